// What there is to say of a diagnostic's code: its row of the catalogue, an example, what the compiler says of it, and the mend.

import type { Source } from "../base/span.ts";
import { catalog } from "../diag/catalog.ts";
import type { Diagnostic } from "../diag/diagnostic.ts";
import type { Entry, Severity } from "../diag/entry.ts";
import { exampleOf, sceneOf } from "../diag/examples.ts";
import type { Scene } from "../diag/examples/scenes.ts";
import { applyFixes } from "../diag/fix.ts";
import type { Loader } from "../elaborate/loader.ts";
import { check } from "./check.ts";

export interface Explanation {
  readonly code: string;
  readonly severity: Severity;
  /** The message with `<holes>`. */
  readonly message: string;
  readonly help: string;
  readonly example?: Example;
  /** Instead of an example, where files and flags take part. */
  readonly scene?: Scene;
}

export interface Example {
  readonly source: Source;
  /** What the compiler says of it: one, with this code. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text after its fix, where it has one. */
  readonly mended?: string;
}

const entries: ReadonlyMap<string, Entry> = new Map(Object.entries(catalog));

/** All codes, in the order of the catalogue. */
export const codes: readonly string[] = [...entries.keys()];

/** Undefined where there is no such code. */
export function explain(code: string): Explanation | undefined {
  const entry = entries.get(code);
  if (!entry) return undefined;
  const message = entry.message.replaceAll(/\{(\w+)\}/g, "<$1>");
  const { severity, help } = entry;
  const text = exampleOf(code);
  const scene = sceneOf(code);
  return {
    code,
    severity,
    message,
    help,
    ...(text === undefined ? {} : { example: exampleFrom(text) }),
    ...(scene === undefined ? {} : { scene }),
  };
}

function exampleFrom(text: string): Example {
  const source: Source = { path: "example.cnn", text };
  const { diagnostics } = check(source, { loader: itself(source) });
  const fix = diagnostics[0]?.fixes[0];
  return fix ? { source, diagnostics, mended: applyFixes(source, [fix]) } : { source, diagnostics };
}

/** An example can import nothing but itself. */
function itself(source: Source): Loader {
  return {
    resolve: (_, spec) => (spec === "./example.cnn" ? { source } : { problem: "not-found", detail: "" }),
  };
}
