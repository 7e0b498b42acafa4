// Where the project's cnnc.config.json and cnnc.tuning.json are: the nearest ones upward from a model.

import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Its path, or undefined where no folder upward has one. */
export function findConfig(modelFile: string): string | undefined {
  return findUpward(modelFile, "cnnc.config.json");
}

/** What `cnnc tune` writes and `cnnc compile` reads: the nearest one upward from a model. */
export function findTuning(modelFile: string): string | undefined {
  return findUpward(modelFile, tuningFileName);
}

export const tuningFileName = "cnnc.tuning.json";

function findUpward(modelFile: string, name: string): string | undefined {
  for (let at = dirname(resolve(modelFile)); ; at = dirname(at)) {
    const file = join(at, name);
    if (existsSync(file)) return file;
    if (dirname(at) === at) return undefined;
  }
}
