// Whether a checkpoint of one model still fits another: by names and shapes alone, as loading does.

import type { Facts, WeightFacts } from "../facts.ts";

export interface WeightsCompat {
  /** A checkpoint of `base` does not load into `head`: something is renamed, reshaped or missing. */
  readonly breaking: boolean;
  readonly fits: number;
  /** In both, of another shape. */
  readonly reshaped: readonly {
    readonly path: string;
    readonly base: readonly number[];
    readonly head: readonly number[];
  }[];
  /** The same values would do, under another name. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** `head` needs them and the checkpoint has nothing for them. */
  readonly missing: readonly WeightFacts[];
  /** The checkpoint has them and `head` does not: a warning when loading. */
  readonly unused: readonly WeightFacts[];
}

/** `layers` leads from paths of `head` to those of `base`. */
export function weightsCompat(base: Facts, head: Facts, layers: ReadonlyMap<string, string>): WeightsCompat {
  const had = new Map(base.weights.map((weight) => [weight.path, weight]));
  const needed = new Set(head.weights.map(({ path }) => path));
  const reshaped = [];
  const renamed = [];
  const missing = [];
  for (const weight of head.weights) {
    const same = had.get(weight.path);
    const old = same ? undefined : had.get(formerPath(weight.path, layers));
    if (same && !sameShape(same, weight)) {
      reshaped.push({ path: weight.path, base: same.shape, head: weight.shape });
    } else if (old && sameShape(old, weight)) {
      renamed.push({ from: old.path, to: weight.path });
    } else if (!same) missing.push(weight);
  }
  const kept = new Set(renamed.map(({ from }) => from));
  const unused = base.weights.filter(({ path }) => !needed.has(path) && !kept.has(path));
  const broken = reshaped.length + renamed.length + missing.length;
  return { breaking: broken > 0, fits: head.weights.length - broken, reshaped, renamed, missing, unused };
}

function sameShape(a: WeightFacts, b: WeightFacts): boolean {
  return a.shape.join() === b.shape.join();
}

/** `conv4.weight` -> `conv3.weight`, where layer conv4 was conv3. */
function formerPath(path: string, layers: ReadonlyMap<string, string>): string {
  const dot = path.lastIndexOf(".");
  const layer = layers.get(path.slice(0, dot));
  return layer === undefined ? path : layer + path.slice(dot);
}
