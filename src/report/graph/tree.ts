// The block tree as frames: by paths, as `--depth` folds it, less the frames that would say nothing or could not be drawn.

import { invariant } from "../../base/invariant.ts";
import { blocksOf } from "../block-paths.ts";
import type { Facts } from "../facts.ts";
import { type Block, type Box, boxesIn, boxesOf, isBlock } from "./boxes.ts";

interface Draft {
  readonly path: string;
  readonly children: (Draft | Box)[];
}

export function treeOf(facts: Facts): Block {
  const root: Draft = { path: "", children: [] };
  const drafts = new Map([["", root]]);
  const blocks = blocksOf(facts.layers.map(({ path }) => path));
  for (const box of boxesOf(facts)) {
    const [first] = box.lines;
    invariant(first, "a box of no lines");
    let parent = root;
    for (const path of box.kind === "output" ? [] : blocks(first.path)) {
      const draft: Draft = drafts.get(path) ?? { path, children: [] };
      if (!drafts.has(path)) parent.children.push(draft);
      drafts.set(path, draft);
      parent = draft;
    }
    parent.children.push(box);
  }
  return drawable({ path: "", children: root.children.flatMap(telling) });
}

/** A frame around one thing says nothing that the thing does not. */
function telling(part: Block | Box): readonly (Block | Box)[] {
  if (!isBlock(part)) return [part];
  const children = part.children.flatMap(telling);
  const [only] = children;
  if (children.length > 1 || !only) return [{ path: part.path, children }];
  return [isBlock(only) ? { path: part.path, children: only.children } : only];
}

/**
 * The same with no block in a cycle of its siblings: one that values leave and come back to (names need not follow
 * the order of execution) cannot be a frame of a picture that runs downwards, so its members stand in its parent.
 */
function drawable(block: Block): Block {
  let { children } = block;
  for (;;) {
    const stuck = inCycles(children);
    if (!stuck.some(isBlock)) break;
    children = children.flatMap((child) =>
      isBlock(child) && stuck.includes(child) ? child.children : [child],
    );
  }
  return {
    path: block.path,
    children: children.map((child) => (isBlock(child) ? drawable(child) : child)),
  };
}

/** What is left after children that nothing feeds, or that feed nothing, have been taken away again and again. */
function inCycles(children: readonly (Block | Box)[]): readonly (Block | Box)[] {
  const { successors, predecessors } = neighbours(children);
  const left = new Set(children.keys());
  const free = (of: number, by: readonly ReadonlySet<number>[]): boolean =>
    ![...(by[of] ?? [])].some((other) => left.has(other));
  const queue = [...left];
  for (const at of queue) {
    if (!left.has(at) || (!free(at, successors) && !free(at, predecessors))) continue;
    left.delete(at);
    queue.push(...(successors[at] ?? []), ...(predecessors[at] ?? []));
  }
  return children.filter((_, i) => left.has(i));
}

function neighbours(
  children: readonly (Block | Box)[],
): Record<"successors" | "predecessors", readonly Set<number>[]> {
  const owner = new Map<string, number>();
  for (const [i, child] of children.entries())
    for (const { kind, lines } of boxesIn(child))
      if (kind !== "output") for (const { path } of lines) owner.set(path, i);
  const successors = children.map(() => new Set<number>());
  const predecessors = children.map(() => new Set<number>());
  for (const [to, child] of children.entries())
    for (const input of boxesIn(child).flatMap(({ inputs }) => inputs)) {
      const from = owner.get(input);
      if (from === undefined || from === to) continue;
      successors[from]?.add(to);
      predecessors[to]?.add(from);
    }
  return { successors, predecessors };
}
