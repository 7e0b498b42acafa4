// `--input [NAME=]FILE...` -> samples for every input of the model. Formats are told by their first bytes, never by file names.

import { suggest } from "../base/did-you-mean.ts";
import type { Params } from "../diag/catalog.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import { looksLikeTensors, readTensorFile } from "../weights/read-tensor-file.ts";
import { elementCount, printDims } from "../weights/tensor.ts";
import { gunzip, isGzip, isIdx, readIdx } from "./idx.ts";
import { decodeImage, imageFormat, imageValues, resizePlanes } from "./image.ts";
import { type ImageFormat, imageSize, type Size } from "./image-size.ts";
import { readBytes } from "./read-bytes.ts";

/** An input of the model, batch apart. */
export interface InputPort {
  readonly name: string;
  readonly shape: readonly number[];
}

/** `count` samples of every input; each array is [count, ...shape]. */
export interface Samples {
  readonly count: number;
  readonly values: ReadonlyMap<string, Float32Array>;
}

export interface InputContext {
  readonly model: string;
  readonly ports: readonly InputPort[];
  readonly resize: boolean;
  readonly reporter: Reporter;
}

const INPUT_LIMIT = 2 ** 32;

/** Reports and returns undefined unless every input is given. Several files for one input follow each other as samples. */
export function readInputs(texts: readonly string[], context: InputContext): Samples | undefined {
  const parts = new Map<string, Float32Array[]>(context.ports.map(({ name }) => [name, []]));
  let complete = true;
  for (const text of texts) {
    const found = readInput(splitName(text, context.ports), context);
    if (found === undefined) complete = false;
    else for (const [port, values] of found) parts.get(port)?.push(values);
  }
  return complete ? gather(parts, context) : undefined;
}

/** `NAME=FILE` where NAME is an identifier; a path with `=` further on is a path. */
function splitName(text: string, ports: readonly InputPort[]): Split {
  const named = /^([A-Za-z_]\w*)=(.+)$/s.exec(text);
  if (named?.[1] !== undefined && named[2] !== undefined)
    return { name: named[1], file: named[2], said: true };
  return { name: ports.length === 1 ? ports[0]?.name : undefined, file: text, said: false };
}

interface Split {
  readonly name: string | undefined;
  readonly file: string;
  /** The user named the input. */
  readonly said: boolean;
}

type Found = ReadonlyMap<string, Float32Array>;

function readInput({ name, file, said }: Split, context: InputContext): Found | undefined {
  const port = context.ports.find((one) => one.name === name);
  if (name !== undefined && port === undefined) return unknownInput(name, context);
  const bytes = readBytes(file, INPUT_LIMIT, context.reporter);
  const format = bytes && imageFormat(bytes);
  if (bytes === undefined) return undefined;
  if (format === undefined && !isIdx(bytes) && !isGzip(bytes)) {
    if (looksLikeTensors(bytes)) return readTensors(port, { file, bytes, said }, context);
    context.reporter.report("unknown-input-format", undefined, { file });
    return undefined;
  }
  if (port === undefined) return unnamedInput(file, context);
  const values = format
    ? readImage(format, port, file, bytes, context)
    : readIdxFile(port, file, bytes, context);
  return values && new Map([[port.name, values]]);
}

function unknownInput(name: string, { model, ports, reporter }: InputContext): undefined {
  const names = ports.map((port) => port.name);
  const near = suggest(name, names);
  const hint = near === undefined ? "" : `; did you mean ${near}?`;
  reporter.report("unknown-input", undefined, { model, name, inputs: names.join(", "), hint });
}

function unnamedInput(file: string, { model, ports, reporter }: InputContext): undefined {
  reporter.report("unnamed-input", undefined, {
    file,
    model,
    inputs: ports.map(({ name }) => name).join(", "),
  });
}

/**
 * A file of one tensor feeds the named (or only) input whatever the tensor is called, with a warning where only the file could have
 * said so and says otherwise; else names decide.
 */
function readTensors(
  port: InputPort | undefined,
  { file, bytes, said }: { readonly file: string; readonly bytes: Uint8Array; readonly said: boolean },
  context: InputContext,
): Found | undefined {
  const read = readTensorFile(file, bytes, context.reporter);
  if (read === undefined) return undefined;
  const [only] = read.tensors.size === 1 ? [...read.tensors] : [];
  const found = new Map<string, Float32Array>();
  for (const one of port ? [port] : context.ports) {
    const tensor = read.tensors.get(one.name) ?? (port ? only?.[1] : undefined);
    if (tensor === undefined) continue;
    if (!requireShape(one, file, tensor.shape, context)) return undefined;
    if (!said && only) warnOfName(one, file, only[0], context);
    found.set(one.name, asFloat32(tensor.data));
  }
  if (found.size > 0) return found;
  if (port === undefined) return unnamedInput(file, context);
  const holds = `tensors called ${[...read.tensors.keys()].join(", ")}`;
  context.reporter.report("input-shape", undefined, shapeParams(port, file, holds));
  return undefined;
}

/** What NumPy calls a tensor that nobody named says nothing. */
function warnOfName({ name: input }: InputPort, file: string, name: string, context: InputContext): void {
  if (name === input || name === "" || name === "arr_0") return;
  context.reporter.report("input-by-shape", undefined, { file, tensor: JSON.stringify(name), input });
}

function asFloat32(data: Float32Array | Float64Array): Float32Array {
  return data instanceof Float32Array ? data : Float32Array.from(data);
}

/** [...shape] is one sample, [N, ...shape] are N. */
function requireShape(
  port: InputPort,
  file: string,
  shape: readonly number[],
  { reporter }: InputContext,
): boolean {
  const own = shape.length === port.shape.length + 1 ? shape.slice(1) : shape;
  if (own.length === port.shape.length && own.every((size, i) => size === port.shape[i])) return true;
  reporter.report("input-shape", undefined, shapeParams(port, file, printDims(shape)));
  return false;
}

function shapeParams(port: InputPort, file: string, found: string): Params<"input-shape"> {
  return { file, found, input: port.name, wanted: printDims(port.shape), sizes: port.shape.join(", ") };
}

function readImage(
  format: ImageFormat,
  port: InputPort,
  file: string,
  bytes: Uint8Array,
  context: InputContext,
): Float32Array | undefined {
  const [channels, height, width] = port.shape;
  const wanted = { width: width ?? 0, height: height ?? 0 };
  if (port.shape.length !== 3 || (channels !== 1 && channels !== 3 && channels !== 4)) {
    context.reporter.report("image-channels", undefined, {
      file,
      input: port.name,
      shape: printDims(port.shape),
    });
    return undefined;
  }
  // By its header alone: what does not fit is not decoded.
  const size = imageSize(format, bytes);
  if (typeof size !== "string" && !sizeFits(size, wanted, { port, file, context })) return undefined;
  const image = decodeImage(format, bytes);
  if (typeof image === "string") {
    context.reporter.report("broken-image", undefined, { file, format, problem: image });
    return undefined;
  }
  return resized(imageValues(image, channels), image, wanted);
}

interface Place {
  readonly port: InputPort;
  readonly file: string;
  readonly context: InputContext;
}

/** Reports another size than the input's, unless --resize is given. */
function sizeFits(from: Size, to: Size, { port, file, context }: Place): boolean {
  const isEqual = from.width === to.width && from.height === to.height;
  if (isEqual || (context.resize && from.width > 0 && from.height > 0)) return true;
  const [found, wanted] = [from, to].map(({ width, height }) => `${width} x ${height}`);
  context.reporter.report("image-size", undefined, {
    file,
    found: found ?? "",
    input: port.name,
    wanted: wanted ?? "",
  });
  return false;
}

function resized(values: Float32Array, from: Size, to: Size): Float32Array {
  return from.width === to.width && from.height === to.height ? values : resizePlanes(values, from, to);
}

/** [N, H, W] feeds an input 1xHxW; other IDX shapes must be [N, ...shape] themselves. Values are pixels / 255. */
function readIdxFile(
  port: InputPort,
  file: string,
  packed: Uint8Array,
  context: InputContext,
): Float32Array | undefined {
  const { reporter } = context;
  const bytes = isGzip(packed) ? gunzip(packed) : packed;
  if (typeof bytes === "string") {
    reporter.report("broken-image", undefined, { file, format: "gzip", problem: bytes });
    return undefined;
  }
  if (!isIdx(bytes)) {
    reporter.report("unknown-input-format", undefined, { file });
    return undefined;
  }
  const idx = readIdx(bytes);
  if (typeof idx === "string") {
    reporter.report("broken-image", undefined, { file, format: "IDX", problem: idx });
    return undefined;
  }
  const values = (): Float32Array => Float32Array.from(idx.bytes, (pixel) => pixel / 255);
  const [, height, width] = idx.shape;
  if (
    idx.shape.length === 3 &&
    port.shape.length === 3 &&
    port.shape[0] === 1 &&
    height !== undefined &&
    width !== undefined
  ) {
    const wanted = { height: port.shape[1] ?? 0, width: port.shape[2] ?? 0 };
    const size = { width, height };
    return sizeFits(size, wanted, { port, file, context }) ? resized(values(), size, wanted) : undefined;
  }
  return requireShape(port, file, idx.shape, context) ? values() : undefined;
}

function gather(
  parts: ReadonlyMap<string, readonly Float32Array[]>,
  context: InputContext,
): Samples | undefined {
  const values = new Map<string, Float32Array>();
  const counts = new Map<string, number>();
  for (const { name, shape } of context.ports) {
    const pieces = parts.get(name) ?? [];
    if (pieces.length === 0) {
      context.reporter.report("missing-input", undefined, { input: name, model: context.model });
      continue;
    }
    const joined = join(pieces);
    values.set(name, joined);
    counts.set(name, joined.length / (elementCount(shape) ?? 1));
  }
  if (values.size < context.ports.length) return undefined;
  const [count = 0] = counts.values();
  if ([...counts.values()].some((other) => other !== count)) {
    const text = [...counts].map(([name, n]) => `${name} ${n}`).join(", ");
    context.reporter.report("sample-counts-differ", undefined, { counts: text });
    return undefined;
  }
  if (count > 0) return { count, values };
  context.reporter.report("no-samples", undefined, { model: context.model });
  return undefined;
}

function join(pieces: readonly Float32Array[]): Float32Array {
  const [first] = pieces;
  if (pieces.length === 1 && first) return first;
  const joined = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
