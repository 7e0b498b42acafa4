// Whether stages that set a buffer write each of its elements exactly once. Boxes of arithmetic progressions are compared in
// closed form; anything else is enumerated as long as it is small.

import type { Axis, AxisId, Index } from "../algebra/index-types.ts";
import { everyPoint } from "../algebra/prove.ts";
import { decidePred, type Extents, extentsOf, simplifyIndex } from "../algebra/index-range.ts";
import { evaluateIndex, evaluatePreds } from "../algebra/index-walk.ts";
import { gcd } from "../algebra/index-expr.ts";
import type { Buffer, Stage } from "./nest.ts";
import { sizeOf } from "./buffers.ts";

const MOST_ENUMERATED = 1 << 22;

/** start, start + step, ... of `count` elements. */
interface Run {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

type Box = readonly Run[];

/** What is wrong, or undefined. Writes must be in bounds already. */
export function coverComplaint(buffer: Buffer, stages: readonly Stage[]): string | undefined {
  const boxes: Box[] = [];
  for (const stage of stages) {
    const box = boxOf(stage);
    if (box === undefined) return enumerate(buffer, stages);
    boxes.push(box);
  }
  for (const [i, box] of boxes.entries()) {
    if (boxes.slice(0, i).some((other) => !disjoint(box, other))) return enumerate(buffer, stages);
  }
  const written = boxes.reduce((total, box) => total + box.reduce((count, run) => count * run.count, 1), 0);
  return written === sizeOf(buffer) ? undefined : `${written} of ${sizeOf(buffer)} elements are written`;
}

/** The elements a stage writes, if they form a box and each is written once. */
function boxOf(stage: Stage): Box | undefined {
  const extents = extentsOf(stage.axes);
  if (!stage.where.every((pred) => decidePred(pred, extents) === true)) return undefined;
  const used = new Set<AxisId>();
  const runs: Run[] = [];
  for (const index of stage.index) {
    const run = runOf(simplifyIndex(index, extents), extents, used);
    if (run === undefined) return undefined;
    runs.push(run);
  }
  return stage.axes.every(({ id, extent }) => extent === 1 || used.has(id)) ? runs : undefined;
}

/** Mixed radix: sorted by factor, each axis steps over the whole of those before it. */
function runOf(index: Index, extents: Extents, used: Set<AxisId>): Run | undefined {
  let start = index.constant;
  let count = 1;
  let step = 1;
  for (const { factor, atom } of index.terms.toSorted((a, b) => Math.abs(a.factor) - Math.abs(b.factor))) {
    if (atom.kind !== "axis" || used.has(atom.axis)) return undefined;
    used.add(atom.axis);
    if (count === 1) step = Math.abs(factor);
    else if (Math.abs(factor) !== step * count) return undefined;
    const extent = extents.get(atom.axis) ?? 0;
    if (factor < 0) start += factor * (extent - 1);
    count *= extent;
  }
  return { start, step, count };
}

function disjoint(a: Box, b: Box): boolean {
  return a.some((run, axis) => {
    const other = b[axis];
    return other !== undefined && disjointRuns(run, other);
  });
}

function disjointRuns(a: Run, b: Run): boolean {
  const lastOf = ({ start, step, count }: Run): number => start + step * (count - 1);
  if (lastOf(a) < b.start || lastOf(b) < a.start) return true;
  return (a.start - b.start) % gcd(a.step, b.step) !== 0;
}

function enumerate(buffer: Buffer, stages: readonly Stage[]): string | undefined {
  const points = stages.reduce((total, { axes }) => total + pointsOf(axes), 0);
  if (points > MOST_ENUMERATED) return `that each element is written once is not proven (${points} points)`;
  const written = new Uint8Array(sizeOf(buffer));
  for (const stage of stages) {
    const once = everyPoint(stage.axes, (env) => {
      if (!evaluatePreds(stage.where, env)) return true;
      const at = stage.index.reduce(
        (flat, index, axis) => flat * (buffer.shape[axis] ?? 1) + evaluateIndex(index, env),
        0,
      );
      const fresh = written[at] === 0;
      written[at] = 1;
      return fresh;
    });
    if (!once) return "an element is written more than once";
  }
  const count = written.reduce((total, mark) => total + mark, 0);
  return count === written.length ? undefined : `${count} of ${written.length} elements are written`;
}

function pointsOf(axes: readonly Axis[]): number {
  return axes.reduce((count, { extent }) => count * extent, 1);
}
