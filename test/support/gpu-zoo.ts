// Which models of models/ run on the tests' GPU when: in software a large network takes a minute, most of it to build pipelines.

import process from "node:process";
import { generator } from "../../src/weights/random-weights.ts";
import { type Arguments, everyModel, graphOf, size } from "./networks.ts";
import { reduced } from "./reduced.ts";

export interface ZooModel {
  readonly path: string;
  readonly model: string;
  readonly args: Arguments;
}

/** At the size that the ordinary suite runs them at. */
export function gpuZoo(): readonly ZooModel[] {
  return everyModel().map((each) => ({ ...each, args: reduced[each.model] ?? {} }));
}

/** Its one kernel, of 84 guarded loads written out, takes minutes to build in software. */
const slowToBuild: ReadonlySet<string> = new Set(["MegapixelConv"]);
const mostValues = 60;
const mostWeights = 3_000_000;
const drawn = 1;

/** All small models but those that are slow to build, and one of the others by CNNC_SEED: 3 unless set, so that a failure is the same for everybody. */
export function sampledZoo(): readonly ZooModel[] {
  const next = generator(`gpu ${process.env["CNNC_SEED"] ?? 3}`);
  const all = gpuZoo();
  const large = all.filter((each) => !isSmall(each) && !slowToBuild.has(each.model));
  const lots = new Map(large.map((each) => [each, next()]));
  const byLot = large.toSorted((a, b) => (lots.get(a) ?? 0) - (lots.get(b) ?? 0));
  const chosen = new Set(byLot.slice(0, drawn));
  return all.filter((each) => chosen.has(each) || (isSmall(each) && !slowToBuild.has(each.model)));
}

function isSmall({ path, model, args }: ZooModel): boolean {
  const { nodes, weights } = graphOf(path, model, args);
  return (
    nodes.length <= mostValues && weights.reduce((sum, { shape }) => sum + size(shape), 0) <= mostWeights
  );
}
