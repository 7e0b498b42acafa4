// Other tools' totals, each by its own convention, computed from our rows: what reports count is enough to give any of them to the last digit
// printed. Together with torchvision.test.ts, d2l.test.ts, d2l-values.test.ts, receptive-field-tables.test.ts and plan.test.ts this uses
// every row of test/oracles that a network here can be held against.

import { describe, expect, test } from "vitest";
import type { Graph, NodeId, OpNode } from "../../src/ir/graph.ts";
import layers from "../oracles/layers.json" with { type: "json" };
import measured from "../oracles/layers_measured.json" with { type: "json" };
import memory from "../oracles/memory.json" with { type: "json" };
import fields from "../oracles/rf_tables.json" with { type: "json" };
import torchvision from "../oracles/torchvision.json" with { type: "json" };
import { analyzeReceptiveFields } from "../../src/analyze/receptive-field.ts";
import { planMemory } from "../../src/analyze/memory/plan.ts";
import { analysisOf, graphOf, opNodes, paramsOf, size, weightsOf } from "../support/networks.ts";
import { modelText, slimGraph, slimNetworks } from "../support/slim.ts";
import { torchvisionModels } from "../support/torchvision-models.ts";

function network(name: string): Graph {
  const [path, model] = torchvisionModels[name] ?? [""];
  return graphOf(path, model);
}

const macsOf = (graph: Graph): ((node: OpNode) => number) => {
  const costs = analysisOf(graph).layers;
  return ({ id }) => costs[id]?.macs ?? 0;
};

const isWeighted = ({ op }: OpNode): boolean => ["conv", "bn", "dense"].includes(op.name);
const hasBias = (graph: Graph, node: OpNode): boolean =>
  node.op.name !== "bn" && weightsOf(graph, node).some(({ path }) => path.endsWith(".bias"));

/** torchinfo: a MAC more per biased output value, and batch-norm's parameters once. */
function multAdds(graph: Graph, node: OpNode, macs: number): number {
  if (node.op.name === "bn") return paramsOf(graph, node);
  return macs + (hasBias(graph, node) ? size(node.shape) : 0);
}

test("torchvision prints its MACs in units of 10^9, rounded to three places", () => {
  for (const { model, gmacs } of torchvision.rows)
    expect([model, (analysisOf(network(model)).totals.macs / 1e9).toFixed(3)]).toEqual([
      model,
      gmacs.toFixed(3),
    ]);
});

describe.each(Object.entries(measured.models))("%s, measured", (model, table) => {
  const graph = network(model);
  const macs = macsOf(graph);
  const weighted = opNodes(graph).filter(isWeighted);

  test("totals", () => {
    const { totals } = analysisOf(graph);
    expect([totals.params, totals.macs]).toEqual([table.total_params, table.total_macs]);
  });

  test("inputs, torchinfo's mult-adds and the geometry of every layer with weights", () => {
    const ours = weighted.map((node) => {
      const from = graph.nodes[node.operands[0] ?? -1]?.shape ?? [];
      return [node.path, from, multAdds(graph, node, macs(node)), geometryOf(node)];
    });
    const rows = table.rows.filter(([, type]) => /^(?:Conv2d|BatchNorm2d|Linear)$/u.test(String(type)));
    const theirs = rows.map(([path, , input, , , multiplyAdds, , geometry]) => {
      const [, stride, padding, dilation, groups] = (geometry ?? []) as readonly unknown[];
      const shape = (input as readonly number[]).slice(1);
      return [
        path,
        shape,
        multiplyAdds,
        geometry === null ? undefined : { stride, padding, dilation, groups },
      ];
    });
    expect(ours).toEqual(theirs);
  });

  test("windows of max and average pooling", () => {
    const ours = opNodes(graph)
      .filter(({ op }) => op.name === "maxpool" || op.name === "avgpool")
      .map(({ form }) => (form as { window: Window }).window)
      .map(({ kernel, stride, begin, dilation, ceil }) => [kernel[0], stride[0], begin[0], dilation[0], ceil])
      .map(ceilWhereItMatters);
    const theirs = table.rows
      .filter(([, type]) => type === "MaxPool2d" || type === "AvgPool2d")
      .map(([, , , , , , , geometry]) => geometry as readonly unknown[])
      .map(([kernel, stride, padding, dilation, , , ceil]) => [kernel, stride, padding, dilation ?? 1, ceil])
      .map(ceilWhereItMatters);
    expect(ours).toEqual(theirs);
  });
});

/** With stride 1 nothing is left over to round. */
function ceilWhereItMatters([
  kernel,
  stride,
  padding,
  dilation,
  ceil,
]: readonly unknown[]): readonly unknown[] {
  return [kernel, stride, padding, dilation, stride === 1 ? "either" : ceil];
}

interface Window {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly begin: readonly number[];
  readonly dilation: readonly number[];
  readonly ceil: boolean;
}

function geometryOf({ op, form }: OpNode): object | undefined {
  if (op.name !== "conv") return undefined;
  const { window, groups } = form as { readonly window: Window; readonly groups: number };
  const { stride, begin: padding, dilation } = window;
  return { stride, padding, dilation, groups };
}

describe("sizes that summaries print", () => {
  const printed = "test/fixtures/networks/printed.cnn";
  const mebibytes = (floats: number): number => Number(((4 * floats) / 2 ** 20).toFixed(2));

  test.each([
    [0, printed, "MnistNet", ({ op, path }: OpNode) => /conv|dense/u.test(op.name) || path === "dropout1"],
    [1, "models/vgg.cnn", "VGG16", ({ op }: OpNode) => !/adaptive|flatten/u.test(op.name)],
  ] as const)(
    "torchsummary, table %i: twice the outputs of every module, in MiB",
    (index, path, model, keep) => {
      const graph = graphOf(path, model);
      const modules = opNodes(graph).filter(keep);
      const outputs = modules.reduce((sum, { shape }) => sum + size(shape), 0);
      const [input, passes, params] = [
        mebibytes(size(graph.nodes[0]?.shape ?? [])),
        mebibytes(2 * outputs),
        mebibytes(analysisOf(graph).totals.params),
      ];
      expect(layers.torchsummary[index]?.totals).toMatchObject({
        "Total params": analysisOf(graph).totals.params,
        "Input size (MB)": input,
        "Forward/backward pass size (MB)": passes,
        "Params size (MB)": params,
      });
    },
  );

  test.each([
    ["torchvision resnet50", "models/resnet.cnn", "ResNet50", {}, 0],
    ["torchvision resnet152", "models/resnet.cnn", "ResNet152", {}, 0],
    ["torchvision resnet18, depth 1", "models/resnet.cnn", "ResNet18", { size: 64 }, 0],
    // The auxiliary heads do not run, but are counted.
    [
      "torchvision googlenet (aux heads not executed but in the total)",
      "models/googlenet.cnn",
      "GoogLeNet",
      { size: 112 },
      6_379_984,
    ],
    ["the MNIST net above", printed, "MnistNet", {}, 0],
  ] as const)(
    "torchinfo, %s: twice the outputs of layers with parameters, powers of ten",
    (name, path, model, args, unused) => {
      const table = layers.torchinfo.find((row) => row.model === name);
      const graph = graphOf(path, model, args);
      const batch = Number(table?.input[0]);
      const macs = macsOf(graph);
      const weighted = opNodes(graph).filter(isWeighted);
      const { params } = analysisOf(graph).totals;
      const figures: Readonly<Record<string, number>> = {
        "Total params": params + unused,
        "Trainable params": params + unused,
        "Non-trainable params": 0,
        "Total mult-adds": batch * weighted.reduce((sum, node) => sum + multAdds(graph, node, macs(node)), 0),
        // 56 bytes of Python object for the one input.
        "Input size": 4 * batch * size(graph.nodes[0]?.shape ?? []) + 56,
        "Forward/backward pass size":
          2 * 4 * batch * weighted.reduce((sum, { shape }) => sum + size(shape), 0),
        "Params size": 4 * (params + unused),
      };
      for (const [label, value] of Object.entries(table?.totals ?? {})) {
        const [, what = "", unit = ""] = /^([^(]+?)(?: \((\w+)\))?$/u.exec(label) ?? [];
        if (what === "Estimated Total Size") continue;
        const scale = { "": 1, k: 1e3, kB: 1e3, M: 1e6, MB: 1e6, G: 1e9 }[unit] ?? Number.NaN;
        const digits = unit === "" ? 0 : 2;
        expect([label, Number(((figures[what] ?? Number.NaN) / scale).toFixed(digits))]).toEqual([
          label,
          Number(value.replaceAll(",", "")),
        ]);
      }
    },
  );

  test("torchinfo's rows of GoogLeNet at 112", () => {
    const table = layers.torchinfo.find(({ model }) => model.startsWith("torchvision googlenet"));
    const graph = graphOf("models/googlenet.cnn", "GoogLeNet", { size: 112 });
    const ours = opNodes(graph)
      .filter(({ op }) => /^(?:conv|bn|maxpool|dense)$/u.test(op.name))
      .map((node) => [node.shape, paramsOf(graph, node)]);
    const theirs = (table?.rows ?? [])
      .filter(([, type]) => /^(?:Conv2d|BatchNorm2d|MaxPool2d|Linear)$/u.test(String(type)))
      .map(([, , shape, params]) => [(shape as readonly number[]).slice(1), params ?? 0]);
    expect(ours).toEqual(theirs);
  });

  test("Keras counts running statistics among the parameters", () => {
    const row = layers.keras_applications.rows.find(([model]) => model === "MobileNetV2");
    const { params, buffers } = analysisOf(network("mobilenet_v2")).totals;
    expect(params + buffers).toBe(row?.[2]);
  });
});

/** Of 2019: convolutions twice their MACs and a bias per output, max-pooling its window per output, all else nothing. */
function operations(graph: Graph, flags: ReadonlyMap<string, string>, id: NodeId): number {
  const macs = macsOf(graph);
  const [seen, waiting] = [new Set<NodeId>(), [id]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = graph.nodes[next];
    if (seen.has(next) || node?.kind !== "op") continue;
    seen.add(next);
    waiting.push(...node.operands);
  }
  return opNodes(graph)
    .filter((node) => seen.has(node.id))
    .reduce((sum, node) => {
      if (node.op.name === "conv") {
        const biased = flags.get(node.labels[0] ?? "")?.includes("b") ?? false;
        return sum + 2 * macs(node) + (biased ? size(node.shape) : 0);
      }
      if (node.op.name !== "maxpool") return sum;
      return sum + size((node.form as { window: Window }).window.kernel) * size(node.shape);
    }, 0);
}

describe("tf.profiler on TF-Slim's networks", () => {
  const table = fields.tables.find(({ id }) => id === "araujo2019");
  const rows = (table?.rows ?? []) as readonly {
    readonly model: string;
    readonly resolution: number | null;
    readonly endpoint: string;
    readonly gflops: number | null;
  }[];

  test.each(
    Object.entries(slimNetworks).flatMap(([name, slim]) => [224, 321].map((at) => [name, at, slim] as const)),
  )("%s at %i: every endpoint's GFLOPs", (name, resolution, slim) => {
    const graph = slimGraph(slim, resolution);
    const flags = new Map(slim.nodes.map((node) => [node[0], node[7]]));
    const counted = rows.filter((row) => row.model === name && row.resolution === resolution);
    expect(counted.length).toBeGreaterThan(3);
    for (const { endpoint, gflops } of counted) {
      const label = slim.endpoints[endpoint] ?? "";
      const node = graph.nodes.find(({ labels }) => labels.includes(label));
      expect([endpoint, (operations(graph, flags, node?.id ?? -1) / 1e9).toFixed(3)]).toEqual([
        endpoint,
        gflops?.toFixed(3),
      ]);
    }
  });

  test("TensorFlow's SAME: what is left over goes behind", () => {
    const known = fields.unit_networks.same_padding.filter((row) => row.size !== null);
    for (const { kernel, stride, size: at, pad_before: before, pad_total: total } of known) {
      const graph = modelText([
        `input x: 1x${at}x${at}`,
        `conv(1, ${kernel}, stride=${stride}, pad=same_upper)`,
      ]);
      expect(analyzeReceptiveFields(graph).at(-1)?.padding).toEqual([before, before]);
      const [node] = opNodes(graph);
      const { window } = (node?.form ?? {}) as { window: { begin: number[]; end: number[] } };
      expect(Number(window.begin[0]) + Number(window.end[0])).toBe(total);
    }
    expect(known).toHaveLength(2);
  });
});

/** Values that an export leaves out, and what stands for them: folded batch-norms, dropout. */
function leftOut(graph: Graph): ReadonlyMap<NodeId, NodeId> {
  const readers = new Map<NodeId, number>();
  for (const { operands } of opNodes(graph))
    for (const id of operands) readers.set(id, (readers.get(id) ?? 0) + 1);
  const alias = new Map<NodeId, NodeId>();
  for (const { id, op, operands } of opNodes(graph)) {
    const [from = -1] = operands;
    const producer = graph.nodes[from];
    const follows = producer?.kind === "op" && producer.op.name === "conv" && readers.get(from) === 1;
    if (op.name === "dropout" || (op.name === "bn" && follows)) alias.set(id, alias.get(from) ?? from);
  }
  return alias;
}

/** One step per value, each stored by itself. */
function exported(
  graph: Graph,
): readonly { readonly size: number; readonly first: number; readonly last: number }[] {
  const alias = leftOut(graph);
  const stored = graph.nodes.filter(({ id }) => !alias.has(id));
  const at = new Map(stored.map(({ id }, i) => [id, i]));
  const last = stored.map((_, i) => i);
  for (const [i, node] of stored.entries()) {
    const operands = node.kind === "op" ? node.operands : [];
    for (const operand of operands) last[at.get(alias.get(operand) ?? operand) ?? -1] = i;
  }
  return stored.map(({ shape }, i) => ({ size: 4 * size(shape), first: i, last: last[i] ?? i }));
}

describe("memory of unfused graphs (torchvision exported to ONNX, batch-norm folded)", () => {
  test.each(memory.onnx_runs.rows)("$model", ({ model, tensors, naive_bytes, lower_bound_bytes }) => {
    const records = exported(network(model));
    // torch.cat of a single tensor is a copy in the export of DenseNet, and of some others it makes two.
    if (model !== "densenet121") {
      expect(records).toHaveLength(tensors);
      expect(records.reduce((sum, record) => sum + record.size, 0)).toBe(naive_bytes);
    }
    const plan = planMemory(records);
    expect(plan.lowerBound).toBe(lower_bound_bytes);
    expect(plan.total).toBe(lower_bound_bytes);
  });

  test("minimalloc's example, whose last step is excluded", () => {
    const { buffers, capacity } = memory.minimalloc.example;
    const plan = planMemory(
      buffers.map(([, lower, upper, bytes]) => ({
        size: Number(bytes),
        first: Number(lower),
        last: Number(upper) - 1,
      })),
    );
    expect(plan.total).toBe(capacity);
  });
});
