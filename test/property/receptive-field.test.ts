// Receptive fields of whole graphs against what poking single pixels through the reference evaluator finds, on random small DAGs: branches
// of several depths, strides, upsampling, transposed convolutions, slices. All weights are 1, so that nothing cancels.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { LayerField } from "../../src/analyze/analysis.ts";
import { analyzeReceptiveFields } from "../../src/analyze/receptive-field.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { compileReference } from "../../src/run/reference.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { graphOfSource } from "../support/networks.ts";

const SIZE = 48;
/** A field this far from the border is not cut short by it, wherever in the network. */
const MARGIN = 12;

type Draw = (min: number, max: number) => number;

/** A body that takes any 1-D value; branches keep its size. */
function layer(draw: Draw, depth: number): string {
  const [k, s] = [draw(1, 4), draw(1, 2)];
  switch (draw(0, depth > 0 ? 7 : 5)) {
    case 0:
      return `conv(${draw(1, 2)}, ${k}, stride=${s}, pad=(${draw(0, 2)}, ${draw(0, 2)}), bias=false)`;
    case 1:
      return `avgpool(${k}, stride=${s})`;
    case 2:
      return `upsample(2)`;
    case 3:
      return `conv_transpose(1, ${draw(2, 4)}, stride=2, bias=false)`;
    case 4:
      return `slice(axis=w, begin=${draw(1, 3)}, end=here.w)`;
    case 5:
      return `pad((${draw(0, 2)}, ${draw(0, 2)}))`;
    default:
      return `${draw(0, 1) === 0 ? "concat" : "add(broadcast=true)"} { | ${keeping(draw)} | ${keeping(draw)} | id }`;
  }
}

/** Layers that keep the shape. */
function keeping(draw: Draw): string {
  const layers = Array.from({ length: draw(1, 2) }, () => {
    const k = draw(1, 5);
    const begin = draw(0, k - 1);
    return `conv(here.c, ${k}, pad=(${begin}, ${k - 1 - begin}), bias=false)`;
  });
  return layers.join(" -> ");
}

function ones(graph: Graph): Weights {
  return new Map(
    graph.weights.map(({ path, shape }) => {
      const count = shape.reduce((product, size) => product * size, 1);
      return [path, { dtype: "F64", shape, data: new Float64Array(count).fill(1) }] as const;
    }),
  );
}

/** By node and position, over its channels: the first and last pixel whose change is felt. */
type Seen = ReadonlyMap<number, readonly (readonly [first: number, last: number] | undefined)[]>;

function poke(graph: Graph): Seen {
  const run = compileReference(graph, ones(graph), () => true);
  const input = new Float64Array(SIZE).fill(1);
  const before = run(new Map([["x", input]]));
  const seen = new Map(graph.nodes.map(({ id, shape }) => [id, nothing(shape[1] ?? 1)]));
  for (let pixel = 0; pixel < SIZE; pixel++) {
    const poked = run(new Map([["x", input.with(pixel, 2)]]));
    for (const [id, places] of seen) {
      const [was, is] = [before.get(id) ?? [], poked.get(id) ?? []];
      for (let i = 0; i < is.length; i++) {
        const place = i % places.length;
        if (is[i] !== was[i]) places[place] = [places[place]?.[0] ?? pixel, pixel];
      }
    }
  }
  return seen;
}

function nothing(size: number): (readonly [number, number] | undefined)[] {
  return Array.from({ length: size }, () => undefined);
}

const inner = ([first, last]: readonly [number, number]): boolean => first >= MARGIN && last < SIZE - MARGIN;

/** How many positions were compared. */
function compare(field: LayerField, seen: readonly (readonly [number, number] | undefined)[]): number {
  const [size = 0, minSize = 0, jump, start, period = 1] = [
    field.size[0],
    field.minSize[0],
    field.jump[0],
    field.start[0],
    field.period[0],
  ];
  if (typeof jump !== "number" || typeof start !== "number") return 0;
  const inside = [...seen.entries()].flatMap(([at, places]) =>
    places && inner(places) ? [{ at, places }] : [],
  );
  for (const { at, places } of inside) {
    const [first, last] = places;
    if (period === 1) {
      const middle = start + jump * at;
      expect([first, last]).toEqual([middle - (size - 1) / 2, middle + (size - 1) / 2]);
    }
    expect(last - first + 1).toBeGreaterThanOrEqual(minSize);
    expect(last - first + 1).toBeLessThanOrEqual(size);
    const next = seen[at + period];
    if (next && inner(next)) expect(next[0] - first).toBe(jump * period);
  }
  const sizes = inside.map(({ places }) => places[1] - places[0] + 1);
  if (sizes.length > period) expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([minSize, size]);
  return inside.length;
}

test("what is reported is what poking single pixels finds", () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const draw: Draw = (min, max) => g(fc.integer, { min, max });
      const layers = Array.from({ length: draw(1, 4) }, (_, depth) => layer(draw, depth));
      const text = `model M {\n  input x: 1x${SIZE}\n  ${layers.join("\n  ")}\n}\n`;
      const graph = graphOfSource({ path: "m.cnn", text });
      const fields = analyzeReceptiveFields(graph);
      for (const [id, seen] of poke(graph)) {
        const field = fields[id];
        if (field) compared += compare(field, seen);
      }
    }),
    { numRuns: 120 },
  );
  expect(compared).toBeGreaterThan(2000);
});
