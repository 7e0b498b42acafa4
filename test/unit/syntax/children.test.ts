import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { childrenOf, walk, type Node } from "../../../src/syntax/children.ts";
import { file } from "../../support/random-syntax.ts";
import { parseRight } from "../../support/syntax.ts";

/** Every object with a `kind` below, found without the table. */
function nodesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(nodesIn);
  return "kind" in value ? [value, ...below] : below;
}

describe("childrenOf", () => {
  it("leaves out no node", () => {
    fc.assert(
      fc.property(file, (tree) => {
        const walked: Node[] = [];
        walk(tree, (node) => {
          walked.push(node);
        });
        expect(new Set(walked)).toEqual(new Set(nodesIn(tree)));
      }),
      { numRuns: 100 },
    );
  });

  it("walks parents first, in the order of the text, and stops where told", () => {
    const tree = parseRight("model M(a: int = 1) {\n  x = add(b) { | relu } : 1x2\n}");
    const kinds: string[] = [];
    walk(tree, (node) => {
      kinds.push(node.kind);
      return node.kind !== "branch";
    });
    expect(kinds).toEqual([
      "file",
      "model",
      "named-type",
      "number",
      "flow",
      "call",
      "name",
      "branch",
      "shape",
    ]);
    expect(childrenOf(tree)).toEqual(tree.declarations);
  });
});
