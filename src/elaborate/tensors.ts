// Constant weights: nested lists of numbers as a tensor.

import type { Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Tensor } from "../ir/op.ts";
import type { Value } from "./types.ts";
import { asFloat, isNumber, aTypeOf } from "./values.ts";

/** Numbers that one constant may hold; more belong in a checkpoint. */
const mostNumbers = 4096;

interface Site {
  readonly what: string;
  readonly span: Span;
  readonly reporter: Reporter;
}

/** Undefined, with a report, for lists that are ragged, empty, too long, or hold something else than numbers. */
export function tensorOf(value: Value, site: Site): Tensor | undefined {
  const shape = shapeOf(value);
  const data: number[] = [];
  const fault = fill(value, shape, 0, data);
  if (fault === undefined && data.length <= mostNumbers) return { shape, data };
  if (fault === undefined) {
    site.reporter.report("constant-too-large", site.span, {
      what: site.what,
      count: data.length,
      limit: mostNumbers,
    });
  } else {
    site.reporter.report("bad-constant", site.span, { what: site.what, reason: fault });
  }
  return undefined;
}

/** By the first items; `fill` checks the others against it. */
function shapeOf(value: Value): readonly number[] {
  const shape: number[] = [];
  let at: Value | undefined = value;
  while (at?.kind === "list" || at?.kind === "tuple") {
    shape.push(at.items.length);
    at = at.items[0];
  }
  return shape;
}

/** What is wrong, if anything. */
function fill(value: Value, shape: readonly number[], axis: number, data: number[]): string | undefined {
  if (axis === shape.length) {
    if (!isNumber(value)) return `it holds ${aTypeOf(value)} where a number should stand`;
    data.push(asFloat(value));
    return undefined;
  }
  if (value.kind !== "list" && value.kind !== "tuple")
    return "some of its lists are nested deeper than others";
  const wanted = shape[axis] ?? 0;
  if (value.items.length !== wanted)
    return `one of its lists has ${value.items.length} items, another ${wanted}`;
  if (wanted === 0) return "it has an empty list";
  for (const item of value.items) {
    const fault = fill(item, shape, axis + 1, data);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
