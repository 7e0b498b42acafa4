// A part of an axis.

import { nest, plus, read, times } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import { printShape } from "../ir/shape-text.ts";
import { defineOp, int, word } from "./define.ts";
import { axisWords, resolveAxis } from "./support/axis.ts";

export interface SliceForm {
  readonly x: Shape;
  readonly shape: Shape;
  readonly axis: number;
  readonly begin: number;
  readonly step: number;
}

export const slice = defineOp({
  name: "slice",
  doc: "The elements begin, begin + step, ... before `end` of one axis. Negative positions count from the end, as in Python; positions outside the axis are refused rather than moved.",
  source: "ONNX Slice",
  args: {
    begin: int({ min: -Infinity, default: 0, doc: "the first element" }),
    end: int({ min: -Infinity, optional: true, doc: "the one after the last; the axis' end unless given" }),
    step: int({ min: 1, default: 1, doc: "takes every step-th element" }),
    axis: word(axisWords, { default: "c", doc: "the axis that is cut" }),
  },

  resolve(call, x): SliceForm | undefined {
    const axis = resolveAxis(call, "slice", x, call.args.axis);
    if (axis === undefined) return undefined;
    const size = x[axis] ?? 1;
    const { begin: first, end: last = size, step } = call.args;
    const [begin, end] = [first < 0 ? first + size : first, last < 0 ? last + size : last];
    if (begin < 0 || end > size || begin >= end)
      return call.report("bad-slice", call.given("end") ? { arg: "end" } : { arg: "begin" }, {
        begin: first,
        end: last,
        axis: call.args.axis,
        input: printShape(x),
        size,
      });
    const count = Math.ceil((end - begin) / step);
    return { x, shape: x.map((each, at) => (at === axis ? count : each)), axis, begin, step };
  },

  nest: ({ x: xShape, shape, axis, begin, step }) =>
    nest((b) => {
      const x = b.in("x", xShape);
      const i = b.axes("i", shape);
      const from = i.map((each, at) => (at === axis ? plus(times(each, step), begin) : each));
      b.set(b.out("y", shape), i, read(x, from));
    }),
});
