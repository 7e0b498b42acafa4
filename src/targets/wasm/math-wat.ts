// The exponential functions over f64: the operations of src/algebra/functions.ts in the same order, hence the same bits. Powers of two are
// made from their bits; the other tables lie in memory.

import { erfCoefficients } from "../../algebra/erf.ts";
import { expTable, logTable, mathConstants } from "../../algebra/functions.ts";
import { arithmetic, call, get, i32, mathFunction, returnIf, set, type Wat } from "./wat.ts";

/** exp's numbers, then log's. */
export const mathTable: readonly number[] = [...expTable, ...logTable];

/** By name; `tables` is the byte at which `mathTable` begins. */
export function mathFunctions(tables: number): ReadonlyMap<string, Wat> {
  return new Map([expAt(tables), logAt(tables + 8 * expTable.length), tanh, pow, erf]);
}

const { constant, add, sub, mul, div, lt, le, gt, eq, ne, abs, neg, floor, trunc } = arithmetic("f64");
const [x, y] = [get("x"), get("y")];
const [one, two] = [constant(1), constant(2)];

/** c0 + r (c1 + r (...)). */
function horner(r: Wat, coefficients: readonly number[]): Wat {
  const [first = 0, ...rest] = coefficients.toReversed();
  return rest.reduce((sum, coefficient) => add(mul(sum, r), constant(coefficient)), constant(first));
}

/** c0 - r (c1 - r (...)). */
function alternating(r: Wat, coefficients: readonly number[], last: Wat): Wat {
  return coefficients.reduceRight((inner, coefficient) => sub(constant(coefficient), mul(r, inner)), last);
}

/** 2^(n - 1022) from an i32. */
function powerOfTwo(n: Wat): Wat {
  return `(f64.reinterpret_i64 (i64.shl (i64.extend_i32_s (i32.add ${n} ${i32(1)})) (i64.const 52)))`;
}

/** Element `at` of a table of f64. */
function element(at: Wat, begin: number): Wat {
  return `(f64.load offset=${begin} (i32.shl ${at} ${i32(3)}))`;
}

const { stepsPerUnit, stepHigh, stepLow, expMost, expLeast, ln2High, ln2Low, tanhSmall, tanhSeries } =
  mathConstants;

function expAt(table: number): [string, Wat] {
  const [k, r, p, t, step] = [get("k"), get("r"), get("p"), get("t"), get("step")];
  return mathFunction({
    name: "exp",
    type: "f64",
    parameters: ["x"],
    locals: { f64: ["k", "r", "p", "t"], i32: ["step"] },
    body: [
      returnIf(le(x, constant(expLeast)), constant(0)),
      returnIf(ne(x, x), x),
      returnIf(gt(x, constant(expMost)), constant(Infinity)),
      set("k", floor(add(mul(x, constant(stepsPerUnit)), constant(0.5)))),
      set("r", sub(sub(x, mul(k, constant(stepHigh))), mul(k, constant(stepLow)))),
      set("p", add(r, mul(mul(r, r), horner(r, [1 / 2, 1 / 6, 1 / 24, 1 / 120, 1 / 720])))),
      set("step", `(i32.trunc_f64_s ${k})`),
      set("t", element(`(i32.and ${step} ${i32(31)})`, table)),
      mul(add(t, mul(t, p)), powerOfTwo(`(i32.add (i32.shr_s ${step} ${i32(5)}) ${i32(1022)})`)),
    ],
  });
}

function logAt(table: number): [string, Wat] {
  const [scaled = "", power = "", n = "", j = "", r = "", q = "", p = ""] = locals("scaled power n j r q p");
  const high = `(i32.wrap_i64 (i64.shr_u (i64.reinterpret_f64 ${scaled}) (i64.const 32)))`;
  const entry = element(`(i32.sub (i32.trunc_f64_s ${j}) ${i32(24)})`, table);
  const either = (then: Wat, otherwise: Wat, condition: Wat): Wat =>
    `(select ${then} ${otherwise} ${condition})`;
  const isTiny = lt(x, constant(2.2250738585072014e-308));
  const isHuge = gt(x, constant(1e307));
  return mathFunction({
    name: "log",
    type: "f64",
    parameters: ["x"],
    locals: { f64: ["scaled", "n", "j", "r", "q", "p"], i32: ["power"] },
    body: [
      returnIf(eq(x, constant(0)), constant(-Infinity)),
      returnIf(`(i32.eqz ${gt(x, constant(0))})`, constant(NaN)),
      returnIf(eq(x, constant(Infinity)), x),
      set("scaled", either(div(x, constant(4)), x, isHuge)),
      set("scaled", either(mul(x, constant(18_014_398_509_481_984)), scaled, isTiny)),
      set("power", `(i32.shr_s (i32.add ${high} ${i32(0x80000)}) ${i32(20)})`),
      set("n", `(f64.convert_i32_s (i32.sub ${power} ${i32(1023)}))`),
      set("n", sub(n, either(constant(54), either(constant(-2), constant(0), isHuge), isTiny))),
      set("scaled", mul(scaled, powerOfTwo(`(i32.sub ${i32(2045)} ${power})`))),
      set("j", floor(add(mul(scaled, constant(32)), constant(0.5)))),
      set("r", mul(sub(scaled, div(j, constant(32))), div(constant(32), j))),
      set("q", alternating(r, [1 / 5, 1 / 6, 1 / 7, 1 / 8], constant(1 / 9))),
      set("p", sub(r, mul(mul(r, r), alternating(r, [1 / 2, 1 / 3, 1 / 4], q)))),
      add(mul(n, constant(ln2High)), add(entry, add(mul(n, constant(ln2Low)), p))),
    ],
  });
}

const tanh = mathFunction({
  name: "tanh",
  type: "f64",
  parameters: ["x"],
  locals: { f64: ["a", "s", "y"] },
  body: [
    set("a", abs(x)),
    set("s", mul(x, x)),
    returnIf(lt(get("a"), constant(tanhSmall)), add(x, mul(mul(x, get("s")), horner(get("s"), tanhSeries)))),
    set("y", sub(one, div(two, add(call("exp", mul(two, get("a"))), one)))),
    withSignOf(x, y),
  ],
});

const erf = mathFunction({
  name: "erf",
  type: "f64",
  parameters: ["x"],
  locals: { f64: ["a", "t", "u", "y"] },
  body: [
    set("a", abs(x)),
    set("t", div(one, add(one, div(get("a"), two)))),
    set("u", sub(mul(two, get("t")), one)),
    set("y", call("exp", sub(horner(get("u"), erfCoefficients), mul(get("a"), get("a"))))),
    set("y", sub(one, mul(get("t"), y))),
    withSignOf(x, y),
  ],
});

const pow = mathFunction({
  name: "pow",
  type: "f64",
  parameters: ["x", "y"],
  locals: { f64: ["a", "z"] },
  body: [
    returnIf(eq(y, constant(0)), one),
    returnIf(eq(y, one), x),
    returnIf(eq(y, two), mul(x, x)),
    returnIf(
      `(i32.or ${ne(y, y)} (i32.and (i32.and ${lt(x, constant(0))} ${ne(x, constant(-Infinity))}) ${ne(floor(y), y)}))`,
      constant(NaN),
    ),
    set("a", abs(x)),
    `(if (i32.or ${eq(get("a"), constant(0))} ${eq(get("a"), constant(Infinity))})`,
    // Zero to a positive power and infinity to a negative one are zero.
    `  (then ${set("z", `(select ${constant(0)} ${constant(Infinity)} (i32.eq ${eq(get("a"), constant(0))} ${gt(y, constant(0))}))`)})`,
    `  (else ${set("z", call("exp", mul(y, call("log", get("a")))))}))`,
    // y is odd where y - 2 trunc(y / 2), which is exact, is 1 or -1.
    `(select ${neg(get("z"))} ${get("z")} (i32.and`,
    `  ${eq(abs(sub(y, mul(two, trunc(mul(y, constant(0.5)))))), one)}`,
    `  (i32.or ${lt(x, constant(0))} ${lt(div(one, x), constant(0))})))`,
  ],
});

/** As JavaScript's `x < 0 ? -y : y`. */
function withSignOf(of: Wat, value: Wat): Wat {
  return `(select ${neg(value)} ${value} ${lt(of, constant(0))})`;
}

function locals(names: string): readonly Wat[] {
  return names.split(" ").map(get);
}
