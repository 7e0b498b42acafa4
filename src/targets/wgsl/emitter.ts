// What one kernel is written with: its names, the axes and registers in scope, and the text so far.

import type { TextWriter } from "../../base/text-writer.ts";
import type { AxisId, Index, Pred } from "../../algebra/index-types.ts";
import { substitute, substitutePreds } from "../../algebra/index-walk.ts";
import type { Kernel, RegId, Stmt } from "../../loops/loop.ts";
import { emitPreds } from "./emit-index.ts";
import type { Held, ScalarScope } from "./emit-scalar.ts";
import type { Names } from "../names.ts";
import type { SlotPlace } from "./slot-place.ts";
import type { BindUses } from "./bind-uses.ts";
import type { VectorReads } from "./vector-reads.ts";

/** A register that begins as a constant, unless what it is set to is said in its place. */
export interface WaitingVar extends Extract<Stmt, { kind: "var" }> {
  readonly isVector: boolean;
}

export interface Emitter {
  readonly kernel: Kernel;
  readonly places: readonly SlotPlace[];
  readonly out: TextWriter;
  readonly names: Names;
  readonly extents: Map<AxisId, number>;
  readonly axisNames: Map<AxisId, string>;
  /** Addresses that have a name: what they stand for, in loop axes. */
  readonly bound: Map<AxisId, Index>;
  /** Axes that stand for something else: those of one iteration, and addresses, by their name if they have one. */
  readonly replaced: Map<AxisId, Index>;
  readonly registers: Map<RegId, Held>;
  /** Registers that are not declared yet. */
  readonly waiting: Map<RegId, WaitingVar>;
  /** How often each register is set. */
  readonly sets: ReadonlyMap<RegId, number>;
  readonly reads: VectorReads;
  readonly binds: BindUses;
  readonly scope: ScalarScope;
  lane: AxisId | undefined;
  /** What is being computed is float16. */
  isHalf: boolean;
}

/** The text of what is computed in that type. */
export function within<Made>(emitter: Emitter, dtype: "f16" | "f32" | undefined, text: () => Made): Made {
  const { isHalf } = emitter;
  emitter.isHalf = dtype === "f16";
  const made = text();
  emitter.isHalf = isHalf;
  return made;
}

/** What stands between braces. */
export function inBlock({ names, reads }: Emitter, body: () => void): void {
  names.within(() => reads.within(body));
}

export function resolved({ replaced }: Emitter, index: Index): Index {
  return substitute(index, replaced);
}

export function resolvedPreds({ replaced }: Emitter, given: readonly Pred[]): readonly Pred[] {
  return substitutePreds(given, replaced);
}

export function preds(emitter: Emitter, given: readonly Pred[]): string {
  return emitPreds(resolvedPreds(emitter, given), emitter.scope);
}
