// A JSON report read back. It comes from outside: every field that a diff looks at is checked, the others are not needed.

import type { Facts, LayerFacts } from "./facts.ts";

/** One field per line: what it must be, completing "FIELD must be ...". */
type Rule = (value: unknown, at: string) => void;

export class NotAReport extends Error {
  override readonly name = "NotAReport";
}

/** Throws NotAReport, whose message completes "FILE is not a report: ". */
export function readFacts(value: unknown, at = "the report"): Facts {
  if (typeof value === "object" && value !== null && "schemaVersion" in value && value.schemaVersion !== 1) {
    throw new NotAReport(`its schemaVersion is ${JSON.stringify(value.schemaVersion)}, and 1 is read`);
  }
  facts(value, at);
  return completed(value as Facts);
}

/** Reports of older versions lack what was added since: it is unknown there, which no diff looks at. */
function completed(read: Older): Facts {
  const { totals, layers } = read;
  const { peakBytes: arenaBytes, lowerBoundBytes } = totals;
  const complete = {
    memory: { arenaBytes, lowerBoundBytes, steps: [], buffers: [] },
    latency: null,
    artefact: null,
    utilisation: [],
    ...read,
  };
  return { ...complete, layers: layers.map((layer) => ({ aliveBytes: null, latency: null, ...layer })) };
}

type Added = "memory" | "latency" | "artefact" | "utilisation";
type Older = Omit<Facts, Added | "layers"> &
  Partial<Pick<Facts, Added>> & {
    readonly layers: readonly (Omit<LayerFacts, AddedToLayers> & Partial<Pick<LayerFacts, AddedToLayers>>)[];
  };
type AddedToLayers = "latency" | "aliveBytes";

const text: Rule = (value, at) => {
  if (typeof value !== "string") throw new NotAReport(`${at} must be a text`);
};

const count: Rule = (value, at) => {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new NotAReport(`${at} must be a count`);
};

const size: Rule = (value, at) => {
  if (value !== null && !Number.isFinite(value)) throw new NotAReport(`${at} must be a number or null`);
};

function list(rule: Rule): Rule {
  return (value, at) => {
    if (!Array.isArray(value)) throw new NotAReport(`${at} must be a list`);
    for (const [i, item] of value.entries()) rule(item, `${at}[${i}]`);
  };
}

function object(rules: Readonly<Record<string, Rule>>): Rule {
  return (value, at) => {
    if (typeof value !== "object" || value === null) throw new NotAReport(`${at} must be an object`);
    const entries = new Map(Object.entries(value));
    for (const [key, rule] of Object.entries(rules)) rule(entries.get(key), `${at}.${key}`);
  };
}

function orNull(rule: Rule): Rule {
  return (value, at) => value === null || rule(value, at);
}

const facts = object({
  schemaVersion: count,
  model: text,
  totals: object({ params: count, macs: count, flops: count, weightBytes: count, peakBytes: count }),
  outputs: list(object({ name: text, shape: list(count), path: text })),
  layers: list(
    object({
      path: text,
      op: text,
      shape: list(count),
      params: count,
      buffers: count,
      macs: count,
      flops: count,
      rf: orNull(object({ size: list(size), jump: list(size) })),
      inputs: list(text),
    }),
  ),
  weights: list(object({ path: text, shape: list(count), role: text })),
});
