// Measures the machine profile that latency is estimated by: times the probe network call by call, fits what each kind of work costs, and
// checks the result on small networks of other layers.

import {
  type CallWork,
  hotOperations,
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
import { type ModelTiming, timeModel, undisturbed } from "../time-model.ts";
import { measureBandwidth } from "./bandwidth.ts";
import { fitCosts } from "./fit.ts";
import { checkNetworks, probeTexts } from "./probes.ts";

/** Milliseconds. */
const probing = { warmUp: 800, measure: 1500 };
const checking = { warmUp: 400, measure: 600 };

/** How much longer than undisturbed a run may be in the middle, before it is said. */
const BUSY = 1.3;

/** `say` is told what is being done, a line each time. Takes about ten seconds. */
export async function measureProfile(target: string, say: (line: string) => void): Promise<MachineProfile> {
  say("how fast memory is read");
  const bandwidth = measureBandwidth();
  const measured: Measured[] = [];
  const disturbed: number[] = [];
  for (const text of probeTexts) {
    const built = builtOf(text, target);
    const works = worksOf(built.scheduled);
    say(`${works.length} layers of many kinds`);
    const timing = await timed(built, probing);
    measured.push(...works.map((work, i) => ({ work, ms: timing.calls[i]?.fastest ?? 0 })));
    disturbed.push(timing.median / undisturbed(timing));
  }
  const unchecked = { ...fitProfile(measured), bandwidth, checks: [] };
  const checks: LatencyCheck[] = [];
  for (const { name, text } of checkNetworks) {
    say(`check: ${name}`);
    checks.push(await checkOf(name, builtOf(text, target), unchecked));
  }
  const busy = Math.max(...disturbed);
  if (busy > BUSY)
    say(
      `again is better: other work made runs ${busy.toFixed(1)} times as long as they need be, and the profile is of that`,
    );
  const targets = new Map([[target, { ...unchecked, checks }]]);
  return { schemaVersion: profileVersion, machine: describeMachine(machine()), targets };
}

interface Measured {
  readonly work: CallWork;
  /** The undisturbed time. */
  readonly ms: number;
}

async function checkOf(network: string, built: BuiltModel, profile: TargetProfile): Promise<LatencyCheck> {
  const timing = await timed(built, checking);
  const { layers } = built.analysis;
  const { totalMs } = latencyOf(built, (node) => layers[node]?.flops ?? 0, profile);
  return { network, estimateMs: totalMs, measuredMs: undisturbed(timing) };
}

/** The time of every call, explained by what it executes. */
function fitProfile(measured: readonly Measured[]): Pick<TargetProfile, "gigaflops" | "nanoseconds"> {
  const kinds = [...new Set(measured.map(({ work }) => work.kind))];
  const measurements = measured.map(({ work: { kind, operations }, ms }) => ({
    amounts: [
      ...kinds.map((each) => (each === kind ? hotOperations(operations) : 0)),
      ...timedOperations.map((operation) => operations[operation]),
      1,
    ],
    time: 1e6 * ms,
  }));
  const costs = fitCosts(kinds.length + timedOperations.length + 1, measurements);
  const [divide = 0, exp = 0, store = 0, call = 0] = costs.slice(kinds.length).map(rounded);
  return {
    gigaflops: new Map(kinds.map((kind, i) => [kind, rounded(1 / Math.max(costs[i] ?? 0, 1 / FASTEST))])),
    nanoseconds: { divide, exp, store, call },
  };
}

/** Where arithmetic takes no time beside the rest; no single thread passes it. */
const FASTEST = 50;

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function builtOf(text: string, target: string): BuiltModel {
  const { built, diagnostics } = compile({ path: "probe.cnn", text }, { target, emit: "js", timed: true });
  invariant(built, () => `a probe does not compile: ${diagnostics.map(({ message }) => message).join("; ")}`);
  return built;
}

async function timed(built: BuiltModel, plan: { warmUp: number; measure: number }): Promise<ModelTiming> {
  const timing = await timeModel(built, plan, createSink());
  invariant(timing, "a probe cannot be packed");
  return timing;
}
