// What is computed from weights alone, and when: folded batch-norms, panels and plain copies are stages over parameters, evaluated in
// float64 when weights are packed and stored as float32 or float16. Constant weights are evaluated here, at compile time.

import { sha256Hex } from "../base/hash.ts";
import { tsIdentifier } from "../base/escape.ts";
import { invariant } from "../base/invariant.ts";
import { axisIndex } from "../algebra/index-expr.ts";
import type { Weight } from "../ir/graph.ts";
import { bufferOf, sizeOf } from "../nests/buffers.ts";
import { compileNest } from "../nests/evaluate.ts";
import type { Buffer, BufferId, Nest, Stage } from "../nests/nest.ts";
import { printNest } from "../nests/print.ts";
import { readsOf } from "../nests/scalars.ts";

/** One tensor of the packed file. */
export interface PackedEntry {
  /** Its name in the file: fixed alphabet. */
  readonly name: string;
  readonly shape: readonly number[];
  /** Buffers: `param` in the order of `weights`, one `out`; temporaries between. */
  readonly nest: Nest;
  /** Paths of the checkpoint tensors the nest reads, in the order of its param buffers. */
  readonly weights: readonly string[];
  /** Numbers below 2^-60 are packed as 0: products with them might take a processor a hundred times as long. */
  readonly flushed?: true;
  /** Packed as a GPU holds it; float32 without it. */
  readonly dtype?: "f16";
}

export interface Packing {
  readonly entries: readonly PackedEntry[];
  /** What the packed file says in its `__metadata__`; the artefact refuses a file whose hash is another. */
  readonly metadata: PackingMetadata;
}

interface PackingMetadata {
  readonly format: "cnnc-packed";
  readonly model: string;
  readonly target: string;
  readonly float: string;
  /** Where the tensors are float16. */
  readonly dtype?: "f16";
  /** Of the model's name, target, options that change packing, and every packing nest with its weights. */
  readonly hash: string;
}

export function packingOf(
  entries: readonly PackedEntry[],
  about: { readonly model: string; readonly target: string; readonly float: string },
): Packing {
  const text = entries.map(
    ({ name, weights, nest, flushed, dtype }) =>
      `${name} ${JSON.stringify(weights)}${flushed ? " flushed" : ""}${dtype ? ` ${dtype}` : ""}\n${printNest(nest)}`,
  );
  const { model, target, float } = about;
  const hash = sha256Hex([model, target, float, ...text].join("\n")).slice(0, 32);
  const isHalf = entries.some(({ dtype }) => dtype === "f16");
  const more = isHalf ? ({ dtype: "f16" } as const) : {};
  return { entries, metadata: { format: "cnnc-packed", model, target, float, ...more, hash } };
}

/** A weights-only buffer as the kernel finds it: in the packed file, or numbers known now. */
export type Fixed =
  | { readonly kind: "packed"; readonly entry: Omit<PackedEntry, "name">; readonly stem: string }
  | { readonly kind: "numbers"; readonly data: readonly number[] };

/** `params` are the weights of the nest's param buffers, in order. */
export function fixedContents(nest: Nest, id: BufferId, params: readonly Weight[]): Fixed {
  const target = bufferOf(nest, id);
  if (target.role === "const") return { kind: "numbers", data: target.data ?? [] };
  const weightOf = new Map(paramsOf(nest).map((buffer, i) => [buffer.id, params[i]]));
  const needed = closure(nest, target);
  const buffers = [...needed.buffers].map((buffer) => withConstants(buffer, weightOf));
  const used = buffers
    .filter(({ role }) => role === "param")
    .flatMap((buffer) => weightOf.get(buffer.id) ?? []);
  const small = { buffers, stages: needed.stages };
  if (used.length === 0) return { kind: "numbers", data: evaluate(small) };
  return {
    kind: "packed",
    entry: { shape: target.shape, nest: small, weights: used.map(({ path }) => path) },
    stem: used[0]?.path ?? "constant",
  };
}

/** The same where it is packed, without numbers near the least ones. */
export function flushedIf(isFactor: boolean, fixed: Fixed): Fixed {
  if (!isFactor || fixed.kind === "numbers") return fixed;
  return { ...fixed, entry: { ...fixed.entry, flushed: true } };
}

function paramsOf(nest: Nest): readonly Buffer[] {
  return nest.buffers.filter(({ role }) => role === "param");
}

/** The stages that the buffer needs, and it as the result; a parameter is copied. */
function closure(
  nest: Nest,
  target: Buffer,
): { readonly buffers: readonly Buffer[]; readonly stages: readonly Stage[] } {
  if (target.role === "param") return copyOf(nest, target);
  const wanted = new Set<BufferId>([target.id]);
  const stages: Stage[] = [];
  for (const stage of nest.stages.toReversed()) {
    if (!wanted.has(stage.buffer)) continue;
    stages.unshift(stage);
    for (const { buffer } of readsOf(stage.value)) wanted.add(buffer);
  }
  const buffers = nest.buffers.filter(({ id }) => wanted.has(id));
  return {
    buffers: buffers.map((buffer) => (buffer.id === target.id ? { ...buffer, role: "out" } : buffer)),
    stages,
  };
}

function copyOf(
  nest: Nest,
  target: Buffer,
): { readonly buffers: readonly Buffer[]; readonly stages: readonly Stage[] } {
  const id = 1 + Math.max(...nest.buffers.map((buffer) => buffer.id));
  const axes = target.shape.map((extent, d) => ({ id: d, name: `i${d}`, extent }));
  const index = axes.map((axis) => axisIndex(axis));
  const value = { kind: "read" as const, buffer: target.id, index };
  const stage: Stage = { axes, where: [], buffer: id, index, update: { kind: "set" }, value };
  return { buffers: [target, { id, name: target.name, shape: target.shape, role: "out" }], stages: [stage] };
}

/** Weights written in the source become tables. */
function withConstants(buffer: Buffer, weightOf: ReadonlyMap<BufferId, Weight | undefined>): Buffer {
  const data = buffer.role === "param" ? weightOf.get(buffer.id)?.data : undefined;
  return data === undefined ? buffer : { ...buffer, role: "const", data };
}

function evaluate(nest: Nest): readonly number[] {
  const out = nest.buffers.find(({ role }) => role === "out");
  invariant(out, "a packing nest has a result");
  const result = new Float64Array(sizeOf(out));
  compileNest(nest)(new Map([[out.id, result]]));
  return [...result];
}

/** A name of the fixed alphabet that still tells what it holds; the ordinal makes it unique. */
export function packedName(stem: string, ordinal: number): string {
  return tsIdentifier(stem, ordinal);
}
