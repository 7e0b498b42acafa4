// A module as text, put together with ts-morph, and that text as JavaScript and declarations. Shared by the targets that emit one.

import { Project, ts } from "ts-morph";
import { tsComment } from "../base/escape.ts";
import { invariant } from "../base/invariant.ts";
import type { Part } from "./structures.ts";
import type { OutputFile, TargetInput } from "./target.ts";

/** The first lines of every generated module. */
export function banner({ module, meta }: TargetInput): string {
  const compiler = tsComment(meta.compiler);
  return `// ${tsComment(module.name)}, compiled by ${compiler}. Generated: change the model and compile again.
/* eslint-disable */`;
}

export function printParts(parts: readonly Part[]): string {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  project.manipulationSettings.set({ indentationText: "  " as never });
  return project.createSourceFile("module.ts", { statements: [...parts] }).getFullText();
}

/** `NAME.ts`, or `NAME.js` with `NAME.d.ts`. */
export function moduleFiles(
  text: string,
  { meta: { stem }, options: { emit } }: TargetInput,
): readonly OutputFile[] {
  if (emit === "ts") return [{ path: `${stem}.ts`, contents: text }];
  return [
    { path: `${stem}.js`, contents: scriptOf(text) },
    { path: `${stem}.d.ts`, contents: toDeclarations(text) },
  ];
}

const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };

/** The module without its types. */
export function scriptOf(text: string): string {
  return indentedByTwo(ts.transpileModule(text, { compilerOptions }).outputText);
}

/** TypeScript prints four spaces per level, an eighth of what a large module ships; lines within a string stay as they are. */
function indentedByTwo(script: string): string {
  const file = ts.createSourceFile("module.js", script, ts.ScriptTarget.ES2022);
  const inString = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateLiteralToken(node)) {
      const [first, last] = [node.getStart(file), node.getEnd()].map(
        (at) => file.getLineAndCharacterOfPosition(at).line,
      ) as [number, number];
      for (let line = first + 1; line <= last; line++) inString.add(line);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const lines = script.split("\n");
  return lines
    .map((line, i) =>
      inString.has(i) ? line : line.replace(/^(?: {4})+/, (spaces) => " ".repeat(spaces.length / 2)),
    )
    .join("\n");
}

function toDeclarations(text: string): string {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
    compilerOptions: { ...compilerOptions, isolatedDeclarations: true },
  });
  invariant(diagnostics.length === 0, "a generated module states the types of its exports");
  return outputText;
}
