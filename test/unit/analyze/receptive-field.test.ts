import { expect, test } from "vitest";
import type { LayerField } from "../../../src/analyze/analysis.ts";
import { analyzeReceptiveFields } from "../../../src/analyze/receptive-field.ts";
import { createSink } from "../../../src/diag/sink.ts";
import { graphOfSource } from "../../support/networks.ts";

function fields(body: string): ReadonlyMap<string, LayerField | undefined> {
  const g = graphOfSource({ path: "m.cnn", text: `model M {\n${body}\n}\n` });
  const found = analyzeReceptiveFields(g);
  return new Map(g.nodes.map(({ id, path }) => [path, found[id]]));
}

test("a chain: size and jump by the recurrence of Araujo, Norris and Sim (Distill 2019), eq. 1 and 2", () => {
  const found = fields(
    "input x: 3x32x32\nconv(8, 3, pad=1, stride=2) -> relu -> maxpool(2) -> conv(8, 5, pad=2)",
  );
  expect(found.get("x")).toMatchObject({ size: [1, 1], jump: [1, 1], start: [0, 0], padding: [0, 0] });
  expect(found.get("conv1")).toMatchObject({ size: [3, 3], jump: [2, 2], start: [0, 0], padding: [1, 1] });
  expect(found.get("relu1")).toEqual(found.get("conv1"));
  expect(found.get("maxpool1")).toMatchObject({ size: [5, 5], jump: [4, 4], start: [1, 1], padding: [1, 1] });
  expect(found.get("conv2")).toMatchObject({ size: [21, 21], jump: [4, 4], start: [1, 1], padding: [9, 9] });
});

test("branches unite, axes stay apart", () => {
  const found = fields("input x: 4x9x9\nadd { | conv(4, (1, 3), pad=(0, 1)) | conv(4, (5, 1), pad=(2, 0)) }");
  expect(found.get("add1")).toMatchObject({ size: [5, 3], start: [0, 0], uniform: true });
});

test("dense, global pooling and gates see the whole input", () => {
  const found = fields("input x: 4x9x7\nmul { | id | gap -> conv(4, 1) -> sigmoid }\nflatten\ndense(3)");
  for (const path of ["gap1", "mul1", "fc1"]) {
    expect(found.get(path)).toMatchObject({
      size: [9, 7],
      jump: [null, null],
      start: [null, null],
      global: [true, true],
    });
  }
});

test("upsampling: a fractional jump, and outputs that see less than others", () => {
  const found = fields("input x: 1x8\nupsample(2) -> conv(1, 2)");
  expect(found.get("conv1")).toMatchObject({ size: [2], minSize: [1], jump: [0.5], period: [2] });
  expect(found.get("conv1")?.maps).toEqual([{ axis: 0, period: 2, shift: 1, lo: [0, 0], hi: [0, 1] }]);
});

test("the map of a value: outputs between the taps of a transposed convolution see nothing, a dense layer has none", () => {
  const found = fields("input x: 1x4\nconv_transpose(1, 2, stride=3) -> flatten -> dense(2)");
  expect(found.get("deconv1")?.maps).toEqual([
    { axis: 0, period: 3, shift: 1, lo: [0, 0, null], hi: [0, 0, null] },
  ]);
  expect(found.get("fc1")?.maps).toEqual([null]);
});

test("each value looks at the first input that it depends on", () => {
  const found = fields(
    "input a: 1x8\ninput b: 1x6\nfrom a\nconv(1, 3)\noutput y\nfrom b\nconv(1, 5)\noutput z",
  );
  expect(found.get("conv1")).toMatchObject({ size: [3] });
  expect(found.get("conv2")).toMatchObject({ size: [5] });
});

test("the share of outputs that see padding, and whether one output sees the whole input", () => {
  const found = fields("input x: 1x4x4\nconv(1, 3, pad=1) -> conv(1, 3) -> conv(1, 1, pad=1) -> gap");
  // 12 of 16 touch the border; then all 2x2 do; then 4x4 of which the outer are padding itself and the inner see it.
  expect(found.get("conv1")).toMatchObject({ paddedShare: 12 / 16, coversInput: false });
  expect(found.get("conv2")).toMatchObject({ size: [5, 5], paddedShare: 1, coversInput: true });
  expect(found.get("gap1")).toMatchObject({ paddedShare: 1, coversInput: true });
  const valid = fields("input x: 1x8x4\nconv(1, (3, 1), pad=(1, 0)) -> flatten -> dense(2)");
  expect(valid.get("conv1")).toMatchObject({ paddedShare: 2 / 8 });
  expect(fields("input x: 1x8\nconv(1, 3) -> gap").get("gap1")).toMatchObject({ paddedShare: 0 });
});

test("two stacked 2x2 see 3x3", () => {
  expect(fields("input x: 1x8x8\nconv(1, 2) -> conv(1, 2)").get("conv2")).toMatchObject({ size: [3, 3] });
});

function warnings(body: string): readonly string[] {
  const sink = createSink();
  analyzeReceptiveFields(graphOfSource({ path: "m.cnn", text: `model M {\n${body}\n}\n` }), sink);
  return sink.diagnostics.map(({ severity, message }) => `${severity}: ${message}`);
}

test("branches that look at different places are warned about once, with both geometries", () => {
  expect(
    warnings(
      "input x: 1x9x9\nadd { | conv(1, 2, pad=((0, 1), (0, 1))) | id } -> add { | conv(1, 3, pad=1) | id }",
    ),
  ).toEqual([
    "warning: the branches of add look at different places along h: conv1 sees 2, jump 1, first centre 0.5; id1 sees 1, jump 1, first centre 0",
  ]);
  // Unequal jumps: what comes later is not said again.
  const strided = "add { | conv(1, 3, stride=2) -> upsample(3) -> id | conv(1, 1) }";
  expect(warnings(`input x: 1x9x9\n${strided.replace("-> id", "-> conv(1, 4)")}`)).toHaveLength(1);
});

test("halves of upsampled and causal branches are no misalignment", () => {
  expect(warnings("input x: 1x8x8\nadd { | avgpool(2) -> upsample(2) | conv(1, 3, pad=1) }")).toEqual([]);
  expect(warnings("input x: 1x8\nadd { | conv(1, 2, pad=(1, 0)) | id }")).toEqual([]);
});
