// How the readers of this room say that a file is broken. It never leaves the room: `readTensorFile` turns it into a diagnostic.

/** The message completes "FILE is not a valid ... file: ". */
export class FormatError extends Error {
  override readonly name = "FormatError";
}

export function refuse(problem: string): never {
  throw new FormatError(problem);
}

export function demand(condition: unknown, problem: string | (() => string)): asserts condition {
  if (!condition) refuse(typeof problem === "string" ? problem : problem());
}
