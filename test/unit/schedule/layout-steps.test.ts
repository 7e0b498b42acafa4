// The steps relayout, block and reorder, and the hoisting of common addresses: loops before and after give the same numbers, and what would not is refused.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { constant } from "../../../src/algebra/index-expr.ts";
import { interpretKernel } from "../../../src/loops/interpret.ts";
import type { Kernel } from "../../../src/loops/loop.ts";
import { verifyKernel } from "../../../src/loops/verify.ts";
import { add, mul, nest, plus, read, times } from "../../../src/nests/build.ts";
import { sizeOf } from "../../../src/nests/buffers.ts";
import type { Nest } from "../../../src/nests/nest.ts";
import { groupsOf } from "../../../src/schedule/group.ts";
import { at } from "../../../src/schedule/kernel-builder.ts";
import { blockRefusal, blocksOf, wholeBlocks } from "../../../src/schedule/steps/block.ts";
import { relayout } from "../../../src/schedule/steps/relayout.ts";
import { memoryOrder } from "../../../src/schedule/steps/reorder.ts";
import { scriptTable } from "../../../src/schedule/table.ts";
import { startWork } from "../../../src/schedule/work.ts";
import { expectLoweredEqual } from "../../support/lowered.ts";
import { randomBuffers } from "../../support/random-nest.ts";

/** y = 3 * x, by way of a temporary of planes. */
function tripled(planes: number, size: number): Nest {
  return nest((b) => {
    const [x, y] = [b.in("x", [planes, size]), b.out("y", [planes, size])];
    const [p, i] = [b.axis("p", planes), b.axis("i", size)];
    b.set(y, [p, i], mul(read(x, [p, i]), 3));
  });
}

/** x to t, t to y, with t's planes as far apart as asked. */
function throughTemporary(planes: number, size: number, apart: number): Kernel {
  const work = startWork(tripled(planes, size), scriptTable);
  const { kernel } = work;
  const [x, y] = work.nest().buffers;
  const t = work.temporary("t", [planes, size], "scratch");
  if (x === undefined || y === undefined) return expect.unreachable();
  if (apart > 0) expect(relayout(work, t, apart)).toBeUndefined();
  for (const [from, to] of [
    [x, t],
    [t, y],
  ] as const) {
    const axes = [kernel.axis("p", planes), kernel.axis("i", size)];
    kernel.loops(axes, () => {
      const index = axes.map(at);
      const value = {
        kind: "load",
        slot: kernel.slot(from, "read"),
        index: kernel.address(from, index),
      } as const;
      kernel.emit({ kind: "store", slot: kernel.slot(to, "write"), index: kernel.address(to, index), value });
    });
  }
  return { id: 0, name: "k", comment: "", slots: kernel.slots, body: kernel.finish() };
}

function run(kernel: Kernel, x: Float64Array): Float64Array {
  const slots = kernel.slots.map(({ name, size }) => (name === "x" ? x : new Float64Array(size)));
  interpretKernel(kernel, slots);
  return slots[kernel.slots.findIndex(({ name }) => name === "y")] ?? new Float64Array();
}

describe("relayout", () => {
  test("planes further apart hold the same numbers", () => {
    const shapes = fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 20 }),
    );
    fc.assert(
      fc.property(shapes, ([planes, size, apart]) => {
        const x = Float64Array.from({ length: planes * size }, (_, i) => i + 1);
        const [before, after] = [throughTemporary(planes, size, 0), throughTemporary(planes, size, apart)];
        expect(verifyKernel(after)).toEqual([]);
        expect(after.slots.find(({ name }) => name === "t")?.size).toBe(planes * (size + apart));
        expect(run(after, x)).toEqual(run(before, x));
      }),
      { numRuns: 50 },
    );
  });

  test("operands, results and temporaries in use stay as they are", () => {
    const work = startWork(tripled(2, 3), scriptTable);
    const [x, y] = work.nest().buffers;
    if (x === undefined || y === undefined) return expect.unreachable();
    expect(relayout(work, x, 4)).toEqual({ refused: "x is no temporary: others know how it lies in memory" });
    expect(relayout(work, y, 4)).toEqual({ refused: "y is no temporary: others know how it lies in memory" });
    const t = work.temporary("t", [2, 3], "scratch");
    work.kernel.slot(t, "write");
    expect(relayout(work, t, 4)).toEqual({ refused: "addresses of t are in use" });
    expect(work.kernel.address(t, [constant(1), constant(2)])).toEqual(constant(5));
    return undefined;
  });
});

test("block: every element is in one block, blocks are alike and none is empty", () => {
  const cuts = fc.tuple(
    fc.integer({ min: 1, max: 400 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 100 }),
  );
  fc.assert(
    fc.property(cuts, fc.boolean(), ([count, panel, most], forThreads) => {
      const { blocks, panels } = blocksOf(count, panel, most, forThreads);
      expect(blocks * panels * panel).toBeGreaterThanOrEqual(count);
      expect((blocks - 1) * panels * panel).toBeLessThan(count);
      expect((panels - 1) * panel).toBeLessThan(most + 2 * panel);
    }),
  );
});

test("block: threads that take block by block end together", () => {
  // 33 panels: five blocks of seven keep two threads busy for 21 panels, seven of five for 20, and four threads for 10 instead of 14.
  expect(blocksOf(196, 6, 36)).toEqual({ blocks: 5, panels: 7 });
  expect(blocksOf(196, 6, 36, true)).toEqual({ blocks: 7, panels: 5 });
  expect(wholeBlocks(784, 8, 96)).toEqual({ blocks: 7, panels: 14 });
  expect(wholeBlocks(784, 8, 96, true)).toEqual({ blocks: 14, panels: 7 });
});

test("block: stages may share a loop where each reads of the other only the point at hand", () => {
  const passedOn = (shift: number): Nest =>
    nest((b) => {
      const [x, t, y] = [b.in("x", [3, 6]), b.tmp("t", [3, 6]), b.out("y", [3, 5])];
      const [c, i] = [b.axis("c", 3), b.axis("i", 6)];
      const o = { ...i, extent: 5 };
      b.set(t, [c, i], mul(read(x, [c, i]), 2));
      b.set(y, [c, o], add(read(t, [c, plus(o, shift)]), 1));
    });
  const refusal = (shift: number, dimension: 0 | 1): unknown => {
    const groups = groupsOf(passedOn(shift), new Set());
    const [first] = groups;
    const axis = first?.kind === "gather" ? first.axes[dimension] : undefined;
    return axis && blockRefusal(groups, [axis]);
  };
  expect(refusal(0, 1)).toBeUndefined();
  expect(refusal(1, 0)).toBeUndefined();
  expect(refusal(1, 1)).toEqual({ refused: "a stage reads what an earlier one leaves at other points" });
});

describe("reorder", () => {
  const turned = nest((b) => {
    const x = b.in("x", [5, 4, 3]);
    const [i, j, k] = [b.axis("i", 5), b.axis("j", 4), b.axis("k", 3)];
    b.set(b.out("y", [3, 5, 4]), [k, i, j], add(read(x, [i, j, k]), read(x, [i, j, 0])));
  });

  test("loops go through the result as it lies", () => {
    const work = startWork(turned, scriptTable);
    const [group] = groupsOf(turned, work.fixed);
    if (group?.kind !== "gather") return expect.unreachable();
    expect(memoryOrder(work, group, group.axes).map(({ name }) => name)).toEqual(["k", "i", "j"]);
    expectLoweredEqual(turned, randomBuffers(turned, 7));
    return undefined;
  });
});

test("hoist: many addresses that differ by constants have one name, and give the same numbers", () => {
  const wide = nest((b) => {
    const [x, y] = [b.in("x", [6, 30]), b.out("y", [6, 5])];
    const [p, i] = [b.axis("p", 6), b.axis("i", 5)];
    const taps = Array.from({ length: 5 }, (_, r) => read(x, [p, plus(times(i, 5), r)]));
    b.set(
      y,
      [p, i],
      taps.reduce((total, tap) => add(total, tap)),
    );
  });
  expect(sizeOf(wide.buffers[0] ?? { shape: [] })).toBe(180);
  expectLoweredEqual(wide, randomBuffers(wide, 11));
});
