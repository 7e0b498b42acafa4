// Small graphs that together hold every kind of layer of this slice.

import type { Graph } from "../../src/ir/graph.ts";
import { add } from "../../src/ops/add.ts";
import { avgpool } from "../../src/ops/avgpool.ts";
import { bn } from "../../src/ops/bn.ts";
import { concat } from "../../src/ops/concat.ts";
import { conv } from "../../src/ops/conv.ts";
import { dense } from "../../src/ops/dense.ts";
import { flatten } from "../../src/ops/flatten.ts";
import { gap } from "../../src/ops/gap.ts";
import { maxpool } from "../../src/ops/maxpool.ts";
import { mul } from "../../src/ops/mul.ts";
import { pad } from "../../src/ops/pad.ts";
import { relu } from "../../src/ops/relu.ts";
import { sigmoid } from "../../src/ops/sigmoid.ts";
import { softmax } from "../../src/ops/softmax.ts";
import { tanh } from "../../src/ops/tanh.ts";
import { upsample } from "../../src/ops/upsample.ts";
import { sketch, type Sketch } from "./sketch.ts";

/** Strided, grouped and depthwise convolutions, batch-norm, a residual sum, a gate, pools, a dense head. */
export function residualNet(): Graph {
  const g = sketch("Residual");
  const x = g.input("image", [3, 14, 14]);
  const stem = block(g, x, "stem", { out: 24, kernel: 3, stride: 2, pad: 1 });
  const one = block(g, stem, "one", { out: 24, kernel: 3, pad: 1, groups: 2 });
  const two = g.call(
    bn,
    {},
    [g.call(conv, { out: 24, kernel: 3, pad: 1, bias: false }, [one], "two")],
    "two_bn",
  );
  const sum = g.call(relu, {}, [g.call(add, {}, [two, stem], "add")], "sum_relu");
  const depth = g.call(conv, { out: 24, kernel: 3, pad: 1, groups: 24 }, [sum], "depth");
  const gate = g.call(
    sigmoid,
    {},
    [g.call(conv, { out: 24, kernel: 1 }, [g.call(gap, {}, [depth], "squeeze")], "excite")],
    "gate",
  );
  const gated = g.call(mul, {}, [depth, gate], "scale");
  const pooled = g.call(maxpool, { kernel: 3, stride: 2, pad: 1 }, [gated], "pool");
  const head = g.call(flatten, {}, [g.call(gap, {}, [pooled], "gap")], "flat");
  return g.finish({ scores: g.call(softmax, {}, [g.call(dense, { out: 10 }, [head], "fc")], "softmax") });
}

/** Two inputs, several outputs, concat, upsampling, reflect padding, one spatial axis nowhere. */
export function branchedNet(): Graph {
  const g = sketch("Branched");
  const [a, b] = [g.input("a", [4, 6, 9]), g.input("b", [2, 3, 3])];
  const low = g.call(
    tanh,
    {},
    [g.call(avgpool, { kernel: 3, stride: 2, pad: 1, count_pad: false }, [a], "low")],
    "low_tanh",
  );
  const up = g.call(upsample, { factor: [2, 3] }, [b], "up");
  const edge = g.call(pad, { pad: 1, mode: "reflect" }, [a], "edge");
  const mixed = g.call(concat, {}, [a, up, g.call(conv, { out: 5, kernel: 3 }, [edge], "mix")], "cat");
  return g.finish({ mixed, low, same: a });
}

/** Three channels of 6x5 pixels, as they are where they are not negative. */
export function pictureNet(): Graph {
  const g = sketch("Picture");
  const x = g.input("image", [3, 6, 5]);
  return g.finish({ seen: g.call(relu, {}, [x], "relu") });
}

function block(g: Sketch, x: number, name: string, args: Parameters<Sketch["call"]>[1]): number {
  const sum = g.call(conv, { ...args, bias: false }, [x], name);
  return g.call(relu, {}, [g.call(bn, {}, [sum], `${name}_bn`)], `${name}_relu`);
}
