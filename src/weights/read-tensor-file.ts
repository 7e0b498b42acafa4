// Any tensor file (safetensors, npz, npy) by its first bytes, and what is wrong with it as diagnostics.

import type { Reporter } from "../diag/diagnostic.ts";
import { FormatError } from "./format-error.ts";
import { isNpy, readNpy } from "./read-npy.ts";
import { isZip, readNpz } from "./read-npz.ts";
import { readSafetensors } from "./read-safetensors.ts";
import type { TensorFile } from "./tensor.ts";

type Format = "safetensors" | "npy" | "npz" | "git-lfs" | "onnx-or-pickle";

/**
 * Reports and returns undefined where the file is broken. `file` is its name for messages. The single tensor of an .npy file has the
 * name "". Values that are not finite give one warning for the file, an error when `strict`.
 */
export function readTensorFile(
  file: string,
  bytes: Uint8Array,
  reporter: Reporter,
  { strict = false } = {},
): TensorFile | undefined {
  const format = formatOf(bytes);
  if (format === "git-lfs") return (reporter.report("git-lfs-pointer", undefined, { file }), undefined);
  if (format === "onnx-or-pickle")
    return (reporter.report("pickled-weights", undefined, { file }), undefined);
  try {
    const read = readAs(format, bytes);
    warnNotFinite(file, read, reporter, strict);
    return read;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    reporter.report("broken-tensor-file", undefined, { file, format, problem: error.message });
    return undefined;
  }
}

function readAs(format: "safetensors" | "npy" | "npz", bytes: Uint8Array): TensorFile {
  if (format === "npz") return readNpz(bytes);
  if (format === "safetensors") return readSafetensors(bytes);
  return { tensors: new Map([["", readNpy(bytes)]]), metadata: new Map() };
}

/** Whether reading it as tensors is worth a try: everything but safetensors has a mark, and that begins its header with a brace. */
export function looksLikeTensors(bytes: Uint8Array): boolean {
  return formatOf(bytes) !== "safetensors" || bytes[8] === 0x7b;
}

const LFS_MARK = "version https://git-lfs.github.com/spec/";

/** What has no mark of another format is taken for safetensors, which has none: its reader says what is wrong. */
function formatOf(bytes: Uint8Array): Format {
  if (isNpy(bytes)) return "npy";
  if (isZip(bytes)) return isTorchZip(bytes) ? "onnx-or-pickle" : "npz";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, LFS_MARK.length));
  if (head === LFS_MARK) return "git-lfs";
  return bytes[0] === 0x80 && (bytes[1] ?? 255) <= 5 && bytes[8] !== 0x7b ? "onnx-or-pickle" : "safetensors";
}

/** torch.save writes a zip whose first entry is `NAME/data.pkl`. */
function isTorchZip(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(30, 300)).includes("data.pkl");
}

function warnNotFinite(file: string, { tensors }: TensorFile, reporter: Reporter, strict: boolean): void {
  let count = 0;
  let first: string | undefined;
  for (const [name, { data }] of tensors) {
    let found = 0;
    for (const value of data) found += Number.isFinite(value) ? 0 : 1;
    if (found > 0) first ??= name;
    count += found;
  }
  if (count === 0) return;
  const code = strict ? "not-finite-strict" : "not-finite";
  reporter.report(code, undefined, { file, count, first: JSON.stringify(first ?? "") });
}
