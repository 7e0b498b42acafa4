// What a format is: of the report, and of `check`. One file each; index.ts lists them.

import type { Diagnostic } from "../diag/diagnostic.ts";
import type { Facts } from "./facts.ts";

export interface ReportFormat {
  readonly name: string;
  /** One report per model asked for; most often one. */
  render(reports: readonly Facts[], extras?: ReportExtras): string;
}

/** What stands beside the facts, in formats that can show it. */
export interface ReportExtras {
  /** Of the table of layers, by name: those, in this order. "all": every one that has something to say. */
  readonly columns?: readonly string[] | "all" | undefined;
  /** A picture to draw the first input over: the data URL of a PNG or JPEG. */
  readonly picture?: string | undefined;
  /** What changed since a baseline, as plain text. */
  readonly changes?: string | undefined;
}

export interface CheckFormat {
  readonly name: string;
  /** `pretty` goes to stderr as all diagnostics do; the others are results. */
  readonly stream: "stdout" | "stderr";
  render(diagnostics: readonly Diagnostic[], options: CheckOptions): string;
}

interface CheckOptions {
  readonly color: boolean;
  /** The files asked for: their paths as people read them, and whether there was anything to read. */
  readonly files: readonly { readonly path: string; readonly read: boolean }[];
  /** The compiler's. */
  readonly version: string;
}
