// A fully connected layer.

import { add, mul, nest, read, type IndexLike } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import type { CallEdit, WeightSpec } from "../ir/op.ts";
import { bool, defineOp, int, word } from "./define.ts";
import { axisWords, resolveAxis } from "./support/axis.ts";
import { elements } from "./support/size.ts";
import { printShape } from "../ir/shape-text.ts";

export interface DenseForm {
  readonly x: Shape;
  readonly shape: Shape;
  /** The axis whose values are summed, by position. */
  readonly axis: number;
  readonly bias: boolean;
}

export const dense = defineOp({
  name: "dense",
  stem: "fc",
  doc: "A fully connected layer: every output is a weighted sum of all inputs. Takes a vector; nothing is flattened silently. With axis=c it is applied to the channels of every position, which a 1x1 convolution does as well; the same along any other axis.",
  source: "ONNX Gemm; PyTorch Linear",
  args: {
    out: int({ min: 1, doc: "number of outputs" }),
    bias: bool({ default: true, doc: "adds a learned number per output" }),
    axis: word(axisWords, {
      optional: true,
      doc: "is applied along this axis, at every position of the others",
    }),
  },

  resolve(call, x): DenseForm | undefined {
    const { out, bias, axis } = call.args;
    if (axis !== undefined || x.length === 1) {
      const at = axis === undefined ? 0 : resolveAxis(call, "dense", x, axis);
      if (at === undefined) return undefined;
      return { x, shape: x.map((size, each) => (each === at ? out : size)), axis: at, bias };
    }
    const count = elements(x) ?? "past 2^53";
    const flatten = { kind: "insert-before", text: "flatten", title: `flatten gives [${count}]` } as const;
    return call.report("needs-vector", "op", { op: "dense", input: printShape(x), count }, [flatten]);
  },

  weights(form): WeightSpec[] {
    const [inputs, outputs] = sizesOf(form);
    return [
      { leaf: "weight", shape: [outputs, inputs], role: "param", draw: { kind: "fan-in", fanIn: inputs } },
      ...(form.bias
        ? [{ leaf: "bias", shape: [outputs], role: "param", draw: { kind: "near-zero" } } as const]
        : []),
    ];
  },

  nest: (form) =>
    nest((b) => {
      const { x: xShape, shape, axis, bias } = form;
      const [inputs, outputs] = sizesOf(form);
      const x = b.in("x", xShape);
      const weight = b.param("weight", [outputs, inputs]);
      const o = shape.map((size, at) => b.axis(at === axis ? "k" : "i", size));
      const c = b.axis("c", inputs);
      const k = o[axis] ?? 0;
      const from = o.map((each, at): IndexLike => (at === axis ? c : each));
      const product = mul(read(x, from), read(weight, [k, c]));
      if (!bias) return b.sum(b.out("y", shape), o, product);
      const offset = b.param("bias", [outputs]);
      const total = b.tmp("total", shape);
      b.sum(total, o, product);
      b.set(b.out("y", shape), o, add(read(total, o), read(offset, [k])));
    }),

  fit({ shape, axis }, wanted): CallEdit | undefined {
    const out = wanted[axis];
    const others = shape.every((size, at) => at === axis || size === wanted[at]);
    if (out === undefined || wanted.length !== shape.length || !others) return undefined;
    return {
      kind: "set-arg",
      arg: "out",
      value: String(out),
      title: `out=${out} gives ${printShape(wanted)}`,
    };
  },
});

/** Inputs and outputs along the axis. */
function sizesOf({ x, shape, axis }: DenseForm): readonly [number, number] {
  return [x[axis] ?? 1, shape[axis] ?? 1];
}
