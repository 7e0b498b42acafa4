// The loops of rows: every invocation has every `parts`-th term of a row, in registers where they are few.
//
//   for g workgroup { for t local {
//     a = 0; for its terms e { a += f(row, e) }; h[row][part] = a; barrier; ... add up, 16 at a time
//     m = (h[row][0] + ... ) / n                            every invocation has the numbers of its row
//     for its terms e { y[row, e] = g(row, e, m) }
//   } }
//
// In fours of terms, a is a vector whose lanes are added up before invocations add up what they have; in fours of rows, m is one, too.

import { add, clamp, constant, div, mod, scale } from "../../algebra/index-expr.ts";
import type { Axis, AxisId, Index, Pred } from "../../algebra/index-types.ts";
import { substitute, substitutePreds } from "../../algebra/index-walk.ts";
import { mapStmts } from "../../loops/children.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar, RegId } from "../../loops/loop.ts";
import type { Buffer, BufferId } from "../../nests/nest.ts";
import type { Fold } from "../group.ts";
import { at } from "../kernel-builder.ts";
import { lowerScalar, simplifyPreds } from "../lower-scalar.ts";
import { fuseAxes, fuseFours, sizeOfAxes, splitIndex, type Substitution } from "../steps/axes.ts";
import { lanesApart } from "../steps/lanes-apart.ts";
import { addTerm, storeTile } from "../steps/register-tile.ts";
import type { Work } from "../work.ts";
import { onGrid, workgroupsFor } from "./frame.ts";
import type { RowChain, RowStage } from "./row-chain.ts";
import { AT_ONCE, emitTotal, emitTree } from "./tree.ts";

export interface RowShape {
  /** Of a workgroup. */
  readonly rows: number;
  /** Invocations of a row; a power of two. */
  readonly parts: number;
  /** Neighbouring invocations have neighbouring rows, not neighbouring terms. */
  readonly isAcross: boolean;
  /** Terms of an invocation that are written out, and so stay in registers, at most. */
  readonly held: number;
  /** Of which four neighbours go in the lanes of a vector, and count as one above. */
  readonly fours: "rows" | "terms" | undefined;
}

export function emitRows(work: Work, chain: RowChain, shape: RowShape): void {
  if (emitted(work, chain, shape)) return;
  work.nextKernel();
  emitted(work, chain, { ...shape, fours: undefined });
}

/** Whether it could be done in this shape; else what was begun is of no use. */
function emitted(work: Work, chain: RowChain, shape: RowShape): boolean {
  const { kernel } = work;
  const { parts, rows, isAcross, fours } = shape;
  const local = kernel.axis("t", parts * rows);
  const count = fours === "rows" ? chain.rows / LANES : chain.rows;
  const { axes, number } = workgroupsFor(kernel, Math.ceil(count / rows));
  const [part, own] = isAcross
    ? [div(at(local), rows), mod(at(local), rows)]
    : [mod(at(local), parts), div(at(local), parts)];
  const row = add(scale(number, rows), own);
  // A row and its terms as axes of their own first: what is divided by its parts comes together again only in terms of a whole, and what
  // one stage has loaded the next one finds under the same name.
  const whole = kernel.axis("row", count);
  const lane = kernel.axis("lane", LANES);
  const job: Job = {
    work,
    shape,
    part: kernel.simplify(part),
    own: kernel.simplify(own),
    row: whole,
    lane: at(lane),
    isRow: { kind: "lt", left: row, right: constant(count) },
    meant: new Map([[whole.id, within(row, count)]]),
    written: new Map(),
    registers: new Map(),
  };
  const stmts = kernel.inside(() => {
    for (const stage of chain.stages) emitStage(job, chain, stage);
  });
  const index = (each: Index): Index => kernel.simplify(substitute(each, job.meant));
  const apart = fours === undefined ? stmts : lanesApart(kernel, stmts, lane);
  if (apart === undefined) return false;
  onGrid(kernel, axes, local, () => {
    for (const stmt of mapStmts(apart, { index })) kernel.emit(stmt);
  });
  return true;
}

/** Past the last one the last one is read again. */
function within(index: Index, extent: number): Index {
  return clamp(index, 0, extent - 1);
}

interface Job {
  readonly work: Work;
  readonly shape: RowShape;
  /** Which of its row's invocations it is, and which of the workgroup's rows. */
  readonly part: Index;
  readonly own: Index;
  readonly row: Axis;
  /** Which of four neighbours. */
  readonly lane: Index;
  /** The last workgroup may have more rows than there are. */
  readonly isRow: Pred;
  /** What axes stand for. */
  readonly meant: Map<AxisId, Index>;
  /** Terms that are written out, by how many there are in all and which it is. */
  readonly written: Map<string, Term>;
  /** Numbers of the row. */
  readonly registers: Map<BufferId, LoopScalar>;
}

interface Term {
  readonly axis: Axis;
  /** Whether it is one. */
  readonly guard: Pred;
}

function emitStage(job: Job, chain: RowChain, stage: RowStage): void {
  const { fold, store } = stage.group;
  switch (stage.kind) {
    case "fold":
      if (fold !== undefined) job.registers.set(fold.into, emitFold(job, stage, fold));
      return keepNumber(job, chain, stage);
    case "row":
      return keepNumber(job, chain, stage);
    case "element":
      return chain.stored.has(store.buffer) ? storeElements(job, stage) : undefined;
    case "other":
  }
}

function rowAxes({ row, lane, shape }: Job, { group, rows }: RowStage): Substitution {
  const map: Substitution = new Map(group.axes.map(({ id }) => [id, constant(0)]));
  if (shape.fours === "rows") fuseFours(rows, at(row), lane, map);
  else fuseAxes(rows, at(row), map);
  return map;
}

/** With those of a term. */
function termAxes(
  { lane, shape }: Job,
  outer: Substitution,
  terms: readonly Axis[],
  axis: Axis,
): Substitution {
  const map: Substitution = new Map(outer);
  if (shape.fours === "terms") fuseFours(terms, at(axis), lane, map);
  else fuseAxes(terms, at(axis), map);
  return map;
}

/** A number of the row, for the stages after it and for others. */
function keepNumber(job: Job, { stages, stored }: RowChain, stage: RowStage): void {
  const { work, part, isRow, registers } = job;
  const { kernel } = work;
  const { store } = stage.group;
  const axes = rowAxes(job, stage);
  const isLast = stage === stages.at(-1);
  if (!isLast) {
    const value = lowerScalar(work.lowering(axes, registers), store.value);
    registers.set(store.buffer, kernel.let(work.buffer(store.buffer).name, value));
  }
  if (!stored.has(store.buffer)) return;
  const { buffer, index } = store;
  const known = isLast ? store : { ...store, value: { kind: "read", buffer, index } as const };
  kernel.when([{ kind: "lt", left: part, right: constant(1) }, isRow], () =>
    storeTile(work, known, [{ name: "", read: axes, store: axes, guards: [] }], () => registers),
  );
}

/** Each of the invocation's terms, some of them together. */
function everyTerm(job: Job, terms: readonly Axis[], visit: (terms: readonly Term[]) => void): void {
  const { work, shape, part, meant, written } = job;
  const { kernel } = work;
  const size = sizeOfAxes(terms) / (shape.fours === "terms" ? LANES : 1);
  const count = Math.ceil(size / shape.parts);
  const term = (turn: Index): Term => {
    const number = add(scale(turn, shape.parts), part);
    const axis = kernel.axis("e", size);
    meant.set(axis.id, kernel.simplify(within(number, size)));
    return { axis, guard: { kind: "lt", left: kernel.simplify(number), right: constant(size) } };
  };
  if (count <= shape.held) {
    return visit(
      Array.from({ length: count }, (_, i) => {
        const key = `${i} of ${size}`;
        const known = written.get(key) ?? term(constant(i));
        written.set(key, known);
        return known;
      }),
    );
  }
  const turn = kernel.axis("u", Math.ceil(count / AT_ONCE));
  kernel.loop(turn, () =>
    visit(Array.from({ length: AT_ONCE }, (_, i) => term(add(scale(at(turn), AT_ONCE), constant(i))))),
  );
}

/** The sum or maximum of the row, the same for all its invocations. */
function emitFold(job: Job, stage: RowStage, fold: Fold): LoopScalar {
  const { work, registers, shape } = job;
  const { kernel } = work;
  const start = fold.kind === "max" ? fold.init : 0;
  const lanes = shape.fours === undefined ? undefined : LANES;
  const reg = kernel.variable("a", { kind: "const", value: start }, lanes);
  const outer = rowAxes(job, stage);
  everyTerm(job, stage.terms, (terms) => {
    const points = terms.map(({ axis, guard }) => ({
      axes: termAxes(job, outer, stage.terms, axis),
      guard,
    }));
    // All loads first.
    const values = points.map(({ axes }) => lowerScalar(work.lowering(axes, registers), fold.value));
    for (const [i, { axes, guard }] of points.entries()) {
      const value = values[i] ?? { kind: "const", value: start };
      const where = substitutePreds(fold.where, axes);
      kernel.when([guard, ...simplifyPreds(kernel, where)], () => addTerm(work, fold, reg, value));
    }
  });
  const all = shape.fours === "terms" ? ofAllLanes(job, fold, reg, start) : reg;
  const own: LoopScalar = { kind: "reg", reg: all };
  const total = shape.parts === 1 ? own : addUp(job, fold, all);
  const init: LoopScalar = { kind: "const", value: fold.init };
  return start === fold.init
    ? total
    : kernel.let("s", { kind: "binary", op: "add", left: init, right: total });
}

/** One register without lanes: each lane adds what it has. */
function ofAllLanes({ work }: Job, fold: Fold, reg: RegId, start: number): RegId {
  const one = work.kernel.variable("s", { kind: "const", value: start });
  addTerm(work, fold, one, { kind: "reg", reg });
  return one;
}

/** What the invocations of a row have, as one number that all of them know. */
function addUp({ work, shape, part, own, lane }: Job, { kind }: Fold, reg: RegId): LoopScalar {
  const { kernel } = work;
  const { parts, rows, isAcross, fours } = shape;
  const lanes = fours === "rows" ? LANES : 1;
  if (rows === 1) return emitTotal(work, kind, reg, { part, parts, lanes });
  // Neighbouring invocations in neighbouring elements.
  const held: Buffer = work.temporary("parts", [parts * rows * lanes], "workgroup");
  const place = (of: Index): Index => {
    const number = isAcross ? add(scale(of, rows), own) : add(scale(own, parts), of);
    return kernel.simplify(lanes === 1 ? number : splitIndex(number, lane, lanes));
  };
  const slot = kernel.slot(held, "write");
  kernel.slot(held, "read");
  kernel.emit({ kind: "store", slot, index: place(part), value: { kind: "reg", reg } });
  return emitTree(kernel, { kind, slot, part, parts, place });
}

function storeElements(job: Job, stage: RowStage): void {
  const { work, registers, isRow } = job;
  const { store } = stage.group;
  const outer = rowAxes(job, stage);
  everyTerm(job, stage.terms, (terms) => {
    const points = terms.map(({ axis, guard }) => {
      const axes = termAxes(job, outer, stage.terms, axis);
      return { name: "", read: axes, store: axes, guards: [guard, isRow] };
    });
    storeTile(work, store, points, () => registers);
  });
}
