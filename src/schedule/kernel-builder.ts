// Builds the body of one kernel: slots for the buffers of a nest, loops around a cursor, registers that are shared where the same value is
// asked for twice. It chooses nothing; recipes drive it.

import { invariant } from "../base/invariant.ts";
import { axisIndex, constant, scale, sum } from "../algebra/index-expr.ts";
import { simplifyIndex, decidePred } from "../algebra/index-range.ts";
import type { Axis, AxisId, Index, Pred } from "../algebra/index-types.ts";
import { printIndex } from "../algebra/index-walk.ts";
import type { LoopScalar, RegId, Slot, SlotId, Space, Stmt } from "../loops/loop.ts";
import { sizeOf, stridesOf } from "../nests/buffers.ts";
import type { Buffer, BufferId } from "../nests/nest.ts";

/** Statements under construction, and the registers known in them. */
interface Frame {
  readonly stmts: Stmt[];
  readonly known: Map<string, LoopScalar>;
}

export interface KernelBuilder {
  /** Extents of every axis made so far. */
  readonly extents: ReadonlyMap<AxisId, number>;
  readonly slots: readonly BuiltSlot[];
  axis(name: string, extent: number): Axis;
  /** The slot of a buffer; `space` binds at first use. */
  slot(buffer: Buffer, access: "read" | "write"): SlotId;
  /** Where a buffer will live; the arena unless said. */
  place(buffer: BufferId, space: Space): void;
  /** The row-major address of an element. */
  address(buffer: Buffer, index: readonly Index[]): Index;
  simplify(index: Index): Index;
  decide(pred: Pred): boolean | undefined;
  emit(stmt: Stmt): void;
  /** Loops over the axis (over nothing where its extent is 1: the index is then 0). */
  loop(axis: Axis, body: () => void): void;
  loops(axes: readonly Axis[], body: () => void): void;
  /** Runs the body where all hold; predicates that ranges decide vanish. */
  when(preds: readonly Pred[], body: () => void): void;
  /** A register for the value; the same key in an enclosing frame gives the same register. */
  let(name: string, value: LoopScalar, key?: string): LoopScalar;
  variable(name: string, init: LoopScalar): RegId;
  finish(): readonly Stmt[];
}

export interface BuiltSlot extends Slot {
  readonly buffer: Buffer;
}

export function createKernelBuilder(): KernelBuilder {
  const extents = new Map<AxisId, number>();
  const slots: BuiltSlot[] = [];
  const spaces = new Map<BufferId, Space>();
  const frames: Frame[] = [{ stmts: [], known: new Map() }];
  let registers = 0;
  const top = (): Frame => {
    const frame = frames.at(-1);
    invariant(frame, "a kernel has a frame");
    return frame;
  };
  const within = (body: () => void): readonly Stmt[] => {
    frames.push({ stmts: [], known: new Map() });
    body();
    return frames.pop()?.stmts ?? [];
  };
  const simplify = (index: Index): Index => simplifyIndex(index, extents);
  const builder: KernelBuilder = {
    extents,
    slots,
    axis(name, extent) {
      const made = { id: extents.size, name, extent };
      extents.set(made.id, extent);
      return made;
    },
    slot(buffer, access) {
      const at = slots.findIndex((slot) => slot.buffer.id === buffer.id);
      const known = slots[at];
      if (known !== undefined) {
        if (known.access !== access) slots[at] = { ...known, access: "both" };
        return at;
      }
      const space = spaces.get(buffer.id) ?? "arena";
      slots.push({ name: buffer.name, dtype: dtypeOf(space), size: sizeOf(buffer), space, access, buffer });
      return slots.length - 1;
    },
    place: (buffer, space) => void spaces.set(buffer, space),
    address(buffer, index) {
      const strides = stridesOf(buffer.shape);
      return simplify(sum(index.map((part, dimension) => scale(part, strides[dimension] ?? 1))));
    },
    simplify,
    decide: (pred) => decidePred(pred, extents),
    emit: (stmt) => void top().stmts.push(stmt),
    loop(axis, body) {
      if (axis.extent === 1) return body();
      const { id, name, extent } = axis;
      builder.emit({ kind: "for", axis: id, name, extent, mark: "seq", body: within(body) });
    },
    loops(axes, body) {
      const [first, ...rest] = axes;
      if (first === undefined) return body();
      builder.loop(first, () => builder.loops(rest, body));
    },
    when(preds, body) {
      const open = preds.filter((pred) => builder.decide(pred) !== true);
      if (open.some((pred) => builder.decide(pred) === false)) return;
      if (open.length === 0) return body();
      builder.emit({ kind: "if", preds: open, then: within(body), otherwise: [] });
    },
    let(name, value, key) {
      const known = key === undefined ? undefined : frames.findLast((frame) => frame.known.has(key))?.known.get(key);
      if (known !== undefined) return known;
      const reg = registers++;
      builder.emit({ kind: "let", reg, name, value });
      const scalar: LoopScalar = { kind: "reg", reg };
      if (key !== undefined) top().known.set(key, scalar);
      return scalar;
    },
    variable(name, init) {
      const reg = registers++;
      builder.emit({ kind: "var", reg, name, init });
      return reg;
    },
    finish: () => top().stmts,
  };
  return builder;
}

/** Activations and streamed weights are float32; panels, tables and temporaries float64. */
function dtypeOf(space: Space): "f32" | "f64" {
  return space === "arena" || space === "weights" ? "f32" : "f64";
}

export function keyOf(slot: SlotId, index: Index): string {
  return `${slot}[${printIndex(index, (axis) => `a${axis}`)}]`;
}

/** The axis as an index; 0 where it has one value. */
export function at(axis: Axis): Index {
  return axis.extent === 1 ? constant(0) : axisIndex(axis);
}
