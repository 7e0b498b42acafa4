// Every model of models/ at the size that it runs at on the tests' GPU: in software, building its kernels is most of the work.

import type { Source } from "../../src/base/span.ts";
import { isDeep as isDeepFile } from "./full-size.ts";
import { compareOnGpu } from "./gpu-network.ts";
import { type Arguments, everyModel, graphOfSource } from "./networks.ts";
import { reduced, reducedSource } from "./reduced.ts";
import { networkBound } from "./third-party.ts";

export interface ZooModel {
  readonly source: Source;
  readonly model: string;
  readonly args: Arguments;
}

/** At full size, these take seconds of a GPU in software: as small as their deep siblings, whose kernels they share. */
const smaller: Readonly<Record<string, Arguments>> = { ResNet18: { size: 33 } };

/**
 * Of what a device allows: kernels have the smallest tiles then, which take a quarter of the time to build in software. What is not deep runs
 * as it ships, and so do VGGs and residual networks of basic blocks, whose siblings have the same kernels; in test/full all do.
 */
const smallTiles = { limits: { maxComputeWorkgroupStorageSize: 1024 } };
const deepest = 40;
const asShipped = /^(?:ResNet18|ResNet34|VGG)/u;

/** Two files of tests share the work. */
export function isDeep({ source }: ZooModel): boolean {
  return isDeepFile(source);
}

export function gpuZoo(): readonly ZooModel[] {
  return everyModel().map(({ path, model }) => ({
    source: reducedSource(path, model),
    model,
    args: smaller[model] ?? reduced[model] ?? {},
  }));
}

/** What `onGpu` gives of a model that is right. */
export const agreeing = { isWithinBound: true, sameTop1: true };

export async function onGpu({ source, model, args }: ZooModel): Promise<object> {
  const isLong = !asShipped.test(model) && graphOfSource(source, model, args).nodes.length > deepest;
  const { error, sameTop1 } = await compareOnGpu(source, model, args, isLong ? smallTiles : {});
  return error <= networkBound ? { isWithinBound: true, sameTop1 } : { error, sameTop1 };
}
