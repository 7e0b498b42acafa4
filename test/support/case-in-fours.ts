// Cases of test/ops with channels in whole fours: as they are, or with four times the channels. The third parties are asked again.

import type { AnyOp } from "../../src/ir/op.ts";
import { takesFours } from "../../src/schedule/steps/fours.ts";
import { resolveCall } from "./op-call.ts";
import { shapeOf, type ValueCase } from "./op-cases.ts";

/** Their ONNX equivalent says how many channels there are, in a constant or a weight. */
const countsChannels: ReadonlySet<string> = new Set([
  "adaptive_avgpool: 7 to 5, one spatial axis",
  "adaptive_avgpool: more outputs than elements, twice as many",
  "adaptive_avgpool: one output is global pooling",
  "bn: a small variance",
  "dense: the channels of every position: a 1x1 convolution",
  "dense: the axis before the last",
  "groupnorm: nothing learned",
  "instancenorm: one spatial axis, another eps",
  "instancenorm: two spatial axes",
  "layernorm: nothing learned",
  "pixel_unshuffle: 2x2 blocks",
  "pixel_unshuffle: 3x3 blocks of one channel",
  "prelu: a slope per channel",
  "prelu: a slope per channel, one spatial axis",
  "upsample: nearest to a size, odd from odd",
  "upsample: nearest to sizes: a multiple, larger, smaller",
  "upsample: bilinear, a whole factor",
  "upsample: bilinear to sizes: larger, smaller",
  "upsample: bilinear, one axis as it was",
  "upsample: bilinear from one element",
  "upsample: align_corners, a whole factor",
  "upsample: align_corners to sizes: larger, smaller",
  "upsample: align_corners to one element, which is the first",
  "upsample: linear along three spatial axes",
]);

/** Undefined where the case has no such channels, or no operand and no result of the op could lie in fours. */
export function caseInFours(op: AnyOp, each: ValueCase): ValueCase | undefined {
  if (someTakeFours(op, each)) return each;
  if (each.published || countsChannels.has(`${op.name}: ${each.name}`)) return undefined;
  const { args = {}, inputs, macs: _, flops: __, ...more } = each;
  const widened = inputs.map((input) => ("data" in input ? input : [4 * (input[0] ?? 0), ...input.slice(1)]));
  const { out } = args;
  const wide = { ...more, inputs: widened, args: typeof out === "number" ? { ...args, out: 4 * out } : args };
  return inputs.length > 0 && someTakeFours(op, wide) ? wide : undefined;
}

function someTakeFours(op: AnyOp, { args = {}, inputs }: ValueCase): boolean {
  const shapes = inputs.map((input) => ("data" in input ? shapeOf(input.data) : input));
  const { form } = resolveCall(op, args, shapes);
  if (form === undefined) return false;
  const nest = op.nest(form);
  return nest.buffers.some(({ id, role }) => (role === "in" || role === "out") && takesFours(nest, id));
}
