// The grammar as people read it: chevrotain's record of the parser's rules, printed as EBNF, and the token table.

import type { ISerializedGast } from "chevrotain";
import { ModelParser } from "../../src/syntax/grammar.ts";
import {
  binaryOperators,
  declarationWords,
  expressionWords,
  patterns,
  stepWords,
  suffixes,
} from "../../src/syntax/tokens.ts";

/** What chevrotain records of terminals, separators and rules, besides its published type. */
interface Production extends ISerializedGast {
  readonly name?: string;
  readonly label?: string;
  readonly separator?: Production;
  readonly definition?: Production[];
}

const HEAD = `(* The grammar of .cnn files. Made by \`npm run grammars\` from src/syntax; do not edit.

   [ x ] at most once, { x } any number of times, x | y either, "x" literally, ? x ? in words.

   Comments (// to the end of the line) and spaces separate tokens and mean nothing else; /// above a declaration
   describes it. NEWLINE separates statements. It is ignored inside () and [], around "->", before "else", next to "|",
   at the edges of braces, and inside those of "import" and "weights". *)
`;

const NAMES: Readonly<Record<string, string>> = { inputItem: "input" };

export function ebnf(): string {
  const rules = new ModelParser().getSerializedGastProductions() as readonly Production[];
  const first = rules.findIndex(({ name }) => name === "file");
  const ordered = [...rules.slice(first), ...rules.slice(0, first)];
  return [HEAD, ...ordered.map(printRule), ...tokens(), ""].join("\n");
}

function printRule({ name, definition }: Production): string {
  const left = ruleName(name);
  const choices = alternatives(definition);
  const line = `${left} = ${choices.join(" | ")} ;`;
  if (line.length <= 110) return `${line}\n`;
  return `${left}\n  = ${choices.join("\n  | ")} ;\n`;
}

/** A rule that is one choice goes over several lines where it is long. */
function alternatives(definition: readonly Production[] = []): string[] {
  const [only] = definition;
  return definition.length === 1 && only?.type === "Alternation"
    ? (only.definition ?? []).map((each) => sequence(each.definition))
    : [sequence(definition)];
}

function sequence(definition: readonly Production[] = []): string {
  return definition.map(printProduction).join(" ");
}

function printProduction(production: Production): string {
  const inner = sequence(production.definition);
  const separator = production.separator ? printProduction(production.separator) : "";
  switch (production.type) {
    case "NonTerminal":
      return ruleName(production.name);
    case "Terminal":
      return production.name === "Operator" ? "binary-operator" : (production.label ?? "");
    case "Alternation":
      return `( ${(production.definition ?? []).map((each) => sequence(each.definition)).join(" | ")} )`;
    case "Option":
      return `[ ${inner} ]`;
    case "Repetition":
      return `{ ${inner} }`;
    case "RepetitionWithSeparator":
      return `[ ${inner} { ${separator} ${inner} } ]`;
    case "RepetitionMandatory":
      return `${inner} { ${inner} }`;
    case "RepetitionMandatoryWithSeparator":
      return `${inner} { ${separator} ${inner} }`;
    case "Alternative":
    case "Rule":
      return inner;
  }
}

function ruleName(name = ""): string {
  return (NAMES[name] ?? name).replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

function tokens(): string[] {
  const quoted = (words: readonly string[], separator: string): string =>
    words.map((word) => `"${word}"`).join(separator);
  const binary = binaryOperators.flat().filter((operator) => operator !== "-");
  return [
    "(* Tokens *)\n",
    `binary-operator = ${quoted(binary, " | ")} ;\n`,
    "(* Operators from loose to tight; -x stands between * and ^, not x between and and the comparisons. All associate to",
    "   the left but ^; comparisons do not chain.",
    ...binaryOperators.map((group) => `     ${group.join("  ")}`),
    "*)\n",
    ...(["name", "number", "shape", "text", "position"] as const).map(
      (name) =>
        `${name} = ? /${patterns[name === "name" ? "word" : name === "text" ? "string" : name].source}/ ? ;\n`,
    ),
    `(* The suffixes ${Object.keys(suffixes).join(", ")} multiply a number. 0x8x8 is a shape, never hexadecimal. *)\n`,
    'text-start = ? a text up to the "{" of its first hole ? ;\n',
    'text-middle = ? from the "}" of a hole to the "{" of the next ? ;\n',
    'text-end = ? from the "}" of the last hole to the end of the text ? ;\n',
    "NEWLINE = ? a line feed, a carriage return or both ? ;\n",
    "(* Words are keywords only in their place, and never directly before a single = where a step begins: there any word is",
    "   a label. As arguments, members and names of declarations any word will do.",
    `     where a declaration begins:  ${declarationWords.join(" ")}`,
    `     where a step begins:         ${stepWords.join(" ")}`,
    `     in expressions:              ${expressionWords.join(" ")}`,
    '   "if" and "for" stand around branches where their braces begin with "|", or with such an "if" or "for". *)',
  ];
}
