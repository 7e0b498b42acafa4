// What one position of a value reads of the input: the exact map of the facts, applied. Nothing is drawn here.

import type { PageLayer } from "../page-facts.ts";

type Field = NonNullable<PageLayer["rf"]>;

/** Pixels lo..hi of one axis of the input, both included, not clipped; nothing where lo > hi. */
export interface Reach {
  readonly lo: number;
  readonly hi: number;
}

/** Per spatial axis of the input; `position` is per spatial axis of the value. */
export function reachOf(
  field: Field,
  position: readonly number[],
  input: readonly number[],
): readonly Reach[] {
  return field.maps.map((map, axis) => {
    if (!map) return { lo: 0, hi: (input[axis] ?? 1) - 1 };
    const at = position[map.axis] ?? 0;
    const turn = Math.floor(at / map.period);
    const rest = at - turn * map.period;
    const lo = map.lo[rest] ?? null;
    const hi = map.hi[rest] ?? null;
    if (lo === null || hi === null) return { lo: 0, hi: -1 };
    return { lo: lo + map.shift * turn, hi: hi + map.shift * turn };
  });
}

export const lengthOf = ({ lo, hi }: Reach): number => Math.max(0, hi - lo + 1);

/** The part of it inside 0..size-1. */
export function clipped({ lo, hi }: Reach, size: number): Reach {
  return { lo: Math.max(lo, 0), hi: Math.min(hi, size - 1) };
}

/** How far any position of the value reaches beyond the input: per axis before its start and after its end. */
export function overhang(
  field: Field,
  extents: readonly number[],
  input: readonly number[],
): readonly (readonly [before: number, after: number])[] {
  return field.maps.map((map, axis) => {
    if (!map) return [0, 0];
    let before = 0;
    let after = 0;
    for (let at = 0; at < (extents[map.axis] ?? 1); at++) {
      const position = extents.map((_, i) => (i === map.axis ? at : 0));
      const reach = reachOf(field, position, input)[axis];
      if (!reach || lengthOf(reach) === 0) continue;
      before = Math.max(before, -reach.lo);
      after = Math.max(after, reach.hi - (input[axis] ?? 1) + 1);
    }
    return [before, after];
  });
}
