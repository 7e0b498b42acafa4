// Loop step `parallelise`: iterations that do not depend on each other are divided among the threads that run a kernel together.
//
//   for b:33 { fill panel; use panel }             threads for b:33 { ... }, the panel private
//   for i:9 { pad[i] = x[i] }  for k:64 { ... }    threads for i:9 { ... } barrier threads for k:64 { ... }
//   for b:2 { for j:13 { ... } for k:43 { ... } }  for b:2 { threads for j:13 { ... } barrier threads for k:43 { ... } barrier }
//
// Legal where `independence` finds that no iteration meets what another stores. Of nested loops the outermost is taken that keeps all
// threads busy; what cannot be divided runs on the first thread (a loop of one iteration), behind a barrier where it must see what others
// stored. No sum changes its order. A kernel that is too small to repay the barriers stays on one thread.

import type { AxisId, Index } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import { mapStmts, stmtParts, visitLoopScalar, visitStmts } from "../../loops/children.ts";
import { isUniformStmt, type UniformMemory } from "../../loops/threads.ts";
import { independence, type KernelMemory } from "../../loops/independent.ts";
import type { Slot, SlotId, Stmt } from "../../loops/loop.ts";

type Loop = Extract<Stmt, { kind: "for" }>;

/** What dividing costs, in operations as `operations` counts them. */
export interface ThreadChoice {
  /** A barrier, with what the caches lose by it. */
  readonly barrier: number;
  /** Kernels of fewer stay on one thread. */
  readonly least: number;
}

export interface Parallel {
  readonly body: readonly Stmt[];
  readonly slots: readonly Slot[];
}

/** undefined where the kernel stays on one thread. */
export function parallelise(
  given: readonly Stmt[],
  memory: KernelMemory,
  choice: ThreadChoice,
): Parallel | undefined {
  const body = withoutBinds(given);
  const alone = operations(body);
  if (alone < choice.least) return undefined;
  const uniform = uniformMemory(memory);
  const shared = new Set<SlotId>();
  // A slot that one loop needs private and another does not is private for none.
  for (;;) {
    const facts: KernelMemory = {
      ...memory,
      mayBePrivate: (slot) => !shared.has(slot) && memory.mayBePrivate(slot),
    };
    const planning: Planning = { memory: facts, uniform, choice, extents: extentsOf(body) };
    const plan = planBody(planning, body, nowhere);
    if (plan === undefined || plan.time > MOST_TIME * alone) return undefined;
    const own = new Set([...plan.divided.values()].flatMap((slots) => [...slots]));
    const clash = [...own].find((slot) => !isPrivateEverywhere(body, slot, plan, own));
    if (clash === undefined)
      return { body: divide(given, { plan, own, uniform }), slots: marked(memory.slots, own) };
    shared.add(clash);
  }
}

/** Of the time on one thread: below it two threads are worth their trouble. */
const MOST_TIME = 0.85;
/** Thread counts that are planned for. */
const counts = [2, 4] as const;
/** Good enough not to look for a better loop inside. */
const EVEN = 1.12;
/**
 * Operations for each element of a temporary that every thread could have for itself, where loops inside are divided: one thread fills it,
 * others read it, and it moves from cache to cache. Measured with Winograd's on two threads: 0.7 ns.
 */
const HANDED = 2;

const nowhere: Around = { axes: [], before: [] };

interface Around {
  readonly axes: readonly AxisId[];
  readonly before: readonly Stmt[];
}

interface Planning {
  readonly memory: KernelMemory;
  readonly uniform: UniformMemory;
  readonly choice: ThreadChoice;
  readonly extents: ReadonlyMap<AxisId, number>;
}

interface Plan {
  /** Operations of the busiest thread, barriers included: the mean over `counts`. */
  readonly time: number;
  /** Axes of the loops that are divided, and what is private in each. */
  readonly divided: ReadonlyMap<AxisId, ReadonlySet<SlotId>>;
  /** Axes of loops that every thread runs through. */
  readonly uniform: ReadonlySet<AxisId>;
}

/** undefined where nothing of it can be divided. */
function planBody(planning: Planning, body: readonly Stmt[], { axes, before }: Around): Plan | undefined {
  // Registers of one thread that others would read.
  if (body.some((stmt) => isRegister(stmt) && !isUniformStmt(stmt, planning.uniform))) return undefined;
  const plans = body.map((stmt, at) => {
    const around = { axes, before: [...before, ...body.slice(0, at)] };
    return { stmt, plan: planStmt(planning, stmt, around) };
  });
  if (plans.every(({ plan }) => plan === undefined)) return undefined;
  const time = ({ stmt, plan }: (typeof plans)[number]): number =>
    plan === undefined ? operations([stmt]) : plan.time + planning.choice.barrier;
  return {
    time: plans.reduce((sum, each) => sum + time(each), 0),
    divided: new Map(plans.flatMap(({ plan }) => [...(plan?.divided ?? [])])),
    uniform: new Set(plans.flatMap(({ plan }) => [...(plan?.uniform ?? [])])),
  };
}

function planStmt(planning: Planning, stmt: Stmt, around: Around): Plan | undefined {
  if (stmt.kind !== "for" || (stmt.mark !== "seq" && stmt.mark !== "vector")) return undefined;
  const whole = stmt.mark === "seq" ? dividedPlan(planning, stmt, around) : undefined;
  const work = operations([stmt]);
  const least = meanOf((threads) => work / threads);
  if (whole !== undefined && whole.time < EVEN * least) return whole;
  const axes = [...around.axes, stmt.axis];
  const inside = planInside(planning, stmt, { ...around, axes });
  if (inside === undefined) return whole;
  const handed = [...(whole?.divided.get(stmt.axis) ?? [])].reduce(
    (sum, slot) => sum + (planning.memory.slots[slot]?.size ?? 0),
    0,
  );
  const time = timesOf(stmt) * (inside.time + HANDED * handed);
  if (whole !== undefined && whole.time <= time) return whole;
  return time < work ? { ...inside, time, uniform: new Set([...inside.uniform, stmt.axis]) } : undefined;
}

/** Every thread goes through the loop. */
function planInside(planning: Planning, loop: Loop, around: Around): Plan | undefined {
  const plan = isUniform(planning, loop) ? planBody(planning, loop.body, around) : undefined;
  // Lanes run at once: they cannot wait where a loop inside comes round.
  return loop.mark === "vector" && plan !== undefined && plan.uniform.size > 0 ? undefined : plan;
}

function dividedPlan({ memory, extents }: Planning, loop: Loop, { axes, before }: Around): Plan | undefined {
  if (loop.extent === 1) return undefined;
  const found = independence(loop, { extents, around: axes, before }, memory);
  if ("refused" in found) return undefined;
  const each = operations(loop.body);
  return {
    time: meanOf((threads) => each * Math.ceil(loop.extent / threads)),
    divided: new Map([[loop.axis, found.private]]),
    uniform: new Set(),
  };
}

function isRegister({ kind }: Stmt): boolean {
  return kind === "let" || kind === "var" || kind === "set";
}

/** Before anything is private. */
function uniformMemory({ slots, meets }: KernelMemory): UniformMemory {
  const stored = slots.flatMap(({ access }, id) => (access === "read" ? [] : [id]));
  return {
    isPrivate: () => false,
    isFixed: (slot) => stored.every((other) => other !== slot && !meets(other, slot)),
  };
}

function meanOf(of: (threads: number) => number): number {
  return counts.reduce((sum, threads) => sum + of(threads), 0) / counts.length;
}

/**
 * Whether every thread may run through the loop: nothing in it but loops, names of addresses and constants. Lanes run at once, and cannot
 * wait between two loops.
 */
function isUniform({ uniform }: Planning, { body, mark }: Loop): boolean {
  const loops = body.filter(({ kind }) => kind === "for");
  return (mark === "seq" || loops.length === 1) && body.every((stmt) => isUniformStmt(stmt, uniform));
}

/** Instructions, about: what one iteration in lanes does counts once. */
function operations(body: readonly Stmt[]): number {
  let count = 0;
  for (const stmt of body) {
    const { scalars, bodies } = stmtParts(stmt);
    for (const scalar of scalars)
      visitLoopScalar(scalar, ({ kind }) => {
        if (kind !== "const" && kind !== "reg") count++;
      });
    if (stmt.kind === "store") count++;
    for (const inner of bodies) count += timesOf(stmt) * operations(inner);
  }
  return count;
}

function timesOf(stmt: Stmt): number {
  return stmt.kind === "for" && stmt.mark !== "vector" ? stmt.extent : 1;
}

function extentsOf(body: readonly Stmt[]): ReadonlyMap<AxisId, number> {
  const extents = new Map<AxisId, number>();
  visitStmts(body, (stmt) => {
    if (stmt.kind === "for") extents.set(stmt.axis, stmt.extent);
  });
  return extents;
}

/** Addresses in terms of loops alone. */
function withoutBinds(body: readonly Stmt[]): readonly Stmt[] {
  const bound = new Map<AxisId, Index>();
  visitStmts(body, (stmt) => {
    if (stmt.kind === "bind") bound.set(stmt.axis, substitute(stmt.value, bound));
  });
  return mapStmts(body, {
    index: (index) => substitute(index, bound),
    stmt: (stmt) => (stmt.kind === "bind" ? [] : stmt),
  });
}

/** Whether every loop that touches the slot has it private, or can be run by every thread. */
function isPrivateEverywhere(
  body: readonly Stmt[],
  slot: SlotId,
  plan: Plan,
  own: ReadonlySet<SlotId>,
): boolean {
  return body.every((stmt) => {
    if (isEveryThreads(stmt, own)) return true;
    if (stmt.kind === "for" && plan.divided.get(stmt.axis)?.has(slot) === true) return true;
    if (stmt.kind === "for" && plan.uniform.has(stmt.axis))
      return isPrivateEverywhere(stmt.body, slot, plan, own);
    return !touches([stmt], slot);
  });
}

/** Constants stored to private memory. */
function isEveryThreads(stmt: Stmt, own: ReadonlySet<SlotId>): boolean {
  if (stmt.kind === "for")
    return stmt.body.every((inner) => inner.kind === "bind" || isEveryThreads(inner, own));
  return stmt.kind === "store" && stmt.value.kind === "const" && own.has(stmt.slot);
}

function touches(body: readonly Stmt[], slot: SlotId): boolean {
  let found = false;
  visitStmts(body, (stmt) => {
    if (stmt.kind === "store" && stmt.slot === slot) found = true;
    for (const scalar of stmtParts(stmt).scalars)
      visitLoopScalar(scalar, (part) => {
        if (part.kind === "load" && part.slot === slot) found = true;
      });
  });
  return found;
}

function marked(slots: readonly Slot[], own: ReadonlySet<SlotId>): readonly Slot[] {
  return slots.map((slot, id) => (own.has(id) ? { ...slot, private: true } : slot));
}

/** Who has stored something since all threads met. */
type Since = "nobody" | "first" | "any";

interface Dividing {
  readonly plan: Plan;
  readonly own: ReadonlySet<SlotId>;
  readonly uniform: UniformMemory;
  nextAxis: AxisId;
  since: Since;
}

function divide(body: readonly Stmt[], how: Pick<Dividing, "plan" | "own" | "uniform">): readonly Stmt[] {
  let last = -1;
  visitStmts(body, (stmt) => {
    if (stmt.kind === "for" || stmt.kind === "bind") last = Math.max(last, stmt.axis);
  });
  return divideBody({ ...how, nextAxis: last + 1, since: "nobody" }, body);
}

function divideBody(dividing: Dividing, body: readonly Stmt[]): readonly Stmt[] {
  const { plan, own } = dividing;
  const done: Stmt[] = [];
  let alone: Stmt[] = [];
  const meet = (): void => {
    done.push({ kind: "barrier" });
    dividing.since = "nobody";
  };
  const flush = (): void => {
    if (alone.length === 0) return;
    if (dividing.since === "any") meet();
    done.push({
      kind: "for",
      axis: dividing.nextAxis++,
      name: "once",
      extent: 1,
      mark: "threads",
      body: alone,
    });
    alone = [];
    dividing.since = "first";
  };
  for (const stmt of body) {
    if (isEveryThreads(stmt, own)) {
      flush();
      done.push(stmt);
    } else if (stmt.kind === "for" && plan.divided.has(stmt.axis)) {
      flush();
      if (dividing.since !== "nobody") meet();
      done.push({ ...stmt, mark: "threads" });
      dividing.since = "any";
    } else if (stmt.kind === "for" && plan.uniform.has(stmt.axis)) {
      flush();
      if (dividing.since !== "nobody") meet();
      const inner = divideBody(dividing, stmt.body);
      if (stmt.mark === "vector") {
        done.push({ ...stmt, body: inner });
        continue;
      }
      // The loop comes round: what its end has stored its beginning must see.
      done.push({ ...stmt, body: [...inner, { kind: "barrier" }] });
      dividing.since = "nobody";
    } else if (stmt.kind !== "for" && isUniformStmt(stmt, dividing.uniform)) {
      flush();
      done.push(stmt);
    } else alone.push(stmt);
  }
  flush();
  return done;
}
