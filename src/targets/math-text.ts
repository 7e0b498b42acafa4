// The text of the functions that no engine computes alike: exponentials as src/algebra/functions.ts has them, the error function, and the
// rectifier in arithmetic. A module gets those that its kernels call.

import { erfCoefficients } from "../algebra/erf.ts";
import { expTable, logTable, mathConstants } from "../algebra/functions.ts";
import { func, type Part } from "./structures.ts";

/** In the order in which they are written. */
export const mathFunctions = ["rectify", "exp", "log", "tanh", "pow", "erf"] as const;

type MathName = (typeof mathFunctions)[number];

/** Every name that these functions and their tables take. */
export const mathNames: readonly string[] = [
  ...mathFunctions,
  "expTable",
  "logTable",
  "powersOfTwo",
  "float",
  "words",
  "highWord",
  "inverses",
];

/** These functions with all that they call, each once. */
export function mathParts(wanted: Iterable<MathName>): readonly Part[] {
  const needed = new Set<MathName>();
  const need = (name: MathName): void => {
    needed.add(name);
    for (const other of functions[name].calls) need(other);
  };
  for (const name of wanted) need(name);
  return mathFunctions.filter((name) => needed.has(name)).flatMap((name) => functions[name].parts);
}

interface MathFunction {
  readonly calls: readonly MathName[];
  readonly parts: readonly Part[];
}

const { stepsPerUnit, stepHigh, stepLow, ln2High, ln2Low, expMost, expLeast, tanhSmall, tanhSeries } =
  mathConstants;

const unary = (name: MathName, doc: string, body: string): Part =>
  func(name, { doc, parameters: ["x: number"], returns: "number", body });

const exp: MathFunction = {
  calls: [],
  parts: [
    table("expTable", expTable),
    "const powersOfTwo = new Float64Array(2046).fill(2.2250738585072014e-308);",
    "for (let i = 1; i < 2046; i++) powersOfTwo[i] = 2 * powersOfTwo[i - 1]!;",
    unary(
      "exp",
      "e^x, the same bits on every engine: 2^(k / 32) e^r with |r| < 0.011.",
      `if (!(x > ${expLeast})) return x <= ${expLeast} ? 0 : x;
if (x > ${expMost}) return Infinity;
const k = Math.floor(x * ${stepsPerUnit} + 0.5);
const r = x - k * ${stepHigh} - k * ${stepLow};
const p = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))));
const t = expTable[k & 31]!;
return (t + t * p) * powersOfTwo[(k >> 5) + 1022]!;`,
    ),
  ],
};

const log: MathFunction = {
  calls: ["exp"],
  parts: [
    table("logTable", logTable),
    "const float = new Float64Array(1);",
    "const words = new Int32Array(float.buffer);",
    "float[0] = 1;",
    "const highWord = words[1] === 0 ? 0 : 1;",
    "const inverses = Float64Array.from({ length: 49 }, (_, j) => 32 / j);",
    unary(
      "log",
      "ln x, the same bits on every engine: x = 2^n c (1 + r) with c = j / 32.",
      `if (!(x > 0)) return x === 0 ? -Infinity : NaN;
if (x === Infinity) return x;
const isTiny = x < 2.2250738585072014e-308;
const isHuge = x > 1e307;
const scaled = isTiny ? x * 18014398509481984 : isHuge ? x / 4 : x;
float[0] = scaled;
const power = (words[highWord]! + 0x80000) >> 20;
const m = scaled * powersOfTwo[2045 - power]!;
const n = power - 1023 - (isTiny ? 54 : isHuge ? -2 : 0);
const j = Math.floor(m * 32 + 0.5);
const r = (m - j / 32) * inverses[j]!;
const q = 1 / 5 - r * (1 / 6 - r * (1 / 7 - r * (1 / 8 - r * (1 / 9))));
const p = r - r * r * (1 / 2 - r * (1 / 3 - r * (1 / 4 - r * q)));
return n * ${ln2High} + (logTable[j - 24]! + (n * ${ln2Low} + p));`,
    ),
  ],
};

const tanh: MathFunction = {
  calls: ["exp"],
  parts: [
    unary(
      "tanh",
      "The hyperbolic tangent, the same bits on every engine.",
      `const a = Math.abs(x);
if (a < ${tanhSmall}) {
  const s = x * x;
  let p = 0;
${tanhSeries
  .toReversed()
  .map((factor) => `  p = p * s ${signed(factor)};`)
  .join("\n")}
  return x + x * s * p;
}
const y = 1 - 2 / (exp(2 * a) + 1);
return x < 0 ? -y : y;`,
    ),
  ],
};

const pow: MathFunction = {
  calls: ["exp", "log"],
  parts: [
    func("pow", {
      doc: "x^y, the same bits on every engine.",
      parameters: ["x: number", "y: number"],
      returns: "number",
      body: `if (y === 0) return 1;
if (y === 1) return x;
if (y === 2) return x * x;
if (y !== y || (x < 0 && x !== -Infinity && Math.floor(y) !== y)) return NaN;
const a = Math.abs(x);
const z = a === 0 || a === Infinity ? ((a === 0) === y > 0 ? 0 : Infinity) : exp(y * log(a));
const isOdd = y % 2 === 1 || y % 2 === -1;
return isOdd && (x < 0 || 1 / x < 0) ? -z : z;`,
    }),
  ],
};

const erf: MathFunction = {
  calls: ["exp"],
  parts: [
    unary(
      "erf",
      "The error function to 1e-14, absolute.",
      `const a = Math.abs(x);
const t = 1 / (1 + a / 2);
const u = 2 * t - 1;
let p = 0;
${erfCoefficients
  .toReversed()
  .map((coefficient) => `p = p * u ${signed(coefficient)};`)
  .join("\n")}
const y = 1 - t * exp(p - a * a);
return x < 0 ? -y : y;`,
    ),
  ],
};

const rectify: MathFunction = {
  calls: [],
  parts: [
    unary(
      "rectify",
      "max(x, 0) in arithmetic, to the last bit: a jump would be guessed wrong every other time.",
      `const y = (x + Math.abs(x)) * 0.5;
return y === y ? y : 0 > x ? 0 : x;`,
    ),
  ],
};

const functions: Readonly<Record<MathName, MathFunction>> = { rectify, exp, log, tanh, pow, erf };

function signed(value: number): string {
  return value < 0 ? `- ${Math.abs(value)}` : `+ ${value}`;
}

/** As prettier fills a list of numbers. */
function table(name: string, numbers: readonly number[]): string {
  const lines: string[] = [];
  for (const number of numbers) {
    const last = lines.at(-1);
    const next = `${number},`;
    if (last === undefined || last.length + 1 + next.length > 108) lines.push(next);
    else lines[lines.length - 1] = `${last} ${next}`;
  }
  return `const ${name} = new Float64Array([\n${lines.map((line) => `  ${line}\n`).join("")}]);`;
}
