// Values limited to a range.

import { max, min } from "../nests/build.ts";
import type { Scalar } from "../nests/nest.ts";
import { defineOp, float } from "./define.ts";
import { pointwise, type SameShape } from "./support/pointwise.ts";

export interface ClampForm extends SameShape {
  readonly min?: number;
  readonly max?: number;
}

export const clamp = defineOp({
  name: "clamp",
  doc: "x limited to a range: values below min become min, values above max become max. One of the two may be left out.",
  source: "ONNX Clip; PyTorch clamp",
  args: {
    min: float({ optional: true, doc: "the least value; no limit unless given" }),
    max: float({ optional: true, doc: "the largest value; no limit unless given" }),
  },

  resolve(call, shape): ClampForm | undefined {
    const { min: least, max: most } = call.args;
    if (least === undefined && most === undefined) return call.report("no-bounds", "op", { op: "clamp" });
    if (least !== undefined && most !== undefined && least > most)
      return call.report("bounds-crossed", { arg: "min" }, { op: "clamp", min: `${least}`, max: `${most}` });
    return {
      shape,
      ...(least === undefined ? {} : { min: least }),
      ...(most === undefined ? {} : { max: most }),
    };
  },

  nest: ({ shape, min: least, max: most }) =>
    pointwise({ shape }, (x) => atMost(least === undefined ? x : max(x, least), most)),
});

function atMost(x: Scalar, most: number | undefined): Scalar {
  return most === undefined ? x : min(x, most);
}
