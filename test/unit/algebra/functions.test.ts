// Own exponential functions: as near the truth as they say, the same bits as the text that targets print, right at the ends.

import { stripTypeScriptTypes } from "node:module";
import { describe, expect, test } from "vitest";
import { exp, log, pow, tanh } from "../../../src/algebra/functions.ts";
import { mathFunctions, mathParts } from "../../../src/targets/math-text.ts";
import { printParts } from "../../../src/targets/print-module.ts";
import { uniform } from "../../support/random.ts";

const points = Float64Array.from(uniform("functions", 60_000));

/** One, as a fixed-point number of 160 binary digits. */
const ONE = 1n << 160n;

function fixed(x: number): bigint {
  let [value, shift] = [x, 160];
  while (!Number.isInteger(value)) [value, shift] = [2 * value, shift - 1];
  return shift >= 0 ? BigInt(value) << BigInt(shift) : BigInt(value) >> BigInt(-shift);
}

/** e^x by halving and its series, in 160 binary digits. */
function trueExp(x: number): bigint {
  const halvings = 12;
  const r = fixed(x) >> BigInt(halvings);
  let [sum, term] = [ONE, ONE];
  for (let n = 1n; term !== 0n && n < 60n; n++) {
    term = (term * r) / ONE / n;
    sum += term;
  }
  for (let i = 0; i < halvings; i++) sum = (sum * sum) / ONE;
  return sum;
}

/** How far `got` is from the truth, in units of the last place of `got`. */
function offBy(got: number, truth: bigint): number {
  const error = fixed(got) - truth;
  const unit = fixed(2 ** (Math.floor(Math.log2(Math.abs(got))) - 52));
  return Math.abs(Number((error * 1000n) / unit)) / 1000;
}

/** ln x by Newton's method on trueExp, from the platform's logarithm. */
function trueLog(x: number): bigint {
  const start = Math.log(x);
  const e = trueExp(start);
  const q = ((fixed(x) - e) * ONE) / e;
  return fixed(start) + q - (q * q) / ONE / 2n;
}

function worst(values: Iterable<number>): number {
  return [...values].reduce((most, value) => Math.max(most, value), 0);
}

describe("against 160 binary digits", () => {
  const some = [...points.subarray(0, 4000)];
  test("exp", () => {
    expect(worst(some.map((x) => offBy(exp(16 * x), trueExp(16 * x))))).toBeLessThan(1.5);
  });

  test("log", () => {
    const inputs = [...some.map((x) => Math.abs(x) * 2 + 1e-9), ...some.map((x) => Math.exp(12 * x))];
    expect(worst(inputs.filter((x) => x !== 1).map((x) => offBy(log(x), trueLog(x))))).toBeLessThan(3);
  });

  test("tanh", () => {
    const truth = (x: number): bigint => {
      const e = trueExp(2 * x);
      return ((e - ONE) * ONE) / (e + ONE);
    };
    const inputs = some.flatMap((x) => [4 * x, x / 8]).filter((x) => x !== 0);
    expect(worst(inputs.map((x) => offBy(tanh(x), truth(x))))).toBeLessThan(16);
  });

  test("pow: the error of the logarithm grows with the exponent", () => {
    const errors = some.map((y, i) => {
      const x = Math.abs(points[i + 4000] ?? 0) * 8 + 0.01;
      const exponent = (trueLog(x) * fixed(4 * y)) / ONE;
      const truth = trueExp(Number(exponent >> 80n) / 2 ** 80);
      return offBy(pow(x, 4 * y), truth) / (4 + 2 * Math.abs(4 * y * Math.log(x)));
    });
    expect(worst(errors)).toBeLessThan(1);
  });
});

test("at the ends, and where Math is exact", () => {
  const ends = [0, -0, 1, -1, Infinity, -Infinity, NaN, 709, -708, 5e-324, 1.7e308, 1e-310];
  const near = (got: number, wanted: number): boolean =>
    Object.is(got, wanted) || Math.abs(got - wanted) <= 1e-14 * Math.abs(wanted);
  for (const x of ends) {
    expect([x, exp(x), near(exp(x), x <= -708 ? 0 : Math.exp(x))]).toEqual([x, exp(x), true]);
    expect([x, log(x), near(log(x), Math.log(x))]).toEqual([x, log(x), true]);
    expect([x, tanh(x), near(tanh(x), Math.tanh(x))]).toEqual([x, tanh(x), true]);
  }
  for (const x of [0, -0, 1, -1, 2, -2, 0.5, Infinity, -Infinity, NaN]) {
    for (const y of [0, 0.5, 1, 2, 3, -1, -2, -3, 2.5, Infinity, -Infinity, NaN])
      expect([x, y, pow(x, y), near(pow(x, y), x ** y)]).toEqual([x, y, pow(x, y), true]);
  }
});

test("the text that targets print gives the same bits", async () => {
  const text = `${printParts([...mathParts(mathFunctions)])}\nexport { exp, log, tanh, pow };`;
  const script = Buffer.from(stripTypeScriptTypes(text)).toString("base64");
  const printed = (await import(`data:text/javascript;base64,${script}`)) as Record<
    string,
    (...x: number[]) => number
  >;
  const wrong = [...points].filter((x) => {
    const y = Math.abs(30 * x);
    return !(
      Object.is(printed["exp"]?.(100 * x), exp(100 * x)) &&
      Object.is(printed["log"]?.(y), log(y)) &&
      Object.is(printed["tanh"]?.(3 * x), tanh(3 * x)) &&
      Object.is(printed["pow"]?.(y, 5 * x), pow(y, 5 * x))
    );
  });
  expect(wrong).toEqual([]);
});
