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

/** `begin`: where the constants will lie. Zeros are made by one instruction and stay. */
export function pooled(text: Wat, begin: number): Pooled {
  const places = new Map<string, number>();
  const view = new DataView(new ArrayBuffer(CONSTANT_BYTES));
  const placed = text.replaceAll(
    /\(v128\.const (f32x4|i32x4) ([^()]+)\)/gu,
    (constant: string, type: string, lanes: string) => {
      const numbers = lanes.split(" ");
      const isKnown = places.has(constant);
      if (numbers.every((number) => number === "0") || (!isKnown && places.size === MOST)) return constant;
      const place = places.get(constant) ?? 16 * places.size;
      places.set(constant, place);
      for (const [lane, number] of numbers.entries()) {
        if (type === "i32x4") view.setUint32(place + 4 * lane, Number(number), true);
        else view.setFloat32(place + 4 * lane, numberOf(number), true);
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
