// From nothing to the first answer on WebAssembly, what compiling the file takes, memory, and bytes to ship.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { gzipSync } from "fflate";
import type { BuiltModel } from "../../src/compile/built-model.ts";
import { bytesOf } from "../../src/compile/generated-bytes.ts";
import { mapMemory } from "../../src/targets/wasm/memory-map.ts";
import type { Model } from "../cases.ts";
import { compiled, packedFor, weightsOf } from "../ours.ts";
import { ask, leastCalls } from "../start.ts";

/** Of several processes the least of each. Milliseconds and bytes. */
export interface WasmStart {
  readonly model: string;
  readonly processes: number;
  readonly firstAnswer: number;
  readonly import: number;
  readonly load: number;
  /** `WebAssembly.compile` alone, in a process of its own. */
  readonly compile: number;
  readonly calls: readonly { readonly call: number; readonly ms: number }[];
  readonly memory: {
    readonly planned: number;
    readonly arena: number;
    readonly linear: number;
    readonly rss: number;
  };
}

export interface WasmArtefact {
  readonly model: string;
  readonly module: number;
  readonly wasm: number;
  /** Of both. */
  readonly gzip: number;
  readonly plainGzip?: number;
  readonly weights: number;
}

/** The most that module and WebAssembly may weigh, gzipped. */
export const wasmGzipLimits: ReadonlyMap<string, number> = new Map([
  ["LeNet", 12_000],
  ["ResNet18", 60_000],
]);

const compileProgram = `import { readFileSync } from "node:fs";
const bytes = readFileSync(process.argv[2]);
const begun = performance.now();
await WebAssembly.compile(bytes);
console.log(performance.now() - begun);`;

export function measureWasmStart({ path, name }: Model, processes: number): WasmStart {
  const built = compiled(path, name, { target: "wasm" });
  const folder = mkdtempSync(join(tmpdir(), "cnnc-bench-"));
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "compile.js"), compileProgram);
    for (const file of built.files) writeFileSync(join(folder, file.path), file.contents);
    writeFileSync(join(folder, "weights"), packedFor(built, weightsOf(built)));
    const rounds = Array.from({ length: processes }, () => ({
      answer: ask(join(folder, `${built.name}.js`), join(folder, "weights")),
      compile: Number(
        execFileSync(process.execPath, [join(folder, "compile.js"), join(folder, `${built.name}.wasm`)], {
          encoding: "utf8",
        }),
      ),
    }));
    const answers = rounds.map(({ answer }) => answer);
    const { module } = built.scheduled;
    const { size } = mapMemory(module);
    return {
      model: name,
      processes,
      firstAnswer: Math.min(...answers.map((each) => each.firstAnswer)),
      import: Math.min(...answers.map((each) => each.import)),
      load: Math.min(...answers.map((each) => each.load)),
      compile: Math.min(...rounds.map((each) => each.compile)),
      calls: leastCalls(answers),
      memory: {
        planned: built.analysis.totals.peakBytes,
        arena: 4 * module.sizes.arena,
        linear: size,
        rss: Math.min(...answers.map((each) => each.rss)),
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function measureWasmArtefact({ path, name }: Model): WasmArtefact {
  const built = compiled(path, name, { target: "wasm" });
  return { model: name, ...wasmSizes(built), weights: packedFor(built, weightsOf(built)).length };
}

/** What travels without weights. */
export function wasmSizes(built: BuiltModel): Omit<WasmArtefact, "model" | "weights"> {
  const file = (end: string): Uint8Array | undefined => {
    const found = built.files.find((each) => each.path === `${built.name}${end}`);
    return found && bytesOf(found.contents);
  };
  const [module = new Uint8Array(), wasm = new Uint8Array()] = [file(".js"), file(".wasm")];
  const plain = file(".plain.wasm");
  const zipped = (contents: Uint8Array): number => gzipSync(contents, { level: 9, mtime: 0 }).length;
  return {
    module: module.length,
    wasm: wasm.length,
    gzip: zipped(module) + zipped(wasm),
    ...(plain && { plainGzip: zipped(plain) }),
  };
}
