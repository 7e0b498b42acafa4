// The tables that d2l.ai, torchsummary, torchinfo, fvcore and Keras print, row by row.

import { describe, expect, test } from "vitest";
import type { Graph, OpNode, Shape } from "../../src/ir/graph.ts";
import layers from "../oracles/layers.json" with { type: "json" };
import { analysisOf, type Arguments, graphOf, opNodes, paramsOf, weightsOf } from "../support/networks.ts";

type Case = readonly [file: string, model: string, args?: Arguments];

const fixture = "test/fixtures/networks/d2l.cnn";
const printed = "test/fixtures/networks/printed.cnn";
const graph = ([file, model, args]: Case): Graph => graphOf(file, model, args);

const tables: Readonly<Record<string, Case>> = {
  "d2l lenet": ["models/lenet.cnn", "LeNet"],
  "d2l alexnet": ["models/alexnet-d2l.cnn", "AlexNetD2L"],
  "d2l vgg11": ["models/vgg-d2l.cnn", "VGG11D2L"],
  "d2l nin": ["models/nin.cnn", "NiN"],
  "d2l googlenet": ["models/googlenet-d2l.cnn", "GoogLeNetD2L"],
  "d2l resnet18": ["models/resnet-d2l.cnn", "ResNet18D2L"],
  "d2l regnetx32": ["models/regnet.cnn", "RegNetX32"],
  "d2l vgg16": [fixture, "VGG16"],
};

/** What d2l's `layer_summary` prints: the children of `net`, each with the shape of its last value. */
function children(of: Graph): Shape[] {
  const last = new Map<string, Shape>();
  for (const { path, shape } of opNodes(of))
    last.set(path.startsWith("net.") ? (path.split(".")[1] ?? "") : path, shape);
  return [...last.values()];
}

describe("the tables d2l prints", () => {
  test.each(layers.d2l)("$model", ({ model, layers: rows }) => {
    const shapes = rows.map(([, shape]) => (shape as readonly number[]).slice(1));
    expect(children(graph(tables[model] ?? ["", ""]))).toEqual(shapes);
  });
});

const shapes: Readonly<Record<string, Case>> = {
  "conv k3 p1": ["models/padding-and-stride.cnn", "SamePadding"],
  "conv k(5,3) p(2,1)": ["models/padding-and-stride.cnn", "UnevenKernel"],
  "conv k3 p1 s2": ["models/padding-and-stride.cnn", "Stride2"],
  "conv k(3,5) p(0,1) s(3,4)": ["models/padding-and-stride.cnn", "UnevenStride"],
  "maxpool k3 (stride 3)": ["models/pooling.cnn", "MaxPool3"],
  "maxpool k3 p1 s2": ["models/pooling.cnn", "MaxPool3Pad1Stride2"],
  "maxpool k(2,3) s(2,3) p(0,1)": ["models/pooling.cnn", "MaxPool2x3"],
  "dense block, 2 convs k3 p1, growth 10": ["models/densenet-d2l.cnn", "DenseBlockD2L"],
  "transition: bn, relu, conv 10 k1, avgpool k2 s2": ["models/densenet-d2l.cnn", "TransitionD2L"],
  "residual 3 channels": [fixture, "Residual"],
  "residual 6 channels, 1x1 shortcut, stride 2": [fixture, "Residual", { c: 6, s: 2 }],
  "ResNeXt block 32, 16 groups, ratio 1": ["models/regnet.cnn", "ResNeXtBlockD2L"],
  "transposed conv k2": ["models/transposed-convolution.cnn", "Transposed"],
  "transposed conv k2 p1": ["models/transposed-convolution.cnn", "TransposedPad1"],
  "transposed conv k2 s2": ["models/transposed-convolution.cnn", "TransposedStride2"],
};

describe("the shapes d2l prints", () => {
  test("every row is tested", () => {
    expect(Object.keys(shapes).toSorted()).toEqual(layers.d2l_shapes.map(({ op }) => op).toSorted());
  });

  test.each(layers.d2l_shapes)("$op", ({ op, input, output }) => {
    const [file, model, args] = shapes[op] ?? ["", ""];
    const { nodes, outputs } = graphOf(file, model, args);
    const [from, to] = [nodes[0]?.shape ?? [], nodes[outputs[0]?.node ?? -1]?.shape ?? []];
    expect([from.slice(3 - Math.min(3, input.length)), to.slice(3 - Math.min(3, output.length))]).toEqual([
      input.slice(-3),
      output.slice(-3),
    ]);
  });
});

describe("torchsummary", () => {
  const rowsOf = (of: Graph, keep: (node: OpNode) => boolean): unknown[] =>
    opNodes(of)
      .filter(keep)
      .map((node) => [node.shape, paramsOf(of, node)]);
  const table = (index: number): unknown[] =>
    (layers.torchsummary[index]?.rows ?? []).map(([, shape, params]) => [
      (shape as readonly number[]).slice(1),
      params,
    ]);

  test("its MNIST net", () => {
    const ours = graphOf(printed, "MnistNet");
    // `dropout2d` is a module there, the second dropout and the activations are functions without a row.
    const modules = rowsOf(ours, ({ op, path }) => /conv|dense/u.test(op.name) || path === "dropout1");
    expect(modules).toEqual(table(0));
    expect(analysisOf(ours).totals.params).toBe(21_840);
  });

  test("torchvision's VGG16", () => {
    const ours = graphOf("models/vgg.cnn", "VGG16");
    expect(rowsOf(ours, ({ op }) => !/adaptive|flatten/u.test(op.name))).toEqual(table(1));
  });

  test("two inputs through one convolution; its parameters count once here", () => {
    const ours = graphOf(printed, "TwoInputs");
    expect(rowsOf(ours, () => true)).toEqual(table(2));
    expect(analysisOf(ours).totals.params).toBe(10);
  });
});

describe("torchinfo", () => {
  /** Its "mult-adds": MACs with one more per biased output value, and batch-norm's parameters once. */
  function multAdds(of: Graph): number {
    const { totals } = analysisOf(of);
    return opNodes(of).reduce((sum, node) => {
      if (node.op.name === "bn") return sum + paramsOf(of, node);
      const biased = weightsOf(of, node).some(({ path }) => path.endsWith(".bias"));
      return sum + (biased ? node.shape.reduce((a, b) => a * b, 1) : 0);
    }, totals.macs);
  }

  test.each([
    ["torchvision resnet50", "ResNet50"],
    ["torchvision resnet152", "ResNet152"],
  ])("%s", (name, model) => {
    const table = layers.torchinfo.find((row) => row.model === name);
    const ours = graphOf("models/resnet.cnn", model);
    const leaves = opNodes(ours).filter(
      ({ op, path }) => !path.includes("downsample") && /conv|bn|maxpool|gap|dense/u.test(op.name),
    );
    const expected = (table?.rows ?? [])
      .filter(([, type]) => /Conv2d|BatchNorm2d|Pool2d|Linear/u.test(String(type)))
      .map(([, , shape, params]) => [(shape as readonly number[]).slice(1), params ?? 0]);
    expect(leaves.map((node) => [node.shape, paramsOf(ours, node)])).toEqual(expected);
    expect(expected.length).toBeGreaterThan(100);
  });

  test("resnet50 at batch 2: 8.18 G mult-adds", () => {
    expect(((multAdds(graphOf("models/resnet.cnn", "ResNet50")) * 2) / 1e9).toFixed(2)).toBe("8.18");
  });

  test("resnet152: 11.51 G mult-adds", () => {
    expect((multAdds(graphOf("models/resnet.cnn", "ResNet152")) / 1e9).toFixed(2)).toBe("11.51");
  });

  test("resnet18 at 64x64: stages and 148.57 M mult-adds", () => {
    const ours = graphOf("models/resnet.cnn", "ResNet18", { size: 64 });
    const stages = [1, 2, 3, 4].map((i) => {
      const nodes = opNodes(ours).filter(({ path }) => path.startsWith(`layer${i}.`));
      return [nodes.at(-1)?.shape, nodes.reduce((sum, node) => sum + paramsOf(ours, node), 0)];
    });
    const table = layers.torchinfo.find(({ model }) => model === "torchvision resnet18, depth 1");
    const expected = (table?.rows ?? [])
      .filter(([, type]) => type === "Sequential")
      .map(([, , shape, params]) => [(shape as readonly number[]).slice(1), params]);
    expect(stages).toEqual(expected);
    expect((multAdds(ours) / 1e6).toFixed(2)).toBe("148.57");
  });

  test("the MNIST net, batch 7", () => {
    const ours = graphOf(printed, "MnistNet");
    const grouped = graphOf(printed, "Grouped");
    const { layers: costs } = analysisOf(ours);
    const rows = opNodes(ours)
      .filter(({ op }) => /conv|dense/u.test(op.name))
      .map((node) => [
        paramsOf(ours, node),
        7 * ((costs[node.id]?.macs ?? 0) + node.shape.reduce((a, b) => a * b, 1)),
      ]);
    rows.push([analysisOf(grouped).totals.params, 7 * multAdds(grouped)]);
    expect(rows).toEqual(layers.torchinfo_mult_adds.map((row) => [row.params, row.mult_adds]));
  });
});

test("fvcore's documented network", () => {
  const ours = graphOf(printed, "FvcoreNet");
  const { layers: costs, totals } = analysisOf(ours);
  const macs = opNodes(ours).flatMap((node) => costs[node.id]?.macs || []);
  expect([macs, totals.macs]).toEqual([[48_600, 146_016, 69_120, 10_080, 840], 274_656]);
});

describe("Keras", () => {
  test("the simple MNIST convnet, channels last there", () => {
    const ours = graphOf(printed, "KerasMnist");
    const rows = opNodes(ours)
      .filter(({ op }) => !/relu|softmax/u.test(op.name))
      .map((node) => [[...node.shape.slice(1), ...node.shape.slice(0, 1)], paramsOf(ours, node)]);
    expect(rows).toEqual(layers.keras_summary.rows.map(([, shape, params]) => [shape, params]));
    expect(analysisOf(ours).totals.params).toBe(layers.keras_summary.total_params);
  });

  test.each([
    ["VGG19", "models/vgg.cnn", 0],
    // Keras' convolutions before a batch-norm have biases: one per channel of a batch-norm.
    ["ResNet101", "models/resnet.cnn", 1],
  ] as const)("%s", (name, file, biases) => {
    const ours = graphOf(file, name);
    const channels = opNodes(ours).reduce(
      (sum, node) => sum + (node.op.name === "bn" ? (node.shape[0] ?? 0) : 0),
      0,
    );
    const row = layers.keras_applications.rows.find(([model]) => model === name);
    const { params, buffers } = analysisOf(ours).totals;
    expect(params + buffers + biases * channels).toBe(row?.[2]);
  });
});
