// Imports from disk. Nothing outside the root folder is read, whatever the path, a symbolic link or a hard link says.

import { closeSync, constants, existsSync, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Source } from "../base/span.ts";
import type { Loader } from "../elaborate/loader.ts";
import { reasonOf, sourceFileLimit, utf8 } from "./read-bytes.ts";

type Resolution = ReturnType<Loader["resolve"]>;

/**
 * Resolves imports below `entryFile`'s root: the nearest folder upward that holds cnnc.config.json or package.json, else the file's
 * folder. Checked as its real path, then opened without following a last link, then checked again on the open file.
 */
export function fsLoader(entryFile: string, entryPath: string): Loader {
  const root = realpathSync(findRoot(dirname(resolve(entryFile))));
  const places = new Map([[entryPath, realpathSync(resolve(entryFile))]]);
  return {
    resolve(fromPath, spec): Resolution {
      const problem = refusal(spec);
      if (problem) return problem;
      const from = places.get(fromPath);
      if (from === undefined) return { problem: "not-found", detail: `${fromPath} was not read from disk` };
      const found = readInside(root, resolve(dirname(from), spec));
      if ("problem" in found) return found;
      const source: Source = { path: displayPath(found.file), text: found.text };
      places.set(source.path, found.file);
      return { source };
    },
  };
}

/** Relative to the folder the command runs in, with forward slashes. */
export function displayPath(file: string): string {
  const path = relative(realpathSync("."), realOrSame(file)).split(sep).join("/");
  return isAbsolute(path) ? (path.split("/").at(-1) ?? path) : path; // another drive has no relative path
}

function realOrSame(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file);
  }
}

function findRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, "cnnc.config.json")) || existsSync(join(at, "package.json"))) return at;
    if (dirname(at) === at) return folder;
  }
}

/** Why a text cannot name an import at all: URLs and absolute paths. */
export function refusal(spec: string): Resolution | undefined {
  if (spec.includes("\0")) return { problem: "not-found", detail: "the path holds a NUL character" };
  if (/^[A-Za-z][\w+.-]+:/.test(spec)) return { problem: "absolute", detail: "not URLs" };
  if (isAbsolute(spec) || /^([A-Za-z]:|[\\/])/.test(spec)) {
    return { problem: "absolute", detail: "" };
  }
  return undefined;
}

type Found = { readonly file: string; readonly text: string } | (Resolution & { readonly problem: string });

function readInside(root: string, path: string): Found {
  const outside = { problem: "outside-root", detail: "" } as const;
  // Asked before the disk is: whether a file outside exists is nobody's business.
  if (!isInside(root, path)) return outside;
  try {
    const file = realpathSync(path);
    if (!isInside(root, file)) return outside;
    return { file, ...readOnce(file) };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem, detail: error.message };
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isMissing
      ? { problem: "not-found", detail: "" }
      : { problem: "unreadable", detail: reasonOf(error) };
  }
}

class Refused extends Error {
  readonly problem: "outside-root" | "not-text" | "unreadable";
  constructor(problem: Refused["problem"], detail: string) {
    super(detail);
    this.problem = problem;
  }
}

/** The open file is judged, not the path: between a check and an open the path may change. */
function readOnce(file: string): { text: string } {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new Refused("unreadable", "it is not a plain file");
    if (stat.nlink > 1)
      throw new Refused("outside-root", "it is a hard link, which could stand for a file outside");
    if (stat.size > sourceFileLimit)
      throw new Refused("unreadable", `it is larger than ${sourceFileLimit} bytes`);
    const text = utf8(readFileSync(descriptor));
    if (text === undefined) throw new Refused("not-text", "");
    return { text };
  } finally {
    closeSync(descriptor);
  }
}

function isInside(root: string, file: string): boolean {
  const path = relative(root, file);
  return path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
