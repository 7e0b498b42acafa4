// Path counts of random small DAGs against the reference evaluator, which knows nothing of them. With all weights 1 and one channel a linear
// network's value at a pixel's impulse is the number of paths; with random positive weights a pixel that no path reaches changes nothing.

import fc from "fast-check";
import { expect, test } from "vitest";
import { utilisationOf } from "../../src/analyze/utilisation/utilisation.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { compileReference } from "../../src/run/reference.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { graphOfSource } from "../support/networks.ts";

type Draw = (min: number, max: number) => number;

/** Rows x columns, batch and channel apart: layers are drawn so that neither becomes 0. */
const [HEIGHT, WIDTH] = [9, 12];

interface Space {
  h: number;
  w: number;
}

/** One linear layer that sums what it uses, each once: into one channel, or into as many as it reads. */
function linear(draw: Draw, at: Space, depth: number): string {
  const axis = draw(0, 1) === 0 ? "h" : "w";
  const size = at[axis];
  const along = (on: number | string, off: number | string): string => {
    return axis === "h" ? `(${on}, ${off})` : `(${off}, ${on})`;
  };
  const kernel = draw(1, Math.min(3, size));
  switch (draw(0, depth > 0 ? 8 : 6)) {
    case 0: {
      const [stride, begin, end] = [draw(1, 3), draw(0, kernel - 1), draw(0, kernel - 1)];
      at[axis] = Math.floor((size + begin + end - kernel) / stride) + 1;
      const pads = along(`(${begin}, ${end})`, "(0, 0)");
      return `conv(1, ${along(kernel, 1)}, stride=${along(stride, 1)}, pad=${pads}, bias=false)`;
    }
    case 1: {
      const reach = 2 * (kernel - 1) + 1;
      if (reach > size) return "id";
      at[axis] = size - reach + 1;
      return `conv(1, ${along(kernel, 1)}, dilation=${along(2, 1)}, bias=false)`;
    }
    case 2: {
      const stride = draw(1, 2);
      at[axis] = Math.floor((size - kernel) / stride) + 1;
      return `avgpool(${along(kernel, 1)}, stride=${along(stride, 1)}) -> scale(${kernel})`;
    }
    case 3: {
      if (size > 12) return "id";
      at[axis] = (size - 1) * 2 + kernel;
      return `conv_transpose(1, ${along(kernel, 1)}, stride=${along(2, 1)}, bias=false)`;
    }
    case 4: {
      if (size > 12) return "id";
      at[axis] = size * 2;
      return `upsample(${along(2, 1)})`;
    }
    case 5: {
      if (size < 3) return "id";
      const begin = draw(0, 1);
      at[axis] = size - 1 - begin;
      return `slice(axis=${axis}, begin=${begin}, end=here.${axis} - 1)`;
    }
    case 6: {
      if (size < 2) return "id";
      at[axis] = size + 1;
      return `pad(${along("(1, 0)", "(0, 0)")}, mode=${["reflect", "replicate", "circular", "constant"][draw(0, 3)]})`;
    }
    default: {
      const merge = ["add(broadcast=true)", "concat", `concat(axis=${axis})`][draw(0, 2)] ?? "add";
      if (merge.endsWith(`=${axis})`)) at[axis] = size * 2;
      const same = (): string => `conv(here.c, 3, pad=1, groups=here.c, bias=false)`;
      return `${merge} { | ${same()} | ${draw(0, 1) === 0 ? "id" : same()} } -> id`;
    }
  }
}

function weightsOf(graph: Graph, value: (i: number) => number): Weights {
  return new Map(
    graph.weights.map(({ path, shape }) => {
      const count = shape.reduce((product, size) => product * size, 1);
      return [path, { dtype: "F64", shape, data: Float64Array.from({ length: count }, (_, i) => value(i)) }];
    }),
  );
}

function drawn(draw: Draw, layer: (draw: Draw, at: Space, depth: number) => string): Graph {
  const at = { h: HEIGHT, w: WIDTH };
  const layers = Array.from({ length: draw(1, 5) }, (_, depth) => layer(draw, at, depth));
  const text = `model M {\n  input x: 1x${HEIGHT}x${WIDTH}\n  ${layers.join("\n  ")}\n}\n`;
  return graphOfSource({ path: "m.cnn", text });
}

const drawOf =
  (g: fc.GeneratorValue): Draw =>
  (min, max) =>
    g(fc.integer, { min, max });

const sum = (values: Float64Array | undefined): number =>
  (values ?? new Float64Array()).reduce((so, value) => so + value, 0);

test("counts are the sums of impulse responses with all weights 1", () => {
  let largest = 0n;
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const graph = drawn(drawOf(g), linear);
      const last = graph.nodes.length - 1;
      const run = compileReference(
        graph,
        weightsOf(graph, () => 1),
        (id) => id === last,
      );
      const responses = Array.from({ length: HEIGHT * WIDTH }, (_, pixel) => {
        const impulse = new Float64Array(HEIGHT * WIDTH).with(pixel, 1);
        return BigInt(Math.round(sum(run(new Map([["x", impulse]])).get(last))));
      });
      const counts = utilisationOf(graph, last)?.counts;
      expect(counts).toEqual(responses);
      for (const count of responses) if (count > largest) largest = count;
    }),
    { numRuns: 150 },
  );
  expect(largest).toBeGreaterThan(100n);
});

/** What is not linear as well: poking far up is felt by every maximum. */
function layer(draw: Draw, at: Space, depth: number): string {
  const small = Math.min(at.h, at.w);
  switch (draw(0, 6)) {
    case 0: {
      const kernel = draw(1, Math.min(2, small));
      [at.h, at.w] = [Math.floor((at.h - kernel) / 2) + 1, Math.floor((at.w - kernel) / 2) + 1];
      return `maxpool(${kernel}, stride=2)`;
    }
    case 1:
      return `conv(${draw(1, 3)}, 1) -> bn -> relu`;
    case 2:
      return `mul { | id | gap -> conv(here.c, 1) }`;
    default:
      return linear(draw, at, depth);
  }
}

test("a pixel's count is 0 exactly if poking it changes nothing", () => {
  let unused = 0;
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const draw = drawOf(g);
      const graph = drawn(draw, layer);
      const last = graph.nodes.length - 1;
      const seed = draw(1, 1000);
      const weights = weightsOf(graph, (i) => 0.25 + (((i + 1) * seed * 7919) % 1000) / 1000);
      const run = compileReference(graph, weights, (id) => id === last);
      const input = Float64Array.from({ length: HEIGHT * WIDTH }, (_, i) => 1 + ((i * 37) % 10) / 100);
      const before = run(new Map([["x", input]])).get(last) ?? new Float64Array();
      const counts = utilisationOf(graph, last)?.counts ?? [];
      for (let pixel = 0; pixel < input.length; pixel++) {
        const poked = run(new Map([["x", input.with(pixel, 1e6)]])).get(last) ?? before;
        const felt = poked.some((value, i) => value !== before[i]);
        expect({ pixel, felt }).toEqual({ pixel, felt: counts[pixel] !== 0n });
        if (!felt) unused++;
      }
    }),
    { numRuns: 100 },
  );
  expect(unused).toBeGreaterThan(100);
});
