// `cnnc verify FILE`

import { compile } from "../../compile/compile.ts";
import type { BuiltModel } from "../../compile/built-model.ts";
import { pack } from "../../compile/pack.ts";
import { prepareTarget } from "../../compile/prepare-target.ts";
import { probe } from "../../compile/probe.ts";
import { suggest } from "../../base/did-you-mean.ts";
import type { Sink } from "../../diag/diagnostic.ts";
import { createSink } from "../../diag/sink.ts";
import type { Graph } from "../../ir/graph.ts";
import { artefactRunner, type Host, loadOn } from "../../run/artefact.ts";
import { gpuExpTolerance } from "../../run/layer-reference.ts";
import { readInputs } from "../../run/read-inputs.ts";
import type { SampleRunner } from "../../run/run-samples.ts";
import { verify } from "../../run/verify.ts";
import { hostOf, limitsOf } from "../../run/webgpu/host.ts";
import { verdictText } from "../../run/verdict-text.ts";
import { offeredTargets } from "../../compile/offered-targets.ts";
import { type Initializer, initialWeights } from "../../weights/initial-weights.ts";
import { generator } from "../../weights/random-weights.ts";
import { elementCount } from "../../weights/tensor.ts";
import type { Weights } from "../../weights/weights.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";
import { type ModelFile, openTuned, type TuningFlags } from "../model-file.ts";
import { type ModelFlags, targetOptions, threadsHost } from "../options.ts";
import { readWeights, type WeightsFlags } from "../weights-argument.ts";

export interface VerifyFlags extends ModelFlags, TuningFlags, WeightsFlags {
  readonly weights: string;
  readonly init?: { readonly initializer: Initializer; readonly seed: number };
  readonly input?: readonly string[];
  readonly resize?: boolean;
  readonly targets: string;
  readonly float: "fast" | "strict";
  readonly threads?: number | true;
  readonly dtype?: "f16" | "f32";
}

export async function verifyCommand(path: string, flags: VerifyFlags, io: Io): Promise<ExitCode> {
  const sink = createSink();
  const wanted = flags.targets.split(",").map((name) => name.trim());
  for (const name of wanted) if (!offeredTargets.includes(name)) reportTarget(name, sink);
  const file = sink.hasErrors ? undefined : openTuned(path, flags, sink);
  let holds = true;
  for (const target of file ? wanted : []) {
    if (file && !(await verifyTarget(file, target, flags, { io, sink }))) holds = false;
    if (sink.hasErrors) break;
  }
  printDiagnostics(io, sink.diagnostics);
  const code = exitCodeOf(sink.diagnostics);
  return code === exitCodes.fine && !holds ? exitCodes.findings : code;
}

function reportTarget(target: string, sink: Sink): void {
  const near = suggest(target, offeredTargets);
  const hint = near === undefined ? "" : `; did you mean ${near}?`;
  sink.report("unknown-target", undefined, { target, targets: offeredTargets.join(", "), hint });
}

async function verifyTarget(
  file: ModelFile,
  target: string,
  flags: VerifyFlags,
  { io, sink }: { readonly io: Io; readonly sink: Sink },
): Promise<boolean> {
  await prepareTarget(target);
  const options = {
    ...targetOptions(file, { ...flags, target, batch: 1, layout: "nchw" }),
    ...(await limitsOf(target)),
    emit: "js" as const,
  };
  const result = compile(file.source, options);
  printDiagnostics(io, result.diagnostics);
  const { built } = result;
  if (!built) return false;
  const { init } = flags;
  const weights = init
    ? initialWeights(built.graph, init.initializer, init.seed)
    : readWeights(flags.weights, built.graph, flags, sink);
  const inputs = weights && oneSample(built.graph, flags, sink);
  const probed = inputs && probe(built, options, sink);
  const found = probed && (await hostOf({ ...flags, target }, (what) => io.err(`${what}\n`), sink));
  if (!found) return false;
  const host = { ...found, ...threadsHost(flags) };
  const shipped = await runnerOf(built, weights, host, sink);
  const probing = shipped && (await runnerOf(probed.built, weights, host, sink));
  if (!probing) return false;
  const verdict = await verify({
    graph: built.graph,
    weights,
    inputs,
    shipped,
    probed: probing,
    probes: probed.probes,
    ...(flags.dtype && { dtype: flags.dtype }),
    ...(host.device && { expTolerance: gpuExpTolerance, say: (what) => io.err(`${target}: ${what}\n`) }),
  });
  shipped.end?.();
  probing.end?.();
  const { threads } = shipped;
  io.out(verdictText(threads === undefined ? target : `${target} on ${threads}`, verdict));
  return verdict.holds;
}

/** Loads the module. Its self-test runs first, so that a broken kernel is named by itself. */
async function runnerOf(
  built: BuiltModel,
  weights: Weights,
  host: Host,
  sink: Sink,
): Promise<SampleRunner | undefined> {
  const packed = pack(built, weights, sink);
  const artefact = packed && (await loadOn(host, built.files, packed));
  try {
    await artefact?.selfTest();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    sink.report("self-test-failed", undefined, { model: built.graph.name, problem });
    return undefined;
  }
  return artefact && artefactRunner(artefact, 1);
}

/** The first sample of --input, else values drawn uniformly from [0, 1), as pixels are. */
function oneSample(
  graph: Graph,
  flags: VerifyFlags,
  sink: Sink,
): ReadonlyMap<string, Float32Array> | undefined {
  const ports = graph.nodes.filter((node) => node.kind === "input");
  if (flags.input === undefined) {
    return new Map(ports.map(({ name, shape }) => [name, drawn(`input ${name}`, elementCount(shape) ?? 0)]));
  }
  const context = { model: graph.name, ports, resize: flags.resize === true, reporter: sink };
  const samples = readInputs(flags.input, context);
  return (
    samples &&
    new Map([...samples.values].map(([name, all]) => [name, all.slice(0, all.length / samples.count)]))
  );
}

function drawn(seed: string, size: number): Float32Array {
  const next = generator(seed);
  return Float32Array.from({ length: size }, next);
}
