// An op's idea of a mend as edits of the text: sets an argument of the call, or puts a step before it.

import type { Span } from "../base/span.ts";
import type { Edit, Fix } from "../diag/diagnostic.ts";
import type { GraphNode } from "../ir/graph.ts";
import type { CallEdit } from "../ir/op.ts";
import type { Shape } from "../ir/shape.ts";
import { printShape } from "../ir/shape-text.ts";
import { sameShape } from "../ir/verify.ts";
import type { CallSyntax, Given, Spot } from "./types.ts";

/**
 * What would give a value this shape, as its op knows (`pad=2`). Ops with nothing to set that keep the shape (activations) are looked
 * through; a call in the text of another block is left alone, as others use that block too. Where the op itself has no mend, the one
 * call further up that has.
 */
export function fitFix(node: GraphNode, wanted: Shape, spot: Spot): Fix | undefined {
  const { builder } = spot.elaboration;
  let maker = node;
  while (maker.kind === "op" && !maker.op.fit && maker.operands.length === 1) {
    const before = builder.nodes[maker.operands[0] ?? -1];
    if (!before || !sameShape(before.shape, maker.shape)) break;
    maker = before;
  }
  return fixOf(maker, wanted, spot) ?? fixFurtherUp(node, wanted, spot);
}

function fixOf(maker: GraphNode, wanted: Shape, spot: Spot): Fix | undefined {
  const record = spot.elaboration.calls.get(maker.id);
  if (maker.kind !== "op" || !record || maker.blocks.length !== spot.body.frames.length) return undefined;
  const edit = maker.op.fit?.(maker.form, wanted);
  return edit && asFix(edit, record.syntax, record.given);
}

/** Only where one call alone can be the mistake: two that could are no obvious mend. */
function fixFurtherUp(node: GraphNode, wanted: Shape, spot: Spot): Fix | undefined {
  const chain = chainTo(node, spot);
  const found = chain.slice(1).flatMap((maker, i): Fix[] => {
    if (maker.kind !== "op" || !maker.op.fit) return [];
    for (const target of targetsFor(maker.shape, node.shape, wanted)) {
      const fix = fixOf(maker, target, spot);
      if (!fix || !sameShape(shapeAfter(chain.slice(0, i + 1), target, spot) ?? [], wanted)) continue;
      const [what = ""] = fix.title.split(" gives ");
      return [{ ...fix, title: `${what} gives ${printShape(wanted)}` }];
    }
    return [];
  });
  return found.length === 1 ? found[0] : undefined;
}

const LONGEST_CHAIN = 24;

/** The value and what it was made of, one after the other, nearest first: up to a fork, a merge, or a shape that was said and held. */
function chainTo(node: GraphNode, { elaboration }: Spot): readonly GraphNode[] {
  const { builder, ascribed } = elaboration;
  const chain = [node];
  for (let last = node; chain.length < LONGEST_CHAIN && last.kind === "op" && last.operands.length === 1;) {
    const id = last.operands[0] ?? -1;
    const before = builder.nodes[id];
    const uses = builder.nodes.filter((user) => user.kind === "op" && user.operands.includes(id));
    if (!before || ascribed.has(id) || uses.length > 1) break;
    chain.push(before);
    last = before;
  }
  return chain;
}

/** What the nodes, nearest first, would make of a value of this shape. */
function shapeAfter(nodes: readonly GraphNode[], shape: Shape, { elaboration }: Spot): Shape | undefined {
  return nodes.reduceRight<Shape | undefined>(
    (before, { id }) => before && elaboration.calls.get(id)?.again([before]),
    shape,
  );
}

const FARTHEST = 12;

/** Shapes near that of a value, along the axes in which the result further down is wrong; nearest first. */
function targetsFor(shape: Shape, actual: Shape, wanted: Shape): readonly Shape[] {
  const [channels = 1, ...sizes] = shape;
  const isAligned = actual.length === wanted.length && actual.length === shape.length;
  const isWrong = (axis: number): boolean => !isAligned || actual[axis] !== wanted[axis];
  const targets: Shape[] = [];
  for (let by = 1; by <= FARTHEST && sizes.some((_, axis) => isWrong(axis + 1)); by++) {
    for (const step of [by, -by]) {
      const moved = sizes.map((size, axis) => (isWrong(axis + 1) ? size + step : size));
      if (moved.every((size) => size >= 1)) targets.push([channels, ...moved]);
    }
  }
  const scaled = (channels * (wanted[0] ?? 1)) / (actual[0] ?? 1);
  if (isWrong(0) && Number.isInteger(scaled) && scaled !== channels) targets.push([scaled, ...sizes]);
  return targets;
}

export function asFix(fix: CallEdit, syntax: CallSyntax, given: ReadonlyMap<string, Given>): Fix {
  if (fix.kind === "insert-before") {
    return { title: fix.title, edits: [insertion(startOf(syntax.span), `${fix.text} -> `)] };
  }
  const written = given.get(fix.arg);
  const edit = written
    ? { span: written.span, replacement: fix.value }
    : argumentAt(syntax, `${fix.arg}=${fix.value}`);
  return { title: fix.title, edits: [edit] };
}

function argumentAt({ callee, args }: CallSyntax, text: string): Edit {
  if (!args) return insertion(endOf(callee.span), `(${text})`);
  const last = args.at(-1);
  if (last) return insertion(endOf(last.span), `, ${text}`);
  const { source, end } = callee.span;
  const open = source.text.indexOf("(", end) + 1;
  return insertion({ source, start: open, end: open }, text);
}

function insertion(span: Span, replacement: string): Edit {
  return { span, replacement };
}

function startOf({ source, start }: Span): Span {
  return { source, start, end: start };
}

function endOf({ source, end }: Span): Span {
  return { source, start: end, end };
}
