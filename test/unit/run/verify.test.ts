// A verifier is worth what it catches: runners that are wrong in one value, in one layer, must be found out there.
import { describe, expect, test } from "vitest";
import type { Graph } from "../../../src/ir/graph.ts";
import { gpuExpTolerance } from "../../../src/run/layer-reference.ts";
import { evaluateGraph } from "../../../src/run/reference.ts";
import { type Verdict, type Verification, verify } from "../../../src/run/verify.ts";
import { verdictText } from "../../../src/run/verdict-text.ts";
import { randomWeights } from "../../../src/weights/random-weights.ts";
import { graphOfSource } from "../../support/networks.ts";

const graph: Graph = graphOfSource({
  path: "m.cnn",
  text: "model M {\ninput x: 2x6x6\nconv(3, 3) -> bn -> relu\nmaxpool(2)\nflatten -> dense(4)\nsoftmax\noutput y\n}\n",
});
const weights = randomWeights(graph, 1);
const inputs = new Map([["x", Float32Array.from({ length: 72 }, (_, i) => ((i * 29) % 31) / 31)]]);
const paths = ["relu1", "maxpool1", "fc1", "softmax1"];
const probes = paths.map((path) => ({
  node: graph.nodes.find((node) => node.path === path)!.id,
  output: path,
}));

/** A target that is the reference rounded to float32, but for what `spoil` does to a stored value. */
async function judged(
  spoil: (path: string, values: Float32Array) => void,
  more: Partial<Verification> = {},
): Promise<Verdict> {
  const stored = evaluateGraph(graph, weights, inputs);
  const give = (path: string, node: number): [string, Float32Array] => {
    const values = Float32Array.from(stored.get(node) ?? []);
    spoil(path, values);
    return [path, values];
  };
  const probed = { batch: 1, run: () => new Map(probes.map(({ node, output }) => give(output, node))) };
  const shipped = { batch: 1, run: () => new Map([give("y", graph.outputs[0]!.node)]) };
  return verify({ graph, weights, inputs, shipped, probed, probes, ...more });
}

const broken = ({ layers, outputs }: Verdict): string[] =>
  [
    ...layers.map(({ path, share }) => ({ path, share })),
    ...outputs.map(({ name, share }) => ({ path: name, share })),
  ]
    .filter(({ share }) => share > 1)
    .map(({ path }) => path);

describe("verify", () => {
  test("the reference itself, rounded to float32, holds", async () => {
    const verdict = await judged(() => {});
    expect(verdict.holds).toBe(true);
    expect(verdict.layers.map(({ ops }) => ops)).toEqual([
      ["conv", "bn", "relu"],
      ["maxpool"],
      ["flatten", "dense"],
      ["softmax"],
    ]);
    expect(verdictText("ts", verdict)).toMatch(/4 layers and the whole network within their bounds/);
  });

  test("one value off by 1e-4 in one layer is found in that layer", async () => {
    const verdict = await judged((path, values) => {
      if (path === "relu1") values[5] = (values[5] ?? 0) + 1e-4;
    });
    // The pooled value was taken from the unspoilt one: that layer is blamed only if the spoilt value is a window's largest.
    expect(broken(verdict)[0]).toBe("relu1");
    expect(verdict.holds).toBe(false);
    expect(verdictText("ts", verdict)).toMatch(/relu1 .* BROKEN/);
  });

  test("pooling is held to equality, down to the last bit", async () => {
    const verdict = await judged((path, values) => {
      if (path === "maxpool1") values[0] = (values[0] ?? 0) * (1 + 2 ** -23);
    });
    expect(broken(verdict)).toEqual(["maxpool1"]);
  });

  test("a bound allows for rounding only: 2e-6 and no more for softmax", async () => {
    const off = async (by: number): Promise<Verdict> =>
      judged((path, values) => {
        if (path === "softmax1") values[0] = (values[0] ?? 0) + by;
      });
    expect(broken(await off(1.5e-6))).toEqual([]);
    expect(broken(await off(1e-5))).toEqual(["softmax1"]);
  });

  test("a GPU's own functions may be off by 1e-5, where that is said", async () => {
    const off = async (by: number): Promise<Verdict> =>
      judged(
        (path, values) => {
          if (path === "softmax1") values[0] = (values[0] ?? 0) + by;
        },
        { expTolerance: gpuExpTolerance },
      );
    expect(broken(await off(0.9e-5))).toEqual([]);
    expect(broken(await off(1.2e-5))).toEqual(["softmax1"]);
  });

  test("says what is compared", async () => {
    const said: string[] = [];
    await judged(() => {}, { say: (what) => said.push(what) });
    expect(said).toEqual([
      "running with every stored value as an output",
      "layer 1 of 4, relu1",
      "layer 2 of 4, maxpool1",
      "layer 3 of 4, fc1",
      "layer 4 of 4, softmax1",
      "the whole network",
    ]);
  });

  test("no number is never within a bound", async () => {
    const verdict = await judged((path, values) => void (path === "fc1" && values.fill(NaN)));
    expect(broken(verdict)).toContain("fc1");
  });

  test("the whole network: 1e-4 of the largest output, and the same top-1", async () => {
    const verdict = await judged((path, values) => {
      if (path === "y") values.reverse();
    });
    expect(verdict.outputs[0]).toMatchObject({ name: "y", sameTop: false });
    expect(verdict.holds).toBe(false);
  });
});
