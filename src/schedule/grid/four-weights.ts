// Stage step `pack` for lanes of four channels: each weight beside those of its three neighbours, in the order in which sums read them.
//
//   W[others][e][v] = w[4*k + v, c, r, s]     others: rows and groups but the four; e: c, r, s
//   W[others][e][v] = w[k, 4*c + v, r, s]     others: rows and groups; e: c, r, s but the four
//
// One vector then holds the weights of a tap: of four outputs, or of four channels that one output sums up.

import { axisIndex, constant } from "../../algebra/index-expr.ts";
import type { Axis } from "../../algebra/index-types.ts";
import type { Read } from "../../nests/scalars.ts";
import type { Fold } from "../group.ts";
import { withWeightsFrom, type Contraction } from "../recipes/contraction.ts";
import { fuseAxes, numberOf, sizeOfAxes, type Substitution } from "../steps/axes.ts";
import type { Work } from "../work.ts";
import { packWeights } from "./pack-weights.ts";

/** The sum with weights read where they are packed; `four` is one of its rows, groups or terms, and has an extent of four. */
export function foldOfFours(work: Work, found: Contraction, four: Axis): Fold {
  const { groups, rows, weight, fold } = found;
  const but = (axes: readonly Axis[]): readonly Axis[] => axes.filter(({ id }) => id !== four.id);
  const [others, terms] = [but([...groups, ...rows]), but(found.reduction)];
  const fresh = (name: string, extent: number): Axis => ({ id: work.freshAxis(), name, extent });
  const axes = [fresh("k", sizeOfAxes(others)), fresh("e", sizeOfAxes(terms)), fresh("v", four.extent)];
  const [k, e, v] = axes.map(({ id }) => axisIndex(id));
  const map: Substitution = new Map([[four.id, v ?? constant(0)]]);
  fuseAxes(others, k ?? constant(0), map);
  fuseAxes(terms, e ?? constant(0), map);
  const packed = packWeights(work, "w_fours", axes, weight, map);
  const read: Read = {
    kind: "read",
    buffer: packed.id,
    index: [numberOf(others), numberOf(terms), axisIndex(four.id)],
  };
  return withWeightsFrom(fold, weight.buffer, read);
}
