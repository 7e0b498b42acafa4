// LAYER arguments: the layer of that path, or all layers of that block.

import { suggest } from "../base/did-you-mean.ts";
import type { LayerExplanation } from "../compile/explain-schedule.ts";
import type { Reporter } from "../diag/diagnostic.ts";

/** Empty, and reported, where the model has none. */
export function layersAt(
  layers: readonly LayerExplanation[],
  wanted: string,
  model: string,
  reporter: Reporter,
): readonly LayerExplanation[] {
  const found = layers.filter(({ paths }) =>
    paths.some((path) => path === wanted || path.startsWith(`${wanted}.`)),
  );
  if (found.length > 0) return found;
  const near = suggest(
    wanted,
    layers.flatMap(({ paths }) => paths),
  );
  const hint = near === undefined ? "; `cnnc report` lists them" : `; did you mean ${near}?`;
  reporter.report("unknown-layer", undefined, { layer: wanted, model, hint });
  return [];
}
