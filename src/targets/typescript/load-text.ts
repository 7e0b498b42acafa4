// The text of `load`: packed weights from a safetensors container, checked before any number is replaced. No imports, no platform beyond
// the language: the header is read as Latin-1, which keeps JSON's structure, and the names in it are ASCII.

import { tsString } from "../../base/escape.ts";
import type { LoopModule } from "../../loops/loop.ts";
import type { ArtefactMeta } from "../target.ts";
import { memoryNames } from "./emit-kernel.ts";

/** The table `tensors`: name, memory, where it begins, how many numbers. */
export function tensorTable({ tensors }: LoopModule): string {
  const rows = tensors.map(({ name, shape, space, offset }) => {
    const size = shape.reduce((product, extent) => product * extent, 1);
    return `  [${tsString(name)}, ${memoryNames[space].constant}, ${offset}, ${size}],`;
  });
  return ["[", ...rows, "]"].join("\n");
}

export function loadBody(meta: ArtefactMeta): string {
  const packed = tsString(`Run: ${meta.packCommand}`);
  const name = tsString(meta.stem);
  return `const file = bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const refuse = (why: string): never => {
  throw new Error(${name} + ": " + why + " " + ${packed});
};
const sizes = new DataView(file.buffer, file.byteOffset, file.byteLength);
const begin = file.length < 8 ? Infinity : 8 + sizes.getUint32(0, true) + 2 ** 32 * sizes.getUint32(4, true);
if (begin > file.length) refuse("these bytes are no safetensors file, so they hold no packed weights.");
let text = "";
for (let i = 8; i < begin; i++) text += String.fromCharCode(file[i]!);
let header: Record<string, TensorEntry | undefined> = {};
try {
  header = JSON.parse(text) as Record<string, TensorEntry | undefined>;
} catch {
  refuse("the header of these bytes is broken, so they hold no packed weights.");
}
const about = header["__metadata__"] ?? {};
if (about.format !== "cnnc-packed") refuse("these are plain weights; this module takes packed ones.");
if (about.hash !== weightsHash) {
  refuse("these weights were packed for another model, target or option (" + [about.model, about.target, about.float].join(", ") + ").");
}
const spans = tensors.map(([tensor, memory, offset, size]) => {
  const { dtype, data_offsets: at = [0, 0] } = header[tensor] ?? {};
  const whole = dtype === "F32" && at[1] - at[0] === 4 * size && begin + at[1] <= file.length;
  if (!whole) refuse("tensor " + tensor + " is missing or incomplete.");
  return { memory, offset, data: new Float32Array(file.slice(begin + at[0], begin + at[1]).buffer) };
});
for (const { memory, offset, data } of spans) memory.set(data, offset);
loaded = true;`;
}

/** What the header of a safetensors file says of a tensor, or of the file. */
export const tensorEntry = `{
  readonly dtype?: string;
  readonly data_offsets?: readonly [number, number];
  readonly format?: string;
  readonly hash?: string;
  readonly model?: string;
  readonly target?: string;
  readonly float?: string;
}`;
