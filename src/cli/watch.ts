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

/** What each file looked like right before it was read, so that a change made while a check still runs counts as a change. */
export type Sightings = Map<string, string>;

/** To be called before the file is read. The first look at it counts. */
export function sight(sightings: Sightings, files: readonly string[]): void {
  for (const file of files) {
    if (!sightings.has(file)) sightings.set(file, stampOf(file));
  }
}

/** A loader that sights every file it is asked for, found or not. */
export function recordingLoader(loader: Loader, path: string, entry: Source, sightings: Sightings): Loader {
  const places = new Map([[entry.path, resolve(path)]]);
  return {
    resolve(from, spec) {
      const base = places.get(from);
      if (base === undefined || spec.includes("\0")) return loader.resolve(from, spec);
      const file = resolve(dirname(base), spec);
      sight(sightings, [file]);
      const loaded = loader.resolve(from, spec);
      if ("source" in loaded) places.set(loaded.source.path, file);
      return loaded;
    },
  };
}

/** Calls `again` whenever one of the files changes or a pattern finds another one; resolves on SIGINT or SIGTERM. */
export function watchFiles(
  first: Sightings,
  patterns: readonly string[],
  again: () => Promise<Sightings>,
  io: Pick<Io, "err">,
): Promise<void> {
  let seen = first;
  io.err("watching; Ctrl-C ends\n");
  let checking = false;
  const look = async (): Promise<void> => {
    if (checking || !hasChanged(seen, patterns)) return;
    checking = true;
    io.err("\n");
    seen = await again();
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

function hasChanged(seen: Sightings, patterns: readonly string[]): boolean {
  const found = patterns.flatMap((pattern) => expandPattern(pattern));
  return found.some((file) => !seen.has(file)) || [...seen].some(([file, stamp]) => stampOf(file) !== stamp);
}

/** Everything that a change of the file changes. */
function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : "absent";
}
