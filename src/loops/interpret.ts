// The judge of kernels and targets: executes loops literally, registers in float64, every store rounded to its slot's type. Slow. The
// invocations of a workgroup run in turns, from barrier to barrier; that two of them meet in memory between barriers is an error.

import { roundToHalf } from "../base/half.ts";
import { invariant, unreachable } from "../base/invariant.ts";
import { applyBinaryExactly, applyUnaryExactly } from "../algebra/functions.ts";
import type { AxisId } from "../algebra/index-types.ts";
import { evaluateIndex, evaluatePreds } from "../algebra/index-walk.ts";
import { stmtParts } from "./children.ts";
import { gridFrame, type GridFrame } from "./grid.ts";
import { runsOnThreads } from "./threads.ts";
import {
  type Kernel,
  type LoopModule,
  type LoopScalar,
  type ModuleSpace,
  type RegId,
  type SlotId,
  type Stmt,
} from "./loop.ts";

export type Memory = Float16Array | Float32Array | Float64Array;

interface Machine {
  readonly kernel: Kernel;
  readonly slots: readonly Memory[];
  readonly axes: Map<AxisId, number>;
  /** One number, or one per lane. */
  readonly regs: Map<RegId, number | Float64Array>;
  /** Those that hold float16. */
  readonly halves: Set<RegId>;
  /** Which of the lanes runs. */
  lane: number;
  readonly watch?: Watch;
  /** Which of how many threads it is; without it, all iterations are its own. */
  readonly thread?: { readonly at: number; readonly count: number };
}

/** Runs the kernel on one array per slot, each at least of the slot's size; those of workgroup memory are not used. An access outside throws. */
export function interpretKernel(kernel: Kernel, slots: readonly Memory[]): void {
  invariant(slots.length === kernel.slots.length, () => `${kernel.name} has ${kernel.slots.length} slots`);
  const frame = gridFrame(kernel);
  if (frame === undefined)
    run({ kernel, slots, axes: new Map(), regs: new Map(), halves: new Set(), lane: 0 }, kernel.body);
  else runGrid(kernel, frame, slots);
}

/**
 * The same by so many threads in turns, from barrier to barrier, with private memory of their own that holds nothing at first. That one
 * meets what another stores before the next barrier is an error.
 */
export function interpretOnThreads(kernel: Kernel, slots: readonly Memory[], threads: number): void {
  if (!runsOnThreads(kernel)) return interpretKernel(kernel, slots);
  const shared = kernel.slots.map(({ size }) => marksFor(size));
  const running = Array.from({ length: threads }, (_, thread) => {
    const isOwn = kernel.slots.map((slot) => slot.private === true);
    const machine: Machine = {
      kernel,
      slots: slots.map((memory, slot) => (isOwn[slot] === true ? memory.map(() => NaN) : memory)),
      axes: new Map(),
      regs: new Map(),
      halves: new Set(),
      lane: 0,
      thread: { at: thread, count: threads },
      watch: {
        invocation: thread,
        marks: shared.map((marks, slot) => (isOwn[slot] === true ? marksFor(marks.writers.length) : marks)),
      },
    };
    return runToBarrier(machine, kernel.body);
  });
  while (advance(kernel, running)) shared.forEach(forget);
}

/** Who has met which element: an invocation may meet what others write only behind a barrier, or never where memory outlives the workgroup. */
interface Watch {
  readonly invocation: number;
  readonly marks: readonly Marks[];
}

interface Marks {
  readonly writers: Int32Array;
  /** The first reader; SEVERAL where there are more. */
  readonly readers: Int32Array;
}

const [NOBODY, SEVERAL] = [-1, -2];

function marksFor(size: number): Marks {
  return { writers: new Int32Array(size).fill(NOBODY), readers: new Int32Array(size).fill(NOBODY) };
}

function forget({ writers, readers }: Marks): void {
  writers.fill(NOBODY);
  readers.fill(NOBODY);
}

function runGrid(kernel: Kernel, frame: GridFrame, slots: readonly Memory[]): void {
  const outside = kernel.slots.map(({ size }) => marksFor(size));
  const invocations = frame.local.extent;
  let first = 0;
  const workgroup = (axes: ReadonlyMap<AxisId, number>): void => {
    const isShared = kernel.slots.map(({ space }) => space === "workgroup");
    const own = kernel.slots.map(({ size, dtype }, slot): Memory => {
      if (isShared[slot] !== true) return slots[slot] ?? new Float32Array();
      return dtype === "f16" ? new Float16Array(size).fill(NaN) : new Float32Array(size).fill(NaN);
    });
    const marks = outside.map((known, slot) =>
      isShared[slot] === true ? marksFor(known.writers.length) : known,
    );
    const running = Array.from({ length: invocations }, (_, local) => {
      const machine: Machine = {
        kernel,
        slots: own,
        axes: new Map([...axes, [frame.local.axis, local]]),
        regs: new Map(),
        halves: new Set(),
        lane: 0,
        watch: { invocation: first + local, marks },
      };
      return runToBarrier(machine, frame.body);
    });
    while (advance(kernel, running))
      for (const [slot, each] of marks.entries()) if (isShared[slot] === true) forget(each);
    first += invocations;
  };
  everyWorkgroup(frame.workgroups, new Map(), workgroup);
}

function everyWorkgroup(
  [loop, ...rest]: GridFrame["workgroups"],
  axes: Map<AxisId, number>,
  visit: (axes: ReadonlyMap<AxisId, number>) => void,
): void {
  if (loop === undefined) return visit(axes);
  for (let value = 0; value < loop.extent; value++)
    everyWorkgroup(rest, new Map([...axes, [loop.axis, value]]), visit);
}

/** All to the next barrier; false where all have ended. */
function advance({ name }: Kernel, running: readonly Generator[]): boolean {
  const ended = running.map((one) => one.next().done === true);
  invariant(new Set(ended).size === 1, () => `${name}: not all invocations come to a barrier`);
  return ended[0] === false;
}

/** Statements with barriers inside, up to each of them. */
function* runToBarrier(machine: Machine, body: readonly Stmt[]): Generator<void> {
  for (const stmt of body) {
    if (stmt.kind === "barrier") yield;
    else if (stmt.kind === "combine") {
      leaveShare(machine, stmt);
      yield;
      takeAll(machine, stmt);
    } else if (stmt.kind === "for" && waits(stmt)) {
      for (let value = 0; value < stmt.extent; value++) {
        machine.axes.set(stmt.axis, value);
        yield* runToBarrier(machine, stmt.body);
      }
    } else if (stmt.kind === "if" && waits(stmt)) {
      const holds = evaluatePreds(stmt.preds, machine.axes);
      yield* runToBarrier(machine, holds ? stmt.then : stmt.otherwise);
    } else runStmt(machine, stmt);
  }
}

type Combine = Extract<Stmt, { kind: "combine" }>;

function lanesOf({ regs }: Machine, reg: RegId): number {
  const held = regs.get(reg);
  return typeof held === "object" ? held.length : 1;
}

function leaveShare(machine: Machine, { reg, slot, part }: Combine): void {
  const lanes = lanesOf(machine, reg);
  const first = lanes * evaluateIndex(part, machine.axes);
  for (let lane = 0; lane < lanes; lane++) {
    checkAccess(machine, slot, first + lane);
    if (machine.watch !== undefined) noteWrite(machine, machine.watch, slot, first + lane);
    slotOf(machine, slot)[first + lane] = evaluate({ ...machine, lane }, { kind: "reg", reg });
  }
}

function takeAll(machine: Machine, { op, reg, slot, parts }: Combine): void {
  const lanes = lanesOf(machine, reg);
  const shares = slotOf(machine, slot);
  for (let lane = 0; lane < lanes; lane++) {
    let all = shares[lane] ?? NaN;
    for (let part = 1; part < parts; part++)
      all = applyBinaryExactly(op, all, shares[lanes * part + lane] ?? NaN);
    setRegister({ ...machine, lane }, reg, all);
  }
}

function waits(stmt: Stmt): boolean {
  return (
    stmt.kind === "barrier" ||
    stmt.kind === "combine" ||
    stmtParts(stmt).bodies.some((body) => body.some(waits))
  );
}

function run(machine: Machine, body: readonly Stmt[]): void {
  for (const stmt of body) runStmt(machine, stmt);
}

function runStmt(machine: Machine, stmt: Stmt): void {
  switch (stmt.kind) {
    case "for":
      return runLoop(machine, stmt);
    case "if":
      return run(machine, evaluatePreds(stmt.preds, machine.axes) ? stmt.then : stmt.otherwise);
    case "bind":
      return void machine.axes.set(stmt.axis, evaluateIndex(stmt.value, machine.axes));
    case "let":
      return void machine.regs.set(stmt.reg, valueFor(machine, define(machine, stmt), stmt.value));
    case "set":
      return setRegister(machine, stmt.reg, valueFor(machine, stmt.reg, stmt.value));
    case "var": {
      const init = valueFor(machine, define(machine, stmt), stmt.init);
      const { lanes } = stmt;
      return void machine.regs.set(stmt.reg, lanes === undefined ? init : new Float64Array(lanes).fill(init));
    }
    case "store": {
      const at = evaluateIndex(stmt.index, machine.axes);
      checkAccess(machine, stmt.slot, at);
      const value = evaluate(machine, stmt.value);
      if (machine.watch !== undefined) noteWrite(machine, machine.watch, stmt.slot, at);
      slotOf(machine, stmt.slot)[at] = value;
      return;
    }
    case "comment":
    case "barrier":
      return;
    case "combine":
      return invariant(false, () => `${machine.kernel.name}: not all invocations come by`);
    default:
      unreachable(stmt, "statement");
  }
}

function runLoop(machine: Machine, { axis, extent, mark, body }: Extract<Stmt, { kind: "for" }>): void {
  const { thread } = machine;
  const isShared = mark === "threads" && thread !== undefined;
  for (let value = 0; value < extent; value++) {
    // Neighbours fall to different threads, and what is done once not always to the first.
    if (isShared && (value + extent) % thread.count !== thread.at) continue;
    machine.axes.set(axis, value);
    if (mark === "vector") machine.lane = value;
    run(machine, body);
  }
}

function define({ halves }: Machine, { reg, dtype }: { readonly reg: RegId; readonly dtype?: "f16" }): RegId {
  if (dtype === "f16") halves.add(reg);
  return reg;
}

function valueFor(machine: Machine, reg: RegId, value: LoopScalar): number {
  return machine.halves.has(reg) ? evaluateHalf(machine, value) : evaluate(machine, value);
}

/** Every operand and every result rounded to float16. */
function evaluateHalf(machine: Machine, scalar: LoopScalar): number {
  const part = (inner: LoopScalar): number => evaluateHalf(machine, inner);
  if (scalar.kind === "binary")
    return roundToHalf(applyBinaryExactly(scalar.op, part(scalar.left), part(scalar.right)));
  if (scalar.kind === "unary") return roundToHalf(applyUnaryExactly(scalar.op, part(scalar.operand)));
  if (scalar.kind === "madd")
    return roundToHalf(roundToHalf(part(scalar.left) * part(scalar.right)) + part(scalar.addend));
  return roundToHalf(evaluate(machine, scalar));
}

function setRegister({ regs, lane }: Machine, reg: RegId, value: number): void {
  const held = regs.get(reg);
  if (typeof held === "object") held[lane] = value;
  else regs.set(reg, value);
}

function slotOf({ slots }: Machine, slot: SlotId): Memory {
  const array = slots[slot];
  invariant(array !== undefined, () => `no slot ${slot}`);
  return array;
}

function checkAccess({ kernel }: Machine, slot: SlotId, at: number): void {
  const { name, size } = kernel.slots[slot] ?? { name: `slot ${slot}`, size: 0 };
  invariant(at >= 0 && at < size, () => `${kernel.name}: ${name}[${at}] is outside 0..${size - 1}`);
}

function noteWrite({ kernel }: Machine, { invocation, marks }: Watch, slot: SlotId, at: number): void {
  const known = marks[slot];
  if (known === undefined) return;
  const apart = [known.writers[at], known.readers[at]].every((one) => one === NOBODY || one === invocation);
  invariant(apart, () => `${kernel.name}: two invocations meet in ${kernel.slots[slot]?.name}[${at}]`);
  known.writers[at] = invocation;
}

function noteRead({ kernel }: Machine, { invocation, marks }: Watch, slot: SlotId, at: number): void {
  const known = marks[slot];
  if (known === undefined) return;
  const writer = known.writers[at];
  invariant(
    writer === NOBODY || writer === invocation,
    () => `${kernel.name}: ${kernel.slots[slot]?.name}[${at}] is read while another invocation writes it`,
  );
  const reader = known.readers[at];
  known.readers[at] = reader === NOBODY || reader === invocation ? invocation : SEVERAL;
}

function evaluate(machine: Machine, scalar: LoopScalar): number {
  switch (scalar.kind) {
    case "const":
      return scalar.value;
    case "reg": {
      const held = machine.regs.get(scalar.reg);
      const value = typeof held === "object" ? held[machine.lane] : held;
      invariant(value !== undefined, () => `register ${scalar.reg} has no value`);
      return value;
    }
    case "load": {
      const at = evaluateIndex(scalar.index, machine.axes);
      checkAccess(machine, scalar.slot, at);
      if (machine.watch !== undefined) noteRead(machine, machine.watch, scalar.slot, at);
      return slotOf(machine, scalar.slot)[at] ?? NaN;
    }
    case "binary":
      return applyBinaryExactly(scalar.op, evaluate(machine, scalar.left), evaluate(machine, scalar.right));
    case "unary":
      return applyUnaryExactly(scalar.op, evaluate(machine, scalar.operand));
    case "select":
      return evaluate(machine, evaluate(machine, scalar.condition) !== 0 ? scalar.then : scalar.otherwise);
    case "int":
      return evaluateIndex(scalar.index, machine.axes);
    case "test":
      return evaluatePreds(scalar.preds, machine.axes) ? 1 : 0;
    case "madd": {
      const product = evaluate(machine, scalar.left) * evaluate(machine, scalar.right);
      return product + evaluate(machine, scalar.addend);
    }
    default:
      return unreachable(scalar, "loop scalar");
  }
}

/** One pass through a whole module: `module.samples` samples, one after the other. `weights` and `panel` hold the packed tensors; inputs and results are by port name. */
export function interpretModule(
  module: LoopModule,
  packed: { readonly weights: Float16Array | Float32Array; readonly panel: Float64Array },
  inputs: ReadonlyMap<string, Float32Array>,
): Map<string, Float32Array> {
  const memory: Readonly<Record<ModuleSpace, Memory>> = {
    arena: memoryOf(module, "arena"),
    weights: packed.weights,
    panel: packed.panel,
    scratch: memoryOf(module, "scratch"),
    table: Float64Array.from(module.table),
  };
  for (const { name, offset } of module.inputs) memory.arena.set(inputs.get(name) ?? [], offset);
  for (const { kernel: id, regions } of [...module.prepare, ...module.calls]) {
    const kernel = module.kernels.find((candidate) => candidate.id === id);
    invariant(kernel !== undefined, () => `no kernel ${id}`);
    const slots = regions.map(({ space, offset }, slot): Memory => {
      if (space === "workgroup") return new Float32Array();
      return memory[space].subarray(offset, offset + (kernel.slots[slot]?.size ?? 0));
    });
    interpretKernel(kernel, slots);
  }
  return new Map(
    module.outputs.map(({ name, shape, offset }) => {
      const size = shape.reduce((product, extent) => product * extent, module.samples);
      return [name, Float32Array.from(memory.arena.subarray(offset, offset + size))];
    }),
  );
}

/** As the kernels hold it; the widest where they differ. */
function memoryOf({ sizes, kernels }: LoopModule, space: ModuleSpace): Memory {
  const dtypes = new Set(
    kernels.flatMap(({ slots }) => slots.filter((slot) => slot.space === space).map(({ dtype }) => dtype)),
  );
  if (dtypes.has("f64")) return new Float64Array(sizes[space]);
  return dtypes.has("f16") ? new Float16Array(sizes[space]) : new Float32Array(sizes[space]);
}
