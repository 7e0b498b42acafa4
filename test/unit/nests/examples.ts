// Nests as op files write them: the samples of the tests in this folder.

import {
  add,
  div,
  exp,
  fill,
  inside,
  less,
  minus,
  mul,
  nest,
  over,
  plus,
  read,
  sqrt,
  sub,
  times,
  windows,
} from "../../../src/nests/build.ts";
import type { Nest } from "../../../src/nests/nest.ts";

export interface ConvForm {
  readonly channels: number;
  readonly size: readonly number[];
  readonly filters: number;
  readonly kernel: readonly number[];
  readonly outSize: readonly number[];
  readonly stride?: readonly number[];
  readonly dilation?: readonly number[];
  readonly begin?: readonly number[];
  readonly groups?: number;
  readonly bias?: boolean;
}

export function conv(form: ConvForm): Nest {
  const { groups = 1, channels, filters } = form;
  const [perGroup, outPerGroup] = [channels / groups, filters / groups];
  return nest((b) => {
    const x = b.in("x", [channels, ...form.size]);
    const w = b.param("weight", [filters, perGroup, ...form.kernel]);
    const y = b.out("y", [filters, ...form.outSize]);
    const dot = form.bias === true ? b.tmp("dot", y.shape) : y;
    const g = b.axis("g", groups);
    const k = b.axis("k", outPerGroup);
    const o = b.axes("o", form.outSize);
    const c = b.axis("c", perGroup);
    const r = b.axes("r", form.kernel);
    const filter = plus(times(g, outPerGroup), k);
    const tap = read(x, [plus(times(g, perGroup), c), ...windows(o, r, form)], fill(0));
    b.sum(dot, [filter, ...o], mul(tap, read(w, [filter, c, ...r])));
    if (form.bias === true) {
      const bias = b.param("bias", [filters]);
      const n = b.axis("n", filters);
      b.set(y, [n, ...o], add(read(dot, [n, ...o]), read(bias, [n])));
    }
  });
}

/** The adjoint of conv: a scatter. */
export function convTranspose(form: ConvForm): Nest {
  return nest((b) => {
    const x = b.in("x", [form.channels, ...form.size]);
    const w = b.param("weight", [form.channels, form.filters, ...form.kernel]);
    const y = b.out("y", [form.filters, ...form.outSize]);
    const c = b.axis("c", form.channels);
    const k = b.axis("k", form.filters);
    const i = b.axes("i", form.size);
    const r = b.axes("r", form.kernel);
    const to = windows(i, r, form);
    const where = inside(to, form.outSize);
    b.sum(y, [k, ...to], mul(read(x, [c, ...i]), read(w, [c, k, ...r])), { where });
  });
}

export interface PoolForm {
  readonly shape: readonly number[];
  readonly kernel: readonly number[];
  readonly outSize: readonly number[];
  readonly stride?: readonly number[];
  readonly begin?: readonly number[];
}

export function maxPool(form: PoolForm): Nest {
  const [channels = 1] = form.shape;
  return nest((b) => {
    const x = b.in("x", form.shape);
    const y = b.out("y", [channels, ...form.outSize]);
    const c = b.axis("c", channels);
    const o = b.axes("o", form.outSize);
    const r = b.axes("r", form.kernel);
    b.max(y, [c, ...o], read(x, [c, ...windows(o, r, form)], fill(-Infinity)));
  });
}

/** Average of what lies inside: the count leaves padding out. */
export function avgPool(form: PoolForm): Nest {
  const [channels = 1, ...size] = form.shape;
  return nest((b) => {
    const x = b.in("x", form.shape);
    const y = b.out("y", [channels, ...form.outSize]);
    const total = b.tmp("total", y.shape);
    const count = b.tmp("count", form.outSize);
    const c = b.axis("c", channels);
    const o = b.axes("o", form.outSize);
    const r = b.axes("r", form.kernel);
    const at = windows(o, r, form);
    b.sum(count, o, 1, { where: inside(at, size) });
    b.sum(total, [c, ...o], read(x, [c, ...at], fill(0)));
    b.set(y, [c, ...o], div(read(total, [c, ...o]), read(count, o)));
  });
}

/** Windows of uneven size: output o averages floor(o*n/m) .. ceil((o+1)*n/m) - 1. */
export function adaptiveAvgPool(channels: number, size: number, out: number): Nest {
  return nest((b) => {
    const x = b.in("x", [channels, size]);
    const y = b.out("y", [channels, out]);
    const total = b.tmp("total", [channels, out]);
    const count = b.tmp("count", [out]);
    const c = b.axis("c", channels);
    const o = b.axis("o", out);
    const r = b.axis("r", Math.ceil(size / out) + (size % out === 0 ? 0 : 1));
    const at = plus(over(times(o, size), out), r);
    const where = [less(at, over(plus(times(o, size), size + out - 1), out))];
    b.sum(count, [o], 1, { where });
    b.sum(total, [c, o], read(x, [c, at]), { where });
    b.set(y, [c, o], div(read(total, [c, o]), read(count, [o])));
  });
}

export function softmax(shape: readonly number[]): Nest {
  const [channels = 1, ...size] = shape;
  return nest((b) => {
    const x = b.in("x", shape);
    const y = b.out("y", shape);
    const largest = b.tmp("largest", size);
    const power = b.tmp("power", shape);
    const total = b.tmp("total", size);
    const c = b.axis("c", channels);
    const o = b.axes("o", size);
    b.max(largest, o, read(x, [c, ...o]));
    b.set(power, [c, ...o], exp(sub(read(x, [c, ...o]), read(largest, o))));
    b.sum(total, o, read(power, [c, ...o]));
    b.set(y, [c, ...o], div(read(power, [c, ...o]), read(total, o)));
  });
}

export function batchNorm(shape: readonly number[], eps = 1e-5): Nest {
  const [channels = 1, ...size] = shape;
  return nest((b) => {
    const x = b.in("x", shape);
    const gamma = b.param("weight", [channels]);
    const beta = b.param("bias", [channels]);
    const mean = b.param("running_mean", [channels]);
    const variance = b.param("running_var", [channels]);
    const y = b.out("y", shape);
    const factor = b.tmp("factor", [channels]);
    const c = b.axis("c", channels);
    const o = b.axes("o", size);
    b.set(factor, [c], div(read(gamma, [c]), sqrt(add(read(variance, [c]), eps))));
    b.set(
      y,
      [c, ...o],
      add(mul(sub(read(x, [c, ...o]), read(mean, [c])), read(factor, [c])), read(beta, [c])),
    );
  });
}

/** Nearest: y[c, h*f + i] = x[c, h], split axes on the left. */
export function upsample(shape: readonly number[], factor: number): Nest {
  const [channels = 1, ...size] = shape;
  return nest((b) => {
    const x = b.in("x", shape);
    const y = b.out("y", [channels, ...size.map((n) => n * factor)]);
    const c = b.axis("c", channels);
    const h = b.axes("h", size);
    const i = b.axes(
      "i",
      size.map(() => factor),
    );
    b.set(y, [c, ...windows(h, i, { stride: size.map(() => factor) })], read(x, [c, ...h]));
  });
}

export function concat(channels: readonly number[], size: readonly number[]): Nest {
  return nest((b) => {
    const parts = channels.map((n, i) => b.in(`x${i}`, [n, ...size]));
    const y = b.out("y", [channels.reduce((a, n) => a + n, 0), ...size]);
    let begin = 0;
    for (const part of parts) {
      const c = b.axis("c", part.shape[0] ?? 0);
      const o = b.axes("o", size);
      b.set(y, [plus(c, begin), ...o], read(part, [c, ...o]));
      begin += c.extent;
    }
  });
}

/** y = x - mean(x) over the whole of every spatial axis, per channel. */
export function instanceCentre(shape: readonly number[]): Nest {
  const [channels = 1, ...size] = shape;
  return nest((b) => {
    const x = b.in("x", shape);
    const y = b.out("y", shape);
    const total = b.tmp("total", [channels]);
    const c = b.axis("c", channels);
    const o = b.axes("o", size);
    b.sum(total, [c], read(x, [c, ...o]));
    const mean = div(
      read(total, [c]),
      size.reduce((a, n) => a * n, 1),
    );
    b.set(y, [c, ...o], sub(read(x, [c, ...o]), mean));
  });
}

export function dense(inputs: number, outputs: number): Nest {
  return nest((b) => {
    const x = b.in("x", [inputs]);
    const w = b.param("weight", [outputs, inputs]);
    const y = b.out("y", [outputs]);
    const k = b.axis("k", outputs);
    const c = b.axis("c", inputs);
    b.sum(y, [k], mul(read(w, [k, c]), read(x, [c])));
  });
}

export function flatten(shape: readonly number[]): Nest {
  return nest((b) => {
    const x = b.in("x", shape);
    const y = b.out("y", [shape.reduce((a, n) => a * n, 1)]);
    const axes = b.axes("i", shape);
    const flat = axes.reduce((at, axis) => plus(times(at, axis.extent), axis), minus(0, 0));
    b.set(y, [flat], read(x, axes));
  });
}
