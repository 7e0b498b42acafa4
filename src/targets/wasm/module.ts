// The module around the WebAssembly: the same face as every target's. It reads the .wasm beside it unless it is handed one.

import { tsString } from "../../base/escape.ts";
import { type LoopModule, type ModuleSpace, moduleSpace } from "../../loops/loop.ts";
import { faceTypes } from "../face-text.ts";
import type { HostCode } from "../host-code.ts";
import { loadFunction, loadHelpers } from "../load-text.ts";
import { banner, printParts } from "../print-module.ts";
import { runFunction, runHelpers } from "../run-text.ts";
import { selfTestFunction, selfTestParts } from "../self-test-text.ts";
import { func, type Part } from "../structures.ts";
import type { TargetInput } from "../target.ts";
import type { MemoryMap } from "./memory-map.ts";

const memory: Readonly<Record<ModuleSpace, string>> = {
  arena: "arena",
  weights: "weights",
  panel: "panels",
  scratch: "scratch",
  table: "table",
};

const host: HostCode = {
  target: "wasm",
  memory,
  hasMemory: false,
  loadParameters: ["options: { readonly wasm?: WasmSource } = {}"],
  beforeLoad: "await instantiate(options.wasm);\n",
  beforeSelfTest: "await instantiate(undefined);\n",
  call: (_, at) => `code().step(${at})`,
};

/** The text of `NAME.ts`. */
export function moduleText(input: TargetInput, map: MemoryMap): string {
  const { module, meta } = input;
  return printParts([
    banner(input),
    ...faceTypes(input, host.target),
    wasmTypes,
    loadFunction(meta, host, module),
    runFunction(input),
    selfTestFunction(host),
    "// ---- memory: of the WebAssembly instance, made once by load\n",
    `const stem = ${tsString(meta.stem)};`,
    ...memoryParts(module, map),
    ...loadHelpers(module, meta, host),
    ...runHelpers(input, host),
    "// ---- self-test\n",
    ...selfTestParts(module, host),
  ]);
}

const wasmTypes = `
/** The bytes of the .wasm file, an answer that holds them, or the compiled module. */
export type WasmSource = ArrayBuffer | ArrayBufferView | { arrayBuffer(): Promise<ArrayBuffer> } | object;

interface Code {
  readonly memory: { readonly buffer: ArrayBuffer };
  step(call: number): void;
}
/** What is used of WebAssembly, so that no library of types is asked for. */
interface Engine {
  readonly Module: (new (bytes: ArrayBufferView) => object) & { prototype: object };
  compile(bytes: ArrayBuffer | ArrayBufferView): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ readonly exports: object }>;
}
interface Platform {
  readonly WebAssembly?: Engine;
  fetch(url: URL): Promise<{ readonly ok: boolean; readonly status: number; arrayBuffer(): Promise<ArrayBuffer> }>;
  readonly process?: { getBuiltinModule?(name: string): { readFileSync(url: URL): Uint8Array } | undefined };
}
const platform = globalThis as unknown as Platform;`;

function memoryParts({ sizes, kernels }: LoopModule, map: MemoryMap): readonly Part[] {
  const used = new Set<ModuleSpace>([
    "arena",
    ...kernels.flatMap(({ slots }) => slots.map(({ space }) => moduleSpace(space))),
  ]);
  const spaces = (Object.keys(memory) as ModuleSpace[]).filter((space) => used.has(space));
  const array = (space: ModuleSpace): string =>
    map.spaces[space].dtype === "f64" ? "Float64Array" : "Float32Array";
  return [
    ...spaces.map((space) => `let ${memory[space]} = new ${array(space)}(0);`),
    "let instance: Code | undefined;",
    func("code", {
      returns: "Code",
      body: "if (!instance) throw new Error(`${stem}: call load(bytes) with packed weights before run.`);\nreturn instance;",
    }),
    func("instantiate", {
      doc: "Once; later calls keep the instance that is there.",
      async: true,
      parameters: ["from: WasmSource | undefined"],
      returns: "Promise<void>",
      body: [
        "if (instance) return;",
        "const engine = platform.WebAssembly;",
        "if (!engine) throw new Error(`${stem}: there is no WebAssembly here.`);",
        "const source = await moduleOf(engine, from);",
        "const made = (await engine.instantiate(source, {})).exports as Code;",
        ...spaces.map((space) => {
          const { begin } = map.spaces[space];
          return `${memory[space]} = new ${array(space)}(made.memory.buffer, ${begin}, ${sizes[space]});`;
        }),
        "instance = made;",
      ].join("\n"),
    }),
    func("moduleOf", {
      async: true,
      parameters: ["engine: Engine", "from: WasmSource | undefined"],
      returns: "Promise<object>",
      body: moduleOfBody,
    }),
    func("ownBytes", {
      doc: "The .wasm file beside this one.",
      async: true,
      returns: "Promise<ArrayBuffer | ArrayBufferView>",
      body: ownBytesBody,
    }),
  ];
}

const moduleOfBody = `const given = from ?? (await ownBytes());
if (given instanceof engine.Module) return given;
if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) return engine.compile(given);
if ("arrayBuffer" in given) return engine.compile(await (given as { arrayBuffer(): Promise<ArrayBuffer> }).arrayBuffer());
throw new Error(\`\${stem}: wasm must be bytes, a Response or a WebAssembly.Module.\`);`;

const ownBytesBody = `const url = new URL(\`./\${stem}.wasm\`, import.meta.url);
const files = url.protocol === "file:" ? platform.process?.getBuiltinModule?.("node:fs") : undefined;
if (files) return files.readFileSync(url);
const answer = await platform.fetch(url);
if (!answer.ok) throw new Error(\`\${stem}: \${url.href} answers \${answer.status}; or pass load(bytes, { wasm }).\`);
return answer.arrayBuffer();`;
