// From which size on the GPU beats the processor: the same small network on images that grow, on the GPU and in WebAssembly, from arrays to
// arrays. Beside it what the latency model says of both, whose machine is measured here too, on other networks.

import { errorPercent, type TargetProfile } from "../../src/analyze/latency.ts";
import type { BuiltModel } from "../../src/compile/built-model.ts";
import { compile } from "../../src/compile/compile.ts";
import { latencyOf } from "../../src/compile/latency.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { type AnyArtefact, loadOn } from "../../src/run/artefact.ts";
import { measureProfile } from "../../src/run/profile/measure-profile.ts";
import { median } from "../../src/run/rounds.ts";
import type { FoundHost } from "../../src/run/webgpu/host.ts";
import { generator } from "../../src/weights/random-weights.ts";
import { packedFor, weightsOf } from "../ours.ts";

export interface Crossover {
  readonly sizes: readonly SizeResult[];
  /** The first of the sizes from which on the GPU is always faster; absent where it never is. */
  readonly measured?: number;
  /** Absent where the run ended before. */
  readonly predicted?: Prediction;
}

interface SizeResult {
  /** Rows and columns of the image. */
  readonly size: number;
  /** Milliseconds. */
  readonly gpu: number;
  readonly processor: number;
}

interface Prediction {
  /** Estimates of the same sizes, and larger ones. */
  readonly sizes: readonly SizeResult[];
  readonly size?: number;
  /** Of the profiles: how far estimates of other networks are off, in percent. */
  readonly errors: { readonly gpu: number | null; readonly processor: number | null };
}

/** Twenty-four channels, four layers: what a small network of a page is made of. */
function text(size: number): string {
  return `model Growing {
  input image: 3x${size}x${size}
  conv(24, 3, pad=1) -> relu
  repeat 3 { conv(24, 3, pad=1) -> relu }
  output y
}
`;
}

const sizes = [4, 8, 16, 32, 64, 128, 256];
/** A processor that takes longer for one image is beaten, or never will be. */
const longest = 1500;

export async function measureSizes(host: FoundHost, quick: boolean): Promise<Crossover> {
  const found: SizeResult[] = [];
  // In software nothing is beaten, at any size.
  const isHopeless = quick && host.adapter?.kind === "software";
  for (const size of isHopeless ? sizes.slice(0, 3) : sizes) {
    const gpu = await timeOf(await builtFor("wgsl", size), host, size);
    const processor = await timeOf(await builtFor("wasm", size), {}, size);
    found.push({ size, gpu, processor });
    if (Math.max(gpu, processor) > longest) break;
  }
  const measured = crossing(found);
  return { sizes: found, ...(measured !== undefined && { measured }) };
}

/** Measures what the latency model asks for: not these networks. */
export async function predictSizes(host: FoundHost): Promise<Prediction> {
  const say = (line: string): void => console.error(`measuring ${line}`);
  const [gpu, processor] = [
    (await measureProfile("wgsl", say, host)).targets.get("wgsl"),
    (await measureProfile("wasm", say)).targets.get("wasm"),
  ];
  if (!gpu || !processor) throw new Error("a target was not measured");
  const found: SizeResult[] = [];
  for (const size of sizes) {
    const estimate = async (target: string, profile: TargetProfile): Promise<number> =>
      latencyOf(await builtFor(target, size), () => 0, profile).totalMs;
    found.push({
      size,
      gpu: await estimate("wgsl", gpu),
      processor: await estimate("wasm", processor),
    });
  }
  const size = crossing(found);
  const errors = { gpu: errorPercent(gpu.checks), processor: errorPercent(processor.checks) };
  return { sizes: found, errors, ...(size !== undefined && { size }) };
}

function crossing(found: readonly SizeResult[]): number | undefined {
  const slower = found.findLastIndex(({ gpu, processor }) => gpu >= processor);
  return found[slower + 1]?.size;
}

async function builtFor(target: string, size: number): Promise<BuiltModel> {
  await prepareTarget(target);
  const { built } = compile({ path: "growing.cnn", text: text(size) }, { target, emit: "js" });
  if (!built) throw new Error("the growing network does not compile");
  return built;
}

async function timeOf(built: BuiltModel, host: FoundHost, size: number): Promise<number> {
  return callTime(await loadOn(host, built.files, packedFor(built, weightsOf(built))), size);
}

async function callTime(artefact: AnyArtefact, size: number): Promise<number> {
  const image = Float32Array.from({ length: 3 * size * size }, generator("bench"));
  const times: number[] = [];
  const begin = performance.now();
  while (times.length < 5 || (times.length < 200 && performance.now() - begin < 300)) {
    const before = performance.now();
    await artefact.run({ image });
    times.push(performance.now() - before);
  }
  return median(times.slice(2));
}
