// What holds for every text that is formatted; the runner of the format tests asks it of each fixture, so a new one gets all of it.

import { formatText, type FormatOptions } from "../../src/format/format.ts";
import { createSink } from "../../src/diag/sink.ts";
import { readTrivia } from "../../src/syntax/trivia.ts";
import { bare, parseRight } from "./syntax.ts";

/** The formatted text of a file that parses. */
export function format(text: string, options: FormatOptions = {}): string {
  const sink = createSink();
  const result = formatText({ path: "test.cnn", text }, sink, options);
  if (result === undefined) throw new Error(sink.diagnostics.map(({ message }) => message).join("\n"));
  return result;
}

/** The properties that a text breaks, in words. */
export function brokenProperties(text: string, options: FormatOptions = {}): readonly string[] {
  const once = format(text, options);
  const broken: string[] = [];
  const hold = (name: string, holds: boolean): void => void (holds || broken.push(name));
  hold("formatting twice changes nothing more", format(once, options) === once);
  hold("the tree is the same", same(bare(parseRight(text)), bare(parseRight(once))));
  hold("every comment is kept, once", same(comments(text), comments(once)));
  hold("no line ends in a blank", !/[ \t]+$/m.test(once));
  hold("there are no two blank lines in a row", !/\n\n\n/.test(once));
  hold("it ends in one line end", once === "" || /[^\n]\n$/.test(once));
  const windows = format(text.replaceAll("\n", "\r\n"), options);
  hold("CRLF gives the same lines", windows === once.replaceAll("\n", "\r\n"));
  hold("a byte order mark stays", format(`\uFEFF${text}`, options) === `\uFEFF${once}`);
  return broken;
}

/** A comment can move before the line that it stands in, so their order may change; their texts do not. */
function comments(text: string): readonly string[] {
  return readTrivia(text)
    .comments.map((comment) => comment.text)
    .toSorted();
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
