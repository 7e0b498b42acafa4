// Receptive fields of the ops that work on space, against closed forms; and large transposed convolutions, whose writes are proven.

import { expect, test } from "vitest";
import { verifyKernel } from "../../../src/loops/verify.ts";
import { summarise, type AxisField } from "../../../src/nests/field.ts";
import { nestField } from "../../../src/nests/nest-field.ts";
import type { Nest } from "../../../src/nests/nest.ts";
import { ops } from "../../../src/ops/index.ts";
import { lowerStep } from "../../../src/schedule/lower-step.ts";
import { scriptTable } from "../../../src/schedule/table.ts";
import { resolveCall, type Plain } from "../../support/op-call.ts";

type Args = Readonly<Record<string, Plain>>;

function nestOf(name: string, args: Args, x: readonly number[]): Nest {
  const op = ops.get(name);
  if (!op) throw new Error(name);
  const { form, complaints } = resolveCall(op, args, [x]);
  expect(complaints).toEqual([]);
  return op.nest(form);
}

/** On the last axis. */
function field(name: string, args: Args, x: readonly number[]): AxisField | undefined {
  return [...nestField(nestOf(name, args, x)).values()][0]?.at(-1);
}

test.each<[string, Args, object]>([
  // The same jump and window as with zeros, unclipped: what stands in the padding changes no geometry.
  ["conv", { out: 2, kernel: 3, pad: 1, pad_mode: "circular" }, { size: 3, jump: 1, padding: 1, period: 1 }],
  ["conv", { out: 2, kernel: 5, stride: 2, pad: 2, pad_mode: "reflect" }, { size: 5, jump: 2, padding: 2 }],
  ["pad", { pad: 3, mode: "symmetric" }, { size: 1, jump: 1, padding: 3 }],
  ["maxpool", { kernel: 3, stride: 2, ceil: true }, { size: 3, jump: 2, padding: 0 }],
  ["minpool", { kernel: 3, stride: 2, dilation: 2 }, { size: 5, jump: 2, padding: 0 }],
  ["avgpool", { kernel: 2, ceil: true, count_pad: false }, { size: 2, jump: 2, padding: 0 }],
  ["lppool", { kernel: 4, stride: 1, pad: 1 }, { size: 4, jump: 1, padding: 1 }],
  ["gmp", {}, { size: 12, jump: null, global: true }],
  ["crop_like", { like: [1, 5, 7] }, { size: 1, jump: 1, padding: -2 }],
  ["pad_like", { like: [1, 13, 17] }, { size: 1, jump: 1, padding: 2 }],
  ["upsample", { factor: 3 }, { size: 1, jump: 1 / 3, padding: 0, period: 3 }],
  // Between two pixels; the first half of a pixel looks to the left.
  ["upsample", { factor: 2, mode: "bilinear" }, { size: 2, minSize: 2, jump: 1 / 2, padding: 1, period: 2 }],
  ["upsample", { size: 18 }, { size: 1, jump: 2 / 3, padding: 0, period: 3 }],
  ["upsample", { size: 9, mode: "bilinear" }, { size: 2, jump: 4 / 3, padding: 0 }],
  [
    "upsample",
    { size: 23, mode: "bilinear", align_corners: true },
    { size: 2, jump: 1 / 2, padding: 0, period: 2 },
  ],
  ["pixel_shuffle", { factor: 2 }, { size: 1, jump: 1 / 2, padding: 0, period: 2 }],
  ["pixel_unshuffle", { factor: 2 }, { size: 2, jump: 2, padding: 0, period: 1 }],
  ["channel_shuffle", { groups: 2 }, { size: 1, jump: 1, padding: 0 }],
  // ceil(kernel / stride) inputs reach an output; with stride 3 and kernel 2 every third output sees none.
  ["conv_transpose", { out: 2, kernel: 2, stride: 2 }, { size: 1, minSize: 1, jump: 1 / 2, period: 2 }],
  [
    "conv_transpose",
    { out: 2, kernel: 3, stride: 2, pad: 1 },
    { size: 2, minSize: 1, jump: 1 / 2, padding: 0 },
  ],
  [
    "conv_transpose",
    { out: 2, kernel: 4, stride: 2, pad: 1 },
    { size: 2, minSize: 2, jump: 1 / 2, padding: 1 },
  ],
  ["conv_transpose", { out: 2, kernel: 2, stride: 3 }, { size: 1, minSize: 0, jump: 1 / 3, period: 3 }],
  ["conv_transpose", { out: 2, kernel: 3 }, { size: 3, jump: 1, padding: 2, period: 1 }],
])("the receptive field of %s %j", (name, args, expected) => {
  const found = field(name, args, [4, 10, 12]);
  expect(found && summarise(found, 12)).toMatchObject(expected);
});

test.each([
  [[2, 2], [56, 56], 64, 1],
  [[2, 2], [37, 41], 21, 1],
  [[6, 4], [7, 300], 5, 1],
  [[5, 1], [64, 48], 64, 2],
  [[3, 3], [25, 75], 21, 1],
])("kernels of %j that do not overlap, on %j to %i channels in %i groups", (kernel, size, out, groups) => {
  const nest = nestOf("conv_transpose", { out, kernel, stride: kernel, groups }, [4, ...size]);
  const { slots, body } = lowerStep(nest, scriptTable);
  expect(verifyKernel({ id: 0, name: "k", comment: "", slots, body })).toEqual([]);
});
