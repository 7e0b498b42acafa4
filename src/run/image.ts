// PNG and JPEG -> the values of an input, pixels / 255, channels first. Sizes are judged before pixels are decoded.

import { decode as decodeJpeg } from "jpeg-js";
import { PNG } from "pngjs";
import { type ImageFormat, imageSize, type Size } from "./image-size.ts";

/** Rows of RGBA bytes. */
export interface Image extends Size {
  readonly rgba: Uint8Array;
}

export function imageFormat(bytes: Uint8Array): ImageFormat | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return "PNG";
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? "JPEG" : undefined;
}

/** A string says what is wrong with the file. */
export function decodeImage(format: ImageFormat, bytes: Uint8Array): Image | string {
  const size = imageSize(format, bytes);
  if (typeof size === "string") return size;
  try {
    const image = format === "PNG" ? readPng(bytes) : readJpeg(bytes);
    const agrees = image.width === size.width && image.height === size.height;
    return agrees ? image : "it has two headers that differ";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readPng(bytes: Uint8Array): Image {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  return { width, height, rgba: data };
}

function readJpeg(bytes: Uint8Array): Image {
  const { width, height, data } = decodeJpeg(bytes, {
    useTArray: true,
    formatAsRGBA: true,
    tolerantDecoding: false,
    maxMemoryUsageInMB: 2048,
  });
  return { width, height, rgba: data };
}

/** [channels, height, width], values 0 to 1. Grey is ITU-R 601 luma; alpha is dropped unless there are 4 channels. */
export function imageValues({ width, height, rgba }: Image, channels: 1 | 3 | 4): Float32Array {
  const plane = width * height;
  const values = new Float32Array(channels * plane);
  for (let i = 0; i < plane; i++) {
    const at = i * 4;
    if (channels === 1) values[i] = luma(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0) / 255;
    else for (let c = 0; c < channels; c++) values[c * plane + i] = (rgba[at + c] ?? 0) / 255;
  }
  return values;
}

function luma(red: number, green: number, blue: number): number {
  return red === green && green === blue ? red : 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Bilinear with half-pixel centres and clamped edges, each plane alone: what ONNX Resize calls linear, half_pixel. */
export function resizePlanes(values: Float32Array, from: Size, to: Size): Float32Array {
  const planes = values.length / (from.height * from.width);
  const out = new Float32Array(planes * to.height * to.width);
  const rows = taps(from.height, to.height);
  const columns = taps(from.width, to.width);
  let at = 0;
  for (let plane = 0; plane < planes; plane++) {
    const base = plane * from.height * from.width;
    for (const y of rows) {
      for (const x of columns) {
        const pixel = (row: number, column: number): number => values[base + row * from.width + column] ?? 0;
        const upper = pixel(y.low, x.low) * (1 - x.share) + pixel(y.low, x.high) * x.share;
        const lower = pixel(y.high, x.low) * (1 - x.share) + pixel(y.high, x.high) * x.share;
        out[at++] = upper * (1 - y.share) + lower * y.share;
      }
    }
  }
  return out;
}

function taps(from: number, to: number): readonly { low: number; high: number; share: number }[] {
  return Array.from({ length: to }, (_, i) => {
    const at = Math.min(Math.max(((i + 0.5) * from) / to - 0.5, 0), from - 1);
    const low = Math.floor(at);
    return { low, high: Math.min(low + 1, from - 1), share: at - low };
  });
}
