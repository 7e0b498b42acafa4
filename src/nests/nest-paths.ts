// The paths through a nest: how often each position of the result uses each position of an operand, as the index maps say. Channels are not
// told apart: taps and places count, sums over channels do not. What lies outside an operand is not used.

import { constant } from "../algebra/index-expr.ts";
import type { AxisId, Index, Pred } from "../algebra/index-types.ts";
import { everyPoint } from "../algebra/prove.ts";
import { collectAxes, evaluateIndex, evaluatePreds } from "../algebra/index-walk.ts";
import { bufferOf, outOf } from "./buffers.ts";
import type { Buffer, BufferId, Nest, Pad, Stage } from "./nest.ts";
import { extendedPosition } from "./outside.ts";
import { identityMatrix, matrixOf, type Part, type Relation, type Row, rowOf, united } from "./relation.ts";
import { type Read, readsOf } from "./scalars.ts";

/** Points of one group of axes; more are not walked. */
const MOST_POINTS = 1 << 22;

/**
 * By operand that the result depends on. Positions are those of dimensions 1 and up, of the result and of the operand. An op that comes to
 * an operand in several different ways counts each pair of positions once. Undefined where the maps are too large to be written down.
 */
export function nestPaths(nest: Nest): ReadonlyMap<BufferId, Relation> | undefined {
  const seen = new Map<BufferId, Map<BufferId, Relation>>();
  for (const buffer of nest.buffers)
    if (buffer.role === "in") seen.set(buffer.id, new Map([[buffer.id, itself(buffer)]]));
  for (const stage of nest.stages) {
    const target = bufferOf(nest, stage.buffer);
    for (const read of readsOf(stage.value)) {
      for (const [operand, inner] of seen.get(read.buffer) ?? []) {
        const access = { stage, read, source: bufferOf(nest, read.buffer), target };
        const outer = through(access, inner);
        const known = seen.get(target.id) ?? new Map<BufferId, Relation>();
        const before = known.get(operand);
        const relation = outer === undefined || before === undefined ? outer : united(before, outer);
        if (relation === undefined) return undefined;
        seen.set(target.id, known.set(operand, relation));
      }
    }
  }
  return seen.get(outOf(nest).id) ?? new Map();
}

function itself({ shape }: Buffer): Relation {
  return shape.slice(1).map((size, axis) => {
    return { to: [axis + 1], from: [axis + 1], matrix: identityMatrix(size) };
  });
}

interface Access {
  readonly stage: Stage;
  readonly read: Read;
  readonly source: Buffer;
  readonly target: Buffer;
}

/** What shares axes and hence cannot be told apart: dimensions of the target, parts of what the source sees, predicates. */
interface Group {
  readonly axes: ReadonlySet<AxisId>;
  readonly to: readonly number[];
  readonly parts: readonly Part[];
  readonly preds: readonly Pred[];
}

/** What the target of a stage sees through one read, given what the buffer that is read sees. */
function through(access: Access, inner: Relation): Relation | undefined {
  const relation: Part[] = [];
  for (const group of groupsOf(access, inner)) {
    if (group.parts.length === 0 && isPlain(access, group)) continue;
    const part = partThrough(access, group);
    if (part === undefined) return undefined;
    relation.push(part);
  }
  return relation.toSorted((a, b) => (a.from[0] ?? -1) - (b.from[0] ?? -1));
}

/** Nothing of the source, and every position of the target: predicates on channels, dimensions along which the read is repeated. */
function isPlain({ stage, target }: Access, { to, preds }: Group): boolean {
  const [dim, ...others] = to;
  if (dim === undefined) return true;
  const size = target.shape[dim] ?? 1;
  const { constant, terms } = at(stage.index, dim);
  const [term, ...more] = terms;
  if (others.length > 0 || preds.length > 0 || constant !== 0 || more.length > 0) return false;
  if (term === undefined || term.atom.kind !== "axis" || term.factor !== 1) return size === 1;
  const { axis } = term.atom;
  return stage.axes.some(({ id, extent }) => id === axis && extent === size);
}

function groupsOf({ stage, read, target }: Access, inner: Relation): readonly Group[] {
  const dims = target.shape.map((_, dim) => dim).filter((dim) => target.role !== "out" || dim > 0);
  const single: Group[] = [
    ...inner.map((part) =>
      group(
        { parts: [part] },
        part.to.map((dim) => at(read.index, dim)),
      ),
    ),
    ...dims.map((dim) => group({ to: [dim] }, [at(stage.index, dim)])),
    ...stage.where.map((pred) => group({ preds: [pred] }, [pred.left, pred.right])),
  ];
  return single.reduce<readonly Group[]>((groups, next) => {
    const tied = groups.filter(({ axes }) => [...next.axes].some((axis) => axes.has(axis)));
    return tied.length === 0
      ? [...groups, next]
      : [...groups.filter((other) => !tied.includes(other)), joined([...tied, next])];
  }, []);
}

function group(holds: Partial<Group>, indices: readonly Index[]): Group {
  const axes = new Set<AxisId>();
  for (const index of indices) collectAxes(index, axes);
  return { axes, to: [], parts: [], preds: [], ...holds };
}

function joined(groups: readonly Group[]): Group {
  return {
    axes: new Set(groups.flatMap(({ axes }) => [...axes])),
    to: groups.flatMap(({ to }) => to).toSorted((a, b) => a - b),
    parts: groups.flatMap(({ parts }) => parts),
    preds: groups.flatMap(({ preds }) => preds),
  };
}

function partThrough(access: Access, group: Group): Part | undefined {
  const { stage, target } = access;
  const axes = stage.axes.filter(({ id }) => group.axes.has(id));
  const sizes = group.to.map((dim) => target.shape[dim] ?? 1);
  const [height, points] = [productOf(sizes), productOf(axes.map(({ extent }) => extent))];
  const widths = group.parts.map(({ matrix }) => matrix.width);
  if (height === undefined || points === undefined || productOf(widths) === undefined) return undefined;
  const rows = Array.from({ length: height }, (): (readonly [number, number])[] => []);
  everyPoint(axes, (env) => {
    if (!evaluatePreds(group.preds, env)) return true;
    const to = group.to.map((dim) => evaluateIndex(at(stage.index, dim), env));
    rows[flat(to, sizes)]?.push(...rowsProduct(seenAt(access, group, env), widths));
    return true;
  });
  const from = group.parts.flatMap((part) => part.from);
  const counted = from.length === 0 ? rows.map((row) => row.slice(0, 1)) : rows;
  return { to: group.to, from, matrix: matrixOf(counted, productOf(widths) ?? 0) };
}

/** Per part of the group what the element that is read there sees; nothing where the read is outside. */
function seenAt(
  { read, source }: Access,
  { parts }: Group,
  env: ReadonlyMap<AxisId, number>,
): readonly Row[] {
  return parts.map(({ to, matrix }) => {
    const sizes = to.map((dim) => source.shape[dim] ?? 1);
    const places = to.map((dim, i) =>
      placeOf(evaluateIndex(at(read.index, dim), env), sizes[i] ?? 1, read.pad),
    );
    return places.includes(OUTSIDE) ? [] : rowOf(matrix, flat(places, sizes));
  });
}

const OUTSIDE = -1;

function placeOf(position: number, size: number, pad: Pad | undefined): number {
  if (position >= 0 && position < size) return position;
  return pad === undefined || pad.kind === "fill" ? OUTSIDE : extendedPosition(pad.kind, position, size);
}

/** Columns of several parts as one, row-major. */
function rowsProduct(rows: readonly Row[], widths: readonly number[]): Row {
  return rows.reduce<Row>(
    (so, row, i) => {
      const width = widths[i] ?? 1;
      return so.flatMap(([left, times]) =>
        row.map(([right, count]) => [left * width + right, times * count] as const),
      );
    },
    [[0, 1]],
  );
}

function flat(position: readonly number[], sizes: readonly number[]): number {
  return position.reduce((so, place, i) => so * (sizes[i] ?? 1) + place, 0);
}

/** Undefined where there are too many. */
function productOf(sizes: readonly number[]): number | undefined {
  const product = sizes.reduce((so, size) => so * size, 1);
  return product > MOST_POINTS ? undefined : product;
}

function at(index: readonly Index[], dim: number): Index {
  return index[dim] ?? constant(0);
}
