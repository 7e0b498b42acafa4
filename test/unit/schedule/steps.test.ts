// The steps one by one: what they make of small examples, and that loops before and after compute the same.

import { describe, expect, test } from "vitest";
import { add, axisIndex, constant, div, scale } from "../../../src/algebra/index-expr.ts";
import { printIndex } from "../../../src/algebra/index-walk.ts";
import { interpretKernel } from "../../../src/loops/interpret.ts";
import type { Kernel, Stmt } from "../../../src/loops/loop.ts";
import { printKernel } from "../../../src/loops/print.ts";
import { verifyKernel } from "../../../src/loops/verify.ts";
import { exp, fill, mul, nest, plus, read, sub, times, windows } from "../../../src/nests/build.ts";
import type { Nest, Pad } from "../../../src/nests/nest.ts";
import { loadTimeBuffers } from "../../../src/nests/load-time.ts";
import { groupsOf } from "../../../src/schedule/group.ts";
import { choiceText } from "../../../src/schedule/schedule.ts";
import { lowerStep } from "../../../src/schedule/lower-step.ts";
import {
  fuseAxes,
  rowMajor,
  splitIndex,
  within,
  type Substitution,
} from "../../../src/schedule/steps/axes.ts";
import { coalesce } from "../../../src/schedule/steps/coalesce.ts";
import { hoistAddresses } from "../../../src/schedule/steps/hoist-addresses.ts";
import { scriptTable } from "../../../src/schedule/table.ts";
import { expectLoweredEqual } from "../../support/lowered.ts";
import { randomBuffers } from "../../support/random-nest.ts";

const axis = (id: number, name: string, extent: number) => ({ id, name, extent });
const name = (id: number): string => `a${id}`;

describe("steps on axes", () => {
  test("fuse: the fused axis counts through the box, last axis fastest", () => {
    const into: Substitution = new Map();
    fuseAxes([axis(0, "a", 4), axis(1, "one", 1), axis(2, "b", 3)], axisIndex(9), into);
    expect([...into].map(([id, index]) => [id, printIndex(index, name)])).toEqual([
      [0, "div(a9, 3)"],
      [1, "0"],
      [2, "mod(a9, 3)"],
    ]);
  });

  test("split, and reads kept within a ragged edge", () => {
    const at = splitIndex(axisIndex(0), axisIndex(1), 3);
    expect(printIndex(at, name)).toBe("3*a0 + a1");
    expect(printIndex(within(at, 7), name)).toBe("clamp(3*a0 + a1, 0, 6)");
  });

  test("row-major numbers", () => {
    expect(printIndex(rowMajor([axisIndex(0), axisIndex(1), constant(2)], [5, 4, 3]), name)).toBe(
      "12*a0 + 3*a1 + 2",
    );
  });

  test("coalesce: only axes that are proportional in every address", () => {
    const [c, h, w] = [axis(0, "c", 8), axis(1, "h", 7), axis(2, "w", 7)];
    const dense = add(add(scale(axisIndex(0), 49), scale(axisIndex(1), 7)), axisIndex(2));
    const padded = add(add(scale(axisIndex(0), 81), scale(axisIndex(1), 9)), axisIndex(2));
    const runs = (...addresses: Parameters<typeof coalesce>[1]): string =>
      coalesce([c, h, w], addresses)
        .map((run) => run.map((each) => each.name).join(""))
        .join(" ");
    expect(runs(dense)).toBe("chw");
    expect(runs(dense, padded)).toBe("c h w");
    expect(runs(dense, axisIndex(0))).toBe("c hw");
    expect(runs(dense, div(axisIndex(2), 2))).toBe("ch w");
  });
});

describe("hoist", () => {
  const address = add(add(scale(axisIndex(0), 12), scale(axisIndex(1), 4)), add(axisIndex(2), constant(1)));
  const inner: Stmt = {
    kind: "store",
    slot: 0,
    index: address,
    value: {
      kind: "binary",
      op: "add",
      left: { kind: "load", slot: 1, index: address },
      right: { kind: "int", index: axisIndex(1) },
    },
  };
  const loop = (id: number, extent: number, body: readonly Stmt[]): Stmt => ({
    kind: "for",
    axis: id,
    name: `a${id}`,
    extent,
    mark: "seq",
    body,
  });
  const body = [loop(0, 2, [loop(1, 3, [loop(2, 3, [inner])])])];
  const kernelOf = (stmts: readonly Stmt[]): Kernel => ({
    id: 0,
    name: "k",
    comment: "",
    slots: [
      { name: "y", dtype: "f64", size: 24, space: "scratch", access: "both" },
      { name: "x", dtype: "f32", size: 24, space: "arena", access: "read" },
    ],
    body: stmts,
  });

  test("names the outer parts of an address once, per slot", () => {
    const hoisted = kernelOf(hoistAddresses(body, ["y", "x"], 3));
    expect(verifyKernel(hoisted)).toEqual([]);
    expect(printKernel(hoisted).split("\n").slice(3)).toEqual([
      "  for a0:2",
      "    bind y_a0 in y = 12*a0",
      "    bind x_a0 in x = 12*a0",
      "    for a1:3",
      "      bind y_a1 in y = 4*a1 + y_a0",
      "      bind x_a1 in x = 4*a1 + x_a0",
      "      for a2:3",
      "        y[a2 + y_a1 + 1] = x[a2 + x_a1 + 1] + int(a1)",
      "",
    ]);
  });

  test("computes the same", () => {
    const results = [body, hoistAddresses(body, ["y", "x"], 3)].map((stmts) => {
      const memory = [new Float64Array(24), Float32Array.from({ length: 24 }, (_, i) => i * i)];
      interpretKernel(kernelOf(stmts), memory);
      return memory[0];
    });
    expect(results[1]).toEqual(results[0]);
  });
});

/** Two folds, a stage that reads both, a scatter, a plain stage. */
const several: Nest = nest((b) => {
  const x = b.in("x", [3, 4]);
  const [c, i, r] = [b.axis("c", 3), b.axis("i", 4), b.axis("r", 2)];
  const [largest, total, centred] = [b.tmp("largest", [3]), b.tmp("total", [3]), b.tmp("centred", [3])];
  b.max(largest, [c], read(x, [c, i]));
  b.sum(total, [c], read(x, [c, i]));
  b.set(centred, [c], sub(read(largest, [c]), read(total, [c])));
  const spread = b.tmp("spread", [5]);
  b.sum(spread, [plus(i, r)], read(x, [0, i]));
  b.set(b.out("y", [3, 4]), [c, i], mul(read(centred, [c]), exp(read(spread, [plus(i, 1)]))));
});

describe("groups", () => {
  test("a fold waits for the stage that finishes it; a second one is stored; a scatter stands alone", () => {
    const groups = groupsOf(several, loadTimeBuffers(several)).map((group) => {
      const stored = several.buffers[group.kind === "gather" ? group.store.buffer : group.buffer]?.name;
      return `${group.kind}${group.kind === "gather" && group.fold ? " fold" : ""} ${stored ?? "?"}`;
    });
    expect(groups).toEqual(["gather fold total", "gather fold centred", "scatter spread", "gather y"]);
    expectLoweredEqual(several, randomBuffers(several, 5));
  });
});

describe("hoistPad", () => {
  test.each([
    ["scratch", scriptTable],
    ["arena", { ...scriptTable, smallCopy: 0 }],
  ] as const)("the loops that fold test no padding; the copy is in %s", (space, table) => {
    const conv = nest((b) => {
      const x = b.in("x", [2, 5]);
      const w = b.param("w", [3, 2, 3]);
      const [k, o, c, r] = [b.axis("k", 3), b.axis("o", 3), b.axis("c", 2), b.axis("r", 3)];
      const at = windows([o], [r], { stride: [2], begin: [1] });
      b.sum(b.out("y", [3, 3]), [k, o], mul(read(x, [c, ...at], fill(0)), read(w, [k, c, r])));
    });
    const { body, slots, decisions } = lowerStep(conv, table);
    const text = printKernel({ id: 0, name: "k", comment: "", slots, body });
    expect(text).not.toContain("select");
    expect(slots.find(({ name: slot }) => slot === "x_padded")).toMatchObject({
      size: 14,
      space,
      access: "both",
    });
    expect(decisions.map(choiceText)).toEqual(["direct, tile 2x2, written out 6"]);
    expectLoweredEqual(conv, randomBuffers(conv, 1));
  });

  test("a pad that is never met costs nothing", () => {
    const plain = nest((b) => {
      const x = b.in("x", [2, 6]);
      const [c, o, r] = [b.axis("c", 2), b.axis("o", 3), b.axis("r", 2)];
      b.max(b.out("y", [2, 3]), [c, o], read(x, [c, plus(times(o, 2), r)], fill(-Infinity)));
    });
    expect(lowerStep(plain, scriptTable).slots.map(({ name: slot }) => slot)).toEqual(["x", "y"]);
  });
});

describe("copyWindow", () => {
  const depthwise = (size: number, taps: number, stride: number, pad: Pad): Nest =>
    nest((b) => {
      const out = Math.floor((size - 1) / stride) + 1;
      const x = b.in("x", [3, size, size]);
      const w = b.param("w", [3, taps, taps]);
      const [g, o, r] = [b.axis("g", 3), b.axes("o", [out, out]), b.axes("r", [taps, taps])];
      const margin = (taps - 1) / 2;
      const at = windows(o, r, { stride: [stride, stride], begin: [margin, margin] });
      b.sum(b.out("y", [3, out, out]), [g, ...o], mul(read(x, [g, ...at], pad), read(w, [g, ...r])));
    });

  test.each([
    [14, 3, 1, fill(0)],
    [9, 3, 2, fill(0.5)],
    [5, 5, 1, fill(0)],
    [8, 3, 1, { kind: "reflect" } as const],
    [4, 3, 2, { kind: "edge" } as const],
    [2, 3, 1, fill(0)],
  ])("windows over %i x %i, %i taps, stride %i: one copy per channel, the same bits", (size, ...rest) => {
    const before = depthwise(size, ...rest);
    const { decisions, slots } = lowerStep(before, scriptTable);
    expect(decisions.map(({ recipe }) => recipe)).toEqual(["depthwise"]);
    expect(slots.find(({ name: slot }) => slot === "x_window")?.space).toBe("scratch");
    expectLoweredEqual(before, randomBuffers(before, size));
  });
});
