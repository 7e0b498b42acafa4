// Where the project's cnnc.config.json and cnnc.tuning.json are: the nearest ones upward from a model.

import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Its path, or undefined where no folder upward has one. */
export function findConfig(modelFile: string): string | undefined {
  return findUpward(modelFile, configFileName);
}

/** What `cnnc tune` writes and `cnnc compile` reads: the nearest one upward from a model. */
export function findTuning(modelFile: string): string | undefined {
  return findUpward(modelFile, tuningFileName);
}

const configFileName = "cnnc.config.json";
export const tuningFileName = "cnnc.tuning.json";

/** Every place where a config would hold for this model, the nearest first. */
export function configPlaces(modelFile: string): readonly string[] {
  return upward(modelFile).map((folder) => join(folder, configFileName));
}

function findUpward(modelFile: string, name: string): string | undefined {
  return upward(modelFile)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

/** The folder of a file and those around it. */
function upward(file: string): readonly string[] {
  const folders = [dirname(resolve(file))];
  for (let at = dirname(resolve(file)); dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}
