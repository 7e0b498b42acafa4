// Nests with sliding windows over two axes, of random shape: convolution with an epilogue, and max pooling.

import fc from "fast-check";
import { add, fill, max, mul, nest, plus, read, times, windows } from "../../src/nests/build.ts";
import type { Nest } from "../../src/nests/nest.ts";

type Pair = readonly [number, number];

export interface WindowShape {
  readonly groups: number;
  /** Output and input channels per group. */
  readonly rows: number;
  readonly channels: number;
  readonly size: Pair;
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly begin: Pair;
  readonly end: Pair;
  readonly dilation: Pair;
}

const pair = (min: number, max: number) => fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }));

export const windowShapes: fc.Arbitrary<WindowShape> = fc
  .record({
    groups: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 1, max: 5 }),
    channels: fc.integer({ min: 1, max: 5 }),
    size: pair(1, 7),
    kernel: pair(1, 3),
    stride: pair(1, 3),
    begin: pair(0, 2),
    end: pair(0, 2),
    dilation: pair(1, 2),
  })
  .filter((shape) => outSizes(shape).every((size) => size >= 1));

/** The same with channels in whole fours where there is more than the stem's or the last layer's: full, in groups, one for each channel. */
export const windowShapesInFours: fc.Arbitrary<WindowShape> = fc
  .tuple(
    windowShapes,
    fc.constantFrom(
      ...([
        [1, 4, 4],
        [1, 8, 4],
        [1, 4, 12],
        [1, 12, 8],
        [1, 8, 3],
        [1, 5, 8],
        [2, 4, 4],
        [3, 8, 4],
        [2, 2, 4],
        [4, 1, 1],
        [8, 1, 1],
        [4, 4, 1],
        [4, 1, 4],
        [8, 2, 2],
      ] as const),
    ),
  )
  .map(([shape, [groups, rows, channels]]) => ({ ...shape, groups, rows, channels }));

/** What Winograd's filtering computes: stride 1, one group; sizes that tiles do not divide, uneven pads. */
export function filteringShapes(taps: 3 | 5): fc.Arbitrary<WindowShape> {
  return fc.record({
    groups: fc.constant(1),
    rows: fc.integer({ min: 1, max: 5 }),
    channels: fc.integer({ min: 1, max: 4 }),
    size: pair(taps + 1, 11),
    kernel: fc.constant([taps, taps] as const),
    stride: fc.constant([1, 1] as const),
    begin: pair(0, 2),
    end: pair(0, 2),
    dilation: fc.constant([1, 1] as const),
  });
}

function outSizes({ size, kernel, stride, begin, end, dilation }: WindowShape): number[] {
  return ([0, 1] as const).map((d) => {
    const room = size[d] + begin[d] + end[d] - dilation[d] * (kernel[d] - 1) - 1;
    return Math.floor(room / stride[d]) + 1;
  });
}

/** Convolution, bias, residual add, ReLU. */
export function convNest(shape: WindowShape): Nest {
  const { groups, rows, channels, size, kernel } = shape;
  const out = outSizes(shape);
  return nest((b) => {
    const x = b.in("x", [groups * channels, ...size]);
    const skip = b.in("skip", [groups * rows, ...out]);
    const w = b.param("w", [groups * rows, channels, ...kernel]);
    const bias = b.param("bias", [groups * rows]);
    const total = b.tmp("total", [groups * rows, ...out]);
    const y = b.out("y", [groups * rows, ...out]);
    const g = groups > 1 ? b.axis("g", groups) : 0;
    const k = plus(times(g, rows), b.axis("k", rows));
    const o = b.axes("o", out);
    const c = b.axis("c", channels);
    const r = b.axes("r", kernel);
    const product = mul(
      read(x, [plus(times(g, channels), c), ...windows(o, r, shape)], fill(0)),
      read(w, [k, c, ...r]),
    );
    b.sum(total, [k, ...o], product);
    const n = b.axis("n", groups * rows);
    const place = [n, ...b.axes("p", out)];
    b.set(y, place, max(add(add(read(total, place), read(bias, [n])), read(skip, place)), 0));
  });
}

export function poolNest(shape: WindowShape): Nest {
  const { channels, size, kernel } = shape;
  const out = outSizes(shape);
  return nest((b) => {
    const x = b.in("x", [channels, ...size]);
    const c = b.axis("c", channels);
    const o = b.axes("o", out);
    const r = b.axes("r", kernel);
    b.max(b.out("y", [channels, ...out]), [c, ...o], read(x, [c, ...windows(o, r, shape)], fill(-Infinity)));
  });
}
