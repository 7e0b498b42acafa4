// What the text of one kernel is written with: names of axes and registers, declared locals, and how numbers are held. emit-kernel.ts writes.

import { invariant } from "../../base/invariant.ts";
import { TextWriter } from "../../base/text-writer.ts";
import type { AxisId, Index } from "../../algebra/index-types.ts";
import type { Kernel, RegId, SlotId } from "../../loops/loop.ts";
import { dtypeOf, emitAddress } from "./emit-address.ts";
import { isFlushed, type StoreScope } from "./emit-lane-store.ts";
import type { ScalarScope } from "./emit-scalar.ts";
import { movedIn } from "./moved.ts";

export interface Emitter extends StoreScope {
  readonly extents: Map<AxisId, number>;
  readonly axisNames: Map<AxisId, string>;
  readonly registerNames: Map<RegId, string>;
  /** Registers that hold four lanes: those defined in a loop that runs in lanes. */
  readonly vectors: Set<RegId>;
  /** Registers whose value is written out where they are used. */
  readonly inPlace: Map<RegId, string>;
  readonly relaxed: boolean;
  /** Slots that are flushed as they are read. */
  readonly given: ReadonlySet<SlotId>;
  /** Registers that hold float32, for they are only stored again. */
  readonly moved: ReadonlySet<RegId>;
  /** Axes bound to addresses: bytes, with the place of the slot in them. */
  readonly addresses: Set<AxisId>;
}

/** `bases`: where slots begin, bytes or the name of a parameter. */
export function createEmitter(
  kernel: Kernel,
  bases: readonly (number | string)[],
  mode: Pick<Emitter, "relaxed" | "given" | "flushes">,
): Emitter {
  const extents = new Map<AxisId, number>();
  const axisNames = new Map<AxisId, string>();
  const registerNames = new Map<RegId, string>();
  const scope: ScalarScope = {
    extents,
    nameOf: (axis) => axisNames.get(axis) ?? missing(`axis ${axis}`),
    registerName: (reg) => registerNames.get(reg) ?? missing(`register ${reg}`),
    load: (slot, index) => {
      const loaded = loadOne(emitter, slot, index);
      return dtypeOf(kernel, slot) === "f64" ? loaded : `(f64.promote_f32 ${loaded})`;
    },
  };
  const emitter: Emitter = {
    kernel,
    out: new TextWriter(),
    scope,
    extents,
    axisNames,
    registerNames,
    locals: new Map(),
    addresses: new Set(),
    vectors: new Set(),
    inPlace: new Map(),
    moved: movedIn(
      kernel,
      (slot) => dtypeOf(kernel, slot) === "f32" && !isFlushed({ kernel, ...mode }, slot),
    ),
    lanes: undefined,
    strides: new Map(),
    ...mode,
    bases,
  };
  return emitter;
}

/** An element as it is held. */
export function loadOne(emitter: Emitter, slot: SlotId, index: Index): string {
  const { pointer, offset } = emitAddress(emitter, slot, index);
  return `(${dtypeOf(emitter.kernel, slot)}.load offset=${offset} ${pointer})`;
}

function missing(what: string): never {
  invariant(false, `${what} has no name`);
}
