// The TextMate grammar for editors: keywords, operators and literals from the token table, the rest by shape.

import {
  binaryOperators,
  declarationWords,
  expressionWords,
  patterns,
  stepWords,
} from "../../src/syntax/tokens.ts";

interface Rule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly (Rule | { readonly include: string })[];
}

const NOT_A_LABEL = String.raw`(?!\s*=(?!=))`;

export function tmLanguage(): Readonly<Record<string, unknown>> {
  return {
    $schema: "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
    name: "cnn",
    scopeName: "source.cnn",
    fileTypes: ["cnn"],
    patterns: [{ include: "#code" }],
    repository: { code: { patterns: code() }, hole },
  };
}

const hole: Rule = {
  name: "meta.interpolation.cnn",
  begin: String.raw`\{`,
  end: String.raw`\}`,
  patterns: [{ include: "#code" }],
};

function code(): readonly Rule[] {
  const literals = ["true", "false"];
  const words = expressionWords.filter((word) => !literals.includes(word));
  const [typeWords, importWords] = [
    ["int", "float", "bool", "string", "value"],
    ["ignore", "rename", "in", "else"],
  ];
  return [
    { name: "comment.line.documentation.cnn", match: patterns.docComment.source },
    { name: "comment.line.double-slash.cnn", match: patterns.comment.source },
    text,
    { name: "constant.numeric.shape.cnn", match: String.raw`\b${patterns.shape.source}` },
    { name: "constant.numeric.cnn", match: String.raw`\b${patterns.number.source}` },
    { name: "constant.language.cnn", match: anyWord(literals) },
    declaration,
    { name: "keyword.control.import.cnn", match: String.raw`\bimport\b(?=\s*\{)` },
    { name: "variable.parameter.cnn", match: String.raw`\b${patterns.word.source}(?=\s*=(?!=))` },
    { name: "keyword.control.cnn", match: anyWord([...stepWords, ...importWords]) },
    { name: "keyword.operator.word.cnn", match: anyWord(words) },
    { name: "storage.type.cnn", match: anyWord([...typeWords, "block"]) },
    { name: "entity.name.function.cnn", match: String.raw`\b${patterns.word.source}(?=\s*[({])` },
    { name: "keyword.operator.flow.cnn", match: String.raw`->|\|` },
    { name: "keyword.operator.cnn", match: `${anyOperator()}|=|:` },
  ];
}

const text: Rule = {
  name: "string.quoted.double.cnn",
  begin: '"',
  end: '"|$',
  patterns: [{ name: "constant.character.escape.cnn", match: String.raw`\\.` }, { include: "#hole" }],
};

const declaration: Rule = {
  match: String.raw`^\s*(${declarationWords.filter((word) => word !== "import").join("|")})\s+(${patterns.word.source})`,
  captures: { "1": { name: "keyword.declaration.cnn" }, "2": { name: "entity.name.type.cnn" } },
};

function anyWord(words: readonly string[]): string {
  return String.raw`\b(?:${words.join("|")})\b${NOT_A_LABEL}`;
}

/** Longer ones first, so that `<=` is not read as `<`. */
function anyOperator(): string {
  const signs = binaryOperators.flat().filter((operator) => /\W/u.test(operator));
  return signs
    .toSorted((a, b) => b.length - a.length)
    .map((sign) => sign.replaceAll(/[+*^]/gu, String.raw`\$&`))
    .join("|");
}
