// `cnnc weights FILE W`: every tensor of a checkpoint against the model.

import { terminal } from "../../base/escape.ts";
import { fileStems } from "../../base/file-stems.ts";
import { sourceGraph } from "../../compile/graph.ts";
import type { Sink } from "../../diag/diagnostic.ts";
import { createSink } from "../../diag/sink.ts";
import type { Graph } from "../../ir/graph.ts";
import { table } from "../../report/table.ts";
import { drawGrid } from "../../run/draw-grid.ts";
import { readBytes, weightFileLimit } from "../../run/read-bytes.ts";
import { type FileToWrite, writeFiles } from "../../run/write-files.ts";
import { checkpointTensors, type WeightsLayout } from "../../weights/checkpoint-tensors.ts";
import { compareWeights, type WeightRow } from "../../weights/compare-weights.ts";
import { readTensorFile } from "../../weights/read-tensor-file.ts";
import { printDims, type Tensors } from "../../weights/tensor.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { openModel } from "../model-file.ts";
import { type ModelFlags, modelOptions } from "../options.ts";

export interface WeightsFlags extends ModelFlags {
  readonly weightsLayout: WeightsLayout;
  readonly png?: string;
}

/** Exit 1 where a weight is missing or has another shape; extra tensors are shown and fine. */
export function weightsCommand(path: string, weights: string, flags: WeightsFlags, io: Io): ExitCode {
  const sink = createSink();
  const file = openModel(path, sink);
  const { graph, diagnostics } = file
    ? sourceGraph(file.source, modelOptions(file, flags))
    : { graph: undefined, diagnostics: [] };
  const rows = graph ? listed(graph, weights, flags, io, sink) : [];
  const all = [...diagnostics, ...sink.diagnostics];
  printDiagnostics(io, all);
  const isWrong = rows.some(({ state }) => state === "missing" || state === "mis-shaped");
  const code = exitCodeOf(all);
  return code === exitCodes.fine && isWrong ? exitCodes.findings : code;
}

/** Prints the rows, and draws the kernels where that is asked for. */
function listed(
  graph: Graph,
  weights: string,
  flags: WeightsFlags,
  io: Io,
  sink: Sink,
): readonly WeightRow[] {
  const bytes = readBytes(weights, weightFileLimit, sink);
  const tensors = bytes && readTensorFile(weights, bytes, sink)?.tensors;
  if (!tensors) return [];
  const { weightsLayout: layout } = flags;
  const named = checkpointTensors(graph, tensors, { file: weights, layout }, sink);
  const rows = compareWeights(graph, named);
  io.out(listing(rows, layout === "keras" ? "in the file, turned" : "in the file"));
  if (flags.png !== undefined) {
    const pictures = kernelPictures(rows, named, flags.png);
    for (const written of writeFiles(pictures, sink)) io.err(`${terminal(written)}\n`);
  }
  return rows;
}

/** A picture per found kernel of two spatial axes: outputs below each other, their inputs side by side. */
function kernelPictures(
  rows: readonly WeightRow[],
  tensors: Tensors,
  folder: string,
): readonly FileToWrite[] {
  const stems = fileStems(rows.map(({ path }) => path));
  return rows.flatMap(({ path, state, wanted }, row) => {
    const tensor = tensors.get(path);
    const [outputs = 0, inputs = 0, height = 0, width = 0] = wanted ?? [];
    if (state !== "found" || !tensor || wanted?.length !== 4 || height * width === 1) return [];
    const planes = { data: tensor.data, height, width, count: outputs * inputs };
    const contents = drawGrid(planes, inputs === 1 ? undefined : inputs) ?? drawGrid(planes);
    return contents ? [{ path: `${folder}/${stems[row] ?? ""}.png`, contents }] : [];
  });
}

function listing(rows: readonly WeightRow[], title: string): string {
  const columns = ["tensor", "state", "format", title, "in the model"];
  const cells = rows.map(({ path, state, dtype, found, wanted }) => [
    terminal(path),
    state,
    dtype ?? "-",
    found ? printDims(found) : "-",
    wanted ? printDims(wanted) : "-",
  ]);
  const lines = table(
    columns.map((column) => ({ title: column, align: "left" })),
    cells,
  );
  const states = ["found", "missing", "mis-shaped", "extra", "ignored"] as const;
  const counts = states.map((state) => `${rows.filter((row) => row.state === state).length} ${state}`);
  return `${lines.join("\n")}\n\n${counts.join(", ")}\n`;
}
