// `npm run bench:kernels`: what each class of layer reaches, against the fastest loop of the target in the same turns: the 2x3 loop of JavaScript,
// or fused multiply-adds on registers with `-- --target wasm`. One layer is one model; GFLOP/s count 2 per multiply-add of the layer,
// whatever the algorithm does, so Winograd's exceed the loop's. Writes bench/results/kernels{,-wasm}.{json,md}; `-- --only 3x3` takes
// the layers whose names have that word and writes nothing. Exits 1 where a goal is missed.

import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compile } from "../src/compile/compile.ts";
import { prepareTarget } from "../src/compile/prepare-target.ts";
import { loadArtefact } from "../src/run/artefact.ts";
import { describeMachine, machine } from "../src/run/machine.ts";
import { root } from "./cases.ts";
import { ceiling, ceilingSpeed } from "./ceiling.ts";
import { fmaCeiling, fmaSpeed } from "./fma-ceiling.ts";
import { inputsOf, packedFor, weightsOf } from "./ours.ts";
import { percent } from "./tables.ts";
import { race, type Runner } from "./turns.ts";
import { kernelsOf } from "./wasm-engine.ts";

interface Layer {
  readonly name: string;
  readonly input: string;
  readonly step: string;
  readonly goal?: Goal;
  /** What binds on WebAssembly where the goal is missed. */
  readonly binds?: string;
}

/** Of the loop's speed, at least. */
interface Goal {
  readonly ts?: number;
  readonly wasm?: number;
}

/** Sums of products with 64 channels and more; on WebAssembly with 14 outputs along an axis. */
const product: Goal = { ts: 0.85, wasm: 0.88 };
/** 3x3 windows of stride 1 with 64 channels and 28 outputs along an axis. */
const filtered: Goal = { ts: 2.4, wasm: 2.6 };

const layers: readonly Layer[] = [
  { name: "3x3 64 @56", input: "64x56x56", step: "conv(64, 3, pad=1)", goal: filtered },
  { name: "3x3 128 @28", input: "128x28x28", step: "conv(128, 3, pad=1)", goal: filtered },
  { name: "3x3 256 @14", input: "256x14x14", step: "conv(256, 3, pad=1)" },
  { name: "3x3 512 @7", input: "512x7x7", step: "conv(512, 3, pad=1)" },
  { name: "5x5 64 @28", input: "64x28x28", step: "conv(64, 5, pad=2)" },
  { name: "5x5 1->6 @28", input: "1x28x28", step: "conv(6, 5, pad=2)" },
  { name: "5x5 6->16 @10", input: "6x14x14", step: "conv(16, 5)" },
  {
    name: "3x3 stride 2 64->128 @56",
    input: "64x56x56",
    step: "conv(128, 3, stride=2, pad=1)",
    goal: product,
    binds: "packing takes 4 % of the time, the padded copy 3 %, two rows in the last panel 1.5 %.",
  },
  {
    name: "3x3 stride 2 128->256 @28",
    input: "128x28x28",
    step: "conv(256, 3, stride=2, pad=1)",
    goal: product,
    binds:
      "packing takes 3 % of the time, as vectors of four pixels span two rows of 14 and are packed one by one, and the padded copy 2.5 %.",
  },
  { name: "7x7 stride 2 3->64 @224", input: "3x224x224", step: "conv(64, 7, stride=2, pad=3)" },
  { name: "1x1 256->64 @56", input: "256x56x56", step: "conv(64, 1)", goal: product },
  {
    name: "1x1 64->64 @56",
    input: "64x56x56",
    step: "conv(64, 1)",
    goal: product,
    binds: "what others do on the machine: its best runs reach 0.90 to 0.92, medians under load 0.7 to 0.88.",
  },
  { name: "1x1 64->256 @56", input: "64x56x56", step: "conv(256, 1)", goal: product },
  { name: "1x1 512->128 @28", input: "512x28x28", step: "conv(128, 1)", goal: product },
  { name: "1x1 1024->256 @14", input: "1024x14x14", step: "conv(256, 1)", goal: product },
  { name: "1x1 512->2048 @7", input: "512x7x7", step: "conv(2048, 1)" },
  { name: "1x1 576->96 @14", input: "576x14x14", step: "conv(96, 1)", goal: product },
  { name: "1x1 24->144 @56", input: "24x56x56", step: "conv(144, 1)" },
  {
    name: "depthwise 96 @112",
    input: "96x112x112",
    step: "conv(96, 3, pad=1, groups=96)",
    goal: { wasm: 0.3 },
  },
  {
    name: "depthwise 384 @14",
    input: "384x14x14",
    step: "conv(384, 3, pad=1, groups=384)",
    goal: { wasm: 0.65 },
  },
  {
    name: "depthwise 576 @14 stride 2",
    input: "576x14x14",
    step: "conv(576, 3, pad=1, stride=2, groups=576)",
    goal: { wasm: 0.65 },
    binds:
      "six shuffles for nine multiply-adds: 0.62 with the data in the first-level cache, 0.80 without any shuffles; and nine products of a sum that wait for each other.",
  },
  { name: "3x3 32 groups of 4 @56", input: "128x56x56", step: "conv(128, 3, pad=1, groups=32)" },
  { name: "3x3 32 groups of 16 @14", input: "512x14x14", step: "conv(512, 3, pad=1, groups=32)" },
  {
    name: "transposed 4x4 stride 2 64->32 @28",
    input: "64x28x28",
    step: "conv_transpose(32, 4, stride=2, pad=1)",
  },
  { name: "transposed 2x2 stride 2 64->64 @28", input: "64x28x28", step: "conv_transpose(64, 2, stride=2)" },
  { name: "dense 4096->1000", input: "[4096]", step: "dense(1000)" },
];

interface Row {
  readonly name: string;
  readonly algorithm: string;
  readonly ms: number;
  readonly gigaflops: number;
  /** Of the loop. */
  readonly share: number;
  readonly goal?: number;
  /** WebAssembly: how many times slower without fused multiply-adds, and the most it may be. */
  readonly plain?: number;
  readonly mostPlain?: number;
  readonly binds?: string;
}

/** Milliseconds for each. */
const budget = 1500;

const { values: flags } = parseArgs({
  options: { only: { type: "string" }, target: { type: "string", default: "ts" } },
});
const target = flags.target === "wasm" ? "wasm" : "ts";
const isWasm = target === "wasm";
await prepareTarget(target);
const chosen = layers.filter(({ name }) => name.includes(flags.only ?? ""));
const contestants = await Promise.all(chosen.map(contestant));
const [loop, ...samples] = await race([
  isWasm ? fmaCeiling(budget) : ceiling(budget),
  ...contestants.map(({ runner }) => runner),
  ...contestants.flatMap(({ plain }) => plain ?? []),
]);
const most = (isWasm ? fmaSpeed : ceilingSpeed)(loop?.median ?? Number.NaN);
const rows = contestants.map(({ layer, algorithm, macs }, i): Row => {
  const ms = samples[i]?.median ?? Number.NaN;
  const gigaflops = (2 * macs) / ms / 1e6;
  const goal = layer.goal?.[target];
  const slow = samples[contestants.length + i]?.median;
  return {
    name: layer.name,
    algorithm,
    ms,
    gigaflops,
    share: gigaflops / most,
    ...(goal === undefined ? {} : { goal }),
    ...(isWasm && layer.binds !== undefined ? { binds: layer.binds } : {}),
    ...(slow === undefined
      ? {}
      : { plain: slow / ms, mostPlain: algorithm.startsWith("winograd") ? 1.4 : 1.6 }),
  };
});
const page = pageOf(rows);
console.log(page);
if (flags.only === undefined) save();
if (rows.some(isMissed)) process.exitCode = 1;

function isMissed({ share, goal = 0, plain = 0, mostPlain = 0 }: Row): boolean {
  return share < goal || plain > mostPlain;
}

async function contestant(layer: Layer) {
  // On WebAssembly a layer reads what another has stored: what the network is given is flushed as it is read.
  const before = isWasm ? "  relu\n" : "";
  const text = `model Layer {\n  input x: ${layer.input}\n${before}  ${layer.step}\n  output y\n}\n`;
  const { built, analysis } = compile({ path: "layer.cnn", text }, { target, emit: "js" });
  if (!built || !analysis) throw new Error(`${layer.name} does not compile`);
  const [decision] = built.scheduled.layers.at(-1)?.kernels[0]?.decisions ?? [];
  const about = { layer, macs: analysis.totals.macs, algorithm: decision?.recipe ?? "" };
  const { name } = layer;
  if (isWasm) {
    const [relaxed, plain] = [kernelsOf(built, "relaxed"), kernelsOf(built, "plain")];
    const runners = [relaxed, plain].map((run): Runner => ({ name, run, budget }));
    const [runner = { name, run: relaxed, budget }, ...others] = runners;
    return { ...about, runner, plain: others };
  }
  const artefact = await loadArtefact(built.files, packedFor(built, weightsOf(built)));
  const inputs = Object.fromEntries(inputsOf(built));
  const runner: Runner = { name, run: () => artefact.run(inputs), budget };
  return { ...about, runner, plain: undefined };
}

function pageOf(measured: readonly Row[]): string {
  const head = [
    "layer",
    "computed by",
    "ms",
    "GFLOP/s",
    "of the loop",
    "goal",
    ...(isWasm ? ["plain SIMD"] : []),
  ];
  const lines = measured.map((row) => {
    const { name, algorithm, ms, gigaflops, share, goal, plain, mostPlain = 0 } = row;
    const wanted = goal === undefined ? "" : `${goal.toFixed(2)}${share < goal ? ", missed" : ""}`;
    const slower = plain === undefined ? [] : [`${plain.toFixed(2)} x${plain > mostPlain ? ", missed" : ""}`];
    return [
      name,
      algorithm,
      ms.toPrecision(3),
      gigaflops.toFixed(2),
      `${share.toFixed(2)} x`,
      wanted,
      ...slower,
    ];
  });
  const [what, included] = isWasm
    ? [
        "fused multiply-adds",
        "Kernels alone, behind a ReLU that is not counted: no copies of input and result; the last column says how many times slower plain SIMD is.",
      ]
    : ["the 2x3 loop", "Copies of input and result count."];
  return [
    `# Classes of layers against ${what}`,
    "",
    `Measured by \`npm run bench:kernels${isWasm ? " -- --target wasm" : ""}\` on ${describeMachine(machine())}. Medians of this thread's processor time, all in one process, turn by turn. ${isWasm ? "The loop of `fma-ceiling.ts`" : "The loop of `ceiling.ts`"} reached ${most.toFixed(2)} GFLOP/s meanwhile. ${included}`,
    "",
    ...[head, head.map((_, i) => (i < 2 ? "---" : "--:")), ...lines].map(
      (cells) => `| ${cells.join(" | ")} |`,
    ),
    "",
    "## Goals",
    "",
    ...verdicts(measured),
    "",
  ].join("\n");
}

/** Where a goal is missed: by how much, and what binds. */
function verdicts(measured: readonly Row[]): readonly string[] {
  const lines = measured
    .filter(isMissed)
    .map(({ name, share, goal = 0, plain = 0, mostPlain = 0, binds }) => {
      const clauses = [
        ...(share < goal
          ? [`${share.toFixed(3)} x of ${goal.toFixed(2)}, missed by ${percent(1 - share / goal)}`]
          : []),
        ...(plain > mostPlain
          ? [
              `plain SIMD ${plain.toFixed(2)} x slower of ${mostPlain.toFixed(1)}, missed by ${percent(plain / mostPlain - 1)}`,
            ]
          : []),
      ];
      return `- ${name}: ${clauses.join("; ")}.${binds === undefined ? "" : ` What binds: ${binds}`}`;
    });
  return lines.length > 0 ? lines : ["All reached."];
}

function save(): void {
  const folder = `${root}bench/results`;
  mkdirSync(folder, { recursive: true });
  const results = { machine: machine(), loopGigaflops: most, layers: rows };
  const stem = `${folder}/kernels${isWasm ? "-wasm" : ""}`;
  writeFileSync(`${stem}.json`, `${JSON.stringify(results, undefined, 2)}\n`);
  writeFileSync(`${stem}.md`, page);
}
