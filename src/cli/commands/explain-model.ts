// `cnnc explain FILE [LAYER]`: how each layer is computed, and why.

import { compile } from "../../compile/compile.ts";
import { explainSchedule, speedsOf, type LayerExplanation } from "../../compile/explain-schedule.ts";
import { prepareTarget } from "../../compile/prepare-target.ts";
import { createSink } from "../../diag/sink.ts";
import { jsonText } from "../../report/json-text.ts";
import { type ExitCode, exitCodeOf } from "../exit-code.ts";
import { explanationTable, explanationText } from "../explanation-text.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { openTuned, type TuningFlags } from "../model-file.ts";
import { type TargetFlags, targetOptions } from "../options.ts";
import { layersAt } from "../select-layers.ts";

export interface ExplainModelFlags extends Omit<TargetFlags, "layout" | "threads">, TuningFlags {
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
  const { built, diagnostics } = compile(file.source, targetOptions(file, { ...flags, layout: "nchw" }));
  printDiagnostics(io, diagnostics);
  if (!built) return exitCodeOf(diagnostics);
  const all = explainSchedule(built, flags.target);
  const chosen = layer === undefined ? all : layersAt(all, layer, built.graph.name, sink);
  printDiagnostics(io, sink.diagnostics);
  const { samples } = built.scheduled.module;
  if (chosen.length > 0)
    io.out(textOf(chosen, { inFull: layer !== undefined, samples, target: flags.target }, flags.format));
  return exitCodeOf([...diagnostics, ...sink.diagnostics]);
}

function textOf(
  layers: readonly LayerExplanation[],
  {
    inFull,
    samples,
    target,
  }: { readonly inFull: boolean; readonly samples: number; readonly target: string },
  format: "text" | "json",
): string {
  if (format === "json") return jsonText({ schemaVersion: 1, samples, layers }, 3);
  const shared =
    samples === 1 ? "" : `${samples} samples share each pass; loops and times are those of a pass.\n\n`;
  return (
    shared + (inFull ? layers.map(explanationText).join("\n") : explanationTable(layers, speedsOf(target)))
  );
}
