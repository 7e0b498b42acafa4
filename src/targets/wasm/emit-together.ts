// Statements of a body in lanes that are emitted together (turned.ts, seconds.ts) or where they are used (reload.ts): which they are, and what
// these need of the kernel.

import type { Index } from "../../algebra/index-types.ts";
import { inLane } from "../../loops/lane-index.ts";
import { LANES } from "../../loops/lanes.ts";
import type { RegId, SlotId, Stmt } from "../../loops/loop.ts";
import { dtypeOf, emitAddress, placeOf } from "./emit-address.ts";
import { local, storedLanes, strideOf } from "./emit-lane-store.ts";
import { emitLanes, type LaneScope } from "./emit-lanes.ts";
import type { Emitter } from "./emitter.ts";
import { reloadedIn } from "./reload.ts";
import { emitSeconds, secondsIn, type SecondsScope } from "./seconds.ts";
import { emitTurned, type TurnedScope, turnedIn } from "./turned.ts";

/** What is not emitted statement by statement. */
export interface Together {
  readonly reloaded: ReadonlySet<RegId>;
  /** Whether the statement belongs to a group, which is emitted where its first one stands. */
  readonly emits: (stmt: Stmt) => boolean;
}

export function togetherIn(emitter: Emitter, body: readonly Stmt[], lanes: LaneScope): Together {
  const turned = turnedIn(body, (slot, index) => isApart(emitter, slot, index));
  const seconds = secondsIn(body, (slot, index) => isSecond(emitter, slot, index));
  return {
    reloaded: emitter.relaxed ? new Set() : reloadedIn(body, (slot, index) => isPlain(emitter, slot, index)),
    emits(stmt) {
      const [quad, few] = [turned.get(stmt), seconds.get(stmt)];
      if (quad?.first === stmt) emitter.out.lines(emitTurned(quad, turnedScope(emitter, lanes)));
      if (few?.first === stmt) emitter.out.lines(emitSeconds(few, secondsScope(emitter, lanes)));
      return quad !== undefined || few !== undefined;
    },
  };
}

function isApart(emitter: Emitter, slot: SlotId, index: Index): boolean {
  return dtypeOf(emitter.kernel, slot) === "f32" && Math.abs(strideOf(emitter, index)) >= LANES;
}

/** Slots that are flushed as they are read are read one by one. */
function isSecond(emitter: Emitter, slot: SlotId, index: Index): boolean {
  return (
    dtypeOf(emitter.kernel, slot) === "f32" && strideOf(emitter, index) === 2 && !emitter.given.has(slot)
  );
}

function secondsScope(emitter: Emitter, lanes: LaneScope): SecondsScope {
  const { register, vector } = turnedScope(emitter, lanes);
  return {
    register,
    vector,
    value: (scalar) => emitLanes(scalar, lanes),
    place: ({ slot, index }, further) =>
      placeOf(emitAddress(emitter, slot, inLane(index, lanes.lane, 0)), 4 * further),
  };
}

function isPlain(emitter: Emitter, slot: SlotId, index: Index): boolean {
  const stride = strideOf(emitter, index);
  return dtypeOf(emitter.kernel, slot) === "f32" && (stride === 0 || stride === 1);
}

function turnedScope(emitter: Emitter, lanes: LaneScope): TurnedScope {
  const vector = (name: string): string => local(emitter, name, "v128");
  return {
    vector,
    value: (store) => storedLanes(emitter, store, lanes),
    register({ name, reg }) {
      const made = vector(`${name}_${reg}`);
      emitter.registerNames.set(reg, made);
      emitter.vectors.add(reg);
      return made;
    },
    places(slot, index) {
      const first = emitAddress(emitter, slot, inLane(index, lanes.lane, 0));
      return [0, 1, 2, 3].map((at) => placeOf(first, 4 * strideOf(emitter, index) * at));
    },
  };
}
