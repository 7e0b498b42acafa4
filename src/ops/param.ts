// A learned tensor.

import { nest, read } from "../nests/build.ts";
import type { WeightSpec } from "../ir/op.ts";
import { defineOp, float, shape as shapeArg } from "./define.ts";
import type { SameShape } from "./support/pointwise.ts";

export interface ParamForm extends SameShape {
  readonly init: number;
}

export const param = defineOp({
  name: "param",
  doc: "A learned tensor that depends on no input: `gamma = param([in.c, 1, 1], init=1)`, then `mul { | id | gamma }`. Its weight path is the label itself, as nn.Parameter has it. It starts a flow, so it stands in a branch or on a line of its own.",
  source:
    "PyTorch nn.Parameter; H. Touvron et al., Going Deeper with Image Transformers (2021), 2.2 (a learned scale per channel)",
  args: {
    shape: shapeArg({ doc: "its sizes: [64, 1, 1], 64x1x1, or one number for a vector" }),
    init: float({ default: 0, doc: "the value that training starts from; random weights lie around it" }),
  },
  operands: { min: 0, max: 0 },
  resolve: (call): ParamForm => ({ shape: call.args.shape, init: call.args.init }),
  weights: ({ shape, init }): WeightSpec[] => [
    { leaf: "", shape, role: "param", draw: { kind: "near", value: init } },
  ],
  nest: ({ shape }) =>
    nest((b) => {
      const value = b.param("value", shape);
      const i = b.axes("i", shape);
      b.set(b.out("y", shape), i, read(value, i));
    }),
});
