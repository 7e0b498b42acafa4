// Builds the body of one kernel: slots for the buffers of a nest, loops around a cursor, registers that are shared where the same value is
// asked for twice. It chooses nothing; recipes drive it.

import { invariant } from "../base/invariant.ts";
import { axisIndex, constant, scale, sum } from "../algebra/index-expr.ts";
import { simplifyIndex, decidePred } from "../algebra/index-range.ts";
import type { Axis, AxisId, Index, Pred } from "../algebra/index-types.ts";
import { printIndex } from "../algebra/index-walk.ts";
import type { LoopMark, LoopScalar, RegId, Slot, SlotId, Space, Stmt } from "../loops/loop.ts";
import { sizeOf, stridesOf } from "../nests/buffers.ts";
import type { Buffer, BufferId } from "../nests/nest.ts";
import { structureKey } from "./structure-key.ts";

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
  /** Where a buffer will live, and as what; the arena unless said, as the space is held. */
  place(buffer: BufferId, space: Space, dtype?: Slot["dtype"]): void;
  /** Where the elements of a buffer lie: row-major without gaps unless said (`relayout`), before its first use. */
  layOut(buffer: BufferId, layout: Layout): void;
  strides(buffer: Buffer): readonly number[];
  /** How much memory it takes, gaps included. */
  elements(buffer: Buffer): number;
  /** The address of an element. */
  address(buffer: Buffer, index: readonly Index[]): Index;
  simplify(index: Index): Index;
  /** What ranges and the conditions around the cursor say. */
  decide(pred: Pred): boolean | undefined;
  emit(stmt: Stmt): void;
  /** What the body emits, without emitting it. */
  inside(body: () => void): readonly Stmt[];
  /** Loops over the axis (over nothing where its extent is 1: the index is then 0). */
  loop(axis: Axis, body: () => void): void;
  loops(axes: readonly Axis[], body: () => void): void;
  /** A loop that stands there whatever its extent. */
  marked(axis: Axis, mark: LoopMark, body: () => void): void;
  /** Runs the body where all hold; predicates that ranges decide vanish. */
  when(preds: readonly Pred[], body: () => void): void;
  /** A register for the value; the same key in an enclosing frame gives the same register. */
  let(name: string, value: LoopScalar, key?: string, dtype?: "f16"): LoopScalar;
  /** With `lanes`, one for every lane of vector loops. */
  variable(name: string, init: LoopScalar, lanes?: 4, dtype?: "f16"): RegId;
  finish(): readonly Stmt[];
}

interface Layout {
  /** Per dimension. */
  readonly strides: readonly number[];
  /** Elements, gaps included. */
  readonly size: number;
}

export interface BuiltSlot extends Slot {
  readonly buffer: Buffer;
  /** The first of the buffer's elements that the slot has; 0 unless said. */
  readonly begin?: number;
}

/** Where buffers live and how they lie: kernels of one step may share it. */
export interface Places {
  readonly homes: Map<BufferId, { readonly space: Space; readonly dtype: Slot["dtype"] }>;
  readonly layouts: Map<BufferId, Layout>;
  /** How a space is held, unless said otherwise. */
  readonly dtypeOf: (space: Space) => Slot["dtype"];
}

export function createPlaces(dtypeOf: Places["dtypeOf"] = heldAs): Places {
  return { homes: new Map(), layouts: new Map(), dtypeOf };
}

export function createKernelBuilder(places = createPlaces()): KernelBuilder {
  const extents = new Map<AxisId, number>();
  const holding: string[] = [];
  const decide = (pred: Pred): boolean | undefined =>
    decidePred(pred, extents) ??
    (holding.length > 0 && holding.includes(structureKey(pred)) ? true : undefined);
  const { slots, slot, place, layOut, strides, elements } = createSlots(places);
  const { inside, emit, known, remember, finish } = createFrames();
  let registers = 0;
  const marked = ({ id, name, extent }: Axis, mark: LoopMark, body: () => void): void =>
    emit({ kind: "for", axis: id, name, extent, mark, body: inside(body) });
  const loop = (axis: Axis, body: () => void): void =>
    axis.extent === 1 ? body() : marked(axis, "seq", body);
  const loops = ([first, ...rest]: readonly Axis[], body: () => void): void =>
    first === undefined ? body() : loop(first, () => loops(rest, body));
  return {
    extents,
    slots,
    slot,
    place,
    layOut,
    strides,
    elements,
    simplify: (index) => simplifyIndex(index, extents),
    decide,
    emit,
    inside,
    loop,
    loops,
    marked,
    finish,
    axis: (name, extent) => newAxis(extents, name, extent),
    address(buffer, index) {
      const steps = strides(buffer);
      return simplifyIndex(sum(index.map((part, d) => scale(part, steps[d] ?? 1))), extents);
    },
    when(preds, body) {
      const open = preds.filter((pred) => decide(pred) !== true);
      if (open.some((pred) => decide(pred) === false)) return;
      if (open.length === 0) return body();
      const before = holding.length;
      holding.push(...open.map(structureKey));
      emit({ kind: "if", preds: open, then: inside(body), otherwise: [] });
      holding.length = before;
    },
    let(name, value, key, dtype) {
      const before = key === undefined ? undefined : known(key);
      if (before !== undefined) return before;
      const scalar: LoopScalar = { kind: "reg", reg: registers++ };
      emit({ kind: "let", reg: scalar.reg, name, value, ...(dtype && { dtype }) });
      if (key !== undefined) remember(key, scalar);
      return scalar;
    },
    variable(name, init, lanes, dtype) {
      const reg = registers++;
      emit({ kind: "var", reg, name, init, ...(lanes && { lanes }), ...(dtype && { dtype }) });
      return reg;
    },
  };
}

function createSlots({
  homes,
  layouts,
  dtypeOf,
}: Places): Pick<KernelBuilder, "slots" | "slot" | "place" | "layOut" | "strides" | "elements"> {
  const slots: BuiltSlot[] = [];
  const positions = new Map<BufferId, SlotId>();
  const elements = (buffer: Buffer): number => layouts.get(buffer.id)?.size ?? sizeOf(buffer);
  return {
    slots,
    slot(buffer, access) {
      const at = positions.get(buffer.id) ?? slots.length;
      const known = slots[at];
      if (known !== undefined) {
        if (known.access !== access) slots[at] = { ...known, access: "both" };
        return at;
      }
      const { space, dtype } = homes.get(buffer.id) ?? { space: "arena", dtype: dtypeOf("arena") };
      positions.set(buffer.id, at);
      slots.push({ name: buffer.name, dtype, size: elements(buffer), space, access, buffer });
      return at;
    },
    elements,
    layOut: (buffer, layout) => void layouts.set(buffer, layout),
    strides: ({ id, shape }) => layouts.get(id)?.strides ?? stridesOf(shape),
    place: (buffer, space, dtype = dtypeOf(space)) => void homes.set(buffer, { space, dtype }),
  };
}

/** The statements being built, innermost body last, each with the values that already have a register. */
function createFrames() {
  const frames: Frame[] = [{ stmts: [], known: new Map() }];
  const top = (): Frame => {
    const frame = frames.at(-1);
    invariant(frame, "a kernel has a frame");
    return frame;
  };
  return {
    emit: (stmt: Stmt): void => void top().stmts.push(stmt),
    inside: (body: () => void): readonly Stmt[] => {
      frames.push({ stmts: [], known: new Map() });
      body();
      return frames.pop()?.stmts ?? [];
    },
    known: (key: string): LoopScalar | undefined =>
      frames.findLast((frame) => frame.known.has(key))?.known.get(key),
    remember: (key: string, scalar: LoopScalar): void => void top().known.set(key, scalar),
    finish: (): readonly Stmt[] => top().stmts,
  };
}

function newAxis(extents: Map<AxisId, number>, name: string, extent: number): Axis {
  const id = extents.size;
  extents.set(id, extent);
  return { id, name, extent };
}

/** Activations and streamed weights are float32; panels, tables and temporaries float64 unless said. */
function heldAs(space: Space): Slot["dtype"] {
  return space === "arena" || space === "weights" ? "f32" : "f64";
}

export function keyOf(slot: SlotId, index: Index): string {
  return `${slot}[${printIndex(index, (axis) => `a${axis}`)}]`;
}

/** The axis as an index; 0 where it has one value. */
export function at(axis: Axis): Index {
  return axis.extent === 1 ? constant(0) : axisIndex(axis);
}

/** The element in a register of its own. */
export function loadFrom(
  kernel: KernelBuilder,
  name: string,
  buffer: Buffer,
  index: readonly Index[],
  dtype?: "f16",
): LoopScalar {
  const slot = kernel.slot(buffer, "read");
  return kernel.let(name, { kind: "load", slot, index: kernel.address(buffer, index) }, undefined, dtype);
}
