// The registry of ops: one line each.

import type { AnyOp, OpRegistry } from "../ir/op.ts";
import { adaptiveAvgpool } from "./adaptive-avgpool.ts";
import { add } from "./add.ts";
import { avgpool } from "./avgpool.ts";
import { bn } from "./bn.ts";
import { channelShuffle } from "./channel-shuffle.ts";
import { concat } from "./concat.ts";
import { conv } from "./conv.ts";
import { convTranspose } from "./conv-transpose.ts";
import { cropLike } from "./crop-like.ts";
import { dense } from "./dense.ts";
import { dropout } from "./dropout.ts";
import { flatten } from "./flatten.ts";
import { gap } from "./gap.ts";
import { gmp } from "./gmp.ts";
import { id } from "./id.ts";
import { lppool } from "./lppool.ts";
import { maxpool } from "./maxpool.ts";
import { minpool } from "./minpool.ts";
import { mul } from "./mul.ts";
import { pad } from "./pad.ts";
import { padLike } from "./pad-like.ts";
import { pixelShuffle } from "./pixel-shuffle.ts";
import { pixelUnshuffle } from "./pixel-unshuffle.ts";
import { relu } from "./relu.ts";
import { sigmoid } from "./sigmoid.ts";
import { softmax } from "./softmax.ts";
import { tanh } from "./tanh.ts";
import { upsample } from "./upsample.ts";

const all: readonly AnyOp[] = [
  adaptiveAvgpool,
  add,
  avgpool,
  bn,
  channelShuffle,
  concat,
  conv,
  convTranspose,
  cropLike,
  dense,
  dropout,
  flatten,
  gap,
  gmp,
  id,
  lppool,
  maxpool,
  minpool,
  mul,
  pad,
  padLike,
  pixelShuffle,
  pixelUnshuffle,
  relu,
  sigmoid,
  softmax,
  tanh,
  upsample,
];

/** The compiler's own ops, and others beside them. */
export function registryWith(...extra: readonly AnyOp[]): OpRegistry {
  return new Map([...all, ...extra].map((op) => [op.name, op]));
}

export const ops: OpRegistry = registryWith();
