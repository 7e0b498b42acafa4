// Reports of random networks: every level of the block tree adds up to the totals, JSON is what its schema promises, and the three formats
// that carry a table carry the same figures.

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import process from "node:process";
import { expect, test } from "vitest";
import { report } from "../../src/compile/report.ts";
import type { Facts, LayerFacts, Totals } from "../../src/report/facts.ts";
import { foldFacts } from "../../src/report/fold.ts";
import type { ReportFormat } from "../../src/report/formats.ts";
import { json } from "../../src/report/json.ts";
import { layerColumns } from "../../src/report/layer-columns.ts";
import { markdown } from "../../src/report/markdown.ts";
import { text as plainText } from "../../src/report/text.ts";
import { randomNetworks } from "../support/random-network.ts";

const full = process.env["CNNC_FULL"] === "1";
const effort = full ? { numRuns: 1000 } : { seed: 7, numRuns: 60 };

const schema = new URL("../../schemas/report.schema.json", import.meta.url);
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(schema, "utf8")) as object);

/** With pixels counted; the networks are small. */
function factsOf(text: string): Facts {
  const { facts } = report({ path: "random.cnn", text }, { utilisation: [] });
  if (!facts) throw new Error(`no report of\n${text}`);
  return facts;
}

const summed = [
  "params",
  "buffers",
  "macs",
  "flops",
  "bytesRead",
  "bytesWritten",
  "backwardMacs",
  "keptBytes",
] as const satisfies readonly (keyof Totals & keyof LayerFacts)[];

const sum = (layers: readonly LayerFacts[], key: (typeof summed)[number]): number =>
  layers.reduce((total, layer) => total + layer[key], 0);

function rendered(format: ReportFormat, facts: Facts, columns?: readonly string[]): string {
  return format.render([facts], { columns });
}

/** Cells of a table as they are read: without what Markdown needs around them. */
function cellsOf(row: string): readonly string[] {
  return row
    .split(/\s{2,}|\s\|\s?/u)
    .map((cell) => cell.replaceAll(/[`\\|]/gu, "").trim())
    .filter((cell) => cell !== "");
}

/** The rows between the table's first rule and its last, or its total. */
function tableRows(text: string, isRule: (line: string) => boolean, last: RegExp): readonly string[] {
  const lines = text.split("\n");
  const start = lines.findIndex(isRule);
  const end = lines.findIndex((line, i) => i > start && last.test(line));
  return lines.slice(start + 1, end);
}

test("rows add up at every depth, in every figure", () => {
  fc.assert(
    fc.property(randomNetworks, ({ text }) => {
      const facts = factsOf(text);
      const deepest = Math.max(...facts.layers.map(({ path }) => path.split(".").length));
      for (let depth = 1; depth <= deepest; depth++) {
        const { layers } = foldFacts(facts, depth);
        for (const key of summed) expect(sum(layers, key)).toBe(facts.totals[key]);
        const flops = layers.flatMap(({ flopsByKind }) => Object.values(flopsByKind));
        expect(flops.reduce((all, one) => all + one, 0)).toBe(facts.totals.flops);
        const alive = layers.map(({ aliveBytes }) => aliveBytes ?? 0);
        expect(Math.max(...alive)).toBeLessThanOrEqual(facts.totals.peakBytes);
        expect(Math.max(...alive)).toBe(Math.max(...facts.layers.map(({ aliveBytes }) => aliveBytes ?? 0)));
        if (facts.totals.macs > 0)
          expect(layers.reduce((all, { share }) => all + share.macs, 0)).toBeCloseTo(1, 9);
      }
    }),
    effort,
  );
  expect.hasAssertions();
});

test("JSON fits the schema that the package ships, folded or not", () => {
  fc.assert(
    fc.property(randomNetworks, fc.integer({ min: 1, max: 4 }), ({ text }, depth) => {
      const facts = factsOf(text);
      for (const shown of [facts, foldFacts(facts, depth)]) {
        const promised = JSON.parse(rendered(json, shown)) as object;
        expect(validate(promised) ? [] : validate.errors).toEqual([]);
        expect(promised).toEqual(shown);
      }
    }),
    effort,
  );
  expect.hasAssertions();
});

test("text, Markdown and JSON carry equal figures", () => {
  const columns = layerColumns.map(({ name }) => name).filter((name) => name !== "ms" && name !== "bound");
  fc.assert(
    fc.property(randomNetworks, ({ text }) => {
      const facts = factsOf(text);
      const { layers } = JSON.parse(rendered(json, facts)) as Facts;
      const inText = tableRows(
        rendered(plainText, facts, columns),
        (line) => line.startsWith("----"),
        /^-{4}/u,
      );
      const inMarkdown = tableRows(
        rendered(markdown, facts, columns),
        (line) => line.startsWith("| :-- | :-- | :-- | --:"),
        /^\| \*\*total/u,
      );
      expect(inMarkdown.map(cellsOf)).toEqual(inText.map(cellsOf));
      expect(inText).toHaveLength(layers.length);
      for (const [i, { params, macs, flops }] of layers.entries()) {
        const cells = cellsOf(inText[i] ?? "");
        for (const figure of [params, macs, flops].filter((value) => value > 0))
          expect(cells).toContain(figure.toLocaleString("en-US"));
      }
    }),
    effort,
  );
  expect.hasAssertions();
});
