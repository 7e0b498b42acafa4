// Kernels for a grid over data in fours, written by hand: vectors of memory as the innermost axis of what they compute.

import { add, constant, div, mod, scale, sum } from "../../src/algebra/index-expr.ts";
import type { Kernel, Stmt } from "../../src/loops/loop.ts";
import { axis, kernel, load, loop, number, reg, slot, store } from "./write-loops.ts";

/** Products of tiles in workgroup memory with data in fours: e = 4*q + v, v written out, so that a vector holds four terms of a column. */
const tiled = kernel(
  "tile_of_fours",
  [
    slot("w", 128, "read", "weights"),
    slot("x", 64, "read"),
    slot("y", 64, "both"),
    slot("x_tile", 64, "both", "workgroup"),
  ],
  [
    loop(
      [0, "t", 8],
      [
        { kind: "var", reg: 0, name: "a0", init: number(0), lanes: 4 },
        { kind: "var", reg: 1, name: "a1", init: number(0), lanes: 4 },
        loop(
          [1, "v", 4],
          [1, 0].map((half) => {
            const place = sum([scale(axis(0), 4), axis(1), constant(32 * half)]);
            return store(3, place, load(1, place));
          }),
          "vector",
        ),
        { kind: "barrier" },
        loop(
          [2, "q", 4],
          [0, 1, 2, 3].map((v) =>
            loop(
              [3 + v, "lane", 4],
              [
                {
                  kind: "let",
                  reg: 10 + v,
                  name: "w0",
                  value: load(
                    0,
                    sum([scale(axis(2), 32), scale(div(axis(0), 4), 16), axis(3 + v), constant(4 * v)]),
                  ),
                },
                ...[0, 1].flatMap((n): Stmt[] => [
                  {
                    kind: "let",
                    reg: 20 + 2 * v + n,
                    name: `x${n}`,
                    value: load(3, sum([scale(axis(2), 16), scale(mod(axis(0), 2), 8), constant(4 * n + v)])),
                  },
                  {
                    kind: "set",
                    reg: n,
                    value: { kind: "madd", left: reg(10 + v), right: reg(20 + 2 * v + n), addend: reg(n) },
                  },
                ]),
              ],
              "vector",
            ),
          ),
        ),
        loop(
          [7, "v", 4],
          [0, 1].map((n) => store(2, sum([scale(axis(0), 8), axis(7), constant(4 * n)]), reg(n))),
          "vector",
        ),
        // Of its own eight sums, each invocation adds up the first and the last ones, before and after they change.
        ...[0, 3].map((v): Stmt => ({
          kind: "let",
          reg: 30 + v,
          name: "old",
          value: load(2, add(scale(axis(0), 8), constant(v))),
        })),
        loop(
          [8, "v", 4],
          [
            store(2, add(scale(axis(0), 8), axis(8)), {
              kind: "binary",
              op: "add",
              left: reg(30),
              right: {
                kind: "binary",
                op: "mul",
                left: reg(33),
                right: load(2, sum([scale(axis(0), 8), axis(8), constant(4)])),
              },
            }),
          ],
          "vector",
        ),
        loop(
          [9, "v", 4],
          [
            store(2, sum([scale(axis(0), 8), axis(9), constant(4)]), {
              kind: "binary",
              op: "sub",
              left: load(2, add(scale(axis(0), 8), constant(1))),
              right: load(2, add(scale(axis(0), 8), constant(2))),
            }),
          ],
          "vector",
        ),
      ],
      "local",
    ),
  ],
);

export const kernelsOfFours: readonly Kernel[] = [tiled];
