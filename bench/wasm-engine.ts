// What is used of WebAssembly, and a built layer run by itself: its kernels alone, no copies of inputs and results.

import { generator } from "../src/weights/random-weights.ts";
import type { BuiltModel } from "../src/compile/built-model.ts";
import { mapMemory } from "../src/targets/wasm/memory-map.ts";

interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
}
const { Module, Instance } = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly;

/** The exports of a module that imports nothing. */
export function exportsOf(bytes: Uint8Array): object {
  return new Instance(new Module(bytes)).exports;
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly prepare: () => void;
  readonly run: () => void;
  readonly step: (call: number) => void;
}

/** Runs all but the first of a built model's kernels, over numbers in [-1/2, 1/2) that the first has read; `variant` is `relaxed` or `plain`. */
export function kernelsOf(
  { files, scheduled: { module } }: BuiltModel,
  variant: "relaxed" | "plain",
): () => void {
  const file = files.find(
    ({ path }) => path.endsWith(".wasm") && path.includes(".plain.") === (variant === "plain"),
  );
  if (!(file?.contents instanceof Uint8Array)) throw new Error(`there is no ${variant} WebAssembly`);
  const { memory, prepare, run, step } = exportsOf(file.contents) as Exports;
  const next = generator("bench");
  const { spaces } = mapMemory(module);
  for (const space of ["weights", "panel", "arena"] as const) {
    const { begin, dtype } = spaces[space];
    const array = dtype === "f64" ? Float64Array : Float32Array;
    new array(memory.buffer, begin, module.sizes[space]).forEach((_, i, all) => void (all[i] = next() - 0.5));
  }
  prepare();
  run();
  const { length } = module.calls;
  return () => {
    for (let call = 1; call < length; call++) step(call);
  };
}
