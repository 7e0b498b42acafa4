// The ONNX equivalent of every op of the language, by name, from its resolved form. Written against the ONNX operator documents, as
// an independent reading of what each op means; it must never look at the nests.

import type { Shape } from "../../../src/ir/graph.ts";
import type { AvgpoolForm } from "../../../src/ops/avgpool.ts";
import type { BnForm } from "../../../src/ops/bn.ts";
import type { ConcatForm } from "../../../src/ops/concat.ts";
import type { ConvForm } from "../../../src/ops/conv.ts";
import type { MaxpoolForm } from "../../../src/ops/maxpool.ts";
import type { PadForm } from "../../../src/ops/pad.ts";
import type { SoftmaxForm } from "../../../src/ops/softmax.ts";
import type { UpsampleForm } from "../../../src/ops/upsample.ts";
import type { Attribute } from "./model.ts";

/** Where an op's nodes go: value names in, one out, and constants on the way. */
export interface Site {
  readonly x: string;
  readonly operands: readonly string[];
  readonly weights: readonly string[];
  readonly y: string;
  /** Adds a node; returns the name of its output, `y` unless another is wanted. */
  readonly add: (
    op: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, Attribute>>,
    output?: string,
  ) => string;
  /** A name no other value has. */
  readonly fresh: () => string;
  readonly ints: (...values: readonly number[]) => string;
  readonly floats: (shape: Shape, ...values: readonly number[]) => string;
}

interface Sized {
  readonly x: Shape;
  readonly shape: Shape;
}

/** Forms are what the op of that name resolves to. */
export const opNodes: ReadonlyMap<string, (site: Site, form: never) => void> = new Map(
  Object.entries({
    conv({ x, weights: [weight = "", ...bias], add, ints, fresh }: Site, { window, groups, flip }: ConvForm) {
      const { stride: strides, dilation: dilations } = window;
      const spatial = window.input.map((_, i) => i + 2);
      const mirrored = (): string => {
        const each = (value: number) => ints(...spatial.map(() => value));
        return add("Slice", [weight, each(-1), each(-1e9), ints(...spatial), each(-1)], {}, fresh());
      };
      add("Conv", [x, flip ? mirrored() : weight, ...bias], {
        strides,
        dilations,
        group: groups,
        pads: padsOf(window),
      });
    },
    maxpool({ x, add }: Site, { window }: MaxpoolForm) {
      const { kernel: kernel_shape, stride: strides, dilation: dilations } = window;
      add("MaxPool", [x], { kernel_shape, strides, dilations, pads: padsOf(window) });
    },
    avgpool({ x, add }: Site, { window, countPad }: AvgpoolForm) {
      const { kernel: kernel_shape, stride: strides } = window;
      add("AveragePool", [x], {
        kernel_shape,
        strides,
        pads: padsOf(window),
        count_include_pad: countPad ? 1 : 0,
      });
    },
    gap: ({ x, add }: Site) => void add("GlobalAveragePool", [x]),
    adaptive_avgpool: (site: Site, form: Sized) => adaptive(site, form),
    dense: ({ x, weights, add }: Site) => void add("Gemm", [x, ...weights], { transB: 1 }),
    flatten: ({ x, add }: Site) => void add("Flatten", [x]),
    bn: ({ x, weights, add }: Site, { eps }: BnForm) =>
      void add("BatchNormalization", [x, ...weights], { epsilon: { float: eps } }),
    relu: ({ x, add }: Site) => void add("Relu", [x]),
    sigmoid: ({ x, add }: Site) => void add("Sigmoid", [x]),
    tanh: ({ x, add }: Site) => void add("Tanh", [x]),
    softmax: ({ x, add }: Site, { axis }: SoftmaxForm) => void add("Softmax", [x], { axis: axis + 1 }),
    add: ({ operands, add }: Site) => void add("Sum", operands),
    mul({ operands, add, fresh, y }: Site) {
      const [first = "", ...later] = operands;
      later.reduce(
        (left, right, i) => add("Mul", [left, right], {}, i === later.length - 1 ? y : fresh()),
        first,
      );
    },
    concat: ({ operands, add }: Site, { axis }: ConcatForm) =>
      void add("Concat", operands, { axis: axis + 1 }),
    upsample({ x, add, floats }: Site, { factor }: UpsampleForm) {
      const how = { mode: "nearest", coordinate_transformation_mode: "asymmetric", nearest_mode: "floor" };
      add("Resize", [x, "", floats([factor.length + 2], 1, 1, ...factor)], how);
    },
    pad({ x, add, ints, floats }: Site, { begin, end, mode, value }: PadForm) {
      add("Pad", [x, ints(0, 0, ...begin, 0, 0, ...end), floats([], value)], { mode });
    },
    dropout: ({ x, add }: Site) => void add("Dropout", [x]),
    id: ({ x, add }: Site) => void add("Identity", [x]),
  }),
);

function padsOf({ begin, end }: { begin: readonly number[]; end: readonly number[] }): number[] {
  return [...begin, ...end];
}

/** PyTorch's windows, floor(o * size / O) to ceil((o + 1) * size / O), averaged one axis at a time. */
function adaptive({ x, y, add, fresh, ints }: Site, { x: input, shape }: Sized): void {
  let from = x;
  for (let axis = 1; axis < shape.length; axis++) {
    const [size = 1, outputs = 1] = [input[axis], shape[axis]];
    const parts = Array.from({ length: outputs }, (_, o) => {
      const [start, end] = [Math.floor((o * size) / outputs), Math.ceil(((o + 1) * size) / outputs)];
      const part = add("Slice", [from, ints(start), ints(end), ints(axis + 1)], {}, fresh());
      return add("ReduceMean", [part], { axes: [axis + 1], keepdims: 1 }, fresh());
    });
    from = add("Concat", parts, { axis: axis + 1 }, axis === shape.length - 1 ? y : fresh());
  }
}
