// Whether contestants compute the same: their results are compared before anything is timed.

import { networkTolerance } from "../src/run/verify.ts";

/** max |ours - theirs| / max |theirs|, the largest of all outputs that they have; NaN where one of ours is missing or of another length. */
export function difference(
  ours: Readonly<Record<string, Float32Array>>,
  theirs: ReadonlyMap<string, Float32Array>,
): number {
  const differences = [...theirs].map(([name, values]) => {
    const own = ours[name] ?? new Float32Array();
    if (own.length !== values.length) return Number.NaN;
    const scale = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    const largest = values.reduce((max, value, i) => Math.max(max, Math.abs(value - (own[i] ?? NaN))), 0);
    return scale === 0 ? largest : largest / scale;
  });
  return Math.max(...differences);
}

/** The difference; throws beyond what is promised of a whole network. */
export function checked(
  ours: Readonly<Record<string, Float32Array>>,
  theirs: ReadonlyMap<string, Float32Array>,
  peer: string,
): number {
  const found = difference(ours, theirs);
  if (!(found <= networkTolerance.f32)) throw new Error(`the results differ from ${peer}'s by ${found}`);
  return found;
}
