// Inputs and outputs as the caller sees them: batch first, in the layout asked for.

import type { Port } from "../loops/loop.ts";
import type { TargetOptions } from "./target.ts";

/** [N, C, H, W], or [N, H, W, C]; vectors are [N, C] in both. */
export function outerShape({ shape }: Port, { batch, layout }: TargetOptions): readonly number[] {
  const [channels = 1, ...space] = shape;
  return layout === "nhwc" ? [batch, ...space, channels] : [batch, ...shape];
}

/** Numbers per sample. */
export function sampleSize({ shape }: Port): number {
  return shape.reduce((size, extent) => size * extent, 1);
}

/** Channels and pixels of a port whose memory order differs outside and inside; undefined where both agree. */
export function planesOf(
  port: Port,
  { layout }: Pick<TargetOptions, "layout">,
): { readonly channels: number; readonly pixels: number } | undefined {
  const [channels = 1] = port.shape;
  const pixels = sampleSize(port) / channels;
  return layout === "nhwc" && channels > 1 && pixels > 1 ? { channels, pixels } : undefined;
}
