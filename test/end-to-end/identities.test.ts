// models/identities.cnn: both sides of every identity are equal, on the float64 reference and in compiled code, for inputs and weights
// whose sums are exact.

import { expect, test } from "vitest";
import { evaluateGraph } from "../../src/run/reference.ts";
import { generator, randomWeights } from "../../src/weights/random-weights.ts";
import { float32Tensor } from "../../src/weights/tensor.ts";
import { checkpointWeights } from "../../src/weights/weights.ts";
import { built, loaded } from "../support/compiled.ts";
import { type Arguments, modelNames, size } from "../support/networks.ts";

const file = "models/identities.cnn";
const names = modelNames(file);

/** Whole numbers from -8 to 8: the same ones for every tensor of that many elements. */
function whole(length: number, seed: string): Float32Array {
  const next = generator(seed);
  return Float32Array.from({ length }, () => Math.floor(17 * next()) - 8);
}

async function sides(model: string, args: Arguments = {}): Promise<readonly (readonly number[])[]> {
  const compiled = built(file, model, args);
  const { graph } = compiled;
  const inputs = new Map(
    graph.nodes.flatMap((node) =>
      node.kind === "input" ? [[node.name, whole(size(node.shape), node.name)]] : [],
    ),
  );
  const learned = checkpointWeights(graph).map(
    ({ path, shape }) => [path, float32Tensor(shape, whole(size(shape), "w"))] as const,
  );
  const weights = new Map([...randomWeights(graph, 0), ...learned]);
  const values = evaluateGraph(graph, weights, inputs);
  const results = (await loaded(compiled, weights)).run(Object.fromEntries(inputs));
  const of = (name: string): number[][] => {
    const node = graph.outputs.find((output) => output.name === name)?.node ?? -1;
    return [[...(values.get(node) ?? [])], [...(results[name] ?? [])]];
  };
  return [...of("left"), ...of("right")];
}

test.each(names)("%s", async (model) => {
  const [reference = [], ...others] = await sides(model);
  expect(new Set(reference).size).toBeGreaterThan(3);
  expect(others).toEqual([reference, reference, reference]);
});

test.each([
  { v1: 0, v2: 1 },
  { v1: 1, v2: 0 },
  { v1: -2, v2: 5 },
])("DirectionalEdges $v1, $v2", async (args) => {
  const [reference = [], ...others] = await sides("DirectionalEdges", args);
  expect(others).toEqual([reference, reference, reference]);
});

/** What the kernels are for, on images whose answer is known. */
async function left(model: string, pixel: (row: number, column: number) => number): Promise<Set<number>> {
  const compiled = built(file, model);
  const image = Float32Array.from({ length: 64 }, (_, i) => pixel(Math.floor(i / 8), i % 8));
  const results = (await loaded(compiled, randomWeights(compiled.graph, 0))).run({ image });
  return new Set(results["left"]);
}

test("a blur keeps what is flat, and slopes", async () => {
  expect(await left("Blur", () => 5)).toEqual(new Set([5]));
  expect([...(await left("Blur", (_, column) => column))]).toEqual([1, 2, 3, 4, 5, 6]);
});

test("the second difference of a slope is 0, of a square 2", async () => {
  expect(await left("SecondDifference", (row, column) => 3 * column + row)).toEqual(new Set([0]));
  expect(await left("SecondDifference", (_, column) => column * column)).toEqual(new Set([2]));
});

test("a directional edge kernel sees no row that is flat", async () => {
  expect(await left("DirectionalEdges", (row) => row * row)).toEqual(new Set([0]));
  expect((await left("DirectionalEdges", (_, column) => (column < 4 ? 1 : 0))).has(-1)).toBe(true);
});
