// The FILE argument: its text, and where its imports come from.

import type { Source } from "../base/span.ts";
import { readTuning, type TunedStep } from "../compile/tuning-file.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Loader } from "../elaborate/loader.ts";
import { findTuning } from "../run/find-config.ts";
import { displayPath, fsLoader } from "../run/fs-loader.ts";
import { decodeText, readBytes, sourceFileLimit } from "../run/read-bytes.ts";

export interface ModelFile {
  readonly source: Source;
  readonly loader: Loader;
  /** What was measured for its layers. */
  readonly tuned?: readonly TunedStep[];
}

/** Flags of commands that compile as a user's project does. */
export interface TuningFlags {
  /** `--tuning FILE`; false: `--no-tuning`; left out: the project's, if there is one. */
  readonly tuning?: string | false;
}

/** The same with the project's measured choices; reports and returns undefined where either cannot be read. */
export function openTuned(path: string, { tuning }: TuningFlags, reporter: Reporter): ModelFile | undefined {
  const file = openModel(path, reporter);
  const from = tuning ?? findTuning(path);
  if (!file || from === undefined || from === false) return file;
  const tuned = openTuning(displayPath(from), reporter);
  return tuned && { ...file, tuned };
}

export function openTuning(path: string, reporter: Reporter): readonly TunedStep[] | undefined {
  const bytes = readBytes(path, sourceFileLimit, reporter);
  const text = bytes && decodeText(path, bytes, reporter);
  return text === undefined ? undefined : readTuning({ path, text }, reporter);
}

/** Reports and returns undefined where the file cannot be read. */
export function openModel(path: string, reporter: Reporter): ModelFile | undefined {
  const bytes = readBytes(path, sourceFileLimit, reporter);
  const text = bytes && decodeText(path, bytes, reporter);
  if (text === undefined) return undefined;
  const source = { path: displayPath(path), text };
  return { source, loader: fsLoader(path, source.path) };
}
