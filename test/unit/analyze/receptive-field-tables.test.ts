// Receptive fields as whole models have them, against tables of others: TF-Slim (Araujo, Norris, Sim, Distill 2019), its unit networks,
// torchvision's networks, torch-scan's page.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyzeReceptiveFields } from "../../../src/analyze/receptive-field.ts";
import { createSink } from "../../../src/diag/sink.ts";
import type { Graph } from "../../../src/ir/graph.ts";
import { graphOf } from "../../support/networks.ts";
import { modelText, slimGraph, slimNetworks } from "../../support/slim.ts";
import { torchvisionModels } from "../../support/torchvision-models.ts";

interface Row {
  readonly model: string;
  readonly resolution?: number | null;
  readonly endpoint?: string;
  readonly rf: number | null;
  readonly stride?: number;
  readonly padding?: number | null;
}
interface Tables {
  readonly tables: readonly { readonly id: string; readonly rows: readonly Row[] }[];
  readonly unit_networks: {
    readonly rows: readonly { readonly id: string; readonly expect: string | Expected }[];
  };
}
interface Expected {
  /** Horizontal, vertical. */
  readonly rf: readonly number[];
  readonly stride: readonly number[];
  readonly padding: readonly (number | null)[];
}

function oracle(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../oracles/${name}`, import.meta.url), "utf8"));
}

const { tables, unit_networks: units } = oracle("rf_tables.json") as Tables;
const rowsOf = (id: string): readonly Row[] => tables.find((table) => table.id === id)?.rows ?? [];

function lastWithAxes(graph: Graph): ReturnType<typeof analyzeReceptiveFields>[number] {
  return analyzeReceptiveFields(graph).findLast((field) => field?.global.every((all) => !all));
}

describe.each(Object.entries(slimNetworks))("TF-Slim %s", (name, slim) => {
  test.each([224, 321])("at %i", (size) => {
    const graph = slimGraph(slim, size);
    const found = analyzeReceptiveFields(graph);
    // Rows without a resolution have the same sizes and strides; their padding is that of an unknown size.
    const rows = rowsOf("araujo2019").filter(
      ({ model, resolution }) => model === name && (resolution === size || resolution === null),
    );
    expect(rows.length).toBeGreaterThan(6);
    for (const row of rows) {
      const node = graph.nodes.find(({ labels }) =>
        labels.includes(slim.endpoints[row.endpoint ?? ""] ?? ""),
      );
      const { size: sizes, jump, padding } = found[node?.id ?? -1] ?? {};
      const measured = { endpoint: row.endpoint, rf: sizes?.[0], stride: jump?.[0], padding: padding?.[0] };
      const { endpoint, rf, stride } = row;
      expect(measured).toMatchObject({
        endpoint,
        rf,
        stride,
        ...(row.resolution === size ? { padding: row.padding } : {}),
      });
    }
  });

  test("the table of the article", () => {
    const row = rowsOf("araujo2019-readme").find(({ model }) => model === name);
    if (row === undefined) return expect(name).toBe("vgg_a");
    const field = lastWithAxes(slimGraph(slim, 224));
    expect(field).toMatchObject({ size: [row.rf, row.rf], jump: [row.stride, row.stride] });
    expect(field?.padding).toEqual([row.padding, row.padding]);
  });
});

const stack = ["conv(1, 3, stride=2)", "l3 = conv(1, 1, stride=2)"];
const net1 = [
  "l1 = conv(1, 1, stride=4)",
  "from x",
  "pad(((1, 0), (1, 0)))",
  ...stack,
  "l4 = add { | l1 | l3 }",
];
const net4 = [
  "l1 = conv(1, 1, stride=4)",
  "from x",
  "conv(1, 3, stride=2, pad=same_upper)",
  "l3 = conv(1, 1, stride=2)",
  "l4 = add { | l1 | l3 }",
];

/** By the oracle's id. */
const unitNetworks: Readonly<Record<string, readonly [size: number, body: readonly string[]]>> = {
  net1: [8, net1],
  net2: [
    8,
    net1.map((line) => line.replace("conv(1, 3", "maxpool(3").replace("l3 = conv(1, 1", "l3 = maxpool(1")),
  ],
  net3: [
    8,
    [
      "pad(((2, 1), (2, 1)))",
      "l1 = conv(1, 5, stride=2)",
      "from x",
      "conv(1, 3)",
      "l3 = conv(1, 3)",
      "add { | l1 | l3 }",
    ],
  ],
  "net4@9x9": [9, net4],
  "net4@8x8": [8, net4],
  net5: [24, ["conv(1, (3, 5), stride=2)", "conv(1, (3, 1), stride=2)"]],
  "net6/net7": [8, [...net1.slice(0, -1), "dropout(0.5)", "l5 = id", "add { | l1 | l5 }"]],
  net8: [
    16,
    [
      ...net1,
      "l5 = conv(1, 1, stride=2)",
      "from l4",
      "pad(((1, 0), (1, 0)))",
      "l6 = conv(1, 3, stride=2)",
      "add { | l5 | l6 }",
    ],
  ],
  "net9@17x17": [
    17,
    [
      ...net4,
      "l5 = conv(1, 1, stride=2)",
      "from l4",
      "l6 = conv(1, 3, stride=2, pad=same_upper)",
      "add { | l5 | l6 }",
    ],
  ],
};

describe("unit networks", () => {
  // net4 without a size has no padding to be known: a network of ours always has sizes.
  const known = units.rows.filter(({ id }) => id !== "net4");
  test.each(known.map((row) => [row.id, row.expect] as const))("%s", (id, wanted) => {
    const [size = 0, body = []] = unitNetworks[id] ?? [];
    const graph = modelText([`input x: 1x${size}x${size}`, ...body]);
    const sink = createSink();
    const field = analyzeReceptiveFields(graph, sink).at(-1);
    const codes = sink.diagnostics.map(({ code }) => code);
    if (typeof wanted === "string") return expect(codes).toEqual(["misaligned-branches"]);
    expect(codes).toEqual([]);
    const reversed = <T>(values: readonly T[]): readonly T[] => values.toReversed();
    expect(field).toMatchObject({
      size: reversed(wanted.rf),
      jump: reversed(wanted.stride),
      padding: reversed(wanted.padding),
      uniform: true,
    });
  });
});

describe("torchvision", () => {
  test.each(rowsOf("torchvision-measured").map((row) => [row.model, row] as const))("%s", (name, row) => {
    const [path, model] = torchvisionModels[name] ?? [""];
    const sink = createSink();
    const graph = graphOf(path, model);
    expect(lastWithAxes(graph)).toMatchObject({
      size: [row.rf, row.rf],
      jump: [row.stride, row.stride],
      padding: [row.padding, row.padding],
    });
    analyzeReceptiveFields(graph, sink);
    expect(sink.diagnostics).toEqual([]);
    const scanned = rowsOf("torch-scan").find((other) => other.model === name);
    expect([row.rf, null]).toContain(scanned?.rf);
  });

  test("a value in the middle: DeLF-pytorch issue 15, layer3.5.conv3 of ResNet-50", () => {
    const graph = graphOf("models/resnet.cnn", "ResNet50");
    const node = graph.nodes.find(({ path }) => path === "layer3.5.conv3");
    expect(analyzeReceptiveFields(graph)[node?.id ?? -1]).toMatchObject({
      size: [267, 267],
      jump: [16, 16],
      padding: [133, 133],
    });
  });
});
