// Text to tokens: every mistake of spelling is reported here and mended, or leaves a bad token that poisons its line.
// It never fails. Comments are dropped but for doc comments, which are returned apart.

import { Lexer, type IToken } from "chevrotain";
import { isDivision, reportDivision } from "./comments.ts";
import { readForeign } from "./foreign.ts";
import { longestNumber, misreadNumber, readNumber } from "./numbers.ts";
import { replaceBy, type Problems } from "./problems.ts";
import { expandText } from "./texts.ts";
import { Junk, lexerTypes, slips, T } from "./tokens.ts";
import { endOf, makeToken, retype } from "./token-places.ts";

export interface Lexed {
  readonly tokens: readonly IToken[];
  readonly docs: readonly IToken[];
  /** Of tokens, before any was read. */
  readonly count: number;
}

/** The longest name that a file may use. */
const longestName = 128;

const slipTypes = new Map(slips.map((slip) => [slip.type, slip]));

let shared: Lexer | undefined;

export function modelLexer(): Lexer {
  shared ??= new Lexer([...lexerTypes], {
    positionTracking: "onlyOffset",
    skipValidations: true,
    ensureOptimizations: true,
  });
  return shared;
}

interface Reading {
  readonly lexer: Lexer;
  readonly problems: Problems;
  readonly tokens: IToken[];
  /** Brackets open since the last brace. */
  depth: number;
  /** Index of the first token of the line. */
  lineStart: number;
  /** The line has a bad token. */
  spoilt: boolean;
}

/** `text` is the source's text, cleaned: same length, no illegal characters. Nothing is read of more tokens than `most`. */
export function lex(text: string, most: number, problems: Problems): Lexed {
  const lexer = modelLexer();
  const { tokens, groups } = lexer.tokenize(text);
  const count = tokens.length;
  if (count > most) return { tokens: [], docs: [], count };
  const reading: Reading = { lexer, problems, tokens: [], depth: 0, lineStart: 0, spoilt: false };
  const comments = groups["comments"] ?? [];
  let next = 0;
  for (const token of tokens) {
    for (
      let comment = comments[next];
      comment && comment.startOffset < token.startOffset;
      comment = comments[++next]
    ) {
      readComment(comment, reading);
    }
    read(token, reading);
  }
  for (const comment of comments.slice(next)) readComment(comment, reading);
  return { tokens: reading.tokens, docs: groups["docs"] ?? [], count };
}

function readComment(comment: IToken, reading: Reading): void {
  if (!isDivision(comment, reading)) return;
  reportDivision(comment, reading.tokens, reading.problems);
  push(makeToken(T.Operator, "/", comment.startOffset), reading);
  const { tokens } = reading.lexer.tokenize(comment.image.slice(2));
  for (const token of tokens) {
    token.startOffset += comment.startOffset + 2;
    read(token, reading);
  }
}

function push(token: IToken, reading: Reading): void {
  const type = token.tokenType;
  reading.tokens.push(token);
  if (type === T.LParen || type === T.LBracket) reading.depth += 1;
  else if (type === T.RParen || type === T.RBracket) reading.depth -= 1;
  else if (type === T.LBrace || type === T.RBrace) reading.depth = 0;
  if (type === T.Newline || type === T.LBrace || type === T.Pipe) reading.lineStart = reading.tokens.length;
  reading.spoilt = type === T.Bad || (reading.spoilt && type !== T.Newline);
}

function read(token: IToken, reading: Reading): void {
  for (const one of readable(token, reading)) push(one, reading);
}

/** What a token of the lexer stands for: itself, what was meant, a bad token, or nothing. */
function readable(token: IToken, reading: Reading): readonly IToken[] {
  const { problems, lexer } = reading;
  switch (token.tokenType) {
    case T.Word:
      return [readWord(token, problems)];
    case T.Number:
      return [readNumberToken(token, problems)];
    case T.Text:
      return expandText(token, lexer, problems).flatMap((one) =>
        one === token ? [one] : readable(one, reading),
      );
    case T.Shape:
      return [readShape(token, problems)];
    case Junk.Number:
      return [readBadNumber(token, problems)];
    case Junk.Text:
      return readOpenText(token, problems);
    case Junk.HashComment:
    case Junk.BlockComment:
      return readOtherComment(token, problems);
    case Junk.Foreign:
      return readForeign(token, reading.tokens, problems);
    case Junk.Character:
      return readCharacter(token, reading);
    default:
      return readSlip(token, reading);
  }
}

function readWord(token: IToken, problems: Problems): IToken {
  if (token.image.length > longestName) {
    const at = problems.at(token.startOffset, endOf(token));
    problems.report("name-too-long", at, { length: token.image.length, limit: longestName });
    return retype(token, T.Bad);
  }
  if (token.image === "NaN" || token.image === "Infinity") {
    problems.report("no-such-number", problems.at(token.startOffset, endOf(token)), { text: token.image });
    return retype(token, T.Bad);
  }
  return token;
}

function readNumberToken(token: IToken, problems: Problems): IToken {
  const payload = readNumber(token.image);
  if (!("problem" in payload)) return Object.assign(token, { payload });
  const text = token.image.length > 40 ? `${token.image.slice(0, 40)}...` : token.image;
  problems.report("bad-number", problems.at(token.startOffset, endOf(token)), {
    text,
    reason: payload.problem,
  });
  return retype(token, T.Bad);
}

function readShape(token: IToken, problems: Problems): IToken {
  if (token.image.length <= longestNumber) return token;
  const params = {
    text: `${token.image.slice(0, 40)}...`,
    reason: `it is longer than ${longestNumber} characters`,
  };
  problems.report("bad-number", problems.at(token.startOffset, endOf(token)), params);
  return retype(token, T.Bad);
}

function readBadNumber(token: IToken, problems: Problems): IToken {
  const at = problems.at(token.startOffset, endOf(token));
  const { reason, instead } = misreadNumber(token.image);
  const text = token.image.length > 40 ? `${token.image.slice(0, 40)}...` : token.image;
  const fix = instead === undefined ? {} : replaceBy(`write ${instead}`, at, instead);
  problems.report("bad-number", at, { text, reason }, fix);
  return retype(token, T.Bad);
}

/** The rest of the line is lost, but for a brace that opens a body: without it the file falls apart. */
function readOpenText(token: IToken, problems: Problems): IToken[] {
  const end = token.startOffset + token.image.trimEnd().length;
  const quote = problems.at(token.startOffset, token.startOffset + 1);
  const fix = /[(){}[\]]/.test(token.image) ? {} : replaceBy('close it with "', problems.at(end, end), '"');
  problems.report("unclosed-text", quote, {}, fix);
  if (!token.image.trimEnd().endsWith("{")) return [retype(token, T.Bad)];
  token.image = token.image.trimEnd().slice(0, -1);
  return [retype(token, T.Bad), makeToken(T.LBrace, "{", end - 1)];
}

function readOtherComment(token: IToken, problems: Problems): [] {
  const mark = token.tokenType === Junk.HashComment ? "#" : "/*";
  const at = problems.at(token.startOffset, token.startOffset + mark.length);
  const body = token.image.replace(/^(?:#+|\/\*+)|\*\/$/g, "");
  const endsLine =
    mark === "#" || /^[ \t]*(?:[\r\n]|$)/.test(problems.source.text.slice(endOf(token), endOf(token) + 200));
  const replaced = body
    .split(/\r\n|\r|\n/)
    .map((line) => `// ${line.trim()}`.trim())
    .join("\n");
  const whole = problems.at(token.startOffset, endOf(token));
  problems.report("foreign-comment", at, { mark }, endsLine ? replaceBy("write //", whole, replaced) : {});
  return [];
}

/** Characters without meaning are one mistake per line. */
function readCharacter(token: IToken, { spoilt, problems }: Reading): IToken[] {
  const character = token.image;
  if (!spoilt)
    problems.report("unknown-character", problems.at(token.startOffset, endOf(token)), { character });
  return [retype(token, T.Bad)];
}

function readSlip(token: IToken, { problems, depth }: Reading): IToken[] {
  const slip = slipTypes.get(token.tokenType);
  if (!slip) return [token];
  const at = problems.at(token.startOffset, endOf(token));
  if (slip.means === T.Newline && depth > 0) {
    problems.report("foreign-spelling", at, { found: ";", instead: "," }, replaceBy("write ,", at, ","));
    return [retype(token, T.Comma)];
  }
  if (slip.means === T.Newline) {
    const line = /[^\S\r\n]*([\r\n}]|$|\/\/|;)?/y;
    line.lastIndex = endOf(token);
    const ends =
      line.exec(problems.source.text)?.[1] !== undefined || line.lastIndex >= problems.source.text.length;
    problems.report(
      "semicolon",
      at,
      {},
      replaceBy(ends ? "remove it" : "begin a new line", at, ends ? "" : "\n"),
    );
  } else if (slip.means === T.Text) {
    const instead = `"${token.image.slice(1, -1)}"`;
    problems.report(
      "foreign-spelling",
      at,
      { found: token.image, instead },
      replaceBy(`write ${instead}`, at, instead),
    );
    token.payload = { cooked: token.image.slice(1, -1) };
  } else {
    const { instead } = slip;
    problems.report(
      "foreign-spelling",
      at,
      { found: token.image, instead: instead.trim() },
      replaceBy(`write ${instead.trim()}`, at, instead),
    );
    token.payload = { operator: instead.trim() };
  }
  return [retype(token, slip.means)];
}
