// What one row of the catalogue says.

export type Severity = "error" | "warning";

export interface Entry {
  readonly severity: Severity;
  /** One sentence, `{holes}` filled by the reporter. Says what is wrong with the figures that show it. */
  readonly message: string;
  /** One or two sentences for `cnnc explain CODE`: why it is refused and what to do. */
  readonly help: string;
}
