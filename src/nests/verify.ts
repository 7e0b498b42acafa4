// The legality of a nest: what every derivation may take for granted. Complaints name our bugs, not the user's.

import { freeAxes } from "../algebra/index-walk.ts";
import type { Index, Pred } from "../algebra/index-types.ts";
import { extentsOf } from "../algebra/index-range.ts";
import { provenWithin, type Scope } from "../algebra/prove.ts";
import { axisNames, bufferNames, sizeOf } from "./buffers.ts";
import { coverComplaint } from "./cover.ts";
import type { Buffer, BufferId, Nest, Scalar, Stage } from "./nest.ts";
import { printAccess } from "./print.ts";
import { partsOf, readsOf, type Read } from "./scalars.ts";

/**
 * Complaints about a nest, none if it is legal: every element of tmp and out buffers is written exactly once or accumulated from
 * one initial value, before it is read; every unpadded read and every write is proven in bounds; indices use the stage's own axes.
 */
export function verifyNest(nest: Nest): string[] {
  const structural = [...nest.buffers.flatMap(bufferComplaints), ...structureOf(nest)];
  if (structural.length > 0) return structural;
  const perStage = nest.stages.flatMap((stage, i) =>
    stageComplaints(nest, stage).map((text) => `stage ${i}: ${text}`),
  );
  if (perStage.length > 0) return perStage;
  return nest.buffers.flatMap((buffer) => writeComplaints(nest, buffer));
}

function bufferComplaints({ name, shape, role, data }: Buffer): string[] {
  const complaints: string[] = [];
  if (!shape.every((extent) => Number.isSafeInteger(extent) && extent > 0)) {
    complaints.push(`${name}: shape [${shape.join(", ")}] is not of positive integers`);
  }
  if ((role === "const") !== (data !== undefined))
    complaints.push(`${name}: data belongs to role const and to no other`);
  if (data !== undefined && data.length !== sizeOf({ shape })) {
    complaints.push(`${name}: ${data.length} numbers for ${sizeOf({ shape })} elements`);
  }
  return complaints;
}

function structureOf(nest: Nest): string[] {
  const complaints: string[] = [];
  const byId = new Map(nest.buffers.map((buffer) => [buffer.id, buffer]));
  if (byId.size !== nest.buffers.length) complaints.push("two buffers have one id");
  const outs = nest.buffers.filter(({ role }) => role === "out").length;
  if (outs !== 1) complaints.push(`${outs} out buffers instead of one`);
  for (const [i, stage] of nest.stages.entries()) {
    complaints.push(...shapeComplaints(byId, stage).map((text) => `stage ${i}: ${text}`));
  }
  return complaints;
}

function shapeComplaints(buffers: ReadonlyMap<BufferId, Buffer>, stage: Stage): string[] {
  const complaints: string[] = [];
  const target = buffers.get(stage.buffer);
  if (target?.role !== "tmp" && target?.role !== "out")
    complaints.push("writes a buffer that is neither tmp nor out");
  if (new Set(stage.axes.map(({ id }) => id)).size !== stage.axes.length)
    complaints.push("two axes have one id");
  for (const { name, extent } of stage.axes) {
    if (!Number.isSafeInteger(extent) || extent < 1) complaints.push(`axis ${name} has extent ${extent}`);
  }
  if (target !== undefined && target.shape.length !== stage.index.length)
    complaints.push("rank of the write");
  for (const { buffer, index } of readsOf(stage.value)) {
    const source = buffers.get(buffer);
    if (source === undefined) complaints.push(`reads buffer ${buffer}, which does not exist`);
    else if (source.shape.length !== index.length) complaints.push(`rank of the read of ${source.name}`);
  }
  return complaints;
}

function stageComplaints(nest: Nest, stage: Stage): string[] {
  const own = new Set(stage.axes.map(({ id }) => id));
  const strange = everyIndex(stage).flatMap((index) => indexComplaints(index, own));
  if (strange.length > 0) return strange;
  const scope = { extents: extentsOf(stage.axes), preds: stage.where };
  const target = nest.buffers.find(({ id }) => id === stage.buffer);
  const write = target === undefined ? [] : boundsComplaints(nest, stage, target, stage.index, scope);
  return [...write, ...readComplaints(nest, stage, stage.value, scope)];
}

function indexComplaints(index: Index, own: ReadonlySet<number>): string[] {
  const foreign = freeAxes(index).filter((axis) => !own.has(axis));
  if (foreign.length > 0) return [`index uses axis ${foreign.join(", ")}, which is not the stage's`];
  return hasLimits(index) ? ["clamp and reflect belong to loops; a nest pads the read"] : [];
}

function hasLimits(index: Index): boolean {
  return index.terms.some(({ atom }) => {
    if (atom.kind === "axis") return false;
    return atom.kind === "clamp" || atom.kind === "reflect" || hasLimits(atom.of);
  });
}

function everyIndex(stage: Stage): readonly Index[] {
  const ofPreds = (preds: readonly Pred[]): Index[] => preds.flatMap(({ left, right }) => [left, right]);
  const inside = (scalar: Scalar): Index[] => {
    const { scalars, indices, preds } = partsOf(scalar);
    return [...indices, ...ofPreds(preds), ...scalars.flatMap(inside)];
  };
  return [...stage.index, ...ofPreds(stage.where), ...inside(stage.value)];
}

/** Reads in `then` of a select on a test may rely on the test: only the chosen side is evaluated. */
function readComplaints(nest: Nest, stage: Stage, scalar: Scalar, scope: Scope): string[] {
  if (scalar.kind === "read") return readComplaint(nest, stage, scalar, scope);
  if (scalar.kind !== "select" || scalar.condition.kind !== "test") {
    return partsOf(scalar).scalars.flatMap((part) => readComplaints(nest, stage, part, scope));
  }
  const guarded = { ...scope, preds: [...scope.preds, ...scalar.condition.preds] };
  return [
    ...readComplaints(nest, stage, scalar.then, guarded),
    ...readComplaints(nest, stage, scalar.otherwise, scope),
  ];
}

function readComplaint(nest: Nest, stage: Stage, read: Read, scope: Scope): string[] {
  const source = nest.buffers.find(({ id }) => id === read.buffer);
  if (source === undefined) return [];
  if (source.id === stage.buffer) return [`${source.name} is read by the stage that writes it`];
  return read.pad === undefined ? boundsComplaints(nest, stage, source, read.index, scope) : [];
}

function boundsComplaints(
  nest: Nest,
  stage: Stage,
  buffer: Buffer,
  index: readonly Index[],
  scope: Scope,
): string[] {
  return index.flatMap((part, axis) => {
    const extent = buffer.shape[axis] ?? 0;
    if (provenWithin(part, 0, extent - 1, scope)) return [];
    const access = printAccess(bufferNames(nest).get(buffer.id) ?? "", index, axisNames(stage.axes));
    return [`${access}: axis ${axis} is not proven to stay in 0..${extent - 1}`];
  });
}

function writeComplaints(nest: Nest, buffer: Buffer): string[] {
  if (buffer.role !== "tmp" && buffer.role !== "out") return [];
  const writers = nest.stages.filter((stage) => stage.buffer === buffer.id);
  const [first] = writers;
  if (first === undefined) return [`${buffer.name} is never written`];
  const complaints: string[] = [];
  const lastWrite = nest.stages.findLastIndex((stage) => stage.buffer === buffer.id);
  const early = nest.stages
    .slice(0, lastWrite)
    .some(({ value }) => readsOf(value).some((read) => read.buffer === buffer.id));
  if (early) complaints.push(`${buffer.name} is read before it is complete`);
  const { update } = first;
  if (writers.some((stage) => !sameUpdate(stage, first))) {
    complaints.push(`${buffer.name} is written by stages with different updates`);
  } else if (update.kind === "set") {
    const wrong = coverComplaint(buffer, writers);
    if (wrong !== undefined) complaints.push(`${buffer.name}: ${wrong}`);
  }
  return complaints;
}

function sameUpdate({ update: a }: Stage, { update: b }: Stage): boolean {
  if (a.kind === "set" || b.kind === "set") return a.kind === b.kind;
  return a.kind === b.kind && Object.is(a.init, b.init);
}
