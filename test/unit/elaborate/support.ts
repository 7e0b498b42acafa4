// Elaborates small programs for the tests of this folder.

import type { Source } from "../../../src/base/span.ts";
import { textOf } from "../../../src/base/span.ts";
import type { Diagnostic } from "../../../src/diag/diagnostic.ts";
import { createSink } from "../../../src/diag/sink.ts";
import { elaborate, type Elaborated } from "../../../src/elaborate/elaborate.ts";
import type { Loader } from "../../../src/elaborate/loader.ts";
import { printGraph } from "../../../src/ir/print.ts";
import { verifyGraph } from "../../../src/ir/verify.ts";
import { ops } from "../../../src/ops/index.ts";

export interface Tried extends Elaborated {
  readonly diagnostics: readonly Diagnostic[];
}

interface Options {
  readonly model?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

/** Files of a test by path; only `./name` of the same folder resolves. */
function memoryLoader(files: Readonly<Record<string, string>>): Loader {
  const known = new Map(Object.entries(files));
  return {
    resolve(_from, spec) {
      const path = spec.replace(/^\.\//u, "");
      const text = known.get(path);
      return text === undefined ? { problem: "not-found", detail: path } : { source: { path, text } };
    },
  };
}

export function tryElaborate(text: string, { model, params, files = {} }: Options = {}): Tried {
  const sink = createSink();
  const source: Source = { path: "test.cnn", text };
  const result = elaborate(source, {
    registry: ops,
    loader: memoryLoader({ "test.cnn": text, ...files }),
    reporter: sink,
    model,
    params: params && new Map(Object.entries(params)),
  });
  return { ...result, diagnostics: sink.diagnostics };
}

/** The graph as text, without its first and last line; throws for a program with any diagnostic. */
export function graphText(text: string, options: Options = {}): string[] {
  return printGraph(soundGraph(text, options))
    .trimEnd()
    .split("\n")
    .slice(1, -1)
    .map((line) => line.trim());
}

export function soundGraph(text: string, options: Options = {}) {
  const { graph, diagnostics } = tryElaborate(text, options);
  if (!graph || diagnostics.length > 0)
    throw new Error(`diagnostics: ${told(diagnostics).join("\n") || "none"}`);
  const faults = verifyGraph(graph);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return graph;
}

/** Paths of the weights of a model with this body, an input of 4x8x8 being given. */
export function weightPaths(body: string, declarations = ""): string[] {
  return soundGraph(modelOf(body, declarations)).weights.map(({ path }) => path);
}

/** Paths of all ops. */
export function opPaths(body: string, declarations = ""): string[] {
  const { nodes } = soundGraph(modelOf(body, declarations));
  return nodes.filter(({ kind }) => kind === "op").map(({ path }) => path);
}

export function modelOf(body: string, declarations = ""): string {
  return `model Test {\n  input image: 4x8x8\n${body}\n}\n${declarations}\n`;
}

/** `code at "text": message`, one line per diagnostic. */
export function told(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ code, span, message }) => `${code} at ${span ? `\`${textOf(span)}\`` : "nothing"}: ${message}`,
  );
}

/** The diagnostics of a model with this body. */
export function complaints(body: string, declarations = ""): string[] {
  return told(tryElaborate(modelOf(body, declarations)).diagnostics);
}
