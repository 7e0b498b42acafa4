// What changed between two models, as one plain value. Formats print it and compute nothing; the JSON format is this value.

import type { Facts, LayerFacts } from "../facts.ts";
import { alignLayers, type Pair, sameWork } from "./align.ts";
import { type WeightsCompat, weightsCompat } from "./weights-compat.ts";

const diffSchemaVersion = 1;

export interface DiffFacts {
  readonly schemaVersion: number;
  readonly base: Side;
  readonly head: Side;
  readonly totals: readonly TotalChange[];
  readonly outputs: readonly OutputChange[];
  /** What is not as it was, in the order of `head`. */
  readonly layers: readonly LayerChange[];
  /** How many layers are as they were. */
  readonly same: number;
  readonly weights: WeightsCompat;
}

interface Side {
  readonly model: string;
  /** The file or `REF:path`, as the user wrote it. */
  readonly file: string;
}

export interface TotalChange {
  readonly measure: Measure;
  readonly base: number;
  readonly head: number;
  readonly change: number;
  /** change / base; null where base is 0. */
  readonly relative: number | null;
}

const measures = ["params", "macs", "flops", "weights", "peak"] as const;
export type Measure = (typeof measures)[number];

export interface OutputChange {
  readonly name: string;
  readonly base: OutputGeometry | null;
  readonly head: OutputGeometry | null;
}

interface OutputGeometry {
  readonly shape: readonly number[];
  /** Size of its receptive field on the first input; null where it does not depend on it. */
  readonly rf: readonly number[] | null;
}

export interface LayerChange {
  /** moved: the same work under another path, or at another place of the order. */
  readonly kind: "added" | "removed" | "changed" | "moved";
  /** In `head`, or in `base` where it was removed. */
  readonly path: string;
  /** In `base`, where it differs. */
  readonly from: string | null;
  /** What differs, by the names of the report's fields. */
  readonly fields: readonly string[];
  readonly base: LayerFacts | null;
  readonly head: LayerFacts | null;
}

export function diffFacts(base: Facts, head: Facts, files: { base: string; head: string }): DiffFacts {
  const pairs = alignLayers(base.layers, head.layers);
  const changes = layerChanges(pairs);
  return {
    schemaVersion: diffSchemaVersion,
    base: { model: base.model, file: files.base },
    head: { model: head.model, file: files.head },
    totals: measures.map((measure) => totalChange(measure, figureOf(base, measure), figureOf(head, measure))),
    outputs: outputChanges(base, head),
    layers: changes,
    same: pairs.length - changes.length,
    weights: weightsCompat(base, head, renames(pairs)),
  };
}

/** The measures that rose by more than `limit` (0.02 is 2 %). A receptive field that grows is no regression. */
export function regressions({ totals }: DiffFacts, limit: number): readonly TotalChange[] {
  return totals.filter(({ base, head }) => head > base * (1 + limit));
}

function figureOf({ totals }: Facts, measure: Measure): number {
  switch (measure) {
    case "params":
      return totals.params;
    case "macs":
      return totals.macs;
    case "flops":
      return totals.flops;
    case "weights":
      return totals.weightBytes;
    case "peak":
      return totals.peakBytes;
  }
}

function totalChange(measure: Measure, base: number, head: number): TotalChange {
  const change = head - base;
  return { measure, base, head, change, relative: base === 0 ? null : change / base };
}

function outputChanges(base: Facts, head: Facts): readonly OutputChange[] {
  const names = new Set([...head.outputs, ...base.outputs].map(({ name }) => name));
  return [...names].map((name) => ({ name, base: geometry(base, name), head: geometry(head, name) }));
}

function geometry({ outputs, layers }: Facts, name: string): OutputGeometry | null {
  const output = outputs.find((one) => one.name === name);
  if (!output) return null;
  const layer = layers.find(({ path }) => path === output.path);
  return { shape: output.shape, rf: layer?.rf?.size ?? null };
}

/** Paths of `head` -> paths of `base`. */
function renames(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  return new Map(pairs.flatMap(({ base, head }) => (base && head ? [[head.path, base.path]] : [])));
}

function layerChanges(pairs: readonly Pair[]): readonly LayerChange[] {
  const before = renames(pairs);
  return pairs.flatMap(({ base, head, elsewhere }): readonly LayerChange[] => {
    if (!head) {
      return base ? [{ kind: "removed", path: base.path, from: null, fields: [], base, head: null }] : [];
    }
    if (!base) return [{ kind: "added", path: head.path, from: null, fields: [], base: null, head }];
    const fields = changedFields(base, head, before);
    const from = base.path === head.path ? null : base.path;
    if (fields.length === 0 && from === null && !elsewhere) return [];
    const kind = fields.length > 0 ? "changed" : "moved";
    return [{ kind, path: head.path, from, fields, base, head }];
  });
}

function changedFields(
  base: LayerFacts,
  head: LayerFacts,
  before: ReadonlyMap<string, string>,
): readonly string[] {
  const differs = (key: "op" | "params" | "buffers" | "macs" | "flops"): boolean => base[key] !== head[key];
  const work = sameWork(base, head) && base.buffers === head.buffers;
  const figures = work ? [] : (["op", "params", "buffers", "macs", "flops"] as const).filter(differs);
  const reads = head.inputs.map((path) => before.get(path) ?? `${path} (new)`).join();
  return [
    ...figures,
    ...(base.shape.join() === head.shape.join() ? [] : ["shape"]),
    ...(geometryText(base) === geometryText(head) ? [] : ["rf"]),
    ...(base.inputs.join() === reads ? [] : ["inputs"]),
  ];
}

function geometryText({ rf }: LayerFacts): string {
  return rf ? `${rf.size.join()}/${rf.jump.join()}` : "";
}
