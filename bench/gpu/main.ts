// `npm run bench:gpu`: our kernels beside ONNX Runtime's WebGPU provider and TensorFlow.js on WebGPU, on the same adapter; prints one page.
// Networks come in order of importance, and `--minutes N` (120 without it) ends the run in time with what there is. `--only NAME` takes models
// whose names have that word, `--batch 1,16`, `--quick` a fifth of the time for each, `--small` models at a reduced size, for adapters in
// software, `--dtype f16` ours in float16. What is found is written to gpu.{json,md} as it comes: in bench/results for a run of everything, else where `--out FOLDER` says;
// `--resume` keeps what stands there.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { describeMachine, machine } from "../../src/run/machine.ts";
import { everyModel, type Model, root, smallParams, unmeasured } from "../cases.ts";
import { inProcess } from "../in-process.ts";
import type {
  Answer,
  Dtype,
  MachineResult,
  NetworkOrder,
  NetworkResult,
  Order,
  Peer,
  Stage,
} from "./orders.ts";
import { type GpuResults, gpuPage } from "./page.ts";
import { peerSizes } from "./shipped.ts";

const { values: flags } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    batch: { type: "string", default: "1,16" },
    minutes: { type: "string", default: "120" },
    quick: { type: "boolean", default: false },
    small: { type: "boolean", default: false },
    dtype: { type: "string", default: "f32" },
    out: { type: "string" },
    resume: { type: "boolean", default: false },
  },
});

/** Where a run must end early, these have been measured. The others follow in the order of their files. */
const important: readonly string[] =
  "ResNet18 MobileNetV2 VGG11 LeNetModern ResNet50 SqueezeNet1_1 DenseNet121 GoogLeNet AlexNet ResNeXt50_32x4d NiN UNet TinySSD StyleTransfer RegNetX32 LeNet MLP ResNet34 VGG16 Siamese Upscaler Autoencoder M5 ResNet101 ResNet152".split(
    " ",
  );

const minute = 60_000;
const total = readMinutes(flags.minutes) * minute;
const deadline = performance.now() + total;
/** No single network may take all the time there is. */
const longest = total / 5;
const isWhole = flags.only === "" && !flags.quick && !flags.small && flags.dtype === "f32";
const folder = flags.out === undefined ? (isWhole ? `${root}bench/results` : undefined) : resolve(flags.out);
const dtype: Dtype = flags.dtype === "f16" ? "f16" : "f32";
const setting = { small: flags.small, dtype };

const kept = flags.resume ? readKept() : undefined;
console.error(
  `at most ${flags.minutes} minutes${folder === undefined ? "" : `; results in ${folder}/gpu.json`}`,
);
const adapter = kept?.machine ?? (await measureMachine());
const results: NetworkResult[] = [...(kept?.results ?? [])];
const failures: string[] = [];
const late: string[] = [];
const orders = ordersOf(modelsInOrder());
for (const [i, order] of orders.entries()) {
  const title = `${order.model}, batch ${order.batch}`;
  if (results.some(({ model, batch }) => model === order.model && batch === order.batch)) continue;
  if (deadline - performance.now() < minute / 6) late.push(title);
  else await measure(order, `${i + 1}/${orders.length} ${title}`, title);
}
console.log(gpuPage(figures()));
if (failures.length > 0) process.exitCode = 1;

function readMinutes(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--minutes must be a number above 0, not ${text}`);
  return value;
}

function modelsInOrder(): readonly Model[] {
  const word = flags.only.toLowerCase();
  const rank = ({ name }: Model): number =>
    (important.indexOf(name) + important.length + 1) % (important.length + 1);
  return everyModel()
    .filter(({ name }) => !unmeasured.has(name) && name.toLowerCase().includes(word))
    .toSorted((a, b) => rank(a) - rank(b));
}

function ordersOf(models: readonly Model[]): readonly NetworkOrder[] {
  const batches = flags.batch.split(",").map(Number);
  return models.flatMap(({ path, name }) => {
    const params = flags.small ? Object.fromEntries(smallParams(name)) : {};
    const budget = flags.quick ? 300 : 1500;
    return batches.map((batch): NetworkOrder => {
      return { kind: "network", path, model: name, params, batch, dtype, budget, without: {} };
    });
  });
}

async function measureMachine(): Promise<MachineResult> {
  let result: MachineResult | undefined;
  const order: Order = { kind: "machine", model: "the adapter", quick: flags.quick };
  const found = (line: Answer): void => {
    if ("machine" in line) result = line.machine;
  };
  const failed = await ask(order, found, total / 3);
  if (!result) throw new Error(failed ?? "nothing was measured");
  if (result.isSoftware && !flags.small)
    console.error("This adapter is software: with `--small --quick` a run ends sooner.");
  return result;
}

async function measure(order: NetworkOrder, progress: string, title: string): Promise<void> {
  console.error(progress);
  try {
    results.push(await measureNetwork(order));
  } catch (error) {
    failures.push(`${title}: ${error instanceof Error ? error.message : String(error)}`);
    console.error(failures.at(-1));
  }
  save();
}

/** Again without a peer that ended the process. */
async function measureNetwork(order: NetworkOrder): Promise<NetworkResult> {
  const stages: Stage[] = ["cnnc"];
  let result: NetworkResult | undefined;
  const failed = await ask(order, (line) => {
    if ("stage" in line) stages.push(line.stage);
    if ("network" in line) result = line.network;
  });
  if (result) return result;
  const { without } = order;
  const suspects = suspectsOf(stages.at(-1));
  const left = suspects.filter((peer) => without[peer] === undefined);
  if (left.length === 0 || performance.now() > deadline) throw new Error(failed ?? "no result");
  console.error(`${failed}; again without ${left.join(" and ")}`);
  const why = Object.fromEntries(left.map((peer) => [peer, failed ?? "no result"]));
  return measureNetwork({ ...order, without: { ...without, ...why } });
}

/** Who may have ended the process. */
function suspectsOf(stage: Stage | undefined): readonly Peer[] {
  if (stage === "turns") return ["onnx", "tfjs"];
  return stage === "onnx" || stage === "tfjs" ? [stage] : [];
}

/** What failed, if anything did. Drivers that keep shaders on disk would make a cold start warm: they are told not to. */
async function ask(order: Order, found: (line: Answer) => void, most = longest): Promise<string | undefined> {
  const limit = Math.max(1, Math.min(most, deadline - performance.now()));
  const env = { ...process.env, __GL_SHADER_DISK_CACHE: "0", MESA_SHADER_CACHE_DISABLE: "true" };
  const program = new URL("measure.ts", import.meta.url);
  const { failed } = await inProcess(program, [order], (line) => found(JSON.parse(line) as Answer), {
    limit,
    env,
  });
  return failed;
}

function figures(): GpuResults {
  const where = `${adapter.adapter}; ${describeMachine(machine())}`;
  return { where, setting, machine: adapter, sizes: peerSizes(), results, failures, late };
}

function save(): void {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "gpu.json"), `${JSON.stringify(figures(), undefined, 2)}\n`);
  writeFileSync(join(folder, "gpu.md"), gpuPage(figures()));
}

function readKept(): GpuResults | undefined {
  const file = folder === undefined ? "" : join(folder, "gpu.json");
  if (!existsSync(file)) return undefined;
  const read = JSON.parse(readFileSync(file, "utf8")) as GpuResults;
  if (read.setting.small !== setting.small || read.setting.dtype !== setting.dtype)
    throw new Error(`${file} is of models at another size, or of another --dtype`);
  return read;
}
