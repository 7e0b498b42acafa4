// The script and the style of the HTML report as the text that it carries: the modules of src/report/html/page/ without their types,
// each a function called once, what is imported first; the files of style/ one after the other. That is all of a bundler it needs.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = fileURLToPath(new URL("../../src/report/html/", import.meta.url));

interface Assets {
  /** Lines, so that a change of one line is a change of one line. */
  readonly script: readonly string[];
  readonly style: readonly string[];
}

export const assetsPath = join(folder, "assets.json");

export function assetsText(): string {
  return `${JSON.stringify({ script: script(), style: style() } satisfies Assets, undefined, 1)}\n`;
}

function style(): readonly string[] {
  const names = readdirSync(join(folder, "style")).toSorted();
  return names.flatMap((name) =>
    codeLines(withoutComments(readFileSync(join(folder, "style", name), "utf8"))),
  );
}

const withoutComments = (css: string): string => css.replaceAll(/\/\*.*?\*\//gsu, "");

const codeLines = (text: string): readonly string[] => text.split("\n").filter((line) => line.trim() !== "");

function script(): readonly string[] {
  const modules = inOrder(join(folder, "page", "main.ts"));
  const nameOf = new Map(modules.map(({ path }, i) => [path, `module${i}`]));
  return modules.flatMap((module) => wrapped(module, nameOf));
}

interface Import {
  readonly path: string;
  readonly names: readonly string[];
}

interface Module {
  readonly path: string;
  readonly source: ts.SourceFile;
  /** Of values; types are gone at run time. */
  readonly imports: readonly Import[];
}

/** Depth first along the imports; each module once, after all that it imports. */
function inOrder(entry: string): readonly Module[] {
  const found = new Map<string, Module>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
    const imports = source.statements.flatMap((statement) => importsOf(statement, path));
    for (const imported of imports) visit(imported.path);
    found.set(path, { path, source, imports });
  };
  visit(entry);
  return [...found.values()];
}

function importsOf(statement: ts.Statement, from: string): readonly Import[] {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
  const { importClause: clause, moduleSpecifier } = statement;
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const bindings = clause.namedBindings;
  const elements = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  const names = elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name, propertyName }) => (propertyName ? `${propertyName.text}: ${name.text}` : name.text));
  return names.length === 0 ? [] : [{ path: join(dirname(from), moduleSpecifier.text), names }];
}

/** `const module3 = (() => { const { html } = module1; ...; return { costMap }; })();` */
function wrapped({ path, source, imports }: Module, nameOf: ReadonlyMap<string, string>): readonly string[] {
  const exported = source.statements.flatMap(exportsOf);
  return [
    `const ${nameOf.get(path) ?? ""} = (() => {`,
    ...imports.map((one) => `const { ${one.names.join(", ")} } = ${nameOf.get(one.path) ?? ""};`),
    ...plain(source),
    ...(exported.length === 0 ? [] : [`return { ${exported.join(", ")} };`]),
    "})();",
  ];
}

function exportsOf(statement: ts.Statement): readonly string[] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) =>
    ts.isIdentifier(name) ? [name.text] : [],
  );
}

/** Without types, comments, imports and the word "export". */
function plain({ text }: ts.SourceFile): readonly string[] {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2024,
      module: ts.ModuleKind.ESNext,
      removeComments: true,
      verbatimModuleSyntax: true,
    },
  });
  const code = outputText
    .replaceAll(/^import [^;]*;$/gmu, "")
    .replaceAll(/^export \{.*\};$/gmu, "")
    .replaceAll(/^export /gmu, "");
  return codeLines(code).map((line) => line.replace(/^ +/u, (margin) => " ".repeat(margin.length / 4)));
}
