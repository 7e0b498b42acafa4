// What to say of a line that does not parse. The parser knows where it stopped and what it expected there; this turns
// that into one sentence, and into a fix where the slip is a common one.

import { EOF, type IRecognitionException, type IToken } from "chevrotain";
import { suggest } from "../base/did-you-mean.ts";
import type { Span } from "../base/span.ts";
import { replaceBy, type Problems } from "./problems.ts";
import { declarationWords, stepWords, T } from "./tokens.ts";
import { endOf, isType } from "./token-places.ts";

/** The grammar rules by which lines are parsed alone. */
export type LineRule = "declaration" | "item" | "branch" | "expression";

interface Failure {
  readonly problems: Problems;
  readonly rule: LineRule;
  readonly line: readonly IToken[];
  /** Undefined at the end of the line. */
  readonly found: IToken | undefined;
  readonly index: number;
  readonly previous: IToken | undefined;
  readonly next: IToken | undefined;
  /** Label of the token or name of the rule that was expected; "end" where the line should have ended. */
  readonly expected: string;
  /** Names of the rules that were being parsed, the innermost last. */
  readonly rules: readonly string[];
  readonly at: Span;
}

/** Reports the first mistake of a line: exactly one diagnostic. */
export function reportLine(
  error: IRecognitionException,
  line: readonly IToken[],
  rule: LineRule,
  problems: Problems,
): void {
  const failure = failureOf(error, line, rule, problems);
  const isReported =
    rule === "declaration"
      ? reportDeclaration(failure)
      : (rule === "expression" ? inExpression : slips).some((slip) => slip(failure));
  if (!isReported) reportExpected(failure);
}

function failureOf(
  error: IRecognitionException,
  line: readonly IToken[],
  rule: LineRule,
  problems: Problems,
): Failure {
  const found = error.token.tokenType === EOF ? undefined : error.token;
  const index = found ? line.indexOf(found) : line.length;
  const previous = line[index - 1];
  const end = previous ? endOf(previous) : 0;
  return {
    problems,
    rule,
    line,
    found,
    index,
    previous,
    next: line[index + 1],
    expected: error.message,
    rules: error.context.ruleStack,
    at: found ? problems.at(found.startOffset, endOf(found)) : problems.at(end, end),
  };
}

function reportDeclaration(failure: Failure): boolean {
  const { line, problems } = failure;
  const [first, second] = line;
  if (!first || isType(first, T.Import, T.Model, T.Block)) return inExpression.some((slip) => slip(failure));
  const at = problems.at(first.startOffset, endOf(first));
  const near = isType(second, T.Word) ? suggest(first.image, declarationWords) : undefined;
  const fix = near === undefined ? {} : replaceBy(`write ${near}`, at, near);
  const isStatement =
    stepWords.some((word) => word === first.image) || isType(second, T.LParen, T.Arrow, T.Assign);
  const hint = isStatement ? "; statements stand inside a model or a block" : "";
  const suggestion = near === undefined ? hint : `; did you mean \`${near}\`?`;
  problems.report("expected-declaration", at, { found: describe(first), suggestion }, fix);
  return true;
}

// ---- slips: each looks at a failure, and reports it if it is the one it knows

const expressionRules = new Set(["expression", "operations", "operand", "primary"]);

type Slip = (failure: Failure) => boolean;

const misplacedPipe: Slip = ({ found, problems, at }) => {
  if (!isType(found, T.Pipe)) return false;
  problems.report("misplaced-pipe", at, {});
  return true;
};

const assignForEquals: Slip = ({ found, rules, line, problems, at }) => {
  const asks = isType(line[0], T.Assert) || rules.includes("if") || rules.includes("branchIf");
  if (!asks || !isType(found, T.Assign)) return false;
  problems.report("assign-for-equals", at, {}, replaceBy("write ==", at, "=="));
  return true;
};

const equalsForAssign: Slip = ({ found, index, line, problems, at }) => {
  const isLabel = isType(line[index - 1], T.Word) && (index === 1 || isType(line[index - 2], T.Arrow));
  if (found?.image !== "==" || !isLabel) return false;
  problems.report("equals-for-assign", at, {}, replaceBy("write =", at, "="));
  return true;
};

const colonForAssign: Slip = ({ found, previous, next, rules, problems, at }) => {
  if (!isType(found, T.Colon) || !isType(previous, T.Word) || rules.at(-1) !== "arguments") return false;
  const value = next ? textFrom(next, problems) : "...";
  problems.report(
    "colon-for-assign",
    at,
    { name: previous?.image ?? "", value },
    replaceBy("write =", at, "="),
  );
  return true;
};

const bareDecimal: Slip = ({ found, expected, problems, at }) => {
  if (!found || !isType(found, T.Position) || !expressionRules.has(expected)) return false;
  const instead = `0${found.image}`;
  const reason = "a figure stands before the point";
  problems.report(
    "bad-number",
    at,
    { text: found.image, reason },
    replaceBy(`write ${instead}`, at, instead),
  );
  return true;
};

const missingComma: Slip = ({ found, previous, rules, problems, at }) => {
  const list = rules.at(-1);
  const isList = list === "arguments" || list === "list" || list === "tuple";
  if (!isList || !found || !previous || !beginsOperand(found)) return false;
  const end = problems.at(endOf(previous), endOf(previous));
  const expected = list === "list" ? "`,` or `]`" : "`,` or `)`";
  problems.report(
    "expected",
    at,
    { expected, found: describe(found) },
    replaceBy("write a comma between", end, ","),
  );
  return true;
};

/** Statements that `->` cannot join. */
const unjoined = [T.Let, T.Assert, T.Input, T.Shared, T.Weights] as const;
const unjoinedWords = new Set(["let", "assert", "input", "shared"]);

const notJoined: Slip = ({ found, previous, line, problems, at }) => {
  const [first] = line;
  if (found && previous && isType(previous, T.Arrow) && isType(found, ...unjoined)) {
    const arrow = problems.at(previous.startOffset, endOf(previous));
    problems.report(
      "not-joined",
      at,
      { word: found.image },
      replaceBy("begin a new line instead", arrow, "\n"),
    );
    return true;
  }
  if (!first || !isType(found, T.Arrow) || !isType(first, ...unjoined)) return false;
  problems.report("not-joined", at, { word: first.image }, replaceBy("begin a new line instead", at, "\n"));
  return true;
};

const elif: Slip = ({ found, previous, problems, at }) => {
  if (!found || !/^(?:elif|elsif|elseif)$/.test(found.image) || !isType(previous, T.RBrace)) return false;
  const params = { instead: "else if", found: found.image };
  problems.report("foreign-spelling", at, params, replaceBy("write else if", at, "else if"));
  return true;
};

/** `imput image: 1x28x28` */
const misspeltKeyword: Slip = ({ found, index, line, problems, expected }) => {
  const [first] = line;
  if (!first || index !== 1 || expected !== "end" || !isType(first, T.Word)) return false;
  const suggestion =
    isType(found, T.Word) && !isStepWord(found) ? suggest(first.image, stepWords) : undefined;
  if (suggestion === undefined) return false;
  const at = problems.at(first.startOffset, endOf(first));
  const params = { word: first.image, suggestion };
  problems.report("unknown-statement", at, params, replaceBy(`write ${suggestion}`, at, suggestion));
  return true;
};

/** `conv 64, 3` */
const bareArguments: Slip = ({ found, index, previous, line, problems, expected }) => {
  if (expected !== "end" || !found || !isType(previous, T.Word) || !previous) return false;
  if (!isType(found, T.Number, T.Shape, T.Minus, T.True, T.False, T.LBracket)) return false;
  let last = index;
  while (line[last + 1] && !isType(line[last + 1], T.Arrow, T.Colon, T.LBrace)) last += 1;
  const end = line[last];
  if (!end) return false;
  const whole = problems.at(previous.startOffset, endOf(end));
  const instead = `${previous.image}(${problems.source.text.slice(found.startOffset, endOf(end))})`;
  problems.report("bare-arguments", whole, { instead }, replaceBy(`write ${instead}`, whole, instead));
  return true;
};

function isStepWord(token: IToken | undefined): boolean {
  return stepWords.some((word) => word === token?.image);
}

const mergingOps = new Map(Object.entries({ "+": "add", "-": "sub", "*": "mul", "/": "div" }));

/** `x + y` */
const operatorAfterStatement: Slip = ({ found, previous, index, line, next, problems, at, expected }) => {
  const op = found && expected === "end" ? mergingOps.get(found.image) : undefined;
  if (!found || !previous || !op) return false;
  const isPlain = index === 1 && line.length === 3 && isType(previous, T.Word) && isType(next, T.Word);
  const merged = isPlain ? `${op} { | ${previous.image} | ${next?.image} }` : `${op} { | ... | ... }`;
  const advice = `values are merged by ops, as in \`${merged}\``;
  const whole = problems.at(previous.startOffset, next ? endOf(next) : endOf(found));
  const fix = isPlain ? replaceBy(`write ${merged}`, whole, merged) : {};
  problems.report("extra-after-statement", at, { found: describe(found), advice }, fix);
  return true;
};

/** `nn.Conv2d(3, 8, 3)` */
const dotAfterStatement: Slip = ({ found, previous, next, index, problems, at, expected }) => {
  if (expected !== "end" || index !== 1 || !isType(found, T.Dot) || !previous || !isType(next, T.Word))
    return false;
  const prefix = problems.at(previous.startOffset, endOf(found ?? previous));
  const advice = "ops are plain names, which no module or value stands before";
  const fix = replaceBy(`leave out ${previous.image}.`, prefix, "");
  problems.report("extra-after-statement", at, { found: describe(found), advice }, fix);
  return true;
};

const extraAfterStatement: Slip = ({ found, previous, index, next, line, problems, at, expected }) => {
  if (expected !== "end" || !found || !previous) return false;
  const gap = problems.at(endOf(previous), endOf(previous));
  // Away from the start of a step `let` is a word like others, unless a name follows.
  const isAlone = isType(line[0], ...unjoined) || (unjoinedWords.has(found.image) && isType(next, T.Word));
  const advice = isAlone
    ? "a new line begins the next one"
    : "a new line begins the next one, `->` joins steps";
  const params = { found: describe(found), advice };
  if (isAlone && !isType(found, T.Comma) && beginsStep(found)) {
    const place = problems.at(endOf(previous), found.startOffset);
    problems.report("extra-after-statement", at, params, replaceBy("begin a new line", place, "\n"));
  } else if (isType(found, T.Comma)) {
    const fix = next ? replaceBy("write ->", at, " ->") : replaceBy("leave it out", at, "");
    problems.report("extra-after-statement", at, params, fix);
  } else if (index === 1 && isStepWord(found)) {
    problems.report("extra-after-statement", at, params, replaceBy("write = between", gap, " ="));
  } else {
    const fix = beginsStep(found) ? replaceBy("write -> between", gap, " ->") : {};
    problems.report("extra-after-statement", at, params, fix);
  }
  return true;
};

function beginsStep(token: IToken): boolean {
  return isType(token, T.Word, T.Text, T.TemplateStart);
}

/** Paths and patterns hold no expressions. */
const textWithHoles: Slip = ({ found, expected, rules, problems, at }) => {
  if (!isType(found, T.TemplateStart) || expected !== "text") return false;
  const what = rules.includes("import") ? "the path of a file" : "a pattern of weights";
  problems.report("text-with-holes", at, { what });
  return true;
};

const inExpression: readonly Slip[] = [colonForAssign, bareDecimal, missingComma, textWithHoles];

const slips: readonly Slip[] = [
  misplacedPipe,
  assignForEquals,
  equalsForAssign,
  ...inExpression,
  notJoined,
  elif,
  misspeltKeyword,
  bareArguments,
  operatorAfterStatement,
  dotAfterStatement,
  extraAfterStatement,
];

// ---- everything else: what was expected, and what stands there

function reportExpected({ problems, at, expected, found, rules }: Failure): void {
  const rule = rules.at(-1) ?? "";
  const wanted = byRule.get(`${rule} ${expected}`) ?? byRule.get(expected) ?? plainLabel(expected);
  problems.report("expected", at, { expected: wanted, found: describe(found) });
}

/** What was expected in words, by rule and label or by either alone. */
const byRule: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'arguments ")"': "`,` or `)`",
    'tuple ")"': "`,` or `)`",
    'parameters ")"': "`,` or `)`",
    'tupleType ")"': "`,` or `)`",
    'blockType ")"': "`,` or `)`",
    'list "]"': "`,` or `]`",
    'import "}"': "`,` or `}`",
    'inputItem ":"': "`:` and a shape",
    'parameter ":"': "`:` and a type",
    'body "{"': "`{`",
    'for "in"': "`in`",
    name: "a name",
    text: 'a text in `"`',
    model: "`{`, `(` or `=`",
    block: "`{`, `(` or `=`",
    primary: "an expression",
    expression: "an expression",
    operand: "an expression",
    operations: "an expression",
    item: "a step",
    step: "a step",
    operation: "a step",
    action: "a step",
    flow: "a step",
    pattern: "a name or a pattern like `(i, n)`",
    type: "a type",
    if: "`if` or `{`",
    branchIf: "`if` or `{`",
    from: 'a name or a text in `"`',
    template: 'a text in `"`',
    end: "the end of the line",
    weightRule: "`ignore` or `rename`",
    'weights "}"': "`ignore`, `rename` or `}`",
  }),
);

function plainLabel(label: string): string {
  return label.startsWith('"') ? `\`${label.slice(1, -1)}\`` : label;
}

function describe(token: IToken | undefined): string {
  if (!token || isType(token, T.Newline)) return "the end of the line";
  if (token.image === "") return "the end of the line";
  return token.image.length > 40 ? `\`${token.image.slice(0, 40)}...\`` : `\`${token.image}\``;
}

function beginsOperand(token: IToken): boolean {
  return isType(token, T.Word, T.Number, T.Shape, T.Text, T.TemplateStart, T.True, T.False, T.Not);
}

function textFrom(token: IToken, problems: Problems): string {
  return problems.source.text.slice(token.startOffset, Math.min(endOf(token), token.startOffset + 40));
}
