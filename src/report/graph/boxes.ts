// Which layers share a box, and which boxes a frame. Nothing is placed here.

import { invariant } from "../../base/invariant.ts";
import { blocksOf } from "../block-paths.ts";
import type { Facts, LayerFacts } from "../facts.ts";
import { type Kind, kindOf, sameShape } from "./kind.ts";
import { windowsOf } from "./window.ts";

/** One line of a box: a layer, or an output of the model. */
export interface Line {
  readonly kind: Kind;
  /** Of the value: `layer1.0.conv1`. */
  readonly path: string;
  /** Undefined for an output of the model, whose name is `output`. */
  readonly layer?: LayerFacts;
  readonly output?: string;
  /** `7×7 /2` where that says something. */
  readonly window?: string;
}

/** A chain of layers of one shape, drawn as one box. */
export interface Box {
  readonly kind: Kind;
  readonly lines: readonly Line[];
  /** Paths of the values that it reads, each once. */
  readonly inputs: readonly string[];
}

/** Boxes and blocks in order of execution; the root's path is empty. */
export interface Block {
  readonly path: string;
  readonly children: readonly (Block | Box)[];
}

export function isBlock(part: Block | Box): part is Block {
  return "children" in part;
}

export function boxesIn(part: Block | Box): readonly Box[] {
  return isBlock(part) ? part.children.flatMap(boxesIn) : [part];
}

/**
 * A layer joins the box of the value it reads where it is that value's only reader, keeps its shape, computes value by
 * value (or normalises) and belongs to the same block: convolution, normalisation and activation read as one box.
 */
export function boxesOf(facts: Facts): readonly Box[] {
  const joins = joiningIn(facts);
  const boxAt = new Map<string, Line[]>();
  for (const line of linesOf(facts)) {
    const chain = boxAt.get(line.layer.inputs[0] ?? "");
    const box = chain && joins(line, chain) ? chain : [];
    box.push(line);
    boxAt.set(line.path, box);
  }
  const outputs = facts.outputs.map(({ name, path }): Box => {
    return { kind: "output", lines: [{ kind: "output", path, output: name }], inputs: [path] };
  });
  return [...[...new Set(boxAt.values())].map(boxOf), ...outputs];
}

type LayerLine = Line & { readonly layer: LayerFacts };

function linesOf(facts: Facts): readonly LayerLine[] {
  const layers = new Map(facts.layers.map((layer) => [layer.path, layer]));
  const windows = windowsOf(facts);
  return facts.layers.map((layer) => {
    const window = windows.get(layer.path);
    const kind = kindOf(layer, layers.get(layer.inputs[0] ?? ""));
    return { kind, path: layer.path, layer, ...(window === undefined ? {} : { window }) };
  });
}

function joiningIn(facts: Facts): (line: LayerLine, chain: readonly Line[]) => boolean {
  const readers = countReaders(facts);
  const blocks = blocksOf(facts.layers.map(({ path }) => path));
  const blockOf = (path: string): string => blocks(path).at(-1) ?? "";
  return ({ kind, layer }, chain) => {
    const before = chain.at(-1);
    return (
      before?.layer !== undefined &&
      chain[0]?.kind !== "input" &&
      (kind === "norm" || kind === "pointwise" || kind === "view") &&
      readers.get(before.path) === 1 &&
      blockOf(before.path) === blockOf(layer.path) &&
      sameShape(layer, before.layer)
    );
  };
}

function boxOf(lines: readonly Line[]): Box {
  const [first] = lines;
  invariant(first, "a box of no lines");
  return { kind: first.kind, lines, inputs: [...new Set(first.layer?.inputs)] };
}

/** Outputs of the model read as well. */
function countReaders(facts: Facts): ReadonlyMap<string, number> {
  const readers = new Map<string, number>();
  const read = (path: string): unknown => readers.set(path, (readers.get(path) ?? 0) + 1);
  for (const { inputs } of facts.layers) inputs.forEach(read);
  for (const { path } of facts.outputs) read(path);
  return readers;
}
