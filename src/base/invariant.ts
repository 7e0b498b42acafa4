// Failures that are bugs of ours. The user's mistakes are diagnostics (src/diag); files, flags and devices that
// misbehave are handled where they are touched (src/run, src/cli, src/lsp). Neither of those belongs here.

/** Thrown when the compiler contradicts itself. The command turns it into exit code 70. */
export class InternalError extends Error {
  override readonly name = "InternalError";
}

/** States what must hold whatever the user wrote. */
export function invariant(condition: unknown, message: string | (() => string)): asserts condition {
  if (condition) return;
  throw new InternalError(typeof message === "string" ? message : message());
}

/** Ends a switch over a closed set: it does not compile while a member is left out. */
export function unreachable(value: never, what = "case"): never {
  throw new InternalError(`unexpected ${what}: ${describe(value)}`);
}

function describe(value: unknown): string {
  if (typeof value === "object" && value !== null && "kind" in value) return String(value.kind);
  return String(value);
}
