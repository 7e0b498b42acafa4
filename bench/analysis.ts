// `node bench/analysis.ts`: how analysis time grows with the network, up to 10,000 values, with the exponent fitted to it; what one `check`
// costs from process start; 50 files in one call against 50 calls. Processor time, so that other work on the machine matters little.
// Writes bench/results/analysis.json and .md.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { analyze } from "../src/analyze/analyze.ts";
import { createSink } from "../src/diag/sink.ts";
import { elaborate } from "../src/elaborate/elaborate.ts";
import { verifyGraph } from "../src/ir/verify.ts";
import { ops } from "../src/ops/index.ts";
import { describeMachine, machine } from "../src/run/machine.ts";
import { runLimited } from "../test/support/limited-process.ts";
import { growingNetworks } from "./growing-networks.ts";

const SIZES = [1250, 2500, 5000, 10_000];
const ROUNDS = 5;
const stages = ["elaborate", "verify", "analyze"] as const;

type Stage = (typeof stages)[number];
type Times = Record<Stage, number>;

interface Growth {
  readonly network: string;
  /** Values of the graphs, and milliseconds of each stage on them: the least of the rounds. */
  readonly values: readonly number[];
  readonly milliseconds: readonly Times[];
  /** The slope of log(time of all stages) over log(values). */
  readonly exponent: number;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const growths = growingNetworks.map(({ name, text }) => growthOf(name, SIZES.map(text)));
const starts = await startTimes();
writeResults();

function growthOf(network: string, texts: readonly string[]): Growth {
  const least = texts.map((): Times => ({ elaborate: Infinity, verify: Infinity, analyze: Infinity }));
  const values = texts.map(() => 0);
  // Turn by turn, so that whatever else the machine does falls on all sizes; the first turn compiles the code.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [i, text] of texts.entries()) {
      const run = once(text);
      values[i] = run.values;
      const best = least[i];
      if (best !== undefined && round > 0)
        for (const stage of stages) best[stage] = Math.min(best[stage], run.times[stage]);
    }
  }
  return { network, values, milliseconds: least, exponent: slope(values, least.map(total)) };
}

function once(text: string): { readonly values: number; readonly times: Times } {
  const reporter = createSink();
  const loader = { resolve: () => ({ problem: "not-found" as const, detail: "" }) };
  const elaborated = timed(() => elaborate({ path: "m.cnn", text }, { registry: ops, loader, reporter }));
  const { graph } = elaborated.result;
  if (graph === undefined) throw new Error(reporter.diagnostics[0]?.message ?? "no graph");
  const verified = timed(() => verifyGraph(graph));
  const analyzed = timed(() => analyze(graph, reporter));
  return {
    values: graph.nodes.length,
    times: {
      elaborate: elaborated.milliseconds,
      verify: verified.milliseconds,
      analyze: analyzed.milliseconds,
    },
  };
}

function timed<T>(run: () => T): { readonly result: T; readonly milliseconds: number } {
  const before = process.threadCpuUsage();
  const result = run();
  const { user, system } = process.threadCpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}

function total({ elaborate: text, verify, analyze: analysis }: Times): number {
  return text + verify + analysis;
}

/** Least squares on a double logarithmic scale. */
function slope(xs: readonly number[], ys: readonly number[]): number {
  const [x, y] = [xs.map(Math.log), ys.map(Math.log)];
  const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const along = x.reduce((sum, each, i) => sum + (each - mx) * ((y[i] ?? 0) - my), 0);
  return along / x.reduce((sum, each) => sum + (each - mx) ** 2, 0);
}

interface Starts {
  /** Seconds of `check` on a ResNet-50 from process start: of the clock, and of the processor over all threads. */
  readonly check: { readonly seconds: number; readonly processorSeconds: number };
  readonly version: { readonly seconds: number; readonly processorSeconds: number };
  /** Processor seconds. */
  readonly files: { readonly count: number; readonly oneCall: number; readonly callEach: number };
}

async function startTimes(): Promise<Starts> {
  const folder = mkdtempSync(join(tmpdir(), "cnnc-bench-"));
  try {
    const copies = Array.from({ length: 50 }, (_, i) => `copy-${i}.cnn`);
    for (const file of copies) writeFileSync(join(folder, file), growingNetworks[0]?.text(150) ?? "");
    const check = await leastOf(() =>
      runLimited(["check", join(root, "models/resnet.cnn"), "--model", "ResNet50"], folder),
    );
    const version = await leastOf(() => runLimited(["--version"], folder));
    const one = await leastOf(() => runLimited(["check", ...copies], folder));
    const single = await leastOf(() => runLimited(["check", "copy-0.cnn"], folder));
    const files = {
      count: copies.length,
      oneCall: one.processorSeconds,
      callEach: copies.length * single.processorSeconds,
    };
    return { check, version, files };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Spent {
  readonly seconds: number;
  readonly processorSeconds: number;
}

async function leastOf(
  run: () => Promise<Spent & { readonly code: number | null; readonly stderr: string }>,
): Promise<Spent> {
  let [seconds, processorSeconds] = [Infinity, Infinity];
  for (let round = 0; round < 12; round++) {
    const outcome = await run();
    if (outcome.code !== 0) throw new Error(outcome.stderr);
    seconds = Math.min(seconds, outcome.seconds);
    processorSeconds = Math.min(processorSeconds, outcome.processorSeconds);
  }
  return { seconds, processorSeconds };
}

function writeResults(): void {
  const here = machine();
  const folder = new URL("results/", import.meta.url);
  const json = JSON.stringify({ machine: here, growths, starts }, undefined, 2);
  writeFileSync(new URL("analysis.json", folder), `${json}\n`);
  writeFileSync(new URL("analysis.md", folder), page(describeMachine(here)));
}

function page(where: string): string {
  const header = ["network", ...SIZES.map((size) => `about ${size} values`), "exponent"];
  const rows = growths.map(({ network, milliseconds, exponent }) => {
    return [network, ...milliseconds.map((times) => total(times).toFixed(0)), exponent.toFixed(2)];
  });
  const lines = [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const { check, version, files } = starts;
  return [
    "# Analysis time",
    "",
    `\`node bench/analysis.ts\` on ${where}. Processor time, the least of the rounds.`,
    "",
    "Milliseconds from text to a verified graph and all its analyses, and the slope on a double logarithmic scale (1 is linear, 2 square):",
    "",
    ...lines,
    "",
    "From process start, sources stripped of types by Node.js as in this repository:",
    "",
    `- \`cnnc check\` of models/resnet.cnn, ResNet50: ${check.seconds.toFixed(2)} s by the clock, ${check.processorSeconds.toFixed(2)} s of the processor; \`cnnc --version\`: ${version.seconds.toFixed(2)} s and ${version.processorSeconds.toFixed(2)} s.`,
    `- ${files.count} files of 150 values: ${files.oneCall.toFixed(2)} s of the processor in one call, ${files.callEach.toFixed(2)} s in a call each.`,
    "",
  ].join("\n");
}
