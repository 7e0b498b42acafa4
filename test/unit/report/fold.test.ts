// Folded reports and the promised JSON, on real networks.

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { report } from "../../../src/compile/report.ts";
import type { Facts, LayerFacts } from "../../../src/report/facts.ts";
import { foldFacts } from "../../../src/report/fold.ts";
import { json } from "../../../src/report/json.ts";
import { markdown } from "../../../src/report/markdown.ts";

const folder = new URL("../../../models/", import.meta.url);
const factsOf = (file: string, model?: string): Facts => {
  const source = { path: file, text: readFileSync(new URL(file, folder), "utf8") };
  return report(source, model === undefined ? {} : { model }).facts!;
};
const networks = [
  ["lenet", factsOf("lenet.cnn")],
  ["resnet18", factsOf("resnet.cnn")],
  ["mobilenet", factsOf("mobilenet-v2.cnn")],
  ["siamese", factsOf("siamese.cnn")],
] as const;

const schema = new URL("../../../schemas/report.schema.json", import.meta.url);
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(schema, "utf8")) as object);
const figures = [
  "params",
  "buffers",
  "macs",
  "flops",
  "bytesRead",
  "bytesWritten",
  "backwardMacs",
  "keptBytes",
] as const;
const sum = (layers: readonly LayerFacts[], key: (typeof figures)[number]): number =>
  layers.reduce((total, layer) => total + layer[key], 0);

describe.each(networks)("%s", (_, facts) => {
  const deepest = Math.max(...facts.layers.map(({ path }) => path.split(".").length));
  const depths = Array.from({ length: deepest + 1 }, (_one, i) => i + 1);

  test.each(depths)("at depth %i rows add up to the totals, and to the rows they fold", (depth) => {
    const { layers } = foldFacts(facts, depth);
    const finer = foldFacts(facts, depth + 1).layers;
    for (const key of figures) {
      expect(sum(layers, key)).toBe(facts.totals[key]);
      for (const row of layers) {
        const parts = finer.filter(({ path }) => path === row.path || path.startsWith(`${row.path}.`));
        expect(row[key]).toBe(sum(parts, key));
      }
    }
    expect(new Set(layers.map(({ path }) => path)).size).toBe(layers.length);
    expect(layers.reduce((n, { folded = 1 }) => n + folded, 0)).toBe(facts.layers.length);
    for (const { inputs } of layers)
      for (const input of inputs) expect(layers.some(({ path }) => path === input)).toBe(true);
  });

  test("deep enough, nothing is folded", () => {
    expect(foldFacts(facts, deepest)).toEqual(facts);
  });

  test.each([1, 99])("the JSON report fits its schema (depth %i)", (depth) => {
    const promised = JSON.parse(json.render([foldFacts(facts, depth)])) as object;
    expect(validate(promised) ? [] : validate.errors).toEqual([]);
  });
});

test("the schema refuses", () => {
  const [, facts] = networks[0];
  const { totals: _, ...without } = facts;
  expect(validate(without)).toBe(false);
  expect(validate({ ...facts, layers: facts.layers.map((layer) => ({ ...layer, params: 0.5 })) })).toBe(
    false,
  );
});

test("Markdown: hostile names stay cells, and the rows are the layers", () => {
  const [, facts] = networks[0];
  const plain = markdown.render([facts]);
  expect(plain.match(/^\| `/gmu)).toHaveLength(facts.layers.length);
  expect(plain).toContain("| **total** |  |  | 61,706 | 416,520 |");
  const nasty = "a|b`c\n| <img src=x> \u202e";
  const hostile = markdown.render([
    {
      ...facts,
      model: nasty,
      doc: nasty,
      layers: facts.layers.map((layer) => ({ ...layer, path: nasty, labels: [nasty] })),
      contracts: [{ text: nasty, holds: false, measured: nasty, bound: null }],
    },
  ]);
  expect(hostile.split("\n").length).toBe(plain.split("\n").length - facts.doc.split("\n").length + 2 - 1);
  expect(hostile).not.toContain("\u202e");
  expect(hostile.replaceAll(/(`+).*?\1/gu, "")).not.toContain("<img");
});
