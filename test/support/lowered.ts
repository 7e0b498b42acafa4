// Nests lowered to kernels and executed by the loop interpreter, for comparison with the nest interpreter.

import { expect } from "vitest";
import type { Kernel } from "../../src/loops/loop.ts";
import { interpretKernel, type Memory } from "../../src/loops/interpret.ts";
import { printKernel } from "../../src/loops/print.ts";
import { verifyKernel } from "../../src/loops/verify.ts";
import { outOf, sizeOf } from "../../src/nests/buffers.ts";
import { interpretNest } from "../../src/nests/interpret.ts";
import type { Nest } from "../../src/nests/nest.ts";
import { printNest } from "../../src/nests/print.ts";
import { lowerStep, type LoweredStep } from "../../src/schedule/lower-step.ts";
import { fixedContents } from "../../src/schedule/packing.ts";
import { scriptTable, type LoopTable } from "../../src/schedule/table.ts";

export type NestData = ReadonlyMap<number, Float64Array>;

function kernelOf(lowered: LoweredStep): Kernel {
  const slots = lowered.slots.map(({ name, dtype, size, space, access }) => ({
    name,
    dtype,
    size,
    space,
    access,
  }));
  return { id: 0, name: "k", comment: "", slots, body: lowered.body };
}

/** The out buffer as the kernel stores it: float32. Weights are not rounded, so that the result is the judge's to the last bit. */
function runLowered(nest: Nest, data: NestData, table: LoopTable = scriptTable): Float32Array {
  const lowered = lowerStep(nest, table);
  const kernel = kernelOf(lowered);
  const params = nest.buffers.filter(({ role }) => role === "param");
  const weights = params.map(({ name, shape }, i) => weight(`${i}`, name, shape));
  const memory = lowered.slots.map(({ buffer, size, space }): Memory => {
    if (lowered.fixed.has(buffer.id)) {
      const contents = fixedContents(lowered.nest, buffer.id, weights);
      if (contents.kind === "numbers") return Float64Array.from(contents.data);
      const arrays = contents.entry.weights.map(
        (path) => data.get(params[Number(path)]?.id ?? -1) ?? new Float64Array(),
      );
      return evaluatePacking(contents.entry.nest, arrays);
    }
    if (buffer.role === "in") return Float32Array.from(data.get(buffer.id) ?? []);
    return space === "scratch" ? new Float64Array(size).fill(NaN) : new Float32Array(size).fill(NaN);
  });
  expect(verifyKernel(kernel)).toEqual([]);
  interpretKernel(kernel, memory);
  const out = lowered.slots.findIndex(({ buffer }) => buffer.role === "out");
  return Float32Array.from(memory[out] ?? []);
}

function weight(path: string, name: string, shape: readonly number[]) {
  const source = { path: name, text: "" };
  return {
    path,
    shape,
    role: "param" as const,
    draw: { kind: "near-one" as const },
    span: { source, start: 0, end: 0 },
  };
}

export function evaluatePacking(nest: Nest, weights: readonly Float64Array[]): Float64Array {
  const out = outOf(nest);
  const result = new Float64Array(sizeOf(out));
  const params = nest.buffers.filter(({ role }) => role === "param");
  interpretNest(
    nest,
    new Map([
      [out.id, result],
      ...params.map(({ id }, i) => [id, weights[i] ?? new Float64Array()] as const),
    ]),
  );
  return result;
}

/** The judge's result, rounded as a store rounds it. */
function judge(nest: Nest, data: NestData): Float32Array {
  const out = outOf(nest);
  const buffers = new Map([...data, [out.id, new Float64Array(sizeOf(out))] as const]);
  interpretNest(nest, buffers);
  return Float32Array.from(buffers.get(out.id) ?? []);
}

export function expectLoweredEqual(nest: Nest, data: NestData, table: LoopTable = scriptTable): void {
  const got = runLowered(nest, data, table);
  const wanted = judge(nest, data);
  if (got.every((value, i) => Object.is(value + 0, (wanted[i] ?? 0) + 0)) && got.length === wanted.length)
    return;
  expect({
    got: [...got],
    nest: printNest(nest),
    loops: printKernel(kernelOf(lowerStep(nest, table))),
  }).toEqual({ got: [...wanted] });
}

/** As above, for steps that reorder sums: `tolerance` of the largest value. */
export function expectLoweredNear(nest: Nest, data: NestData, table: LoopTable, tolerance: number): void {
  const got = runLowered(nest, data, table);
  const wanted = judge(nest, data);
  const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const off = got.reduce((most, value, i) => Math.max(most, Math.abs(value - (wanted[i] ?? NaN))), 0);
  if (off <= tolerance * largest) return;
  expect({ got: [...got], loops: printKernel(kernelOf(lowerStep(nest, table))) }).toEqual({
    got: [...wanted],
  });
}
