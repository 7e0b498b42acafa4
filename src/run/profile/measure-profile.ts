// Measures the machine profile that latency is estimated by: times the probe network call by call, fits what each kind of work costs, and
// checks the result on small networks of other layers.

import {
  type CallWork,
  hotOperations,
  idleness,
  type LatencyCheck,
  type MachineProfile,
  type TargetProfile,
  timedOperations,
} from "../../analyze/latency.ts";
import { invariant } from "../../base/invariant.ts";
import type { BuiltModel } from "../../compile/built-model.ts";
import { compile } from "../../compile/compile.ts";
import { latencyOf, worksOf } from "../../compile/latency.ts";
import { profileVersion } from "../../compile/profile-file.ts";
import { createSink } from "../../diag/sink.ts";
import { describeMachine, machine } from "../machine.ts";
import { type ModelTiming, timeModel, type TimingPlan, undisturbed } from "../time-model.ts";
import type { GpuDevice } from "../webgpu/adapter.ts";
import type { FoundHost } from "../webgpu/host.ts";
import { measureAdapter } from "./adapter-speed.ts";
import { laneReader, measureBandwidth, type Reader } from "./bandwidth.ts";
import { fitCosts } from "./fit.ts";
import { checkNetworks, probeTexts, slowCheckNetworks, slowProbeText } from "./probes.ts";

/** Milliseconds. */
const probing = { warmUp: 800, measure: 1500 };
const checking = { warmUp: 400, measure: 600 };

/** How much longer than undisturbed a run may be in the middle, before it is said. */
const BUSY = 1.3;

/** Kernels for software are compiled for longer than they compute: it gets less to do, and no time to warm up in. */
const hurried = { warmUp: 0, measure: 200 };

/** `say` is told what is being done, a line each time. Takes about ten seconds; a minute on a GPU in software. */
export async function measureProfile(
  target: string,
  say: (line: string) => void,
  host: FoundHost = {},
): Promise<MachineProfile> {
  const isSoftware = host.adapter?.kind === "software";
  const start =
    host.device === undefined ? await processorStart(target, say) : await adapterStart(host.device, say);
  const measured: Measured[] = [];
  const disturbed: number[] = [];
  for (const text of isSoftware ? [slowProbeText] : probeTexts) {
    const built = builtOf(text, target);
    const works = worksOf(built.scheduled);
    say(`${works.length} layers of many kinds`);
    const timing = await timed(built, isSoftware ? hurried : probing, host);
    measured.push(...works.map((work, i) => ({ work, ms: timing.calls[i]?.fastest ?? 0 })));
    disturbed.push(timing.median / undisturbed(timing));
  }
  const unchecked: TargetProfile = { ...fitProfile(measured, start), checks: [] };
  const checks: LatencyCheck[] = [];
  for (const { name, text } of isSoftware ? slowCheckNetworks : checkNetworks) {
    say(`check: ${name}`);
    const plan = isSoftware ? hurried : checking;
    checks.push(await checkOf(name, { built: builtOf(text, target), plan, host }, unchecked));
  }
  const busy = Math.max(...disturbed);
  if (busy > BUSY && host.device === undefined)
    say(
      `again is better: other work made runs ${busy.toFixed(1)} times as long as they need be, and the profile is of that`,
    );
  const targets = new Map([[target, { ...unchecked, checks }]]);
  const where = describeMachine(machine());
  const named = host.adapter === undefined ? where : `${host.adapter.name}; ${where}`;
  return { schemaVersion: profileVersion, machine: named, targets };
}

/** What is measured before any layer. */
interface Start extends Pick<TargetProfile, "bandwidth" | "adapter"> {
  /** 10^9 per second: arithmetic takes no less time beside the rest. */
  readonly fastest: number;
  /** Nanoseconds of a call, at least. */
  readonly call: number;
}

async function processorStart(target: string, say: (line: string) => void): Promise<Start> {
  say("how fast memory is read");
  return { bandwidth: measureBandwidth(await readerOf(target)), fastest: FASTEST, call: 0 };
}

/** binaryen is loaded for the target that needs it alone. */
async function readerOf(target: string): Promise<Reader | undefined> {
  if (target !== "wasm") return undefined;
  const { assemble } = await import("../../targets/wasm/assemble.ts");
  return laneReader(assemble);
}

async function adapterStart(device: GpuDevice, say: (line: string) => void): Promise<Start> {
  say("the peak of the adapter, its memory, and what a dispatch and a result cost");
  const speed = await measureAdapter(device);
  const { invocations, run, copyGigabytesPerSecond } = speed;
  const adapter = { invocations, run: rounded(run), copyGigabytesPerSecond: rounded(copyGigabytesPerSecond) };
  const bandwidth = speed.bandwidth.map(({ bytes, gigabytesPerSecond }) => {
    return { bytes, gigabytesPerSecond: rounded(gigabytesPerSecond) };
  });
  return { bandwidth, adapter, fastest: speed.gigaflops, call: speed.call };
}

interface Measured {
  readonly work: CallWork;
  /** The undisturbed time. */
  readonly ms: number;
}

interface Check {
  readonly built: BuiltModel;
  readonly plan: TimingPlan;
  readonly host: FoundHost;
}

async function checkOf(
  network: string,
  { built, plan, host }: Check,
  profile: TargetProfile,
): Promise<LatencyCheck> {
  const timing = await timed(built, plan, host);
  const { layers } = built.analysis;
  const { totalMs } = latencyOf(built, (node) => layers[node]?.flops ?? 0, profile);
  return { network, estimateMs: totalMs, measuredMs: undisturbed(timing, host) };
}

/** The time of every call, explained by what it executes. */
function fitProfile(all: readonly Measured[], start: Start): Omit<TargetProfile, "checks"> {
  const { bandwidth, adapter, fastest } = start;
  const timedOnes = all.filter(({ ms }) => ms > 0);
  const kinds = [...new Set(timedOnes.map(({ work }) => work.kind))];
  const measurements = timedOnes.map(({ work, ms }) => ({
    amounts: [
      ...kinds.map((each) => (each === work.kind ? hotOperations(work.operations) : 0)),
      ...timedOperations.map((operation) => work.operations[operation]),
    ]
      .map((amount) => amount * idleness(work, adapter))
      .concat(1),
    time: 1e6 * ms,
  }));
  const costs = fitCosts(kinds.length + timedOperations.length + 1, measurements);
  const [divide = 0, exp = 0, store = 0, call = 0] = costs.slice(kinds.length).map(rounded);
  const speeds = kinds.map((kind, i) => [kind, rounded(1 / Math.max(costs[i] ?? 0, 1 / fastest))] as const);
  return {
    // An adapter without a clock leaves nothing to explain: its peak then stands for all kinds.
    gigaflops: new Map(speeds.length === 0 ? [["any", rounded(fastest)]] : speeds),
    nanoseconds: { divide, exp, store, call: Math.max(call, rounded(start.call)) },
    bandwidth,
    ...(adapter && { adapter }),
  };
}

/** Where arithmetic takes no time beside the rest; no single thread passes it. */
const FASTEST = 100;

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function builtOf(text: string, target: string): BuiltModel {
  const { built, diagnostics } = compile({ path: "probe.cnn", text }, { target, emit: "js", timed: true });
  invariant(built, () => `a probe does not compile: ${diagnostics.map(({ message }) => message).join("; ")}`);
  return built;
}

async function timed(built: BuiltModel, plan: TimingPlan, host: FoundHost): Promise<ModelTiming> {
  const timing = await timeModel(built, plan, createSink(), { host });
  invariant(timing, "a probe cannot be packed");
  return timing;
}
