// `npm run bench:kernels`: what each class of layer reaches, against the 2x3 loop in the same turns. One layer is one model; GFLOP/s count 2
// per multiply-add of the layer, whatever the algorithm does, so Winograd's exceed the loop's. Writes bench/results/kernels.{json,md};
// `-- --only 3x3` takes the layers whose names have that word and writes nothing. Exits 1 where a goal is missed.

import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compile } from "../src/compile/compile.ts";
import { loadArtefact } from "../src/run/artefact.ts";
import { describeMachine, machine } from "../src/run/machine.ts";
import { root } from "./cases.ts";
import { ceiling, ceilingSpeed } from "./ceiling.ts";
import { inputsOf, packedFor, weightsOf } from "./ours.ts";
import { race, type Runner } from "./turns.ts";

interface Layer {
  readonly name: string;
  readonly input: string;
  readonly step: string;
  /** Of the loop's speed, at least. */
  readonly goal?: number;
}

/** Sums of products with 64 channels and more: at least this share of the loop. */
const product = 0.85;
/** 3x3 windows of stride 1 with 64 channels and 28 outputs along an axis. */
const filtered = 2.4;

const layers: readonly Layer[] = [
  { name: "3x3 64 @56", input: "64x56x56", step: "conv(64, 3, pad=1)", goal: filtered },
  { name: "3x3 128 @28", input: "128x28x28", step: "conv(128, 3, pad=1)", goal: filtered },
  { name: "3x3 256 @14", input: "256x14x14", step: "conv(256, 3, pad=1)" },
  { name: "3x3 512 @7", input: "512x7x7", step: "conv(512, 3, pad=1)" },
  { name: "5x5 64 @28", input: "64x28x28", step: "conv(64, 5, pad=2)" },
  {
    name: "3x3 stride 2 64->128 @56",
    input: "64x56x56",
    step: "conv(128, 3, stride=2, pad=1)",
    goal: product,
  },
  { name: "7x7 stride 2 3->64 @224", input: "3x224x224", step: "conv(64, 7, stride=2, pad=3)" },
  { name: "1x1 256->64 @56", input: "256x56x56", step: "conv(64, 1)", goal: product },
  { name: "1x1 64->256 @56", input: "64x56x56", step: "conv(256, 1)", goal: product },
  { name: "1x1 576->96 @14", input: "576x14x14", step: "conv(96, 1)", goal: product },
  { name: "1x1 24->144 @56", input: "24x56x56", step: "conv(144, 1)" },
  { name: "depthwise 96 @112", input: "96x112x112", step: "conv(96, 3, pad=1, groups=96)" },
  { name: "depthwise 384 @14", input: "384x14x14", step: "conv(384, 3, pad=1, groups=384)" },
  { name: "3x3 32 groups of 4 @56", input: "128x56x56", step: "conv(128, 3, pad=1, groups=32)" },
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
}

/** Milliseconds for each. */
const budget = 1500;

const { values: flags } = parseArgs({ options: { only: { type: "string" } } });
const chosen = layers.filter(({ name }) => name.includes(flags.only ?? ""));
const contestants = await Promise.all(chosen.map(contestant));
const [loop, ...samples] = await race([ceiling(budget), ...contestants.map(({ runner }) => runner)]);
const most = ceilingSpeed(loop?.median ?? Number.NaN);
const rows = contestants.map(({ layer, algorithm, macs }, i): Row => {
  const ms = samples[i]?.median ?? Number.NaN;
  const gigaflops = (2 * macs) / ms / 1e6;
  const { name, goal } = layer;
  return { name, algorithm, ms, gigaflops, share: gigaflops / most, ...(goal === undefined ? {} : { goal }) };
});
const page = pageOf(rows);
console.log(page);
if (flags.only === undefined) save();
if (rows.some(({ share, goal = 0 }) => share < goal)) process.exitCode = 1;

async function contestant(layer: Layer) {
  const text = `model Layer {\n  input x: ${layer.input}\n  ${layer.step}\n  output y\n}\n`;
  const { built, analysis } = compile({ path: "layer.cnn", text }, { target: "ts", emit: "js" });
  if (!built || !analysis) throw new Error(`${layer.name} does not compile`);
  const artefact = await loadArtefact(built.files, packedFor(built, weightsOf(built)));
  const inputs = Object.fromEntries(inputsOf(built));
  const [decision] = built.scheduled.layers[0]?.kernels[0]?.decisions ?? [];
  const runner: Runner = { name: layer.name, run: () => artefact.run(inputs), budget };
  return { layer, runner, macs: analysis.totals.macs, algorithm: decision?.recipe ?? "" };
}

function pageOf(measured: readonly Row[]): string {
  const lines = measured.map(({ name, algorithm, ms, gigaflops, share, goal }) => {
    const wanted = goal === undefined ? "" : `${goal.toFixed(2)}${share < goal ? ", missed" : ""}`;
    const cells = [name, algorithm, ms.toPrecision(3), gigaflops.toFixed(2), `${share.toFixed(2)} x`, wanted];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "# Classes of layers against the 2x3 loop",
    "",
    `Measured by \`npm run bench:kernels\` on ${describeMachine(machine())}. Medians of this thread's processor time, all in one process, turn by turn. The loop of \`ceiling.ts\` reached ${most.toFixed(2)} GFLOP/s meanwhile; copies of input and result count.`,
    "",
    "| layer | computed by | ms | GFLOP/s | of the loop | goal |",
    "| --- | --- | --: | --: | --: | --: |",
    ...lines,
    "",
  ].join("\n");
}

function save(): void {
  const folder = `${root}bench/results`;
  mkdirSync(folder, { recursive: true });
  const results = { machine: machine(), loopGigaflops: most, layers: rows };
  writeFileSync(`${folder}/kernels.json`, `${JSON.stringify(results, undefined, 2)}\n`);
  writeFileSync(`${folder}/kernels.md`, page);
}
