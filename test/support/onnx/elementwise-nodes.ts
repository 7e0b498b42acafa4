// ONNX equivalents of the ops that work element by element: activations, functions, arithmetic of branches.

import type { ClampForm } from "../../../src/ops/clamp.ts";
import type { EluForm } from "../../../src/ops/elu.ts";
import type { GeluForm } from "../../../src/ops/gelu.ts";
import type { LeakyReluForm } from "../../../src/ops/leaky-relu.ts";
import type { NormalizeForm } from "../../../src/ops/normalize.ts";
import type { PowForm } from "../../../src/ops/pow.ts";
import type { PreluForm } from "../../../src/ops/prelu.ts";
import type { ScaleForm } from "../../../src/ops/scale.ts";
import type { Site } from "./site.ts";

export const elementwiseNodes = {
  abs: same("Abs"),
  neg: same("Neg"),
  exp: same("Exp"),
  log: same("Log"),
  sqrt: same("Sqrt"),
  softplus: same("Softplus"),
  mish: same("Mish"),
  hardswish: same("HardSwish"),
  sub: same("Sub"),
  div: same("Div"),
  max: same("Max"),
  min: same("Min"),
  hardsigmoid: ({ x, add }: Site) =>
    void add("HardSigmoid", [x], { alpha: { float: 1 / 6 }, beta: { float: 0.5 } }),
  relu6: ({ x, add, floats }: Site) => void add("Clip", [x, floats([], 0), floats([], 6)]),
  clamp({ x, add, floats }: Site, { min, max }: ClampForm) {
    const limit = (value: number | undefined) => (value === undefined ? "" : floats([], value));
    add("Clip", [x, limit(min), limit(max)]);
  },
  silu: ({ x, add, fresh }: Site) => void add("Mul", [x, add("Sigmoid", [x], {}, fresh())]),
  gelu: ({ x, add }: Site, { approximate }: GeluForm) => void add("Gelu", [x], { approximate }),
  elu: ({ x, add }: Site, { alpha }: EluForm) => void add("Elu", [x], { alpha: { float: alpha } }),
  leaky_relu: ({ x, add }: Site, { slope }: LeakyReluForm) =>
    void add("LeakyRelu", [x], { alpha: { float: slope } }),
  prelu({ x, weights: [weight = ""], add, ints, fresh }: Site, { shape, perChannel }: PreluForm) {
    const [channels = 1, ...sizes] = shape;
    const perAxis = ints(perChannel ? channels : 1, ...sizes.map(() => 1));
    add("PRelu", [x, add("Reshape", [weight, perAxis], {}, fresh())]);
  },
  pow: ({ x, add, floats }: Site, { exponent }: PowForm) => void add("Pow", [x, floats([], exponent)]),
  scale: ({ x, add, floats }: Site, { factor }: ScaleForm) => void add("Mul", [x, floats([], factor)]),
  normalize({ x, add, floats, fresh }: Site, { shape, mean, std }: NormalizeForm) {
    const perChannel = shape.map((size, axis) => (axis === 0 ? size : 1));
    add("Div", [add("Sub", [x, floats(perChannel, ...mean)], {}, fresh()), floats(perChannel, ...std)]);
  },
};

function same(op: string) {
  return ({ operands, add }: Site): void => void add(op, operands);
}
