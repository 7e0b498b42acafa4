// Functions that kernels call, for one number and for four: those of WGSL may be wrong by more than we promise (exp), overflow (tanh),
// drop NaN (max) or do not exist (erf). Held to 1e-5 in test/unit/targets.

import { mathConstants } from "../../algebra/functions.ts";
import { numeral } from "./numeral.ts";

export type MathName =
  "maximum" | "minimum" | "rectify" | "exponential" | "tangent" | "power" | "error_function";

/** The function's name for one number, or for four. */
export function mathName(name: MathName, isVector: boolean): string {
  return isVector ? `${name}4` : name;
}

interface Types {
  readonly number: string;
  readonly integer: string;
  /** The suffix of names. */
  readonly suffix: string;
  /** A constant of the type. */
  readonly of: (value: number) => string;
}

const single: Types = { number: "f32", integer: "i32", suffix: "", of: numeral };
const four: Types = {
  number: "vec4f",
  integer: "vec4i",
  suffix: "4",
  of: (value) => `vec4f(${numeral(value)})`,
};

/** In the order in which they are written. */
const functions: readonly (readonly [MathName | "scaled", (types: Types) => string])[] = [
  ["maximum", (types) => extreme("maximum", ">", types)],
  ["minimum", (types) => extreme("minimum", "<", types)],
  ["rectify", rectify],
  ["scaled", scaled],
  ["exponential", exponential],
  ["tangent", tangent],
  ["power", (types) => (types === four ? powerOfEach : power)],
  ["error_function", errorFunction],
];

/** Every name that these functions take. */
export const mathNames: readonly string[] = functions.flatMap(([name]) => [name, `${name}4`]);

/** Those functions that the text calls, and those that these call. */
export function mathHelpers(text: string): readonly string[] {
  const all = functions.flatMap(([name, write]) =>
    [single, four].map((types) => ({ name: `${name}${types.suffix}`, text: write(types) })),
  );
  const needed = new Set<string>();
  const need = (part: string): void => {
    for (const [, called = ""] of part.matchAll(/\b(\w+)\(/gu)) {
      const found = all.find(({ name }) => name === called);
      if (found === undefined || needed.has(called)) continue;
      needed.add(called);
      need(found.text);
    }
  };
  need(text);
  return all.filter(({ name }) => needed.has(name)).map((each) => each.text);
}

/** As everywhere: `b > a ? b : a`. */
function extreme(name: string, symbol: string, { number, suffix }: Types): string {
  return `fn ${name}${suffix}(a: ${number}, b: ${number}) -> ${number} {
  return select(a, b, b ${symbol} a);
}`;
}

function rectify({ number, suffix, of }: Types): string {
  return `fn rectify${suffix}(x: ${number}) -> ${number} {
  return select(x, ${of(0)}, x <= ${of(0)});
}`;
}

/** In two steps, so that neither overflows before the product does. */
function scaled({ number, integer, suffix }: Types): string {
  const bias = suffix === "" ? "127" : "vec4i(127)";
  const shift = suffix === "" ? "23u" : "vec4u(23)";
  const halve = suffix === "" ? "1u" : "vec4u(1)";
  return `// x * 2^k.
fn scaled${suffix}(x: ${number}, k: ${integer}) -> ${number} {
  let half = k >> ${halve};
  return x * bitcast<${number}>((half + ${bias}) << ${shift}) * bitcast<${number}>((k - half + ${bias}) << ${shift});
}`;
}

/** ln 2 in two parts: multiples of the first are exact. */
const LN2_HIGH = 0.693145751953125;
const LN2_LOW = 1.428606765330187e-6;

/** 1 + r + r^2 / 2 + ... + r^6 / 720: to 1.3e-7 for |r| < 0.35. */
const EXP_SERIES = `1.0 + r * (1.0 + r * (0.5 + r * (${numeral(1 / 6)} + r * (${numeral(1 / 24)} + r * (${numeral(1 / 120)} + r * ${numeral(1 / 720)})))))`;

/** 2^k e^r. Limits are such that what overflows or vanishes does so here too. */
function exponential({ number, integer, suffix, of }: Types): string {
  return `// e^x: 2^k e^r.
fn exponential${suffix}(x: ${number}) -> ${number} {
  let c = select(select(x, ${of(89)}, x > ${of(89)}), ${of(-104)}, x < ${of(-104)});
  let k = floor(c * ${numeral(Math.LOG2E)} + 0.5);
  let r = (c - k * ${numeral(LN2_HIGH)}) - k * ${numeral(LN2_LOW)};
  return scaled${suffix}(${EXP_SERIES}, ${integer}(k));
}`;
}

function tangent({ number, suffix, of }: Types): string {
  const [t0, t1, t2] = mathConstants.tanhSeries;
  return `// The hyperbolic tangent.
fn tangent${suffix}(x: ${number}) -> ${number} {
  let a = abs(x);
  let y = 1.0 - 2.0 / (exponential${suffix}(2.0 * select(a, ${of(20)}, a > ${of(20)})) + 1.0);
  let s = x * x;
  let near = x + x * s * (${numeral(t0)} + s * (${numeral(t1)} + s * ${numeral(t2)}));
  return select(select(y, -y, x < ${of(0)}), near, a < ${of(mathConstants.tanhSmall)});
}`;
}

/** 2 / ln 2 over the odd numbers: log2 m = s (c0 + s^2 (c1 + ...)), s = (m - 1) / (m + 1). */
const LOG2_SERIES = [1, 3, 5, 7, 9].map((odd) => numeral(2 / Math.LN2 / odd));

/** The whole part of the exponent apart from the rest, as float32 has no digits for both. 0x3f3504f3 is sqrt(1/2). */
const power = `// x^y: 2^(y log2 |x|) with |x| = m 2^n.
fn power(x: f32, y: f32) -> f32 {
  if (y == 0.0) { return 1.0; }
  if (y == 1.0) { return x; }
  if (y == 2.0) { return x * x; }
  let a = abs(x);
  if (a == 0.0) { return select(1.0 / a, 0.0, y > 0.0); }
  if (x < 0.0 && floor(y) != y) { return sqrt(x); }
  let bits = bitcast<i32>(a);
  let n = (bits - 0x3f3504f3) >> 23u;
  let m = bitcast<f32>(bits - (n << 23u));
  let s = (m - 1.0) / (m + 1.0);
  let t = s * s;
  let l = s * (${LOG2_SERIES.join(" + t * (")}${")".repeat(LOG2_SERIES.length)};
  let whole = y * f32(n);
  let k = floor(whole + 0.5);
  let rest = (whole - k) + y * l;
  let j = floor(rest + 0.5);
  let r = (rest - j) * ${numeral(Math.LN2)};
  let z = scaled(${EXP_SERIES}, clamp(i32(clamp(k + j, -400.0, 400.0)), -250, 250));
  let half = floor(y) * 0.5;
  return select(z, -z, x < 0.0 && floor(half) != half);
}`;

const powerOfEach = `fn power4(x: vec4f, y: vec4f) -> vec4f {
  return vec4f(power(x.x, y.x), power(x.y, y.y), power(x.z, y.z), power(x.w, y.w));
}`;

/** M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 7.1.26: to 1.5e-7, absolute. */
const ERF_SERIES = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429].map(numeral);

function errorFunction({ number, suffix, of }: Types): string {
  return `fn error_function${suffix}(x: ${number}) -> ${number} {
  let a = abs(x);
  let t = 1.0 / (1.0 + 0.3275911 * a);
  let p = t * (${ERF_SERIES.join(" + t * (")}${")".repeat(ERF_SERIES.length)};
  let y = 1.0 - p * exponential${suffix}(-a * a);
  return select(y, -y, x < ${of(0)});
}`;
}
