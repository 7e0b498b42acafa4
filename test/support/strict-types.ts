// Type-checks texts under options stricter than `strict`, with the language's own library and nothing else: what a user's project may ask.

import ts from "typescript";
import { expect } from "vitest";

const options: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitReturns: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  declaration: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts"],
  types: [],
  noEmit: true,
};

const libraries = new Map<string, ts.SourceFile | undefined>();

/** No error in any of the files. */
export function expectStrict(files: Readonly<Record<string, string>>): void {
  const host = ts.createCompilerHost(options);
  const library = host.getSourceFile.bind(host);
  host.fileExists = (name) => name in files;
  host.getSourceFile = (name, version) => {
    const text = files[name];
    if (text !== undefined) return ts.createSourceFile(name, text, version);
    if (!libraries.has(name)) libraries.set(name, library(name, version));
    return libraries.get(name);
  };
  const program = ts.createProgram(Object.keys(files), options, host);
  const found = ts.getPreEmitDiagnostics(program).map(({ messageText, file, start = 0 }) => {
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    return `${file?.fileName ?? ""}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
  expect(found).toEqual([]);
}
