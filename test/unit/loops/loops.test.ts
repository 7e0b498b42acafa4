// Loops: what prints, runs and is refused, on kernels written by hand.

import { describe, expect, it } from "vitest";
import { add, constant, div, scale } from "../../../src/algebra/index-expr.ts";
import { mapStmts, visitScalarsIn, visitStmts } from "../../../src/loops/children.ts";
import { interpretKernel, interpretModule } from "../../../src/loops/interpret.ts";
import type { Kernel, LoopModule, Stmt } from "../../../src/loops/loop.ts";
import { printKernel, printLoops } from "../../../src/loops/print.ts";
import { verifyKernel } from "../../../src/loops/verify.ts";
import { verifyModule } from "../../../src/loops/verify-module.ts";
import {
  addressed,
  at,
  bound,
  kernel,
  less,
  load,
  loop,
  moduleOf,
  num,
  o,
  paddedConv,
  r,
  reg,
  slot,
  store,
  tiled,
} from "./samples.ts";

const legal: readonly (readonly [string, Kernel])[] = [
  ["a convolution whose loads are guarded", paddedConv()],
  ["tiles with guarded stores", tiled()],
  ["bound addresses", addressed()],
  [
    "both sides of an if",
    kernel(
      [slot("y", 6, "write")],
      [
        loop(0, "o", 6, [
          { kind: "if", preds: [less(o, 2)], then: [store(0, o, num(1))], otherwise: [store(0, o, num(2))] },
        ]),
      ],
    ),
  ],
  [
    "an address with a division",
    kernel(
      [slot("x", 3, "read"), slot("y", 6, "write")],
      [loop(0, "o", 6, [store(1, o, load(0, div(o, 2)))])],
    ),
  ],
];

describe("legal kernels", () => {
  it.each(legal)("verify: %s", (_, given) => {
    expect(verifyKernel(given)).toEqual([]);
  });

  it.each(legal)("survive the identity rewrite: %s", (_, given) => {
    expect(mapStmts(given.body, {})).toEqual(given.body);
    expect(mapStmts(given.body, { stmt: (s) => s, scalar: (s) => s, index: (i) => i })).toEqual(given.body);
  });
});

const y4 = [slot("x", 4, "read"), slot("y", 4, "write")];
const whole = (value: Stmt): Stmt => loop(0, "o", 4, [value]);

const illegal: readonly (readonly [string, Kernel, string])[] = [
  [
    "a load out of range",
    kernel(y4, [whole(store(1, o, load(0, at(o, 1))))]),
    "a read of slot x is not proven to stay in 0..3",
  ],
  [
    "a store out of range",
    kernel(y4, [whole(store(1, scale(o, 2), num(0)))]),
    "a write of slot y is not proven to stay in 0..3",
  ],
  [
    "elements never stored",
    kernel(y4, [loop(0, "o", 3, [store(1, o, num(0))])]),
    "3 of 4 elements of slot y are written",
  ],
  [
    "elements that a condition leaves out",
    kernel(y4, [whole({ kind: "if", preds: [less(o, 3)], then: [store(1, o, num(0))], otherwise: [] })]),
    "3 of 4 elements of slot y are written",
  ],
  [
    "an unknown register",
    kernel(y4, [whole(store(1, o, reg(7)))]),
    "register 7 is used where it is not defined",
  ],
  [
    "a register used outside its loop",
    kernel(y4, [
      whole({ kind: "let", reg: 0, name: "v", value: num(1) }),
      loop(1, "r", 4, [store(1, r, reg(0))]),
    ]),
    "register 0 is used where it is not defined",
  ],
  [
    "a let that is set",
    kernel(y4, [
      { kind: "let", reg: 0, name: "v", value: num(1) },
      { kind: "set", reg: 0, value: num(2) },
      whole(store(1, o, reg(0))),
    ]),
    "set of register 0, which is no var in scope",
  ],
  [
    "two registers of one id",
    kernel(y4, [
      { kind: "let", reg: 0, name: "v", value: num(1) },
      { kind: "let", reg: 0, name: "v", value: num(1) },
      whole(store(1, o, reg(0))),
    ]),
    "register v is defined twice",
  ],
  [
    "two loops of one id",
    kernel(y4, [loop(0, "o", 4, [store(1, o, num(0))]), loop(0, "o", 4, [])]),
    "axis o is defined twice",
  ],
  [
    "an axis outside its loop",
    kernel(y4, [whole(store(1, o, num(0))), store(1, r, num(0))]),
    "axis 1 is used outside its loop",
  ],
  ["an empty loop", kernel(y4, [loop(0, "o", 0, [])]), "loop o has extent 0"],
  [
    "a store to what is read only",
    kernel(y4, [whole(store(1, o, num(0))), store(0, constant(0), num(0))]),
    "slot x is not for write",
  ],
  ["a load of what is written only", kernel(y4, [whole(store(1, o, load(1, o)))]), "slot y is not for read"],
  ["a slot that does not exist", kernel(y4, [whole(store(1, o, load(5, o)))]), "slot 5 does not exist"],
  [
    "an address used for another slot",
    kernel(y4, [
      whole({ kind: "comment", text: "" }),
      { kind: "bind", axis: 2, name: "p", slot: 0, value: constant(0) },
      loop(1, "r", 4, [store(1, add(bound, r), num(0))]),
    ]),
    "address 2 of slot 0 is used for something else",
  ],
];

describe("verifyKernel refuses", () => {
  it.each(illegal)("%s", (_, given, complaint) => {
    expect(verifyKernel(given)).toEqual([complaint]);
  });

  it("takes a guard on another index for no proof", () => {
    const guarded = {
      kind: "if",
      preds: [less(o, 3)],
      then: [store(1, o, load(0, at(o, 2)))],
      otherwise: [],
    } as const;
    expect(verifyKernel(kernel(y4, [whole(guarded)]))).toContain(
      "a read of slot x is not proven to stay in 0..3",
    );
  });
});

describe("interpretKernel", () => {
  it("computes a padded convolution", () => {
    const y = new Float32Array(4);
    interpretKernel(paddedConv(), [Float32Array.of(1, 2, 3, 4), Float32Array.of(1, 10, 100), y]);
    expect([...y]).toEqual([210, 321, 432, 43]);
  });

  it("rounds at stores to float32, not before", () => {
    const y = new Float32Array(10);
    interpretKernel(tiled(), [Float64Array.from({ length: 10 }, () => 1 / 3), y]);
    expect(y[9]).toBe(Math.fround(2 / 3));
  });

  it("follows bound addresses", () => {
    const y = new Float32Array(6);
    interpretKernel(addressed(), [Float32Array.of(1, 2, 3, 4, 5, 6), y]);
    expect([...y]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("throws on an access outside its slot", () => {
    const wrong = kernel(y4, [whole(store(1, o, load(0, at(o, 1))))]);
    expect(() => interpretKernel(wrong, [new Float32Array(8), new Float32Array(4)])).toThrow(
      "x[4] is outside 0..3",
    );
  });

  it("runs a module", () => {
    const packed = { weights: Float32Array.of(1, 10, 100), panel: new Float64Array() };
    const results = interpretModule(
      moduleOf(paddedConv()),
      packed,
      new Map([["x", Float32Array.of(1, 2, 3, 4)]]),
    );
    expect([...(results.get("y") ?? [])]).toEqual([210, 321, 432, 43]);
  });
});

describe("verifyModule", () => {
  const good = moduleOf(paddedConv());
  const [call] = good.calls;

  it("accepts a module", () => {
    expect(verifyModule(good)).toEqual([]);
  });

  it.each<readonly [string, LoopModule, string]>([
    [
      "memory too small",
      { ...good, sizes: { ...good.sizes, arena: 7 } },
      "call 0: slot y takes arena 4..7 of 7",
    ],
    [
      "an unknown kernel",
      { ...good, calls: call ? [{ ...call, kernel: 9 }] : [] },
      "call 0: kernel 9 does not exist",
    ],
    [
      "too few regions",
      { ...good, calls: call ? [{ ...call, regions: [] }] : [] },
      "call 0: 0 regions for 3 slots",
    ],
    [
      "a region of another space",
      {
        ...good,
        calls: call
          ? [{ ...call, regions: call.regions.map(() => ({ space: "weights" as const, offset: 0 })) }]
          : [],
      },
      "call 0: slot x lies in arena, not in weights",
    ],
    [
      "a result that overlaps its operand",
      {
        ...good,
        calls: call ? [{ ...call, regions: call.regions.with(2, { space: "arena", offset: 2 }) }] : [],
      },
      "call 0: slot y overlaps slot x",
    ],
    ["a table of another size", { ...good, table: [1] }, "the table has 1 numbers"],
  ])("refuses %s", (_, given, complaint) => {
    expect(verifyModule(given)).toContain(complaint);
  });
});

describe("printing", () => {
  it("shows a kernel in the grammar of the room", () => {
    expect(printKernel(paddedConv())).toBe(`kernel sample "a sample"
  slot x: read arena f32[4]
  slot w: read weights f32[3]
  slot y: write arena f32[4]
  for o:4
    var acc = 0
    for r:3
      set acc = madd(select(test(-1 < o + r - 1 and o + r - 1 < 4), x[o + r - 1], 0), w[r], acc)
    y[o] = acc
`);
  });

  it("shows a module, with text from outside in quotes", () => {
    const hostile = { ...moduleOf(tiled()), name: "a\n*/ b" };
    expect(printLoops(hostile)).toContain(
      'module "a\\n*/ b"\nspace arena 8\nspace weights 3\ninput "x" [4] @0\n',
    );
    expect(printLoops(hostile)).toContain('call sample(arena@0, weights@0, arena@4) "conv1: 1x4"\n');
  });
});

describe("walks", () => {
  it("see every statement and scalar, outermost first", () => {
    const stmts: string[] = [];
    visitStmts(tiled().body, ({ kind }) => stmts.push(kind));
    expect(stmts).toEqual(["for", "for", "if", "let", "store"]);
    const scalars: string[] = [];
    visitScalarsIn(paddedConv().body, ({ kind }) => scalars.push(kind));
    expect(scalars).toEqual(["const", "madd", "select", "test", "load", "const", "load", "reg", "reg"]);
  });

  it("can remove and multiply statements", () => {
    const doubled = mapStmts(addressed().body, {
      stmt: (s) => (s.kind === "store" ? [s, s] : s.kind === "bind" ? [] : s),
    });
    const kinds: string[] = [];
    visitStmts(doubled, ({ kind }) => kinds.push(kind));
    expect(kinds).toEqual(["for", "for", "store", "store"]);
  });
});
