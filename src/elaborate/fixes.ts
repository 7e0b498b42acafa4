// An op's idea of a mend as edits of the text: sets an argument of the call, or puts a step before it.

import type { Span } from "../base/span.ts";
import type { Edit, Fix } from "../diag/diagnostic.ts";
import type { GraphNode } from "../ir/graph.ts";
import type { CallEdit } from "../ir/op.ts";
import type { Shape } from "../ir/shape.ts";
import { sameShape } from "../ir/verify.ts";
import type { CallSyntax, Given, Spot } from "./types.ts";

/**
 * What would give a value this shape, as its op knows (`pad=2`). Ops with nothing to set that keep the shape (activations) are looked
 * through; a call in the text of another block is left alone, as others use that block too.
 */
export function fitFix(node: GraphNode, wanted: Shape, spot: Spot): Fix | undefined {
  const { builder, calls } = spot.elaboration;
  let maker = node;
  while (maker.kind === "op" && !maker.op.fit && maker.operands.length === 1) {
    const before = builder.nodes[maker.operands[0] ?? -1];
    if (!before || !sameShape(before.shape, maker.shape)) return undefined;
    maker = before;
  }
  const record = calls.get(maker.id);
  if (maker.kind !== "op" || !record || maker.blocks.length !== spot.body.frames.length) return undefined;
  const edit = maker.op.fit?.(maker.form, wanted);
  return edit && asFix(edit, record.syntax, record.given);
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
