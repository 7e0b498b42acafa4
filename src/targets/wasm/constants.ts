// Constants of loops in lanes: V8 builds a vector constant anew wherever it stands, in three instructions; from memory it is one load.

import type { Wat } from "./wat.ts";

/** Vectors that there is room for; further constants stay where they are. */
const MOST = 64;

export const CONSTANT_BYTES = 16 * MOST;

export interface Pooled {
  /** The text with loads for its vector constants. */
  readonly text: Wat;
  /** What lies in memory. */
  readonly bytes: Uint8Array;
}

/** `begin`: where the constants will lie. Vectors of one number each; 0 is made by one instruction and stays. */
export function pooled(text: Wat, begin: number): Pooled {
  const places = new Map<string, number>();
  const view = new DataView(new ArrayBuffer(CONSTANT_BYTES));
  const placed = text.replaceAll(
    /\(v128\.const (f32x4|i32x4) (\S+) \2 \2 \2\)/gu,
    (constant, type: string, number: string) => {
      if (number === "0" || (!places.has(constant) && places.size === MOST)) return constant;
      const place = places.get(constant) ?? 16 * places.size;
      places.set(constant, place);
      for (let at = place; at < place + 16; at += 4) {
        if (type === "i32x4") view.setUint32(at, Number(number), true);
        else view.setFloat32(at, numberOf(number), true);
      }
      return `(v128.load offset=${begin + place} (i32.const 0))`;
    },
  );
  return { text: placed, bytes: new Uint8Array(view.buffer, 0, 16 * places.size) };
}

function numberOf(numeral: string): number {
  if (numeral === "nan") return Number.NaN;
  return numeral.endsWith("inf") ? (numeral.startsWith("-") ? -Infinity : Infinity) : Number(numeral);
}
