// Layers as a tree by the parts of their paths, with a size on every node; and its picture as frames and tiles.

import { blocksOf, pathWithin } from "../../block-paths.ts";
import type { PageLayer } from "../page-facts.ts";
import { type Rectangle, squarify } from "./squarify.ts";

export interface TreeNode {
  readonly path: string;
  /** Below the frame it stands in: `0.conv1`. */
  readonly name: string;
  /** Of a block the sum over its layers. */
  readonly size: number;
  /** Largest first; empty for a layer. */
  readonly children: readonly TreeNode[];
}

interface Draft {
  readonly path: string;
  readonly parts: Map<string, Draft>;
  readonly layers: PageLayer[];
}

/** Layers of no size are left out, and frames around one thing only. */
export function blockTree(layers: readonly PageLayer[], sizeOf: (layer: PageLayer) => number): TreeNode {
  const root: Draft = { path: "", parts: new Map(), layers: [] };
  const blocks = blocksOf(layers.map(({ path }) => path));
  for (const layer of layers) {
    if (sizeOf(layer) <= 0) continue;
    let draft = root;
    for (const path of blocks(layer.path)) {
      const part = draft.parts.get(path) ?? { path, parts: new Map(), layers: [] };
      draft.parts.set(path, part);
      draft = part;
    }
    draft.layers.push(layer);
  }
  const children = nodesOf(root, "", sizeOf);
  return { path: "", name: "", size: sum(children), children };
}

function nodesOf(draft: Draft, frame: string, sizeOf: (layer: PageLayer) => number): readonly TreeNode[] {
  const name = (path: string): string => pathWithin(path, frame);
  const leaves = draft.layers.map((layer): TreeNode => {
    return { path: layer.path, name: name(layer.path), size: sizeOf(layer), children: [] };
  });
  const blocks = [...draft.parts.values()].flatMap((part): readonly TreeNode[] => {
    const lone = part.layers.length + part.parts.size === 1;
    if (lone) return nodesOf(part, frame, sizeOf);
    const children = nodesOf(part, part.path, sizeOf);
    return [{ path: part.path, name: name(part.path), size: sum(children), children }];
  });
  return [...leaves, ...blocks].toSorted((a, b) => b.size - a.size);
}

const sum = (nodes: readonly TreeNode[]): number => nodes.reduce((total, { size }) => total + size, 0);

export interface Tile extends Rectangle {
  readonly node: TreeNode;
  /** A frame has room for its name above what it holds. */
  readonly titled: boolean;
}

const GAP = 2;
const TITLE = 17;

/** Frames before what they hold, in the units of `space`, which are pixels. */
export function tilesOf(node: TreeNode, space: Rectangle): readonly Tile[] {
  const rectangles = squarify(
    node.children.map(({ size }) => size),
    space,
  );
  return node.children.flatMap((child, i): readonly Tile[] => {
    const at = rectangles[i] ?? space;
    if (child.children.length === 0) return [{ ...at, node: child, titled: false }];
    const titled = at.width > 56 && at.height > 44;
    const top = titled ? TITLE : GAP;
    const inner = {
      x: at.x + GAP,
      y: at.y + top,
      width: Math.max(0, at.width - 2 * GAP),
      height: Math.max(0, at.height - top - GAP),
    };
    return [{ ...at, node: child, titled }, ...tilesOf(child, inner)];
  });
}
