// Schedule and target: the stages that know which target is meant.

import { invariant } from "../base/invariant.ts";
import { sha256Hex } from "../base/hash.ts";
import type { Source } from "../base/span.ts";
import type { Sink } from "../diag/diagnostic.ts";
import type { Graph } from "../ir/graph.ts";
import { verifyModule } from "../loops/verify-module.ts";
import type { Program } from "../passes/program.ts";
import { samplesPerPass } from "../schedule/samples-per-pass.ts";
import { schedule, type Scheduled } from "../schedule/schedule.ts";
import {
  gridTable,
  halfTable,
  limitedTable,
  type LoopTable,
  scriptTable,
  vectorTable,
} from "../schedule/table.ts";
import { targets } from "../targets/index.ts";
import type { Target, TargetOptions } from "../targets/target.ts";
import type { CompileOptions } from "./options.ts";
import { outputName } from "./output-name.ts";
import { packCommand } from "./pack-command.ts";
import { type Draft, present } from "./stage.ts";
import { version } from "./version.ts";

/** The machine's numbers for each target. */
export const tables: ReadonlyMap<string, LoopTable> = new Map([
  ["ts", scriptTable],
  ["wasm", vectorTable],
  ["wgsl", gridTable],
]);

/** The same, for what a module is held as and for what devices are asked to allow. */
export function tableFor(
  target: string,
  { dtype, limits }: Pick<CompileOptions, "dtype" | "limits">,
): LoopTable {
  const whole = limitedTable(present(tables.get(target)), limits);
  return dtype === "f16" ? halfTable(whole) : whole;
}

const defaultTarget = "ts";

export function scheduleProgram(draft: Draft, sink: Sink): Draft | undefined {
  const target = findTarget(draft.options, sink);
  if (!target) return undefined;
  const table = tableFor(target.name, draft.options);
  const program = present(draft.program);
  const { float, batch } = targetOptions(draft.options);
  const scheduled = schedule(program, {
    target: target.name,
    float,
    table,
    samples: samplesPerPass(program, batch, table),
    budget: target.budget,
    tuning: draft.options.tuning,
    threads: draft.options.threads ?? false,
  });
  const faults = verifyModule(scheduled.module);
  invariant(
    faults.length === 0,
    () => `the loops of ${scheduled.module.name} are broken: ${faults.join("; ")}`,
  );
  reportOversized(present(draft.graph), program, scheduled, sink);
  return { ...draft, scheduled };
}

/** Splitting and smaller tiles have been tried: what is still too large runs, slowly. */
function reportOversized(
  graph: Graph,
  { values, steps }: Program,
  { module, layers, budget }: Scheduled,
  sink: Sink,
): void {
  if (budget === undefined) return;
  for (const [at, { kernels }] of layers.entries()) {
    const sizes = kernels.map(({ kernel }) => budget.sizeOf(present(module.kernels[kernel]).body));
    const size = Math.max(0, ...sizes);
    if (size <= budget.limit) continue;
    const { result, nodes } = present(steps[at]);
    const path = values[result]?.path ?? "";
    const { limit, unit } = budget;
    sink.report("kernel-over-budget", graph.nodes[nodes[0] ?? -1]?.span, { path, size, limit, unit });
  }
}

export function emitModule(draft: Draft, sink: Sink): Draft | undefined {
  const target = findTarget(draft.options, sink);
  if (!target) return undefined;
  const [graph, analysis] = [present(draft.graph), present(draft.analysis)];
  const [program, scheduled] = [present(draft.program), present(draft.scheduled)];
  const options = targetOptions(draft.options);
  if (!fitsMemory(target, graph, scheduled, sink)) return undefined;
  if (!keepsLimits(target, options, { graph, program, scheduled, gpu: draft.options.gpu }, sink))
    return undefined;
  const name = draft.options.name ?? outputName(draft.source.path, graph.name);
  const meta = {
    stem: name,
    compiler: version,
    inputHash: inputHash(draft.source, graph, {
      ...options,
      ...(draft.options.dtype === "f16" && { dtype: "f16" }),
      target: target.name,
      ...tuningOf(scheduled),
    }),
    params: analysis.totals.params,
    macs: analysis.totals.macs,
    weightsHash: scheduled.packing.metadata.hash,
    packCommand: packCommand(draft, target.name),
  };
  const files = target.emit({ module: scheduled.module, meta, options });
  return { ...draft, built: { name, source: draft.source, graph, analysis, program, scheduled, files } };
}

function fitsMemory({ name, memory }: Target, graph: Graph, { module }: Scheduled, sink: Sink): boolean {
  const bytes = memory?.bytesOf(module) ?? 0;
  if (memory === undefined || bytes <= memory.limit) return true;
  sink.report("too-much-memory", graph.span, {
    model: graph.name,
    target: name,
    bytes: bytes.toLocaleString("en-US"),
    limit: memory.limit.toLocaleString("en-US"),
  });
  return false;
}

/** Each limit that layers break, at the one that needs most. */
function keepsLimits(
  target: Target,
  options: TargetOptions,
  {
    graph,
    program,
    scheduled,
    gpu,
  }: Required<Pick<Draft, "program" | "scheduled">> & {
    readonly graph: Graph;
    readonly gpu: string | undefined;
  },
  sink: Sink,
): boolean {
  const breaches = target.breaches?.({ module: scheduled.module, options }) ?? [];
  for (const { limit, limits, layer, needed, allowed } of breaches) {
    const at = scheduled.layers.findIndex(({ label }) => label === layer);
    const span = graph.nodes[program.steps[at]?.nodes[0] ?? -1]?.span ?? graph.span;
    const [more = "", most = ""] = [needed, allowed].map((count) => count.toLocaleString("en-US"));
    const what =
      gpu === undefined
        ? `${most} is allowed: \`compile --limits ${limits}\` is for devices that allow more`
        : `the GPU here (${gpu}) allows ${most}`;
    sink.report("device-limit", span, { layer, limit, needed: more, allowed: what });
  }
  return breaches.length === 0;
}

function findTarget({ target: name = defaultTarget }: CompileOptions, sink: Sink): Target | undefined {
  const target = targets.find((one) => one.name === name);
  if (!target) {
    const names = targets.map((one) => one.name).join(", ");
    sink.report("unknown-target", undefined, { target: name, targets: names, hint: "" });
  }
  return target;
}

function targetOptions({
  emit = "ts",
  layout = "nchw",
  batch = 1,
  float = "fast",
  inline = false,
  threads = false,
  timed = false,
  limits,
}: CompileOptions): TargetOptions {
  return {
    emit,
    layout,
    batch,
    float,
    ...(inline && { inline }),
    ...(threads && { threads }),
    ...(timed && { timed }),
    ...(limits && { limits }),
  };
}

/** The measured choices that the code was made with; nothing where there are none. */
function tuningOf({ layers }: Scheduled): { readonly tuning?: readonly string[] } {
  const tuning = layers.flatMap(({ label, tuned }) => (tuned ? [`${label} ${tuned.variant}`] : []));
  return tuning.length === 0 ? {} : { tuning };
}

/** Of the texts that the graph came from (their paths and line ends apart) and the options. */
function inputHash(entry: Source, graph: Graph, options: object): string {
  const sources = new Set([entry]);
  for (const { span, blocks } of graph.nodes) {
    sources.add(span.source);
    for (const { call } of blocks) sources.add(call.source);
  }
  const texts = new Set([...sources].map(({ text }) => text.replaceAll("\r\n", "\n")));
  return sha256Hex(JSON.stringify([version, graph.name, graph.parameters, options, ...texts]));
}
