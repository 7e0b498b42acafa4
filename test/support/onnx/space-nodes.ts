// The ONNX equivalents of the ops that work on space: convolutions, poolings, padding, resampling, shuffles. See op-nodes.ts.

import type { Shape } from "../../../src/ir/graph.ts";
import type { AvgpoolForm } from "../../../src/ops/avgpool.ts";
import type { ChannelShuffleForm } from "../../../src/ops/channel-shuffle.ts";
import type { ConvTransposeForm } from "../../../src/ops/conv-transpose.ts";
import type { ConvForm } from "../../../src/ops/conv.ts";
import type { CropForm } from "../../../src/ops/crop-like.ts";
import type { LppoolForm } from "../../../src/ops/lppool.ts";
import type { BlockForm } from "../../../src/ops/support/blocks.ts";
import type { PoolForm } from "../../../src/ops/support/pool.ts";
import type { SurroundForm } from "../../../src/ops/support/surround.ts";
import type { UpsampleForm } from "../../../src/ops/upsample.ts";
import type { Attribute } from "./model.ts";
import type { Site } from "./site.ts";

interface Sized {
  readonly x: Shape;
  readonly shape: Shape;
}

interface Sides {
  readonly begin: readonly number[];
  readonly end: readonly number[];
}

export const spaceNodes = {
  conv(site: Site, { window, padMode, groups, flip }: ConvForm) {
    const { x, weights, add, fresh } = site;
    const [weight = "", ...bias] = weights;
    const attributes = { strides: window.stride, dilations: window.dilation, group: groups };
    const kernel = flip ? mirrored(site, weight, window.input.length) : weight;
    if (padMode === "zero") {
      add("Conv", [x, kernel, ...bias], { ...attributes, pads: padsOf(window) });
      return;
    }
    const padded = surrounded(site, { ...window, mode: padMode, value: 0 }, fresh);
    add("Conv", [padded, kernel, ...bias], attributes);
  },
  conv_transpose({ x, weights, add }: Site, { groups, outputPad, ...form }: ConvTransposeForm) {
    add("ConvTranspose", [x, ...weights], {
      strides: form.stride,
      dilations: form.dilation,
      group: groups,
      pads: padsOf(form),
      output_padding: outputPad,
    });
  },
  maxpool({ x, add }: Site, form: PoolForm) {
    add("MaxPool", [x], windowOf(form));
  },
  minpool({ x, add, fresh }: Site, form: PoolForm) {
    const largest = add("MaxPool", [add("Neg", [x], {}, fresh())], windowOf(form), fresh());
    add("Neg", [largest]);
  },
  lppool({ x, add }: Site, { p, ...form }: LppoolForm) {
    add("LpPool", [x], { ...windowOf(form), p });
  },
  avgpool({ x, add }: Site, { countPad, ...form }: AvgpoolForm) {
    add("AveragePool", [x], { ...windowOf(form), count_include_pad: countPad ? 1 : 0 });
  },
  gap: ({ x, add }: Site) => void add("GlobalAveragePool", [x]),
  gmp: ({ x, add }: Site) => void add("GlobalMaxPool", [x]),
  adaptive_avgpool: (site: Site, form: Sized) => adaptive(site, form),
  upsample({ x, add, ints }: Site, { shape, mode, alignCorners }: UpsampleForm) {
    const linear = {
      mode: "linear",
      coordinate_transformation_mode: alignCorners ? "align_corners" : "half_pixel",
    };
    const nearest = {
      mode: "nearest",
      coordinate_transformation_mode: "asymmetric",
      nearest_mode: "floor",
    };
    add("Resize", [x, "", "", ints(1, ...shape)], mode === "nearest" ? nearest : linear);
  },
  pad: (site: Site, form: SurroundForm) => void surrounded(site, form, () => site.y),
  pad_like: (site: Site, form: SurroundForm) => void surrounded(site, form, () => site.y),
  crop_like({ x, add, ints }: Site, { shape, begin }: CropForm) {
    const axes = begin.map((_, axis) => axis + 2);
    const ends = begin.map((from, axis) => from + (shape[axis + 1] ?? 1));
    add("Slice", [x, ints(...begin), ints(...ends), ints(...axes)]);
  },
  // Channels c, i, j beside space h, w; then each digit goes beside its axis.
  pixel_shuffle({ x, add, ints, fresh }: Site, { x: from, shape, factor }: BlockForm) {
    const sizes = from.slice(1);
    const split = add("Reshape", [x, ints(1, shape[0] ?? 1, ...factor, ...sizes)], {}, fresh());
    const perm = [0, 1, ...factor.flatMap((_, n) => [2 + factor.length + n, 2 + n])];
    add("Reshape", [add("Transpose", [split], { perm }, fresh()), ints(1, ...shape)]);
  },
  pixel_unshuffle({ x, add, ints, fresh }: Site, { x: from, shape, factor }: BlockForm) {
    const halves = factor.flatMap((by, n) => [shape[n + 1] ?? 1, by]);
    const split = add("Reshape", [x, ints(1, from[0] ?? 1, ...halves)], {}, fresh());
    const perm = [0, 1, ...factor.map((_, n) => 3 + 2 * n), ...factor.map((_, n) => 2 + 2 * n)];
    add("Reshape", [add("Transpose", [split], { perm }, fresh()), ints(1, ...shape)]);
  },
  channel_shuffle({ x, add, ints, fresh }: Site, { shape, groups }: ChannelShuffleForm) {
    const [channels = 1, ...sizes] = shape;
    const split = add("Reshape", [x, ints(1, groups, channels / groups, ...sizes)], {}, fresh());
    const perm = [0, 2, 1, ...sizes.map((_, n) => n + 3)];
    add("Reshape", [add("Transpose", [split], { perm }, fresh()), ints(1, ...shape)]);
  },
};

function padsOf({ begin, end }: Sides): number[] {
  return [...begin, ...end];
}

function windowOf({ window }: PoolForm): Record<string, Attribute> {
  const { kernel: kernel_shape, stride: strides, dilation: dilations, ceil } = window;
  return { kernel_shape, strides, dilations, pads: padsOf(window), ceil_mode: ceil ? 1 : 0 };
}

function mirrored({ add, ints, fresh }: Site, weight: string, rank: number): string {
  const axes = Array.from({ length: rank }, (_, i) => i + 2);
  const each = (value: number): string => ints(...axes.map(() => value));
  return add("Slice", [weight, each(-1), each(-1e9), ints(...axes), each(-1)], {}, fresh());
}

/** Pad, where ONNX has the mode; the mirror image with its edge is made of slices. */
function surrounded(
  site: Site,
  form: Sides & { readonly mode: SurroundForm["mode"]; readonly value: number },
  output: () => string,
): string {
  const { x, add, ints, floats } = site;
  if (form.mode === "symmetric") return symmetric(site, form, output);
  const modes = { constant: "constant", reflect: "reflect", replicate: "edge", circular: "wrap" };
  const pads = ints(0, 0, ...form.begin, 0, 0, ...form.end);
  return add("Pad", [x, pads, floats([], form.value)], { mode: modes[form.mode] }, output());
}

function symmetric({ x, add, ints, fresh }: Site, { begin, end }: Sides, output: () => string): string {
  let from = x;
  begin.forEach((before, n) => {
    const axis = ints(n + 2);
    const back = ints(-1);
    const left = add("Slice", [from, ints(before - 1), ints(-1e9), axis, back], {}, fresh());
    const right = add("Slice", [from, ints(-1), ints(-1 - (end[n] ?? 0)), axis, back], {}, fresh());
    const parts = [...(before > 0 ? [left] : []), from, ...((end[n] ?? 0) > 0 ? [right] : [])];
    from = add("Concat", parts, { axis: n + 2 }, n === begin.length - 1 ? output() : fresh());
  });
  return from;
}

/** PyTorch's windows, floor(o * size / O) to ceil((o + 1) * size / O), averaged one axis at a time. */
function adaptive({ x, y, add, fresh, ints }: Site, { x: input, shape }: Sized): void {
  let from = x;
  for (let axis = 1; axis < shape.length; axis++) {
    const [size = 1, outputs = 1] = [input[axis], shape[axis]];
    const parts = Array.from({ length: outputs }, (_, o) => {
      const [start, end] = [Math.floor((o * size) / outputs), Math.ceil(((o + 1) * size) / outputs)];
      const part = add("Slice", [from, ints(start), ints(end), ints(axis + 1)], {}, fresh());
      return add("ReduceMean", [part, ints(axis + 1)], { keepdims: 1 }, fresh());
    });
    from = add("Concat", parts, { axis: axis + 1 }, axis === shape.length - 1 ? y : fresh());
  }
}
