// Which loads of a body in lanes come out of the same vectors, and that what is emitted for them moves the right numbers.

import { describe, expect, it } from "vitest";
import type { Index } from "../../../src/algebra/index-types.ts";
import type { LoopScalar, Stmt } from "../../../src/loops/loop.ts";
import { assemble } from "../../../src/targets/wasm/assemble.ts";
import { emitSeconds, secondsIn, type SecondsScope } from "../../../src/targets/wasm/seconds.ts";

type Let = Extract<Stmt, { kind: "let" }>;

const at = (constant: number): Index => ({
  constant,
  terms: [{ factor: 2, atom: { kind: "axis", axis: 0 } }],
});
const named = (reg: number, value: LoopScalar): Let => ({ kind: "let", reg, name: "x", value });
const loaded = (reg: number, constant: number): Let =>
  named(reg, { kind: "load", slot: 0, index: at(constant) });
const guarded = (reg: number, constant: number): Let =>
  named(reg, {
    kind: "select",
    condition: { kind: "test", preds: [{ kind: "lt", left: at(-1), right: at(constant) }] },
    then: { kind: "load", slot: 0, index: at(constant) },
    otherwise: { kind: "const", value: 0 },
  });
const store: Extract<Stmt, { kind: "store" }> = {
  kind: "store",
  slot: 0,
  index: at(0),
  value: { kind: "const", value: 1 },
};

function groups(body: readonly Stmt[]): readonly (readonly number[])[] {
  const found = new Set(secondsIn(body, () => true).values());
  return [...found].map(({ stmts }) => stmts.map((stmt) => body.indexOf(stmt)));
}

describe("what goes together", () => {
  it("two or three neighbours, in whatever order they stand", () => {
    expect(groups([loaded(0, 5), loaded(1, 4), loaded(2, 8)])).toEqual([[1, 0]]);
    expect(groups([loaded(0, 4), loaded(1, 6), loaded(2, 5), loaded(3, 7)])).toEqual([[0, 2, 1]]);
  });

  it("the first of three under a condition, none of two", () => {
    expect(groups([guarded(0, -1), loaded(1, 0), loaded(2, 1)])).toEqual([[0, 1, 2]]);
    expect(groups([loaded(0, 0), loaded(1, 1), guarded(2, 2)])).toEqual([[0, 1]]);
    expect(groups([guarded(0, 0), loaded(1, 1)])).toEqual([]);
  });

  it("not across a store", () => {
    expect(groups([loaded(0, 0), store, loaded(1, 1)])).toEqual([]);
  });
});

describe("what lies ahead", () => {
  const three = (from: number, reg: number): readonly Let[] =>
    [0, 1, 2].map((n) => loaded(reg + n, from + n));
  const aheadOf = (body: readonly Stmt[]): readonly (number | undefined)[] =>
    [...new Set(secondsIn(body, () => true).values())].map(({ ahead }) => ahead?.outputs);

  it.each([
    [2, 1],
    [4, 2],
    [6, 3],
    [8, undefined],
    [3, undefined],
    [-2, undefined],
  ])("%i elements further: %s outputs", (further, outputs) => {
    expect(aheadOf([...three(0, 0), { ...store, slot: 1 }, ...three(further, 3)])).toEqual([
      undefined,
      outputs,
    ]);
  });

  it("not across a store to where they were loaded from", () => {
    expect(aheadOf([...three(0, 0), store, ...three(4, 3)])).toEqual([undefined, undefined]);
  });

  it("only right before", () => {
    const elsewhere = { ...store, slot: 1 };
    expect(aheadOf([...three(0, 0), elsewhere, ...three(100, 3), elsewhere, ...three(4, 6)])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly run: () => void;
}
interface Engine {
  instantiate(bytes: Uint8Array): Promise<{ instance: { readonly exports: Exports } }>;
}
const engine = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly;

const six = [0, 1, 2, 4, 5, 6].map((place, i) => loaded(i, place));
const ofSix = [0, 2, 4, 6, 1, 3, 5, 7, 2, 4, 6, 8, 4, 6, 8, 10, 5, 7, 9, 11, 6, 8, 10, 12];
const firstCut = "(v128.and (local.get $r0) (v128.const i32x4 0 -1 -1 -1))";

it.each([
  ["two", [loaded(0, 0), loaded(1, 1)], [0, 2, 4, 6, 1, 3, 5, 7]],
  ["six, three of them ahead", six, ofSix],
  [
    "the first lane outside",
    [guarded(0, -1), loaded(1, 0), loaded(2, 1)],
    [0, 1, 3, 5, 0, 2, 4, 6, 1, 3, 5, 7],
  ],
  ["three", [loaded(0, 0), loaded(1, 1), loaded(2, 2)], [0, 2, 4, 6, 1, 3, 5, 7, 2, 4, 6, 8]],
  ["a condition", [guarded(0, 0), loaded(1, 1), loaded(2, 2)], [-1, -1, -1, -1, 1, 3, 5, 7, 2, 4, 6, 8]],
] as const)("%s: every second number, by one another", async (name, body, expected) => {
  const found = new Set(secondsIn(body, () => true).values());
  const locals = new Set<string>();
  const vector = (name: string): string => {
    locals.add(`(local $${name} v128)`);
    return `$${name}`;
  };
  const scope: SecondsScope = {
    vector,
    register: ({ reg }) => vector(`r${reg}`),
    place: ({ index }, further) => `offset=${64 + 4 * (index.constant + further)} (i32.const 0)`,
    value: () => (name.startsWith("the first") ? firstCut : "(v128.const f32x4 -1 -1 -1 -1)"),
  };
  const lines = [...found].flatMap((group) => emitSeconds(group, scope));
  const stores = body.map(
    ({ reg }, i) => `(v128.store offset=${512 + 16 * i} (i32.const 0) (local.get $r${reg}))`,
  );
  const text = `(module (memory (export "memory") 1) (func (export "run") ${[...locals].join(" ")} ${[...lines, ...stores].join("\n")}))`;
  const { exports } = (await engine.instantiate(assemble(text))).instance;
  new Float32Array(exports.memory.buffer, 64, 16).set(Array.from({ length: 16 }, (__, i) => i));
  exports.run();
  expect([...new Float32Array(exports.memory.buffer, 512, expected.length)]).toEqual([...expected]);
});
