// `cnnc run FILE`

import { terminal } from "../../base/escape.ts";
import { createSink } from "../../diag/sink.ts";
import type { Sink } from "../../diag/diagnostic.ts";
import { compile } from "../../compile/compile.ts";
import type { BuiltModel } from "../../compile/built-model.ts";
import { pack } from "../../compile/pack.ts";
import { prepareTarget } from "../../compile/prepare-target.ts";
import type { Graph } from "../../ir/graph.ts";
import { drawValues } from "../../run/draw-values.ts";
import { printShape } from "../../ir/shape-text.ts";
import { artefactRunner, loadOn } from "../../run/artefact.ts";
import { readInputs, type Samples } from "../../run/read-inputs.ts";
import { referenceRunner } from "../../run/reference-runner.ts";
import { runSamples, type SampleRunner } from "../../run/run-samples.ts";
import { hostOf, limitsOf } from "../../run/webgpu/host.ts";
import { summarize } from "../../run/summary.ts";
import { firstSample, traceSamples } from "../../run/trace.ts";
import { writeFiles } from "../../run/write-files.ts";
import { float32Tensor, type Tensors } from "../../weights/tensor.ts";
import type { Weights } from "../../weights/weights.ts";
import { writeSafetensors } from "../../weights/write-safetensors.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { openTuned, type TuningFlags } from "../model-file.ts";
import { type ModelFlags, targetOptions, threadsHost } from "../options.ts";
import { readWeights, type WeightsFlags } from "../weights-argument.ts";

export interface RunFlags extends ModelFlags, TuningFlags, WeightsFlags {
  readonly weights: string;
  readonly input: readonly string[];
  readonly resize?: boolean;
  readonly target: string;
  readonly batch: number;
  readonly float: "fast" | "strict";
  readonly threads?: number | true;
  readonly dtype?: "f16" | "f32";
  readonly output?: string;
  readonly trace?: string;
  readonly tracePng?: string;
}

export async function runCommand(path: string, flags: RunFlags, io: Io): Promise<ExitCode> {
  const sink = createSink();
  const file = openTuned(path, flags, sink);
  const target = flags.target === "reference" ? "ts" : flags.target;
  await prepareTarget(target);
  const more = { ...(await limitsOf(target)), emit: "js" } as const;
  const result =
    file && compile(file.source, { ...targetOptions(file, { ...flags, target, layout: "nchw" }), ...more });
  if (result) printDiagnostics(io, result.diagnostics);
  const failed = result ? exitCodeOf(result.diagnostics) : exitCodes.fine;
  if (failed !== exitCodes.fine) return failed;
  if (result?.built) await runBuilt(result.built, flags, io, sink);
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf(sink.diagnostics);
}

async function runBuilt(built: BuiltModel, flags: RunFlags, io: Io, sink: Sink): Promise<void> {
  const { graph } = built;
  const weights = readWeights(flags.weights, graph, flags, sink);
  const samples = readSamples(graph, flags, sink);
  if (!weights || !samples) return;
  const runner = await makeRunner(built, weights, flags, { io, sink });
  if (!runner) return;
  const outputs = await runSamples(runner, samples);
  runner.end?.();
  if (flags.output === undefined) io.out(summaryOf(graph, samples.count, outputs));
  else write(flags.output, outputTensors(graph, samples.count, outputs), io, sink);
  if (flags.trace === undefined && flags.tracePng === undefined) return;
  io.err("trace: every value of the source graph, computed by the float64 reference\n");
  const traced = traceSamples(graph, weights, flags.trace === undefined ? firstSample(samples) : samples);
  if (flags.trace !== undefined) write(flags.trace, writeSafetensors(traced), io, sink);
  if (flags.tracePng !== undefined) drawTrace(flags.tracePng, traced, io, sink);
}

/** Paths go to stderr, as progress: a network has many values. */
function drawTrace(folder: string, traced: Tensors, io: Io, sink: Sink): void {
  io.err("pictures of the first sample: grey is zero, white the largest magnitude, black its negative\n");
  for (const { path, file, shape, largest, contents } of drawValues(traced)) {
    const what = `${printShape(shape)}, white is ${Number(largest.toPrecision(5))}`;
    if (contents === undefined) {
      io.err(`skipped ${terminal(path)}, ${printShape(shape)}: more than 8192 pixels a side\n`);
      continue;
    }
    for (const written of writeFiles([{ path: `${folder}/${file}`, contents }], sink)) {
      io.err(`${terminal(written)}  ${what}\n`);
    }
    if (sink.hasErrors) return;
  }
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
  { io, sink }: { readonly io: Io; readonly sink: Sink },
): Promise<SampleRunner | undefined> {
  const { target, batch } = flags;
  if (target === "reference") return referenceRunner(built.graph, weights);
  const say = (what: string): void => io.err(`${what}\n`);
  const host = await hostOf(flags, say, sink);
  const packed = host && pack(built, weights, sink);
  if (!packed) return undefined;
  const artefact = await loadOn({ ...host, ...threadsHost(flags) }, built.files, packed);
  const runner = artefactRunner(artefact, batch);
  if (runner.threads !== undefined) say(`${target} on ${runner.threads}`);
  return runner;
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
