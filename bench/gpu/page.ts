// The results as a page for people.

import { networkTolerance } from "../../src/run/verify.ts";
import { bytes, percent, table } from "../tables.ts";
import type { Crossover } from "./crossover.ts";
import type {
  Dtype,
  Failure,
  LayerResult,
  MachineResult,
  NetworkResult,
  Peak,
  PeerResult,
} from "./orders.ts";
import type { PeerSize } from "./shipped.ts";

export interface GpuResults {
  readonly where: string;
  readonly setting: { readonly small: boolean; readonly dtype: Dtype };
  readonly machine: MachineResult;
  readonly sizes: readonly PeerSize[];
  readonly results: readonly NetworkResult[];
  readonly failures: readonly string[];
  /** There was no time left for them. */
  readonly late: readonly string[];
}

/** Layers below this share of a network's time are not listed. */
const smallest = 0.05;
/** Convolutions of so many channels should reach this share of the peak. */
const goal = { channels: 64, share: 0.6 };

export function gpuPage(all: GpuResults): string {
  const { where, machine, results } = all;
  const { peak, crossover } = machine;
  const { small, dtype } = all.setting;
  const bound = networkTolerance[dtype];
  return `${[
    "# On the GPU: against ONNX Runtime's WebGPU provider and TensorFlow.js on WebGPU",
    `${where}. Peak by shaders of our own: ${number(peak.gigaflops)} GFLOP/s, ${number(peak.gigabytes)} GB/s.${small ? " Models are at a reduced size." : ""}${dtype === "f16" ? " Ours computes in float16, the peers in float32." : ""}`,
    `Milliseconds of a call, from arrays to arrays: medians, turn by turn in one process; ratios are the peer's median over ours. ORT is \`onnxruntime-node\`, tfjs \`@tensorflow/tfjs-backend-webgpu\`. Results that are further than ${bound.toExponential()} of the largest from ours, and ours from WebAssembly's, are marked.`,
    table(
      ["network", "batch", "cnnc", "ORT", "ratio", "tfjs", "ratio"],
      results.map((result) => networkRow(result, bound)),
    ),
    ...notMeasured(all),
    "## Goals",
    goals(results, peak, bound),
    "## First result",
    "Milliseconds from weights in memory to the first result, in a process that did nothing before; of them those during which pipelines were being created (ORT does not tell).",
    table(["network", "batch", "cnnc", "pipelines", "ORT", "tfjs", "pipelines"], results.map(startRow)),
    "## Bytes to ship",
    "What a page fetches beside the weights. Ours are a module and its shader per network; the peers' are those of their packages that serve every network.",
    table(["what", "bytes", "gzipped"], sizeRows(all)),
    "## From which size on",
    ...crossoverPart(crossover),
    "## What the time goes to",
    "Layers by the adapter's clock; GFLOP/s count 2 per multiply-add of the model, so Winograd's may exceed the peak; bytes are operands, results and weights, each once. The share is the larger of the two.",
    table(
      ["network", "batch", "layer", "computed by", "ms", "GFLOP/s", "GB/s", "share of the peak"],
      results.flatMap((result) => layerRows(result, peak)),
    ),
  ].join("\n\n")}\n`;
}

function networkRow({ model, batch, ours, onnx, tfjs }: NetworkResult, bound: number): readonly string[] {
  return [
    model,
    String(batch),
    `${number(ours.median)}${wrong(ours.difference, bound)}`,
    ...peerCells(onnx, bound),
    ...peerCells(tfjs, bound),
  ];
}

function peerCells(peer: PeerResult | Failure, bound: number): readonly [string, string] {
  if ("failed" in peer) return [said(peer), ""];
  return [`${number(peer.median)}${wrong(peer.difference, bound)}`, peer.ratio.toFixed(2)];
}

/** JSON has no NaN: what cannot be compared comes as null. */
function wrong(difference: number | null, bound: number): string {
  if (difference === null) return " (wrong: not comparable)";
  return difference <= bound ? "" : ` (wrong: off by ${difference.toExponential(0)})`;
}

function said({ failed }: Failure): string {
  return `failed: ${failed.replaceAll("|", "/").slice(0, 80)}`;
}

function startRow({ model, batch, ours, onnx, tfjs }: NetworkResult): readonly string[] {
  const whole = (peer: PeerResult | Failure): string =>
    "failed" in peer ? "failed" : number(peer.load + peer.first);
  const pipelines = (each: { readonly pipelines?: number }): string => number(each.pipelines ?? 0);
  return [
    model,
    String(batch),
    number(ours.load + ours.first),
    pipelines(ours),
    whole(onnx),
    whole(tfjs),
    "failed" in tfjs ? "" : pipelines(tfjs),
  ];
}

function sizeRows({ results, sizes }: GpuResults): readonly (readonly string[])[] {
  const ours = [...Map.groupBy(results, ({ model }) => model)].flatMap(([model, [result]]) =>
    result ? [{ ...result.ours, name: `cnnc, ${model}` }] : [],
  );
  return [...ours, ...sizes].map((each) => [each.name, bytes(each.bytes), bytes(each.gzipBytes)]);
}

function notMeasured({ failures, late }: GpuResults): readonly string[] {
  return [
    ...(failures.length === 0 ? [] : ["Failed:", failures.map((each) => `- ${each}`).join("\n")]),
    ...(late.length === 0 ? [] : [`No time was left for: ${late.join("; ")}.`]),
  ];
}

/** A peer that failed, or is wrong, is neither ahead nor behind. */
function goals(results: readonly NetworkResult[], peak: Peak, bound: number): string {
  const pairs = results.flatMap(({ model, batch, onnx, tfjs }) =>
    (
      [
        ["ORT", onnx],
        ["tfjs", tfjs],
      ] as const
    ).map(([name, peer]) => {
      const isRight = "ratio" in peer && peer.difference !== null && peer.difference <= bound;
      return { title: `${model} at batch ${batch}`, name, ratio: isRight ? peer.ratio : undefined };
    }),
  );
  const right = pairs.filter(({ ratio }) => ratio !== undefined);
  const behind = right.filter(({ ratio = 0 }) => ratio <= 1);
  const unknown = pairs.filter(({ ratio }) => ratio === undefined);
  const large = results
    .flatMap(({ ours }) => ours.layers)
    .filter(({ channels, ms }) => channels >= goal.channels && ms > 0);
  const reached = large.filter((layer) => share(layer, peak) >= goal.share);
  return [
    `- Ahead of peers: ${right.length - behind.length} of ${right.length} times${behind.length === 0 ? "" : `, not ${behind.map(({ title, name, ratio = 0 }) => `${title} (${name} ${ratio.toFixed(2)})`).join(", ")}`}.${unknown.length === 0 ? "" : ` Nothing to compare with: ${unknown.map(({ title, name }) => `${title} (${name})`).join(", ")}.`}`,
    `- Convolutions of ${goal.channels} channels and more at ${percent(goal.share)} of the peak: ${reached.length} of ${large.length}.`,
  ].join("\n");
}

function crossoverPart(crossover: Crossover | undefined): readonly string[] {
  if (!crossover) return ["Not measured: there was no time for it."];
  const { sizes, measured, predicted } = crossover;
  const from = (size: number | undefined): string =>
    size === undefined ? "at none of these sizes" : `from ${size}x${size} on`;
  const error = (off: number | null): string =>
    off === null ? "" : ` (off by ${off.toFixed(0)} % on others)`;
  const model = predicted
    ? `the latency model says ${from(predicted.size)}`
    : "there was no time to ask the latency model";
  const rows = (predicted?.sizes ?? sizes).map(({ size, ...estimate }) => {
    const found = sizes.find((each) => each.size === size);
    return [
      `${size}x${size}`,
      ...[found?.gpu, found?.processor].map((ms) => (ms === undefined ? "" : number(ms))),
      ...[estimate.gpu, estimate.processor].map((ms) => (predicted ? number(ms) : "")),
    ];
  });
  const left =
    rows.length > sizes.length ? " Larger sizes were not measured: they would take too long here." : "";
  return [
    `Four 3x3 layers of 24 channels: the GPU is faster ${from(measured)}; ${model}.${left}`,
    table(
      [
        "image",
        "GPU ms",
        "WebAssembly ms",
        `GPU estimate${predicted ? error(predicted.errors.gpu) : ""}`,
        `WebAssembly estimate${predicted ? error(predicted.errors.processor) : ""}`,
      ],
      rows,
    ),
  ];
}

function layerRows({ model, batch, ours }: NetworkResult, peak: Peak): readonly (readonly string[])[] {
  const total = ours.layers.reduce((sum, { ms }) => sum + ms, 0);
  return ours.layers
    .filter(({ ms }) => ms > 0 && ms >= smallest * total)
    .map((layer) => [
      model,
      String(batch),
      layer.label,
      layer.algorithm,
      number(layer.ms),
      number(layer.gigaflops),
      number(layer.gigabytes),
      percent(share(layer, peak)),
    ]);
}

function share({ gigaflops, gigabytes }: LayerResult, peak: Peak): number {
  return Math.max(gigaflops / peak.gigaflops, gigabytes / peak.gigabytes);
}

function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
