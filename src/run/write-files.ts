// Writes output files, and compares them with what is on disk. Nothing is left half-written under its final name.

import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Reporter } from "../diag/diagnostic.ts";
import { reasonOf } from "./read-bytes.ts";

export interface FileToWrite {
  readonly path: string;
  readonly contents: string | Uint8Array;
}

/** The paths written, in order; what cannot be written is reported and ends it. */
export function writeFiles(files: readonly FileToWrite[], reporter: Reporter): readonly string[] {
  const written: string[] = [];
  for (const { path, contents } of files) {
    try {
      makeFolder(resolve(dirname(path)));
      replaceFile(path, contents);
      written.push(path);
    } catch (error) {
      reporter.report("cannot-write", undefined, { file: path, reason: folderReason(error) });
      break;
    }
  }
  return written;
}

/** Where nothing is read, a missing path means a missing folder. */
function folderReason(error: unknown): string {
  return error instanceof Error && "code" in error && error.code === "ENOENT"
    ? "there is no such folder"
    : reasonOf(error);
}

/** Not `recursive: true`: where a file system refuses, as /proc does, Node never comes back from that. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** A link, pipe or device is written through, never replaced. */
function replaceFile(path: string, contents: string | Uint8Array): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false) {
    writeFileSync(path, contents);
    return;
  }
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, contents);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Reports each file that is missing or differs. */
export function compareFiles(files: readonly FileToWrite[], reporter: Reporter): void {
  for (const { path, contents } of files) {
    const what = difference(path, contents);
    if (what !== undefined) reporter.report("stale-output", undefined, { file: path, what });
  }
}

function difference(path: string, contents: string | Uint8Array): string | undefined {
  try {
    return readFileSync(path).equals(Buffer.from(contents)) ? undefined : "it differs";
  } catch (error) {
    return reasonOf(error);
  }
}
