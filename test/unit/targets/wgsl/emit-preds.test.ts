// Comparisons of indices as shaders make them hold where those of the loop IR do.

import fc from "fast-check";
import { expect, test } from "vitest";
import { axisIndex, constant, scale, sum } from "../../../../src/algebra/index-expr.ts";
import type { Index, Pred } from "../../../../src/algebra/index-types.ts";
import { evaluatePreds } from "../../../../src/algebra/index-walk.ts";
import { emitPreds, type IndexScope } from "../../../../src/targets/wgsl/emit-index.ts";

const extent = 5;
const scope: IndexScope = {
  extents: new Map([
    [0, extent],
    [1, extent],
  ]),
  bound: new Map(),
  nameOf: (axis) => `axis${axis}`,
  writeAtom: (_, write) => write(),
};

test("what both sides are multiples of is not said", () => {
  const [a, b] = [axisIndex(0), axisIndex(1)];
  const text = (left: Index, right: Index): string => emitPreds([{ kind: "lt", left, right }], scope);
  expect(text(sum([scale(a, 4), constant(4)]), constant(56))).toBe("axis0 < 13");
  expect(text(constant(3), scale(a, 4))).toBe("0 < axis0");
  expect(text(scale(a, 6), sum([scale(b, 4), constant(3)]))).toBe("axis0 * 3 < axis1 * 2 + 2");
});

type Holds = (a: number, b: number, i32: (value: number) => number) => boolean;

test("they hold where they should", () => {
  const side = fc
    .tuple(...[-12, -12, -30].map((least) => fc.integer({ min: least, max: -least })))
    .chain(([p = 0, q = 0, c = 0]) => fc.constantFrom(1, 2, 6).map((by) => [p * by, q * by, c] as const))
    .map(([p, q, c]) => sum([scale(axisIndex(0), p), scale(axisIndex(1), q), constant(c)]));
  const preds = fc.record({ kind: fc.constantFrom("lt" as const, "eq" as const), left: side, right: side });
  fc.assert(
    fc.property(preds, (pred: Pred) => {
      const text = emitPreds([pred], scope);
      // Both languages write comparisons and sums alike.
      // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the text holds names of axes and integers only
      const holds = new Function("axis0", "axis1", "i32", `return ${text};`) as Holds;
      for (let a = 0; a < extent; a++) {
        for (let b = 0; b < extent; b++) {
          const wanted = evaluatePreds(
            [pred],
            new Map([
              [0, a],
              [1, b],
            ]),
          );
          expect(holds(a, b, Number)).toBe(wanted);
        }
      }
    }),
  );
});
