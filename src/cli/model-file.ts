// The FILE argument: its text, and where its imports come from.

import type { Source } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Loader } from "../elaborate/loader.ts";
import { displayPath, fsLoader } from "../run/fs-loader.ts";
import { decodeText, readBytes, sourceFileLimit } from "../run/read-bytes.ts";

export interface ModelFile {
  readonly source: Source;
  readonly loader: Loader;
}

/** Reports and returns undefined where the file cannot be read. */
export function openModel(path: string, reporter: Reporter): ModelFile | undefined {
  const bytes = readBytes(path, sourceFileLimit, reporter);
  const text = bytes && decodeText(path, bytes, reporter);
  if (text === undefined) return undefined;
  const source = { path: displayPath(path), text };
  return { source, loader: fsLoader(path, source.path) };
}
