// The registry of ops: one line each.

import type { AnyOp, OpRegistry } from "../ir/op.ts";
import { adaptiveAvgpool } from "./adaptive-avgpool.ts";
import { add } from "./add.ts";
import { avgpool } from "./avgpool.ts";
import { bn } from "./bn.ts";
import { concat } from "./concat.ts";
import { conv } from "./conv.ts";
import { dense } from "./dense.ts";
import { dropout } from "./dropout.ts";
import { flatten } from "./flatten.ts";
import { gap } from "./gap.ts";
import { id } from "./id.ts";
import { maxpool } from "./maxpool.ts";
import { mul } from "./mul.ts";
import { pad } from "./pad.ts";
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
  concat,
  conv,
  dense,
  dropout,
  flatten,
  gap,
  id,
  maxpool,
  mul,
  pad,
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
