// Every model of models/ at the size that it runs at on the tests' GPU: in software, building its kernels is most of the work.

import process from "node:process";
import type { Source } from "../../src/base/span.ts";
import { compareOnGpu } from "./gpu-network.ts";
import { type Arguments, everyModel, graphOfSource } from "./networks.ts";
import { reduced, reducedSource } from "./reduced.ts";
import { networkBound } from "./third-party.ts";

export interface ZooModel {
  readonly source: Source;
  readonly model: string;
  readonly args: Arguments;
}

/** The same size for networks of one family, so that they share kernels. */
const sizes: Readonly<Record<string, Arguments>> = {
  ResNet18: { size: 64 },
  ResNet50: { size: 33 },
  ResNet101: { size: 33 },
  ResNet152: { size: 33 },
  ResNeXt50_32x4d: { size: 33 },
  VGG11: { size: 32 },
  MobileNetV2: { size: 65 },
  UNet: { size: 17 },
  Siamese: { size: 65 },
};

/**
 * Of what a device allows: kernels have the smallest tiles then, which take a quarter of the time to build in software. ResNet18 and what is
 * not deep run as they ship, and so do all in test/full.
 */
const smallTiles = { limits: { maxComputeWorkgroupStorageSize: 1024 } };
const deepest = 40;

/** Residual and dense networks and VGGs, which share kernels among themselves; the others. Two files of tests share the work. */
export function isDeep({ source }: ZooModel): boolean {
  return /\/(?:densenet|resnet|vgg)/u.test(source.path);
}

/**
 * In test:full only, as each takes many seconds to build in software. The ordinary suite has a sibling with the same kinds of layers: ResNet18,
 * ResNeXtBlockD2L, VGG11, GoogLeNetD2L, DenseBlockD2L, AlexNet, MobileNetV2Half.
 */
const inFullOnly: ReadonlySet<string> = new Set([
  "ResNet18D2L",
  "ResNet34",
  "ResNet50",
  "ResNet101",
  "ResNet152",
  "ResNeXt50_32x4d",
  "VGG11D2L",
  "VGG13",
  "VGG16",
  "VGG19",
  "GoogLeNet",
  "DenseNet121",
  "DenseNetD2L",
  "AlexNetD2L",
  "MobileNetV2",
]);

/** What the suite that is running executes: all of them in test:full. */
export function executedZoo(): readonly ZooModel[] {
  const isFull = process.env["CNNC_FULL"] === "1";
  return gpuZoo().filter(({ model }) => isFull || !inFullOnly.has(model));
}

export function gpuZoo(): readonly ZooModel[] {
  return everyModel().map(({ path, model }) => ({
    source: reducedSource(path, model),
    model,
    args: sizes[model] ?? reduced[model] ?? {},
  }));
}

/** What `onGpu` gives of a model that is right. */
export const agreeing = { isWithinBound: true, sameTop1: true };

export async function onGpu({ source, model, args }: ZooModel): Promise<object> {
  const isLong = model !== "ResNet18" && graphOfSource(source, model, args).nodes.length > deepest;
  const { error, sameTop1 } = await compareOnGpu(source, model, args, isLong ? smallTiles : {});
  return error <= networkBound ? { isWithinBound: true, sameTop1 } : { error, sameTop1 };
}
