// Winograd's filtering against the nest it came from: stage by stage, as loops, and as emitted code; ragged sizes, uneven pads, one channel.

import process from "node:process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpretNest } from "../../src/nests/interpret.ts";
import { outOf, sizeOf } from "../../src/nests/buffers.ts";
import type { Nest, Stage } from "../../src/nests/nest.ts";
import { verifyNest } from "../../src/nests/verify.ts";
import type { Group } from "../../src/schedule/group.ts";
import { lowerStep } from "../../src/schedule/lower-step.ts";
import { nestWithSamples } from "../../src/schedule/steps/samples.ts";
import { scriptTable, strictTable, vectorTable, type LoopTable } from "../../src/schedule/table.ts";
import { expectLoweredNear } from "../support/lowered.ts";
import { randomBuffers } from "../support/random-nest.ts";
import { convNest, filteringShapes } from "../support/window-nests.ts";

const full = process.env["CNNC_FULL"] === "1";

const filterings = [
  [2, 3],
  [4, 3],
  [2, 5],
] as const;

const tableOf = (outputs: 2 | 4, taps: 3 | 5, base = scriptTable): LoopTable => ({
  ...base,
  winograd: [{ taps, outputs, least: 2, channels: 1 }],
  winogradTiles: 5,
});

/** The groups as a nest of their own: what the rewrite says, without any loops. */
function nestOf(nest: Nest, meaning: readonly Group[], packed: Nest): Nest {
  const stages = meaning.flatMap((group, i): Stage[] => {
    if (group.kind !== "gather" || group.fold === undefined) return [];
    const { fold, axes, store } = group;
    if (i < meaning.length - 1) {
      const { buffer, index } = store;
      const update = { kind: "sum", init: fold.init } as const;
      return [{ axes: [...axes, ...fold.axes], where: fold.where, buffer, index, update, value: fold.value }];
    }
    const total = packed.buffers.find(({ id }) => id === fold.into);
    const update = { kind: "sum", init: fold.init } as const;
    const sum: Stage = {
      axes: [...axes, ...fold.axes],
      where: store.where,
      buffer: total?.id ?? -1,
      index: store.index,
      update,
      value: fold.value,
    };
    return [sum, { axes, ...store, update: { kind: "set" } }];
  });
  const loadTime = packed.stages.filter(
    ({ buffer }) => !nest.stages.some((stage) => stage.buffer === buffer),
  );
  const all = [...loadTime, ...stages];
  const written = new Set(all.map(({ buffer }) => buffer));
  const buffers = packed.buffers.filter(({ id, role }) => role !== "tmp" || written.has(id));
  return { buffers, stages: all };
}

function evaluated(nest: Nest, data: ReadonlyMap<number, Float64Array>): Float64Array {
  const result = new Float64Array(sizeOf(outOf(nest)));
  interpretNest(nest, new Map([...data, [outOf(nest).id, result]]));
  return result;
}

const samples = fc.integer({ min: 1, max: 3 });

describe.each(filterings)("F(%i, %i)", (outputs, taps) => {
  it("the stages give the nest's values", () => {
    fc.assert(
      fc.property(filteringShapes(taps), samples, fc.nat(), (shape, count, seed) => {
        const nest = nestWithSamples(convNest(shape), count);
        const data = randomBuffers(nest, seed);
        const lowered = lowerStep(nest, tableOf(outputs, taps));
        expect(lowered.decisions[0]?.recipe).toMatch(`winograd F(${outputs}x${outputs}`);
        const rewritten = nestOf(nest, lowered.meaning, lowered.nest);
        expect(verifyNest(rewritten)).toEqual([]);
        const [got, wanted] = [evaluated(rewritten, data), evaluated(nest, data)];
        const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
        const off = got.reduce((most, value, i) => Math.max(most, Math.abs(value - (wanted[i] ?? NaN))), 0);
        expect(off / largest).toBeLessThan(1e-12);
      }),
      { numRuns: full ? 60 : 15 },
    );
  });

  it("the loops give the nest's values", () => {
    fc.assert(
      fc.property(filteringShapes(taps), samples, fc.nat(), (shape, count, seed) => {
        const nest = nestWithSamples(convNest(shape), count);
        expectLoweredNear(nest, randomBuffers(nest, seed), tableOf(outputs, taps), 1e-6);
      }),
      { numRuns: full ? 120 : 30 },
    );
    expect.hasAssertions();
  });

  it("the loops in lanes give the nest's values", () => {
    fc.assert(
      fc.property(filteringShapes(taps), fc.nat(), (shape, seed) => {
        const nest = convNest({ ...shape, rows: shape.rows * 4 });
        expectLoweredNear(nest, randomBuffers(nest, seed), tableOf(outputs, taps, vectorTable), 1e-6);
      }),
      { numRuns: full ? 80 : 20 },
    );
    expect.hasAssertions();
  });
});

it("strict mode never reorders a sum", () => {
  const shape = { groups: 1, rows: 4, channels: 4, size: [16, 16], kernel: [3, 3], stride: [1, 1] } as const;
  const nest = convNest({ ...shape, begin: [1, 1], end: [1, 1], dilation: [1, 1] });
  const { decisions } = lowerStep(nest, strictTable(tableOf(4, 3)));
  expect(decisions.map(({ recipe }) => recipe)).not.toContain("winograd F(4x4)");
});
