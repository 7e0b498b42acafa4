// What engines refuse of a function: the module is made so that it does not come to that.

import { beforeAll, expect, test } from "vitest";
import { constant } from "../../../src/algebra/index-expr.ts";
import type { Call, Kernel, LoopModule } from "../../../src/loops/loop.ts";
import { assemble } from "../../../src/targets/wasm/assemble.ts";
import { mapMemory } from "../../../src/targets/wasm/memory-map.ts";
import { moduleWat } from "../../../src/targets/wasm/module-wat.ts";
import { type WasmExports, webAssembly } from "../../support/web-assembly.ts";

const operands = 1200;
const at = constant(0);

/** Copies as many numbers from anywhere to one place, each from a slot of its own. */
const kernel: Kernel = {
  id: 0,
  name: "gather",
  comment: "",
  slots: [
    ...Array.from({ length: operands }, (_, i) => ({
      name: `x${i}`,
      dtype: "f32" as const,
      size: 1,
      space: "arena" as const,
      access: "read" as const,
    })),
    { name: "y", dtype: "f32", size: operands, space: "arena", access: "write" },
  ],
  body: Array.from({ length: operands }, (_, i) => ({
    kind: "store" as const,
    slot: operands,
    index: constant(i),
    value: { kind: "load" as const, slot: i, index: at },
  })),
};

function callAt(begin: number, to: number): Call {
  const from = Array.from({ length: operands }, (_, i) => begin + 2 * i);
  return {
    kernel: 0,
    label: "",
    regions: [...from, to].map((offset) => ({ space: "arena" as const, offset })),
  };
}

const module: LoopModule = {
  name: "Limits",
  samples: 1,
  inputs: [],
  outputs: [],
  kernels: [kernel],
  prepare: [],
  calls: [callAt(0, 10_000), callAt(1, 12_000)],
  tensors: [],
  sizes: { arena: 14_000, weights: 0, panel: 0, scratch: 0, table: 0 },
  table: [],
  tests: [],
};

let exports: WasmExports;
beforeAll(() => {
  const memory = mapMemory(module);
  const bytes = assemble(moduleWat(module, { memory, relaxed: false, threads: false }, 0));
  exports = new webAssembly.Instance(new webAssembly.Module(bytes)).exports;
});

test("more regions that differ than a function may have parameters: one function per call", () => {
  const arena = new Float32Array(exports.memory.buffer, mapMemory(module).spaces.arena.begin, 14_000);
  for (let i = 0; i < 2 * operands; i++) arena[i] = i;
  exports.run();
  expect([...arena.subarray(10_000, 10_003)]).toEqual([0, 2, 4]);
  expect([...arena.subarray(12_000, 12_003)]).toEqual([1, 3, 5]);
  expect(arena[12_000 + operands - 1]).toBe(2 * operands - 1);
});
