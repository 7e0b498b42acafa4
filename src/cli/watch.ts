// `check --watch`: looks at the files four times a second. Polling sees what editors do when they save (write, rename, delete and make
// anew) on every platform and file system, at the cost of a few `stat` calls.

import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import process from "node:process";
import type { Source } from "../base/span.ts";
import type { Loader } from "../elaborate/loader.ts";
import { expandPattern } from "./glob.ts";
import type { Io } from "./io.ts";

const pollMilliseconds = 250;

/** A loader that notes every file it was asked for, found or not. */
export function recordingLoader(loader: Loader, path: string, entry: Source, touched: string[]): Loader {
  const places = new Map([[entry.path, resolve(path)]]);
  return {
    resolve(from, spec) {
      const loaded = loader.resolve(from, spec);
      const base = places.get(from);
      if (base !== undefined && !spec.includes("\0")) {
        const file = resolve(dirname(base), spec);
        touched.push(file);
        if ("source" in loaded) places.set(loaded.source.path, file);
      }
      return loaded;
    },
  };
}

/** Calls `again` whenever one of the files changes or a pattern finds another one; resolves on SIGINT or SIGTERM. */
export function watchFiles(
  first: readonly string[],
  patterns: readonly string[],
  again: () => Promise<readonly string[]>,
  io: Io,
): Promise<void> {
  let state = stateOf(first, patterns);
  io.err("watching; Ctrl-C ends\n");
  let checking = false;
  const look = async (): Promise<void> => {
    if (checking || stateOf(state.files, patterns).text === state.text) return;
    checking = true;
    io.err("\n");
    state = stateOf(await again(), patterns);
    checking = false;
  };
  const timer = setInterval(() => void look(), pollMilliseconds);
  return new Promise((done) => {
    const end = (): void => {
      clearInterval(timer);
      done();
    };
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
  });
}

interface State {
  readonly files: readonly string[];
  /** Everything that a change of the files changes. */
  readonly text: string;
}

function stateOf(files: readonly string[], patterns: readonly string[]): State {
  const matches = patterns.flatMap((pattern) => expandPattern(pattern));
  const stamps = [...files, ...matches].map((file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat ? `${file} ${stat.mtimeMs} ${stat.size} ${stat.ino}` : file;
  });
  return { files, text: stamps.join("\n") };
}
