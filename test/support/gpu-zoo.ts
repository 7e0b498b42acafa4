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
/** The whole suite has 15 minutes. */
const drawn = { small: 14, large: 1 };

/** Small models, and one of the others, drawn by CNNC_SEED: 3 unless set, so that a failure is the same for everybody. */
export function sampledZoo(): readonly ZooModel[] {
  const next = generator(`gpu ${process.env["CNNC_SEED"] ?? 3}`);
  const all = gpuZoo();
  const lots = new Map(all.map((each) => [each, next()]));
  const draw = (from: readonly ZooModel[], count: number): readonly ZooModel[] =>
    from.toSorted((a, b) => (lots.get(a) ?? 0) - (lots.get(b) ?? 0)).slice(0, count);
  const quick = all.filter(({ model }) => !slowToBuild.has(model));
  const chosen = new Set([
    ...draw(quick.filter(isSmall), drawn.small),
    ...draw(
      quick.filter((each) => !isSmall(each)),
      drawn.large,
    ),
  ]);
  return all.filter((each) => chosen.has(each));
}

function isSmall({ path, model, args }: ZooModel): boolean {
  const { nodes, weights } = graphOf(path, model, args);
  return (
    nodes.length <= mostValues && weights.reduce((sum, { shape }) => sum + size(shape), 0) <= mostWeights
  );
}
