// Adaptive average pooling: windows that divide any input into a fixed number of outputs.

import { int, less, minus, nest, over, plus, read, times } from "../nests/build.ts";
import { gcd } from "../algebra/index-expr.ts";
import type { Axis, Index } from "../algebra/index-types.ts";
import type { Shape } from "../ir/graph.ts";
import type { CallEdit } from "../ir/op.ts";
import { defineOp, perAxis } from "./define.ts";
import { divideByCount, type Counts } from "./support/mean.ts";
import { printShape } from "../ir/shape-text.ts";
import { perAxisText } from "./support/text.ts";
import { hasSpace } from "./support/window.ts";

export interface AdaptiveAvgpoolForm {
  readonly x: Shape;
  readonly shape: Shape;
}

export const adaptiveAvgpool = defineOp({
  name: "adaptive_avgpool",
  doc: "Averages over windows that divide space into a fixed number of outputs: output o of O covers floor(o * size / O) up to ceil((o + 1) * size / O). Windows may differ by one element and overlap; an equal size changes nothing.",
  source: "PyTorch AdaptiveAvgPool2d",
  args: { out: perAxis({ min: 1, doc: "spatial size of the result" }) },

  resolve(call, x): AdaptiveAvgpoolForm | undefined {
    return hasSpace(call, "adaptive_avgpool", x) ? { x, shape: [x[0] ?? 1, ...call.args.out] } : undefined;
  },

  nest: ({ x: xShape, shape }) =>
    nest((b) => {
      const x = b.in("x", xShape);
      const total = b.tmp("total", shape);
      const y = b.out("y", shape);
      const c = b.axis("c", shape[0] ?? 1);
      const o = b.axes("o", shape.slice(1));
      const spans = o.map((axis, i) => span(axis, xShape[i + 1] ?? 1));
      const r = b.axes(
        "r",
        spans.map(({ longest }) => longest),
      );
      const at = spans.map(({ start }, i) => plus(start, r[i] ?? 0));
      const where = spans.flatMap(({ end, even }, i) => (even ? [] : [less(at[i] ?? 0, end)]));
      b.sum(total, [c, ...o], read(x, [c, ...at]), { where });
      const counts: Counts = spans.map(({ even, longest, start, end }) =>
        even ? longest : int(minus(end, start)),
      );
      divideByCount(b, [y, total], [c, ...o], o, counts);
    }),

  fit: ({ shape }, wanted): CallEdit | undefined => {
    if (wanted.length !== shape.length || wanted[0] !== shape[0]) return undefined;
    const out = perAxisText(wanted.slice(1));
    return { kind: "set-arg", arg: "out", value: out, title: `out=${out} gives ${printShape(wanted)}` };
  },
});

interface Span {
  /** First element, and the one after the last. */
  readonly start: Index;
  readonly end: Index;
  /** The most elements that one window holds, and whether all hold as many. */
  readonly longest: number;
  readonly even: boolean;
}

function span(o: Axis, input: number): Span {
  const outputs = o.extent;
  return {
    start: over(times(o, input), outputs),
    end: over(plus(times(o, input), input + outputs - 1), outputs),
    longest: longestWindow(input, outputs),
    even: input % outputs === 0 || outputs % input === 0,
  };
}

/** max over o of ceil((o + 1) * input / outputs) - floor(o * input / outputs), by the remainders that o * input can leave. */
function longestWindow(input: number, outputs: number): number {
  const [whole, rest] = [Math.floor(input / outputs), input % outputs];
  if (rest === 0) return whole;
  // A start that is `left` past a whole element leaves left + rest outputs' worth to cover; it is largest at left = outputs - gcd.
  const left = outputs - gcd(input, outputs);
  return whole + Math.ceil((left + rest) / outputs);
}
