// Exponential functions of generated code: tables and polynomials in + - * / and floor on float64 alone, so that every engine and machine
// gives the same bits. The loop interpreter executes these, targets print the same; the reference evaluator keeps the platform's own.
// Errors in ulp of float64, held to in test/unit/algebra/functions.test.ts: exp 1.5, log 3, tanh 16, pow(x, y) 4 + 2 |y ln x|. Near enough
// to exact that float32 results differ from the reference's in one of 10^7.

import { unreachable } from "../base/invariant.ts";
import { applyBinary, applyUnary } from "./arithmetic.ts";
import { erf } from "./erf.ts";
import type { BinaryScalarOp, UnaryScalarOp } from "./index-types.ts";

/** 2^(j / 32). */
export const expTable: readonly number[] = [
  1,
  1.0218971486541166,
  1.0442737824274138,
  1.0671404006768237,
  1.0905077326652577,
  1.1143867425958924,
  1.1387886347566916,
  1.1637248587775775,
  1.189207115002721,
  1.215247359980469,
  1.241857812073484,
  1.2690509571917332,
  1.2968395546510096,
  1.3252366431597413,
  1.3542555469368927,
  1.383909881963832,
  Math.sqrt(2),
  1.4451808069770467,
  1.4768261459394993,
  1.5091644275934228,
  1.5422108254079407,
  1.5759808451078865,
  1.6104903319492543,
  1.645755478153965,
  1.681792830507429,
  1.718619298122478,
  1.7562521603732995,
  1.7947090750031072,
  1.8340080864093424,
  1.8741676341103,
  1.9152065613971474,
  1.9571441241754002,
];

/** ln(j / 32) for j = 24 .. 48. */
export const logTable: readonly number[] = [
  -0.2876820724517809, -0.24686007793152578, -0.2076393647782445, -0.16989903679539747, -0.13353139262452263,
  -0.09844007281325252, -0.06453852113757118, -0.0317486983145803, 0, 0.030771658666753687,
  0.06062462181643484, 0.08961215868968714, 0.11778303565638346, 0.1451820098444979, 0.17185025692665923,
  0.19782574332991987, 0.22314355131420976, 0.24783616390458127, 0.27193371548364176, 0.2954642128938359,
  0.3184537311185346, 0.3409265869705932, 0.3629054936893685, 0.38441169891033206, 0.4054651081081644,
];

/** Numbers of the functions that targets print too. ln 2 in two parts: multiples of the first are exact. */
export const mathConstants = {
  stepsPerUnit: 46.16624130844683,
  stepHigh: 0.021660849392446835,
  stepLow: 5.145609244655338e-14,
  ln2High: 0.6931471805592082,
  ln2Low: 7.371002565167799e-13,
  /** Beyond these exp gives infinity and 0. */
  expMost: 709,
  expLeast: -708,
  /** tanh x = x + x^3 (t0 + x^2 (t1 + ...)) below tanhSmall. */
  tanhSmall: 0.125,
  tanhSeries: [
    -0.3333333333333333, 0.13333333333333333, -0.05396825396825397, 0.021869488536155203,
    -0.008863235529902197, 0.003592128036572481, -0.0014558343870513183,
  ],
} as const;

/** 2^(i - 1022), i = 0 .. 2045, by doubling: exact everywhere. */
const powersOfTwo: readonly number[] = (() => {
  const powers = [2.2250738585072014e-308];
  for (let i = 1; i < 2046; i++) powers.push(2 * (powers[i - 1] ?? 0));
  return powers;
})();

/** x = k ln2 / 32 + r with |r| < 0.011: 2^(k / 32) e^r. */
export function exp(x: number): number {
  const { stepsPerUnit, stepHigh, stepLow, expMost, expLeast } = mathConstants;
  if (!(x > expLeast)) return x <= expLeast ? 0 : x;
  if (x > expMost) return Infinity;
  const k = Math.floor(x * stepsPerUnit + 0.5);
  const r = x - k * stepHigh - k * stepLow;
  const p = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))));
  const t = expTable[k & 31] ?? 1;
  return (t + t * p) * (powersOfTwo[(k >> 5) + 1022] ?? 0);
}

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
float[0] = 1;
const highWord = words[1] === 0 ? 0 : 1;

/** x = 2^n m with m in [3/4, 3/2), m = c (1 + r) with c = j / 32: n ln 2 + ln c + ln(1 + r). */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  // Numbers below 2^-1022 have no leading one of their own.
  const isTiny = x < 2.2250738585072014e-308;
  const isHuge = x > 1e307;
  const scaled = isTiny ? x * 18_014_398_509_481_984 : isHuge ? x / 4 : x;
  float[0] = scaled;
  const high = words[highWord] ?? 0;
  // From 3/2 on the next power of two is the nearer one.
  const power = (high + 0x80000) >> 20;
  const m = scaled * (powersOfTwo[2045 - power] ?? 0);
  const n = power - 1023 - (isTiny ? 54 : isHuge ? -2 : 0);
  const j = Math.floor(m * 32 + 0.5);
  const r = (m - j / 32) * (32 / j);
  const q = 1 / 5 - r * (1 / 6 - r * (1 / 7 - r * (1 / 8 - r * (1 / 9))));
  const p = r - r * r * (1 / 2 - r * (1 / 3 - r * (1 / 4 - r * q)));
  const { ln2High, ln2Low } = mathConstants;
  return n * ln2High + ((logTable[j - 24] ?? 0) + (n * ln2Low + p));
}

export function tanh(x: number): number {
  const { tanhSmall, tanhSeries } = mathConstants;
  const a = Math.abs(x);
  if (a < tanhSmall) {
    const s = x * x;
    return x + x * s * tanhSeries.reduceRight((sum, factor) => sum * s + factor, 0);
  }
  const y = 1 - 2 / (exp(2 * a) + 1);
  return x < 0 ? -y : y;
}

/** As Math.pow. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y !== y || (x < 0 && x !== -Infinity && Math.floor(y) !== y)) return NaN;
  const z = powOfMagnitude(Math.abs(x), y);
  const isOdd = y % 2 === 1 || y % 2 === -1;
  return isOdd && (x < 0 || 1 / x < 0) ? -z : z;
}

function powOfMagnitude(a: number, y: number): number {
  if (a === 0 || a === Infinity) return (a === 0) === y > 0 ? 0 : Infinity;
  return exp(y * log(a));
}

/** `applyUnary` of arithmetic.ts with these functions. */
export function applyUnaryExactly(op: UnaryScalarOp, x: number): number {
  switch (op) {
    case "exp":
      return exp(x);
    case "log":
      return log(x);
    case "tanh":
      return tanh(x);
    case "erf":
      return erf(x, exp);
    case "sqrt":
    case "neg":
    case "floor":
    case "f32":
      return applyUnary(op, x);
    default:
      return unreachable(op, "scalar function");
  }
}

/** `applyBinary` of arithmetic.ts with these functions. */
export function applyBinaryExactly(op: BinaryScalarOp, a: number, b: number): number {
  return op === "pow" ? pow(a, b) : applyBinary(op, a, b);
}
