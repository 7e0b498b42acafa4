// `cnnc explain FILE [LAYER]`: how each layer is computed, and why.

import { compile } from "../../compile/compile.ts";
import { explainSchedule, type LayerExplanation } from "../../compile/explain-schedule.ts";
import { prepareTarget } from "../../compile/prepare-target.ts";
import { createSink } from "../../diag/sink.ts";
import { jsonText } from "../../report/json-text.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { explanationTable, explanationText } from "../explanation-text.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { openTuned, type TuningFlags } from "../model-file.ts";
import { type ModelFlags, targetOptions } from "../options.ts";
import { layersAt } from "../select-layers.ts";

export interface ExplainModelFlags extends ModelFlags, TuningFlags {
  readonly target: string;
  readonly float: "fast" | "strict";
  readonly format: "text" | "json";
}

export async function explainModelCommand(
  path: string,
  layer: string | undefined,
  flags: ExplainModelFlags,
  io: Io,
): Promise<ExitCode> {
  await prepareTarget(flags.target);
  const sink = createSink();
  const file = openTuned(path, flags, sink);
  if (!file) {
    printDiagnostics(io, sink.diagnostics);
    return exitCodeOf(sink.diagnostics);
  }
  const { built, diagnostics } = compile(
    file.source,
    targetOptions(file, { ...flags, batch: 1, layout: "nchw" }),
  );
  printDiagnostics(io, diagnostics);
  if (!built) return exitCodeOf(diagnostics);
  const all = explainSchedule(built, flags.target);
  const chosen = layer === undefined ? all : layersAt(all, layer, built.graph.name, sink);
  printDiagnostics(io, sink.diagnostics);
  if (chosen.length > 0) io.out(textOf(chosen, layer !== undefined, flags.format));
  return exitCodeOf([...diagnostics, ...sink.diagnostics]);
}

function textOf(layers: readonly LayerExplanation[], inFull: boolean, format: "text" | "json"): string {
  if (format === "json") return jsonText({ schemaVersion: 1, layers }, 3);
  return inFull ? layers.map(explanationText).join("\n") : explanationTable(layers);
}
