// The event that started the run, as far as the action needs it.

export interface PullRequest {
  readonly number: number;
  /** The commit at the tip of the base branch. */
  readonly base: string;
}

/** Undefined for every other event: a push has nothing to be compared with. */
export function readPullRequest(event: unknown): PullRequest | undefined {
  const request = field(event, "pull_request");
  const number = field(request, "number");
  const base = field(field(request, "base"), "sha");
  if (typeof number !== "number" || !Number.isSafeInteger(number)) return undefined;
  if (typeof base !== "string" || !/^[\da-f]{40,64}$/.test(base)) return undefined;
  return { number, base };
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}
