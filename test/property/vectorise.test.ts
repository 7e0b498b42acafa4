// Loops before and after `vectorise`, interpreted: the same bits, for the loops of random nests, convolutions, pools and random networks.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visitStmts } from "../../src/loops/children.ts";
import { interpretKernel } from "../../src/loops/interpret.ts";
import { lanesOf } from "../../src/loops/lanes.ts";
import type { Kernel, Stmt } from "../../src/loops/loop.ts";
import { verifyKernel } from "../../src/loops/verify.ts";
import type { Index } from "../../src/algebra/index-types.ts";
import type { Nest } from "../../src/nests/nest.ts";
import { lowerStep } from "../../src/schedule/lower-step.ts";
import { vectorise } from "../../src/schedule/steps/vectorise.ts";
import { scriptTable } from "../../src/schedule/table.ts";
import { randomNests } from "../support/random-nest.ts";
import { convNest, poolNest, windowShapes } from "../support/window-nests.ts";

function kernelOf(nest: Nest): Kernel {
  const { slots, body } = lowerStep(nest, { ...scriptTable, winograd: [] });
  return { id: 0, name: "k", comment: "", slots, body };
}

function firstFree(body: readonly Stmt[]): number {
  let last = -1;
  visitStmts(body, (stmt) => {
    if (stmt.kind === "for" || stmt.kind === "bind") last = Math.max(last, stmt.axis);
  });
  return last + 1;
}

/** How many loops run in lanes; fails where results differ in a bit. */
function expectSame(nest: Nest, seed: number): number {
  const kernel = kernelOf(nest);
  const { body } = vectorise(kernel.body, firstFree(kernel.body));
  const vector = { ...kernel, body };
  expect(verifyKernel(vector)).toEqual([]);
  const [before, after] = [kernel, vector].map((each) => {
    const slots = each.slots.map(({ size, access }, slot) =>
      Float64Array.from({ length: size }, (_, i) =>
        access === "write" ? 0 : (((i + seed) * (7919 + slot)) % 17) - 8,
      ),
    );
    interpretKernel(each, slots);
    return slots;
  });
  expect(after).toEqual(before);
  let count = 0;
  visitStmts(body, (stmt) => {
    if (stmt.kind === "for" && stmt.mark === "vector") count += 1;
  });
  return count;
}

describe("vectorise changes no result", () => {
  for (const [name, nests] of [
    ["random nests", randomNests],
    ["convolutions", windowShapes.map(convNest)],
    ["max pools", windowShapes.map(poolNest)],
  ] as const) {
    it(`${name}, in lanes`, () => {
      let found = 0;
      fc.assert(
        fc.property(nests, fc.nat(1000), (nest, seed) => {
          found += expectSame(nest, seed);
        }),
        { numRuns: 150 },
      );
      expect(found).toBeGreaterThan(50);
    });
  }
});

describe("lanesOf refuses", () => {
  const at = (factor: number, constant = 0): Index => ({
    constant,
    terms: [{ factor, atom: { kind: "axis", axis: 0 } as const }],
  });
  const fixed = { constant: 0, terms: [] };
  const one = { kind: "const", value: 1 } as const;
  const loop = (...body: readonly Stmt[]) =>
    ({ kind: "for", axis: 0, name: "i", extent: 8, mark: "seq", body }) as const;
  const load = (slot: number, index = at(1)) => ({ kind: "load", slot, index }) as const;
  const store = (
    slot: number,
    index = at(1),
    value: Extract<Stmt, { kind: "store" }>["value"] = one,
  ): Stmt => ({
    kind: "store",
    slot,
    index,
    value,
  });

  it.each([
    ["one element stored by all", loop(store(0, fixed)), "all iterations store one element"],
    ["a sum in a register", loop({ kind: "set", reg: 3, value: load(0) }), "iterations add to one register"],
    [
      "a read of what the next iteration stores",
      loop(store(0, at(1), load(0, at(1, 1)))),
      "iterations read what others store",
    ],
    [
      "an address that divides",
      loop(store(0, { constant: 0, terms: [{ factor: 1, atom: { kind: "div", of: at(1), by: 2 } }] })),
      "addresses do not move evenly with it",
    ],
    ["a barrier", loop({ kind: "barrier" }), "it waits for others"],
    [
      "a choice by iteration",
      loop(
        store(0, at(1), {
          kind: "select",
          condition: {
            kind: "test",
            preds: [{ kind: "lt", left: at(1), right: { constant: 3, terms: [] } }],
          },
          then: one,
          otherwise: one,
        }),
      ),
      "a condition differs between iterations",
    ],
  ])("%s", (_, given, refused) => {
    expect(lanesOf(given as Extract<Stmt, { kind: "for" }>)).toEqual({ refused });
  });

  it("nothing about reading and writing one's own element", () => {
    expect(lanesOf(loop(store(0, at(2), load(0, at(2)))))).toEqual({
      accesses: [
        { kind: "load", slot: 0, stride: 2, times: 1 },
        { kind: "store", slot: 0, stride: 2, times: 1 },
      ],
    });
  });
});
