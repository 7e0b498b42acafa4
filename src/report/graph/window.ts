// The window of a convolution or pooling as people write it: `7×7 /2`. Read off the facts; where they do not give it, nothing is said.

import type { Facts, LayerFacts } from "../facts.ts";
import { kindOf } from "./kind.ts";

type Field = NonNullable<LayerFacts["rf"]>;

/** By path: extents of the window and, after a slash, its strides where they are not 1. */
export function windowsOf({ layers, weights }: Facts): ReadonlyMap<string, string> {
  const byPath = new Map(layers.map((layer) => [layer.path, layer]));
  const shapes = new Map(weights.map(({ path, shape }) => [path, shape]));
  return new Map(
    layers.flatMap((layer) => {
      const operand = byPath.get(layer.inputs[0] ?? "");
      const kind = kindOf(layer, operand);
      if ((kind !== "conv" && kind !== "pool") || !operand) return [];
      const kernel = shapes.get(`${layer.path}.weight`)?.slice(2);
      const seen = extents(layer, operand);
      const window = kernel && kernel.length === layer.shape.length - 1 ? kernel : seen?.window;
      if (!window) return [];
      return [[layer.path, [window.join("×"), ...strideText(seen?.stride)].join(" ")]];
    }),
  );
}

function strideText(stride: readonly number[] | undefined): readonly string[] {
  const [first] = stride ?? [];
  if (!stride || first === undefined || stride.every((step) => step === 1)) return [];
  return [`/${stride.every((step) => step === first) ? first : stride.join("×")}`];
}

/** From the fields before and after: how many of the operand's values one value sees, and how far the next one is. */
function extents({ rf }: LayerFacts, { rf: before }: LayerFacts) {
  if (!rf || !before || rf.size.length !== before.size.length) return undefined;
  const axes = rf.size.map((_, axis) => extentOf(rf, before, axis));
  const whole = axes.filter((axis) => axis !== undefined);
  if (whole.length < axes.length) return undefined;
  return { window: whole.map(({ window }) => window), stride: whole.map(({ stride }) => stride) };
}

function extentOf(rf: Field, before: Field, axis: number): { window: number; stride: number } | undefined {
  const [size, sizeBefore] = [rf.size[axis], before.size[axis]];
  const [jump, jumpBefore] = [rf.jump[axis], before.jump[axis]];
  if (!size || !sizeBefore || !jump || !jumpBefore || ![rf, before].every((field) => isEven(field, axis)))
    return undefined;
  const window = (size - sizeBefore) / jumpBefore + 1;
  const stride = jump / jumpBefore;
  return Number.isInteger(window) && Number.isInteger(stride) ? { window, stride } : undefined;
}

/** Whether all values see equally much, at equal steps: not so behind upsampling. */
function isEven({ uniform, period }: Field, axis: number): boolean {
  return uniform && period[axis] === 1;
}
