// Every block of "cnnc/blocks": compiled as a user would, against ONNX Runtime, with the weight paths it promises.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createSink } from "../../src/diag/sink.ts";
import { librarySource } from "../../src/elaborate/library.ts";
import { parse } from "../../src/syntax/parse.ts";
import { printExpr } from "../../src/syntax/print.ts";
import { graphOfSource, root, stateDict } from "../support/networks.ts";
import { compareWithOnnx, networkBound } from "../support/third-party.ts";

interface Case {
  /** On 8x9x7. */
  readonly call: string;
  readonly shape: readonly number[];
  /** Convolutions, as torchvision or d2l.ai names them. */
  readonly convolutions: readonly string[];
}

const cases: readonly Case[] = [
  { call: "conv_bn(6, 5, 2)", shape: [6, 5, 4], convolutions: ["conv1"] },
  { call: "conv_bn_act(8, 3, groups=8, act=relu6)", shape: [8, 9, 7], convolutions: ["0"] },
  { call: "conv_relu(4)", shape: [4, 9, 7], convolutions: ["conv1"] },
  { call: "vgg(2, 5)", shape: [5, 4, 3], convolutions: ["0", "2"] },
  { call: "shortcut(12, 2)", shape: [12, 5, 4], convolutions: ["downsample.0"] },
  { call: "residual(8)", shape: [8, 9, 7], convolutions: ["conv1", "conv2"] },
  { call: "residual(16, 2)", shape: [16, 5, 4], convolutions: ["conv1", "conv2", "downsample.0"] },
  { call: "bottleneck(2)", shape: [8, 9, 7], convolutions: ["conv1", "conv2", "conv3"] },
  {
    call: "bottleneck(4, 2, groups=2, width=8)",
    shape: [16, 5, 4],
    convolutions: ["conv1", "conv2", "conv3", "downsample.0"],
  },
  { call: "inverted_residual(8)", shape: [8, 9, 7], convolutions: ["conv.0.0", "conv.1.0", "conv.2"] },
  { call: "inverted_residual(4, 2, 1)", shape: [4, 5, 4], convolutions: ["conv.0.0", "conv.1"] },
  {
    call: "inception(2, (3, 4), (1, 2), 3)",
    shape: [11, 9, 7],
    convolutions: ["1.conv1", "2.0.conv1", "2.1.conv1", "3.0.conv1", "3.1.conv1", "4.1.conv1"].map(
      (path) => `branch${path}`,
    ),
  },
  {
    call: "dense_block(2, 3)",
    shape: [14, 9, 7],
    convolutions: ["1.conv1", "1.conv2", "2.conv1", "2.conv2"].map((path) => `denselayer${path}`),
  },
  { call: "dense_layer(4, 2)", shape: [12, 9, 7], convolutions: ["conv1", "conv2"] },
  { call: "transition(4)", shape: [4, 4, 3], convolutions: ["conv"] },
];

const nameOf = (call: string): string => call.slice(0, call.indexOf("("));

test("every block of the library has a case, and says whose it is", () => {
  const blocks = parse(librarySource, createSink()).declarations;
  expect(blocks.map(({ name }) => name.text).toSorted()).toEqual(
    [...new Set(cases.map(({ call }) => nameOf(call)))].toSorted(),
  );
  expect(blocks.filter(({ doc }) => doc === undefined)).toEqual([]);
});

test("models/README.md shows every block with its parameters", () => {
  const readme = readFileSync(`${root}models/README.md`, "utf8");
  const signatures = parse(librarySource, createSink()).declarations.flatMap((block) => {
    if (block.kind !== "block") return [];
    const written = block.parameters.map(({ name, default: value }) =>
      value === undefined ? name.text : `${name.text}=${printExpr(value)}`,
    );
    return [`\`${block.name.text}(${written.join(", ")})\``];
  });
  expect(signatures.filter((signature) => !readme.includes(signature))).toEqual([]);
});

describe.each(cases)("$call", ({ call, shape, convolutions }) => {
  const source = {
    path: "use.cnn",
    text: `import { ${nameOf(call)} } from "cnnc/blocks"\nmodel Use {\n  input image: 8x9x7\n  unit = ${call}\n}\n`,
  };

  test("has torchvision's shape and paths", () => {
    const graph = graphOfSource(source);
    expect(graph.nodes[graph.outputs[0]?.node ?? -1]?.shape).toEqual(shape);
    const kernels = [...stateDict(graph)].flatMap(([path, { length }]) => (length === 4 ? [path] : []));
    expect(kernels).toEqual(convolutions.map((path) => `unit.${path}.weight`));
  });

  test("agrees with ONNX Runtime", async () => {
    const { error } = await compareWithOnnx(source);
    expect(error).toBeLessThanOrEqual(networkBound);
  });
});
