// The exponential functions inside a WebAssembly module: the same bits as those of the interpreter and the TypeScript target.

import { beforeAll, expect, test } from "vitest";
import * as functions from "../../../src/algebra/functions.ts";
import { applyUnaryExactly } from "../../../src/algebra/functions.ts";
import { assemble } from "../../../src/targets/wasm/assemble.ts";
import { mathFunctions, mathTable } from "../../../src/targets/wasm/math-wat.ts";
import { uniform } from "../../support/random.ts";

interface Engine {
  instantiate(bytes: Uint8Array): Promise<{ instance: { exports: object } }>;
}
const engine = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly;
type Exports = Record<string, (...operands: number[]) => number>;
let inside: Exports = {};

beforeAll(async () => {
  const bodies = [...mathFunctions(0)].map(([name, body]) =>
    body.replace(`$${name}`, `$${name} (export "${name}")`),
  );
  const bytes = [...new Uint8Array(Float64Array.from(mathTable).buffer)];
  const data = bytes.map((byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("");
  const wat = `(module (memory 1) (data (i32.const 0) "${data}") ${bodies.join("\n")})`;
  const { instance } = await engine.instantiate(assemble(wat));
  inside = instance.exports as unknown as Exports;
});

const edges = [
  0,
  -0,
  1,
  -1,
  2,
  -2,
  0.5,
  -0.5,
  3,
  -3,
  709,
  709.1,
  709.78,
  710,
  -708,
  -708.01,
  -745,
  -746,
  0.125,
  -0.125,
  0.75,
  1.5,
  Infinity,
  -Infinity,
  NaN,
  Number.MIN_VALUE,
  -Number.MIN_VALUE,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  2.2250738585072014e-308,
  2.225073858507201e-308,
  1e-310,
  1e307,
  7e307,
  1e308,
  2 ** 1023,
  2 ** -1074,
  1 + 2 ** -52,
  1 - 2 ** -53,
  Math.fround(0.1),
  1e-20,
  1e20,
  2 ** 53,
  2 ** 53 + 2,
  2 ** 52 + 1,
];

/** Every exponent of float64 and numbers of every day. */
const points = [
  ...edges,
  ...[...uniform("wasm-math", 20_000)].flatMap((u, i) => [u, 20 * u, 720 * u, u * 2 ** ((i % 2098) - 1060)]),
];

function bits(x: number): bigint {
  return Number.isNaN(x) ? -1n : (new BigUint64Array(Float64Array.of(x).buffer)[0] ?? 0n);
}

test.each(["exp", "log", "tanh", "erf"] as const)("%s has the bits of the interpreter's", (name) => {
  const wrong = points.filter((x) => bits(inside[name]?.(x) ?? 0) !== bits(applyUnaryExactly(name, x)));
  expect(wrong).toEqual([]);
});

test("pow has the bits of the interpreter's", () => {
  const pairs = [
    ...edges.flatMap((x) => edges.map((y) => [x, y] as const)),
    ...points.map((x, i) => [x, points[(i * 7919) % points.length] ?? 0] as const),
    ...points.map((x, i) => [x, [0.75, -0.5, 3, -7, 0.1][i % 5] ?? 0] as const),
  ];
  const wrong = pairs.filter(([x, y]) => bits(inside["pow"]?.(x, y) ?? 0) !== bits(functions.pow(x, y)));
  expect(wrong).toEqual([]);
});

test("the logarithm is right up to the largest number", () => {
  const worst = [1e307, 5e307, 7e307, 8.99e307, 1e308, Number.MAX_VALUE].map(
    (x) => functions.log(x) / Math.log(x) - 1,
  );
  for (const error of worst) expect(Math.abs(error)).toBeLessThan(1e-15);
});
