// Stage step `block`: stages that pass panels of elements on to each other run for a few panels at a time, so that what one leaves behind
// is still in the cache when the next reads it.
//
//   for t:196 { v[t] = f(x[t]) };  for t:196 { y[t] = g(v[t]) }
//   for b:6 { for j:11, n:3 { v[j, n] = f(x[min(33*b + 3*j + n, 195)]) };  for j:11, n:3 { if 33*b + 3*j + n < 196: y[...] = g(v[j, n]) } }
//
// Legal where element t of the later stages reads nothing but element t of the temporary (`blockRefusal`). The last block may be ragged:
// reads repeat the last element there, stores are guarded.

import { bareAxis } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { readsOf } from "../../nests/scalars.ts";
import type { Gather, Group } from "../group.ts";
import { type Refusal, refuse } from "../recipes/recipe.ts";

export interface Blocks {
  readonly blocks: number;
  /** In every block, the last included. */
  readonly panels: number;
}

/** `count` elements in panels of `panel`, about `most` elements in a block, all blocks alike; none is empty. */
export function blocksOf(count: number, panel: number, most: number, forThreads = false): Blocks {
  const all = Math.ceil(count / panel);
  const wanted = Math.max(1, Math.ceil((all * panel) / (most + panel - 1)));
  const panels = Math.ceil(all / wanted);
  const few = { blocks: Math.ceil(all / panels), panels };
  return forThreads && few.blocks > 2 ? evenBlocks(all, panels) : few;
}

/** Blocks of about `most` elements that leave no ragged one; undefined where there are none. */
export function wholeBlocks(
  count: number,
  panel: number,
  most: number,
  forThreads = false,
): Blocks | undefined {
  if (count % panel > 0) return undefined;
  const all = count / panel;
  const largest = Math.floor((most * 5) / 4 / panel);
  const whole: Blocks[] = [];
  for (let panels = Math.min(all, largest); panels * panel * (forThreads ? 4 : 2) > most; panels--)
    if (all % panels === 0) whole.push({ blocks: all / panels, panels });
  return forThreads && (whole[0]?.blocks ?? 0) > 2 ? leastBusy(whole) : whole[0];
}

/** Of at most so many panels, and not much fewer: threads that take block by block end together. */
function evenBlocks(all: number, most: number): Blocks {
  const sizes = Array.from({ length: Math.floor(most / 3) + 1 }, (_, i) => most - i);
  return (
    leastBusy(sizes.map((panels) => ({ blocks: Math.ceil(all / panels), panels }))) ?? {
      blocks: 1,
      panels: all,
    }
  );
}

/** The first of those of which the busiest of two or four threads does least. */
function leastBusy(choices: readonly Blocks[]): Blocks | undefined {
  const busiest = ({ blocks, panels }: Blocks): number =>
    panels * (2 * Math.ceil(blocks / 2) + 4 * Math.ceil(blocks / 4));
  return choices.toSorted((a, b) => busiest(a) - busiest(b))[0];
}

/**
 * Why these stages may not share a loop over blocks of points of `axes`; undefined where they may: of what one leaves in a temporary, a
 * later one reads at a point only what was left there at the same point.
 */
export function blockRefusal(stages: readonly Group[], axes: readonly Axis[]): Refusal | undefined {
  const left = new Map<number, readonly Index[]>();
  for (const stage of stages) {
    if (stage.kind === "scatter") return refuse("several iterations add to one element");
    for (const read of readsIn(stage)) {
      const stored = left.get(read.buffer);
      if (stored === undefined) continue;
      const isSamePoint = axes.every(({ id }) => {
        const dimension = stored.findIndex((index) => bareAxis(index) === id);
        const part = read.index[dimension];
        return part !== undefined && bareAxis(part) === id;
      });
      if (!isSamePoint) return refuse("a stage reads what an earlier one leaves at other points");
    }
    left.set(stage.store.buffer, stage.store.index);
  }
  return undefined;
}

/** But for the sum that the stage itself finishes. */
function readsIn({ fold, store }: Gather) {
  const finished = readsOf(store.value).filter(({ buffer }) => buffer !== fold?.into);
  return [...(fold === undefined ? [] : readsOf(fold.value)), ...finished];
}
