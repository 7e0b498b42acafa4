// The parts of the page that need no browser: what is read where, and how blocks nest. And the text that the reports carry is of today.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { assetsPath, assetsText } from "../../../../scripts/page/assets.ts";
import { report } from "../../../../src/compile/report.ts";
import { blockTree, tilesOf, type TreeNode } from "../../../../src/report/html/page/block-tree.ts";
import { overhang, reachOf } from "../../../../src/report/html/page/reach.ts";
import { readSource } from "../../../support/networks.ts";

function factsOf(path: string, model?: string) {
  const { facts } = report(readSource(path), model === undefined ? {} : { model });
  if (!facts) throw new Error(path);
  return facts;
}

test("the script and the style are those of the sources: `npm run page` writes them", () => {
  expect(readFileSync(assetsPath, "utf8")).toBe(assetsText());
});

test.each(["models/lenet.cnn", "models/resnet.cnn", "models/vgg.cnn"])(
  "%s: what a position reads is size, jump and start, where those say it",
  (path) => {
    const facts = factsOf(path);
    const input = facts.inputs[0]?.shape.slice(1) ?? [];
    let compared = 0;
    for (const { rf, shape } of facts.layers) {
      if (!rf?.uniform || shape.length < 3) continue;
      const extents = shape.slice(1);
      for (const position of [extents.map(() => 0), extents.map((n) => n - 1), extents.map((n) => n >> 1)]) {
        for (const [axis, { lo, hi }] of reachOf(rf, position, input).entries()) {
          const [size = 0, jump, start] = [rf.size[axis], rf.jump[axis] ?? null, rf.start[axis] ?? null];
          const uniform = jump !== null && start !== null;
          const centre = uniform ? start + jump * (position[axis] ?? 0) : (size - 1) / 2;
          expect([lo, hi]).toEqual([centre - (size - 1) / 2, centre + (size - 1) / 2]);
          compared += 1;
        }
      }
      expect(overhang(rf, extents, input).map(([before]) => before)).toEqual(
        rf.padding.map((p) => Math.max(0, p ?? 0)),
      );
    }
    expect(compared).toBeGreaterThan(30);
  },
);

test("every layer of some cost is one tile, and a frame is the sum of what it holds", () => {
  const facts = factsOf("models/googlenet.cnn");
  const tree = blockTree(facts.layers, ({ flops }) => flops);
  expect(tree.size).toBe(facts.totals.flops);
  const leaves = (node: TreeNode): readonly TreeNode[] =>
    node.children.length === 0 ? [node] : node.children.flatMap(leaves);
  const costly = facts.layers.filter(({ flops }) => flops > 0);
  expect(new Map(leaves(tree).map(({ path, size }) => [path, size]))).toEqual(
    new Map(costly.map(({ path, flops }) => [path, flops])),
  );
  const inception = tree.children.find(({ path }) => path === "inception3a");
  const inside = costly.filter(({ path }) => path.startsWith("inception3a."));
  expect(inception?.size).toBe(inside.reduce((sum, { flops }) => sum + flops, 0));
});

test("tiles lie in their frames", () => {
  const tree = blockTree(factsOf("models/resnet.cnn").layers, ({ macs }) => macs);
  const tiles = tilesOf(tree, { x: 0, y: 0, width: 900, height: 500 });
  const frames = new Map(tiles.map((tile) => [tile.node.path, tile]));
  let framed = 0;
  for (const { node, x, y, width, height } of tiles) {
    for (const child of node.children) {
      const inner = frames.get(child.path);
      expect(inner?.x).toBeGreaterThanOrEqual(x);
      expect(inner?.y).toBeGreaterThanOrEqual(y);
      expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual(x + width + 1e-6);
      expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThanOrEqual(y + height + 1e-6);
      framed += 1;
    }
  }
  expect(framed).toBeGreaterThan(10);
});
