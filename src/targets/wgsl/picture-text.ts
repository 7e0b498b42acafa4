// The text of `fromImageData`: pictures (ImageData, canvas, ImageBitmap, video, VideoFrame) as an input, resized and normalised on the device.

import { tsString } from "../../base/escape.ts";
import type { Part } from "../structures.ts";
import type { TargetInput, TargetOptions } from "../target.ts";
import { isPicture } from "./program.ts";

/** Nothing where no input shows a picture: one channel or three, and two axes. */
export function pictureParts({ module, options }: TargetInput): readonly Part[] {
  const names = module.inputs.filter(isPicture).map(({ name }) => tsString(name));
  if (names.length === 0) return [];
  return [typesText(names), functionText(names[0] ?? "", options.layout)];
}

function typesText(names: readonly string[]): string {
  return `/** ImageData, or what WebGPU copies itself: a canvas, an ImageBitmap, an image or video element, a VideoFrame. */
export type Picture =
  | { readonly width: number; readonly height: number; readonly data?: ArrayBufferView }
  | { readonly displayWidth: number; readonly displayHeight: number };

export interface PictureOptions {
  /** The input that is made; the first one without it. */
  readonly name?: ${names.join(" | ")};
  /** Of each channel, for values from 0 to 1: (value - mean) / std. Without them values stay as they are. */
  readonly mean?: readonly number[];
  readonly std?: readonly number[];
  /** fill: the whole picture, stretched. cover: its middle, undistorted. */
  readonly fit?: "fill" | "cover";
}`;
}

function functionText(first: string, layout: TargetOptions["layout"]): string {
  const isLast = layout === "nhwc";
  return `/**
 * Pictures, one per sample, as an input: \`run({ image: fromImageData(canvas) })\`. One channel is brightness. The buffer belongs to the module: the next call
 * for the same input writes it again.
 */
export function fromImageData<Held extends GpuBuffer = GpuBuffer>(
  pictures: Picture | readonly Picture[],
  { name = ${first}, mean, std, fit = "fill" }: PictureOptions = {},
): Held {
  const live = opened();
  const list = (Array.isArray(pictures) ? pictures : [pictures]) as readonly Picture[];
  const port = meta.inputs.findIndex((input) => input.name === name);
  if (port < 0) throw new Error(\`\${stem}: there is no input "\${name}".\`);
  if (list.length !== meta.batch)
    throw new Error(
      \`\${stem}: input "\${name}" takes \${meta.batch} pictures at once, and \${list.length} are given.\`,
    );
  const shape: readonly number[] = meta.inputs[port]!.shape;
  const [, ${isLast ? "height = 0, width = 0, channels = 0" : "channels = 0, height = 0, width = 0"}] = shape;
  const size = channels * height * width;
  const means = perChannel("mean", mean, 0, channels);
  const factors = perChannel("std", std, 1, channels).map((value) => 1 / value);
  live.images[port] ??= live.device.createBuffer({
    label: \`\${stem} \${name}\`,
    size: 4 * list.length * size,
    usage: STORAGE | COPY_SRC | COPY_DST,
  });
  const image = live.images[port];
  for (const [n, picture] of list.entries()) {
    const seen = seenOf(picture, width, height, fit);
    const parameters = new ArrayBuffer(96);
    new Float32Array(parameters).set(seen.window);
    new Uint32Array(parameters).set([...seen.size, 0, 0, width, height, channels, n * size], 4);
    new Uint32Array(parameters).set(${isLast ? "[1, channels]" : "[height * width, 1]"}, 12);
    new Float32Array(parameters).set(means, 16);
    new Float32Array(parameters).set(factors, 20);
    resize(live, picture, seen.size, parameters, image);
  }
  return image as GpuBuffer as Held;
}`;
}

/** What it needs beside it. */
export const pictureHelpers = `const UNIFORM = 0x40;

interface Seen {
  readonly size: readonly [number, number];
  /** Where it begins and its pixels per pixel of the image, in x and y. */
  readonly window: readonly [number, number, number, number];
}

/** What is given for each channel, else the same for all. */
function perChannel(
  what: "mean" | "std",
  given: readonly number[] | undefined,
  otherwise: number,
  channels: number,
): readonly number[] {
  const list = given ?? Array.from({ length: channels }, () => otherwise);
  const isRight = (value: number): boolean => Number.isFinite(value) && (what === "mean" || value !== 0);
  if (list.length === channels && list.every(isRight)) return list;
  const least = what === "mean" ? "" : ", none of them 0";
  throw new Error(\`\${stem}: \${what} must be a number for each channel, \${channels} here\${least}.\`);
}

function seenOf(picture: Picture, width: number, height: number, fit: "fill" | "cover"): Seen {
  const sizes = (picture ?? {}) as unknown as Readonly<Record<string, number | undefined>>;
  const x = sizes["videoWidth"] ?? sizes["displayWidth"] ?? sizes["naturalWidth"] ?? sizes["width"] ?? 0;
  const y = sizes["videoHeight"] ?? sizes["displayHeight"] ?? sizes["naturalHeight"] ?? sizes["height"] ?? 0;
  if (!(x > 0 && y > 0))
    throw new Error(\`\${stem}: a picture of \${x} x \${y} pixels: it is not loaded yet, or it is none.\`);
  if (fit === "fill") return { size: [x, y], window: [0, 0, x / width, y / height] };
  const step = Math.min(x / width, y / height);
  return { size: [x, y], window: [(x - step * width) / 2, (y - step * height) / 2, step, step] };
}

function resize(
  { device, picture: made }: Session,
  picture: Picture,
  size: readonly [number, number],
  parameters: ArrayBuffer,
  image: Buffer,
): void {
  const most = (device.limits as { readonly maxTextureDimension2D?: number }).maxTextureDimension2D ?? 0;
  if (Math.max(...size) > most)
    throw new Error(
      \`\${stem}: a picture of \${size.join(" x ")} pixels, and the device takes \${most} along a side: scale it first.\`,
    );
  const texture = device.createTexture({ size, format: "rgba8unorm", usage: 0x16 });
  const uniform = device.createBuffer({ size: 96, usage: UNIFORM | COPY_DST });
  try {
    upload(device, picture, texture, size);
    device.queue.writeBuffer(uniform, 0, new Uint8Array(parameters));
    const resources = [{ buffer: uniform }, texture.createView(), { buffer: image }];
    const entries = resources.map((resource, binding) => ({ binding, resource }));
    const shape = new Uint32Array(parameters, 32, 2);
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(made.pipeline);
    pass.setBindGroup(0, device.createBindGroup({ layout: made.layout, entries }));
    pass.dispatchWorkgroups(Math.ceil(shape[0]! / 8), Math.ceil(shape[1]! / 8), 1);
    pass.end();
    device.queue.submit([encoder.finish()]);
  } finally {
    texture.destroy();
    uniform.destroy();
  }
}

function upload(device: Device, picture: Picture, texture: object, size: readonly [number, number]): void {
  const [width, height] = size;
  if ("data" in picture && picture.data !== undefined) {
    const { buffer, byteOffset, byteLength } = picture.data;
    if (byteLength !== 4 * width * height)
      throw new Error(
        \`\${stem}: a picture of \${width} x \${height} pixels has 4 bytes for each, not \${byteLength} in all.\`,
      );
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    device.queue.writeTexture({ texture }, bytes, { bytesPerRow: 4 * width }, size);
  } else {
    if (!device.queue.copyExternalImageToTexture)
      throw new Error(\`\${stem}: this device takes pictures as ImageData only: { width, height, data }.\`);
    device.queue.copyExternalImageToTexture({ source: picture }, { texture }, size);
  }
}

interface PicturePipeline {
  readonly pipeline: object;
  readonly layout: object;
}

async function makePicturePipeline(device: Device, module: object): Promise<PicturePipeline> {
  const layout = device.createBindGroupLayout({
    entries: [
      { binding: 0, visibility: 0x4, buffer: { type: "uniform" } },
      { binding: 1, visibility: 0x4, texture: {} },
      { binding: 2, visibility: 0x4, buffer: { type: "storage" } },
    ],
  });
  const pipeline = await device.createComputePipelineAsync({
    layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
    compute: { module, entryPoint: picturePoint },
  });
  return { pipeline, layout };
}`;
