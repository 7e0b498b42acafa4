// A short model for each diagnostic that a model alone can give: what `cnnc explain` and the reference show. The others are about files,
// weights, flags, or limits that no short model reaches.

import { languageExamples } from "./examples/language.ts";
import { namesExamples } from "./examples/names.ts";
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
