// Long sums and maxima of few outputs: the invocations of a workgroup share the terms of each. Global pooling, softmax, means and variances.
//
// Steps: fuse, map, splitFold.

import { add, coefficientOf, constant, div, mod, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import type { LoopScalar } from "../../loops/loop.ts";
import type { Fold, Gather } from "../group.ts";
import { at } from "../kernel-builder.ts";
import { addressesIn } from "../recipes/direct-plan.ts";
import { refuse } from "../recipes/recipe.ts";
import { fuseAxes, sizeOfAxes, type Substitution } from "../steps/axes.ts";
import { accumulate, openAccumulators, storeTile } from "../steps/register-tile.ts";
import { memoryOrder } from "../steps/reorder.ts";
import type { Work } from "../work.ts";
import { onGrid, workgroupsFor } from "./frame.ts";
import type { GridRecipe } from "./recipe.ts";
import { emitTree, powerOfTwo } from "./tree.ts";

/** Invocations of a workgroup, at most. */
const MOST_INVOCATIONS = 256;

export const together: GridRecipe = {
  name: "together",
  why: "Before the last: where outputs are few, single invocations would leave the machine idle.",
  plan(work, group, { termsTogether, workgroups, invocations }) {
    const { fold } = group;
    if (fold === undefined) return refuse("it has no sum or maximum");
    const [terms, outputs] = [sizeOfAxes(fold.axes), sizeOfAxes(group.axes)];
    if (terms < termsTogether) return refuse(`${terms} terms are not worth sharing`);
    if (outputs >= workgroups * invocations)
      return refuse(`${outputs} outputs keep the machine busy by themselves`);
    const shape = shapeOf(work, group, fold, workgroups * invocations);
    const choice = {
      recipe: "together",
      because: `${terms} terms for each of ${outputs} outputs: invocations share them and add up what they have`,
      schedule: [
        ["invocations", `${shape.parts} for each of ${shape.outputs} outputs`],
        ["workgroups", String(Math.ceil(outputs / shape.outputs))],
      ] as const,
    };
    return { kernels: [{ choice, group, emit: () => emitTogether(work, group, fold, shape) }] };
  },
};

interface Shape {
  /** Of one output's terms; a power of two. */
  readonly parts: number;
  /** Of a workgroup. */
  readonly outputs: number;
  /** Neighbouring invocations have neighbouring outputs, not neighbouring terms. */
  readonly isAcross: boolean;
}

/** Neighbours read neighbours: along the terms, or along the outputs where only these lie side by side. */
function shapeOf(work: Work, group: Gather, fold: Fold, invocations: number): Shape {
  const [terms, outputs] = [sizeOfAxes(fold.axes), sizeOfAxes(group.axes)];
  const most = powerOfTwo(Math.min(MOST_INVOCATIONS, terms / 2));
  const parts = Math.min(most, Math.max(8, powerOfTwo((2 * invocations) / outputs)));
  const addresses = addressesIn(work, fold.value);
  const isNext = (axis: Axis | undefined): boolean =>
    axis !== undefined && addresses.some((address) => coefficientOf(address, axis.id) === 1);
  const isAcross =
    isNext(memoryOrder(work, group, group.axes).at(-1)) &&
    !isNext(fold.axes.findLast(({ extent }) => extent > 1));
  if (isAcross) return { parts: Math.min(parts, 16), outputs: 16, isAcross };
  return { parts, outputs: Math.max(1, 64 / parts), isAcross };
}

function emitTogether(work: Work, group: Gather, fold: Fold, { parts, outputs, isAcross }: Shape): void {
  const { kernel } = work;
  const order = memoryOrder(work, group, group.axes);
  const count = sizeOfAxes(order);
  const local = kernel.axis("t", parts * outputs);
  const { axes, number } = workgroupsFor(kernel, Math.ceil(count / outputs));
  const [part, own] = isAcross
    ? [div(at(local), outputs), mod(at(local), outputs)]
    : [mod(at(local), parts), div(at(local), parts)];
  const output = add(scale(number, outputs), own);
  const isThere = { kind: "lt", left: output, right: constant(count) } as const;
  const held = work.temporary("parts", [parts, outputs], "workgroup");
  onGrid(kernel, axes, local, () => {
    const map: Substitution = new Map(group.axes.map(({ id }) => [id, constant(0)]));
    fuseAxes(order, output, map);
    const point = { name: "", read: map, store: map, guards: [] };
    const [reg = -1] = openAccumulators(work, [point], () => startOf(fold, part));
    kernel.when([isThere], () =>
      addOwnTerms(work, fold, { part, parts }, (reduction) =>
        accumulate(work, fold, [point], [reg], reduction),
      ),
    );
    const slot = kernel.slot(held, "write");
    const place = (of: Index): Index => kernel.address(held, [of, own]);
    kernel.emit({ kind: "store", slot, index: place(part), value: { kind: "reg", reg } });
    kernel.slot(held, "read");
    emitTree(kernel, {
      kind: fold.kind,
      slot,
      part,
      parts,
      places: (of) => [place(of)],
      around: (body) => body(),
    });
    kernel.when([{ kind: "lt", left: part, right: constant(1) }, isThere], () => {
      const whole = kernel.let("s", { kind: "load", slot, index: place(constant(0)) });
      storeTile(work, group.store, [point], () => new Map([[fold.into, whole]]));
    });
  });
}

/** A maximum may begin with its initial value everywhere, a sum only once. */
function startOf(fold: Fold, part: Index): LoopScalar {
  const init: LoopScalar = { kind: "const", value: fold.init };
  if (fold.kind === "max" || fold.init === 0) return init;
  const preds = [{ kind: "eq", left: part, right: constant(0) }] as const;
  return {
    kind: "select",
    condition: { kind: "test", preds },
    then: init,
    otherwise: { kind: "const", value: 0 },
  };
}

/** The terms of a part: every `parts`-th. */
export function addOwnTerms(
  { kernel }: Work,
  fold: Fold,
  { part, parts }: { readonly part: Index; readonly parts: number },
  term: (reduction: Substitution) => void,
): void {
  const terms = sizeOfAxes(fold.axes);
  const turn = kernel.axis("u", Math.ceil(terms / parts));
  kernel.loop(turn, () => {
    const e = add(scale(at(turn), parts), part);
    kernel.when([{ kind: "lt", left: e, right: constant(terms) }], () => {
      const reduction: Substitution = new Map();
      fuseAxes(fold.axes, e, reduction);
      term(reduction);
    });
  });
}
