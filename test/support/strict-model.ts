// A model of models/ compiled strictly for both processor targets, with random weights and inputs.

import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { pack } from "../../src/compile/pack.ts";
import type { BuiltModel } from "../../src/compile/built-model.ts";
import { renderDiagnostics } from "../../src/diag/render.ts";
import { createSink } from "../../src/diag/sink.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { built, randomInputs } from "./compiled.ts";
import type { Arguments } from "./networks.ts";
import type { StrictArtefact, StrictTarget } from "./strict-bits.ts";

export interface StrictModel {
  readonly artefacts: Readonly<Record<StrictTarget, StrictArtefact>>;
  readonly inputs: readonly Float32Array[];
}

export async function strictModel(path: string, model: string, args: Arguments = {}): Promise<StrictModel> {
  await prepareTarget("wasm");
  const compiled = (target: StrictTarget): BuiltModel =>
    built(path, model, args, { target, float: "strict", name: "model" });
  const [ts, wasm] = [compiled("ts"), compiled("wasm")];
  return {
    artefacts: { ts: packed(ts), wasm: packed(wasm) },
    inputs: [...randomInputs(ts.graph, 2).values()],
  };
}

function packed(model: BuiltModel): StrictArtefact {
  const sink = createSink();
  const bytes = pack(model, randomWeights(model.graph, 1), sink);
  if (!bytes) throw new Error(renderDiagnostics(sink.diagnostics, { color: false }));
  return { files: model.files, packed: bytes };
}
