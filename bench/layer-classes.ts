// The layers of a network by the way they are computed: what its time goes to, and so what binds it.

import type { BenchFacts } from "../src/run/bench-facts.ts";

export interface LayerClass {
  readonly algorithm: string;
  readonly layers: number;
  /** Of the time of all layers, 0 to 1. */
  readonly share: number;
  /** 2 per multiply-add of convolution and dense layers, whatever the algorithm does; 0 where there are none. */
  readonly gigaflops: number;
}

/** From the fastest time of each layer, by share, largest first. */
export function classes({ layers }: BenchFacts): readonly LayerClass[] {
  const total = layers.reduce((sum, { fastest }) => sum + fastest, 0);
  const groups = Map.groupBy(layers, ({ algorithm }) => algorithm);
  return [...groups]
    .map(([algorithm, members]) => {
      const ms = members.reduce((sum, { fastest }) => sum + fastest, 0);
      // The facts' rate is that of the median: work = rate * median.
      const work = members.reduce((sum, { gigaflops, median }) => sum + gigaflops * median, 0);
      return {
        algorithm,
        layers: members.length,
        share: total === 0 ? 0 : ms / total,
        gigaflops: ms === 0 ? 0 : work / ms,
      };
    })
    .toSorted((a, b) => b.share - a.share);
}
