// Models as a git revision has them (`main:models/lenet.cnn`), imports included. Only objects of the repository are read: no filter, no
// link and nothing outside it.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { posix } from "node:path";
import type { Source } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Loader } from "../elaborate/loader.ts";
import { refusal } from "./fs-loader.ts";
import { decodeText, sourceFileLimit, utf8 } from "./read-bytes.ts";

interface Tree {
  /** As the user wrote it. */
  readonly revision: string;
  readonly id: string;
  /** The folder the command runs in, below the repository's top: `models/` or "". */
  readonly prefix: string;
}

interface Blob {
  readonly id: string;
  readonly size: number;
}

/** The parts of `REF:path`; undefined where the text names a file, a Windows drive included. */
export function parseRevision(
  text: string,
): { readonly revision: string; readonly path: string } | undefined {
  const [, revision, path] = /^([^:]{2,}):(.+)$/su.exec(text) ?? [];
  if (revision === undefined || path === undefined || existsSync(text)) return undefined;
  return { revision, path };
}

/** Reports and returns undefined where the revision or its file cannot be read. `path` is relative to the folder the command runs in. */
export function openRevision(
  revision: string,
  path: string,
  reporter: Reporter,
): { readonly source: Source; readonly loader: Loader } | undefined {
  const tree = treeOf(revision, reporter);
  if (!tree) return undefined;
  const file = `${revision}:${path}`;
  const at = posix.normalize(tree.prefix + path.replaceAll("\\", "/"));
  const blob =
    at.startsWith("../") || at.startsWith("/") ? "it lies outside the repository" : blobAt(tree, at);
  if (typeof blob === "string") {
    reporter.report("cannot-read", undefined, { file, reason: blob });
    return undefined;
  }
  const text = decodeText(file, contents(blob), reporter);
  if (text === undefined) return undefined;
  const source = { path: displayPath(tree, at), text };
  return { source, loader: revisionLoader(tree, source.path, at) };
}

function treeOf(revision: string, reporter: Reporter): Tree | undefined {
  try {
    const id = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{tree}`).trim();
    return { revision, id, prefix: git("rev-parse", "--show-prefix").trim() };
  } catch {
    reporter.report("unknown-revision", undefined, { revision });
    return undefined;
  }
}

/** Output as text; git's own complaints are not for the user, whose command was ours. */
function git(...args: readonly string[]): string {
  return gitBytes(args).toString("utf8");
}

function gitBytes(args: readonly string[]): Buffer {
  return execFileSync("git", args, { maxBuffer: 64 << 20, stdio: ["ignore", "pipe", "ignore"] });
}

const absent = "the revision has no such file";

/** The plain file at a path from the repository's top, or why there is none. */
function blobAt({ id }: Tree, path: string): Blob | string {
  const listed = git("--literal-pathspecs", "ls-tree", "--full-tree", "-l", "-z", id, "--", path);
  const entry = /^(\d+) (\w+) ([\da-f]+) +(\d+|-)\t([^\0]*)\0$/su.exec(listed);
  if (!entry || entry[5] !== path) return absent;
  const [, mode, kind, blob = "", size] = entry;
  if (kind !== "blob") return "it is a folder";
  if (mode === "120000") return "it is a symbolic link";
  if (Number(size) > sourceFileLimit) return `it is larger than ${sourceFileLimit} bytes`;
  return { id: blob, size: Number(size) };
}

function contents({ id }: Blob): Uint8Array {
  return new Uint8Array(gitBytes(["cat-file", "blob", id]));
}

function displayPath({ revision, prefix }: Tree, path: string): string {
  return `${revision}:${posix.relative(prefix, path)}`;
}

function revisionLoader(tree: Tree, entry: string, entryPath: string): Loader {
  const root = rootOf(tree, posix.dirname(entryPath));
  const places = new Map([[entry, entryPath]]);
  return {
    resolve(from, spec) {
      const refused = refusal(spec);
      if (refused) return refused;
      const folder = posix.dirname(places.get(from) ?? entryPath);
      const path = posix.join(folder, spec.replaceAll("\\", "/"));
      if (!isInside(root, path)) {
        return { problem: "outside-root", detail: "" };
      }
      const blob = blobAt(tree, path);
      if (typeof blob === "string") return { problem: "not-found", detail: blob === absent ? "" : blob };
      const text = utf8(contents(blob));
      if (text === undefined) return { problem: "not-text", detail: "" };
      const source: Source = { path: displayPath(tree, path), text };
      places.set(source.path, path);
      return { source };
    },
  };
}

/** As on disk: the nearest folder upward that holds cnnc.config.json or package.json, else the file's own. */
function rootOf(tree: Tree, folder: string): string {
  const marks = ["cnnc.config.json", "package.json"];
  for (let at = folder; ; at = posix.dirname(at)) {
    if (marks.some((mark) => typeof blobAt(tree, posix.join(at, mark)) !== "string")) return at;
    if (at === ".") return folder;
  }
}

function isInside(root: string, path: string): boolean {
  const from = posix.relative(root, path);
  return from !== ".." && !from.startsWith("../");
}
