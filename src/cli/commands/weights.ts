// `cnnc weights FILE W`: every tensor of a checkpoint against the model.

import { terminal } from "../../base/escape.ts";
import { sourceGraph } from "../../compile/graph.ts";
import { createSink } from "../../diag/sink.ts";
import { table } from "../../report/table.ts";
import { readBytes, weightFileLimit } from "../../run/read-bytes.ts";
import { compareWeights, type WeightRow } from "../../weights/compare-weights.ts";
import { readTensorFile } from "../../weights/read-tensor-file.ts";
import { printDims } from "../../weights/tensor.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { openModel } from "../model-file.ts";
import { type ModelFlags, modelOptions } from "../options.ts";

/** Exit 1 where a weight is missing or has another shape; extra tensors are shown and fine. */
export function weightsCommand(path: string, weights: string, flags: ModelFlags, io: Io): ExitCode {
  const sink = createSink();
  const file = openModel(path, sink);
  const built = file && sourceGraph(file.source, modelOptions(file, flags));
  const bytes = built?.graph && readBytes(weights, weightFileLimit, sink);
  const tensors = bytes && readTensorFile(weights, bytes, sink)?.tensors;
  const rows = built?.graph && tensors ? compareWeights(built.graph, tensors) : [];
  if (tensors) io.out(listing(rows));
  printDiagnostics(io, [...(built?.diagnostics ?? []), ...sink.diagnostics]);
  const code = exitCodeOf([...(built?.diagnostics ?? []), ...sink.diagnostics]);
  const isWrong = rows.some(({ state }) => state === "missing" || state === "mis-shaped");
  return code === exitCodes.fine && isWrong ? exitCodes.findings : code;
}

function listing(rows: readonly WeightRow[]): string {
  const columns = ["tensor", "state", "format", "in the file", "in the model"];
  const cells = rows.map(({ path, state, dtype, found, wanted }) => [
    terminal(path),
    state,
    dtype ?? "-",
    found ? printDims(found) : "-",
    wanted ? printDims(wanted) : "-",
  ]);
  const lines = table(
    columns.map((title) => ({ title, align: "left" })),
    cells,
  );
  const states = ["found", "missing", "mis-shaped", "extra", "ignored"] as const;
  const counts = states.map((state) => `${rows.filter((row) => row.state === state).length} ${state}`);
  return `${lines.join("\n")}\n\n${counts.join(", ")}\n`;
}
