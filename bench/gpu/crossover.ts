// From which size on the GPU beats the processor: the same small network on images that grow, on the GPU and in WebAssembly, from arrays to
// arrays. Beside it what a roofline says, whose figures are measured here too: what any call costs, and the speed that large ones reach.

import { compile } from "../../src/compile/compile.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { type AnyArtefact, loadOn } from "../../src/run/artefact.ts";
import type { GpuDevice } from "../../src/run/webgpu/adapter.ts";
import { median } from "../../src/run/rounds.ts";
import { generator } from "../../src/weights/random-weights.ts";
import { packedFor, weightsOf } from "../ours.ts";

interface SizeResult {
  /** Rows and columns of the image. */
  readonly size: number;
  readonly macs: number;
  /** Milliseconds. */
  readonly gpu: number;
  readonly processor: number;
}

export interface Crossover {
  readonly sizes: readonly SizeResult[];
  /** The first of the sizes from which on the GPU is always faster; absent where it never is. */
  readonly measured?: number;
  /** By the roofline: macs from which on overhead + work / speed is less on the GPU, as the first size that has them. */
  readonly predicted?: number;
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

export async function measureCrossover(device: unknown, quick: boolean): Promise<Crossover> {
  const found: SizeResult[] = [];
  for (const size of quick ? sizes.slice(0, 3) : sizes) {
    const gpu = await timeOf("wgsl", size, device as GpuDevice);
    const processor = await timeOf("wasm", size);
    found.push({ size, macs: gpu.macs, gpu: gpu.ms, processor: processor.ms });
    if (Math.max(gpu.ms, processor.ms) > longest) break;
  }
  const slower = found.findLastIndex(({ gpu, processor }) => gpu >= processor);
  const measured = found[slower + 1]?.size;
  const predicted = predictedSize(found);
  return {
    sizes: found,
    ...(measured !== undefined && { measured }),
    ...(predicted !== undefined && { predicted }),
  };
}

/** The smallest image says what a call costs, the largest how fast work goes beyond that: nothing between is looked at. */
function predictedSize(found: readonly SizeResult[]): number | undefined {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || first === last) return undefined;
  const line = (of: (result: SizeResult) => number): ((macs: number) => number) => {
    const perMac = Math.max((of(last) - of(first)) / (last.macs - first.macs), 0);
    return (macs) => of(first) + perMac * (macs - first.macs);
  };
  const [gpu, processor] = [line((result) => result.gpu), line((result) => result.processor)];
  const at = sizes.findIndex((size) => {
    const macs = (first.macs / first.size ** 2) * size ** 2;
    return gpu(macs) < processor(macs);
  });
  return sizes[at];
}

async function timeOf(
  target: string,
  size: number,
  device?: GpuDevice,
): Promise<{ readonly ms: number; readonly macs: number }> {
  await prepareTarget(target);
  const { built } = compile({ path: "growing.cnn", text: text(size) }, { target, emit: "js" });
  if (!built) throw new Error("the growing network does not compile");
  const packed = packedFor(built, weightsOf(built));
  const artefact = await loadOn(device ? { device } : {}, built.files, packed);
  const ms = await callTime(artefact, size);
  return { ms, macs: built.analysis.totals.macs };
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
