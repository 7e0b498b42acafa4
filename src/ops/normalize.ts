// The preparation of pictures: channel means and deviations that are known beforehand.

import { div, nest, read, sub } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import type { OpCall, Tensor } from "../ir/op.ts";
import { printShape } from "../ir/shape-text.ts";
import { defineOp, tensor } from "./define.ts";
import type { SameShape } from "./support/pointwise.ts";

export interface NormalizeForm extends SameShape {
  /** One number per channel. */
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

export const normalize = defineOp({
  name: "normalize",
  doc: "(x - mean) / std with constants of each channel, as pictures are prepared. A list with one number per channel, or one number for all.",
  source: "torchvision.transforms.Normalize",
  args: {
    mean: tensor({ doc: "subtracted: a list with one number per channel, or one number" }),
    std: tensor({ doc: "divided by: a list with one number per channel, or one number; above 0" }),
  },

  resolve(call, shape): NormalizeForm | undefined {
    const mean = perChannel(call, "mean", shape);
    const std = mean && perChannel(call, "std", shape);
    if (!mean || !std) return undefined;
    const wrong = std.find((value) => !(value > 0));
    if (wrong !== undefined)
      return call.report("std-not-positive", { arg: "std" }, { op: "normalize", value: `${wrong}` });
    return { shape, mean, std };
  },

  nest: ({ shape, mean, std }) =>
    nest((b) => {
      const [channels = 1, ...sizes] = shape;
      const x = b.in("x", shape);
      const [means, deviations] = [b.table("mean", [channels], mean), b.table("std", [channels], std)];
      const c = b.axis("c", channels);
      const i = [c, ...b.axes("i", sizes)];
      b.set(b.out("y", shape), i, div(sub(read(x, i), read(means, [c])), read(deviations, [c])));
    }),
});

type Args = Readonly<Record<"mean" | "std", Tensor>>;

function perChannel(call: OpCall<Args>, arg: keyof Args, shape: Shape): readonly number[] | undefined {
  const [channels = 1] = shape;
  const { shape: given, data } = call.args[arg];
  const [only] = data;
  if (only !== undefined && data.length === 1) return Array.from({ length: channels }, () => only);
  if (given.length === 1 && data.length === channels) return data;
  return call.report(
    "not-per-channel",
    { arg },
    { op: "normalize", arg, count: data.length, input: printShape(shape), channels },
  );
}
