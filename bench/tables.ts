// The results as pages for people.

import { gzipLimits, type ArtefactResult, compileLimits, type CompileResult } from "./artefacts.ts";
import { goals, type Model, unmeasured } from "./cases.ts";
import type { LayerClass } from "./layer-classes.ts";
import type { NetworkResult } from "./orders.ts";
import type { BareNode, StartResult } from "./start.ts";

export function networksPage(results: readonly NetworkResult[], machine: string): string {
  const rows = results.map((result) => [
    result.model,
    milliseconds(result.ours.median),
    result.tfjs ? milliseconds(result.tfjs.median) : "",
    result.tfjs ? times(result.tfjs.ratio) : "",
    times(goals.get(result.model) ?? 0, 0),
    ...againstOnnx(result),
    speed(result).toFixed(2),
    percent(speed(result) / result.ceiling),
  ]);
  const head = [
    "network",
    "cnnc ts",
    "tfjs",
    "times as fast",
    "goal",
    "ORT web",
    "ratio to ORT",
    "GFLOP/s",
    "of the ceiling",
  ];
  return page("Against TensorFlow.js and ONNX Runtime", machine, [
    `tfjs is \`@tensorflow/tfjs-backend-cpu\` (${nameOf(results[0]?.tfjs)}), ORT web is ONNX Runtime in WebAssembly (${nameOf(results[0]?.onnx)}; SIMD, one thread). ${method}`,
    table(head, rows),
    "## Goals",
    results.map(verdict).join("\n"),
    "## What the time goes to",
    "Layers by the way they are computed, from a second build that times its calls; GFLOP/s count 2 per multiply-add of the model, so Winograd's exceed the ceiling.",
    layersTable(results, 2),
  ]);
}

/** Where the goal is missed: by how much, and what binds. */
export function verdict({ model, tfjs, layers = [], ceiling }: NetworkResult): string {
  const goal = goals.get(model) ?? 0;
  const ratio = tfjs?.ratio ?? 0;
  const reached = `- ${model}: ${times(ratio)} of ${times(goal, 0)}`;
  if (ratio >= goal) return `${reached}, reached.`;
  return `${reached}, missed by ${percent(1 - ratio / goal)}.${whatBinds({ layers, ceiling })}`;
}

interface Layered {
  readonly layers?: readonly LayerClass[];
  readonly ceiling: number;
}

/** A sentence that follows others; nothing where layers were not timed. */
export function whatBinds({ layers = [], ceiling }: Layered): string {
  const [first] = layers;
  if (!first) return "";
  const speed = ` at ${first.gigaflops.toFixed(1)} GFLOP/s (ceiling ${ceiling.toFixed(1)})`;
  return ` What binds: ${first.algorithm}, ${percent(first.share)} of the time${first.gigaflops > 0 ? speed : ""}.`;
}

/** What the time goes to. `digits` of GFLOP/s behind the point. */
export function layersTable(
  results: readonly (Layered & { readonly model: string })[],
  digits: number,
): string {
  return table(
    ["network", "computed by", "layers", "of the time", "GFLOP/s", "of the ceiling"],
    results.flatMap(({ model, layers = [], ceiling }) =>
      layers.map(({ algorithm, layers: count, share, gigaflops }) => [
        model,
        algorithm,
        String(count),
        percent(share),
        gigaflops === 0 ? "" : gigaflops.toFixed(digits),
        gigaflops === 0 ? "" : percent(gigaflops / ceiling),
      ]),
    ),
  );
}

/** Below it a call's overhead is what is measured. */
const smallMacs = 1e5;

export function zooPage(
  results: readonly NetworkResult[],
  chosen: readonly Model[],
  machine: string,
): string {
  const networks = results.filter(({ macs }) => macs >= smallMacs);
  const examples = results.filter(({ macs }) => macs < smallMacs);
  const missing = chosen.filter(({ name }) => !results.some(({ model }) => model === name));
  const left = [
    ...[...unmeasured].map(([model, why]) => `${model} (${why})`),
    ...missing.map(({ name }) => name),
  ];
  return page("Every model against ONNX Runtime", machine, [
    `ORT web is ONNX Runtime in WebAssembly (${nameOf(results[0]?.onnx)}; SIMD, one thread). ${method} Not measured: ${left.join(", ")}.`,
    table(
      ["network", "M MACs", "cnnc ts", "ORT web", "ratio to ORT", "GFLOP/s", "of the ceiling"],
      networks.map((result) => [
        result.model,
        (result.macs / 1e6).toFixed(1),
        milliseconds(result.ours.median),
        ...againstOnnx(result),
        speed(result).toFixed(2),
        percent(speed(result) / result.ceiling),
      ]),
    ),
    ...(examples.length === 0
      ? []
      : [
          "## Examples of a few numbers",
          "Here the overhead of a call is what is measured.",
          table(
            ["model", "cnnc ts", "ORT web", "ratio to ORT"],
            examples.map((result) => [
              result.model,
              milliseconds(result.ours.median),
              ...againstOnnx(result),
            ]),
          ),
        ]),
  ]);
}

const method =
  "Medians of this thread's processor time per image, batch 1; all contestants in one process, turn by turn, same weights, results compared first. The ceiling is the 2x3 loop of `ceiling.ts` in the same turns.";

export function startPage(results: readonly StartResult[], bare: BareNode, machine: string): string {
  const calls = [...new Set(results.flatMap(({ calls }) => calls.map(({ call }) => call)))].toSorted(
    (a, b) => a - b,
  );
  return page("From nothing to full speed", machine, [
    `Fresh processes, the least of each figure. Node.js alone takes ${milliseconds(bare.start)} and ${bytes(bare.rss)}.`,
    "## Cold start",
    table(
      ["network", "process start to first answer", "import", "load", "first call"],
      results.map(({ model, firstAnswer, import: imported, load, calls: [first] }) => [
        model,
        ...[firstAnswer, imported, load, first?.ms ?? 0].map(milliseconds),
      ]),
    ),
    "## Warm-up",
    "Milliseconds of the n-th call.",
    table(
      ["network", ...calls.map(String)],
      results.map(({ model, calls: own }) => [
        model,
        ...calls.map((call) => own.find((each) => each.call === call)?.ms.toPrecision(3) ?? ""),
      ]),
    ),
    "## Memory",
    "Planned is the report's peak of all values; the module's arena must be no larger but for padding that schedules ask for. Panels hold weights as float64; typed arrays include the weights' file until it is collected.",
    table(
      [
        "network",
        "planned",
        "lower bound",
        "arena",
        "temporaries",
        "weights",
        "panels",
        "typed arrays held",
        "peak of the process",
      ],
      results.map(({ model, memory: m }) => [
        model,
        ...[m.planned, m.lowerBound, m.arena, m.scratch, m.weights, m.panels, m.arrayBuffers, m.rss].map(
          bytes,
        ),
      ]),
    ),
  ]);
}

export function artefactsPage(
  artefacts: readonly ArtefactResult[],
  compiles: readonly CompileResult[],
  machine: string,
): string {
  return page("What is shipped, and what compiling costs", machine, [
    "## Bytes to ship",
    "The module as JavaScript with its declarations, without weights; beside it the packed weights.",
    table(
      ["network", "layers", "kernels", "module", "gzipped", "limit", "weights"],
      artefacts.map(({ model, layers, kernels, bytes: size, gzipBytes, packedBytes }) => {
        const limit = gzipLimits.get(model);
        const sizes = [
          bytes(size),
          bytes(gzipBytes),
          limit === undefined ? "" : bytes(limit),
          bytes(packedBytes),
        ];
        return [model, String(layers), String(kernels), ...sizes];
      }),
    ),
    "## Compile time",
    `\`cnnc compile\` from its sources: seconds of processor time on all cores, the start of the process included. ${compileLimits.model} may take ${compileLimits.seconds} s and ${compileLimits.megabytes} MiB.`,
    table(
      ["network", "layers", "seconds", "MiB", "ms per layer"],
      compiles.map(({ model, layers, processorSeconds, megabytes }) => [
        model,
        String(layers),
        processorSeconds.toFixed(1),
        megabytes.toFixed(0),
        ((1000 * processorSeconds) / layers).toFixed(0),
      ]),
    ),
  ]);
}

export function page(title: string, machine: string, parts: readonly string[]): string {
  return `${[`# ${title}`, `Measured by \`npm run bench\` on ${machine}.`, ...parts].join("\n\n")}\n`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
}

function againstOnnx({ onnx }: NetworkResult): readonly [string, string] {
  if ("failed" in onnx) return ["not run", ""];
  return [milliseconds(onnx.median), times(onnx.ratio, 2)];
}

function nameOf(peer: NetworkResult["onnx"] | undefined): string {
  return peer && "name" in peer ? peer.name : "not run";
}

/** GFLOP/s, 2 per multiply-add of convolution and dense layers. */
export function speed({ macs, ours }: Pick<NetworkResult, "macs" | "ours">): number {
  return (2 * macs) / ours.median / 1e6;
}

export function milliseconds(time: number): string {
  if (time < 0.1) return `${(1000 * time).toPrecision(3)} us`;
  return `${time < 100 ? time.toPrecision(3) : time.toFixed(0)} ms`;
}

export function times(ratio: number, digits = 1): string {
  return `${ratio.toFixed(digits)} x`;
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

export function bytes(count: number): string {
  if (count < 1e6) return `${(count / 1e3).toFixed(1)} KB`;
  return `${(count / 1e6).toFixed(1)} MB`;
}
