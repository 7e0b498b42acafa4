// What every part of the printer needs: the text as it was, its comments, the width of a line. And the printer's one habit: a part of
// a file is a list of lines without the margin they will stand at; `depth` says how much room there is.

import type { Comment, Pair } from "../syntax/trivia.ts";
import type { Comments } from "./comments.ts";
import type { Spanned } from "./lists.ts";

export interface Page {
  readonly text: string;
  /** The most characters of a line. */
  readonly width: number;
  readonly comments: Comments;
  /** The brackets of a list of the tree, where it has some. */
  readonly pairOf: (list: readonly object[]) => Pair | undefined;
}

/** Where a part begins: how deep, at which column behind that margin, and how much must still follow on its last line. */
export interface At {
  readonly depth: number;
  readonly column: number;
  readonly tail: number;
}

export const STEP = "  ";

export function roomAt(page: Page, depth: number): number {
  return page.width - depth * STEP.length;
}

export function fits(page: Page, text: string, { depth, column, tail }: At): boolean {
  return column + text.length + tail <= roomAt(page, depth);
}

export function indented(lines: readonly string[], margin = STEP): string[] {
  return lines.map((line) => (line === "" ? "" : margin + line));
}

/** Whether the author left a blank line before an offset. */
export function isBlankBefore(page: Page, offset: number): boolean {
  let at = offset;
  while (at > 0 && /[ \t]/.test(page.text[at - 1] ?? "")) at -= 1;
  const above = page.text.slice(Math.max(0, at - 200), at).replaceAll(/\r\n?/g, "\n");
  return /\n[ \t]*\n$/.test(above);
}

export function isBreakBetween(page: Page, start: number, end: number): boolean {
  return /[\r\n]/.test(page.text.slice(start, end));
}

/** Lines with what is said behind them: ` // ...` on the last one, what did not fit there on lines of its own. */
export function withBehind(lines: readonly string[], comments: readonly Comment[]): string[] {
  const [first, ...others] = comments;
  if (!first) return [...lines];
  return [...lines.slice(0, -1), `${lines.at(-1) ?? ""} ${first.text}`, ...others.map(({ text }) => text)];
}

/** Whether a body may stand on one line: no line break before any of its parts, no comment in it. */
export function isOpenFlat(body: readonly Spanned[], page: Page): boolean {
  const pair = page.pairOf(body);
  if (!pair) return true;
  const isBroken = body.some(({ span }, i) =>
    isBreakBetween(page, body[i - 1]?.span.end ?? pair.open, span.start),
  );
  return !isBroken && !page.comments.within(pair.open, pair.close);
}
