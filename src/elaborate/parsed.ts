// A file as it was read: its tree, and whether reading it told of any error. Who has one need not have the file read again.

import type { Source } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { File } from "../syntax/ast.ts";
import { parse } from "../syntax/parse.ts";
import { countErrors } from "./errors.ts";
import { quietOnSpoiltLines, type SpoiltLines } from "./spoilt-lines.ts";

export interface Parsed {
  readonly file: File;
  readonly hasErrors: boolean;
  readonly spoilt: SpoiltLines;
}

export function parseEntry(source: Source, reporter: Reporter): Parsed {
  const spoilt: SpoiltLines = new Set();
  const errors = countErrors(quietOnSpoiltLines(reporter, spoilt));
  const file = parse(source, errors);
  return { file, hasErrors: errors.count > 0, spoilt };
}
