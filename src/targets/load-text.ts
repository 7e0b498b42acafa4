// The text of `load`: packed weights from a safetensors container, checked before any number is replaced. No imports, no platform beyond
// the language: the header is read as Latin-1, which keeps JSON's structure, and the names in it are ASCII.

import { tsString } from "../base/escape.ts";
import type { LoopModule } from "../loops/loop.ts";
import type { ArtefactMeta } from "./target.ts";
import type { HostCode } from "./host-code.ts";
import { arrayText, func, type Part } from "./structures.ts";

/** The exported function. */
export function loadFunction({ packCommand }: ArtefactMeta, host: HostCode, module: LoopModule): Part {
  return func("load", {
    doc: "Takes packed weights: the bytes of the file that `cnnc pack` wrote.",
    exported: true,
    async: true,
    parameters: ["bytes: ArrayBuffer | ArrayBufferView", ...host.loadParameters],
    returns: "Promise<void>",
    body: `${host.beforeLoad}${loadBody(packCommand, host)}
${module.prepare.length === 0 ? "" : "prepare();\n"}loaded = true;`,
  });
}

/** What `load` needs beside it. */
export function loadHelpers(
  module: LoopModule,
  { weightsHash }: ArtefactMeta,
  host: HostCode,
): readonly Part[] {
  const rows = module.tensors.map(({ name, shape, space, offset }) => {
    const size = shape.reduce((product, extent) => product * extent, 1);
    return `[${tsString(name)}, ${host.memory[space]}, ${offset}, ${size}]`;
  });
  return [
    "type Memory = Float32Array | Float64Array;",
    "type TensorPlace = readonly [name: string, memory: Memory, begin: number, size: number];",
    `const ${host.hasMemory ? "tensors: readonly TensorPlace[] =" : "tensors = (): readonly TensorPlace[] =>"} ${arrayText(rows, true)};`,
    `const weightsHash = ${tsString(weightsHash)};`,
    module.tensors.length === 0 ? "let loaded = true;" : "let loaded = false;",
    ...headerParts(),
    ...preparation(module, host),
  ];
}

/** Calls of kernels, numbered after those of `run`. */
function preparation({ calls, prepare }: LoopModule, host: HostCode): readonly Part[] {
  if (prepare.length === 0) return [];
  const { prepareAll } = host;
  const lines =
    prepareAll === undefined
      ? prepare.map((call, i) => `${host.call(call, calls.length + i)};`)
      : [`${prepareAll};`];
  const doc = "Weights as the kernels want them, from those that were packed.";
  return [func("prepare", { doc, returns: "void", body: lines.join("\n") })];
}

function loadBody(packCommand: string, { hasMemory }: HostCode): string {
  const tensors = hasMemory ? "tensors" : "places";
  const before = hasMemory ? "" : "const places = tensors();\n";
  return `${packedChecks(packCommand, { tensors, before })}
for (const [i, [, memory, at, count]] of ${tensors}.entries()) {
  const start = starts[i]!;
  const isAligned = (file.byteOffset + start) % 4 === 0;
  const part = isAligned ? file.subarray(start, start + 4 * count) : file.slice(start, start + 4 * count);
  memory.set(new Float32Array(part.buffer, part.byteOffset, count), at);
}`;
}

interface PackedText {
  /** The list of packed tensors; its rows hold name and size first and last. */
  readonly tensors: string;
  /** Statements before it is read. */
  readonly before?: string;
  /** What the tensors are, where that is said and checked as well. */
  readonly dtype?: "f16" | "f32";
}

/** Statements on `bytes`: `file` as bytes, and `starts`, where each of the tensors begins in it. */
export function packedChecks(packCommand: string, { tensors, before = "", dtype }: PackedText): string {
  const width = dtype === "f16" ? 2 : 4;
  const also = dtype === undefined ? "" : ', ${about.dtype ?? "f32"}';
  return `const file = ArrayBuffer.isView(bytes)
  ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  : new Uint8Array(bytes);
const refuse = (why: string): Error => new Error(\`\${stem}: \${why} Run: \${packCommand}\`);
const packCommand = ${tsString(packCommand)};
const size = new DataView(file.buffer, file.byteOffset, file.byteLength);
const begin = file.length < 8 ? Infinity : 8 + size.getUint32(0, true) + 2 ** 32 * size.getUint32(4, true);
const header = readHeader(file, begin);
if (!header) throw refuse("these bytes are no safetensors file.");
const about = header["__metadata__"];
if (about?.format !== "cnnc-packed") throw refuse("these weights are not packed for this module.");
if (about.hash !== weightsHash) {
  const made = \`\${about.model}, \${about.target}, \${about.float}${also}\`;
  throw refuse(\`these weights were packed for another model, target or option (\${made}).\`);
}
${before}const starts = ${tensors}.map(([name, , , count]) => {
  const [from, to] = header[name]?.data_offsets ?? [0, 0];
${dtype === undefined ? "" : dtypeCheck(dtype)}  const whole = from >= 0 && to - from === ${width} * count && begin + to <= file.length;
  if (!whole) throw refuse(\`tensor \${name} is missing or incomplete.\`);
  return begin + from;
});`;
}

function dtypeCheck(dtype: "f16" | "f32"): string {
  const wanted = dtype.toUpperCase();
  return `  const held = header[name]?.dtype ?? "${wanted}";
  if (held !== "${wanted}") throw refuse(\`tensor \${name} holds \${held}, not ${wanted}.\`);
`;
}

const headerType = (hasDtype: boolean): string => `
/** What the header of a safetensors file says of a tensor, or of itself. */
interface HeaderEntry {
  readonly data_offsets?: readonly [number, number];
${hasDtype ? "  readonly dtype?: string;\n" : ""}  readonly format?: string;
  readonly hash?: string;
  readonly model?: string;
  readonly target?: string;
  readonly float?: string;
}
type Header = Readonly<Record<string, HeaderEntry | undefined>>;`;

const readHeaderBody = `if (end > file.length) return undefined;
let text = "";
for (let i = 8; i < end; i++) text += String.fromCharCode(file[i]!);
try {
  return (JSON.parse(text) as Header | null) ?? undefined;
} catch {
  return undefined;
}`;

/** The type `Header` and the function `readHeader`. */
export function headerParts(hasDtype = false): readonly Part[] {
  return [
    headerType(hasDtype),
    func("readHeader", {
      parameters: ["file: Uint8Array", "end: number"],
      returns: "Header | undefined",
      body: readHeaderBody,
    }),
  ];
}
