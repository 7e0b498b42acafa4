// The registry of ops: one line each.

import type { AnyOp, OpRegistry } from "../ir/op.ts";
import { abs } from "./abs.ts";
import { adaptiveAvgpool } from "./adaptive-avgpool.ts";
import { add } from "./add.ts";
import { argmax } from "./argmax.ts";
import { avgpool } from "./avgpool.ts";
import { bn } from "./bn.ts";
import { channelShuffle } from "./channel-shuffle.ts";
import { clamp } from "./clamp.ts";
import { concat } from "./concat.ts";
import { conv } from "./conv.ts";
import { convTranspose } from "./conv-transpose.ts";
import { cropLike } from "./crop-like.ts";
import { dense } from "./dense.ts";
import { div } from "./div.ts";
import { dropout } from "./dropout.ts";
import { elu } from "./elu.ts";
import { exp } from "./exp.ts";
import { flatten } from "./flatten.ts";
import { gap } from "./gap.ts";
import { gelu } from "./gelu.ts";
import { gmp } from "./gmp.ts";
import { groupnorm } from "./groupnorm.ts";
import { hardsigmoid } from "./hardsigmoid.ts";
import { hardswish } from "./hardswish.ts";
import { id } from "./id.ts";
import { instancenorm } from "./instancenorm.ts";
import { l2norm } from "./l2norm.ts";
import { layernorm } from "./layernorm.ts";
import { leakyRelu } from "./leaky-relu.ts";
import { log } from "./log.ts";
import { logSoftmax } from "./log-softmax.ts";
import { lppool } from "./lppool.ts";
import { lrn } from "./lrn.ts";
import { max } from "./max.ts";
import { maxpool } from "./maxpool.ts";
import { min } from "./min.ts";
import { minpool } from "./minpool.ts";
import { mish } from "./mish.ts";
import { mul } from "./mul.ts";
import { neg } from "./neg.ts";
import { normalize } from "./normalize.ts";
import { pad } from "./pad.ts";
import { padLike } from "./pad-like.ts";
import { param } from "./param.ts";
import { permute } from "./permute.ts";
import { pixelShuffle } from "./pixel-shuffle.ts";
import { pixelUnshuffle } from "./pixel-unshuffle.ts";
import { pow } from "./pow.ts";
import { prelu } from "./prelu.ts";
import { reduceMax } from "./reduce-max.ts";
import { reduceMean } from "./reduce-mean.ts";
import { reduceSum } from "./reduce-sum.ts";
import { relu } from "./relu.ts";
import { relu6 } from "./relu6.ts";
import { reshape } from "./reshape.ts";
import { scale } from "./scale.ts";
import { sigmoid } from "./sigmoid.ts";
import { silu } from "./silu.ts";
import { slice } from "./slice.ts";
import { softmax } from "./softmax.ts";
import { softplus } from "./softplus.ts";
import { sqrt } from "./sqrt.ts";
import { sub } from "./sub.ts";
import { tanh } from "./tanh.ts";
import { upsample } from "./upsample.ts";

const all: readonly AnyOp[] = [
  abs,
  adaptiveAvgpool,
  add,
  argmax,
  avgpool,
  bn,
  channelShuffle,
  clamp,
  concat,
  conv,
  convTranspose,
  cropLike,
  dense,
  div,
  dropout,
  elu,
  exp,
  flatten,
  gap,
  gelu,
  gmp,
  groupnorm,
  hardsigmoid,
  hardswish,
  id,
  instancenorm,
  l2norm,
  layernorm,
  leakyRelu,
  log,
  logSoftmax,
  lppool,
  lrn,
  max,
  maxpool,
  min,
  minpool,
  mish,
  mul,
  neg,
  normalize,
  pad,
  padLike,
  param,
  permute,
  pixelShuffle,
  pixelUnshuffle,
  pow,
  prelu,
  reduceMax,
  reduceMean,
  reduceSum,
  relu,
  relu6,
  reshape,
  scale,
  sigmoid,
  silu,
  slice,
  softmax,
  softplus,
  sqrt,
  sub,
  tanh,
  upsample,
];

/** The compiler's own ops, and others beside them. */
export function registryWith(...extra: readonly AnyOp[]): OpRegistry {
  return new Map([...all, ...extra].map((op) => [op.name, op]));
}

export const ops: OpRegistry = registryWith();
