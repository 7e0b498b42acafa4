// Padding as a layer of its own.

import { checkedSum } from "../base/checked.ts";
import { defineOp, margins } from "./define.ts";
import { modeArg, resolveSurround, surround, valueArg, type SurroundForm } from "./support/surround.ts";
import { hasSpace } from "./support/window.ts";

export const pad = defineOp({
  name: "pad",
  doc: "Surrounds each channel with elements: a constant (0 unless value= says otherwise), or elements of the channel itself, mirrored, repeated or wrapped around.",
  source: "ONNX Pad; PyTorch ConstantPad2d, ReflectionPad2d, ReplicationPad2d, CircularPad2d; NumPy pad",
  args: {
    pad: margins({ doc: "elements added on each side of each spatial axis" }),
    mode: modeArg,
    value: valueArg,
  },

  resolve(call, x): SurroundForm | undefined {
    if (!hasSpace(call, "pad", x)) return undefined;
    const { begin, end } = call.args.pad;
    const sizes = x
      .slice(1)
      .map((size, axis) => checkedSum([size, begin[axis] ?? 0, end[axis] ?? 0]) ?? Infinity);
    return resolveSurround(call, x, { begin, end }, sizes);
  },

  nest: surround,
});
