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
import { lowerOnGrid } from "../../src/schedule/grid/lower-grid.ts";
import type { BuiltSlot } from "../../src/schedule/kernel-builder.ts";
import { lowerStep, type LoweredStep } from "../../src/schedule/lower-step.ts";
import { writtenTogether } from "../../src/schedule/schedule.ts";
import { fixedContents } from "../../src/schedule/packing.ts";
import { scriptTable, type LoopTable } from "../../src/schedule/table.ts";

export type NestData = ReadonlyMap<number, Float64Array>;

function kernelOf(lowered: LoweredStep, parts: ReadonlySet<number> = new Set()): Kernel {
  const slots = lowered.slots.map(({ name, dtype, size, space, access, buffer }) => ({
    name,
    dtype,
    size,
    space,
    access,
    ...(parts.has(buffer.id) && access === "write" ? { partial: true as const } : {}),
  }));
  return { id: 0, name: "k", comment: "", slots, body: lowered.body };
}

function lowered(nest: Nest, table: LoopTable): readonly LoweredStep[] {
  return table.grid === undefined ? [lowerStep(nest, table)] : lowerOnGrid(nest, table, table.grid);
}

/** The out buffer as the kernels store it: float32. Weights are not rounded, so that the result is the judge's to the last bit. */
function runLowered(nest: Nest, data: NestData, table: LoopTable = scriptTable): Float32Array {
  const params = nest.buffers.filter(({ role }) => role === "param");
  const weights = params.map(({ name, shape }, i) => weight(`${i}`, name, shape));
  const memory = new Map<number, Memory>();
  const contentsOf = (step: LoweredStep, { buffer, space, begin, size: own }: BuiltSlot): Memory => {
    const size = begin === undefined ? own : sizeOf(buffer);
    if (step.fixed.has(buffer.id)) {
      const contents = fixedContents(step.nest, buffer.id, weights);
      if (contents.kind === "numbers") return Float64Array.from(contents.data);
      const arrays = contents.entry.weights.map(
        (path) => data.get(params[Number(path)]?.id ?? -1) ?? new Float64Array(),
      );
      return evaluatePacking(contents.entry.nest, arrays);
    }
    if (buffer.role === "in") return Float32Array.from(data.get(buffer.id) ?? []);
    const isDouble = space === "scratch" && table.grid === undefined;
    return isDouble ? new Float64Array(size).fill(NaN) : new Float32Array(size).fill(NaN);
  };
  const steps = lowered(nest, table);
  for (const step of steps) {
    const kernel = kernelOf(step, writtenTogether(steps));
    expect(verifyKernel(kernel)).toEqual([]);
    const slots = step.slots.map((slot): Memory => {
      const known = memory.get(slot.buffer.id) ?? contentsOf(step, slot);
      memory.set(slot.buffer.id, known);
      return slot.begin === undefined ? known : known.subarray(slot.begin, slot.begin + slot.size);
    });
    interpretKernel(kernel, slots);
  }
  return Float32Array.from(memory.get(outOf(nest).id) ?? []);
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
    loops: lowered(nest, table)
      .map((step) => printKernel(kernelOf(step)))
      .join("\n"),
  }).toEqual({ got: [...wanted] });
}

/** As above, for steps that reorder sums: `tolerance` of the largest value. */
export function expectLoweredNear(nest: Nest, data: NestData, table: LoopTable, tolerance: number): void {
  const got = runLowered(nest, data, table);
  const wanted = judge(nest, data);
  const finite = wanted.filter((value) => Number.isFinite(value));
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const isNear = (value: number, i: number): boolean =>
    Object.is(value + 0, (wanted[i] ?? 0) + 0) || Math.abs(value - (wanted[i] ?? NaN)) <= tolerance * largest;
  if (got.length === wanted.length && got.every(isNear)) return;
  expect({
    got: [...got],
    loops: lowered(nest, table)
      .map((step) => printKernel(kernelOf(step)))
      .join("\n"),
  }).toEqual({
    got: [...wanted],
  });
}
