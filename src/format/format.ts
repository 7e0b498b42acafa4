// A model file in the house style. The text changes, what it says never: the tree of the new text is compared with the old one's before
// anybody sees it. Comments stay, line ends and a byte order mark stay, and formatting twice changes nothing more.

import type { Source } from "../base/span.ts";
import { invariant } from "../base/invariant.ts";
import { createSink } from "../diag/sink.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { File } from "../syntax/ast.ts";
import { parse } from "../syntax/parse.ts";
import { readTrivia } from "../syntax/trivia.ts";
import { placeComments } from "./comments.ts";
import { listsOf, topOf } from "./lists.ts";
import type { Page } from "./page.ts";
import { printTop } from "./print-file.ts";
import { sameTree } from "./same-tree.ts";

export interface FormatOptions {
  /** The most characters of a line; expressions that cannot be broken may be longer. */
  readonly width?: number;
  /** What stands for one step of indentation. */
  readonly indent?: string;
}

const bom = "\uFEFF";

/** The formatted text; undefined where the file has mistakes, which go to the reporter (warnings do not: nothing is checked here). */
export function formatText(
  source: Source,
  reporter: Reporter,
  options: FormatOptions = {},
): string | undefined {
  const mark = source.text.startsWith(bom) ? bom : "";
  const bare: Source = { path: source.path, text: source.text.slice(mark.length) };
  const sink = createSink();
  const file = parse(bare, sink);
  if (sink.hasErrors) {
    parse(source, reporter);
    return undefined;
  }
  const text = printed(file, bare.text, options);
  const again = parse({ path: source.path, text }, createSink());
  invariant(sameTree(file, again), `formatting ${source.path} would change what it says`);
  return mark + text;
}

/** The text of a tree that was read from `text`, in its line ends. */
function printed(file: File, text: string, { width = 120, indent = "  " }: FormatOptions): string {
  const trivia = readTrivia(text);
  const lists = listsOf(file, trivia);
  const pairs = new Map(lists.map((list) => [list.key, list]));
  const page: Page = {
    text,
    width,
    comments: placeComments(text, lists, trivia.comments),
    pairOf: (list) => pairs.get(list),
  };
  const top = topOf(lists);
  invariant(top, "a file has a list of declarations");
  const lines = printTop(top, page).map((line) =>
    line.replace(/^(?: {2})+/, (margin) => indent.repeat(margin.length / 2)),
  );
  const end = lineEndOf(text);
  return lines.length === 0 ? "" : lines.join(end) + end;
}

/** The first line end decides. */
function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}
