// How the module finds its WebAssembly and what engine it has: types, the choice between variants, and where the bytes come from.

import { tsString } from "../../base/escape.ts";
import { func, type Part } from "../structures.ts";

/** One variant, as it is shipped. */
export interface WasmFile {
  /** `lenet.wasm`, `lenet.plain.wasm` */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const platformOfThreads = `
  readonly performance: { now(): number };
  readonly crossOriginIsolated?: boolean;
  readonly navigator?: { readonly hardwareConcurrency?: number };
  readonly Worker?: unknown;`;

/** `threads`: with what is used to share memory. */
export function engineTypes(threads: boolean): string {
  return engineText
    .replace("/* code */", threads ? "\n  become(thread: number, count: number): void;" : "")
    .replace("/* engine */", threads ? "\n  readonly Memory: new (size: object) => object;" : "")
    .replace("/* platform */", threads ? platformOfThreads : "");
}

const engineText = `
/** The bytes of the .wasm file, an answer that holds them, or the compiled module. */
export type WasmSource = ArrayBuffer | ArrayBufferView | { arrayBuffer(): Promise<ArrayBuffer> } | object;

interface Cell {
  readonly value: number;
}
/** What is used of the module's exports. */
interface Code {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly fingerprint: Cell;
  readonly checks: Cell;
  readonly check_at: Cell;
  readonly check_got: Cell;
  readonly check_wanted: Cell;
  run(): void;
  prepare(): void;
  step(call: number): void;
  check(kernel: number): number;/* code */
}
/** What is used of the platform, so that no library of types is asked for. */
interface Engine {
  validate(bytes: Uint8Array): boolean;
  compile(bytes: ArrayBuffer | ArrayBufferView): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ readonly exports: object }>;/* engine */
}
interface Answer {
  readonly ok?: boolean;
  readonly status?: number;
  readonly url?: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}
interface Place {
  readonly href: string;
  readonly protocol: string;
}
interface Files {
  readFileSync(url: Place): Uint8Array;
}
interface Platform {
  readonly WebAssembly?: Engine;
  readonly process?: { getBuiltinModule?(name: string): Files | undefined };
  fetch(url: Place): Promise<Answer>;
  atob(text: string): string;/* platform */
}
const platform = globalThis as unknown as Platform;
declare const URL: new (path: string, base: string | undefined) => Place;`;

/** (module (func (param v128) (result v128) (f32x4.relaxed_madd (local.get 0) (local.get 0) (local.get 0)))) */
const probe = `const probe = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 123, 1, 123, 3, 2, 1, 0, 10, 13, 1, 11, 0, 32, 0, 32, 0, 32, 0,
  253, 133, 2, 11,
]);`;

export const loadOptions = `
export interface LoadOptions {
  /** Left out, the module takes the file beside it, or what it holds. */
  readonly wasm?: WasmSource | Promise<WasmSource> | undefined;
}`;

export function engineParts(files: readonly WasmFile[], inline: boolean): readonly Part[] {
  return [
    ...choiceParts(files),
    func("moduleOf", {
      async: true,
      parameters: ["engine: Engine", "given: WasmSource"],
      returns: "Promise<object>",
      body: moduleOfBody,
    }),
    ...(inline ? inlineParts(files) : fileParts(files)),
  ];
}

/** Two files where fused multiply-adds make a difference. */
function choiceParts([best, plain]: readonly WasmFile[]): readonly Part[] {
  const doc = "/** The file that this engine takes";
  if (plain === undefined) return [`${doc}. */\nexport const wasmFile: string = ${nameOf(best)};`];
  return [
    "/** A function with a fused multiply-add of relaxed SIMD: not every engine has it. */",
    probe,
    "const isFused = platform.WebAssembly?.validate(probe) === true;",
    `${doc}: with fused multiply-adds where it has them, else with plain SIMD. */
export const wasmFile: string = isFused ? ${nameOf(best)} : ${nameOf(plain)};`,
  ];
}

function nameOf(file: WasmFile | undefined): string {
  return tsString(file?.name ?? "");
}

const moduleOfBody = `const kind = Object.prototype.toString.call(given);
if (kind === "[object WebAssembly.Module]") return given;
const isBytes = kind === "[object ArrayBuffer]" || ArrayBuffer.isView(given);
const answer = given as Answer;
if (!isBytes && typeof answer.arrayBuffer !== "function")
  throw new Error(\`\${stem}: wasm must be bytes, a Response or a WebAssembly.Module.\`);
if (!isBytes && answer.ok === false)
  throw new Error(\`\${stem}: \${answer.url || "the server"} answers \${answer.status}; \${wasmFile} is meant.\`);
const bytes = isBytes ? (given as ArrayBuffer) : await answer.arrayBuffer();
try {
  return await engine.compile(bytes);
} catch (error) {
  const problem = \`\${stem}: this is no WebAssembly that the engine takes; \${wasmFile} is meant\`;
  throw new Error(\`\${problem}. \${String(error)}\`);
}`;

/** Bundlers look for \`new URL("./file", import.meta.url)\` to the letter. */
function fileParts([best, plain]: readonly WasmFile[]): readonly Part[] {
  const url = (file: WasmFile | undefined): string =>
    `new URL(${tsString(`./${file?.name ?? ""}`)}, (import.meta as { url?: string }).url)`;
  const place = plain === undefined ? url(best) : `isFused\n  ? ${url(best)}\n  : ${url(plain)}`;
  return [
    func("ownSource", {
      doc: "The file beside this one.",
      async: true,
      returns: "Promise<WasmSource>",
      body: `const url = ${place};
const files = url.protocol === "file:" ? platform.process?.getBuiltinModule?.("node:fs") : undefined;
if (!files) return platform.fetch(url);
try {
  return files.readFileSync(url);
} catch (error) {
  const problem = \`\${stem}: cannot read \${wasmFile} beside this module; or pass load(bytes, { wasm })\`;
  throw new Error(\`\${problem}. \${String(error)}\`);
}`,
    }),
  ];
}

/** base64, which costs a third more than the bytes, and needs no file, no fetch and no eval. */
function inlineParts(files: readonly WasmFile[]): readonly Part[] {
  const [best, plain] = files.map(({ bytes }) => tsString(base64(bytes)));
  return [
    func("ownSource", {
      doc: "The bytes that this module holds.",
      returns: "WasmSource",
      body: `const text = ${plain === undefined ? (best ?? "") : `isFused\n  ? ${best ?? ""}\n  : ${plain}`};
return Uint8Array.from(platform.atob(text), (character) => character.charCodeAt(0));`,
    }),
  ];
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The compiler runs where there is no Buffer, too. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digit = (shift: number): string => digits[(bits >> shift) & 63] ?? "";
    text += `${digit(18)}${digit(12)}${b === undefined ? "=" : digit(6)}${c === undefined ? "=" : digit(0)}`;
  }
  return text;
}
