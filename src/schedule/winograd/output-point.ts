// One output of a tile of Winograd's filtering, for whoever stores it.

import { add, constant, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index, Pred } from "../../algebra/index-types.ts";
import type { Substitution } from "../steps/axes.ts";
import type { TilePoint } from "../steps/register-tile.ts";
import type { WinogradPlan } from "./match.ts";
import type { WinogradStages } from "./stages.ts";

/**
 * Output (u, v) of a tile in terms of the group's axes, guarded where the last tiles are ragged. `known`: the axes of tiles, rows and what
 * lies outside of them.
 */
export function outputPoint(
  { down, across, groups, rows, columns, others, outer, filtering }: WinogradPlan,
  tile: Pick<WinogradStages["tile"], "down" | "across">,
  known: Substitution,
  u: number,
  v: number,
): TilePoint {
  const place = ({ id }: Axis, by: number): Index =>
    add(scale(known.get(id) ?? constant(0), filtering.outputs), constant(by));
  const store: Substitution = new Map();
  for (const { id } of [...groups, ...columns]) store.set(id, constant(0));
  for (const { id } of [...rows, ...others, ...outer]) store.set(id, known.get(id) ?? constant(0));
  const [p, q] = [place(tile.down, u), place(tile.across, v)];
  store.set(down.output.id, p).set(across.output.id, q);
  const guards: readonly Pred[] = [
    { kind: "lt", left: p, right: constant(down.output.extent) },
    { kind: "lt", left: q, right: constant(across.output.extent) },
  ];
  return { name: "", read: store, store, guards };
}
