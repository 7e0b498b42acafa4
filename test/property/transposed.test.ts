// Transposed convolutions, stated as scatters, against their gathers: the steps one by one and the loops, to the last bit; strides that no
// kernel divides, outputs that nothing reaches, one channel, one pixel.

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { add, mul, nest, plus, read, times, windows } from "../../src/nests/build.ts";
import { loadTimeBuffers } from "../../src/nests/load-time.ts";
import type { Nest } from "../../src/nests/nest.ts";
import { printNest } from "../../src/nests/print.ts";
import { nextAxis } from "../../src/passes/nest-facts.ts";
import { groupsOf, type Gather } from "../../src/schedule/group.ts";
import { lowerStep } from "../../src/schedule/lower-step.ts";
import { guardToFill } from "../../src/schedule/steps/guard-to-fill.ts";
import { polyphase } from "../../src/schedule/steps/polyphase.ts";
import { toGather } from "../../src/schedule/steps/to-gather.ts";
import { scriptTable, type LoopTable } from "../../src/schedule/table.ts";
import { expectLoweredEqual } from "../support/lowered.ts";
import { randomBuffers } from "../support/random-nest.ts";

interface Shape {
  readonly groups: number;
  readonly rows: number;
  readonly channels: number;
  readonly size: readonly [number, number];
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly dilation: readonly [number, number];
  /** Taken off before and after. */
  readonly begin: number;
  readonly end: number;
  readonly finished: boolean;
}

const pair = (min: number, max: number) => fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }));

const shapes: fc.Arbitrary<Shape> = fc
  .record({
    groups: fc.integer({ min: 1, max: 2 }),
    rows: fc.integer({ min: 1, max: 4 }),
    channels: fc.integer({ min: 1, max: 3 }),
    size: pair(1, 5),
    kernel: pair(1, 5),
    stride: pair(1, 4),
    dilation: pair(1, 3),
    begin: fc.integer({ min: 0, max: 2 }),
    end: fc.integer({ min: 0, max: 2 }),
    finished: fc.boolean(),
  })
  .filter((shape) => coveredBy(shape).every((size) => size > shape.begin + shape.end));

function coveredBy({ size, kernel, stride, dilation }: Shape): readonly number[] {
  return ([0, 1] as const).map((d) => (size[d] - 1) * stride[d] + dilation[d] * (kernel[d] - 1) + 1);
}

function transposedNest(shape: Shape): Nest {
  const { groups, rows, channels, size, kernel, begin, end, finished } = shape;
  const covered = coveredBy(shape);
  return nest((b) => {
    const x = b.in("x", [groups * channels, ...size]);
    const w = b.param("w", [groups * channels, rows, ...kernel]);
    const g = b.axis("g", groups);
    const c = plus(times(g, channels), b.axis("c", channels));
    const k = b.axis("k", rows);
    const [i, r] = [b.axes("i", size), b.axes("r", kernel)];
    const whole = [groups * rows, ...covered];
    const total = finished ? b.tmp("total", whole) : b.out("y", whole);
    const at = [
      plus(times(g, rows), k),
      ...windows(i, r, { stride: shape.stride, dilation: shape.dilation }),
    ];
    b.sum(total, at, mul(read(x, [c, ...i]), read(w, [c, k, ...r])));
    if (!finished) return;
    const bias = b.param("bias", [groups * rows]);
    const sizes = covered.map((extent) => extent - begin - end);
    const [n, o] = [b.axis("n", groups * rows), b.axes("o", sizes)];
    const found = read(total, [n, ...o.map((axis) => plus(axis, begin))]);
    b.set(b.out("y", [groups * rows, ...sizes]), [n, ...o], add(found, read(bias, [n])));
  });
}

const tinyBlocks: LoopTable = { ...scriptTable, columnsPerBlock: 5, reductionBlock: 7, rowsWorthPacking: 2 };

describe.each(Object.entries({ scriptTable, tinyBlocks }))("%s", (_, table) => {
  it("every transposed convolution is gathers, and gives the scatter's bits", () => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, seed) => {
        const before = transposedNest(shape);
        const { decisions } = lowerStep(before, table);
        expect(decisions.map(({ recipe }) => recipe)).not.toContain("scatter");
        expectLoweredEqual(before, randomBuffers(before, seed), table);
      }),
      { numRuns: 120 },
    );
  });
});

test("more classes than are worth their code stay a scatter, and right", () => {
  const shape = { groups: 1, rows: 1, channels: 1, size: [2, 3], kernel: [6, 6], stride: [5, 5] } as const;
  const before = transposedNest({ ...shape, dilation: [1, 1], begin: 0, end: 0, finished: false });
  expect(lowerStep(before, scriptTable).decisions.map(({ recipe }) => recipe)).toEqual(["scatter"]);
  expectLoweredEqual(before, randomBuffers(before, 3));
});

/** A group as a nest of its own beside the one it came from, for reading. */
function shown(from: Nest, { axes, fold, store }: Gather): string {
  const target = from.buffers.find(({ id }) => id === fold?.into);
  const stage = {
    axes: [...axes, ...(fold?.axes ?? [])],
    where: fold?.where ?? [],
    buffer: target?.id ?? -1,
    index: store.index,
    update: { kind: "sum", init: 0 } as const,
    value: fold?.value ?? store.value,
  };
  const text = printNest({ buffers: from.buffers, stages: [stage] });
  return text.slice(text.indexOf("for ")).trim();
}

test("the steps, before and after, in one dimension", () => {
  const before = nest((b) => {
    const [x, w] = [b.in("x", [5]), b.param("w", [3])];
    const [i, r] = [b.axis("i", 5), b.axis("r", 3)];
    b.sum(b.out("y", [11]), [plus(times(i, 2), r)], mul(read(x, [i]), read(w, [r])));
  });
  const [scatter] = groupsOf(before, loadTimeBuffers(before));
  const out = before.buffers.at(-1);
  if (scatter?.kind !== "scatter" || out === undefined) return expect.unreachable();
  let axes = nextAxis(before);
  const gathered =
    toGather(scatter, undefined, out, {
      freshAxis: () => axes++,
      isWeight: (id) => before.buffers[id]?.role === "param",
    }) ?? expect.unreachable();
  expect(shown(before, gathered.group)).toBe(
    "for o0:11 r:3 where mod(r + o0, 2) == 0 and -1 < div(r + o0, 2) - 1 and div(r + o0, 2) - 1 < 5\n" +
      "  y[o0] += x[div(r + o0, 2) - 1] * w[-r + 2]",
  );
  const phases = polyphase(gathered, () => axes++);
  const buffer = (id: number) => before.buffers.find((each) => each.id === id) ?? out;
  const filled = phases.map(({ fold, ...rest }) => ({
    ...rest,
    ...(fold && { fold: guardToFill(fold, buffer) }),
  }));
  expect(filled.map((group) => shown(before, group))).toEqual([
    "for o0:6 r:2\n  y[2*o0] += x[o0 + r - 1]{0} * w[-2*r + 2]",
    "for o0:5\n  y[2*o0 + 1] += x[o0] * w[1]",
  ]);
});

const map41 = { groups: 1, rows: 16, channels: 8, size: [41, 33], begin: 0, end: 0, finished: true } as const;

test.each([
  { name: "taps further apart than the data", kernel: [3, 3], stride: [1, 1], dilation: [2, 2], terms: 72 },
  { name: "both apart", kernel: [3, 3], stride: [2, 2], dilation: [3, 3], terms: 32 },
  { name: "one tap along an axis", kernel: [1, 3], stride: [1, 2], dilation: [1, 1], terms: 16 },
] as const)("$name: a product of weights and data, summed over taps alone", ({ terms, ...shape }) => {
  const before = transposedNest({
    ...map41,
    kernel: [...shape.kernel],
    stride: [...shape.stride],
    dilation: [...shape.dilation],
  });
  const { decisions } = lowerStep(before, scriptTable);
  expect(decisions.map(({ recipe }) => recipe)).not.toContain("reduction");
  let axes = nextAxis(before);
  const [scatter, finish] = groupsOf(before, loadTimeBuffers(before));
  const total = before.buffers.find(({ role }) => role === "tmp");
  if (scatter?.kind !== "scatter" || finish?.kind !== "gather" || total === undefined)
    return expect.unreachable();
  const gathered = toGather(scatter, finish, total, {
    freshAxis: () => axes++,
    isWeight: (id) => before.buffers.find((each) => each.id === id)?.role === "param",
  });
  const sums = polyphase(gathered ?? expect.unreachable(), () => axes++).map(({ fold }) =>
    (fold?.axes ?? []).reduce((count, { extent }) => count * extent, 1),
  );
  expect(Math.max(...sums)).toBe(terms);
});
