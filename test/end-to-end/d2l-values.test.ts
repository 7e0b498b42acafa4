// The worked values of d2l.ai, on the float64 reference and on compiled TypeScript: every row of the oracle, or why it waits.

import { describe, expect, test } from "vitest";
import { evaluateGraph } from "../../src/run/reference.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import layers from "../oracles/layers.json" with { type: "json" };
import { built, loaded } from "../support/compiled.ts";
import type { Arguments } from "../support/networks.ts";

type Nested = number | readonly Nested[];

interface Case {
  readonly file: string;
  readonly model: string;
  readonly args?: Arguments;
  /** Where the row itself does not repeat its image. */
  readonly x?: Nested;
}

interface Row {
  readonly op: string;
  readonly x?: Nested;
  readonly y?: Nested;
  readonly y_shape?: readonly number[];
}

const rows: readonly Row[] = layers.d2l_values;
const corr2d = (model: string): Case => ({ file: "models/corr2d.cnn", model });
const edges = (model: string): Case => ({ file: "models/edge-detection.cnn", model });
const pooling = (model: string): Case => ({ file: "models/pooling.cnn", model });
const transposed = (model: string): Case => ({ file: "models/transposed-convolution.cnn", model });

const cases: ReadonlyMap<string, Case> = new Map([
  ["corr2d", corr2d("Corr2d")],
  ["corr2d two input channels", corr2d("TwoInputChannels")],
  [
    "corr2d three output channels (k, k+1, k+2)",
    {
      ...corr2d("ThreeOutputChannels"),
      x: rows.find(({ op }) => op === "corr2d two input channels")?.x ?? [],
    },
  ],
  ["max pool 2x2 stride 1", pooling("MaxPool2")],
  ["average pool 2x2 stride 1", pooling("AvgPool2")],
  [
    "max pool k3 p1 s2 on 0..15 as 4x4",
    { ...pooling("MaxPool3Pad1Stride2"), x: Array.from({ length: 16 }, (_, i) => i) },
  ],
  ["corr2d (edge detection)", edges("VerticalEdges")],
  ["corr2d (transposed image)", edges("VerticalEdgesOfTransposed")],
  ["corr2d (upper triangular)", edges("DiagonalEdges")],
  ["corr2d (upper triangular, transposed image)", edges("DiagonalEdges")],
  ["corr2d (upper triangular, transposed kernel)", edges("HorizontalEdges")],
  ["transposed conv k2 s1", transposed("Transposed")],
  ["transposed conv k2 s2", transposed("TransposedStride2")],
  ["transposed conv k2 p1", transposed("TransposedPad1")],
  ["maxpool k3", pooling("MaxPool3")],
  ["maxpool k3 pad 1 stride 2", pooling("MaxPool3Pad1Stride2")],
  ["maxpool k3 pad 1 stride 1", pooling("MaxPool3Pad1")],
  ["maxpool k(2,3) stride (2,3) pad (0,1)", pooling("MaxPool2x3")],
  ["avgpool k2 stride 1", pooling("AvgPool2On4x4")],
  [
    "maxpool k3 pad 1 stride 2, two channels X and X+1",
    { ...pooling("MaxPool3Pad1Stride2"), args: { c: 2 } },
  ],
  [
    "maxpool k(2,3) stride (2,3) pad (1,2)",
    { ...pooling("MaxPool2x3Pad2"), x: rows.find(({ op }) => op === "maxpool k3")?.x ?? [] },
  ],
]);

/** Tested elsewhere, or waiting for what it needs. */
const others: ReadonlyMap<string, string> = new Map([
  ["NHWC conv k5, 256x28x28x1 with 5x5x1x3", "tested below: it needs --layout nhwc and --batch 256"],
  [
    "learning the kernel [1,-1] by gradient descent, lr 0.03, 10 steps on the edge image, squared error summed",
    "gradients do not exist yet",
  ],
]);

const flat = (x: Nested): number[] => (typeof x === "number" ? [x] : x.flatMap(flat));

function caseOf(op: string): Case {
  const found = cases.get(op);
  if (!found) throw new Error(`no case for ${op}`);
  return found;
}

/** The only output for the only input, by both engines. */
async function outputs(
  { file, model, args, x: own = [] }: Case,
  x: Nested = own,
): Promise<{ shape: readonly number[]; values: number[][] }> {
  const compiled = built(file, model, args);
  const { graph } = compiled;
  const [output = { name: "", node: -1 }] = graph.outputs;
  const image = Float32Array.from(flat(x));
  // All are constant: nothing is drawn.
  const weights = randomWeights(graph, 0);
  const reference = evaluateGraph(graph, weights, new Map([["image", image]])).get(output.node);
  const module = await loaded(compiled, randomWeights(compiled.graph, 0));
  const result = module.run({ image })[output.name];
  return {
    shape: graph.nodes[output.node]?.shape ?? [],
    values: [[...(reference ?? [])], [...(result ?? [])]],
  };
}

test("every row is tested or says why not", () => {
  expect([...cases.keys(), ...others.keys()].toSorted()).toEqual(rows.map(({ op }) => op).toSorted());
});

describe("values", () => {
  test.each(rows.filter(({ op, y }) => cases.has(op) && y !== undefined))(
    "$op",
    async ({ op, x, y = [] }) => {
      const { values } = await outputs(caseOf(op), x);
      expect(values).toEqual([flat(y), flat(y)]);
    },
  );
});

describe("shapes", () => {
  test.each(rows.filter(({ op, y_shape }) => cases.has(op) && y_shape))("$op", async ({ op, x, y_shape }) => {
    const { shape } = await outputs(caseOf(op), x);
    expect(shape.slice(1)).toEqual(y_shape);
  });
});

test("a 1x1 convolution is a matrix product at every pixel (d2l.ai 7.4.3)", async () => {
  const x = Array.from({ length: 27 }, (_, i) => i - 13);
  const weight = [1, 2, 3, 4, 5, 6];
  const product = Array.from({ length: 18 }, (_, i) =>
    [0, 1, 2].reduce(
      (sum, c) => sum + (weight[Math.floor(i / 9) * 3 + c] ?? 0) * (x[c * 9 + (i % 9)] ?? 0),
      0,
    ),
  );
  expect((await outputs(corr2d("OneByOne"), x)).values).toEqual([product, product]);
});

test("NHWC conv k5: 256x28x28x1 gives 256x24x24x3", async () => {
  const source = {
    path: "nhwc.cnn",
    text: "model Nhwc {\n  input image: 1x28x28\n  conv(3, 5, weight=K, bias=false)\n}\n",
  };
  const kernel = JSON.stringify(
    [0, 1, 2].map((k) => [
      Array.from({ length: 5 }, (_, r) => Array.from({ length: 5 }, (_, s) => (k + r) * s)),
    ]),
  );
  const compiled = built(
    { ...source, text: source.text.replace("K", kernel) },
    undefined,
    {},
    { layout: "nhwc", batch: 256 },
  );
  const module = await loaded(compiled, randomWeights(compiled.graph, 0));
  const image = Float32Array.from({ length: 256 * 28 * 28 }, (_, i) => (i % 13) - 6);
  const { output = new Float32Array() } = module.run({ image });
  expect(module.meta.outputs[0]?.shape).toEqual([256, 24, 24, 3]);
  const direct = (n: number, p: number, q: number, k: number): number => {
    let sum = 0;
    for (let r = 0; r < 5; r++) {
      for (let s = 0; s < 5; s++) sum += (k + r) * s * (image[n * 784 + (p + r) * 28 + q + s] ?? 0);
    }
    return sum;
  };
  const expected = Float32Array.from(output, (_, i) =>
    direct(Math.floor(i / 1728), Math.floor(i / 72) % 24, Math.floor(i / 3) % 24, i % 3),
  );
  expect(output.length).toBe(256 * 24 * 24 * 3);
  expect(Buffer.compare(Buffer.from(output.buffer), Buffer.from(expected.buffer))).toBe(0);
});
