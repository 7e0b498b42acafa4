// `//` after an operand: other languages divide with it, here it begins a comment. Where the comment reads like an
// operand, a division was meant. Guessing wrong is cheap either way: the message says what to write.

import type { IToken } from "chevrotain";
import { T } from "./tokens.ts";
import { endOf, isType } from "./token-places.ts";
import type { Problems } from "./problems.ts";

const OPERAND = /^\s*(?:\d[\w.]*|[A-Za-z_][\w.]*|\([^()]*\))/;
const EXPRESSION_LINES = new Set(["let", "assert", "repeat", "for", "if"]);

/** What came before a comment: `depth` counts the brackets that are open since the last brace, `lineStart` is an index. */
export interface Before {
  readonly tokens: readonly IToken[];
  readonly depth: number;
  readonly lineStart: number;
}

/** Whether a comment behind these tokens is a division. */
export function isDivision(comment: IToken, { tokens, depth, lineStart }: Before): boolean {
  const left = tokens.at(-1);
  if (!isType(left, T.Word, T.Number, T.RParen, T.RBracket)) return false;
  const text = comment.image.slice(2);
  const operand = OPERAND.exec(text)?.[0];
  if (operand === undefined) return false;
  const rest = text.slice(operand.length).trim();
  if (depth > 0 && /^(?:[)\]+\-*%^]|,\s*[\w([])/.test(rest) && closes(rest)) return true;
  if (rest !== "" || (depth > 0 && isType(left, T.Number))) return false;
  if (depth <= 0 && !EXPRESSION_LINES.has(tokens[lineStart]?.image ?? "")) return false;
  const isName = /^\s*[A-Za-z_]\w*$/.test(operand);
  return !isName || tokens.some((token) => token.tokenType === T.Word && token.image === operand.trim());
}

function closes(text: string): boolean {
  return (text.match(/[)\]]/g)?.length ?? 0) > (text.match(/[([]/g)?.length ?? 0);
}

export function reportDivision(comment: IToken, before: readonly IToken[], problems: Problems): void {
  const { text } = problems.source;
  const start = leftStart(before);
  const last = before.at(-1);
  const leftEnd = last ? endOf(last) : comment.startOffset;
  const rightStart = comment.startOffset + 2 + (/^\s*/.exec(comment.image.slice(2))?.[0].length ?? 0);
  const rightEnd = comment.startOffset + 2 + (OPERAND.exec(comment.image.slice(2))?.[0].length ?? 0);
  const instead = `floor(${text.slice(start, leftEnd)} / ${text.slice(rightStart, rightEnd)})`;
  const at = problems.at(start, rightEnd);
  problems.report(
    "division-comment",
    problems.at(comment.startOffset, comment.startOffset + 2),
    { instead },
    {
      fixes: [{ title: `write ${instead}`, edits: [{ span: at, replacement: instead }] }],
    },
  );
}

/** Where the dividend begins: `a * f(x).c // 2` divides all of it, as in Python. */
function leftStart(before: readonly IToken[]): number {
  let i = operandStart(before, before.length - 1);
  while (isType(before[i - 1], T.Operator) && /^[*/%]$/.test(before[i - 1]?.image ?? "")) {
    i = operandStart(before, i - 2);
  }
  return before[i]?.startOffset ?? 0;
}

function operandStart(before: readonly IToken[], end: number): number {
  let i = end;
  while (isType(before[i], T.RParen, T.RBracket)) i = openerOf(before, i) - 1;
  if (isType(before[i], T.Position)) i -= 1;
  if (!isType(before[i], T.Word, T.Number)) return i + 1;
  while (isType(before[i - 1], T.Dot)) i -= 2;
  return i;
}

function openerOf(before: readonly IToken[], closer: number): number {
  let depth = 0;
  for (let i = closer; i > 0; i--) {
    if (isType(before[i], T.RParen, T.RBracket)) depth += 1;
    else if (isType(before[i], T.LParen, T.LBracket)) depth -= 1;
    if (depth === 0) return i;
  }
  return 0;
}
