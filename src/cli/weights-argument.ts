// `--weights W.safetensors` or `--weights random:SEED`.

import type { Reporter } from "../diag/diagnostic.ts";
import type { Graph } from "../ir/graph.ts";
import { readBytes, weightFileLimit } from "../run/read-bytes.ts";
import type { WeightsLayout } from "../weights/checkpoint-tensors.ts";
import { matchWeights } from "../weights/match-weights.ts";
import { randomWeights } from "../weights/random-weights.ts";
import { readTensorFile } from "../weights/read-tensor-file.ts";
import type { Weights } from "../weights/weights.ts";

export interface WeightsFlags {
  readonly strictWeights?: boolean;
  readonly weightsLayout?: WeightsLayout;
}

/** Reports and returns undefined where the file cannot be read or does not fit the model. */
export function readWeights(
  text: string,
  graph: Graph,
  flags: WeightsFlags,
  reporter: Reporter,
): Weights | undefined {
  const { strictWeights: strict = false, weightsLayout: layout = "torch" } = flags;
  const seed = /^random:(.*)$/s.exec(text)?.[1];
  if (seed !== undefined) return drawWeights(seed, graph, reporter);
  const bytes = readBytes(text, weightFileLimit, reporter);
  const file = bytes && readTensorFile(text, bytes, reporter, { strict });
  return file && matchWeights(graph, file.tensors, reporter, { file: text, strict, layout });
}

function drawWeights(seed: string, graph: Graph, reporter: Reporter): Weights | undefined {
  const value = Number(seed);
  if (/^\d+$/.test(seed) && value < 2 ** 32) return randomWeights(graph, value);
  reporter.report("bad-seed", undefined, { seed });
  return undefined;
}
