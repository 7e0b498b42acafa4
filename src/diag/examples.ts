// A short model for each diagnostic that a model alone can give, and a scene with files and commands for others: what `cnnc explain` and
// the reference show. What is left is about binary files, or limits that nothing short reaches.

import { languageExamples } from "./examples/language.ts";
import { namesExamples } from "./examples/names.ts";
import { type Scene, scenes } from "./examples/scenes.ts";
import { shapesExamples } from "./examples/shapes.ts";
import { syntaxExamples } from "./examples/syntax.ts";

/** By code; each text begins and ends with a line break of its literal. */
const texts: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...syntaxExamples, ...namesExamples, ...languageExamples, ...shapesExamples }),
);

/** The example of a code, ending in a line break; undefined where it has none. */
export function exampleOf(code: string): string | undefined {
  return texts.get(code)?.slice(1);
}

const scenesByCode: ReadonlyMap<string, Scene> = new Map(Object.entries(scenes));

/** Files, commands and the mend; undefined where a code has none. */
export function sceneOf(code: string): Scene | undefined {
  return scenesByCode.get(code);
}
