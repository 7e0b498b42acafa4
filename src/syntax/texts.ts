// Text literals: their escapes, and their `{expression}` holes, which become tokens of the file like any others.

import type { IToken, Lexer } from "chevrotain";
import { replaceBy, type Problems } from "./problems.ts";
import { T } from "./tokens.ts";
import { endOf, makeToken, retype } from "./token-places.ts";

/** What text tokens carry: the text that is meant, escapes resolved. */
interface TextPayload {
  readonly cooked: string;
}

export function cookedText(token: IToken): string {
  return (token.payload as TextPayload | undefined)?.cooked ?? "";
}

/** The literal for a piece of text: what `cookedText` reads back. */
export function escapeText(text: string): string {
  return text.replaceAll(/["\\{}]/g, String.raw`\$&`);
}

/** One text token, or start, hole tokens, middle, ..., end. A text with a mistake is one bad token. */
export function expandText(token: IToken, lexer: Lexer, problems: Problems): readonly IToken[] {
  const pieces: IToken[] = [];
  const content = token.image;
  let cooked = "";
  let from = 0;
  for (let i = 1; i < content.length - 1; i++) {
    const character = content.charAt(i);
    if (character === "\\") {
      i += 1;
      if (!'"\\{}'.includes(content.charAt(i))) return badEscape(token, i, problems);
      cooked += content.charAt(i);
    } else if (character === "{") {
      const end = holeEnd(content, i);
      if (end === undefined) return badHole(token, i, problems);
      pieces.push(
        piece(token, from, i + 1, pieces.length === 0 ? T.TemplateStart : T.TemplateMiddle, cooked),
      );
      pieces.push(...holeTokens(token, i + 1, end, lexer));
      cooked = "";
      from = end;
      i = end;
    } else if (character === "}") {
      return badHole(token, i, problems);
    } else {
      cooked += character;
    }
  }
  const payload: TextPayload = { cooked };
  if (pieces.length === 0) return [Object.assign(token, { payload })];
  return [...pieces, piece(token, from, content.length, T.TemplateEnd, cooked)];
}

function piece(token: IToken, from: number, to: number, type: IToken["tokenType"], cooked: string): IToken {
  const payload: TextPayload = { cooked };
  return makeToken(type, token.image.slice(from, to), token.startOffset + from, payload);
}

function holeEnd(content: string, open: number): number | undefined {
  const end = content.indexOf("}", open);
  const inner = content.slice(open + 1, end);
  return end < 0 || /[{"\\]/.test(inner) || inner.includes("//") || inner.includes("/*") ? undefined : end;
}

function holeTokens(token: IToken, from: number, to: number, lexer: Lexer): readonly IToken[] {
  const { tokens } = lexer.tokenize(token.image.slice(from, to));
  for (const each of tokens) each.startOffset += token.startOffset + from;
  return tokens;
}

function badEscape(token: IToken, at: number, problems: Problems): IToken[] {
  const place = problems.at(token.startOffset + at - 1, token.startOffset + at + 1);
  problems.report("bad-escape", place, { text: token.image.slice(at - 1, at + 1) });
  return [retype(token, T.Bad)];
}

function badHole(token: IToken, at: number, problems: Problems): IToken[] {
  const start = token.startOffset + at;
  const brace = token.image.charAt(at);
  const mend = replaceBy(
    `write \\${brace} for the character itself`,
    problems.at(start, start + 1),
    `\\${brace}`,
  );
  problems.report("bad-hole", problems.at(start, Math.min(start + 1, endOf(token))), { brace }, mend);
  return [retype(token, T.Bad)];
}
