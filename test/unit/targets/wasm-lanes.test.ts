// The exponential functions of fast mode, four float32 numbers at once: within the bounds that their file states, over all of float32.

import { beforeAll, describe, expect, test } from "vitest";
import { exp, log, pow, tanh } from "../../../src/algebra/functions.ts";
import { erf } from "../../../src/algebra/erf.ts";
import { assemble } from "../../../src/targets/wasm/assemble.ts";
import { laneFunctions } from "../../../src/targets/wasm/math-lanes.ts";
import { mathFunctions, mathTable } from "../../../src/targets/wasm/math-wat.ts";
import { calledFrom } from "../../../src/targets/wasm/wat.ts";

interface Instance {
  readonly exports: Record<string, (count: number) => void> & {
    readonly memory: { readonly buffer: ArrayBuffer };
  };
}
interface Engine {
  instantiate(bytes: Uint8Array): Promise<{ instance: Instance }>;
}
const engine = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly;

const wrapped = ["exp", "log", "tanh", "erf", "pow_3", "pow_10"] as const;
type Name = (typeof wrapped)[number];

/** One exported loop per function: numbers from byte 4096 on, in place. */
function moduleOf(relaxed: boolean): string {
  const loops = wrapped.map(
    (name) => `(func (export "${name}") (param $n i32) (local $at i32)
  (loop $next
    (v128.store offset=4096 (local.get $at) (call $${name}_lanes (v128.load offset=4096 (local.get $at))))
    (local.set $at (i32.add (local.get $at) (i32.const 16)))
    (br_if $next (i32.lt_u (local.get $at) (i32.shl (local.get $n) (i32.const 2))))))`,
  );
  const all = new Map([...mathFunctions(0), ...laneFunctions(relaxed)]);
  const bytes = [...new Uint8Array(Float64Array.from(mathTable).buffer)];
  const data = bytes.map((byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("");
  return `(module (memory (export "memory") 64) (data (i32.const 0) "${data}")
${[...calledFrom(loops.join("\n"), all), ...loops].join("\n")})`;
}

/** Every 16381st float32 of both signs, the neighbourhoods of all critical points, and both infinities and NaN. */
const points = ((): Float32Array => {
  const bits = new Uint32Array(262_500);
  let count = 0;
  for (let at = 0; at < 2 ** 32 && count < 262_193; at += 16_381) bits[count++] = at;
  const floats = new Float32Array(bits.buffer);
  const critical = [
    0,
    0.5,
    1,
    4,
    0.625,
    2 / 3,
    4 / 3,
    Math.SQRT2,
    Math.SQRT1_2,
    Math.LN2 / 2,
    -Math.LN2 / 2,
    86.6,
    -86.6,
    87.3,
    -87.3,
    88.72,
    88.73,
    89,
    -103.9,
    -104,
    9,
    -9,
    2 ** -126,
    2 ** -149,
    2 ** -60,
    3.4028234663852886e38,
    Infinity,
    NaN,
  ];
  const near = critical.flatMap((x) =>
    [-2, -1, 0, 1, 2].flatMap((n) => [x, -x].map((y) => y * (1 + n * 2 ** -23))),
  );
  floats.set(near.slice(0, 262_500 - count), count);
  return floats;
})();

const truths: Readonly<Record<Name, (x: number) => number>> = {
  exp,
  log,
  tanh,
  erf: (x) => erf(x, exp),
  pow_3: (x) => pow(x, 0.75),
  pow_10: (x) => pow(x, 2.5),
};

describe.each([true, false])("with fused multiply-adds: %s", (relaxed) => {
  let instance: Instance | undefined;
  beforeAll(async () => {
    ({ instance } = await engine.instantiate(assemble(moduleOf(relaxed))));
  });

  const resultsOf = (name: Name): Float32Array => {
    const memory = new Float32Array(
      instance?.exports.memory.buffer ?? new ArrayBuffer(0),
      4096,
      points.length,
    );
    memory.set(points);
    instance?.exports[name]?.(points.length);
    return memory.slice();
  };

  test.each([
    ["exp", 2e-7],
    ["log", 2e-7],
    ["tanh", 2e-7],
    ["erf", 2.5e-7],
    ["pow_3", 3e-7],
    ["pow_10", 3e-7],
  ] as const)("%s is within %d", (name, bound) => {
    const got = resultsOf(name);
    const off = (x: number, i: number): number => {
      const truth = truths[name](x);
      const rounded = Math.fround(truth);
      const value = got[i] ?? 0;
      if (name.startsWith("pow") && x === -Infinity) return 0;
      if (Number.isNaN(truth)) return Number.isNaN(value) ? 0 : Infinity;
      if (!Number.isFinite(rounded)) return value === rounded || value >= 3.4e38 ? 0 : Infinity;
      return Math.abs(value - truth) / Math.max(1, Math.abs(truth));
    };
    const errors = [...points].map((x, i) => ({ x, error: off(x, i) }));
    expect(errors.filter(({ error }) => !(error <= bound)).slice(0, 5)).toEqual([]);
  });

  test("the ends and the middle are exact", () => {
    const at = (name: Name, x: number): number | undefined =>
      resultsOf(name)[points.findIndex((each) => Object.is(each, x))];
    expect([0, -0, Infinity, -Infinity].map((x) => at("exp", x))).toEqual([1, 1, Infinity, 0]);
    expect([1, 0, Infinity, -1].map((x) => at("log", x))).toEqual([0, -Infinity, Infinity, NaN]);
    expect([0, Infinity, -Infinity].map((x) => at("tanh", x))).toEqual([0, 1, -1]);
    expect([0, Infinity, -Infinity].map((x) => at("erf", x))).toEqual([0, 1, -1]);
  });
});
