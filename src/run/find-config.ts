// Where the project's cnnc.config.json is: the nearest one upward from a model.

import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Its path, or undefined where no folder upward has one. */
export function findConfig(modelFile: string): string | undefined {
  for (let at = dirname(resolve(modelFile)); ; at = dirname(at)) {
    const file = join(at, "cnnc.config.json");
    if (existsSync(file)) return file;
    if (dirname(at) === at) return undefined;
  }
}
