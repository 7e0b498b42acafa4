// The fixes that an ascription or a branch of another shape asks for: checked by applying them.

import { expect, test } from "vitest";
import type { CallEdit } from "../../../src/ir/op.ts";
import { ops } from "../../../src/ops/index.ts";
import { resolveCall, type Plain } from "../../support/op-call.ts";

type Args = Readonly<Record<string, Plain>>;

function fit(
  name: string,
  args: Args,
  input: readonly number[],
  wanted: readonly number[],
): CallEdit | undefined {
  const op = ops.get(name);
  if (!op) throw new Error(name);
  const { form } = resolveCall(op, args, [input]);
  return op.fit?.(form, wanted);
}

test.each<[string, Args, number[], number[], string]>([
  ["conv", { out: 6, kernel: 5 }, [1, 28, 28], [6, 28, 28], "pad=2 gives 6x28x28"],
  ["conv", { out: 6, kernel: [5, 3] }, [1, 8, 8], [6, 8, 8], "pad=(2, 1) gives 6x8x8"],
  ["conv", { out: 6, kernel: 3, stride: 2 }, [1, 8, 8], [6, 4, 4], "pad=1 gives 6x4x4"],
  ["conv", { out: 6, kernel: 3, pad: 1 }, [1, 8, 8], [6, 6, 6], "pad=0 gives 6x6x6"],
  ["conv", { out: 6, kernel: 3, dilation: 2 }, [1, 9], [6, 9], "pad=2 gives 6x9"],
  ["conv", { out: 6, kernel: 3 }, [1, 8, 8], [8, 6, 6], "out=8 gives 8x6x6"],
  ["maxpool", { kernel: 3, stride: 2 }, [64, 112, 112], [64, 56, 56], "pad=1 gives 64x56x56"],
  ["avgpool", { kernel: 3, stride: 1 }, [4, 9, 9], [4, 9, 9], "pad=1 gives 4x9x9"],
  ["maxpool", { kernel: 3, stride: 2, ceil: true }, [64, 112, 112], [64, 57, 57], "pad=1 gives 64x57x57"],
  ["lppool", { kernel: 3, stride: 1 }, [4, 9, 9], [4, 9, 9], "pad=1 gives 4x9x9"],
  [
    "conv_transpose",
    { out: 6, kernel: 3, stride: 2, pad: 1 },
    [4, 8, 8],
    [6, 16, 16],
    "output_pad=1 gives 6x16x16",
  ],
  ["conv_transpose", { out: 6, kernel: 4, stride: 2 }, [4, 8, 8], [6, 16, 16], "pad=1 gives 6x16x16"],
  ["conv_transpose", { out: 6, kernel: 2, stride: 2 }, [4, 8, 8], [8, 16, 16], "out=8 gives 8x16x16"],
  ["upsample", { factor: 2 }, [4, 8, 8], [4, 24, 16], "factor=(3, 2) gives 4x24x16"],
  ["upsample", { size: 16 }, [4, 8, 8], [4, 17, 15], "size=(17, 15) gives 4x17x15"],
  ["adaptive_avgpool", { out: 7 }, [4, 14, 14], [4, 2, 1], "out=(2, 1) gives 4x2x1"],
  ["dense", { out: 7 }, [12], [10], "out=10 gives [10]"],
  ["dense", { out: 7, axis: "c" }, [12, 4, 4], [10, 4, 4], "out=10 gives 10x4x4"],
  ["reduce_mean", { axis: "hw" }, [64, 7, 7], [64], "keepdims=false gives [64]"],
  ["reduce_max", { axis: "c", keepdims: false }, [64, 7, 7], [1, 7, 7], "keepdims=true gives 1x7x7"],
  ["argmax", {}, [21, 32, 32], [32, 32], "keepdims=false gives 32x32"],
])("%s %j on %j for %j", (name, args, input, wanted, title) => {
  const fix = fit(name, args, input, wanted);
  expect(fix).toMatchObject({ kind: "set-arg", title });
  const { arg, value } = fix as Extract<CallEdit, { kind: "set-arg" }>;
  const op = ops.get(name);
  const numbers = value.replace("(", "[").replace(")", "]");
  const changed = op && resolveCall(op, { ...args, [arg]: JSON.parse(numbers) as Plain }, [input]);
  expect(changed?.form).toMatchObject({ shape: wanted });
});

test.each<[string, Args, number[], number[]]>([
  ["conv", { out: 6, kernel: 4 }, [1, 28, 28], [6, 28, 28]], // an even kernel cannot keep the size
  ["conv", { out: 6, kernel: 3 }, [1, 28, 28], [6, 280, 280]], // padding alone would be larger than the window
  ["conv", { out: 6, kernel: 5 }, [1, 28, 28], [8, 28, 28]], // two arguments are wrong
  ["conv", { out: 6, kernel: 5, groups: 2 }, [2, 28, 28], [7, 24, 24]], // the groups would not divide
  ["conv", { out: 6, kernel: 5 }, [1, 28, 28], [6]],
  ["conv", { out: 6, kernel: 5 }, [1, 28, 28], [6, 24, 24]], // nothing is wrong
  ["maxpool", { kernel: 2 }, [4, 8, 8], [8, 4, 4]],
  ["upsample", { factor: 2 }, [4, 8, 8], [4, 17, 17]], // no whole factor
  ["upsample", { factor: 2 }, [4, 8, 8], [2, 16, 16]],
  ["conv_transpose", { out: 6, kernel: 2, stride: 2 }, [4, 8, 8], [6, 19, 19]], // more than a stride beyond
  ["conv_transpose", { out: 6, kernel: 2, stride: 2 }, [4, 8, 8], [8, 17, 17]], // two arguments are wrong
  ["dense", { out: 7 }, [12], [10, 1, 1]],
  ["dense", { out: 7, axis: "c" }, [12, 4, 4], [10, 4, 3]],
  ["reduce_sum", { axis: "w" }, [64, 7, 7], [64, 7, 1]], // nothing is wrong
  ["reduce_sum", { axis: "w" }, [64, 7, 7], [64]],
  ["relu", {}, [12], [10]],
])("no fix is obvious: %s %j on %j for %j", (name, args, input, wanted) => {
  expect(fit(name, args, input, wanted)).toBeUndefined();
});
