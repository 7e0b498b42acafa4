// Padding as a layer of its own.

import { checkedSum } from "../base/checked.ts";
import { edge, fill, minus, nest, read, reflect } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import type { OpCall } from "../ir/op.ts";
import type { Pad } from "../nests/nest.ts";
import { defineOp, float, margins, word } from "./define.ts";
import type { Margins } from "./support/padding.ts";
import { printShape } from "../ir/shape-text.ts";
import { axisLetter, perAxisText } from "./support/text.ts";
import { hasSpace } from "./support/window.ts";

export interface PadForm extends Margins {
  readonly x: Shape;
  readonly shape: Shape;
  readonly mode: "constant" | "edge" | "reflect";
  readonly value: number;
}

export const pad = defineOp({
  name: "pad",
  doc: "Surrounds each channel: with a constant (0 unless value= says otherwise), the nearest element (mode=edge), or the mirror image without the edge itself (mode=reflect).",
  source: "ONNX Pad",
  args: {
    pad: margins({ doc: "elements added on each side of each spatial axis" }),
    mode: word(["constant", "edge", "reflect"], { default: "constant", doc: "what stands there" }),
    value: float({ default: 0, doc: "the constant" }),
  },

  resolve(call, x): PadForm | undefined {
    if (!hasSpace(call, "pad", x)) return undefined;
    const { mode, value } = call.args;
    const { begin, end } = call.args.pad;
    if (mode === "reflect" && !canReflect(call, x, call.args.pad)) return undefined;
    const sizes = x
      .slice(1)
      .map((size, axis) => checkedSum([size, begin[axis] ?? 0, end[axis] ?? 0]) ?? Infinity);
    return { x, shape: [x[0] ?? 1, ...sizes], begin, end, mode, value };
  },

  nest: ({ x: xShape, shape, begin, mode, value }) =>
    nest((b) => {
      const x = b.in("x", xShape);
      const c = b.axis("c", shape[0] ?? 1);
      const o = b.axes("o", shape.slice(1));
      const at = o.map((axis, i) => minus(axis, begin[i] ?? 0));
      const outside: Record<PadForm["mode"], Pad> = { constant: fill(value), edge, reflect };
      b.set(b.out("y", shape), [c, ...o], read(x, [c, ...at], outside[mode]));
    }),
});

function canReflect(call: OpCall<unknown>, x: Shape, { begin, end }: Margins): boolean {
  const most = begin.map((size, axis) => Math.max(size, end[axis] ?? 0));
  const axis = most.findIndex((size, at) => size >= (x[at + 1] ?? 1));
  if (axis < 0) return true;
  const size = x[axis + 1] ?? 1;
  const letter = axisLetter(x.length, axis + 1);
  call.report(
    "reflect-too-wide",
    { arg: "pad" },
    { pad: perAxisText(most), least: (most[axis] ?? 0) + 1, axis: letter, input: printShape(x), size },
  );
  return false;
}
