// TF-Slim's networks of the receptive-field tables, as text of the language.

import { readFileSync } from "node:fs";
import type { Graph } from "../../src/ir/graph.ts";
import { graphOfSource } from "./networks.ts";

/** Id, op, inputs, kernel, stride, padding, filters, flags (b: bias, n: batch-norm). */
type SlimNode = readonly [
  string,
  string,
  string[],
  number[] | null,
  number[] | null,
  string | number[] | null,
  number | null,
  string,
];

export interface SlimNetwork {
  readonly endpoints: Readonly<Record<string, string>>;
  readonly nodes: readonly SlimNode[];
}

const oracle = JSON.parse(readFileSync(new URL("../oracles/rf_graphs.json", import.meta.url), "utf8")) as {
  readonly models: Readonly<Record<string, SlimNetwork>>;
};

export const slimNetworks = oracle.models;

/** Every node has its id as label. Convolutions have no bias: where one is counted, the node's flags say so. */
export function slimGraph({ nodes }: SlimNetwork, size: number): Graph {
  const others = nodes.filter(([, op]) => op !== "input");
  return modelText([`input x: 3x${size}x${size}`, ...others.map(statement)]);
}

export function modelText(body: readonly string[]): Graph {
  return graphOfSource({ path: "m.cnn", text: `model M {\n${body.join("\n")}\n}\n` });
}

const pair = (numbers: readonly number[] | null): string => `(${(numbers ?? [1, 1]).join(", ")})`;

function statement([id, op, inputs, kernel, stride, pad, filters]: SlimNode): string {
  const same = pad === "SAME" ? ", pad=same_upper" : "";
  const from = `from ${inputs[0] ?? ""}`;
  switch (op) {
    case "conv":
      return `${from}\n${id} = conv(${filters ?? 1}, ${pair(kernel)}, stride=${pair(stride)}${same}, bias=false)`;
    case "maxpool":
      return `${from}\n${id} = maxpool(${pair(kernel)}, stride=${pair(stride)}${same})`;
    case "pad": {
      const [before = 0, after = 0] = Array.isArray(pad) ? pad : [];
      return `${from}\n${id} = pad(((${before}, ${after}), (${before}, ${after})))`;
    }
    case "add":
      return `${id} = add { ${inputs.map((input) => `| ${input}`).join(" ")} }`;
    default:
      throw new Error(`no such op: ${op}`);
  }
}
