// Which loads and stores of a body in lanes are done as four vectors, and that what is emitted for them moves the right numbers.

import { expect, describe, it } from "vitest";
import type { Index } from "../../../src/algebra/index-types.ts";
import type { LoopScalar, Stmt } from "../../../src/loops/loop.ts";
import { assemble } from "../../../src/targets/wasm/assemble.ts";
import { emitTurned, turnedIn, type TurnedScope } from "../../../src/targets/wasm/turned.ts";

const at = (constant: number, factor = 100): Index => ({
  constant,
  terms: [{ factor, atom: { kind: "axis", axis: 0 } }],
});
const load = (slot: number, constant: number): LoopScalar => ({ kind: "load", slot, index: at(constant) });
const named = (reg: number, slot: number, constant: number): Stmt => ({
  kind: "let",
  reg,
  name: "x",
  value: load(slot, constant),
});
const stored = (slot: number, constant: number, value: LoopScalar): Stmt => ({
  kind: "store",
  slot,
  index: at(constant),
  value,
});
const reg = (id: number): LoopScalar => ({ kind: "reg", reg: id });
const everywhere = (): boolean => true;

function groups(body: readonly Stmt[], isApart = everywhere): readonly (readonly number[])[] {
  const found = new Set(turnedIn(body, isApart).values());
  return [...found].map(({ stmts }) => stmts.map((stmt) => body.indexOf(stmt)));
}

const four = [0, 1, 2, 3];

describe("what goes together", () => {
  it("loads of four neighbours, wherever they stand before a store", () => {
    const body = [3, 0, 2, 5, 1].map((constant, i) => named(i, 0, constant));
    expect(groups(body)).toEqual([[1, 4, 2, 0]]);
    const [group] = turnedIn(body, everywhere).values();
    expect(group?.first).toBe(body[0]);
  });

  it("not across a store, which may change what is loaded", () => {
    const body = [named(0, 0, 0), named(1, 0, 1), stored(0, 2, reg(0)), named(2, 0, 2), named(3, 0, 3)];
    expect(groups(body)).toEqual([]);
  });

  it("four stores in a row", () => {
    const body = four.map((i) => stored(0, 7 + i, reg(i)));
    expect(groups(body)).toEqual([four]);
  });

  it("not stores whose values are read from what they store, nor stores out of order", () => {
    expect(groups(four.map((i) => stored(0, i, load(0, i + 4))))).toEqual([]);
    expect(groups([0, 2, 1, 3].map((i) => stored(0, i, reg(i))))).toEqual([]);
  });

  it("nothing of lanes that are neighbours themselves", () => {
    expect(
      groups(
        four.map((i) => named(i, 0, i)),
        () => false,
      ),
    ).toEqual([]);
  });
});

interface Engine {
  instantiate(
    bytes: Uint8Array,
  ): Promise<{ instance: { exports: { run(): void; memory: { buffer: ArrayBuffer } } } }>;
}
const engine = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly;

/** x[100 l + i] to y[200 l + i] for four lanes l and neighbours i, each made negative in its own lane on the way. */
async function moved(): Promise<Float32Array> {
  const locals = new Set<string>();
  const local = (name: string): string => {
    locals.add(`$${name}`);
    return `$${name}`;
  };
  const scope: TurnedScope = {
    places: (slot) =>
      four.map((lane) => `offset=${slot === 0 ? 400 * lane : 4096 + 800 * lane} (i32.const 0)`),
    vector: local,
    register: (stmt) => local(`x${stmt.reg}`),
    value: ({ value }) => `(f32x4.neg (local.get ${local(`x${value.kind === "reg" ? value.reg : ""}`)}))`,
  };
  const body = [...four.map((i) => named(i, 0, i)), ...four.map((i) => stored(1, i, reg(i)))];
  const lines = [...new Set(turnedIn(body, everywhere).values())].flatMap((group) =>
    emitTurned(group, scope),
  );
  const declared = [...locals].map((name) => `(local ${name} v128)`);
  const wat = `(module (memory (export "memory") 1) (func (export "run") ${[...declared, ...lines].join("\n")}))`;
  const { exports } = (await engine.instantiate(assemble(wat))).instance;
  const memory = new Float32Array(exports.memory.buffer);
  memory.forEach((_, i) => void (memory[i] = i));
  exports.run();
  return memory;
}

it("sixteen numbers find their places", async () => {
  const memory = await moved();
  for (const lane of four)
    for (const i of four) expect(memory[1024 + 200 * lane + i]).toBe(-(100 * lane + i));
});
