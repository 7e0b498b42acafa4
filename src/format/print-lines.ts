// The lines of a body with what stands between and behind them: blank lines (one at most), comments, columns. What a line itself looks
// like is print-items.ts.

import type { FlowItem } from "../syntax/ast.ts";
import type { Comment } from "../syntax/trivia.ts";
import type { Spanned } from "./lists.ts";
import { alignRows, type Row } from "./align.ts";
import { isBlankBefore, isBreakBetween, type Page, roomAt, withBehind } from "./page.ts";

/** One line of a body, or one that had to be broken into several. */
interface Entry {
  readonly before: readonly Comment[];
  readonly behind: readonly Comment[];
  readonly isBlankAbove: boolean;
  lines: readonly string[];
  readonly head: string | undefined;
  readonly node: Spanned;
}

/** How a node looks: its lines, and for a flow the text before its first `->` or `:`. */
export interface Printed {
  readonly lines: readonly string[];
  readonly head?: string;
}

/** The lines of a list of nodes, with all its comments. */
export function printLines<T extends Spanned>(
  nodes: readonly T[],
  print: (node: T) => Printed,
  depth: number,
  page: Page,
): string[] {
  const { before, behind, atEnd } = page.comments;
  const entries: Entry[] = nodes.map((node) => {
    const { lines, head } = print(node);
    const above = before(node);
    const start = Math.min(node.span.start, above[0]?.start ?? Infinity);
    const said = behind(node);
    const whole = lines.length === 1 ? lines : withBehind(lines, said);
    return {
      before: above,
      behind: said,
      isBlankAbove: isBlankBefore(page, start),
      lines: whole,
      head,
      node,
    };
  });
  for (const run of runsOf(entries)) alignRun(run, depth, page);
  const lines = entries.flatMap((entry, i) => [
    ...(i > 0 && entry.isBlankAbove ? [""] : []),
    ...commentLines(entry.before, page),
    ...(entry.before.length > 0 && isBlankBefore(page, entry.node.span.start) ? [""] : []),
    ...entry.lines,
  ]);
  const rest = atEnd(nodes);
  const isApart = lines.length > 0 && rest[0] !== undefined && isBlankBefore(page, rest[0].start);
  return [...lines, ...(isApart ? [""] : []), ...commentLines(rest, page)];
}

/** Comments with the blank lines between them; none before the first. */
export function commentLines(comments: readonly Comment[], page: Page): string[] {
  return comments.flatMap(({ text, start }, i) =>
    i > 0 && isBlankBefore(page, start) ? ["", text] : [text],
  );
}

/** Lines that follow each other without a blank line, a comment or a broken line between. */
function runsOf(entries: readonly Entry[]): Entry[][] {
  let run: Entry[] = [];
  const runs = [run];
  for (const entry of entries) {
    if (entry.isBlankAbove || entry.before.length > 0 || entry.lines.length !== 1) runs.push((run = []));
    if (entry.lines.length === 1) run.push(entry);
  }
  return runs;
}

function alignRun(run: readonly Entry[], depth: number, page: Page): void {
  const room = roomAt(page, depth);
  setRows(run, (entry) => flowRow(entry, page), room);
  setRows(run, (entry) => commentRow(entry, page), room);
  for (const entry of run) {
    if (entry.behind.length > 1)
      entry.lines = [...entry.lines, ...entry.behind.slice(1).map(({ text }) => text)];
  }
}

function setRows(run: readonly Entry[], rowOf: (entry: Entry) => Row | undefined, room: number): void {
  const found = run.flatMap((entry) => {
    const row = rowOf(entry);
    return row ? [{ entry, row }] : [];
  });
  const texts = alignRows(
    found.map(({ row }) => row),
    room,
  );
  for (const [i, { entry }] of found.entries()) entry.lines = [texts[i] ?? ""];
}

function flowRow({ head, lines, node }: Entry, page: Page): Row | undefined {
  const [line = ""] = lines;
  if (head === undefined || head.length >= line.length) return undefined;
  const rest = line.slice(head.length).trimStart();
  const mark = rest.startsWith("->") ? "->" : ":";
  const at = markBehind(node, mark, page);
  if (at === undefined) return undefined;
  return { head, rest, mark, ...placeOf(at, page) };
}

/** Where the first `->`, or the `:` of the first step, stands in the source; undefined where that is another line. */
function markBehind(node: Spanned, mark: string, page: Page): number | undefined {
  const steps = (node as Partial<FlowItem>).steps ?? [];
  const [first] = steps;
  if (!first) return undefined;
  const { ascription } = first;
  const at = ascription
    ? page.text.lastIndexOf(mark, ascription.span.start)
    : page.text.indexOf(mark, first.span.end);
  return isBreakBetween(page, node.span.start, at) ? undefined : at;
}

function commentRow({ behind, lines }: Entry, page: Page): Row | undefined {
  const [comment] = behind;
  const [head = ""] = lines;
  return comment && { head, rest: comment.text, mark: "//", ...placeOf(comment.start, page) };
}

function placeOf(offset: number, { text }: Page): { readonly column: number; readonly gap: number } {
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const above = text.slice(lineStart, offset);
  return { column: above.length, gap: above.length - above.trimEnd().length };
}
