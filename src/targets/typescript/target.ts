// The TypeScript target: `NAME.ts`, or `NAME.js` with `NAME.d.ts`.

import { moduleFiles } from "../print-module.ts";
import type { Target } from "../target.ts";
import { bytecodeBudget } from "./body-budget.ts";
import { moduleText } from "./module.ts";

export const typescriptTarget: Target = {
  name: "ts",
  doc: "one TypeScript module without imports; runs wherever JavaScript runs",
  budget: bytecodeBudget,
  emit: (input) => moduleFiles(moduleText(input), input),
};
