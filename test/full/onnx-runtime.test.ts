// Every model at full size, in every way it is compiled, against ONNX Runtime; strict ones bit by bit the same. onnx-runtime-deep has the
// residual and dense networks and VGGs.

import { expect, test } from "vitest";
import { agreeing, fullSize, inEveryWay, isDeep } from "../support/full-size.ts";

test.each(fullSize.filter((each) => !isDeep(each)))(
  "$path $model",
  { timeout: 1_800_000 },
  async ({ path, model }) => {
    expect(await inEveryWay(path, model)).toEqual(agreeing);
  },
);
