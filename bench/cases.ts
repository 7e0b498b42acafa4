// What is measured: every model of models/ at its own size, and the goals that five of them have.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check } from "../src/compile/check.ts";
import { reduced } from "../test/support/reduced.ts";

export const root = fileURLToPath(new URL("..", import.meta.url));

export interface Model {
  readonly path: string;
  readonly name: string;
}

/** How many times as fast as TensorFlow.js on plain JavaScript. */
export const goals: ReadonlyMap<string, number> = new Map([
  ["LeNet", 7],
  ["LeNetModern", 9],
  ["ResNet18", 9],
  ["VGG11", 15],
  ["MobileNetV2", 7],
]);

/** Why a model is not measured. */
export const unmeasured: ReadonlyMap<string, string> = new Map([["MegapixelDense", "4 GB of weights"]]);

/** Parameters, as text of the language, that make a model small enough for a GPU in software. */
export function smallParams(model: string): ReadonlyMap<string, string> {
  const given = Object.entries(model === "ResNet18" ? { size: 33 } : (reduced[model] ?? {}));
  return new Map(given.map(([param, value]) => [param, String(value)]));
}

/** In the order of files and models. */
export function everyModel(): readonly Model[] {
  const files = readdirSync(`${root}models`).filter((name) => name.endsWith(".cnn"));
  return files.toSorted().flatMap((file) => {
    const path = `models/${file}`;
    const { models } = check({ path, text: readFileSync(root + path, "utf8") });
    return models.map((name) => ({ path, name }));
  });
}
