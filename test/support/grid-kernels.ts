// Kernels for a grid written by hand: what an emitter must get right, each once and small enough to be interpreted.

import { add, clamp, constant, div, mod, reflect, scale, sub, sum } from "../../src/algebra/index-expr.ts";
import type { Kernel, LoopModule, Stmt } from "../../src/loops/loop.ts";
import { kernelsOfFours } from "./kernels-of-fours.ts";
import { axis, kernel, load, loop, number, reg, slot, store } from "./write-loops.ts";

/** Sums of windows of three with what lies outside left out: a guarded load, a guard at the ragged end. */
const guarded = kernel(
  "window_sums",
  [slot("x", 50, "read"), slot("y", 50, "write")],
  [
    loop(
      [0, "block", 4],
      [
        loop(
          [1, "t", 16],
          [
            {
              kind: "if",
              preds: [{ kind: "lt", left: add(scale(axis(0), 16), axis(1)), right: constant(50) }],
              then: [
                { kind: "var", reg: 0, name: "sum", init: number(0) },
                loop(
                  [2, "r", 3],
                  [
                    {
                      kind: "let",
                      reg: 1,
                      name: "x",
                      value: {
                        kind: "select",
                        condition: {
                          kind: "test",
                          preds: [
                            {
                              kind: "lt",
                              left: constant(-1),
                              right: sum([scale(axis(0), 16), axis(1), axis(2), constant(-1)]),
                            },
                            {
                              kind: "lt",
                              left: sum([scale(axis(0), 16), axis(1), axis(2), constant(-1)]),
                              right: constant(50),
                            },
                          ],
                        },
                        then: load(0, sum([scale(axis(0), 16), axis(1), axis(2), constant(-1)])),
                        otherwise: number(0),
                      },
                    },
                    {
                      kind: "set",
                      reg: 0,
                      value: { kind: "binary", op: "add", left: reg(0), right: reg(1) },
                    },
                  ],
                ),
                store(1, add(scale(axis(0), 16), axis(1)), {
                  kind: "binary",
                  op: "max",
                  left: reg(0),
                  right: number(0),
                }),
              ],
              otherwise: [],
            },
          ],
          "local",
        ),
      ],
      "workgroup",
    ),
  ],
);

/** A tree reduction in workgroup memory: barriers in loops written out. */
const reduced = kernel(
  "row_sums",
  [slot("x", 96, "read"), slot("y", 3, "write"), slot("shared", 32, "both", "workgroup")],
  [
    loop(
      [0, "row", 3],
      [
        loop(
          [1, "t", 32],
          [
            store(2, axis(1), load(0, add(scale(axis(0), 32), axis(1)))),
            { kind: "barrier" },
            ...[16, 8, 4, 2, 1].flatMap((half): Stmt[] => [
              {
                kind: "if",
                preds: [{ kind: "lt", left: axis(1), right: constant(half) }],
                then: [
                  store(2, axis(1), {
                    kind: "binary",
                    op: "add",
                    left: load(2, axis(1)),
                    right: load(2, add(axis(1), constant(half))),
                  }),
                ],
                otherwise: [],
              },
              { kind: "barrier" },
            ]),
            {
              kind: "if",
              preds: [{ kind: "eq", left: axis(1), right: constant(0) }],
              then: [store(1, axis(0), load(2, constant(0)))],
              otherwise: [],
            },
          ],
          "local",
        ),
      ],
      "workgroup",
    ),
  ],
);

/** A 4x4 matrix product tile by tile: whole vectors, accumulators with lanes outside the loop that runs in lanes. */
const product = kernel(
  "product_8x16x8",
  [slot("a", 128, "read", "weights"), slot("b", 128, "read"), slot("y", 64, "write")],
  [
    loop(
      [0, "panel", 2],
      [
        loop(
          [1, "row", 8],
          [
            { kind: "var", reg: 0, name: "sum", init: number(0), lanes: 4 },
            loop(
              [2, "e", 16],
              [
                { kind: "let", reg: 1, name: "a", value: load(0, add(scale(axis(1), 16), axis(2))) },
                loop(
                  [3, "v", 4],
                  [
                    {
                      kind: "set",
                      reg: 0,
                      value: {
                        kind: "madd",
                        left: reg(1),
                        right: load(1, sum([scale(axis(2), 8), scale(axis(0), 4), axis(3)])),
                        addend: reg(0),
                      },
                    },
                  ],
                  "vector",
                ),
              ],
            ),
            loop(
              [4, "v", 4],
              [
                store(2, sum([scale(axis(1), 8), scale(axis(0), 4), axis(4)]), {
                  kind: "unary",
                  op: "tanh",
                  operand: { kind: "binary", op: "max", left: reg(0), right: number(0) },
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

/** Addresses that only scalars reach: division and remainder of what may be negative, limits, an address with a name, lanes with a stride. */
const gathered = kernel(
  "gathered",
  [slot("x", 64, "read"), slot("y", 64, "write"), slot("z", 64, "write")],
  [
    loop(
      [0, "t", 16],
      [
        {
          kind: "bind",
          axis: 5,
          name: "z_t",
          slot: 2,
          value: scale(axis(0), 4),
        },
        loop(
          [1, "v", 4],
          [
            {
              kind: "let",
              reg: 0,
              name: "x",
              value: load(0, mod(add(scale(axis(0), 4), scale(axis(1), 4)), 64)),
            },
            store(1, add(axis(0), scale(axis(1), 16)), {
              kind: "binary",
              op: "add",
              left: reg(0),
              right: { kind: "int", index: sub(scale(axis(1), 3), axis(0)) },
            }),
          ],
        ),
        loop(
          [2, "r", 4],
          [
            {
              kind: "let",
              reg: 1,
              name: "edge",
              value: load(0, clamp(sum([axis(0), scale(axis(2), 30), constant(-20)]), 0, 63)),
            },
            {
              kind: "let",
              reg: 2,
              name: "mirror",
              value: load(0, reflect(sum([axis(0), scale(axis(2), 30), constant(-20)]), 0, 63)),
            },
            {
              kind: "let",
              reg: 3,
              name: "turned",
              value: load(0, mod(sum([axis(0), constant(-9), axis(2)]), 64)),
            },
            {
              kind: "let",
              reg: 4,
              name: "halved",
              value: load(0, add(div(sum([axis(0), constant(-9), axis(2)]), 3), constant(4))),
            },
            store(2, add(axis(5), axis(2)), {
              kind: "binary",
              op: "sub",
              left: { kind: "binary", op: "add", left: reg(1), right: reg(2) },
              right: {
                kind: "binary",
                op: "mul",
                left: reg(3),
                right: { kind: "unary", op: "neg", operand: { kind: "unary", op: "neg", operand: reg(4) } },
              },
            }),
          ],
        ),
      ],
      "local",
    ),
  ],
);

export const gridKernels: readonly Kernel[] = [guarded, reduced, product, gathered, ...kernelsOfFours];

/** The kernel as a module of one call, slot behind slot, each at a multiple of 64. */
export function moduleOf(only: Kernel): LoopModule {
  const sizes = { arena: 0, weights: 0, panel: 0, scratch: 0, table: 0 };
  const regions = only.slots.map(({ space, size }) => {
    if (space === "workgroup") return { space, offset: 0 };
    const offset = sizes[space];
    sizes[space] += Math.ceil(size / 64) * 64;
    return { space, offset };
  });
  return {
    name: only.name,
    samples: 1,
    inputs: [],
    outputs: [],
    kernels: [only],
    prepare: [],
    calls: [{ kernel: 0, regions, label: `${only.name}: the layer` }],
    tensors: [],
    sizes,
    table: [],
    tests: [],
  };
}
