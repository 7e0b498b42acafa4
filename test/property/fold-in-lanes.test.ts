// Loop step `foldInLanes`: sums and maxima of whole numbers are the same before and after, whatever their length; what is no fold, or lies
// apart, stays; a long sum of float32 numbers keeps the promised digits where WebAssembly adds it up in lanes.

import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { visitStmts } from "../../src/loops/children.ts";
import type { LoopScalar, Stmt } from "../../src/loops/loop.ts";
import { add, mul, nest, read, sub } from "../../src/nests/build.ts";
import type { Nest } from "../../src/nests/nest.ts";
import { lowerStep } from "../../src/schedule/lower-step.ts";
import { laneFoldOf } from "../../src/schedule/steps/fold-in-lanes.ts";
import { strictTable, vectorTable, type LoopTable } from "../../src/schedule/table.ts";
import type { Index } from "../../src/algebra/index-types.ts";
import { built, loaded } from "../support/compiled.ts";
import { expectLoweredEqual } from "../support/lowered.ts";
import { randomBuffers } from "../support/random-nest.ts";

interface FoldShape {
  readonly rows: number;
  readonly long: number;
  readonly kind: "sum" | "max" | "distances" | "products";
}

const foldShapes: fc.Arbitrary<FoldShape> = fc.record({
  rows: fc.integer({ min: 1, max: 3 }),
  // Shorter than a vector, than a turn of four, than a block of 32 turns, and longer than one.
  long: fc.oneof(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 500, max: 1100 })),
  kind: fc.constantFrom("sum", "max", "distances", "products"),
});

function foldNest({ rows, long, kind }: FoldShape): Nest {
  return nest((b) => {
    const [x, z] = [b.in("x", [rows, long]), b.in("z", [rows, long])];
    const [t, y] = [b.tmp("t", [rows]), b.out("y", [rows])];
    const [r, e] = [b.axis("r", rows), b.axis("e", long)];
    const [here, there] = [read(x, [r, e]), read(z, [r, e])];
    if (kind === "max") b.max(t, [r], here);
    else if (kind === "sum") b.sum(t, [r], here);
    else if (kind === "products") b.sum(t, [r], mul(here, there));
    else b.sum(t, [r], mul(sub(here, there), sub(here, there)));
    b.set(y, [r], add(read(t, [r]), 1));
  });
}

function heldVectors(nest: Nest, table: LoopTable): number {
  let count = 0;
  visitStmts(lowerStep(nest, table).body, (stmt) => {
    if (stmt.kind === "var" && stmt.lanes !== undefined) count += 1;
  });
  return count;
}

it("foldInLanes changes no sum of whole numbers, and no maximum", () => {
  let folded = 0;
  fc.assert(
    fc.property(foldShapes, fc.nat(), (shape, seed) => {
      const given = foldNest(shape);
      folded += heldVectors(given, vectorTable) > 0 ? 1 : 0;
      expectLoweredEqual(given, randomBuffers(given, seed), vectorTable);
    }),
    { numRuns: 60 },
  );
  expect(folded).toBeGreaterThan(20);
});

it("strict mode keeps the order of sums", () => {
  expect(heldVectors(foldNest({ rows: 2, long: 600, kind: "sum" }), strictTable(vectorTable))).toBe(0);
});

describe("no fold", () => {
  const index = (factor: number): Index => ({
    constant: 0,
    terms: [{ factor, atom: { kind: "axis", axis: 0 } as const }],
  });
  const load = (factor: number): LoopScalar => ({ kind: "load", slot: 0, index: index(factor) });
  const reg = (id: number): LoopScalar => ({ kind: "reg", reg: id });
  const set = (target: number, value: LoopScalar): Stmt => ({ kind: "set", reg: target, value });
  const sum = (left: LoopScalar, right: LoopScalar): LoopScalar => ({
    kind: "binary",
    op: "add",
    left,
    right,
  });
  const found = (...body: readonly Stmt[]) =>
    laneFoldOf({ kind: "for", axis: 0, name: "i", extent: 64, mark: "seq", body });

  it.each<[string, ...Stmt[]]>([
    ["a product", set(1, { kind: "binary", op: "mul", left: reg(1), right: load(1) })],
    ["data that lies apart", set(1, sum(reg(1), load(7)))],
    ["a sum that is added to itself", set(1, sum(reg(1), sum(reg(1), load(1))))],
    ["a sum that others read", set(1, sum(reg(1), load(1))), set(2, sum(reg(2), reg(1)))],
    [
      "a sum that becomes a maximum",
      set(1, sum(reg(1), load(1))),
      set(1, { kind: "binary", op: "max", left: reg(1), right: load(1) }),
    ],
    ["a store", set(1, sum(reg(1), load(1))), { kind: "store", slot: 1, index: index(1), value: reg(1) }],
    ["nothing accumulated", { kind: "let", reg: 1, name: "x", value: load(1) }],
  ])("%s", (_, ...body) => expect(found(...body)).toBeUndefined());

  it("but of several sums each is one", () => {
    const fold = found(set(1, sum(reg(1), load(1))), set(2, sum(reg(2), load(0))));
    expect([...(fold?.accumulators.keys() ?? [])]).toEqual([1, 2]);
  });
});

describe("in WebAssembly", () => {
  beforeAll(async () => prepareTarget("wasm"));

  it.each([
    ["all alike", () => 0.1],
    ["growing", (i: number) => i / 40_000],
    ["alternating", (i: number) => (i % 2 === 0 ? 1 : -0.7)],
  ])("the mean of 40,000 numbers keeps its digits: %s", async (_, valueAt) => {
    const text = "model Mean {\n  input x: 1x200x200\n  reduce_mean(axis=hw)\n  output y\n}\n";
    const artefact = await loaded(
      built({ path: "mean.cnn", text }, undefined, {}, { target: "wasm" }),
      new Map(),
    );
    const x = Float32Array.from({ length: 40_000 }, (_, i) => valueAt(i));
    const mean = x.reduce((total, value) => total + value, 0) / x.length;
    const size = x.reduce((total, value) => total + Math.abs(value), 0) / x.length;
    const y = artefact.run({ x })["y"]?.[0] ?? Number.NaN;
    expect(Math.abs(y - mean)).toBeLessThan(8 * 2 ** -24 * size);
  });
});
