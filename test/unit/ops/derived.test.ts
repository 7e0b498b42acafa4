// What follows from the nests of ops without windows: costs against closed forms, and receptive fields.

import { expect, test } from "vitest";
import type { Shape } from "../../../src/ir/graph.ts";
import { nestCost } from "../../../src/nests/cost.ts";
import { nestField } from "../../../src/nests/nest-field.ts";
import type { Nest } from "../../../src/nests/nest.ts";
import { traitsOf } from "../../../src/nests/traits.ts";
import { ops } from "../../../src/ops/index.ts";
import { resolveCall, type Plain } from "../../support/op-call.ts";

type Args = Readonly<Record<string, Plain>>;

function nestOf(name: string, args: Args, ...inputs: Shape[]): Nest {
  const op = ops.get(name);
  const form = op && resolveCall(op, args, inputs).form;
  if (!op || form === undefined) throw new Error(`${name} was refused`);
  return op.nest(form);
}

const [C, H, W] = [6, 4, 5];
const N = C * H * W;
const image: Shape = [C, H, W];

/** Per element 7 operations of the statistics and the result, 2 more where a weight and bias are learned; 5 per set. */
const standardising = (sets: number, learned: boolean) => (learned ? 9 : 7) * N + 5 * sets;

test.each<[string, Args, number]>([
  ["layernorm", {}, standardising(1, true)],
  ["layernorm", { axis: "c" }, standardising(H * W, true)],
  ["layernorm", { axis: "c", affine: false }, standardising(H * W, false)],
  ["groupnorm", { groups: 3 }, standardising(3, true)],
  ["instancenorm", {}, standardising(C, false)],
  ["lrn", { size: 5 }, N * (2 * 5 + 4)],
  ["l2norm", {}, 3 * N + 2 * H * W],
  ["log_softmax", {}, 6 * N + H * W],
  ["reduce_mean", { axis: "hw" }, N + C],
  ["reduce_sum", { axis: "c" }, N],
  ["prelu", { per_channel: true }, 2 * N],
  ["slice", { begin: 1 }, 0],
  ["permute", { order: "hwc" }, 0],
  ["reshape", { shape: N }, 0],
])("operations of %s %j", (name, args, flops) => {
  expect(nestCost(nestOf(name, args, image))).toMatchObject({ macs: 0, flops });
});

test("a dense layer along an axis counts its products at every position", () => {
  expect(nestCost(nestOf("dense", { out: 7, axis: "c" }, image))).toMatchObject({
    macs: 7 * N,
    flops: 2 * 7 * N + 7 * H * W,
  });
});

test("a learned tensor costs nothing per sample", () => {
  expect(nestCost(nestOf("param", { shape: [4, 5] }))).toMatchObject({ macs: 0, flops: 0 });
});

/** Per spatial axis: how many positions each sees, step, and the first; or everything. */
function fields(nest: Nest): (string | undefined)[] {
  const [field = []] = nestField(nest).values();
  return field.map((axis) => {
    if (axis.kind === "global") return "all";
    const [lo = 0] = axis.lo;
    const [hi = 0] = axis.hi;
    return `${hi - lo + 1} step ${axis.shift / axis.period} from ${lo}`;
  });
}

const [own, all] = ["1 step 1 from 0", "all"];

test.each<[string, Args, string[]]>([
  ["layernorm", {}, [all, all]],
  ["layernorm", { axis: "c" }, [own, own]],
  ["layernorm", { axis: "w" }, [own, all]],
  ["groupnorm", { groups: 3 }, [all, all]],
  ["instancenorm", {}, [all, all]],
  ["lrn", { size: 5 }, [own, own]],
  ["l2norm", { axis: "h" }, [all, own]],
  ["log_softmax", {}, [own, own]],
  ["argmax", { axis: "w" }, [own, all]],
  ["reduce_mean", { axis: "hw" }, [all, all]],
  ["reduce_max", { axis: "w", keepdims: false }, [own, all]],
  ["slice", { begin: 1, step: 2, axis: "h" }, ["1 step 2 from 1", own]],
  ["dense", { out: 7, axis: "c" }, [own, own]],
  ["dense", { out: 7, axis: "w" }, [own, all]],
  ["gelu", {}, [own, own]],
])("the field of %s %j", (name, args, expected) => {
  expect(fields(nestOf(name, args, image))).toEqual(expected);
});

test.each<[string, Args]>([
  ["scale", { factor: 0.2 }],
  ["normalize", { mean: 0.5, std: 0.25 }],
  ["neg", {}],
])("%s is affine per channel, so that a convolution before it takes it in", (name, args) => {
  expect(traitsOf(nestOf(name, args, image)).channelAffine).toBe(true);
});

test.each(["relu6", "silu", "hardswish", "hardsigmoid", "gelu", "softplus", "mish", "elu", "prelu"])(
  "%s works element by element and is not linear",
  (name) => {
    expect(traitsOf(nestOf(name, {}, image))).toMatchObject({ elementwise: true, linear: false });
  },
);
