// The rectifier with a learned slope.

import { lt, mul, nest, read, select } from "../nests/build.ts";
import type { WeightSpec } from "../ir/op.ts";
import { bool, defineOp } from "./define.ts";
import type { SameShape } from "./support/pointwise.ts";

export interface PreluForm extends SameShape {
  readonly perChannel: boolean;
}

export const prelu = defineOp({
  name: "prelu",
  doc: "x where it is positive, else a learned slope times x. One slope serves all, as PyTorch has it unless told otherwise; per_channel=true learns one for each channel.",
  source: "K. He et al., Delving Deep into Rectifiers (2015), equation 1; PyTorch PReLU",
  args: { per_channel: bool({ default: false, doc: "one slope for each channel" }) },

  resolve: (call, shape): PreluForm => ({ shape, perChannel: call.args.per_channel }),

  weights: ({ shape: [channels = 1], perChannel }): WeightSpec[] => [
    {
      leaf: "weight",
      shape: [perChannel ? channels : 1],
      role: "param",
      draw: { kind: "near", value: 0.25 },
    },
  ],

  nest: ({ shape, perChannel }) =>
    nest((b) => {
      const [channels = 1, ...sizes] = shape;
      const x = b.in("x", shape);
      const slope = b.param("weight", [perChannel ? channels : 1]);
      const c = b.axis("c", channels);
      const i = [c, ...b.axes("i", sizes)];
      const value = read(x, i);
      b.set(b.out("y", shape), i, select(lt(value, 0), mul(value, read(slope, [perChannel ? c : 0])), value));
    }),
});
