// Reads a file line by line. Each line is parsed alone, with the braces in it empty; what stands in them is lines again.
// So a mistake spoils its own line only, and deep nesting costs the parser no stack. A line that does not parse is
// reported once and becomes a broken item.

import { EOF, type CstNode, type IToken } from "chevrotain";
import type { BranchItem, Item, Name } from "./ast.ts";
import type { Bodies } from "./cst.ts";
import { buildItem } from "./cst-items.ts";
import { buildBranch } from "./cst-steps.ts";
import type { ModelParser } from "./grammar.ts";
import { reportLine, type LineRule } from "./line-errors.ts";
import type { Problems } from "./problems.ts";
import { cookedText } from "./texts.ts";
import { T } from "./tokens.ts";
import { endOf, isType } from "./token-places.ts";

/** Indices into the tokens, `to` exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

export interface LineReader extends Bodies {
  lines(range: Range): readonly Range[];
  /** The concrete tree of a line, braces empty; undefined if it has a mistake, and then what its braces hold is read too. */
  parse(line: Range, rule: LineRule): CstNode | undefined;
  /** What a broken line was to declare; a name without text where that cannot be seen. */
  declared(line: Range): readonly Name[];
  /** What a broken line was to define. */
  names(line: Range): readonly Name[];
}

interface Reading {
  readonly tokens: readonly IToken[];
  readonly mended: ReadonlySet<IToken>;
  readonly spoilt: (offset: number) => boolean;
  /** Index of the `}` of each `{`, and of each `{` itself. */
  readonly closers: ReadonlyMap<IToken, number>;
  readonly openers: ReadonlyMap<IToken, number>;
  readonly parser: ModelParser;
  readonly problems: Problems;
  readonly reader: LineReader;
}

/** `mended`: tokens behind which a bracket was put in or left out; if their line does not parse, that was said already. */
export function lineReader(
  tokens: readonly IToken[],
  mended: ReadonlySet<IToken>,
  parser: ModelParser,
  problems: Problems,
): LineReader {
  const reader: LineReader = {
    lines: (range) => linesOf(range, reading),
    parse: (line, rule) => parseLine(line, rule, reading),
    declared: (line) => declaredNames(tokens.slice(line.from, line.to), problems),
    names: (line) => definedNames(tokens.slice(line.from, line.to), problems),
    items: (brace) => readItems(inside(brace, reading), reading),
    branches: (brace) => readBranches(brace, reading),
  };
  const reading: Reading = {
    tokens,
    mended,
    spoilt: problems.spoiltLines(),
    ...pairBraces(tokens),
    parser,
    problems,
    reader,
  };
  return reader;
}

function pairBraces(tokens: readonly IToken[]): Pick<Reading, "closers" | "openers"> {
  const closers = new Map<IToken, number>();
  const openers = new Map<IToken, number>();
  const open: IToken[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.tokenType === T.LBrace) {
      open.push(token);
      openers.set(token, i);
    }
    const opener = token.tokenType === T.RBrace ? open.pop() : undefined;
    if (opener) closers.set(opener, i);
  }
  return { closers, openers };
}

function inside(brace: IToken, { closers, openers }: Reading): Range {
  return { from: (openers.get(brace) ?? -1) + 1, to: closers.get(brace) ?? 0 };
}

function linesOf({ from, to }: Range, { tokens, closers }: Reading): Range[] {
  const lines: Range[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.tokenType === T.Newline) {
      if (i > start) lines.push({ from: start, to: i });
      start = i + 1;
    }
    i = (token && closers.get(token)) ?? i;
  }
  if (to > start) lines.push({ from: start, to });
  return lines;
}

function parseLine(line: Range, rule: LineRule, reading: Reading): CstNode | undefined {
  const { tokens, closers, parser, problems } = reading;
  if (problems.full) return undefined;
  const skeleton: IToken[] = [];
  const braces: IToken[] = [];
  for (let i = line.from; i < line.to; i++) {
    const token = tokens[i];
    if (!token) continue;
    skeleton.push(token);
    const closer = closers.get(token);
    if (closer === undefined || token.payload === "names" || token.payload === "rules") continue;
    braces.push(token);
    i = closer - 1;
  }
  const isSpoilt = skeleton.some((token) => token.tokenType === T.Bad);
  if (!isSpoilt) {
    parser.input = skeleton;
    const cst = parser[rule]();
    const error = parser.errors[0];
    if (!error) return cst;
    if (!isReported(skeleton, error.token, reading)) reportLine(error, skeleton, rule, problems);
  }
  for (const brace of braces) if (brace !== skeleton[0]) readLoose(brace, reading);
  return undefined;
}

/** Whether a failure follows from what was reported before: a bracket of the line, or something where it stopped. */
function isReported(line: readonly IToken[], found: IToken, { mended, spoilt }: Reading): boolean {
  const place = found.tokenType === EOF ? line.at(-1) : found;
  return line.some((token) => mended.has(token)) || (place !== undefined && spoilt(place.startOffset));
}

/** What stands in the braces of a line that has a mistake: whether they hold steps or branches is only seen from within. */
function readLoose(brace: IToken, reading: Reading): void {
  const inner = inside(brace, reading);
  const parts = branchesOf(inner, reading).map(({ from }) => reading.tokens[from]);
  const hasBranches = parts.some((first) => isType(first, T.Pipe, T.IfBranches, T.ForBranches));
  if (brace.payload === "branches" && hasBranches) readBranches(brace, reading);
  else readItems(inner, reading);
}

function readItems(inner: Range, reading: Reading): readonly Item[] {
  return linesOf(inner, reading).map((line) => {
    const cst = parseLine(line, "item", reading);
    return cst ? buildItem(cst, reading.reader, reading.problems) : brokenItem(line, reading);
  });
}

function brokenItem(line: Range, { tokens, problems, reader }: Reading): Item {
  const start = tokens[line.from]?.startOffset ?? 0;
  const last = tokens[line.to - 1];
  return {
    kind: "broken",
    names: reader.names(line),
    span: problems.at(start, Math.max(start, last ? endOf(last) : 0)),
  };
}

// ---- branches

function readBranches(brace: IToken, reading: Reading): readonly BranchItem[] {
  const bare: Bare[] = [];
  const branches = branchesOf(inside(brace, reading), reading).map((range) => {
    const first = reading.tokens[range.from];
    const after = reading.tokens[range.to];
    if (first && !isType(first, T.Pipe, T.IfBranches, T.ForBranches))
      bare.push({ first, comma: isType(after, T.Comma) ? after : undefined });
    return readBranch(range, reading);
  });
  reportBare(bare, reading.problems);
  return branches;
}

function readBranch(range: Range, reading: Reading): BranchItem {
  const { tokens, problems, reader } = reading;
  const first = tokens[range.from];
  const start = first?.startOffset ?? 0;
  if (first && isType(first, T.IfBranches, T.ForBranches)) {
    const cst = parseLine(range, "branch", reading);
    if (cst) return buildBranch(cst, reader, problems);
    const broken = brokenItem(range, reading);
    return { kind: "branch", body: [broken], span: broken.span };
  }
  const isBare = !isType(first, T.Pipe);
  const body = readItems({ from: isBare ? range.from : range.from + 1, to: range.to }, reading);
  return { kind: "branch", body, span: problems.at(start, body.at(-1)?.span.end ?? start + 1) };
}

/** Each begins with `|`, `if` or `for`, or is a line that should, or a part of one between commas. */
function branchesOf({ from, to }: Range, { tokens, closers }: Reading): Range[] {
  const starts: number[] = [];
  let inBranch = false;
  let begins = true;
  let depth = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (isType(token, T.LParen, T.LBracket)) depth += 1;
    if (isType(token, T.RParen, T.RBracket)) depth -= 1;
    const isAround = isType(token, T.IfBranches, T.ForBranches) && !isType(tokens[i - 1], T.Else);
    if (isAround || isType(token, T.Pipe) || (begins && !inBranch)) starts.push(i);
    if (isAround || isType(token, T.Pipe)) inBranch = !isAround;
    begins = isType(token, T.Newline) || (depth === 0 && isType(token, T.Comma));
    i = closers.get(token) ?? i;
  }
  return starts.flatMap((start, n) => {
    let end = starts[n + 1] ?? to;
    const around = isType(tokens[start], T.Pipe) ? [T.Newline] : [T.Newline, T.Comma];
    while (end > start && isType(tokens[end - 1], ...around)) end -= 1;
    return end > start ? [{ from: start, to: end }] : [];
  });
}

/** A branch without its `|`, and the comma that stands behind it instead. */
interface Bare {
  readonly first: IToken;
  readonly comma: IToken | undefined;
}

function reportBare(bare: readonly Bare[], problems: Problems): void {
  const [{ first } = {}] = bare;
  if (!first) return;
  const edits = bare.flatMap(({ first: { startOffset }, comma }) => {
    const pipe = { span: problems.at(startOffset, startOffset), replacement: "| " };
    return comma ? [pipe, { span: problems.at(comma.startOffset, endOf(comma)), replacement: "" }] : [pipe];
  });
  const fixes = [{ title: "write | before each branch", edits }];
  problems.report("missing-pipe", problems.at(first.startOffset, endOf(first)), {}, { fixes });
}

// ---- names of broken lines

/** What the line was to define, as far as can be seen. */
function definedNames(line: readonly IToken[], problems: Problems): readonly Name[] {
  const [first, second] = line;
  // `= down(512)`, `input: 1x28x28`, `"stage{i}" conv(3)`: something was to be named.
  const isNameless =
    isType(first, T.Assign) ||
    (isType(first, T.Input) && isType(second, T.Colon)) ||
    (isType(first, T.Text, T.TemplateStart, T.Bad) && !isType(second, T.Assign));
  if (first && isNameless) return [nameless(first, problems)];
  const found = [...leadingWords(line), ...boundNames(line)];
  return [...new Set(found)].map((token) => nameOf(token, problems));
}

/** `down3 down(512)`, `iput a: 1x28x28`, `input input a`: where words follow each other, one of them was to be a name. */
function leadingWords(line: readonly IToken[]): readonly IToken[] {
  const end = line.findIndex((token) => !isType(token, T.Word, T.Input, T.Shared, T.Output));
  const words = line.slice(0, end < 0 ? line.length : end);
  return words.length > 1 ? words.filter((token) => isType(token, T.Word)) : [];
}

function nameless(token: IToken, problems: Problems): Name {
  return { text: "", span: problems.at(token.startOffset, endOf(token)) };
}

/** An import gives its names; a line that holds a body or one of these words was to declare one of the words before its parameters. */
function declaredNames(line: readonly IToken[], problems: Problems): readonly Name[] {
  const [first] = line;
  const isDeclaration = line.some(
    (token) => isType(token, T.LBrace) || /^(?:model|block)$/.test(token.image),
  );
  if (!first || (!isDeclaration && !isType(first, T.Import))) return [];
  if (isType(first, T.Import)) {
    const names = importedNames(line).map((token) => nameOf(token, problems));
    if (names.length > 0) return names;
  }
  const end = line.findIndex((token) => isType(token, T.LParen, T.LBrace, T.Assign, T.Colon));
  const head = line.slice(0, end < 0 ? line.length : end);
  const words = isType(first, T.Import) ? [] : head.filter((token) => isType(token, T.Word));
  if (words.length > 0) return words.map((token) => nameOf(token, problems));
  return [{ text: "", span: problems.at(first.startOffset, endOf(first)) }];
}

function importedNames(line: readonly IToken[]): readonly IToken[] {
  const end = line.findIndex((token) => token.tokenType === T.RBrace);
  return line.slice(0, end < 0 ? line.length : end).filter((token) => token.tokenType === T.Word);
}

/** Words of a `let` pattern, words behind the words that declare, and labels outside brackets. */
function boundNames(line: readonly IToken[]): readonly IToken[] {
  let depth = 0;
  let isPattern = false;
  return line.filter((token, i) => {
    if (isType(token, T.LParen, T.LBracket)) depth += 1;
    if (isType(token, T.RParen, T.RBracket)) depth -= 1;
    if (isType(token, T.Let, T.Assign)) isPattern = token.tokenType === T.Let;
    if (depth === 0 && isType(line[i + 1], T.Assign) && isType(token, T.Word, T.Text, T.TemplateEnd))
      return true;
    const isDeclared = isType(line[i - 1], T.Model, T.Block, T.Input, T.Output, T.Shared);
    return isType(token, T.Word) && (isPattern || isDeclared);
  });
}

/** A text with holes stands for any name. */
function nameOf(token: IToken, problems: Problems): Name {
  if (isType(token, T.TemplateEnd)) return nameless(token, problems);
  const text = token.tokenType === T.Text ? cookedText(token) : token.image;
  return { text, span: problems.at(token.startOffset, endOf(token)) };
}
