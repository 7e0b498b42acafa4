// The results as a page for people.

import type { Crossover } from "./crossover.ts";
import type { Failure, LayerResult, NetworkResult, PeerResult } from "./orders.ts";
import type { Peak } from "./peak.ts";

export interface GpuResults {
  readonly where: string;
  readonly peak: Peak;
  readonly crossover: Crossover;
  readonly results: readonly NetworkResult[];
  readonly failures: readonly string[];
}

/** Layers below this share of a network's time are not listed. */
const smallest = 0.05;

export function gpuPage({ where, peak, crossover, results, failures }: GpuResults): string {
  return `${[
    "# On the GPU: against ONNX Runtime's WebGPU provider and TensorFlow.js on WebGPU",
    `${where}. Peak by shaders of our own: ${number(peak.gigaflops)} GFLOP/s, ${number(peak.gigabytes)} GB/s.`,
    "Milliseconds of a call, from arrays to arrays: medians, turn by turn in one process; ratios are the peer's median over ours. `load` is from weights in memory to a module that is ready (pipelines, upload), `first` from there to the first result. Where a peer's results are further from ours than 1e-4 of the largest, it says so; ours are held against the float64 reference by the tests.",
    table(
      ["network", "batch", "cnnc", "load", "first", "ORT", "ratio", "ORT load + first", "tfjs", "ratio"],
      results.map(networkRow),
    ),
    ...(failures.length === 0 ? [] : ["Not measured:", failures.map((each) => `- ${each}`).join("\n")]),
    "## From which size on",
    crossoverText(crossover),
    table(
      ["image", "GPU ms", "WebAssembly ms"],
      crossover.sizes.map(({ size, gpu, processor }) => [`${size}x${size}`, number(gpu), number(processor)]),
    ),
    "## What the time goes to",
    "Layers by the adapter's clock; GFLOP/s count 2 per multiply-add of the model, so Winograd's may exceed the peak; bytes are operands, results and weights, each once. The share is the larger of the two.",
    table(
      ["network", "batch", "layer", "computed by", "ms", "GFLOP/s", "GB/s", "share of the peak"],
      results.flatMap((result) => layerRows(result, peak)),
    ),
  ].join("\n\n")}\n`;
}

function networkRow({ model, batch, ours, onnx, tfjs }: NetworkResult): readonly string[] {
  return [
    model,
    String(batch),
    number(ours.median),
    number(ours.load),
    number(ours.first),
    ...peerCells(onnx),
    "failed" in onnx ? "" : number(onnx.load + onnx.first),
    ...peerCells(tfjs),
  ];
}

function peerCells(peer: PeerResult | Failure): readonly [string, string] {
  if ("failed" in peer) return [peer.failed.replaceAll("|", "/").slice(0, 60), ""];
  const wrong = peer.difference > 1e-4 ? ` (off by ${peer.difference.toExponential(0)})` : "";
  return [`${number(peer.median)}${wrong}`, peer.ratio.toFixed(2)];
}

function crossoverText({ measured, predicted }: Crossover): string {
  const said = (size: number | undefined): string =>
    size === undefined ? "at none of these sizes" : `from ${size}x${size} on`;
  return `Four 3x3 layers of 24 channels: the GPU is faster ${said(measured)}; a roofline of the smallest and the largest says ${said(predicted)}.`;
}

function layerRows({ model, batch, ours }: NetworkResult, peak: Peak): readonly (readonly string[])[] {
  const total = ours.layers.reduce((sum, { ms }) => sum + ms, 0);
  return ours.layers
    .filter(({ ms }) => ms >= smallest * total)
    .map((layer) => [
      model,
      String(batch),
      layer.label,
      layer.algorithm,
      number(layer.ms),
      number(layer.gigaflops),
      number(layer.gigabytes),
      `${(100 * share(layer, peak)).toFixed(0)} %`,
    ]);
}

function share({ gigaflops, gigabytes }: LayerResult, peak: Peak): number {
  return Math.max(gigaflops / peak.gigaflops, gigabytes / peak.gigabytes);
}

function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
