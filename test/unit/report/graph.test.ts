// What the graph's picture says: kinds by figures, windows, chains as one box, frames that can be drawn.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { report } from "../../../src/compile/report.ts";
import type { Facts } from "../../../src/report/facts.ts";
import { foldFacts } from "../../../src/report/fold.ts";
import { layoutGraph } from "../../../src/report/graph/graph-layout.ts";
import { renderGraphSvg } from "../../../src/report/graph/graph-svg.ts";
import { kindOf } from "../../../src/report/graph/kind.ts";
import { fitText, textWidth } from "../../../src/report/graph/text-width.ts";
import { windowsOf } from "../../../src/report/graph/window.ts";
import { flawsOf } from "../../support/graph-layout.ts";
import { root } from "../../support/networks.ts";

function factsOf(text: string, model?: string): Facts {
  const { facts, diagnostics } = report({ path: "net.cnn", text }, model === undefined ? {} : { model });
  expect(diagnostics).toEqual([]);
  if (!facts) throw new Error("no facts");
  return facts;
}

const zoo = (file: string, model?: string): Facts =>
  factsOf(readFileSync(`${root}models/${file}.cnn`, "utf8"), model);

const chain = (...ops: readonly string[]): Facts =>
  factsOf(`model M {\n  input x: 4x16x16\n${ops.map((op) => `  ${op}\n`).join("")}  output y\n}\n`);

describe("kinds", () => {
  test.each([
    ["conv(8, 3)", "conv"],
    ["conv(4, 3, groups=4)", "conv"],
    ["conv_transpose(2, 2, stride=2)", "conv"],
    ["flatten -> dense(7)", "dense"],
    ["bn", "norm"],
    ["layernorm", "norm"],
    ["groupnorm(2)", "norm"],
    ["instancenorm", "norm"],
    ["relu", "pointwise"],
    ["sigmoid", "pointwise"],
    ["prelu", "pointwise"],
    ["clamp(0, 1)", "pointwise"],
    ["maxpool(2)", "pool"],
    ["maxpool(3, stride=1, pad=1)", "pool"],
    ["avgpool(2)", "pool"],
    ["gap", "pool"],
    ["flatten", "view"],
    ["pad(1)", "view"],
    ["dropout(0.5)", "view"],
    ["pixel_unshuffle(2)", "view"],
    ["add { | relu | id }", "merge"],
    ["concat { | relu | id }", "merge"],
  ])("%s is %s", (op, kind) => {
    const { layers } = chain(op);
    const last = layers.at(-1);
    const operand = layers.find(({ path }) => path === last?.inputs[0]);
    expect(last && kindOf(last, operand)).toBe(kind);
  });
});

test("windows, with strides that are not 1", () => {
  const windows = windowsOf(
    chain(
      "a = conv(8, 3, pad=1)",
      "b = conv(8, (3, 5), stride=2)",
      "c = maxpool(3, stride=(1, 2))",
      "d = avgpool(2)",
      "e = relu",
    ),
  );
  expect([...windows]).toEqual([
    ["a", "3×3"],
    ["b", "3×5 /2"],
    ["c", "3×3 /1×2"],
    ["d", "2×2 /2"],
  ]);
});

test("a dilated convolution shows its kernel; a window whose size depends on the place is not shown", () => {
  const windows = windowsOf(
    chain("a = conv(4, 3, dilation=2)", "b = conv_transpose(4, 2, stride=2)", "c = maxpool(3)"),
  );
  expect(windows.get("a")).toBe("3×3");
  expect(windows.get("b")).toBe("2×2");
  expect(windows.has("c")).toBe(false);
});

test("convolution, normalisation and activation share a box; what others read as well does not join", () => {
  const boxes = layoutGraph(zoo("resnet", "ResNet18")).boxes.map(({ lines }) =>
    lines.map(({ path }) => path),
  );
  expect(boxes).toContainEqual(["conv1", "bn1", "relu1"]);
  expect(boxes).toContainEqual(["layer1.0.conv2", "layer1.0.bn2"]);
  expect(boxes).toContainEqual(["layer1.0.add1", "layer1.0.relu2"]);
  expect(boxes).toContainEqual(["layer2.0.downsample.0", "layer2.0.downsample.1"]);
});

test("frames are the blocks of more than one box", () => {
  const { frames } = layoutGraph(zoo("resnet", "ResNet18"));
  const blocks = [1, 2, 3, 4].flatMap((i) => [`layer${i}`, `layer${i}.0`, `layer${i}.1`]);
  expect(frames.map(({ path }) => path)).toEqual(blocks);
});

test("equal blocks look equal", () => {
  const { frames } = layoutGraph(zoo("resnet", "ResNet152"));
  const sizes = frames
    .filter(({ path }) => /^layer3\.[1-9]/u.test(path))
    .map(({ width, height }) => `${width} x ${height}`);
  expect(sizes).toHaveLength(35);
  expect(new Set(sizes).size).toBe(1);
});

describe("levels without end", () => {
  const long = (count: number, body: string): Facts => chain(`repeat ${count} { ${body} }`);

  test.each([
    ["a chain", long(300, "conv(4, 3, pad=1)")],
    ["residual blocks", long(70, "add { | conv(4, 3, pad=1) -> bn | id }\n relu")],
    [
      "branches of unequal length",
      long(60, "concat { | conv(2, 3, pad=1) | conv(3, 1) -> conv(2, 3, pad=1) }"),
    ],
  ])("%s, cut into pieces, join without a flaw", (_, facts) => {
    const graph = layoutGraph(facts);
    expect(graph.frames).toEqual([]);
    expect(flawsOf(facts, graph)).toEqual([]);
  });

  test("thousands of layers in one chain stand straight below each other", () => {
    const { boxes } = layoutGraph(long(1500, "conv(4, 1)"));
    expect(boxes.length).toBe(1502);
    expect(new Set(boxes.map(({ x, width }) => x + width / 2)).size).toBe(1);
  });
});

/** Every path that is a key becomes its value, wherever it stands. */
function renamed(facts: Facts, names: ReadonlyMap<string, string>): Facts {
  const name = (path: string): string => names.get(path) ?? path;
  return {
    ...facts,
    layers: facts.layers.map((layer) => ({
      ...layer,
      path: name(layer.path),
      inputs: layer.inputs.map(name),
    })),
    outputs: facts.outputs.map((output) => ({ ...output, path: name(output.path) })),
  };
}

describe("names that do not follow the order of execution", () => {
  const facts = renamed(
    zoo("lenet"),
    new Map([
      ["conv1", "a.conv1"],
      ["avgpool1", "b.avgpool1"],
      ["conv2", "a.conv2"],
      ["avgpool2", "b.avgpool2"],
      ["fc1", "c.fc1"],
      ["fc2", "c.fc2"],
    ]),
  );

  test("a block that values leave and come back to has no frame", () => {
    const graph = layoutGraph(facts);
    expect(graph.frames.map(({ path }) => path)).toEqual([]);
    expect(flawsOf(facts, graph)).toEqual([]);
  });

  test("folded, its edges run back upwards and still reach their boxes", () => {
    const folded = foldFacts(facts, 1);
    const flaws = flawsOf(folded, layoutGraph(folded));
    expect(flaws.filter((flaw) => !/turns upwards|crosses/u.test(flaw))).toEqual([]);
  });
});

test("a label that names a block and a layer", () => {
  const facts = renamed(
    zoo("lenet"),
    new Map([
      ["conv1", "a.conv1"],
      ["sigmoid1", "a.sigmoid1"],
      ["avgpool1", "a"],
    ]),
  );
  const graph = layoutGraph(facts);
  expect(graph.frames.map(({ path }) => path)).toEqual(["a"]);
  expect(flawsOf(facts, graph)).toEqual([]);
});

test("the text of a picture is the same whenever it is drawn", () => {
  const first = renderGraphSvg(zoo("googlenet"));
  renderGraphSvg(zoo("unet"));
  expect(renderGraphSvg(zoo("googlenet"))).toBe(first);
});

test("long names end after an ellipsis", () => {
  const name = "features.denseblock1.denselayer1.conv1";
  expect(fitText(name, 12, 1000)).toBe(name);
  const short = fitText(name, 12, 100);
  expect(short).toMatch(/^….*conv1$/u);
  expect(textWidth(short, 12)).toBeLessThanOrEqual(100);
  expect(fitText(name, 12, 1)).toBe("…");
});
