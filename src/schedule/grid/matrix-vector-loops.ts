// The loops of a matrix-vector product on a grid: four rows of all columns for each workgroup, the terms shared by its invocations.

import { add, constant, div, mod, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index, Pred } from "../../algebra/index-types.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar, RegId } from "../../loops/loop.ts";
import type { Buffer } from "../../nests/nest.ts";
import type { Gather } from "../group.ts";
import { at, loadFrom, type KernelBuilder } from "../kernel-builder.ts";
import { lowerScalar } from "../lower-scalar.ts";
import type { Contraction } from "../recipes/contraction.ts";
import { fuseAxes, fuseFours, type Substitution } from "../steps/axes.ts";
import { storeTile, type TilePoint } from "../steps/register-tile.ts";
import type { Work } from "../work.ts";
import { onGrid, workgroupsFor } from "./frame.ts";
import { addOwnTerms, emitTotal } from "./tree.ts";

export interface RowsJob {
  readonly work: Work;
  readonly group: Gather;
  readonly found: Contraction;
  /** Weights as [group][quad][place][e][row]. */
  readonly quads: Buffer;
  /** Terms that lie side by side and are taken together: the e-th of them has so many places. */
  readonly beside: 1 | 4;
  readonly parts: number;
}

export function emitRows(job: RowsJob): void {
  const { work, found, parts } = job;
  const { kernel } = work;
  const quads = Math.ceil(found.sizes.rows / LANES);
  const local = kernel.axis("t", parts);
  const { axes, number } = workgroupsFor(kernel, found.sizes.groups * quads);
  const place: Place = {
    group: kernel.simplify(div(number, quads)),
    quad: kernel.simplify(mod(number, quads)),
    part: at(local),
  };
  onGrid(kernel, axes, local, () => {
    const registers = Array.from({ length: found.sizes.columns }, (_, n) =>
      kernel.variable(`a${n}`, { kind: "const", value: 0 }, LANES),
    );
    addOwnTerms(kernel, found.sizes.reduction / job.beside, { part: place.part, parts }, (e) =>
      inLanes(kernel, (lane) => {
        for (let own = 0; own < job.beside; own++) addProducts(job, place, registers, [e, own], lane);
      }),
    );
    const totals = registers.map((reg) =>
      emitTotal(work, "sum", reg, { part: place.part, parts, lanes: LANES }),
    );
    kernel.when([{ kind: "lt", left: place.part, right: constant(1) }], () =>
      inLanes(kernel, (own) => storeRows(job, place, own, (n) => totals[n] ?? { kind: "const", value: 0 })),
    );
  });
}

/** Of an invocation. */
interface Place {
  readonly group: Index;
  readonly quad: Index;
  readonly part: Index;
}

function inLanes(kernel: KernelBuilder, body: (lane: Index) => void): void {
  const lane: Axis = kernel.axis("lane", LANES);
  kernel.marked(lane, "vector", () => body(at(lane)));
}

/** The axes of outputs but the rows. */
function columnAxes({ found }: RowsJob, { group }: Place, n: number): Substitution {
  const map: Substitution = new Map();
  fuseAxes(found.groups, group, map);
  fuseAxes(found.columns, constant(n), map);
  return map;
}

function addProducts(
  job: RowsJob,
  place: Place,
  registers: readonly RegId[],
  [e, own]: readonly [e: Index, own: number],
  lane: Index,
): void {
  const { work, found, quads, beside } = job;
  const { kernel } = work;
  const reduction: Substitution = new Map();
  if (beside === 1) fuseAxes(found.reduction, e, reduction);
  else fuseFours(found.reduction, e, constant(own), reduction);
  const left = loadFrom(kernel, "w", quads, [place.group, place.quad, constant(own), e, lane]);
  for (const [n, reg] of registers.entries()) {
    const map = new Map([...columnAxes(job, place, n), ...reduction]);
    const right = lowerScalar(work.lowering(map), found.data);
    kernel.emit({ kind: "set", reg, value: { kind: "madd", left, right, addend: { kind: "reg", reg } } });
  }
}

function storeRows(job: RowsJob, place: Place, lane: Index, sumOf: (column: number) => LoopScalar): void {
  const { work, group, found } = job;
  const { rows, columns } = found.sizes;
  const row = add(scale(place.quad, LANES), lane);
  const guards: readonly Pred[] =
    rows % LANES === 0 ? [] : [{ kind: "lt", left: row, right: constant(rows) }];
  const points = Array.from({ length: columns }, (_, n): TilePoint => {
    const map = columnAxes(job, place, n);
    fuseAxes(found.rows, row, map);
    return { name: String(n), read: map, store: map, guards };
  });
  const { init, into } = found.fold;
  storeTile(work, group.store, points, (n) => {
    const sum = sumOf(n);
    const left: LoopScalar = { kind: "const", value: init };
    return new Map([[into, init === 0 ? sum : { kind: "binary", op: "add", left, right: sum }]]);
  });
}
