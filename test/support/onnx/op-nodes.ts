// The ONNX equivalent of every op of the language, by name, from its resolved form. Written against the ONNX operator documents, as
// an independent reading of what each op means; it must never look at the nests.

import type { BnForm } from "../../../src/ops/bn.ts";
import type { ConcatForm } from "../../../src/ops/concat.ts";
import type { SoftmaxForm } from "../../../src/ops/softmax.ts";
import { elementwiseNodes } from "./elementwise-nodes.ts";
import { normalisationNodes } from "./normalisation-nodes.ts";
import { shapeNodes } from "./shape-nodes.ts";
import type { Site } from "./site.ts";
import { spaceNodes } from "./space-nodes.ts";

/** Forms are what the op of that name resolves to. */
export const opNodes: ReadonlyMap<string, (site: Site, form: never) => void> = new Map(
  Object.entries({
    ...elementwiseNodes,
    ...normalisationNodes,
    ...shapeNodes,
    ...spaceNodes,
    flatten: ({ x, add }: Site) => void add("Flatten", [x]),
    bn: ({ x, weights, add }: Site, { eps }: BnForm) =>
      void add("BatchNormalization", [x, ...weights], { epsilon: { float: eps } }),
    relu: ({ x, add }: Site) => void add("Relu", [x]),
    sigmoid: ({ x, add }: Site) => void add("Sigmoid", [x]),
    tanh: ({ x, add }: Site) => void add("Tanh", [x]),
    softmax: ({ x, add }: Site, { axis }: SoftmaxForm) => void add("Softmax", [x], { axis: axis + 1 }),
    // Add is what exporters write, and what ONNX Runtime's fusions know.
    add: ({ operands, add }: Site) => void add(operands.length === 2 ? "Add" : "Sum", operands),
    mul({ operands, add, fresh, y }: Site) {
      const [first = "", ...later] = operands;
      later.reduce(
        (left, right, i) => add("Mul", [left, right], {}, i === later.length - 1 ? y : fresh()),
        first,
      );
    },
    concat: ({ operands, add }: Site, { axis }: ConcatForm) =>
      void add("Concat", operands, { axis: axis + 1 }),
    dropout: ({ x, add }: Site) => void add("Dropout", [x]),
    id: ({ x, add }: Site) => void add("Identity", [x]),
  }),
);
