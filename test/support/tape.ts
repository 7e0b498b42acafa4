// A tape of numbers that random structures are read from. Past its end every draw is the least one, so a shorter tape is a smaller structure:
// shrinking the tape shrinks what was drawn.

import fc from "fast-check";

export interface Tape {
  readonly ended: boolean;
  /** A whole number from `low` to `high`. */
  int(low: number, high: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** True in so many of 100 draws; never past the end. */
  chance(percent: number): boolean;
}

const LARGEST = 2 ** 20 - 1;

export function tapes(maxLength: number, minLength = 0): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.integer({ min: 0, max: LARGEST }), { minLength, maxLength, size: "max" });
}

export function readTape(numbers: readonly number[]): Tape {
  let at = 0;
  const int = (low: number, high: number): number => low + ((numbers[at++] ?? 0) % (high - low + 1));
  return {
    get ended() {
      return at >= numbers.length;
    },
    int,
    pick: <T>(items: readonly [T, ...T[]]) => items[int(0, items.length - 1)] ?? items[0],
    chance: (percent) => int(0, 99) >= 100 - percent,
  };
}
