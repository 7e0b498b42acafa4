// `npm run bench`: compiled TypeScript against TensorFlow.js' plain JavaScript backend, same weights, same input, one run, turn by turn.
// Results are compared before anything is timed. Writes bench/results/tfjs-cpu.{json,md}; exits 1 where a goal is missed.
// `npm run bench -- --only lenet` runs the cases whose names have that word and writes nothing.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compile } from "../src/compile/compile.ts";
import { pack } from "../src/compile/pack.ts";
import { renderDiagnostics } from "../src/diag/render.ts";
import { createSink } from "../src/diag/sink.ts";
import { loadArtefact } from "../src/run/artefact.ts";
import { matchWeights } from "../src/weights/match-weights.ts";
import { type Case, cases, image, root } from "./cases.ts";
import { describeMachine, machine, type Machine } from "../src/run/machine.ts";
import { type Checkpoint, type Peer, peerName, startTfjs } from "./peers/tfjs.ts";
import { timeInTurns, type Timing } from "../src/run/rounds.ts";

interface Result {
  readonly name: string;
  readonly weights: string;
  readonly macs: number;
  /** max |ours - peer| / max |peer| */
  readonly difference: number;
  readonly ours: Timing;
  readonly peer: Timing;
  readonly ratio: number;
  readonly goal: number;
}

const { values: flags } = parseArgs({ options: { only: { type: "string" } } });
const chosen = cases.filter(({ name }) => name.toLowerCase().includes((flags.only ?? "").toLowerCase()));

await startTfjs();
const results: Result[] = [];
for (const item of chosen) {
  console.error(item.name);
  results.push(await measure(item));
}
const where = machine();
console.log(markdown(where, results));
if (flags.only === undefined) save(where, results);
if (results.some(({ ratio, goal }) => ratio < goal)) process.exitCode = 1;

async function measure(item: Case): Promise<Result> {
  const { ours, checkpoint, macs, inputSize } = await buildOurs(item);
  const peer = item.peer(checkpoint);
  const x = image(inputSize);
  const difference = relativeDifference(ours(x), peer(x));
  if (!(difference <= 1e-4))
    throw new Error(`${item.name}: the results differ by ${difference} of the largest`);
  const [first, second] = timeInTurns(
    [
      { name: "cnnc ts", run: () => void ours(x) },
      { name: peerName, run: () => void peer(x) },
    ],
    item.effort,
  );
  if (!first || !second) throw new Error("nothing was timed");
  const { name, weights, goal } = item;
  return {
    name,
    weights,
    macs,
    difference,
    ours: first,
    peer: second,
    ratio: second.median / first.median,
    goal,
  };
}

interface Ours {
  readonly ours: Peer;
  readonly checkpoint: Checkpoint;
  readonly macs: number;
  readonly inputSize: number;
}

async function buildOurs({ path, model, weights, checkpoint: read }: Case): Promise<Ours> {
  const source = { path, text: readFileSync(root + path, "utf8") };
  const { built, analysis, diagnostics } = compile(source, { model, target: "ts", emit: "js" });
  const sink = createSink();
  const checkpoint = built && read(built.graph);
  const matched = checkpoint && matchWeights(built.graph, checkpoint, sink, { file: weights });
  const packed = matched && pack(built, matched, sink);
  if (!built || !packed || !analysis) {
    throw new Error(renderDiagnostics([...diagnostics, ...sink.diagnostics], { color: false }));
  }
  const artefact = await loadArtefact(built.files, packed);
  const shape = built.graph.nodes[0]?.shape ?? [];
  return {
    ours: (x) => artefact.run({ image: x })["logits"] ?? new Float32Array(),
    checkpoint,
    macs: analysis.totals.macs,
    inputSize: shape.reduce((product, extent) => product * extent, 1),
  };
}

function relativeDifference(a: Float32Array, b: Float32Array): number {
  const scale = b.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const largest = b.reduce((max, value, i) => Math.max(max, Math.abs(value - (a[i] ?? Number.NaN))), 0);
  return a.length === b.length ? largest / scale : Number.NaN;
}

function markdown(where: Machine, rows: readonly Result[]): string {
  const ms = (time: number): string => `${time >= 100 ? time.toFixed(0) : time.toFixed(3)} ms`;
  const lines = rows.map(({ name, ours, peer, macs, ratio, goal, difference }) => {
    const speed = ((2 * macs) / ours.median / 1e6).toFixed(2);
    const cells = [
      name,
      ms(ours.median),
      ms(peer.median),
      `${ratio.toFixed(1)} x`,
      `${goal} x`,
      speed,
      difference.toExponential(1),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    `Measured by \`npm run bench\` on ${describeMachine(where)}. Medians per image; both contestants in one process, turn by turn.`,
    "",
    `| network | cnnc ts | ${peerName} | ratio | goal | cnnc GFLOP/s | difference |`,
    "|---|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}

function save(where: Machine, rows: readonly Result[]): void {
  const folder = `${root}bench/results`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${folder}/tfjs-cpu.json`,
    `${JSON.stringify({ machine: where, results: rows }, undefined, 2)}\n`,
  );
  writeFileSync(
    `${folder}/tfjs-cpu.md`,
    `# Against TensorFlow.js, plain JavaScript\n\n${markdown(where, rows)}\n`,
  );
}
