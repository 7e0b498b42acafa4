// Receptive fields: closed-form answers, the published tables of google-research/receptive_field, and what poking pixels finds.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { add, mul, nest, plus, read, times } from "../../../src/nests/build.ts";
import {
  aligned,
  composeField,
  GLOBAL,
  identityField,
  summarise,
  unionField,
  windowField,
  type AxisField,
  type Field,
} from "../../../src/nests/field.ts";
import { nestField } from "../../../src/nests/nest-field.ts";
import type { Nest } from "../../../src/nests/nest.ts";
import * as samples from "./examples.ts";

/** The field on the first operand. */
function fieldOf(given: Nest): Field {
  return nestField(given).get(given.buffers.find(({ role }) => role === "in")?.id ?? -1) ?? [];
}

function map(
  period: number,
  shift: number,
  lo: readonly number[],
  hi: readonly number[],
): Partial<AxisField> {
  return { kind: "map", period, shift, lo, hi, uniform: true };
}

const chain = (...nests: readonly Nest[]): Field =>
  nests.reduce((field, next) => composeField(fieldOf(next), field), identityField(1));

const line = (size: number, kernel: number, outSize: number, more: object = {}): samples.ConvForm => ({
  channels: 2,
  size: [size],
  filters: 3,
  kernel: [kernel],
  outSize: [outSize],
  ...more,
});

describe("nestField", () => {
  it("of windows: stride, dilation and padding, per axis", () => {
    const form = {
      channels: 2,
      size: [9, 9],
      filters: 2,
      kernel: [3, 2],
      outSize: [5, 6],
      stride: [2, 1],
      dilation: [1, 3],
      begin: [1, 0],
    };
    expect(fieldOf(samples.conv({ ...form, groups: 2, bias: true }))).toEqual([
      { ...map(1, 2, [-1], [1]), axis: 0 },
      { ...map(1, 1, [0], [3]), axis: 1 },
    ]);
    expect(fieldOf(samples.maxPool({ shape: [1, 6], kernel: [2], outSize: [3], stride: [2] }))).toMatchObject(
      [map(1, 2, [0], [1])],
    );
    expect(fieldOf(samples.avgPool({ shape: [1, 6], kernel: [3], outSize: [6], begin: [1] }))).toMatchObject([
      map(1, 1, [-1], [1]),
    ]);
  });

  it("keeps the jump of a window with one output", () => {
    expect(fieldOf(samples.conv(line(2, 3, 1, { stride: [2], begin: [1] })))).toMatchObject([
      map(1, 2, [-1], [1]),
    ]);
  });

  it("of nearest upsampling: period 2, one pixel for two", () => {
    expect(fieldOf(samples.upsample([1, 4], 2))).toMatchObject([map(2, 1, [0, 0], [0, 0])]);
  });

  it("of a transposed convolution with k 2, stride 3: every third output sees nothing", () => {
    const field = fieldOf(samples.convTranspose(line(3, 2, 8, { stride: [3] })));
    expect(field).toMatchObject([map(3, 1, [0, 0, Infinity], [0, 0, -Infinity])]);
    expect(field.map((axis) => summarise(axis, 3))).toMatchObject([
      { size: 1, minSize: 0, jump: 1 / 3, start: 0, period: 3 },
    ]);
  });

  it("of a transposed convolution with k 3, stride 2, padding 1: one or two pixels", () => {
    expect(fieldOf(samples.convTranspose(line(4, 3, 7, { stride: [2], begin: [1] })))).toMatchObject([
      map(2, 1, [0, 0], [0, 1]),
    ]);
  });

  it("of adaptive pooling: its actual windows", () => {
    expect(fieldOf(samples.adaptiveAvgPool(1, 7, 3))).toMatchObject([map(3, 7, [0, 2, 4], [2, 4, 6])]);
    expect(fieldOf(samples.adaptiveAvgPool(1, 6, 3))).toMatchObject([map(1, 2, [0], [1])]);
    expect(fieldOf(samples.adaptiveAvgPool(1, 3, 7))).toMatchObject([
      map(7, 3, [0, 0, 0, 1, 1, 2, 2], [0, 0, 1, 1, 2, 2, 2]),
    ]);
    expect(fieldOf(samples.adaptiveAvgPool(1, 5, 5))).toEqual(identityField(1));
  });

  it("of what is local in space: softmax over channels, batch-norm, concat of channels", () => {
    expect(fieldOf(samples.softmax([5, 3, 3]))).toEqual(identityField(2));
    expect(fieldOf(samples.batchNorm([5, 3]))).toEqual(identityField(1));
    expect([...nestField(samples.concat([2, 3], [4, 4])).values()]).toEqual([
      identityField(2),
      identityField(2),
    ]);
  });

  it("of what sees everything: normalisation over an instance, flatten", () => {
    expect(fieldOf(samples.instanceCentre([3, 4, 4]))).toEqual([GLOBAL, GLOBAL]);
    expect(fieldOf(samples.flatten([3, 4, 4]))).toEqual([GLOBAL, GLOBAL]);
    expect(fieldOf(samples.dense(4, 2))).toEqual([]);
  });

  it("of softmax over an axis of space: that axis alone", () => {
    const given = nest((b) => {
      const x = b.in("x", [2, 3, 4]);
      const total = b.tmp("total", [2, 3]);
      const [c, i, j] = [b.axis("c", 2), b.axis("i", 3), b.axis("j", 4)];
      b.sum(total, [c, i], read(x, [c, i, j]));
      b.set(b.out("y", [2, 3, 4]), [c, i, j], add(read(x, [c, i, j]), read(total, [c, i])));
    });
    expect(fieldOf(given)).toEqual([...identityField(1), GLOBAL]);
  });

  it("of a gate of 1x1: all of the gate, one pixel of the value", () => {
    const given = nest((b) => {
      const [x, gate] = [b.in("x", [2, 5]), b.in("gate", [2, 1])];
      const [c, o] = [b.axis("c", 2), b.axis("o", 5)];
      b.set(b.out("y", [2, 5]), [c, o], mul(read(x, [c, o]), read(gate, [c, 0])));
    });
    expect([...nestField(given).values()]).toEqual([identityField(1), [GLOBAL]]);
  });

  it("follows axes that change place, and views both ways", () => {
    const transposed = nest((b) => {
      const x = b.in("x", [2, 3, 4]);
      const [c, i, j] = [b.axis("c", 2), b.axis("i", 3), b.axis("j", 4)];
      b.set(b.out("y", [2, 4, 3]), [c, j, times(i, 1)], read(x, [c, i, j]));
    });
    expect(fieldOf(transposed)).toMatchObject([
      { axis: 1, shift: 1 },
      { axis: 0, shift: 1 },
    ]);
    const shuffle = nest((b) => {
      const x = b.in("x", [4, 3]);
      const [c, i, h] = [b.axis("c", 2), b.axis("i", 2), b.axis("h", 3)];
      b.set(b.out("y", [2, 6]), [c, plus(times(h, 2), i)], read(x, [plus(times(c, 2), i), h]));
    });
    expect(fieldOf(shuffle)).toMatchObject([map(2, 1, [0, 0], [0, 0])]);
    const unshuffle = nest((b) => {
      const x = b.in("x", [2, 6]);
      const [c, i, h] = [b.axis("c", 2), b.axis("i", 2), b.axis("h", 3)];
      b.set(b.out("y", [4, 3]), [plus(times(c, 2), i), h], read(x, [c, plus(times(h, 2), i)]));
    });
    expect(fieldOf(unshuffle)).toMatchObject([map(1, 2, [0], [1])]);
  });

  it("of a repeated value: all of it, since any position may see any", () => {
    const tile = nest((b) => {
      const x = b.in("x", [1, 3]);
      const [h, i] = [b.axis("h", 2), b.axis("i", 3)];
      b.set(b.out("y", [1, 6]), [0, plus(times(h, 3), i)], read(x, [0, i]));
    });
    expect(fieldOf(tile)).toEqual([GLOBAL]);
  });

  it("has no entry for an operand that the result does not depend on", () => {
    const given = nest((b) => {
      b.in("x", [1, 3]);
      b.set(b.out("y", [1, 1]), [b.axis("c", 1), b.axis("o", 1)], 1);
    });
    expect(nestField(given).size).toBe(0);
  });
});

describe("the algebra of fields", () => {
  it("composes exactly: upsample(2) then conv(1x2) sees 1 or 2 pixels", () => {
    const field = chain(samples.upsample([1, 4], 2), samples.conv({ ...line(8, 2, 7), channels: 1 }));
    expect(field).toMatchObject([map(2, 1, [0, 0], [0, 1])]);
    expect(field.map((axis) => summarise(axis, 4))).toMatchObject([
      { size: 2, minSize: 1, jump: 0.5, start: 0, padding: 0, period: 2 },
    ]);
  });

  it("finds that upsampling and pooling cancel", () => {
    const pool = samples.maxPool({ shape: [1, 8], kernel: [2], outSize: [4], stride: [2] });
    expect(chain(samples.upsample([1, 4], 2), pool)).toEqual(identityField(1));
  });

  it("summarises half-integer centres", () => {
    expect(summarise(windowField(0, 2, -1, 4), 9)).toEqual({
      size: 4,
      minSize: 4,
      jump: 2,
      start: 0.5,
      padding: 1,
      period: 1,
      global: false,
      uniform: true,
    });
    expect(summarise(GLOBAL, 9)).toMatchObject({ size: 9, jump: null, start: null, global: true });
  });

  it("keeps global what was global", () => {
    expect(composeField(identityField(1), [GLOBAL])).toEqual([GLOBAL]);
    expect(composeField([GLOBAL], identityField(1))).toEqual([GLOBAL]);
    expect(unionField(identityField(1), [GLOBAL])).toEqual([GLOBAL]);
    expect(composeField([], identityField(2))).toEqual([GLOBAL, GLOBAL]);
  });

  it("unites branches of one jump, aligned or not", () => {
    const [three, five, shifted] = [
      windowField(0, 2, -1, 3),
      windowField(0, 2, -2, 5),
      windowField(0, 2, 0, 3),
    ];
    expect(unionField([three], [five])).toEqual([five]);
    expect(unionField([three], [shifted])).toEqual([windowField(0, 2, -1, 4)]);
    expect([aligned(three, five), aligned(three, shifted)]).toEqual([true, false]);
  });

  it("unites branches of unequal jump to the hull of output 0", () => {
    const united = unionField([windowField(0, 4, -1, 3)], [windowField(0, 2, -3, 4)]);
    expect(united.map((axis) => summarise(axis, 20))).toMatchObject([
      { size: 5, start: -1, padding: 3, jump: 4, uniform: false },
    ]);
  });

  it("leaves fractions of upsampled branches exact", () => {
    const up = fieldOf(samples.upsample([1, 4], 2));
    expect(unionField(up, [windowField(0, 1, 0, 1)]).map((axis) => summarise(axis, 4))).toMatchObject([
      { uniform: false },
    ]);
    expect(unionField(up, up)).toEqual(up);
  });
});

// ---- published tables

type Node = readonly [
  id: string,
  op: string,
  inputs: string[],
  kernel: number[] | null,
  stride: number[] | null,
  pad: string | number[] | null,
];

interface Oracle {
  readonly rows: readonly { model: string; endpoint: string; rf: number; stride: number; padding: number }[];
  readonly models: Readonly<
    Record<string, { endpoints: Readonly<Record<string, string>>; nodes: readonly Node[] }>
  >;
}

const oracle = JSON.parse(
  readFileSync(new URL("../../oracles/receptive_fields.json", import.meta.url), "utf8"),
) as Oracle;

interface Value {
  readonly size: number;
  readonly field: Field;
}

function windowNode(input: Value, kernel: number, stride: number, begin: number, total: number): Value {
  const size = Math.floor((input.size + total - kernel) / stride) + 1;
  const form = {
    shape: [1, input.size],
    kernel: [kernel],
    outSize: [size],
    stride: [stride],
    begin: [begin],
  };
  return { size, field: composeField(fieldOf(samples.maxPool(form)), input.field) };
}

function layer([, op, , kernel, stride, pad]: Node, inputs: readonly Value[]): Value {
  const [first = { size: 224, field: identityField(1) }, ...others] = inputs;
  const [k = 1, s = 1] = [kernel?.[0], stride?.[0]];
  switch (op) {
    case "conv":
    case "maxpool": {
      const total = pad === "SAME" ? Math.max(first.size % s === 0 ? k - s : k - (first.size % s), 0) : 0;
      return windowNode(first, k, s, Math.floor(total / 2), total);
    }
    case "pad": {
      const [before = 0, after = 0] = Array.isArray(pad) ? pad : [];
      return windowNode(first, 1, 1, before, before + after);
    }
    case "add":
      return {
        ...first,
        field: others.reduce((field, other) => unionField(field, other.field), first.field),
      };
    default:
      return first;
  }
}

describe("google-research/receptive_field, table of 2019 at 224", () => {
  it.each(Object.entries(oracle.models))("%s", (model, { endpoints, nodes }) => {
    const values = new Map<string, Value>();
    for (const node of nodes)
      values.set(
        node[0],
        layer(
          node,
          node[2].flatMap((id) => values.get(id) ?? []),
        ),
      );
    const rows = oracle.rows.filter((row) => row.model === model);
    const measured = rows.map(({ endpoint }) => {
      const [axis = GLOBAL] = values.get(endpoints[endpoint] ?? "")?.field ?? [];
      const { size, jump, padding } = summarise(axis, 224);
      return { model, endpoint, rf: size, stride: jump, padding };
    });
    expect(measured).toEqual(rows);
  });

  // Branches as the unit networks have them: [kernel, stride, padding before], input to output.
  const branch = (...layers: readonly (readonly [number, number, number])[]): Field =>
    layers.reduce(
      (field, [k, s, begin]) => composeField([windowField(0, s, -begin, k)], field),
      identityField(1),
    );

  it("net1: branches of 1x1 stride 4 and padded 3x3 stride 2, 1x1 stride 2", () => {
    const [a, b] = [branch([1, 4, 0]), branch([3, 2, 1], [1, 2, 0])];
    expect(unionField(a, b).map((axis) => summarise(axis, 99))).toMatchObject([
      { size: 3, jump: 4, padding: 1, uniform: true },
    ]);
    expect(aligned(a[0] ?? GLOBAL, b[0] ?? GLOBAL)).toBe(true);
  });

  it("net3: effective strides differ", () => {
    const [a, b] = [branch([5, 2, 2]), branch([3, 1, 0], [3, 1, 0])];
    expect(aligned(a[0] ?? GLOBAL, b[0] ?? GLOBAL)).toBe(false);
    expect(unionField(a, b)).toMatchObject([{ uniform: false }]);
  });

  it("net8: a block of branches on a block of branches", () => {
    const one = unionField(branch([1, 4, 0]), branch([3, 2, 1], [1, 2, 0]));
    const two = unionField(
      composeField([windowField(0, 2, 0, 1)], one),
      composeField([windowField(0, 2, -1, 3)], one),
    );
    expect(two.map((axis) => summarise(axis, 99))).toMatchObject([{ size: 11, jump: 8, padding: 5 }]);
  });
});
