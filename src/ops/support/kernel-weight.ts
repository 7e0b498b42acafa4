// What convolution and transposed convolution share: groups, constant kernels, the specs of their weights.

import type { OpCall, Tensor, WeightSpec } from "../../ir/op.ts";
import { printShape } from "../../ir/shape-text.ts";
import type { Shape } from "../../ir/shape.ts";
import { bool, int, tensor } from "../define.ts";

export const groupsArg = int({
  min: 1,
  default: 1,
  doc: "channel groups that do not see each other; in.c gives a depthwise convolution",
});
export const biasArg = bool({ default: true, doc: "adds a learned number per output channel" });
export const weightArg = tensor({ optional: true, doc: "a constant kernel in place of a learned one" });

/** Reports groups that leave input or output channels over. */
export function groupsDivide(
  call: OpCall<{ readonly out: number; readonly groups: number }>,
  [inputs = 1]: Shape,
): boolean {
  const { out: outputs, groups } = call.args;
  const [left, over] = [inputs % groups, outputs % groups];
  if (left === 0 && over === 0) return true;
  const remainder = left === 0 ? `${outputs} leave ${over} over` : `${inputs} leave ${left} over`;
  call.report("groups-do-not-divide", call.given("groups") ? { arg: "groups" } : "op", {
    groups,
    inputs,
    outputs,
    remainder,
  });
  return false;
}

/** Reports a constant of another shape. Full rank, or the kernel alone where there is one input and one output channel. */
export function weightFits(call: OpCall<unknown>, op: string, weight: Tensor, shape: Shape): boolean {
  const [rows = 1, columns = 1, ...kernel] = shape;
  const equal = (wanted: Shape): boolean =>
    wanted.length === weight.shape.length && wanted.every((size, axis) => size === weight.shape[axis]);
  if (equal(shape) || (rows === 1 && columns === 1 && equal(kernel))) return true;
  call.report(
    "weight-does-not-fit",
    { arg: "weight" },
    { op, actual: printShape(weight.shape), expected: printShape(shape) },
  );
  return false;
}

/** What the weights follow from; `constant` are the numbers of a constant kernel, row-major. */
export interface KernelWeights {
  readonly shape: Shape;
  readonly weightShape: Shape;
  readonly bias: boolean;
  readonly constant?: readonly number[];
}

/** `fanIn`: how many inputs one output sums up. */
export function kernelWeights(
  { shape, weightShape, bias, constant }: KernelWeights,
  fanIn: number,
): WeightSpec[] {
  const weight = { leaf: "weight", shape: weightShape, draw: { kind: "fan-in", fanIn } } as const;
  const offset = {
    leaf: "bias",
    shape: [shape[0] ?? 1],
    role: "param",
    draw: { kind: "near-zero" },
  } as const;
  return [
    constant ? { ...weight, role: "constant", data: constant } : { ...weight, role: "param" },
    ...(bias ? [offset] : []),
  ];
}
