// A model of models/ compiled strictly for both processor targets, with random weights and inputs.

import { prepareTarget } from "../../src/compile/prepare-target.ts";
import type { BuiltModel } from "../../src/compile/built-model.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { built, packedFor, randomInputs, withoutTypes } from "./compiled.ts";
import type { Arguments } from "./networks.ts";
import { runtimes, type StrictArtefact, strictFolder, type StrictTarget } from "./strict-bits.ts";

export interface StrictModel {
  readonly artefacts: Readonly<Record<StrictTarget, StrictArtefact>>;
  readonly inputs: readonly Float32Array[];
}

export async function strictModel(path: string, model: string, args: Arguments = {}): Promise<StrictModel> {
  await prepareTarget("wasm");
  const compiled = (target: StrictTarget): BuiltModel =>
    built(path, model, args, { target, float: "strict", name: "model" });
  const [ts, wasm] = [compiled("ts"), compiled("wasm")];
  const weights = randomWeights(ts.graph, 1);
  const artefact = (from: BuiltModel): StrictArtefact => ({
    files: withoutTypes(from.files),
    packed: packedFor(from, weights),
  });
  return {
    artefacts: { ts: artefact(ts), wasm: artefact(wasm) },
    inputs: [...randomInputs(ts.graph, 2).values()],
  };
}

/** Code that is not optimised takes minutes on large models. */
const fast = runtimes().filter(({ flags }) => flags.length === 0);

/** Of what both targets answer in every version of Node.js, each in a process of its own: one hash of the bytes where all is well. */
export async function strictHashes(path: string, model: string): Promise<readonly string[]> {
  const folder = strictFolder();
  try {
    const { artefacts, inputs } = await strictModel(path, model);
    folder.add(model, artefacts, inputs);
    const hashes = fast.flatMap((runtime) =>
      Object.values(folder.run(runtime).get(model) ?? { none: "no answer" }),
    );
    return [...new Set(hashes)];
  } finally {
    folder.remove();
  }
}
