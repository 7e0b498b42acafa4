// Names of addresses: `let x_step = step * 50176 + x_top;`. In an array of vectors they count vectors, and in lanes they are the first lane's.

import { add, axisIndex, constant, scale } from "../../algebra/index-expr.ts";
import { substitute } from "../../algebra/index-walk.ts";
import { inLane } from "../../loops/lane-index.ts";
import { LANES } from "../../loops/lanes.ts";
import type { Stmt } from "../../loops/loop.ts";
import { strideOf } from "./emit-access.ts";
import { emitAddress } from "./emit-index.ts";
import { type Emitter, resolved } from "./emitter.ts";
import { quarter } from "./wide-slots.ts";

type Bind = Extract<Stmt, { kind: "bind" }>;

/**
 * What is asked for once, has a name already, lies unevenly in lanes or is no multiple of four where vectors are counted is written out at its
 * places.
 */
export function emitBind(emitter: Emitter, bind: Bind): void {
  const { out, scope, bound, replaced, names, axisNames, binds, lane } = emitter;
  const whole = resolved(emitter, bind.value);
  const stride = strideOf(emitter, bind.value);
  const isWide = emitter.places[bind.slot]?.isWide === true;
  const first = lane === undefined ? whole : inLane(whole, lane, 0);
  const counted = isWide ? quarter(first) : first;
  replaced.set(bind.axis, whole);
  const isWorthIt = binds.begin();
  if (!isWorthIt || Number.isNaN(stride) || counted === undefined) return;
  const text = emitAddress(counted, scope);
  if (/^\w+$/u.test(text)) return;
  // Axes of a kernel are natural numbers: this one is the name's own.
  const axis = -1 - bind.axis;
  const own = names.fresh(bind.name);
  axisNames.set(axis, own);
  binds.named(own);
  bound.set(axis, substitute(counted, bound));
  out.line(`let ${own} = ${text};`);
  const steps = lane === undefined ? constant(0) : scale(axisIndex(lane), stride);
  replaced.set(bind.axis, add(scale(axisIndex(axis), isWide ? LANES : 1), steps));
}
