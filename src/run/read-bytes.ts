// Files of the outside world: read whole, bounded, with a sentence a person understands where that fails.

import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import type { Reporter } from "../diag/diagnostic.ts";

/** Weight files may be this large; models and images are held far lower by their readers. */
export const weightFileLimit = 16 * 2 ** 30;
export const sourceFileLimit = 4 * 2 ** 20;
/** Of a picture that a report carries. */
export const pictureLimit = 16 * 2 ** 20;
const streamLimit = 2 ** 28;

/** Reports and returns undefined where `path` cannot be read. The path in messages is as the user wrote it. */
export function readBytes(path: string, limit: number, reporter: Reporter): Uint8Array | undefined {
  try {
    const descriptor = openSync(path, constants.O_RDONLY);
    try {
      return readOpened(descriptor, path, limit, reporter);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    reporter.report("cannot-read", undefined, { file: path, reason: reasonOf(error) });
    return undefined;
  }
}

function readOpened(
  descriptor: number,
  path: string,
  limit: number,
  reporter: Reporter,
): Uint8Array | undefined {
  const stat = fstatSync(descriptor);
  if (!stat.isFile() && !stat.isDirectory()) return readStream(descriptor, path, limit, reporter);
  const { size } = stat;
  if (size > limit) {
    reporter.report("file-too-large", undefined, { file: path, size, limit });
    return undefined;
  }
  if (size < 2 ** 31) return plain(readFileSync(descriptor));
  return readInParts(descriptor, size);
}

/** A pipe or a device, which tells no size and may have no end. */
function readStream(
  descriptor: number,
  path: string,
  limit: number,
  reporter: Reporter,
): Uint8Array | undefined {
  const most = Math.min(limit, streamLimit);
  const parts: Buffer[] = [];
  let size = 0;
  while (size <= most) {
    const part = Buffer.alloc(2 ** 20);
    const read = readSync(descriptor, part);
    if (read === 0) return plain(Buffer.concat(parts));
    parts.push(part.subarray(0, read));
    size += read;
  }
  reporter.report("endless-file", undefined, { file: path, limit: most });
  return undefined;
}

/** readFileSync stops at 2 GiB. */
function readInParts(descriptor: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size;) {
    const read = readSync(descriptor, bytes, at, Math.min(size - at, 2 ** 30), at);
    if (read === 0) throw new Error("it became shorter while it was read");
    at += read;
  }
  return bytes;
}

/** A Buffer's memory may be shared with others at any alignment; typed arrays need their own. */
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

/** Reports text that is not UTF-8. A byte order mark is kept: the lexer knows what to do with it. */
export function decodeText(path: string, bytes: Uint8Array, reporter: Reporter): string | undefined {
  const text = utf8(bytes);
  if (text === undefined) reporter.report("not-utf8", undefined, { file: path });
  return text;
}

export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file"],
  ["EACCES", "permission is denied"],
  ["EPERM", "permission is denied"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a part of the path is not a folder"],
  ["ELOOP", "its symbolic links go in a circle"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ENOSPC", "the disk is full"],
  ["EROFS", "the disk is read-only"],
  ["EEXIST", "a file is in the way"],
  ["ERR_INVALID_ARG_VALUE", "the path holds a NUL character"],
]);

/** Why the platform refused, without its stack, syscall names or absolute paths. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  if (code !== undefined) return REASONS.get(code) ?? code;
  return error instanceof Error ? error.message : String(error);
}
