// Number literals as exact values, and what to say of texts that look like numbers but are none.

import { suffixes } from "./tokens.ts";

export interface NumberValue {
  readonly numerator: bigint;
  /** Positive; the fraction is in lowest terms. */
  readonly denominator: bigint;
  readonly float: boolean;
}

/** The longest number literal, suffix and separators included. */
export const longestNumber = 128;

const LARGEST_POWER = 308;
const SMALLEST_POWER = -322;
const ZERO = { numerator: 0n, denominator: 1n };

const PARTS = /^([\d_]+)(?:\.([\d_]+))?(?:[eE]([+-]?\d+))?[ \t]*([KMG]iB|[kMG])?$/;

/** The value of a literal that the number pattern matched, or why it has none that floats can hold. */
export function readNumber(text: string): NumberValue | { readonly problem: string } {
  if (text.length > longestNumber) return { problem: `it is longer than ${longestNumber} characters` };
  const [, whole = "0", fraction = "", exponent = "0", suffix] = PARTS.exec(text) ?? [];
  const decimals = fraction.replaceAll("_", "");
  const digits = BigInt(whole.replaceAll("_", "") + decimals);
  const power = Number(exponent) - decimals.length;
  const magnitude = digits === 0n ? 0 : digits.toString().length + power;
  if (magnitude > LARGEST_POWER) return { problem: "no float is as large" };
  if (magnitude < SMALLEST_POWER) return { problem: "no float but 0 is as small" };
  const scaled = digits * (suffix === undefined ? 1n : (suffixes[suffix] ?? 1n));
  const value =
    digits === 0n
      ? ZERO
      : power < 0
        ? reduce(scaled, 10n ** BigInt(-power))
        : { numerator: scaled * 10n ** BigInt(power), denominator: 1n };
  return { ...value, float: suffix === undefined && /[.eE]/.test(text) };
}

/** Why a text that begins with a digit is no number, and what was probably meant. */
export function misreadNumber(text: string): { readonly reason: string; readonly instead?: string } {
  const plain = text.replaceAll("_", "");
  if (/^0[xX][\da-fA-F]+$|^0[bB][01]+$|^0[oO][0-7]+$/.test(plain) && plain.length < 20) {
    return { reason: "numbers are decimal here", instead: BigInt(plain.toLowerCase()).toString() };
  }
  if (/^\d+(?:x(?:\d+|[A-Za-z_]\w*))+$/.test(text)) {
    return {
      reason: "a shape literal holds figures only, a computed shape is a list",
      instead: `[${text.split(/(?<=\d)x|x(?=\d)/).join(", ")}]`,
    };
  }
  if (/_/.test(text) && /^\d+$/.test(plain)) {
    return { reason: "_ stands between digits", instead: plain };
  }
  const [, figure, unit] = /^(\d+)([A-Za-z]+)$/.exec(text) ?? [];
  const known = unit === undefined ? undefined : UNITS[unit.toLowerCase()];
  if (figure !== undefined && known !== undefined) {
    return { reason: "the suffixes are k, M, G and KiB, MiB, GiB", instead: figure + known };
  }
  return { reason: "the only letters behind a figure are k, M, G, KiB, MiB and GiB" };
}

const UNITS: Readonly<Record<string, string>> = {
  k: "k",
  m: "M",
  g: "G",
  b: "G",
  kb: "k",
  mb: "M",
  gb: "G",
  kib: "KiB",
  mib: "MiB",
  gib: "GiB",
  ki: "KiB",
  mi: "MiB",
  gi: "GiB",
};

function reduce(
  numerator: bigint,
  denominator: bigint,
): { readonly numerator: bigint; readonly denominator: bigint } {
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}
