// The reference evaluator: naive float64 JavaScript emitted from the stages. interpret.ts is its judge. It uses `new Function`,
// so it serves tests, verification and packing; generated modules never do.

import { invariant } from "../base/invariant.ts";
import { erf } from "../algebra/erf.ts";
import { sizeOf } from "./buffers.ts";
import { emitStage, PRELUDE } from "./emit-stage.ts";
import type { Buffer, BufferId, Nest, Stage } from "./nest.ts";

type Numbers = Float32Array | Float64Array;
type Buffers = ReadonlyMap<BufferId, Numbers>;
type StageFunction = (erfOf: typeof erf, ...arrays: readonly Numbers[]) => void;

/** Compiled stages by their text: equal layers share one function. Emptied when full. */
const compiled = new Map<string, StageFunction>();
const MOST_COMPILED = 2000;

/**
 * A function that fills the `out` buffer. It is given an array, row-major, for every buffer of role in, param and out; const
 * tables are made once, tmp buffers per call. An array may be float32: what is stored there is rounded, sums in it at every step.
 * The nest must have passed `verifyNest`.
 */
export function compileNest(nest: Nest): (buffers: Buffers) => void {
  const tables = new Map(
    nest.buffers.filter(isTable).map(({ id, data = [] }) => [id, Float64Array.from(data)]),
  );
  const stages = nest.stages.map((stage) => compileStage(nest, stage));
  return (buffers) => {
    const memory = new Map(nest.buffers.map((buffer) => [buffer.id, arrayFor(buffer, buffers, tables)]));
    const arrayOf = (id: BufferId): Numbers => memory.get(id) ?? new Float64Array();
    for (const { buffer, update } of nest.stages)
      if (update.kind !== "set") arrayOf(buffer).fill(update.init);
    for (const { run, parameters } of stages) run(erf, ...parameters.map(arrayOf));
  };
}

function isTable({ role }: Buffer): boolean {
  return role === "const";
}

function arrayFor(buffer: Buffer, given: Buffers, tables: Buffers): Numbers {
  if (buffer.role === "tmp") return new Float64Array(sizeOf(buffer));
  const array = tables.get(buffer.id) ?? given.get(buffer.id);
  invariant(array?.length === sizeOf(buffer), () => `buffer ${buffer.name} needs ${sizeOf(buffer)} numbers`);
  return array;
}

function compileStage(nest: Nest, stage: Stage): { run: StageFunction; parameters: readonly BufferId[] } {
  const { parameters, body } = emitStage(nest, stage);
  const text = `${parameters.map((_, i) => `b${i}`).join(", ")}|${body}`;
  let run = compiled.get(text);
  if (run === undefined) {
    // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the text holds our names, integers and number literals only
    run = new Function("erf", ...parameters.map((_, i) => `b${i}`), PRELUDE + body) as StageFunction;
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    compiled.set(text, run);
  }
  return { run, parameters };
}
