// Loops before and after `parallelise`, interpreted: the same bits on any number of threads, and no thread meets what another stores before
// they have waited for each other. For the loops of random nests, convolutions and pools, in lanes and not.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisIndex, scale, sum } from "../../src/algebra/index-expr.ts";
import type { Index } from "../../src/algebra/index-types.ts";
import { visitStmts } from "../../src/loops/children.ts";
import { independence, type KernelMemory } from "../../src/loops/independent.ts";
import { interpretKernel, interpretOnThreads } from "../../src/loops/interpret.ts";
import type { Kernel, Stmt } from "../../src/loops/loop.ts";
import { verifyKernel } from "../../src/loops/verify.ts";
import type { Nest } from "../../src/nests/nest.ts";
import { lowerStep } from "../../src/schedule/lower-step.ts";
import { parallelise } from "../../src/schedule/steps/parallelise.ts";
import { type LoopTable, scriptTable, vectorTable } from "../../src/schedule/table.ts";
import { randomNests } from "../support/random-nest.ts";
import { convNest, poolNest, windowShapes } from "../support/window-nests.ts";
import { at, kernel, load, loop, num, o, r, reg, slot, store } from "../unit/loops/samples.ts";

function memoryOf({ slots }: Kernel): KernelMemory {
  return {
    slots,
    meets: () => false,
    mayBePrivate: (id) => slots[id]?.space === "scratch",
  };
}

const tables: Readonly<Record<string, LoopTable>> = {
  "one by one": { ...scriptTable, winograd: [], columnsPerBlock: 5, reductionBlock: 7, rowsWorthPacking: 2 },
  "in lanes": { ...vectorTable, columnsPerBlock: 8, reductionBlock: 7, rowsWorthPacking: 2 },
};

function loopsOf(body: readonly Stmt[]): number {
  let count = 0;
  visitStmts(body, (stmt) => {
    if (stmt.kind === "for" && stmt.mark === "threads") count += 1;
  });
  return count;
}

/** How many loops are divided; fails where results differ in a bit. */
function expectSame(nest: Nest, table: LoopTable, seed: number): number {
  const { slots, body } = lowerStep(nest, table);
  const alone: Kernel = { id: 0, name: "k", comment: "", slots, body };
  const divided = parallelise(body, memoryOf(alone), { barrier: 1, least: 0 });
  if (divided === undefined) return 0;
  const together = { ...alone, ...divided };
  expect(verifyKernel(together)).toEqual([]);
  const data = () =>
    slots.map(({ size, access }, id) =>
      Float64Array.from({ length: size }, (_, i) =>
        access === "read" ? (((i + seed) * (7919 + id)) % 17) - 8 : 0,
      ),
    );
  const results = (run: (memory: Float64Array[]) => void) => {
    const memory = data();
    run(memory);
    return memory.filter((_, id) => slots[id]?.buffer.role === "out");
  };
  const wanted = results((memory) => interpretKernel(alone, memory));
  for (const threads of [1, 2, 3, 5])
    expect(results((memory) => interpretOnThreads(together, memory, threads))).toEqual(wanted);
  return loopsOf(divided.body);
}

describe("parallelise changes no result", () => {
  for (const [how, table] of Object.entries(tables))
    for (const [name, nests] of [
      ["random nests", randomNests],
      ["convolutions", windowShapes.map(convNest)],
      ["max pools", windowShapes.map(poolNest)],
    ] as const)
      it(`${name}, ${how}`, () => {
        let found = 0;
        fc.assert(
          fc.property(nests, fc.nat(1000), (nest, seed) => {
            found += expectSame(nest, table, seed);
          }),
          { numRuns: 100 },
        );
        expect(found).toBeGreaterThan(50);
      });
});

it("nobody waits inside lanes", () => {
  // Iterations of `a` meet, those of `b` do not.
  const element: Index = sum([scale(axisIndex(0), 6), axisIndex(2)]);
  const inside = loop(1, "a", 3, [loop(2, "b", 6, [store(0, element, load(0, element))])]);
  const lanes: Stmt = { kind: "for", axis: 0, name: "lane", extent: 4, mark: "vector", body: [inside] };
  const alone = kernel([slot("y", 24, "both")], [lanes]);
  const divided = parallelise(alone.body, memoryOf(alone), { barrier: 1, least: 0 });
  expect(verifyKernel({ ...alone, ...divided })).toEqual([]);
});

describe("iterations that meet", () => {
  const slots = [slot("x", 8, "both"), slot("s", 4, "both", "scratch"), slot("y", 8, "both")];
  const found = (body: readonly Stmt[], meets: (one: number, other: number) => boolean = () => false) => {
    const one = loop(0, "o", 4, body);
    if (one.kind !== "for") return undefined;
    const extents = new Map([
      [0, 4],
      [1, 2],
    ]);
    return independence(one, { extents, around: [], before: [] }, { ...memoryOf(kernel(slots, [])), meets });
  };

  it("store one element, read what others store, or add to one register", () => {
    expect(found([store(2, at(r, 0), num(1))])).toEqual({ refused: "iterations meet in y" });
    expect(found([store(2, o, load(2, at(o, 1)))])).toEqual({ refused: "iterations meet in y" });
    const adds: Stmt = {
      kind: "set",
      reg: 0,
      value: { kind: "binary", op: "add", left: reg(0), right: num(1) },
    };
    expect(found([adds])).toEqual({ refused: "iterations add to one register" });
  });

  it("may keep memory of their own that they fill before they read it", () => {
    const fill = loop(1, "r", 2, [store(1, r, num(1))]);
    expect(found([fill, store(2, o, load(1, o))])).toEqual({ refused: "iterations meet in s" });
    expect(found([fill, store(2, o, load(1, { constant: 1, terms: [] }))])).toEqual({
      private: new Set([1]),
    });
    expect(found([store(2, o, load(1, { constant: 1, terms: [] })), fill])).toEqual({
      refused: "iterations meet in s",
    });
  });

  it("store where another slot is read, if both are one region", () => {
    const body = [store(2, o, load(0, at(o, 1)))];
    expect(found(body)).toEqual({ private: new Set() });
    expect(found(body, (a, b) => a + b === 2)).toEqual({ refused: "iterations meet in y" });
  });
});
