// The TypeScript target: `NAME.ts`, or `NAME.js` with `NAME.d.ts`.

import { ts } from "ts-morph";
import { invariant } from "../../base/invariant.ts";
import type { OutputFile, Target, TargetInput } from "../target.ts";
import { bytecodeBudget } from "./body-budget.ts";
import { moduleText } from "./module.ts";

export const typescriptTarget: Target = {
  name: "ts",
  doc: "one TypeScript module without imports; runs wherever JavaScript runs",
  budget: bytecodeBudget,
  emit,
};

function emit(input: TargetInput): readonly OutputFile[] {
  const { stem } = input.meta;
  const text = moduleText(input);
  if (input.options.emit === "ts") return [{ path: `${stem}.ts`, contents: text }];
  return [
    { path: `${stem}.js`, contents: toScript(text) },
    { path: `${stem}.d.ts`, contents: toDeclarations(text) },
  ];
}

const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };

/** The module without its types. */
function toScript(text: string): string {
  return ts.transpileModule(text, { compilerOptions }).outputText;
}

function toDeclarations(text: string): string {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
    compilerOptions: { ...compilerOptions, isolatedDeclarations: true },
  });
  invariant(diagnostics.length === 0, "a generated module states the types of its exports");
  return outputText;
}
