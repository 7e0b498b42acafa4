// The module around the WebAssembly: the same face as every target's. It takes the .wasm file beside it that suits the engine, unless it is
// handed one or holds them itself.

import { tsString } from "../../base/escape.ts";
import type { LoopModule, ModuleSpace } from "../../loops/loop.ts";
import { runsOnThreads } from "../../loops/threads.ts";
import { faceTypes } from "../face-text.ts";
import type { HostCode } from "../host-code.ts";
import { loadFunction, loadHelpers } from "../load-text.ts";
import { banner, printParts } from "../print-module.ts";
import { runFunction, runHelpers } from "../run-text.ts";
import { func, indent, type Part } from "../structures.ts";
import type { TargetInput } from "../target.ts";
import { engineParts, engineTypes, loadOptions, type WasmFile } from "./engine-text.ts";
import type { MemoryMap } from "./memory-map.ts";
import { threadMemory } from "./module-wat.ts";
import { selfTestFunction, selfTestParts } from "./self-test-text.ts";
import { type ThreadFacts, threadParts, threadTypes } from "./threads-text.ts";

const memory: Readonly<Record<ModuleSpace, string>> = {
  arena: "arena",
  weights: "weights",
  panel: "panels",
  scratch: "scratch",
  table: "table",
};

const alone: HostCode = {
  target: "wasm",
  memory,
  hasMemory: false,
  loadParameters: ["options: LoadOptions = {}"],
  beforeLoad: "await instantiate(options.wasm);\n",
  beforeSelfTest: "",
  runAll: "code().run()",
  prepareAll: "code().prepare()",
  call: (_, at) => `code().step(${at})`,
};

const together: HostCode = {
  ...alone,
  beforeLoad: `const { patience: wait = 30_000 } = options;
if (!(wait > 0)) throw new Error(\`\${stem}: patience must be a number of milliseconds above 0.\`);
await instantiate(options.wasm, wantedThreads(options.threads));
patience = wait;
`,
  around: (layers) => `runOnThreads(() => {\n${indent(layers)}\n});`,
};

/** What the module must know of the WebAssembly that was made for it. */
export interface WasmFacts {
  readonly memory: MemoryMap;
  readonly fingerprint: number;
  /** The best first. */
  readonly files: readonly WasmFile[];
}

/** The text of `NAME.ts`. */
export function moduleText(input: TargetInput, facts: WasmFacts): string {
  const { module, meta, options } = input;
  const threads = options.threads === true;
  const host = threads ? together : alone;
  return printParts([
    banner(input),
    ...faceTypes(input, host.target),
    engineTypes(threads),
    threads ? threadTypes : loadOptions,
    loadFunction(meta, host, module),
    runFunction(input),
    selfTestFunction,
    "// ---- memory: of the WebAssembly instance, made once by load\n",
    `const stem = ${tsString(meta.stem)};`,
    ...memoryParts(module, facts, threads),
    ...(threads ? threadParts(meta.stem, threadFacts(module, facts.memory)) : []),
    ...engineParts(facts.files, options.inline === true),
    ...loadHelpers(module, meta, host),
    ...runHelpers(input, host),
    "// ---- self-test\n",
    ...selfTestParts(module, facts.memory),
  ]);
}

function threadFacts(module: LoopModule, memory: MemoryMap): ThreadFacts {
  return { memory: threadMemory(module, memory), divided: module.kernels.some(runsOnThreads) };
}

function memoryParts(
  module: LoopModule,
  { memory: map, fingerprint }: WasmFacts,
  threads: boolean,
): readonly Part[] {
  const { sizes } = module;
  const spaces = usedSpaces(module);
  const array = (space: ModuleSpace): string =>
    map.spaces[space].dtype === "f64" ? "Float64Array" : "Float32Array";
  const views = spaces.map((space) => {
    const { begin } = map.spaces[space];
    return `${memory[space]} = new ${array(space)}(instance.memory.buffer, ${begin}, ${sizes[space]});`;
  });
  return [
    ...spaces.map((space) => `let ${memory[space]} = new ${array(space)}(0);`),
    "let instance: Code | undefined;",
    func("code", {
      returns: "Code",
      body: "if (!instance) throw new Error(`${stem}: call load(bytes) with packed weights before run.`);\nreturn instance;",
    }),
    ...(threads
      ? startParts(fingerprint, views, module.tensors.length > 0)
      : [instantiate(fingerprint, views)]),
  ];
}

const source = 'from: LoadOptions["wasm"]';

function refuseOther(fingerprint: number): readonly string[] {
  return [
    "const problem = `${stem}: this WebAssembly is of another model, or of another compilation of it`;",
    `if (made.fingerprint?.value !== ${fingerprint})`,
    "  throw new Error(`${problem}; ${wasmFile} beside this module is meant.`);",
  ];
}

/** Too little memory, or a module of other imports. */
const createInstance = (imports: string): readonly string[] => [
  "const made = await engine.instantiate(source, " + imports + ").then(",
  "  ({ exports }) => exports as Partial<Code>,",
  "  (error: unknown) => {",
  "    throw new Error(`${stem}: ${wasmFile} cannot start here. ${String(error)}`);",
  "  },",
  ");",
];

const findSource = [
  "const engine = platform.WebAssembly;",
  "if (!engine) throw new Error(`${stem}: there is no WebAssembly here.`);",
  "const source = await moduleOf(engine, await (from ?? ownSource()));",
];

function instantiate(fingerprint: number, views: readonly string[]): Part {
  return func("instantiate", {
    doc: "Once; later calls keep the instance that is there.",
    async: true,
    parameters: [source],
    returns: "Promise<void>",
    body: [
      "if (instance) return;",
      ...findSource,
      ...createInstance("{}"),
      ...refuseOther(fingerprint),
      "if (instance) return;",
      "instance = made as Code;",
      ...views,
    ].join("\n"),
  });
}

/** The same for several threads: the memory is made first, for as many as there will be. */
function startParts(fingerprint: number, views: readonly string[], hasWeights: boolean): readonly Part[] {
  const parameters = [source, "count: number | undefined"];
  return [
    "let starting: Promise<void> = Promise.resolve();",
    func("instantiate", {
      doc: "One after the other; the instance that is there is kept where it has as many threads as are wanted.",
      async: true,
      parameters: [...parameters.slice(0, 1), "count?: number"],
      returns: "Promise<void>",
      body: `const turn = starting.then(() => start(from, count));
starting = turn.catch(() => {});
return turn;`,
    }),
    func("start", {
      async: true,
      parameters,
      returns: "Promise<void>",
      body: [
        "if (instance && lost === undefined && (count === undefined || count === threadCount)) return;",
        ...findSource,
        "const shares = memoryFor(engine, count ?? 1);",
        ...createInstance("{ host: { memory: shares, wait: waitFor } }"),
        ...refuseOther(fingerprint),
        "destroy();",
        "instance = made as Code;",
        ...views,
        ...(hasWeights ? ["loaded = false;"] : []),
        "await startThreads(source, shares, count ?? 1);",
      ].join("\n"),
    }),
  ];
}

/** The views that are used: inputs and outputs lie in the arena, packed tensors where they say. */
function usedSpaces({ tensors }: LoopModule): readonly ModuleSpace[] {
  const used = new Set<ModuleSpace>(["arena", ...tensors.map(({ space }) => space)]);
  return (Object.keys(memory) as ModuleSpace[]).filter((space) => used.has(space));
}
