// Kernels for a grid: what is legal, that invocations run from barrier to barrier, and that two of them must not meet in memory.

import { describe, expect, it } from "vitest";
import { add, axisIndex, constant, scale, sub, sum } from "../../../src/algebra/index-expr.ts";
import type { Index } from "../../../src/algebra/index-types.ts";
import { gridFrame } from "../../../src/loops/grid.ts";
import { interpretKernel } from "../../../src/loops/interpret.ts";
import { lanesOf } from "../../../src/loops/lanes.ts";
import type { Kernel, LoopMark, LoopScalar, Stmt } from "../../../src/loops/loop.ts";
import { printKernel } from "../../../src/loops/print.ts";
import { verifyKernel } from "../../../src/loops/verify.ts";
import { kernel, less, load, num, reg, slot, store } from "./samples.ts";

const [g, t, v] = [axisIndex(0), axisIndex(1), axisIndex(2)];
const barrier: Stmt = { kind: "barrier" };

function loop(axis: number, name: string, extent: number, mark: LoopMark, body: readonly Stmt[]): Stmt {
  return { kind: "for", axis, name, extent, mark, body };
}

const [x, y] = [slot("x", 8, "read"), slot("y", 8, "write")];
const shared = { ...slot("s", 4, "both", "workgroup"), dtype: "f32" } as const;
const flat = add(scale(g, 4), t);

/** Two workgroups of four. */
function framed(body: readonly Stmt[]): Kernel {
  return kernel([x, y, shared], [loop(0, "g", 2, "workgroup", [loop(1, "t", 4, "local", body)])]);
}

/** Each workgroup turns its four numbers round. */
const reversed = (between: readonly Stmt[], from: Index = sub(constant(3), t)): Kernel =>
  framed([store(2, t, load(0, flat)), ...between, store(1, flat, load(2, from))]);

function run(given: Kernel): readonly number[] {
  const result = new Float32Array(8);
  interpretKernel(given, [Float32Array.from({ length: 8 }, (_, i) => i), result, new Float32Array(4)]);
  return [...result];
}

describe("workgroups", () => {
  it("share memory across a barrier", () => {
    expect(verifyKernel(reversed([barrier]))).toEqual([]);
    expect(run(reversed([barrier]))).toEqual([3, 2, 1, 0, 7, 6, 5, 4]);
  });

  it("are taken apart, and print", () => {
    const frame = gridFrame(reversed([barrier]));
    expect([frame?.workgroups.length, frame?.local.extent, frame?.body.length]).toEqual([1, 4, 3]);
    expect(printKernel(reversed([barrier]))).toContain("for t:4 local\n");
    expect(gridFrame(kernel([x, y], [loop(0, "g", 8, "seq", [store(1, g, load(0, g))])]))).toBeUndefined();
  });

  it("begin without contents: what nobody stored is no number", () => {
    expect(run(framed([store(1, flat, load(2, t))]))).toEqual(Array.from({ length: 8 }, () => NaN));
  });
});

describe("the interpreter throws where invocations meet between barriers", () => {
  it("one reads what another writes", () => {
    expect(() => run(reversed([]))).toThrow("two invocations meet in s[2]");
    expect(() => run(reversed([], constant(0)))).toThrow("s[0] is read while another invocation writes it");
  });

  it("two write one element", () => {
    expect(() => run(framed([store(2, constant(0), num(1)), store(1, flat, num(0))]))).toThrow(
      "two invocations meet in s[0]",
    );
  });

  it("in memory that outlives the workgroup a barrier does not help", () => {
    const twice = kernel(
      [x, { ...y, access: "both" }, shared],
      framed([store(1, t, load(0, flat)), barrier]).body,
    );
    expect(() => run(twice)).toThrow("two invocations meet in y[0]");
  });

  it("not all come to a barrier", () => {
    const some: Stmt = { kind: "if", preds: [less(t, 2)], then: [barrier], otherwise: [] };
    expect(() => run(framed([some, store(1, flat, num(0))]))).toThrow(
      "not all invocations come to a barrier",
    );
  });
});

describe("what all invocations have, as one number", () => {
  const held: Stmt = { kind: "var", reg: 0, name: "a", init: load(0, flat) };
  const combine = (op: "add" | "max", part: Index = t, slotOf = 2): Stmt => ({
    kind: "combine",
    op,
    reg: 0,
    slot: slotOf,
    part,
    parts: 4,
  });
  const total = (between: readonly Stmt[]): Kernel => framed([held, ...between, store(1, flat, reg(0))]);

  it("is the sum or maximum of a workgroup, and prints", () => {
    expect(verifyKernel(total([combine("add")]))).toEqual([]);
    expect(run(total([combine("add")]))).toEqual([6, 6, 6, 6, 22, 22, 22, 22]);
    expect(run(total([combine("max")]))).toEqual([3, 3, 3, 3, 7, 7, 7, 7]);
    expect(printKernel(total([combine("add")]))).toContain("combine a by add in s, t of 4\n");
  });

  it("in each lane, where the register has lanes", () => {
    const lane = (axis: number, stmt: Stmt): Stmt => loop(axis, `v${axis}`, 4, "vector", [stmt]);
    const four = kernel(
      [x, { ...y, size: 32 }, { ...shared, size: 16 }],
      [
        loop(0, "g", 2, "workgroup", [
          loop(1, "t", 4, "local", [
            { kind: "var", reg: 0, name: "a", init: num(0), lanes: 4 },
            lane(2, { kind: "set", reg: 0, value: load(0, axisIndex(2)) }),
            combine("add"),
            lane(3, store(1, sum([scale(g, 16), scale(t, 4), axisIndex(3)]), reg(0))),
          ]),
        ]),
      ],
    );
    expect(verifyKernel(four)).toEqual([]);
    const result = new Float32Array(32);
    interpretKernel(four, [Float32Array.from({ length: 8 }, (_, i) => i), result, new Float32Array(16)]);
    expect([...result]).toEqual(Array.from({ length: 32 }, (_, i) => 4 * (i % 4)));
  });

  it.each<readonly [string, Kernel, string]>([
    ["some invocations only", total([combine("add", constant(0))]), "not every invocation has a part of s"],
    ["memory that outlives the workgroup", total([combine("add", t, 1)]), "y is no memory for 4 parts"],
    ["memory that serves twice", total([combine("add"), combine("max")]), "s is used for more than one sum"],
    [
      "memory that something else touches",
      total([store(2, t, num(0)), combine("add")]),
      "s is used for more than one sum",
    ],
    [
      "under a condition",
      total([{ kind: "if", preds: [less(t, 2)], then: [combine("add")], otherwise: [] }]),
      "a barrier where not all invocations come by",
    ],
    [
      "again and again",
      total([loop(3, "twice", 2, "seq", [combine("add")])]),
      "s is used for more than one sum",
    ],
    [
      "of what cannot change",
      framed([
        { kind: "let", reg: 0, name: "a", value: load(0, flat) },
        combine("add"),
        store(1, flat, reg(0)),
      ]),
      "combine of register 0, which is no var in scope",
    ],
  ])("verify refuses it: %s", (_, given, complaint) => {
    expect(verifyKernel(given)).toContain(complaint);
  });
});

describe("verify refuses", () => {
  const whole = store(1, flat, num(0));
  it.each<readonly [string, Kernel, string]>([
    [
      "a barrier under a condition",
      framed([{ kind: "if", preds: [less(t, 2)], then: [barrier], otherwise: [] }, whole]),
      "a barrier where not all invocations come by",
    ],
    [
      "a barrier outside of invocations",
      kernel([x, y], [loop(0, "i", 8, "seq", [store(1, g, num(0)), barrier])]),
      "a barrier where not all invocations come by",
    ],
    [
      "invocations within statements",
      kernel([x, y], [loop(0, "g", 2, "seq", [loop(1, "t", 4, "local", [whole])])]),
      "the local loop t is no part of the kernel's frame",
    ],
    [
      "statements beside the frame",
      kernel([x, y, shared], [store(1, constant(0), num(0)), ...framed([whole]).body]),
      "workgroup memory without workgroups",
    ],
    [
      "too many workgroups",
      kernel(
        [x, { ...y, size: 70_000 }],
        [loop(0, "g", 70_000, "workgroup", [loop(1, "t", 1, "local", [store(1, g, num(0))])])],
      ),
      "70000 workgroups along g",
    ],
    [
      "a register with lanes outside of them",
      framed([{ kind: "var", reg: 0, name: "a", init: num(0), lanes: 4 }, store(1, flat, reg(0))]),
      "register 0 has 4 lanes and is used outside of them",
    ],
  ])("%s", (_, given, complaint) => {
    expect(verifyKernel(given)).toContain(complaint);
  });
});

describe("registers with lanes", () => {
  const at = (base: Index): Index => sum([scale(base, 4), v]);
  const addUp = loop(2, "v", 4, "vector", [
    {
      kind: "set",
      reg: 0,
      value: { kind: "binary", op: "add", left: reg(0), right: load(0, at(constant(0))) },
    },
  ]);
  const lanes = kernel(
    [x, y],
    [
      loop(0, "g", 1, "workgroup", [
        loop(1, "t", 1, "local", [
          { kind: "var", reg: 0, name: "a", init: num(10), lanes: 4 },
          loop(3, "twice", 2, "seq", [addUp]),
          loop(4, "w", 4, "vector", [
            store(1, axisIndex(4), reg(0)),
            store(1, add(axisIndex(4), constant(4)), num(0)),
          ]),
        ]),
      ]),
    ],
  );

  it("hold a number for each iteration", () => {
    expect(verifyKernel(lanes)).toEqual([]);
    const result = new Float32Array(8);
    interpretKernel(lanes, [Float32Array.of(1, 2, 3, 4, 0, 0, 0, 0), result]);
    expect([...result.subarray(0, 4)]).toEqual([12, 14, 16, 18]);
  });

  it("may change in lanes", () => {
    if (addUp.kind !== "for") throw new TypeError("a loop");
    expect(lanesOf(addUp)).toEqual({ refused: "iterations add to one register" });
    expect(lanesOf(addUp, new Set([0]))).toHaveProperty("accesses");
  });
});

describe("registers of float16", () => {
  const half = (value: LoopScalar): Kernel =>
    framed([
      { kind: "var", reg: 0, name: "h", init: num(2048), dtype: "f16" },
      { kind: "set", reg: 0, value },
      store(1, flat, reg(0)),
    ]);
  const sum = (right: LoopScalar): LoopScalar => ({ kind: "binary", op: "add", left: reg(0), right });

  it("round what they hold, each operand and each operation", () => {
    expect(verifyKernel(half(sum(num(1))))).toEqual([]);
    expect(run(half(sum(num(1))))[0]).toBe(2048);
    expect(run(half(sum(num(3))))[0]).toBe(2052);
    expect(run(half(sum(num(0.1))))[0]).toBe(2048);
    const madd: LoopScalar = { kind: "madd", left: num(0.1), right: num(0.1), addend: num(0) };
    expect(run(half(madd))[0]).toBe(Math.f16round(Math.f16round(0.1) ** 2));
    expect(run(half({ kind: "binary", op: "mul", left: reg(0), right: num(32) }))[0]).toBe(Infinity);
    expect(printKernel(half(sum(num(1))))).toContain("var h: f16 = 2048\n");
  });

  it("read as numbers elsewhere", () => {
    const body: Stmt[] = [
      { kind: "let", reg: 0, name: "h", value: num(2048.7), dtype: "f16" },
      store(1, flat, sum(num(1))),
    ];
    expect(verifyKernel(framed(body))).toEqual([]);
    expect(run(framed(body))[0]).toBe(2049);
  });

  it("hold sums and products only, and on a grid only", () => {
    expect(verifyKernel(half({ kind: "unary", op: "exp", operand: reg(0) }))).toEqual([
      "a unary is computed in float16",
    ]);
    const body: Stmt[] = [
      { kind: "let", reg: 0, name: "h", value: load(0, g), dtype: "f16" },
      store(1, g, reg(0)),
    ];
    expect(verifyKernel(kernel([x, y], [loop(0, "g", 8, "seq", body)]))).toEqual([
      "a processor computes nothing in float16",
    ]);
  });
});
