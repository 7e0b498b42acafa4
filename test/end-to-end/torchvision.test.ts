// Models of torchvision against its published figures and against runs of torchinfo and fvcore on its modules: to the last digit.

import { describe, expect, test } from "vitest";
import measured from "../oracles/layers_measured.json" with { type: "json" };
import stateDicts from "../oracles/state_dicts.json" with { type: "json" };
import torchvision from "../oracles/torchvision.json" with { type: "json" };
import { analysisOf, graphOf, opNodes, paramsOf, stateDict, weightsOf } from "../support/networks.ts";
import { torchvisionModels } from "../support/torchvision-models.ts";

/** Paths of what torchvision calls as functions: no modules, hence no rows. Merging ops and `flatten` never have one. */
const functions: Readonly<Record<string, RegExp>> = {
  googlenet: /\.relu\d$/u,
  densenet121: /^(relu|gap)1$/u,
  mobilenet_v2: /^gap1$/u,
};
const unlisted: ReadonlySet<string> = new Set(["add", "concat", "flatten"]);

const modules: Readonly<Record<string, string>> = {
  Conv2d: "conv",
  BatchNorm2d: "bn",
  ReLU: "relu",
  ReLU6: "relu6",
  MaxPool2d: "maxpool",
  AvgPool2d: "avgpool",
  AdaptiveAvgPool2d: "avgpool",
  Linear: "dense",
  Dropout: "dropout",
};

function graph(name: string): ReturnType<typeof graphOf> {
  const [file, model] = torchvisionModels[name] ?? ["", ""];
  return graphOf(file, model);
}

test("every network of the oracles is here", () => {
  const theirs = [torchvision.rows.map(({ model }) => model), measured.models, stateDicts.models].flatMap(
    (list) => (Array.isArray(list) ? list : Object.keys(list)),
  );
  expect(Object.keys(torchvisionModels).toSorted()).toEqual([...new Set(theirs)].toSorted());
});

describe.each(torchvision.rows.filter(({ model }) => model in torchvisionModels))(
  "$model",
  ({ model, num_params, macs_exact, min_size: [least = 0] }) => {
    test("the smallest image is the published one", () => {
      const [file, name] = torchvisionModels[model] ?? ["", ""];
      expect(graphOf(file, name, { size: least }).outputs.length).toBe(1);
      if (least > 1) expect(() => graphOf(file, name, { size: least - 1 })).toThrow("error[");
    });

    test("params and macs are the published ones", () => {
      const { params, macs } = analysisOf(graph(model)).totals;
      expect({ params, macs }).toEqual({ params: num_params, macs: macs_exact });
    });
  },
);

describe.each(Object.entries(stateDicts.models).filter(([model]) => model in torchvisionModels))(
  "%s",
  (model, dict) => {
    test("weights have torchvision's names and shapes", () => {
      const expected = new Map(
        Object.entries<readonly number[]>(dict).filter(([name]) => !name.endsWith("num_batches_tracked")),
      );
      expect(stateDict(graph(model))).toEqual(expected);
    });
  },
);

describe.each(Object.entries(measured.models).filter(([model]) => model in torchvisionModels))(
  "%s",
  (model, { rows }) => {
    test("every layer has the measured shape, params, macs and kernel", () => {
      const ours = graph(model);
      const { layers: costs } = analysisOf(ours);
      const layers = opNodes(ours).filter(
        ({ op, path }) => !unlisted.has(op.name) && functions[model]?.test(path) !== true,
      );
      const actual = layers.map((node) => {
        const weights = weightsOf(ours, node);
        return {
          op: /avgpool|gap/u.test(node.op.name) ? "avgpool" : node.op.name,
          path: weights.length > 0 ? node.path : undefined,
          shape: node.shape,
          params: paramsOf(ours, node),
          macs: costs[node.id]?.macs,
          kernel: node.op.name === "conv" ? weights[0]?.shape.slice(2) : undefined,
          bias: node.op.name === "conv" ? weights.length > 1 : undefined,
        };
      });
      const expected = rows.map(([path, type, , shape, params, , macs, geometry]) => {
        const op = modules[String(type)] ?? String(type);
        const weighted = op === "conv" || op === "bn" || op === "dense";
        const convolution = op === "conv" ? (geometry as readonly unknown[]) : undefined;
        return {
          op,
          path: weighted ? path : undefined,
          // Global pooling keeps 1x1 in both; the batch axis is left out here.
          shape: (shape as readonly number[]).slice(1),
          params,
          macs,
          kernel: convolution?.[0],
          bias: convolution?.[5],
        };
      });
      expect(actual).toEqual(expected);
    });
  },
);
