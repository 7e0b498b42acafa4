// `npm run bench:latency`: how near the estimates of `cnnc report --profile` come. Measures this machine's profile, then networks of models/ with
// random weights, each beside its estimate, and their layers. Writes bench/results/latency.{json,md}, or latency-wasm with `-- --target wasm`,
// latency-wgsl with `-- --target wgsl`.
// `-- --only resnet` takes the networks whose names have that word, `-- --profile FILE` a profile that was measured before; neither writes, and
// neither does a GPU in software, which gets some of the networks at a reduced size and few runs of each.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { errorPercent, type LatencyCheck, type TargetProfile } from "../src/analyze/latency.ts";
import type { BuiltModel } from "../src/compile/built-model.ts";
import { compile } from "../src/compile/compile.ts";
import { callEstimates, latencyOf } from "../src/compile/latency.ts";
import { prepareTarget } from "../src/compile/prepare-target.ts";
import { readProfile } from "../src/compile/profile-file.ts";
import { renderDiagnostics } from "../src/diag/render.ts";
import { createSink } from "../src/diag/sink.ts";
import { describeMachine, machine } from "../src/run/machine.ts";
import { measureProfile } from "../src/run/profile/measure-profile.ts";
import { median } from "../src/run/rounds.ts";
import { timeModel, undisturbed } from "../src/run/time-model.ts";
import { type FoundHost, hostOf } from "../src/run/webgpu/host.ts";
import { smallParams } from "./cases.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

const networks: readonly (readonly [path: string, model: string])[] = [
  ["lenet.cnn", "LeNet"],
  ["lenet-modern.cnn", "LeNetModern"],
  ["vgg-d2l.cnn", "VGG11Slim"],
  ["nin.cnn", "NiN"],
  ["squeezenet.cnn", "SqueezeNet1_1"],
  ["mobilenet-v2.cnn", "MobileNetV2"],
  ["googlenet.cnn", "GoogLeNet"],
  ["resnet.cnn", "ResNet18"],
  ["alexnet.cnn", "AlexNet"],
  ["densenet.cnn", "DenseNet121"],
  ["resnet.cnn", "ResNet50"],
];

/** Those that a GPU in software is through with in minutes. */
const quickest: ReadonlySet<string> = new Set([
  "LeNet",
  "LeNetModern",
  "VGG11Slim",
  "SqueezeNet1_1",
  "ResNet18",
]);

interface Row extends LatencyCheck {
  readonly medianMs: number;
  readonly runs: number;
  readonly layers: readonly LatencyCheck[];
}

const { values: flags } = parseArgs({
  options: {
    only: { type: "string" },
    profile: { type: "string" },
    target: { type: "string", default: "ts" },
  },
});
await prepareTarget(flags.target);
const host = await openHost();
const isSoftware = host.adapter?.kind === "software";
/** Milliseconds. */
const plan = isSoftware ? { warmUp: 0, measure: 200 } : { warmUp: 1000, measure: 3000 };
if (isSoftware)
  console.error(
    `This adapter is software: ${[...quickest].join(", ")} at a reduced size, a few runs of each, which takes some minutes; nothing is written.`,
  );
const profile = await theProfile();
const rows: Row[] = [];
for (const [path, model] of networks) {
  if (!model.toLowerCase().includes((flags.only ?? "").toLowerCase())) continue;
  if (isSoftware && !quickest.has(model)) continue;
  console.error(model);
  rows.push(await measure(builtModel(path, model), profile));
}
console.log(markdown(rows));
if (flags.only === undefined && flags.profile === undefined && !isSoftware) save(rows);

async function openHost(): Promise<FoundHost> {
  const sink = createSink();
  const found = await hostOf({ target: flags.target }, (what) => console.error(what), sink);
  if (!found) throw new Error(renderDiagnostics(sink.diagnostics, { color: false }));
  return found;
}

async function theProfile(): Promise<TargetProfile> {
  const sink = createSink();
  const read =
    flags.profile === undefined
      ? await measureProfile(flags.target, (line) => console.error(`measuring ${line}`), host)
      : readProfile({ path: flags.profile, text: readFileSync(flags.profile, "utf8") }, sink);
  const target = read?.targets.get(flags.target);
  if (!target) throw new Error(renderDiagnostics(sink.diagnostics, { color: false }));
  return target;
}

function builtModel(path: string, model: string): BuiltModel {
  const source = { path: `models/${path}`, text: readFileSync(`${root}models/${path}`, "utf8") };
  const { built, diagnostics } = compile(source, {
    model,
    target: flags.target,
    emit: "js",
    timed: true,
    params: isSoftware ? smallParams(model) : new Map(),
  });
  if (!built) throw new Error(renderDiagnostics(diagnostics, { color: false }));
  return built;
}

async function measure(built: BuiltModel, target: TargetProfile): Promise<Row> {
  const timing = await timeModel(built, plan, createSink(), { host });
  if (!timing) throw new Error(`${built.graph.name} cannot be packed`);
  const { layers } = built.analysis;
  const { totalMs } = latencyOf(built, (node) => layers[node]?.flops ?? 0, target);
  const calls = built.scheduled.module.calls.map(({ label }) => label);
  return {
    network: built.graph.name,
    estimateMs: totalMs,
    measuredMs: undisturbed(timing, host),
    medianMs: timing.median,
    runs: timing.runs,
    layers: callEstimates(built.scheduled, target).map(({ ms }, i) => ({
      network: calls[i] ?? "",
      estimateMs: ms,
      measuredMs: timing.calls[i]?.fastest ?? Number.NaN,
    })),
  };
}

function errorOf({ estimateMs, measuredMs }: LatencyCheck): number {
  return 100 * (estimateMs / measuredMs - 1);
}

/** Of layers: the median of the errors, each as often as it takes microseconds. What takes no time may be off. */
function layerError(layers: readonly LatencyCheck[]): number {
  const errors = layers
    .map((layer) => ({ error: Math.abs(errorOf(layer)), weight: layer.measuredMs }))
    .toSorted((a, b) => a.error - b.error);
  const half = errors.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  return errors.find(({ weight }) => (sum += weight) >= half)?.error ?? Number.NaN;
}

function markdown(results: readonly Row[]): string {
  const ms = (time: number): string => (time >= 100 ? time.toFixed(0) : time.toFixed(time >= 10 ? 1 : 3));
  const lines = results.map((row) => {
    const error = errorOf(row);
    const cells = [
      row.network,
      ms(row.estimateMs),
      ms(row.measuredMs),
      ms(row.medianMs),
      `${error > 0 ? "+" : ""}${error.toFixed(0)} %`,
      `${layerError(row.layers).toFixed(0)} %`,
      String(row.runs),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const errors = results.map((row) => Math.abs(errorOf(row)));
  const disturbed = median(results.map((row) => row.medianMs / row.measuredMs));
  return [
    `Measured by \`npm run bench:latency${flags.target === "ts" ? "" : ` -- --target ${flags.target}`}\` on ${host.adapter === undefined ? "" : `${host.adapter.name}; `}${describeMachine(machine())}. Times in ms, of one sample${isSoftware ? ", at a reduced size" : ""}.`,
    host.device === undefined
      ? "The estimate is of an undisturbed run, so it is held against the sum of every layer's fastest of all runs. The medians of whole runs were"
      : "The estimate is of an undisturbed run, so it is held against the fastest of all. The medians were",
    `${disturbed.toFixed(2)} times that in the middle: what else the machine did.`,
    "",
    "| network | estimate | undisturbed | median run | error | layers' error | runs |",
    "|---|--:|--:|--:|--:|--:|--:|",
    ...lines,
    "",
    `Median error ${(errorPercent(results) ?? Number.NaN).toFixed(0)} %, largest ${Math.max(...errors).toFixed(0)} %. The layers' error is the median of each layer's, weighted by its time.`,
  ].join("\n");
}

function save(results: readonly Row[]): void {
  const folder = `${root}bench/results`;
  mkdirSync(folder, { recursive: true });
  const data = {
    machine: machine(),
    medianErrorPercent: errorPercent(results),
    largestErrorPercent: Math.max(...results.map((row) => Math.abs(errorOf(row)))),
    profile: { ...profile, gigaflops: Object.fromEntries(profile.gigaflops) },
    networks: results,
  };
  const stem = `${folder}/latency${flags.target === "ts" ? "" : `-${flags.target}`}`;
  writeFileSync(`${stem}.json`, `${JSON.stringify(data, undefined, 2)}\n`);
  writeFileSync(`${stem}.md`, `# Latency: estimates against measurements\n\n${markdown(results)}\n`);
}
