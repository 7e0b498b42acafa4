// A fully connected layer.

import { add, mul, nest, read } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import type { CallEdit, WeightSpec } from "../ir/op.ts";
import { bool, defineOp, int } from "./define.ts";
import { elements } from "./support/size.ts";
import { printShape } from "../ir/shape-text.ts";

export interface DenseForm {
  readonly x: Shape;
  readonly shape: Shape;
  readonly bias: boolean;
}

export const dense = defineOp({
  name: "dense",
  stem: "fc",
  doc: "A fully connected layer: every output is a weighted sum of all inputs. Takes a vector; nothing is flattened silently.",
  source: "ONNX Gemm; PyTorch Linear",
  args: {
    out: int({ min: 1, doc: "number of outputs" }),
    bias: bool({ default: true, doc: "adds a learned number per output" }),
  },

  resolve(call, x): DenseForm | undefined {
    if (x.length === 1) return { x, shape: [call.args.out], bias: call.args.bias };
    const count = elements(x) ?? "past 2^53";
    const flatten = { kind: "insert-before", text: "flatten", title: `flatten gives [${count}]` } as const;
    return call.report("needs-vector", "op", { op: "dense", input: printShape(x), count }, [flatten]);
  },

  weights({ x: [inputs = 1], shape: [outputs = 1], bias }): WeightSpec[] {
    return [
      { leaf: "weight", shape: [outputs, inputs], role: "param", draw: { kind: "fan-in", fanIn: inputs } },
      ...(bias
        ? [{ leaf: "bias", shape: [outputs], role: "param", draw: { kind: "near-zero" } } as const]
        : []),
    ];
  },

  nest: ({ x: [inputs = 1], shape: [outputs = 1], bias }) =>
    nest((b) => {
      const x = b.in("x", [inputs]);
      const weight = b.param("weight", [outputs, inputs]);
      const k = b.axis("k", outputs);
      const c = b.axis("c", inputs);
      const product = mul(read(x, [c]), read(weight, [k, c]));
      if (!bias) return b.sum(b.out("y", [outputs]), [k], product);
      const offset = b.param("bias", [outputs]);
      const total = b.tmp("total", [outputs]);
      b.sum(total, [k], product);
      b.set(b.out("y", [outputs]), [k], add(read(total, [k]), read(offset, [k])));
    }),

  fit(_, wanted): CallEdit | undefined {
    const [out] = wanted;
    if (out === undefined || wanted.length !== 1) return undefined;
    return {
      kind: "set-arg",
      arg: "out",
      value: String(out),
      title: `out=${out} gives ${printShape(wanted)}`,
    };
  },
});
