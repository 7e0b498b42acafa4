// The models of models/ at their own sizes, in two halves that take about as long as each other: two files of test/full share the work.

import { everyModel } from "./networks.ts";
import { compareWithOnnx, type Kind, kinds, networkBound } from "./third-party.ts";

/** Its weights are 4 GB. */
const tooLarge = "MegapixelDense";

export const fullSize = everyModel().filter(({ model }) => model !== tooLarge);

/** Residual and dense networks and VGGs, which share kernels among themselves. */
export function isDeep({ path }: { readonly path: string }): boolean {
  return /\/(?:densenet|resnet|vgg)/u.test(path);
}

/** What `inEveryWay` gives of a model that is right. */
export const agreeing = { isWithinBound: true, sameTop1: true, sameBits: true };

/** In every way it is compiled, against ONNX Runtime; strict ones bit by bit the same. */
export async function inEveryWay(path: string, model: string): Promise<object> {
  const { error, ...same } = await compareWithOnnx(path, model, {}, Object.keys(kinds) as Kind[]);
  return error <= networkBound ? { isWithinBound: true, ...same } : { error, ...same };
}
