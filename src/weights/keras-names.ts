// Keras's names of weights (`conv2d_1/kernel:0`) as the names of a graph's. Layers are found by name first; those that Keras numbered itself
// are taken in the order of their numbers, kind by kind, where there are as many of them as the graph has.

import type { Graph, OpNode, Weight } from "../ir/graph.ts";
import { stageShape } from "../nests/traits.ts";

export interface KerasNames {
  /** The graph's name of a tensor, by its name in the file; what belongs to no layer of the graph is not in it. */
  readonly names: ReadonlyMap<string, string>;
  /** Layers that were taken by their number: Keras's name and the graph's path. */
  readonly byOrder: readonly (readonly [layer: string, path: string])[];
}

const LEAVES: ReadonlyMap<string, string> = new Map([
  ["kernel", "weight"],
  ["depthwise_kernel", "weight"],
  ["gamma", "weight"],
  ["alpha", "weight"],
  ["bias", "bias"],
  ["beta", "bias"],
  ["moving_mean", "running_mean"],
  ["moving_variance", "running_var"],
]);

type Kind = "conv" | "depthwise" | "transposed" | "dense" | "batch norm" | "norm" | "slope";

const STEMS: readonly (readonly [RegExp, Kind])[] = [
  [/^conv[123]d$/, "conv"],
  [/^depthwise_conv[12]d$/, "depthwise"],
  [/^conv[123]d_transpose$/, "transposed"],
  [/^dense$/, "dense"],
  [/^batch_normalization$/, "batch norm"],
  [/^(layer|group)_normalization$/, "norm"],
  [/^p_re_lu$/, "slope"],
];

/** A layer of the graph that has weights. */
interface Module {
  readonly path: string;
  readonly leaves: readonly string[];
  readonly kind: Kind;
}

interface Parsed {
  readonly name: string;
  /** Folders of the name, without the repetitions and wrappers of h5 files. */
  readonly layer: readonly string[];
  /** `kernel`, or the position among the layer's weights that `.weights.h5` files write. */
  readonly leaf: string | number;
}

export function kerasNames(graph: Graph, tensors: Iterable<string>): KerasNames {
  const modules = modulesOf(graph);
  const parsed = [...tensors].map(parse);
  const paths = new Map<string, Module>();
  for (const module of modules) paths.set(plain(module.path), module);
  const found = new Map<string, Module>();
  for (const { layer } of parsed) {
    const module = layer.map((_, i) => paths.get(plain(layer.slice(i).join(".")))).find(Boolean);
    if (module) found.set(layer.join("/"), module);
  }
  const byOrder = numbered(
    parsed.map(({ layer }) => layer.join("/")).filter((layer) => !found.has(layer)),
    modules.filter((module) => ![...found.values()].includes(module)),
  );
  for (const [layer, module] of byOrder) found.set(layer, module);
  const names = new Map<string, string>();
  for (const { name, layer, leaf } of parsed) {
    const module = found.get(layer.join("/"));
    const own = typeof leaf === "number" ? module?.leaves[leaf] : LEAVES.get(leaf);
    if (module && own !== undefined) names.set(name, `${module.path}.${own}`);
  }
  for (const { path } of graph.weights) {
    const whole = parsed.find(({ name }) => plain(name.replace(/:\d+$/, "")) === plain(path));
    if (whole) names.set(whole.name, path);
  }
  return { names, byOrder: byOrder.map(([layer, { path }]) => [layer, path]) };
}

/** Keras has no dots in names of layers, and PyTorch's paths are made of them. */
function plain(path: string): string {
  return path.replaceAll(/[./]/g, "_");
}

function parse(name: string): Parsed {
  const parts = name.replace(/:\d+$/, "").split(/[/.]/);
  const leaf = parts.pop() ?? "";
  const isPosition = parts.at(-1) === "vars" && /^\d+$/.test(leaf);
  if (isPosition) parts.pop();
  const layer = parts.filter((part, i) => part !== parts[i - 1] && !(i === 0 && /^_?layers$/.test(part)));
  return { name, layer, leaf: isPosition ? Number(leaf) : leaf };
}

function modulesOf(graph: Graph): readonly Module[] {
  const modules = new Map<string, Module>();
  for (const node of graph.nodes) {
    if (node.kind !== "op") continue;
    const weights = node.weights.flatMap((i) => graph.weights[i] ?? []);
    const [first] = weights;
    const end = first?.path.lastIndexOf(".") ?? -1;
    if (!first || end < 0 || first.role === "constant") continue;
    const path = first.path.slice(0, end);
    const leaves = weights.map((weight) => weight.path.slice(end + 1));
    if (modules.has(path)) continue;
    modules.set(path, { path, leaves, kind: kindOf(node, first, leaves) });
  }
  return [...modules.values()];
}

function kindOf({ nest }: OpNode, { shape }: Weight, leaves: readonly string[]): Kind {
  const rank = shape.length;
  const isScatter = nest.stages.some((stage) => stageShape(nest, stage) === "scatter");
  if (rank >= 3 && isScatter) return "transposed";
  const channels = nest.buffers.find(({ role }) => role === "in")?.shape[0] ?? 1;
  if (rank >= 3 && channels > 1 && shape[1] === 1) return "depthwise"; // one input channel for each output
  if (rank >= 3) return "conv";
  if (rank === 2) return "dense";
  if (leaves.includes("running_mean")) return "batch norm";
  return leaves.length === 1 ? "slope" : "norm";
}

/** conv2d_7 before conv2d_12; Keras counts on from what was built before in the same process, so only the order matters. */
function numbered(
  layers: readonly string[],
  modules: readonly Module[],
): readonly (readonly [string, Module])[] {
  const numberedLayers = [...new Set(layers)].flatMap((layer) => {
    const [, stem = "", number = "0"] = /^(?:.*\/)?(.*?)(?:_(\d+))?$/.exec(layer) ?? [];
    const kind = STEMS.find(([pattern]) => pattern.test(stem))?.[1];
    return kind ? [{ layer, kind, number: Number(number) }] : [];
  });
  const kinds = [...new Set(numberedLayers.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const ours = modules.filter((module) => module.kind === kind);
    const theirs = numberedLayers.filter((one) => one.kind === kind).toSorted((a, b) => a.number - b.number);
    if (ours.length !== theirs.length) return [];
    return ours.map((module, i) => [theirs[i]?.layer ?? "", module] as const);
  });
}
