// `npm run bench:batch`: what a batch gains. The same images through a module of one sample per run, one after the other, and through a module
// of the whole batch, whose samples share passes. Writes bench/results/batch.{json,md}; `-- --only LeNet` takes the networks whose names have
// that word and writes nothing.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { BuiltModel } from "../src/compile/built-model.ts";
import { compile } from "../src/compile/compile.ts";
import { prepareTarget } from "../src/compile/prepare-target.ts";
import { loadArtefact } from "../src/run/artefact.ts";
import { describeMachine, machine } from "../src/run/machine.ts";
import { root } from "./cases.ts";
import { inputsOf, packedFor, weightsOf } from "./ours.ts";
import { race } from "./turns.ts";

const networks = [
  { name: "MLP", path: "models/mlp.cnn", batch: 100 },
  { name: "LeNet", path: "models/lenet.cnn", batch: 100 },
  { name: "AlexNet", path: "models/alexnet.cnn", batch: 8 },
  { name: "ResNet18", path: "models/resnet.cnn", batch: 4 },
  { name: "MobileNetV2", path: "models/mobilenet-v2.cnn", batch: 4 },
] as const;

type Network = (typeof networks)[number];

interface Row {
  readonly network: string;
  readonly target: string;
  readonly batch: number;
  /** That share a pass. */
  readonly samples: number;
  /** Per sample. */
  readonly singleMs: number;
  readonly batchMs: number;
}

/** Milliseconds for each contestant. */
const budget = 2000;
/** Of the largest result: other orders of summation. */
const tolerance = 1e-4;

const { values: flags } = parseArgs({ options: { only: { type: "string" } } });
const rows: Row[] = [];
for (const network of networks.filter(({ name }) => name.includes(flags.only ?? ""))) {
  for (const target of ["ts", "wasm"]) rows.push(await measure(network, target));
}
const page = pageOf(rows);
console.log(page);
if (flags.only === undefined) save();

async function measure(network: Network, target: string): Promise<Row> {
  await prepareTarget(target);
  const { batch, name } = network;
  const [one, all] = [builtFor(network, target, 1), builtFor(network, target, batch)];
  const weights = weightsOf(one);
  const single = await loadArtefact(one.files, packedFor(one, weights));
  const whole = await loadArtefact(all.files, packedFor(all, weights));
  const inputs = inputsOf(one);
  const sample = Object.fromEntries(inputs);
  const together = Object.fromEntries(
    [...inputs].map(([port, data]) => [port, repeated(data, batch)] as const),
  );
  const eachAlone = (): void => {
    for (let n = 0; n < batch; n++) single.run(sample);
  };
  agree(name, single.run(sample), whole.run(together));
  const [apart, shared] = await race([
    { name: "single", run: eachAlone, budget },
    { name: "batch", run: () => whole.run(together), budget },
  ]);
  return {
    network: name,
    target,
    batch,
    samples: all.scheduled.module.samples,
    singleMs: (apart?.fastest ?? Number.NaN) / batch,
    batchMs: (shared?.fastest ?? Number.NaN) / batch,
  };
}

function builtFor({ path, name: model }: Network, target: string, batch: number): BuiltModel {
  const source = { path, text: readFileSync(root + path, "utf8") };
  const { built } = compile(source, { model, target, batch, emit: "js" });
  if (!built) throw new Error(`${model} does not compile`);
  return built;
}

function repeated(data: Float32Array, times: number): Float32Array {
  const all = new Float32Array(times * data.length);
  for (let n = 0; n < times; n++) all.set(data, n * data.length);
  return all;
}

type Outputs = Readonly<Record<string, Float32Array>>;

function agree(name: string, alone: Outputs, all: Outputs): void {
  for (const [port, values] of Object.entries(alone)) {
    const last = all[port]?.slice(-values.length) ?? new Float32Array();
    const most = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    const off = values.reduce((worst, value, i) => Math.max(worst, Math.abs(value - (last[i] ?? 0))), 0);
    if (off > tolerance * most) throw new Error(`${name}: ${port} of the batch is off by ${off} of ${most}`);
  }
}

function pageOf(measured: readonly Row[]): string {
  const lines = measured.map(({ network, target, batch, samples, singleMs, batchMs }) => {
    const figures = [singleMs.toPrecision(3), batchMs.toPrecision(3), `${(singleMs / batchMs).toFixed(2)} x`];
    return `| ${[network, target, batch, samples, ...figures].join(" | ")} |`;
  });
  return [
    "# What a batch gains",
    "",
    `Measured by \`npm run bench:batch\` on ${describeMachine(machine())}. Processor time of this thread per sample, the least of several turns: a module of one sample per run, and one of the whole batch, of which so many samples share a pass.`,
    "",
    "| network | target | batch | samples a pass | one by one, ms | batch, ms | faster |",
    "| --- | --- | --: | --: | --: | --: | --: |",
    ...lines,
    "",
  ].join("\n");
}

function save(): void {
  const folder = `${root}bench/results`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${folder}/batch.json`,
    `${JSON.stringify({ machine: machine(), networks: rows }, undefined, 2)}\n`,
  );
  writeFileSync(`${folder}/batch.md`, page);
}
