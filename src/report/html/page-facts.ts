// The facts that a page carries: all it shows, and no more, for pages are sent around.

import type { Facts, LayerFacts } from "../facts.ts";

type Field = NonNullable<LayerFacts["rf"]>;

export interface PageLayer extends Omit<LayerFacts, "rf"> {
  readonly rf: Pick<Field, "size" | "jump" | "start" | "paddedShare" | "maps"> | null;
}

export interface PageFacts extends Omit<Facts, "layers" | "weights"> {
  readonly layers: readonly PageLayer[];
}

export function pageFacts(all: Facts): PageFacts {
  const { weights: _, ...facts } = all;
  return {
    ...facts,
    layers: facts.layers.map(pageLayer),
    utilisation: facts.utilisation.map((use) => {
      const [all, middle] = [rounded(use), use.middle && rounded(use.middle)];
      // Behind a dense layer or global pooling every position reads the same way.
      const alike = middle?.cells.every((cell, i) => cell === all.cells[i]) === true;
      return { ...all, path: use.path, middle: alike ? null : middle };
    }),
  };
}

function pageLayer(layer: LayerFacts): PageLayer {
  const { flopsByKind, intensity, share, rf } = layer;
  const kinds = Object.entries(flopsByKind).filter(([, value]) => value > 0);
  return {
    ...layer,
    flopsByKind: Object.fromEntries(kinds),
    intensity: intensity === null ? null : short(intensity),
    share: { params: short(share.params), macs: short(share.macs), flops: short(share.flops) },
    rf: rf && {
      size: rf.size,
      jump: rf.jump,
      start: rf.start,
      paddedShare: short(rf.paddedShare),
      maps: rf.maps,
    },
  };
}

type Picture = NonNullable<Facts["utilisation"][number]["middle"]>;

/** Shown as colours, and as percent with one decimal. */
function rounded(picture: Picture): Picture {
  return { ...picture, cells: picture.cells.map((cell) => Math.round(cell * 1000) / 1000) };
}

/** Shown as percent with one decimal, or with three digits. */
function short(value: number): number {
  return Number(value.toPrecision(4));
}
