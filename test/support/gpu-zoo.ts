// Every model of models/ at the size that it runs at on the tests' GPU: in software, building its kernels is most of the work.

import type { Source } from "../../src/base/span.ts";
import { compareOnGpu } from "./gpu-network.ts";
import { type Arguments, everyModel, readSource } from "./networks.ts";
import { reduced } from "./reduced.ts";
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
};

/** With 64 neurons instead of 4096, whose weights take 500 MB; VGG11 keeps them. */
const narrow: ReadonlySet<string> = new Set(["VGG13", "VGG16", "VGG19"]);

/** Residual and dense networks and VGGs, which share kernels among themselves; the others. Two files of tests share the work. */
export function isDeep({ source }: ZooModel): boolean {
  return /\/(?:densenet|resnet|vgg)/u.test(source.path);
}

export function gpuZoo(): readonly ZooModel[] {
  return everyModel().map(({ path, model }) => {
    const { text } = readSource(path);
    return {
      source: { path, text: narrow.has(model) ? text.replaceAll("dense(4096)", "dense(64)") : text },
      model,
      args: sizes[model] ?? reduced[model] ?? {},
    };
  });
}

/** What `onGpu` gives of a model that is right. */
export const agreeing = { isWithinBound: true, sameTop1: true };

export async function onGpu({ source, model, args }: ZooModel): Promise<object> {
  const { error, sameTop1 } = await compareOnGpu(source, model, args);
  return error <= networkBound ? { isWithinBound: true, sameTop1 } : { error, sameTop1 };
}
