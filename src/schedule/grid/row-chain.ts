// Groups of a step that belong to the same rows: sums and maxima over a row, numbers of a row, and the elements that these make. Softmax,
// normalisations, means, or whatever else has this shape. One kernel computes them, for no row needs another.
//
//   m[r] = max over e of x[r, e];  p[r, e] = exp(x[r, e] - m[r]);  s[r] = sum over e of p[r, e];  y[r, e] = p[r, e] / s[r]

import { bareAxis, coefficientOf, constantOf, scale, sum } from "../../algebra/index-expr.ts";
import { equalIndex } from "../../algebra/index-order.ts";
import type { Axis, AxisId, Index } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import { sizeOf } from "../../nests/buffers.ts";
import type { BufferId, Scalar } from "../../nests/nest.ts";
import { mapScalar, readsOf, visitScalar, type Read } from "../../nests/scalars.ts";
import type { Fold, Gather, Group } from "../group.ts";
import { contractionOf } from "../recipes/contraction.ts";
import { addressesIn } from "../recipes/direct-plan.ts";
import { numberOf, sizeOfAxes } from "../steps/axes.ts";
import { memoryOrder } from "../steps/reorder.ts";
import type { Work } from "../work.ts";

/** fold: a sum or maximum for each row; row: a number of each row; element: numbers within rows; other: what no row has a part in. */
export interface RowStage {
  readonly kind: "fold" | "row" | "element" | "other";
  /** Reads of elements that the chain computes are replaced by what computes them. */
  readonly group: Gather;
  /** The axes of rows, slowest first: their row-major number is the row. */
  readonly rows: readonly Axis[];
  /** The other axes, of a fold or of elements. */
  readonly terms: readonly Axis[];
}

export interface RowChain {
  readonly rows: number;
  readonly stages: readonly RowStage[];
  /** What others read: the rest stays in registers. */
  readonly stored: ReadonlySet<BufferId>;
  /** As they were. */
  readonly meaning: readonly Gather[];
}

/** What is computed twice is no longer than this, in parts of its expression. */
const MOST_PARTS = 48;

/** No op is a longer chain; a step may have thousands of groups, each of which is asked whether one begins there. */
const MOST_STAGES = 32;

/** The longest chain that begins with the first group; undefined where none does, or it would be that group alone. */
export function rowChain(work: Work, groups: readonly Group[]): RowChain | undefined {
  const chain: Chain = { work, held: new Set(), elements: new Map(), rows: undefined };
  const stages: RowStage[] = [];
  for (const group of groups.slice(0, MOST_STAGES)) {
    const stage = group.kind === "gather" ? stageOf(chain, group) : undefined;
    if (stage === undefined) break;
    stages.push(stage);
  }
  if (stages.every(({ kind }) => kind !== "fold")) return undefined;
  for (let length = stages.length; length > 1; length--) {
    const made = chainOf(chain, groups, stages.slice(0, length));
    if (made !== undefined) return made;
  }
  return undefined;
}

interface Chain {
  readonly work: Work;
  /** Numbers of rows: they stay in registers. */
  readonly held: Set<BufferId>;
  /** Elements by what computes them; undefined where nothing may read them here. */
  readonly elements: Map<BufferId, Gather | undefined>;
  rows: number | undefined;
}

/** The group as a stage of the chain; undefined where it is none. */
function stageOf(chain: Chain, given: Gather): RowStage | undefined {
  const { work } = chain;
  const group = withElements(chain, given);
  if (group === undefined || contractionOf(group, work.fixed) !== undefined) return undefined;
  const { fold, store } = group;
  const reads = heldReads(chain, group);
  const [place] = fold === undefined ? reads : [store];
  if (place === undefined) {
    chain.elements.set(store.buffer, isShort(group) ? group : undefined);
    return { kind: "other", group, rows: [], terms: [] };
  }
  const rows = rowsOf(chain, group, place);
  if (rows === undefined || !reads.every((read) => readsRow(chain, read, group, rows))) return undefined;
  chain.rows ??= sizeOfAxes(rows);
  if (chain.rows !== sizeOfAxes(rows)) return undefined;
  if (fold !== undefined) {
    chain.held.add(store.buffer);
    return { kind: "fold", group, rows, terms: termsOf(work, fold) };
  }
  return pointStage(chain, group, rows);
}

/** The axes of a sum or maximum as its data lies in memory, slowest first: what is shared by invocations has no order anyway. */
export function termsOf(work: Work, { axes, value }: Fold): readonly Axis[] {
  const addresses = addressesIn(work, value);
  const strideOf = ({ id, extent }: Axis): number =>
    extent === 1
      ? Infinity
      : Math.max(0, ...addresses.map((address) => Math.abs(coefficientOf(address, id))));
  return axes
    .map((axis) => ({ axis, stride: strideOf(axis) }))
    .toSorted((a, b) => (a.stride === b.stride ? 0 : b.stride - a.stride))
    .map(({ axis }) => axis);
}

function pointStage(chain: Chain, group: Gather, rows: readonly Axis[]): RowStage {
  const { axes, store } = group;
  const others = axes.filter(({ id, extent }) => extent > 1 && rows.every((row) => row.id !== id));
  const terms = memoryOrder(chain.work, group, others);
  const isRow = terms.length === 0 && store.where.length === 0 && isRowAt(chain, group, store, rows);
  if (isRow) chain.held.add(store.buffer);
  else chain.elements.set(store.buffer, isShort(group) ? group : undefined);
  return { kind: isRow ? "row" : "element", group, rows, terms };
}

/** Whether it may stand where its elements are read: each is stored at its own place, and short. */
function isShort({ store }: Gather): boolean {
  let parts = 0;
  visitScalar(store.value, () => parts++);
  const axes = store.index.map(bareAxis).filter((axis) => axis !== undefined);
  const isBare = store.index.every((index) => bareAxis(index) !== undefined || constantOf(index) === 0);
  return parts <= MOST_PARTS && store.where.length === 0 && isBare && new Set(axes).size === axes.length;
}

/** Elements that are read, replaced by what computes them; undefined where that cannot be. */
function withElements({ elements }: Chain, group: Gather): Gather | undefined {
  let fits = true;
  const replaced = (value: Scalar): Scalar =>
    mapScalar(value, {
      scalar(part) {
        if (part.kind !== "read" || !elements.has(part.buffer)) return part;
        const made = elements.get(part.buffer);
        fits &&= made !== undefined && part.pad === undefined;
        return made === undefined ? part : elementAt(made, part);
      },
    });
  const { fold, store } = group;
  const changed: Gather = {
    ...group,
    ...(fold === undefined ? {} : { fold: { ...fold, value: replaced(fold.value) } }),
    store: { ...store, value: replaced(store.value) },
  };
  return fits ? changed : undefined;
}

function elementAt({ store }: Gather, read: Read): Scalar {
  const map = new Map<AxisId, Index>();
  for (const [d, index] of store.index.entries()) {
    const [axis, own] = [bareAxis(index), read.index[d]];
    if (axis !== undefined && own !== undefined) map.set(axis, own);
  }
  return mapScalar(store.value, { index: (index) => substitute(index, map) });
}

function heldReads({ held }: Chain, { fold, store }: Gather): readonly Read[] {
  return [...(fold === undefined ? [] : readsOf(fold.value)), ...readsOf(store.value)].filter(({ buffer }) =>
    held.has(buffer),
  );
}

/** The axes whose row-major number is the place in the buffer, slowest first; undefined where it is something else, or leaves elements out. */
function rowsOf(
  { work }: Chain,
  { axes: outer, fold }: Gather,
  { buffer, index }: Pick<Read, "buffer" | "index">,
): readonly Axis[] | undefined {
  const axes = [...outer, ...(fold?.axes ?? [])];
  const strides = work.kernel.strides(work.buffer(buffer));
  const place = sum(index.map((part, d) => scale(part, strides[d] ?? 1)));
  const strideOf = ({ id }: Axis): number => coefficientOf(place, id);
  const rows = axes
    .filter((axis) => axis.extent > 1 && strideOf(axis) !== 0)
    .toSorted((a, b) => strideOf(b) - strideOf(a));
  const points = place.terms.filter(
    ({ atom }) => atom.kind !== "axis" || rows.some(({ id }) => id === atom.axis),
  );
  const isNumber = equalIndex({ ...place, terms: points }, numberOf(rows));
  return isNumber && sizeOfAxes(rows) === sizeOf(work.buffer(buffer)) ? rows : undefined;
}

/** Numbers of rows are read for the own row. */
function readsRow(chain: Chain, read: Read, group: Gather, rows: readonly Axis[]): boolean {
  return read.pad === undefined && isRowAt(chain, group, read, rows);
}

function isRowAt(
  chain: Chain,
  group: Gather,
  place: Pick<Read, "buffer" | "index">,
  rows: readonly Axis[],
): boolean {
  const found = rowsOf(chain, group, place);
  return found?.length === rows.length && found.every(({ id }, at) => rows[at]?.id === id);
}

/** The stages as a chain; undefined where one of them has to be alone. */
function chainOf(
  { work, rows = 1 }: Chain,
  groups: readonly Group[],
  stages: readonly RowStage[],
): RowChain | undefined {
  const rest = groups.slice(stages.length);
  // What others store the rest of is stored whole, though nobody may read it.
  const later = new Set([...rest.flatMap(readsIn), ...rest.map(storedBy)]);
  const buffers = stages.map(({ group }) => group.store.buffer);
  const stored = new Set(buffers.filter((id) => later.has(id) || work.buffer(id).role === "out"));
  const isWhole = stages.every(({ kind, group }) => kind !== "other" || !stored.has(group.store.buffer));
  const folds = stages.filter(({ kind }) => kind === "fold");
  const meaning = groups.slice(0, stages.length).filter((group) => group.kind === "gather");
  return isWhole && folds.length > 0 && stages.at(-1)?.kind !== "other"
    ? { rows, stages, stored, meaning }
    : undefined;
}

function storedBy(group: Group): BufferId {
  return group.kind === "scatter" ? group.buffer : group.store.buffer;
}

function readsIn(group: Group): readonly BufferId[] {
  const values =
    group.kind === "scatter"
      ? group.stages.map(({ value }) => value)
      : [...(group.fold === undefined ? [] : [group.fold.value]), group.store.value];
  return values.flatMap((value) => readsOf(value).map(({ buffer }) => buffer));
}
