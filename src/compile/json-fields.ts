// Reading JSON that people write: objects with known keys only, so that a misspelt one is not silently ignored.

import { suggest } from "../base/did-you-mean.ts";
import { demand, refuse } from "../weights/format-error.ts";
import type { Json } from "../weights/strict-json.ts";

/** The entries of an object; throws FormatError where it is none, or has a key that is not among `known`. */
export function fields(
  value: Json | undefined,
  what: string,
  known?: readonly string[],
): ReadonlyMap<string, Json> {
  if (!(value instanceof Map)) return refuse(`${what} must be an object`);
  const map = value as ReadonlyMap<string, Json>;
  for (const key of known ? map.keys() : []) {
    const near = suggest(key, known ?? []);
    const hint = near === undefined ? `the keys are ${(known ?? []).join(", ")}` : `did you mean ${near}?`;
    demand(known?.includes(key) ?? true, `${what} has an unknown key ${JSON.stringify(key)}; ${hint}`);
  }
  return map;
}
