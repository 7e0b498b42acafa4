// Parsing in tests: a text to its tree and the codes of its diagnostics; trees without spans, to be compared.

import { readdirSync, readFileSync } from "node:fs";
import type { Source } from "../../src/base/span.ts";
import type { Diagnostic } from "../../src/diag/diagnostic.ts";
import { createSink } from "../../src/diag/sink.ts";
import type { File, Item, Step } from "../../src/syntax/ast.ts";
import { parse } from "../../src/syntax/parse.ts";

export interface Parsed {
  readonly file: File;
  readonly diagnostics: readonly Diagnostic[];
}

export function parseText(text: string, path = "test.cnn"): Parsed {
  const sink = createSink();
  const file = parse({ path, text }, sink);
  return { file, diagnostics: sink.diagnostics };
}

/** The tree of a text that must be right. */
export function parseRight(text: string): File {
  const { file, diagnostics } = parseText(text);
  if (diagnostics.length > 0)
    throw new Error(`${diagnostics.map(({ message }) => message).join("\n")}\nin\n${text}`);
  return file;
}

/** The items of a model with this body. */
export function parseItems(body: string): readonly Item[] {
  const [model] = parseRight(`model M {\n${body}\n}\n`).declarations;
  if (model?.kind !== "model") throw new Error("no model");
  return model.body;
}

/** The steps of the only line of a body. */
export function parseSteps(line: string): readonly Step[] {
  const [flow] = parseItems(line);
  if (flow?.kind !== "flow") throw new Error(`no flow: ${line}`);
  return flow.steps;
}

/** A tree as plain data: without spans, bigints as text. */
export function bare(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(bare);
  if (typeof tree === "bigint") return `${tree}n`;
  if (typeof tree !== "object" || tree === null) return tree;
  const entries = Object.entries(tree).filter(([key]) => key !== "span");
  return Object.fromEntries(entries.map(([key, value]) => [key, bare(value)]));
}

/** Every model file that the repository holds. */
export function modelSources(): readonly Source[] {
  return ["models", "test/fixtures/networks"].flatMap((folder) => {
    const base = new URL(`../../${folder}/`, import.meta.url);
    const names = readdirSync(base).filter((name) => name.endsWith(".cnn"));
    return names.map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(new URL(name, base), "utf8"),
    }));
  });
}
