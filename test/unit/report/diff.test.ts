// What changed between two models: who is matched with whom, what the figures say, and that a comment stays a comment.

import { expect, test } from "vitest";
import { report } from "../../../src/compile/report.ts";
import { alignLayers } from "../../../src/report/diff/align.ts";
import { type DiffFacts, diffFacts, regressions } from "../../../src/report/diff/diff-facts.ts";
import { diffFormats } from "../../../src/report/diff/index.ts";
import type { Facts } from "../../../src/report/facts.ts";

function facts(...steps: readonly string[]): Facts {
  const text = `model M {\n  input x: 3x16x16\n  ${steps.join("\n  ")}\n}\n`;
  const result = report({ path: "m.cnn", text });
  expect(result.diagnostics).toEqual([]);
  return result.facts!;
}
const files = { base: "main:m.cnn", head: "m.cnn" };
const diff = (base: Facts, head: Facts): DiffFacts => diffFacts(base, head, files);
const said = ({ layers }: DiffFacts): readonly string[] =>
  layers.map(({ kind, from, path, fields }) => [kind, ...(from ? [from] : []), path, ...fields].join(" "));
const rendered = (name: string, one: DiffFacts): string =>
  diffFormats.find((format) => format.name === name)!.render(one, { weights: true });

const plain = [
  "conv(8, 3, pad=1) -> relu",
  "conv(16, 3, pad=1) -> relu",
  "maxpool(2)",
  "flatten -> dense(10)",
];

test("nothing changed", () => {
  const none = diff(facts(...plain), facts(...plain));
  expect(said(none)).toEqual([]);
  expect(none.same).toBe(8);
  expect(none.totals.every(({ change, relative }) => change === 0 && relative === 0)).toBe(true);
  expect(none.weights).toMatchObject({ breaking: false, fits: 6, unused: [] });
  expect(regressions(none, 0)).toEqual([]);
});

test("an insertion moves what follows, and a checkpoint no longer loads", () => {
  const head = facts("conv(8, 3, pad=1) -> relu", "conv(8, 1) -> relu", ...plain.slice(1));
  const one = diff(facts(...plain), head);
  expect(said(one)).toEqual([
    "added conv2",
    "added relu2",
    "changed conv2 conv3 inputs",
    "moved relu2 relu3",
  ]);
  expect(one.weights.breaking).toBe(true);
  expect(one.weights.renamed).toContainEqual({ from: "conv2.bias", to: "conv3.bias" });
  expect(one.weights.reshaped.map(({ path }) => path)).toEqual(["conv2.weight", "conv2.bias"]);
});

test("with labels the same insertion breaks nothing but what is new", () => {
  const labelled = (...extra: readonly string[]): Facts =>
    facts("a = conv(8, 3, pad=1)", ...extra, "b = conv(8, 3, pad=1)", "relu");
  const one = diff(labelled(), labelled("c = conv(8, 3, pad=1)"));
  expect(said(one)).toEqual(["added c", "changed b rf inputs", "changed relu1 rf"]);
  expect(one.weights.missing.map(({ path }) => path)).toEqual(["c.weight", "c.bias"]);
  const back = diff(labelled("c = conv(8, 3, pad=1)"), labelled());
  expect(back.weights).toMatchObject({ breaking: false, missing: [] });
  expect(back.weights.unused.map(({ path }) => path)).toEqual(["c.weight", "c.bias"]);
});

test("wider layers are changed, not others", () => {
  const wide = plain.map((line) => line.replace("conv(8", "conv(12"));
  const one = diff(facts(...plain), facts(...wide));
  expect(said(one).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "changed conv1",
    "changed relu1",
    "changed conv2",
  ]);
  const params = one.totals[0]!;
  expect(params.change).toBe(4 * (27 + 1) + 4 * 16 * 9);
  expect(params.relative).toBeCloseTo(params.change / params.base, 12);
});

test("a shorter network loses layers, and others are as they were", () => {
  const one = diff(facts(...plain), facts(...plain.slice(0, 1), "maxpool(2)", "flatten -> dense(10)"));
  expect(said(one).filter((line) => line.startsWith("removed"))).toEqual(["removed conv2", "removed relu2"]);
});

test("a residual taken from elsewhere is a change though no figure is", () => {
  const from = (name: string): Facts =>
    facts("a = conv(4, 3, pad=1)", "b = relu", "c = conv(4, 3, pad=1)", `add { | id | ${name} }`);
  expect(said(diff(from("a"), from("b")))).toContain("changed add1 inputs");
});

test("branches in another order are moved", () => {
  const order = (...names: readonly string[]): Facts =>
    facts(
      `concat { ${names.map((name) => `| ${name} = conv(4, ${name === "p" ? 1 : 3}, pad=${name === "p" ? 0 : 1})`).join(" ")} }`,
    );
  const lines = said(diff(order("p", "q"), order("q", "p")));
  expect(lines.filter((line) => line.startsWith("moved"))).toHaveLength(1);
  expect(lines).toContainEqual("changed concat1 inputs");
});

test("every layer of both sides is in exactly one pair", () => {
  const [a, b] = [facts(...plain, "relu"), facts("conv(16, 3, pad=1) -> relu", ...plain.slice(1))];
  const pairs = alignLayers(a.layers, b.layers);
  const paths = (list: readonly (string | undefined)[]): readonly string[] =>
    list.filter((path) => path !== undefined).toSorted();
  expect(paths(pairs.map(({ base }) => base?.path))).toEqual(paths(a.layers.map(({ path }) => path)));
  expect(paths(pairs.map(({ head }) => head?.path))).toEqual(paths(b.layers.map(({ path }) => path)));
});

test("thousands of layers are matched by path, in time", () => {
  const base = facts(...plain);
  const layers = Array.from({ length: 4000 }, (_, i) => ({ ...base.layers[1]!, path: `conv${i}`, macs: i }));
  const pairs = alignLayers(
    layers,
    layers.map((layer) => ({ ...layer, macs: layer.macs + 1 })),
  );
  expect(pairs).toHaveLength(4000);
  expect(pairs.every((pair) => pair.base?.path === pair.head?.path)).toBe(true);
});

test("a regression is more than the limit", () => {
  const [base, head] = [facts(...plain), facts(...plain, "dense(10)")];
  const rise = 110 / base.totals.params;
  const names = (limit: number): readonly string[] =>
    regressions(diff(base, head), limit).map(({ measure }) => measure);
  expect(names(0)).toEqual(["params", "macs", "flops", "weights"]);
  expect(names(rise * 1.0001)).not.toContain("params");
  expect(names(rise * 0.9999)).toContain("params");
  expect(regressions(diff(head, base), 0)).toEqual([]);
});

test("a comment has one marker, stays below 60 kB and folds long tables", () => {
  const [base, head] = [facts(...plain), facts(...plain)];
  const many = (name: string): Facts => {
    const layers = Array.from({ length: 3000 }, (_, i) => ({
      ...base.layers[1]!,
      path: `${name}.${"x".repeat(200)}${i}`,
    }));
    const weights = layers.map(({ path }) => ({ path, shape: [32], role: "param" as const }));
    return { ...base, layers, weights };
  };
  const small = rendered("markdown", diff(base, head));
  expect(small.startsWith("<!-- cnnc diff -->\n")).toBe(true);
  expect(small).not.toContain("<details>");
  const large = rendered("markdown", diff(many("a|b`"), { ...many("<img> \u202e"), outputs: head.outputs }));
  expect(new TextEncoder().encode(large).length).toBeLessThan(60_000);
  expect(large.match(/<!--/gu)).toHaveLength(1);
  expect(large.match(/<details>/gu)).toHaveLength(2);
  expect(large).toMatch(/and \d+ more/u);
  expect(large).not.toContain("\u202e");
  expect(large.replaceAll(/(`+).*?\1/gu, "")).not.toContain("<img");
});

test("JSON is the facts, text lists the weights", () => {
  const one = diff(facts(...plain), facts(...plain.slice(1)));
  expect(JSON.parse(rendered("json", one))).toEqual(JSON.parse(JSON.stringify(one)));
  expect(rendered("text", one)).toContain("  reshaped conv1.weight: 8x3x3x3 -> 16x3x3x3\n");
});
