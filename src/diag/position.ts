// Offsets to lines and columns. Lines end at \n, \r\n or a lone \r; columns count UTF-16 units, as editors do.

import type { Source } from "../base/span.ts";

/** Both from 1. A leading byte order mark takes no column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const starts = new WeakMap<Source, readonly number[]>();

export function positionAt(source: Source, offset: number): Position {
  const lines = lineStarts(source);
  const at = Math.max(0, Math.min(offset, source.text.length));
  const line = lastAtOrBefore(lines, at);
  const mark = line === 0 && at > 0 && source.text.startsWith("\uFEFF") ? 1 : 0;
  return { line: line + 1, column: at - (lines[line] ?? 0) - mark + 1 };
}

export function lineCount(source: Source): number {
  return lineStarts(source).length;
}

/** Where a line (from 1) begins and where its text ends, its line break and a leading byte order mark left out. */
export function lineBounds(source: Source, line: number): { readonly start: number; readonly end: number } {
  const lines = lineStarts(source);
  const start = lines[line - 1] ?? source.text.length;
  const next = lines[line] ?? source.text.length;
  const text = source.text.slice(start, next).replace(/[\r\n]+$/u, "");
  const mark = line === 1 && text.startsWith("\uFEFF") ? 1 : 0;
  return { start: start + mark, end: start + text.length };
}

function lineStarts(source: Source): readonly number[] {
  const known = starts.get(source);
  if (known) return known;
  const found = [0];
  for (const match of source.text.matchAll(/\r\n|\r|\n/gu)) found.push(match.index + match[0].length);
  starts.set(source, found);
  return found;
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
