// The results on WebAssembly as pages for people.

import { wasmGzipLimits, type WasmArtefact, type WasmStart } from "./start.ts";
import {
  bytes,
  layersTable,
  milliseconds,
  page,
  percent,
  speed,
  table,
  times,
  whatBinds,
} from "../tables.ts";
import type { Model } from "../cases.ts";
import { unmeasured } from "../cases.ts";
import {
  missed,
  plainRatio,
  ratioOf,
  threadGoal,
  threadRatio,
  wasmGoals,
  type WasmResult,
} from "./results.ts";

const method =
  "Medians of processor time per image, batch 1, one thread; all contestants in one process, turn by turn, same weights, results compared first. The ceiling is the loop of `fma-ceiling.ts` in the same turns: fused multiply-adds on registers. GFLOP/s count 2 per multiply-add of the model, so Winograd's may exceed it.";

export function wasmPage(results: readonly WasmResult[], machine: string): string {
  const rows = results.map((result) => {
    const goal = wasmGoals.get(result.model);
    return [
      result.model,
      milliseconds(result.ours.median),
      result.plain ? `${milliseconds(result.plain.median)}, ${times(plainRatio(result) ?? 0, 2)}` : "",
      peer(result.web),
      ratio(result.web),
      goal === undefined ? "" : times(goal.web, 1),
      peer(result.native),
      ratio(result.native),
      speed(result).toFixed(1),
      percent(speed(result) / result.ceiling),
    ];
  });
  return page("WebAssembly against ONNX Runtime", machine, [
    `ORT web is onnxruntime-web (SIMD, one thread), ORT native is onnxruntime-node on one thread of the processor. Plain is the variant without fused multiply-adds, and how many times slower it is. ${method}`,
    table(
      [
        "network",
        "cnnc wasm",
        "plain",
        "ORT web",
        "times as fast",
        "goal",
        "ORT native",
        "times as fast",
        "GFLOP/s",
        "of the ceiling",
      ],
      rows,
    ),
    "## Goals",
    results.map(verdict).join("\n"),
    ...threadPart(results),
    "## What the time goes to",
    "Layers by the way they are computed, from a second build that times its calls.",
    layersTable(results, 1),
  ]);
}

function threadPart(results: readonly WasmResult[]): readonly string[] {
  const rows = results.flatMap((result) => {
    const { model, macs, threads } = result;
    if (!threads) return [];
    const gain = threadRatio(result) ?? 0;
    const wanted = macs >= threadGoal.macs ? times(threadGoal.times) : "";
    return [
      [
        model,
        (macs / 1e6).toFixed(0),
        milliseconds(threads.one.fastest),
        milliseconds(threads.two.fastest),
        times(gain, 2),
        wanted,
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    "## Two threads",
    "Of `--threads`, by the wall's clock, in turns, the fastest of each: on a machine of two cores that does nothing else.",
    table(["network", "M MACs", "one thread", "two threads", "times as fast", "goal"], rows),
  ];
}

/** Where a goal is missed: by how much, and what binds. */
function verdict(result: WasmResult): string {
  const clauses = missed(result);
  if (clauses.length === 0) return `- ${result.model}: reached.`;
  return `- ${result.model}: ${clauses.join("; ")}.${whatBinds(result)}`;
}

export function wasmZooPage(
  results: readonly WasmResult[],
  chosen: readonly Model[],
  machine: string,
): string {
  const missing = chosen.filter(({ name }) => !results.some(({ model }) => model === name));
  const left = [
    ...[...unmeasured].map(([model, why]) => `${model} (${why})`),
    ...missing.map(({ name }) => name),
  ];
  return page("Every other model on WebAssembly against ONNX Runtime", machine, [
    `ORT web is onnxruntime-web (SIMD, one thread), ORT native is onnxruntime-node on one thread of the processor. ${method} Not measured: ${left.join(", ")}.`,
    table(
      ["model", "M MACs", "cnnc wasm", "plain", "ORT web", "times as fast", "ORT native", "times as fast"],
      results.map((result) => [
        result.model,
        (result.macs / 1e6).toPrecision(3),
        milliseconds(result.ours.median),
        result.plain ? times(plainRatio(result) ?? 0, 2) : "",
        peer(result.web),
        ratio(result.web),
        peer(result.native),
        ratio(result.native),
      ]),
    ),
  ]);
}

function peer(result: WasmResult["web"]): string {
  return "failed" in result ? "not run" : milliseconds(result.median);
}

function ratio(result: WasmResult["web"]): string {
  const known = ratioOf(result);
  return known === undefined ? "" : times(known, 2);
}

export function wasmStartPage(
  results: readonly WasmStart[],
  artefacts: readonly WasmArtefact[],
  machine: string,
): string {
  return page("WebAssembly from nothing to full speed, and what is shipped", machine, [
    "## Cold start",
    "Fresh processes, the least of each figure. `load` takes the weights and compiles the WebAssembly; compiling alone is `WebAssembly.compile` of the file's bytes.",
    table(
      ["network", "process start to first answer", "import", "load", "compiling alone", "first call"],
      results.map(({ model, firstAnswer, import: imported, load, compile, calls: [first] }) => [
        model,
        ...[firstAnswer, imported, load, compile, first?.ms ?? 0].map(milliseconds),
      ]),
    ),
    "## Memory",
    "Planned is the report's peak of all values; linear memory is all that the instance has: weights as they are used, values, temporaries. The peak includes the weights' file.",
    table(
      ["network", "planned", "arena", "linear memory", "peak of the process"],
      results.map(({ model, memory: m }) => [
        model,
        ...[m.planned, m.arena, m.linear, m.rss].map((count) => bytes(count)),
      ]),
    ),
    "## Bytes to ship",
    "The module as JavaScript and the one .wasm that the engine takes, without weights.",
    table(
      ["network", "module", "wasm", "both, gzipped", "limit", "plain wasm, gzipped", "weights"],
      artefacts.map(({ model, module, wasm, gzip, plainGzip, weights }) => [
        model,
        bytes(module),
        bytes(wasm),
        bytes(gzip),
        wasmGzipLimits.has(model) ? bytes(wasmGzipLimits.get(model) ?? 0) : "",
        plainGzip === undefined ? "" : bytes(plainGzip),
        bytes(weights),
      ]),
    ),
  ]);
}
