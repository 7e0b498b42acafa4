// Kernels for a grid over data in fours, written by hand: vectors of memory as the innermost axis of what they compute.

import { add, constant, div, mod, scale, sum } from "../../src/algebra/index-expr.ts";
import type { BinaryScalarOp, Index, Pred, UnaryScalarOp } from "../../src/algebra/index-types.ts";
import type { Kernel, LoopScalar, Stmt } from "../../src/loops/loop.ts";
import { axis, kernel, load, loop, number, reg, slot, store } from "./write-loops.ts";

const binary = (op: BinaryScalarOp, left: LoopScalar, right: LoopScalar): LoopScalar => ({
  kind: "binary",
  op,
  left,
  right,
});

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
        // What is set before anything asks: once, and once more after that.
        { kind: "var", reg: 2, name: "next", init: number(7), lanes: 4 },
        { kind: "var", reg: 3, name: "more", init: number(7), lanes: 4 },
        loop(
          [1, "v", 4],
          [
            ...[0, 1].map((half): Stmt => ({
              kind: "set",
              reg: 2 + half,
              value: load(1, sum([scale(axis(0), 4), axis(1), constant(32 * half)])),
            })),
            { kind: "set", reg: 3, value: binary("add", reg(3), reg(3)) },
            ...[0, 1].map((half) =>
              store(3, sum([scale(axis(0), 4), axis(1), constant(32 * half)]), reg(2 + half)),
            ),
          ],
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

const four = axis(9);
const unary = (op: UnaryScalarOp, operand: LoopScalar): LoopScalar => ({ kind: "unary", op, operand });
const below = (left: Index, right: Index): Pred => ({ kind: "lt", left, right });

const place = sum([scale(axis(0), 32), scale(axis(1), 4), four]);

/** All that an invocation does, as vectors: addresses with names, a guarded window, functions, choices, numbers of places, several stores. */
const lanesAround = kernel(
  "lanes_around",
  [
    slot("x", 96, "read"),
    slot("w", 48, "read", "weights"),
    slot("y", 96, "both"),
    slot("z", 96, "write"),
    // Lanes lie apart: an array of numbers.
    slot("rows", 96, "write"),
  ],
  [
    loop(
      [0, "block", 3],
      [
        loop(
          [1, "t", 8],
          [
            loop(
              [9, "v", 4],
              [
                {
                  kind: "bind",
                  axis: 10,
                  name: "x_top",
                  slot: 0,
                  value: place,
                },
                { kind: "bind", axis: 11, name: "w_top", slot: 1, value: scale(axis(0), 16) },
                {
                  kind: "bind",
                  axis: 12,
                  name: "rows_top",
                  slot: 4,
                  value: sum([scale(axis(0), 8), axis(1), scale(four, 24)]),
                },
                { kind: "var", reg: 0, name: "a", init: number(0) },
                { kind: "var", reg: 1, name: "most", init: number(-100) },
                loop(
                  [2, "r", 3],
                  [
                    { kind: "bind", axis: 13, name: "x_r", slot: 0, value: add(axis(10), scale(axis(2), 4)) },
                    {
                      kind: "let",
                      reg: 2,
                      name: "x",
                      value: {
                        kind: "select",
                        condition: {
                          kind: "test",
                          preds: [
                            below(constant(0), add(axis(1), axis(2))),
                            below(add(axis(1), axis(2)), constant(9)),
                          ],
                        },
                        then: load(0, add(axis(13), constant(-4))),
                        otherwise: number(0),
                      },
                    },
                    {
                      kind: "if",
                      preds: [below(axis(2), constant(2))],
                      then: [{ kind: "set", reg: 1, value: binary("max", reg(1), reg(2)) }],
                      otherwise: [{ kind: "set", reg: 1, value: binary("min", reg(1), number(3)) }],
                    },
                    ...[0, 3].map((v): Stmt => ({
                      kind: "set",
                      reg: 0,
                      value: {
                        kind: "madd",
                        left: reg(2),
                        right: load(1, sum([axis(11), scale(axis(2), 4), constant(v)])),
                        addend: reg(0),
                      },
                    })),
                  ],
                ),
                loop(
                  [3, "u", 2],
                  [
                    {
                      kind: "set",
                      reg: 0,
                      value: binary(
                        "add",
                        reg(0),
                        binary(
                          "mul",
                          { kind: "int", index: sum([axis(3), scale(four, 2), axis(1)]) },
                          {
                            kind: "select",
                            condition: { kind: "test", preds: [below(add(axis(3), axis(0)), constant(2))] },
                            then: number(0.25),
                            otherwise: number(-0.5),
                          },
                        ),
                      ),
                    },
                  ],
                  "unroll",
                ),
                { kind: "let", reg: 4, name: "half", value: binary("mul", reg(0), number(0.125)) },
                {
                  kind: "let",
                  reg: 5,
                  name: "bent",
                  value: {
                    kind: "select",
                    condition: binary("lt", reg(4), load(1, add(axis(11), four))),
                    then: unary("tanh", reg(4)),
                    otherwise: unary("exp", unary("neg", reg(4))),
                  },
                },
                store(2, place, binary("add", reg(5), reg(1))),
                store(3, place, unary("erf", binary("sub", reg(5), load(2, place)))),
                store(4, axis(12), {
                  kind: "select",
                  condition: reg(1),
                  then: unary("sqrt", binary("max", reg(5), number(0))),
                  otherwise: unary("floor", reg(4)),
                }),
              ],
              "vector",
            ),
          ],
          "local",
        ),
      ],
      "workgroup",
    ),
  ],
);

/** Numbers that all lanes add to, and one that is compared with all; what is read here and there of vectors. */
const folded = kernel(
  "folded",
  [
    slot("x", 64, "read"),
    slot("w", 64, "read", "weights"),
    slot("y", 32, "write"),
    slot("parts", 8, "both", "workgroup"),
  ],
  [
    loop(
      [0, "t", 8],
      [
        { kind: "var", reg: 0, name: "s", init: number(0) },
        { kind: "var", reg: 1, name: "p", init: number(1) },
        { kind: "var", reg: 2, name: "m", init: number(-100) },
        loop(
          [1, "q", 2],
          [
            loop(
              [2, "v", 4],
              [
                {
                  kind: "let",
                  reg: 3,
                  name: "x",
                  value: load(0, sum([scale(axis(0), 8), scale(axis(1), 4), axis(2)])),
                },
                {
                  kind: "let",
                  reg: 4,
                  name: "w",
                  value: binary(
                    "sub",
                    load(1, sum([scale(axis(0), 8), scale(axis(1), 4), constant(3)])),
                    load(1, sum([scale(axis(0), 8), scale(axis(1), 4), constant(1)])),
                  ),
                },
                { kind: "set", reg: 0, value: binary("add", reg(0), reg(3)) },
                { kind: "set", reg: 0, value: binary("add", reg(0), reg(4)) },
                { kind: "set", reg: 0, value: binary("add", reg(0), binary("mul", reg(4), reg(3))) },
                { kind: "set", reg: 1, value: { kind: "madd", left: reg(3), right: reg(3), addend: reg(1) } },
                { kind: "set", reg: 2, value: binary("max", reg(2), binary("sub", reg(3), reg(4))) },
                { kind: "set", reg: 2, value: binary("max", reg(2), reg(4)) },
              ],
              "vector",
            ),
          ],
        ),
        { kind: "var", reg: 5, name: "total", init: number(0) },
        { kind: "set", reg: 5, value: reg(0) },
        { kind: "combine", op: "add", reg: 5, slot: 3, part: axis(0), parts: 8 },
        ...[0, 1, 5].map((of, i) => store(2, add(scale(axis(0), 4), constant(i)), reg(of))),
        store(2, add(scale(axis(0), 4), constant(3)), {
          kind: "madd",
          left: number(-2),
          right: reg(2),
          addend: { kind: "unary", op: "neg", operand: reg(1) },
        }),
      ],
      "local",
    ),
  ],
);

/** Loads next to each other, some under conditions, two of which say the same. */
const windowed = kernel(
  "windowed",
  [slot("x", 32, "read"), slot("y", 32, "write")],
  [
    loop(
      [0, "t", 8],
      [
        loop(
          [1, "v", 4],
          [
            ...[-1, 0, 1, -2].map((step, i): Stmt => {
              const there = sum([scale(axis(0), 4), axis(1), constant(4 * step)]);
              const isInside = step < 0 ? below(constant(-step - 1), axis(0)) : below(axis(0), constant(7));
              return {
                kind: "let",
                reg: i,
                name: "x",
                value:
                  step === 0
                    ? load(0, there)
                    : {
                        kind: "select",
                        condition: { kind: "test", preds: [isInside] },
                        then: load(0, there),
                        otherwise: number(step),
                      },
              };
            }),
            {
              kind: "let",
              reg: 4,
              name: "first",
              value: {
                kind: "select",
                condition: { kind: "test", preds: [below(constant(0), axis(0))] },
                then: load(0, add(scale(axis(0), 4), constant(2))),
                otherwise: number(0),
              },
            },
            store(
              1,
              add(scale(axis(0), 4), axis(1)),
              [1, 2, 3, 4].reduce((all, i) => binary("sub", binary("add", all, all), reg(i)), reg(0)),
            ),
          ],
          "vector",
        ),
      ],
      "local",
    ),
  ],
);

export const kernelsOfFours: readonly Kernel[] = [tiled, lanesAround, folded, windowed];
