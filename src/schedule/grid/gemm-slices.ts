// Grid step `slices`: the invocations of a tile of outputs as many times over, each time for a part of a step's terms.
//
//   for step { for e { a += W[e] * X[e] } }; y = a
//   for step { for e of the own slice { a += W[e] * X[e] } }; half of the slices hand their sums to the other half, until one is left; y = a
//
// For few outputs: more invocations, and no further kernel that adds up what workgroups have. It reorders sums.

import { add, constant, div, mod } from "../../algebra/index-expr.ts";
import type { Index, Pred } from "../../algebra/index-types.ts";
import { LANES } from "../../loops/lanes.ts";
import type { RegId } from "../../loops/loop.ts";
import { at, loadFrom } from "../kernel-builder.ts";
import { splitIndex } from "../steps/axes.ts";
import type { Job } from "./gemm-job.ts";
import { invocationsOfSlice, slicesOf } from "./gemm-plan.ts";

interface OwnPlace {
  /** Of the step's terms. */
  readonly slice: Index;
  /** Within the slice. */
  readonly number: Index;
  readonly row: Index;
  readonly column: Index;
  readonly across: number;
}

/** Which of the invocations of a tile: those of a slice stand together, and are neighbours along its columns. */
export function ownPlace({ work: { kernel }, plan: { tile }, axes }: Job): OwnPlace {
  const across = tile.columns / tile.ownColumns;
  const slice = kernel.simplify(div(at(axes.local), invocationsOfSlice(tile)));
  const number = kernel.simplify(mod(at(axes.local), invocationsOfSlice(tile)));
  return { slice, number, row: div(number, across), column: mod(number, across), across };
}

/** The first slice then has the sums of all. */
export function handOver(job: Job, registers: readonly (readonly RegId[])[]): void {
  const { work, plan } = job;
  const { kernel } = work;
  const all = registers.flat();
  const most = slicesOf(plan.tile) >> 1;
  if (most === 0) return;
  const { slice, number } = ownPlace(job);
  const own = invocationsOfSlice(plan.tile);
  const held = work.temporary("sums", [all.length, most * own, LANES], "workgroup");
  kernel.place(held.id, "workgroup", "f32");
  const placeOf = (i: number, from: Index, lane: Index): readonly Index[] => [
    constant(i),
    splitIndex(from, number, own),
    lane,
  ];
  for (let half = most; half > 0; half >>= 1) {
    if (half < most) kernel.emit({ kind: "barrier" });
    const from = add(slice, constant(-half));
    const giving = [
      { kind: "lt", left: constant(half - 1), right: slice },
      { kind: "lt", left: slice, right: constant(2 * half) },
    ] as const;
    inLanes(job, giving, (lane) => {
      for (const [i, reg] of all.entries())
        kernel.emit({
          kind: "store",
          slot: kernel.slot(held, "write"),
          index: kernel.address(held, placeOf(i, from, lane)),
          value: { kind: "reg", reg },
        });
    });
    kernel.emit({ kind: "barrier" });
    inLanes(job, [{ kind: "lt", left: slice, right: constant(half) }], (lane) => {
      for (const [i, reg] of all.entries()) {
        const right = loadFrom(kernel, "s", held, placeOf(i, slice, lane));
        kernel.emit({
          kind: "set",
          reg,
          value: { kind: "binary", op: "add", left: { kind: "reg", reg }, right },
        });
      }
    });
  }
}

function inLanes({ work: { kernel } }: Job, where: readonly Pred[], body: (lane: Index) => void): void {
  const lane = kernel.axis("lane", LANES);
  kernel.when(where, () => kernel.marked(lane, "vector", () => body(at(lane))));
}
