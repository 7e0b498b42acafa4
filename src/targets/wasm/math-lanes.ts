// The exponential functions over four float32 numbers at once, for fast mode: polynomials of our own, fitted to the least largest error.
// Errors, absolute up to 1 and relative beyond, over all of float32 (test/unit/targets/wasm-lanes.test.ts): exp 2e-7, log 2e-7, tanh 2e-7,
// erf 2.5e-7; promised are 2e-6. Results of exp below 2^-86 are 0, and no square of a small
// number is taken: nothing here computes with numbers near the least ones. Powers of quarters are
// products of roots, others are computed one by one in float64.

import { LANES } from "../../loops/lanes.ts";
import { arithmetic, call, get, i32, mathFunction, set, type Wat } from "./wat.ts";

/** By name; `relaxed`: multiply-adds may be fused. */
export function laneFunctions(relaxed: boolean): ReadonlyMap<string, Wat> {
  const madd = relaxed
    ? (a: Wat, b: Wat, c: Wat): Wat => `(f32x4.relaxed_madd ${a} ${b} ${c})`
    : (a: Wat, b: Wat, c: Wat): Wat => add(mul(a, b), c);
  const horner: Horner = (r, coefficients) => {
    const [first = 0, ...rest] = coefficients.toReversed();
    return rest.reduce((sum, coefficient) => madd(sum, r, constant(coefficient)), constant(first));
  };
  return new Map([exp(horner), log(horner), tanh(horner), erf(horner), pow, ...quarters.map(quarterPower)]);
}

/** Exponents whose powers are products of roots, times four. */
const quarters: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16];

/** The function of one operand that raises it to this constant power; undefined where there is none. */
export function powerFunction(exponent: number): string | undefined {
  return quarters.includes(4 * exponent) ? `pow_${4 * exponent}_lanes` : undefined;
}

/** c0 + r (c1 + r (...)). */
type Horner = (r: Wat, coefficients: readonly number[]) => Wat;

const { constant, add, sub, mul, div, lt, eq, abs } = arithmetic("f32x4");
const x = get("x");
const one = constant(1);

function choose(then: Wat, otherwise: Wat, mask: Wat): Wat {
  return `(v128.bitselect ${then} ${otherwise} ${mask})`;
}

function splatBits(bits: number): Wat {
  return `(v128.const i32x4${` ${bits}`.repeat(LANES)})`;
}

/** Of ln 2: multiples of the first part by small integers are exact. */
const [ln2High, ln2Low] = [0.693359375, -2.1219444005469057e-4];

/** x = k ln 2 + r with |r| <= ln 2 / 2: 2 e^r times 2^(k - 1), for 2^128 is no float32. */
function exp(horner: Horner): [string, Wat] {
  const [k, r] = [get("k"), get("r")];
  const scale = `(i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s ${k}) ${splatBits(126)}) ${i32(23)})`;
  return mathFunction({
    name: "exp_lanes",
    type: "v128",
    parameters: ["x"],
    locals: { v128: ["k", "r", "p"] },
    body: [
      // 89 gives infinity already; pmin leaves NaN.
      set("x", `(f32x4.pmin ${x} ${constant(89)})`),
      set("k", `(f32x4.nearest ${mul(x, constant(Math.LOG2E))})`),
      set("r", sub(sub(x, mul(k, constant(ln2High))), mul(k, constant(ln2Low)))),
      set("p", horner(r, [1, 1, 0.4999923, 0.16667116, 0.041890275, 0.008312509])),
      `(v128.andnot ${mul(add(get("p"), get("p")), scale)} ${lt(x, constant(-60))})`,
    ],
  });
}

/** x = 2^n (1 + r) with 1 + r in [2/3, 4/3). */
function log(horner: Horner): [string, Wat] {
  const [bits, tiny, n, r, y] = [get("bits"), get("tiny"), get("n"), get("r"), get("y")];
  const series = [-0.49999833, 0.33338043, -0.2501434, 0.19784346, -0.16307451, 0.17194301, -0.15918615];
  return mathFunction({
    name: "log_lanes",
    type: "v128",
    parameters: ["x"],
    locals: { v128: ["bits", "tiny", "n", "r", "y"] },
    body: [
      // Numbers below 2^-126 have no leading one of their own.
      set("tiny", lt(x, constant(2 ** -126))),
      set("bits", choose(mul(x, constant(2 ** 23)), x, tiny)),
      set("n", `(i32x4.shr_s (i32x4.sub ${bits} ${splatBits(0x3f2aaaab)}) ${i32(23)})`),
      set("r", sub(`(i32x4.sub ${bits} (i32x4.shl ${n} ${i32(23)}))`, one)),
      set("n", sub(`(f32x4.convert_i32x4_s ${n})`, `(v128.and ${tiny} ${constant(23)})`)),
      set("y", add(r, mul(mul(r, r), horner(r, series)))),
      set("y", add(mul(n, constant(ln2High)), add(mul(n, constant(ln2Low)), y))),
      // Infinity and NaN are their own logarithms.
      set("y", choose(y, x, lt(x, constant(Infinity)))),
      set("y", choose(constant(-Infinity), y, eq(x, constant(0)))),
      choose(constant(NaN), y, lt(x, constant(0))),
    ],
  });
}

function tanh(horner: Horner): [string, Wat] {
  const [a, s, near, far] = [get("a"), get("s"), get("near"), get("far")];
  return mathFunction({
    name: "tanh_lanes",
    type: "v128",
    parameters: ["x"],
    locals: { v128: ["a", "s", "near", "far"] },
    body: [
      set("a", abs(x)),
      set("s", squareOf(a)),
      set("near", mul(x, add(one, mul(s, horner(s, [-0.33333144, 0.13325879, -0.053045493, 0.017241487]))))),
      set("far", sub(one, div(constant(2), add(call("exp_lanes", add(a, a)), one)))),
      choose(near, withSignOf(x, far), lt(a, constant(0.5))),
    ],
  });
}

/** Near zero a polynomial, beyond 1 - e^P(|x|), P fitted to ln(1 - erf); 1 from 4 on. */
function erf(horner: Horner): [string, Wat] {
  const [a, near, far] = [get("a"), get("near"), get("far")];
  const series = [1.1283791, -0.37612325, 0.1128018, -0.026711311, 0.004917551, -0.000563142];
  const exponent = [-0.0026717014, -1.1174384, -0.6544889, -0.08863418, 0.014778121, -0.0011504223];
  return mathFunction({
    name: "erf_lanes",
    type: "v128",
    parameters: ["x"],
    locals: { v128: ["a", "s", "near", "far"] },
    body: [
      set("a", `(f32x4.pmin ${abs(x)} ${constant(4)})`),
      set("s", squareOf(a)),
      set("near", mul(x, horner(get("s"), series))),
      set("far", sub(one, call("exp_lanes", horner(a, exponent)))),
      choose(near, withSignOf(x, far), lt(a, one)),
    ],
  });
}

/** Of a number that is not negative, or 2^-60 where that is more. */
function squareOf(a: Wat): Wat {
  const least = `(f32x4.pmax ${a} ${constant(2 ** -30)})`;
  return mul(least, least);
}

/** `value` is not negative. */
function withSignOf(of: Wat, value: Wat): Wat {
  return `(v128.or ${value} (v128.and ${of} ${splatBits(0x80000000)}))`;
}

const pow = ((): [string, Wat] => {
  const lane = (name: string, at: number): Wat => `(f64.promote_f32 (f32x4.extract_lane ${at} ${get(name)}))`;
  const value = (at: number): Wat => `(f32.demote_f64 ${call("pow", lane("x", at), lane("y", at))})`;
  const rest = Array.from({ length: LANES - 1 }, (_, i) => i + 1);
  const vector = rest.reduce(
    (made, at) => `(f32x4.replace_lane ${at} ${made} ${value(at)})`,
    `(f32x4.splat ${value(0)})`,
  );
  return mathFunction({ name: "pow_lanes", type: "v128", parameters: ["x", "y"], body: [vector] });
})();

/** x^(n / 4); NaN for -Infinity to a broken power, where Math.pow gives Infinity. */
function quarterPower(n: number): [string, Wat] {
  const root = "(f32x4.sqrt (local.get $x))";
  const factors = [
    ...Array.from({ length: Math.floor(n / 4) }, () => x),
    ...((n & 2) > 0 ? [root] : []),
    ...((n & 1) > 0 ? [`(f32x4.sqrt ${root})`] : []),
  ];
  return mathFunction({
    name: `pow_${n}_lanes`,
    type: "v128",
    parameters: ["x"],
    body: [factors.reduce((product, factor) => mul(product, factor))],
  });
}
