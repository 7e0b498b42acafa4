// The token table: everything that can stand in a model file, as data. The lexer, the grammar, the printer and the
// files in grammars/ are all made from it. Words become keywords only by their place (context.ts).

import { createToken, Lexer, type TokenType } from "chevrotain";

/** Words that mean something where a line of the file begins. */
export const declarationWords = ["import", "model", "block"] as const;

/** Words that mean something where a step begins. */
export const stepWords = [
  "input",
  "output",
  "let",
  "assert",
  "weights",
  "shared",
  "seq",
  "repeat",
  "for",
  "if",
  "from",
] as const;

/** Words that can never name anything inside an expression. */
export const expressionWords = ["if", "then", "else", "and", "or", "not", "true", "false"] as const;

const weightRuleWords = ["ignore", "rename"] as const;

type Keyword =
  | (typeof declarationWords)[number]
  | (typeof stepWords)[number]
  | Exclude<(typeof expressionWords)[number], "and" | "or">
  | (typeof weightRuleWords)[number]
  | "in";

/** Binary operators from loose to tight. All associate to the left but `^`; comparisons do not chain. */
export const binaryOperators = [
  ["or"],
  ["and"],
  ["==", "!=", "<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "/", "%"],
  ["^"],
] as const;

/** Multipliers that may follow a number; the binary ones may stand apart by spaces. */
export const suffixes: Readonly<Record<string, bigint>> = {
  k: 1000n,
  M: 1_000_000n,
  G: 1_000_000_000n,
  KiB: 1n << 10n,
  MiB: 1n << 20n,
  GiB: 1n << 30n,
};

export const patterns = {
  newline: /\r\n|\r|\n/,
  docComment: /\/\/\/(?!\/)[^\r\n]*/,
  comment: /\/\/[^\r\n]*/,
  string: /"(?:[^"\\\r\n]|\\[^\r\n])*"/,
  shape: /\d+(?:x\d+)+(?!\w)/,
  number: /\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:[eE][+-]?\d+)?(?:[ \t]*[KMG]iB|[kMG])?(?!\w)/,
  position: /\.\d+(?!\w)/,
  word: /[A-Za-z_]\w*/,
  operator: /==|!=|<=|>=|[<>+*/%^]/,
} as const;

function token(name: string, pattern: RegExp | string, label: string): TokenType {
  return createToken({ name, pattern, label, ...(name === "Newline" ? { line_breaks: true } : {}) });
}

/** A type that no text has by itself: context.ts or parse.ts gives it to tokens. */
function assigned(name: string, label: string): TokenType {
  return createToken({ name, pattern: Lexer.NA, label });
}

function keyword(word: Keyword): TokenType {
  return assigned(`${word.charAt(0).toUpperCase()}${word.slice(1)}`, `"${word}"`);
}

export const T = {
  Newline: token("Newline", patterns.newline, "NEWLINE"),
  Word: token("Word", patterns.word, "name"),
  Number: token("Number", patterns.number, "number"),
  Shape: token("Shape", patterns.shape, "shape"),
  Text: token("Text", patterns.string, "text"),
  TemplateStart: assigned("TemplateStart", "text-start"),
  TemplateMiddle: assigned("TemplateMiddle", "text-middle"),
  TemplateEnd: assigned("TemplateEnd", "text-end"),
  Arrow: token("Arrow", "->", '"->"'),
  Operator: token("Operator", patterns.operator, "operator"),
  Minus: token("Minus", "-", '"-"'),
  Assign: token("Assign", "=", '"="'),
  Colon: token("Colon", ":", '":"'),
  Comma: token("Comma", ",", '","'),
  Position: token("Position", patterns.position, "position"),
  Dot: token("Dot", ".", '"."'),
  Pipe: token("Pipe", "|", '"|"'),
  LParen: token("LParen", "(", '"("'),
  RParen: token("RParen", ")", '")"'),
  LBracket: token("LBracket", "[", '"["'),
  RBracket: token("RBracket", "]", '"]"'),
  LBrace: token("LBrace", "{", '"{"'),
  RBrace: token("RBrace", "}", '"}"'),

  Import: keyword("import"),
  Model: keyword("model"),
  Block: keyword("block"),
  Input: keyword("input"),
  Output: keyword("output"),
  Let: keyword("let"),
  Assert: keyword("assert"),
  Weights: keyword("weights"),
  Shared: keyword("shared"),
  Seq: keyword("seq"),
  Repeat: keyword("repeat"),
  For: keyword("for"),
  In: keyword("in"),
  If: keyword("if"),
  Then: keyword("then"),
  Else: keyword("else"),
  From: keyword("from"),
  Not: keyword("not"),
  True: keyword("true"),
  False: keyword("false"),
  Ignore: keyword("ignore"),
  Rename: keyword("rename"),
  /** `if` and `for` around branches rather than inside one. */
  IfBranches: assigned("IfBranches", '"if"'),
  ForBranches: assigned("ForBranches", '"for"'),
  /** A token that is reported already; no rule accepts it. */
  Bad: assigned("Bad", "bad"),
} as const;

/** The token type of each keyword; `and` and `or` are operators. */
export const keywordTypes: ReadonlyMap<string, TokenType> = new Map([
  ...[...declarationWords, ...stepWords, ...expressionWords, ...weightRuleWords, "in"].flatMap((word) => {
    const name = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    const type = Object.values(T).find((each) => each.name === name);
    return type ? [[word, type] as const] : [];
  }),
  ["and", T.Operator] as const,
  ["or", T.Operator] as const,
]);

/** Spellings of other languages. The lexer reads them as what is meant, and reports each. */
export const slips: readonly {
  readonly type: TokenType;
  readonly means: TokenType;
  readonly instead: string;
}[] = [
  { type: token("ThickArrow", "=>", "=>"), means: T.Arrow, instead: "->" },
  { type: token("PipeArrow", "|>", "|>"), means: T.Arrow, instead: "->" },
  { type: token("TripleEquals", "===", "==="), means: T.Operator, instead: "==" },
  { type: token("ColonEquals", ":=", ":="), means: T.Assign, instead: "=" },
  { type: token("DoubleAnd", "&&", "&&"), means: T.Operator, instead: "and" },
  { type: token("DoubleOr", "||", "||"), means: T.Operator, instead: "or" },
  { type: token("Bang", /!(?!=)/, "!"), means: T.Not, instead: "not " },
  { type: token("DoubleStar", "**", "**"), means: T.Operator, instead: "^" },
  { type: token("Semicolon", ";", ";"), means: T.Newline, instead: "\n" },
  { type: token("SingleQuoted", /'[^'"\\\r\n{}]*'/, "'...'"), means: T.Text, instead: '"..."' },
];

/** Text that is wrong whatever was meant. */
export const Junk = {
  Number: token("BadNumber", /\d\w*/, "a number"),
  Text: token("OpenText", /"[^\r\n]*/, "a text"),
  BlockComment: createToken({
    name: "BlockComment",
    pattern: { exec: matchBlockComment },
    start_chars_hint: ["/"],
    line_breaks: true,
  }),
  HashComment: token("HashComment", /#[^\r\n]*/, "a comment"),
  Foreign: token("Foreign", /[\u0080-\uFFFF]+/, "a foreign character"),
  Character: createToken({ name: "Character", pattern: /[!-/:-@[-^`{-~]/, label: "a character" }),
};

const Trivia = {
  Space: createToken({ name: "Space", pattern: /[ \t]+/, group: Lexer.SKIPPED }),
  DocComment: createToken({ name: "DocComment", pattern: patterns.docComment, group: "docs" }),
  Comment: createToken({ name: "Comment", pattern: patterns.comment, group: "comments" }),
};

/** Never backtracks: a search for the end, not a pattern. */
function matchBlockComment(text: string, offset: number): [string] | null {
  if (!text.startsWith("/*", offset)) return null;
  const end = text.indexOf("*/", offset + 2);
  return [text.slice(offset, end < 0 ? text.length : end + 2)];
}

/** All types that the lexer tries, in order of precedence. */
export const lexerTypes: readonly TokenType[] = [
  Trivia.Space,
  T.Newline,
  T.Word,
  T.Shape,
  T.Number,
  Junk.Number,
  Trivia.DocComment,
  Trivia.Comment,
  Junk.BlockComment,
  ...slips.map((slip) => slip.type),
  T.Arrow,
  T.Operator,
  T.Minus,
  T.Assign,
  T.Colon,
  T.Comma,
  T.Position,
  T.Dot,
  T.Pipe,
  T.LParen,
  T.RParen,
  T.LBracket,
  T.RBracket,
  T.LBrace,
  T.RBrace,
  T.Text,
  Junk.Text,
  Junk.HashComment,
  Junk.Foreign,
  Junk.Character,
];
