// The last net of the facade: whatever a user's input makes us do, callers get diagnostics and never an exception.

import { InternalError } from "../base/invariant.ts";
import type { Reporter } from "../diag/diagnostic.ts";

/** Runs `body`; a throw becomes one `internal-error` and undefined. */
export function guarded<T>(reporter: Reporter, body: () => T): T | undefined {
  try {
    return body();
  } catch (error) {
    reporter.report("internal-error", undefined, { problem: problemOf(error) });
    return undefined;
  }
}

/** Messages of ours are sentences; others come with the kind of error that it is. */
function problemOf(error: unknown): string {
  if (error instanceof InternalError) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
