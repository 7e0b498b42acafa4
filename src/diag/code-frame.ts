// The lines of source that a diagnostic shows, with marks under a span. Source text is hostile: it is neutralised here.

import { terminal } from "../base/escape.ts";
import type { Span } from "../base/span.ts";
import { lineBounds, positionAt } from "./position.ts";

const TAB = 4;
const WIDEST = 110;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;

export interface FrameLine {
  /** The line number to print, "" where there is none. */
  readonly number: string;
  readonly text: string;
}

/** The line of a span with `mark` under it; of a span over several lines, its first and its last one. */
export function codeFrame(at: Span, mark: string): FrameLine[] {
  const from = positionAt(at.source, at.start);
  const to = positionAt(at.source, Math.max(at.start, at.end - 1));
  const first = markedLine(at, from.line, mark);
  if (from.line === to.line) return first;
  const gap = to.line > from.line + 1 ? [{ number: "", text: "..." }] : [];
  return [...first, ...gap, ...markedLine(at, to.line, mark)];
}

function markedLine(at: Span, line: number, mark: string): FrameLine[] {
  const { start, end } = lineBounds(at.source, line);
  const text = at.source.text;
  const from = Math.min(Math.max(at.start, firstPrinting(text, start, end)), end);
  const to = Math.max(from, Math.min(at.end, end));
  const before = printable(text.slice(start, from), 0);
  const marked = printable(text.slice(from, to), widthOf(before));
  const after = printable(text.slice(to, Math.min(end, to + WIDEST)), widthOf(before + marked));
  return cut(before, marked, after, mark).map((shown, i) => ({
    number: i === 0 ? String(line) : "",
    text: shown,
  }));
}

/** Indentation of a line that only goes on with the span is not marked. */
function firstPrinting(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === " " || text[at] === "\t")) at += 1;
  return at < end ? at : start;
}

/** The line and the line of marks, at most WIDEST wide, with the marked part in view. */
function cut(before: string, marked: string, after: string, mark: string): [string, string] {
  const room = WIDEST - Math.min(widthOf(marked), WIDEST / 2);
  const left = widthOf(before) > room * 0.7 ? `…${lastOf(before, Math.floor(room * 0.4))}` : before;
  const shown = firstOf(marked, WIDEST - widthOf(left));
  const line = firstOf(left + shown + after, WIDEST);
  const cutMark = widthOf(line) < widthOf(left + marked + after) ? "…" : "";
  return [line + cutMark, " ".repeat(widthOf(left)) + mark.repeat(Math.max(1, widthOf(shown)))];
}

/** Text that only prints: tabs become spaces, controls and reordering marks are spelt out. */
function printable(text: string, column: number): string {
  let shown = "";
  let at = column;
  for (const part of text.split(/(\t)/u)) {
    const piece = part === "\t" ? " ".repeat(TAB - (at % TAB)) : terminal(part);
    shown += piece;
    at += widthOf(piece);
  }
  return shown;
}

/** Columns in a terminal. */
function widthOf(text: string): number {
  if (/^[\x20-\x7E]*$/u.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += columns(character);
  return width;
}

function columns(character: string): number {
  if (/\p{M}|\u200C|\u200D/u.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

function firstOf(text: string, width: number): string {
  if (text.length <= width / 2) return text;
  let shown = "";
  let used = 0;
  for (const character of text) {
    used += columns(character);
    if (used > width) break;
    shown += character;
  }
  return shown;
}

function lastOf(text: string, width: number): string {
  const reversed = Array.from(text).toReversed();
  let used = 0;
  let count = 0;
  for (const character of reversed) {
    used += columns(character);
    if (used > width) break;
    count += 1;
  }
  return reversed.slice(0, count).toReversed().join("");
}
