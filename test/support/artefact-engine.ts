// One op through everything behind the graph: passes, schedule, target, packed weights; then imported and run.

import { analyze } from "../../src/analyze/analyze.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { pack } from "../../src/compile/pack.ts";
import { backStages } from "../../src/compile/pipeline.ts";
import { runStages } from "../../src/compile/stage.ts";
import { renderDiagnostics } from "../../src/diag/render.ts";
import { createSink } from "../../src/diag/sink.ts";
import { loadArtefact } from "../../src/run/artefact.ts";
import type { Weights } from "../../src/weights/weights.ts";
import type { Engine } from "./engines.ts";
import { graphOfOne } from "./one-op-graph.ts";

export function artefactEngine(target: "ts" | "wasm", float: "fast" | "strict"): Engine {
  return {
    name: `target ${target}, ${float}`,
    skips: new Map(),
    async run(op, form, inputs, weights) {
      await prepareTarget(target);
      const sink = createSink();
      const graph = graphOfOne(op, form);
      const analysis = analyze(graph, sink);
      const options = { target, emit: "js", float, name: "one" } as const;
      const first = { source: graph.span.source, options, graph, ...(analysis && { analysis }) };
      const { built } = runStages(backStages, first, sink).draft;
      const tensors: Weights = new Map(
        graph.weights.map(({ path, shape }, i) => [
          path,
          { dtype: "F32", shape, data: weights[i] ?? new Float32Array() },
        ]),
      );
      const packed = built && pack(built, tensors, sink);
      if (!packed) throw new Error(renderDiagnostics(sink.diagnostics, { color: false }));
      const artefact = await loadArtefact(built.files, packed);
      await artefact.selfTest();
      return artefact.run(Object.fromEntries(inputs.map((data, i) => [`x${i}`, data])))["y"] ?? [];
    },
  };
}
