// Where tokens stand in their text, and tokens made by hand. The lexer tracks start offsets only: ends follow from the images.

import type { IToken, TokenType } from "chevrotain";
import { T } from "./tokens.ts";

const operandEnds: ReadonlySet<TokenType> = new Set([
  T.Word,
  T.Number,
  T.Shape,
  T.Text,
  T.TemplateEnd,
  T.Position,
  T.True,
  T.False,
  T.RParen,
  T.RBracket,
  T.RBrace,
  T.Bad,
]);

export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

/** Changes what a token counts as; its text and place stay. */
export function retype(token: IToken, type: TokenType): IToken {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? token.tokenTypeIdx;
  return token;
}

export function makeToken(type: TokenType, image: string, startOffset: number, payload?: unknown): IToken {
  return { tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0, image, startOffset, payload };
}

/** A token that nobody wrote, put in where one is missing; it takes no room. */
export function virtualToken(type: TokenType, at: number): IToken {
  return makeToken(type, "", at);
}

export function isType(token: IToken | undefined, ...types: readonly TokenType[]): boolean {
  return token !== undefined && types.includes(token.tokenType);
}

/** Whether a value may end with this token; what stands right behind it is no operand of the same expression. */
export function endsOperand(token: IToken | undefined): boolean {
  return token !== undefined && operandEnds.has(token.tokenType);
}
