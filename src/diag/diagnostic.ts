// A diagnostic as a value, and the sink that phases report to. User mistakes only: our own bugs go to base/invariant.

import type { Span } from "../base/span.ts";
import { catalog, type Code, type Params } from "./catalog.ts";
import type { Severity } from "./entry.ts";

export interface Related {
  readonly span: Span;
  readonly message: string;
}

export interface Edit {
  readonly span: Span;
  readonly replacement: string;
}

/** A mend that is obviously right: its edits, and what it does in words ("pad=2 gives 28x28"). */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** Absent where no source text is to blame (a weight file, a flag). */
  readonly span?: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

export interface Extra {
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** How every phase speaks of the user's mistakes. */
export interface Reporter {
  report<C extends Code>(code: C, span: Span | undefined, params: Params<C>, extra?: Extra): void;
}

export interface Sink extends Reporter {
  readonly diagnostics: readonly Diagnostic[];
  readonly hasErrors: boolean;
}

/** The most errors one run lists; after that one "too-many-errors" and silence. */
export const errorLimit = 100;

export function diagnostic<C extends Code>(
  code: C,
  span: Span | undefined,
  params: Params<C>,
  extra: Extra = {},
): Diagnostic {
  const { severity, message } = catalog[code];
  const base = {
    code,
    severity,
    message: fill(message, params),
    related: extra.related ?? [],
    fixes: extra.fixes ?? [],
  };
  return span ? { ...base, span } : base;
}

function fill(message: string, params: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (_, hole: string) => {
    const value = params[hole];
    return typeof value === "number"
      ? value.toLocaleString("en-US", { maximumFractionDigits: 20 })
      : String(value);
  });
}
