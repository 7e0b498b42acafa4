// One invocation for each output: element-wise stages, data movement, and whatever no other recipe of a grid takes.
//
//   for g workgroup { for t:64 local { if 64*g + t < n { a = 0; for c, r { a += x[...] * w[...] }; y[64*g + t] = a } } }
//
// Neighbouring invocations store neighbouring elements, each four of them as one vector where they lie so: channels in fours above all, with
// one guard for all four. Steps: fuse, map. Sums keep their order.

import { constant } from "../../algebra/index-expr.ts";
import type { Axis } from "../../algebra/index-types.ts";
import type { Gather } from "../group.ts";
import { at } from "../kernel-builder.ts";
import { contractionOf } from "../recipes/contraction.ts";
import type { Substitution } from "../steps/axes.ts";
import { fourAxis } from "../steps/four-axis.ts";
import { accumulate, openAccumulators, storeTile, type TilePoint } from "../steps/register-tile.ts";
import { memoryOrder } from "../steps/reorder.ts";
import type { Choice, Work } from "../work.ts";
import { mapped } from "./frame.ts";
import type { GridRecipe } from "./recipe.ts";

export const each: GridRecipe = {
  name: "each",
  why: "Last: it refuses nothing.",
  plan(work, group, { invocations }) {
    let mapping: ReturnType<typeof mapped> = "single";
    const neighbours = fourAxis(group.store.index, group.axes) === undefined ? "neighbours" : "channels";
    return {
      kernels: [
        {
          choice: choiceOf(work, group, invocations),
          group,
          emit: () => {
            mapping = emitEach(work, group, invocations);
          },
          known: () => (mapping === "fours" ? [["each invocation", `4 ${neighbours} at a time`]] : []),
        },
      ],
    };
  },
};

export function emitEach(work: Work, group: Gather, invocations: number): ReturnType<typeof mapped> {
  const { kernel } = work;
  const order = memoryOrder(work, group, group.axes);
  return mapped(kernel, order, invocations, (place) => {
    const axes: Substitution = new Map([...group.axes.map(({ id }) => [id, constant(0)] as const), ...place]);
    emitPoint(work, group, axes);
  });
}

/** One output, its sum in a register. */
function emitPoint(work: Work, { fold, store }: Gather, axes: Substitution): void {
  const { kernel } = work;
  const point: TilePoint = { name: "", read: axes, store: axes, guards: [] };
  if (fold === undefined) return storeTile(work, store, [point], () => new Map());
  const registers = openAccumulators(work, [point], () => ({ kind: "const", value: fold.init }));
  const reduction: Substitution = new Map();
  const loops = fold.axes.map(({ id, name, extent }): Axis => {
    const axis = kernel.axis(name, extent);
    reduction.set(id, at(axis));
    return axis;
  });
  kernel.loops(loops, () => accumulate(work, fold, [point], registers, reduction));
  storeTile(work, store, [point], () => new Map([[fold.into, { kind: "reg", reg: registers[0] ?? -1 }]]));
}

function choiceOf(work: Work, group: Gather, invocations: number): Choice {
  const [recipe, because] = nameOf(work, group);
  return { recipe, because, schedule: [["invocations", String(invocations)]] };
}

function nameOf(work: Work, group: Gather): readonly [string, string] {
  if (group.fold === undefined)
    return ["pointwise", "each element is computed by itself: one invocation each"];
  if (contractionOf(group, work.fixed) === undefined)
    return ["reduction", "one invocation for each sum or maximum"];
  return ["direct", "nothing else fits it: one invocation for each output"];
}
