// `cnnc run FILE`

import { createSink } from "../../diag/sink.ts";
import type { Sink } from "../../diag/diagnostic.ts";
import { compile } from "../../compile/compile.ts";
import type { BuiltModel } from "../../compile/built-model.ts";
import { pack } from "../../compile/pack.ts";
import type { Graph } from "../../ir/graph.ts";
import { artefactRunner, loadArtefact } from "../../run/artefact.ts";
import { readInputs, type Samples } from "../../run/read-inputs.ts";
import { referenceRunner } from "../../run/reference-runner.ts";
import { runSamples, type SampleRunner } from "../../run/run-samples.ts";
import { summarize } from "../../run/summary.ts";
import { traceSamples } from "../../run/trace.ts";
import { writeFiles } from "../../run/write-files.ts";
import { float32Tensor } from "../../weights/tensor.ts";
import type { Weights } from "../../weights/weights.ts";
import { writeSafetensors } from "../../weights/write-safetensors.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { openModel } from "../model-file.ts";
import { type ModelFlags, targetOptions } from "../options.ts";
import { readWeights } from "../weights-argument.ts";

export interface RunFlags extends ModelFlags {
  readonly weights: string;
  readonly strictWeights?: boolean;
  readonly input: readonly string[];
  readonly resize?: boolean;
  readonly target: "ts" | "reference";
  readonly batch: number;
  readonly float: "fast" | "strict";
  readonly output?: string;
  readonly trace?: string;
}

export async function runCommand(path: string, flags: RunFlags, io: Io): Promise<ExitCode> {
  const sink = createSink();
  const file = openModel(path, sink);
  const target = flags.target === "reference" ? "ts" : flags.target;
  const result =
    file &&
    compile(file.source, { ...targetOptions(file, { ...flags, target, layout: "nchw" }), emit: "js" });
  if (result) printDiagnostics(io, result.diagnostics);
  const failed = result ? exitCodeOf(result.diagnostics) : exitCodes.fine;
  if (failed !== exitCodes.fine) return failed;
  if (result?.built) await runBuilt(result.built, flags, io, sink);
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf(sink.diagnostics);
}

async function runBuilt(built: BuiltModel, flags: RunFlags, io: Io, sink: Sink): Promise<void> {
  const { graph } = built;
  const weights = readWeights(flags.weights, graph, flags.strictWeights === true, sink);
  const samples = readSamples(graph, flags, sink);
  if (!weights || !samples) return;
  const runner = await makeRunner(built, weights, flags, sink);
  if (!runner) return;
  const outputs = runSamples(runner, samples);
  if (flags.output === undefined) io.out(summaryOf(graph, samples.count, outputs));
  else write(flags.output, outputTensors(graph, samples.count, outputs), io, sink);
  if (flags.trace === undefined) return;
  io.err("trace: every value of the source graph, computed by the float64 reference\n");
  write(flags.trace, traceSamples(graph, weights, samples), io, sink);
}

function readSamples(
  graph: Graph,
  flags: { readonly input: readonly string[]; readonly resize?: boolean },
  sink: Sink,
): Samples | undefined {
  const ports = graph.nodes.filter((node) => node.kind === "input");
  return readInputs(flags.input, { model: graph.name, ports, resize: flags.resize === true, reporter: sink });
}

async function makeRunner(
  built: BuiltModel,
  weights: Weights,
  flags: RunFlags,
  sink: Sink,
): Promise<SampleRunner | undefined> {
  if (flags.target === "reference") return referenceRunner(built.graph, weights);
  const packed = pack(built, weights, sink);
  return packed && artefactRunner(await loadArtefact(built.files, packed), flags.batch);
}

function shapeOf(graph: Graph, output: string): readonly number[] {
  const port = graph.outputs.find(({ name }) => name === output);
  return graph.nodes[port?.node ?? -1]?.shape ?? [];
}

function summaryOf(graph: Graph, count: number, outputs: ReadonlyMap<string, Float32Array>): string {
  return summarize(
    count,
    [...outputs].map(([name, values]) => ({ name, shape: shapeOf(graph, name), values })),
  );
}

function outputTensors(graph: Graph, count: number, outputs: ReadonlyMap<string, Float32Array>): Uint8Array {
  return writeSafetensors(
    new Map(
      [...outputs].map(([name, values]) => [name, float32Tensor([count, ...shapeOf(graph, name)], values)]),
    ),
  );
}

function write(path: string, contents: Uint8Array, io: Io, sink: Sink): void {
  for (const written of writeFiles([{ path, contents }], sink)) io.out(`${written}\n`);
}
