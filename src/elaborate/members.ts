// `x.c`, `t.0`, `xs[i]`: parts of values.

import type { Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import { printShape } from "../ir/shape-text.ts";
import type { Shape } from "../ir/shape.ts";
import type { Name } from "../syntax/ast.ts";
import { spelling } from "./spelling.ts";
import { memberSynonyms } from "./synonyms.ts";
import type { Value } from "./types.ts";
import { aTypeOf, int, typeOf } from "./values.ts";
import { wholeNumber } from "./whole.ts";

export function memberOf(target: Value, member: Name, reporter: Reporter): Value | undefined {
  if (target.kind === "value") return ofShape(target.node.shape, member, reporter);
  if (target.kind === "shape") return ofShape(target.sizes, member, reporter);
  if (target.kind === "tuple" && /^\d+$/u.test(member.text)) {
    const item = target.items[Number(member.text)];
    if (!item) reportIndex(member.text, target.items.length, typeOf(target), member.span, reporter);
    return item;
  }
  reporter.report("no-such-member", member.span, {
    member: member.text,
    target: aTypeOf(target),
    suggestion: target.kind === "list" ? "; items of a list are xs[0], xs[1], ..." : "",
  });
  return undefined;
}

/** `.c` is the first axis, `.w` the last, `.h` the one before it, `.d` the one before that. */
function ofShape(shape: Shape, member: Name, reporter: Reporter): Value | undefined {
  const known = shapeMember(shape, member.text);
  if (known) return known;
  const isAxis = ["d", "h", "w"].includes(member.text);
  const params = { member: member.text, target: `a value ${printShape(shape)}` };
  if (isAxis) {
    const suggestion = `: it has ${shape.length === 1 ? "no spatial axes" : "too few spatial axes"}`;
    reporter.report("no-such-member", member.span, { ...params, suggestion });
    return undefined;
  }
  const { suggestion, extra } = spelling(member.text, ["c", "h", "w", "shape"], member.span, memberSynonyms);
  reporter.report("no-such-member", member.span, { ...params, suggestion }, extra);
  return undefined;
}

function shapeMember(shape: Shape, name: string): Value | undefined {
  if (name === "shape") return { kind: "shape", sizes: shape };
  const spatial = ["w", "h", "d"].indexOf(name);
  const axis = name === "c" ? 0 : spatial < 0 ? -1 : shape.length - 1 - spatial;
  const size = axis > 0 || name === "c" ? shape[axis] : undefined;
  return size === undefined ? undefined : int(size);
}

export function itemAt(
  target: Value,
  index: Value,
  at: { readonly target: Span; readonly index: Span; readonly reporter: Reporter },
): Value | undefined {
  const items = target.kind === "shape" ? target.sizes.map(int) : itemsOf(target);
  if (!items) {
    const params = { what: "`[...]`", expected: "a list", actual: aTypeOf(target) };
    at.reporter.report("type-mismatch", at.target, params);
    return undefined;
  }
  const position = wholeNumber(index, { what: "an index", span: at.index, reporter: at.reporter });
  if (position === undefined) return undefined;
  const item = items[position];
  if (!item) reportIndex(`${position}`, items.length, typeOf(target), at.index, at.reporter);
  return item;
}

function itemsOf(value: Value): readonly Value[] | undefined {
  return value.kind === "list" || value.kind === "tuple" ? value.items : undefined;
}

function reportIndex(index: string, count: number, target: string, span: Span, reporter: Reporter): void {
  const range =
    count === 0 ? "it is empty" : count === 1 ? "its only index is 0" : `its indices are 0 to ${count - 1}`;
  reporter.report("index-out-of-range", span, { index, target, range });
}
