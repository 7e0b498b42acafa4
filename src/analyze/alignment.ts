// Branches that meet should look at the same places: equal jump, equal centres. Where they do not, a warning names both geometries.

import type { Reporter } from "../diag/diagnostic.ts";
import type { GraphNode, OpNode } from "../ir/graph.ts";
import { aligned, type AxisField, type Field, seenAt, summarise } from "../nests/field.ts";

/** What a node sees through one operand. */
export interface Path {
  readonly from: GraphNode;
  readonly field: Field;
}

/** One warning per node, at its first pair that disagrees; what was unequal before is not said again. */
export function reportMisaligned(node: OpNode, paths: readonly Path[], reporter: Reporter): void {
  const [first, ...others] = paths;
  if (!first || !paths.every(({ field }) => field.every(isUniform))) return;
  for (const other of others) {
    const axis = first.field.findIndex((one, i) => {
      const two = other.field[i];
      if (two === undefined || isJoined(node, paths, i)) return false;
      return !aligned(one, two) && !(first.field.length === 1 && endTogether(one, two));
    });
    const [a, b] = [first.field[axis], other.field[axis]];
    if (!a || !b) continue;
    const params = {
      op: node.op.name,
      first: `${first.from.path} ${geometry(a)}`,
      second: `${other.from.path} ${geometry(b)}`,
      axis: axisName(axis, first.field.length),
    };
    const related = [first, other].map(({ from, field }) => {
      const one = field[axis];
      return { span: from.span, message: one === undefined ? from.path : geometry(one) };
    });
    reporter.report("misaligned-branches", node.span, params, { related });
    return;
  }
}

/** Along the axis on which `concat` puts its operands side by side, they look at different places by intent. */
function isJoined(node: OpNode, paths: readonly Path[], axis: number): boolean {
  return paths.every(({ from }) => from.shape[axis + 1] !== node.shape[axis + 1]);
}

/** Causal branches, along one axis of time: they see the past only, and up to the same moment. */
function endTogether(a: AxisField, b: AxisField): boolean {
  if (a.kind === "global" || b.kind === "global") return true;
  const jumps = [a.shift * b.period, b.shift * a.period];
  return jumps[0] === jumps[1] && seenAt(a, 0)[1] === seenAt(b, 0)[1];
}

function isUniform(field: AxisField): boolean {
  return field.kind === "global" || field.uniform;
}

function geometry(field: AxisField): string {
  const { size, jump, start } = summarise(field, 0);
  return `sees ${size}, jump ${rounded(jump)}, first centre ${rounded(start)}`;
}

function rounded(value: number | null): string {
  return value === null ? "none" : String(Number(value.toFixed(3)));
}

function axisName(axis: number, axes: number): string {
  return (axes === 1 ? ["w"] : ["h", "w"])[axis] ?? String(axis + 1);
}
