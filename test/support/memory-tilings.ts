// Memory problems whose optimum is known: a rectangle of time and bytes cut into tensors without a gap, so that the lower bound is
// reached by putting them back. Cuts go through a whole piece, or turn around a middle one, which no order of straight cuts gives.

import type { MemoryRecord } from "../../src/analyze/memory/record.ts";
import { uniform } from "./random.ts";

export interface Tiling {
  readonly seed: number;
  readonly tensors: number;
  readonly steps: number;
  readonly bytes: number;
  readonly pinwheels: boolean;
}

/** Steps t0..t1-1, bytes b0..b1-1. */
interface Piece {
  readonly t0: number;
  readonly t1: number;
  readonly b0: number;
  readonly b1: number;
}

type Below = (n: number) => number;

/** The tensors in an order that tells nothing; all together fill `bytes` at each of the steps. */
export function tiling(how: Tiling): readonly MemoryRecord[] {
  const numbers = uniform(JSON.stringify(how), how.tensors * 60, 0, 1);
  let next = 0;
  const below: Below = (n) => Math.min(n - 1, Math.floor((numbers[next++ % numbers.length] ?? 0) * n));
  const pieces: Piece[] = [{ t0: 0, t1: how.steps, b0: 0, b1: how.bytes }];
  for (let tries = 0; pieces.length < how.tensors && tries < how.tensors * 8; tries++) {
    const [piece] = pieces.splice(below(pieces.length), 1);
    if (piece) pieces.push(...cut(piece, how.pinwheels, below));
  }
  return shuffled(pieces, below).map(({ t0, t1, b0, b1 }) => ({ size: b1 - b0, first: t0, last: t1 - 1 }));
}

function cut(piece: Piece, pinwheels: boolean, below: Below): readonly Piece[] {
  const { t0, t1, b0, b1 } = piece;
  if (pinwheels && t1 - t0 > 2 && b1 - b0 > 2 && below(10) < 3) return pinwheel(piece, below);
  if (t1 - t0 > 1 && below(2) === 0) {
    const at = t0 + 1 + below(t1 - t0 - 1);
    return [
      { t0, t1: at, b0, b1 },
      { t0: at, t1, b0, b1 },
    ];
  }
  if (b1 - b0 < 2) return [piece];
  const at = b0 + 1 + below(b1 - b0 - 1);
  return [
    { t0, t1, b0, b1: at },
    { t0, t1, b0: at, b1 },
  ];
}

/** Four around a fifth. */
function pinwheel({ t0, t1, b0, b1 }: Piece, below: Below): readonly Piece[] {
  const [s0, c0] = [t0 + 1 + below(t1 - t0 - 2), b0 + 1 + below(b1 - b0 - 2)];
  const [s1, c1] = [s0 + 1 + below(t1 - s0 - 1), c0 + 1 + below(b1 - c0 - 1)];
  return [
    { t0, t1: s1, b0, b1: c0 },
    { t0: s1, t1, b0, b1: c1 },
    { t0: s0, t1, b0: c1, b1 },
    { t0, t1: s0, b0: c0, b1 },
    { t0: s0, t1: s1, b0: c0, b1: c1 },
  ];
}

function shuffled(pieces: readonly Piece[], below: Below): readonly Piece[] {
  const left = [...pieces];
  return pieces.flatMap(() => left.splice(below(left.length), 1));
}
