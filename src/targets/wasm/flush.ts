// Numbers near the least ones of float32, with which processors may compute a hundred times slower: fast mode makes them 0 where a kernel
// that computes stores an activation, and where sums of products read what the network is given.
//
// x + c - c rounds to multiples of 2^-83, in float32 with c = 2^-60 and in float64 with c = 2^-31: nothing changes from 2^-36 on, below it
// at most as much as two more roundings down to 2^-60, and what is below 2^-84 becomes 0. Addition has no slow numbers.

import { stmtParts, visitLoopScalar, visitScalarsIn } from "../../loops/children.ts";
import type { Kernel, LoopModule, SlotId, Stmt } from "../../loops/loop.ts";
import { arithmetic, type Wat } from "./wat.ts";

/** Sums of so few products are left as they are: depthwise windows, whose neighbours in a network are longer sums. */
const FEW = 25;

export function flushed(type: "f32x4" | "f64", value: Wat): Wat {
  const { add, sub, constant } = arithmetic(type);
  const c = constant(2 ** (type === "f32x4" ? -60 : -31));
  return sub(add(value, c), c);
}

/** Whether it computes anything: what only moves, compares or rectifies numbers keeps them to the bit. */
function isArithmetic({ body }: Kernel): boolean {
  let found = false;
  visitScalarsIn(body, (part) => {
    if (part.kind === "madd" || (part.kind === "unary" && part.op !== "neg" && part.op !== "f32"))
      found = true;
    if (part.kind === "binary" && ["add", "sub", "mul", "div", "pow"].includes(part.op)) found = true;
  });
  return found;
}

/** Whether it adds up products, to which the least numbers are nothing: of other functions they may be everything, as of a logarithm. */
export function addsProducts({ body }: Kernel): boolean {
  let found = false;
  visitScalarsIn(body, ({ kind }) => {
    if (kind === "madd") found = true;
  });
  return found;
}

/** Whether what it stores is flushed: flushing a short sum would cost a tenth of it. */
export function flushesStores(kernel: Kernel): boolean {
  const { body, slots } = kernel;
  if (!isArithmetic(kernel)) return false;
  let [products, stores] = [0, 0];
  const walk = (stmts: readonly Stmt[], times: number): void => {
    for (const stmt of stmts) {
      const { scalars, bodies } = stmtParts(stmt);
      for (const scalar of scalars)
        visitLoopScalar(scalar, ({ kind }) => {
          if (kind === "madd") products += times;
        });
      if (stmt.kind === "store" && slots[stmt.slot]?.space === "arena") stores += times;
      for (const inner of bodies) walk(inner, stmt.kind === "for" ? times * stmt.extent : times);
    }
  };
  walk(body, 1);
  return products === 0 || products > FEW * stores;
}

/** By kernel, the slots in which some call finds an input of the network, as it was before anything else was written there. */
export function givenSlots({
  inputs,
  calls,
  kernels,
  samples,
}: LoopModule): ReadonlyMap<number, ReadonlySet<SlotId>> {
  const found = new Map<number, Set<SlotId>>();
  let left = inputs.map(({ offset, shape }) => {
    const size = samples * shape.reduce((product, extent) => product * extent, 1);
    return { begin: offset, end: offset + size };
  });
  for (const { kernel, regions } of calls) {
    const slots = kernels[kernel]?.slots ?? [];
    const places = slots.map(({ access, size }, slot) => {
      const { space, offset } = regions[slot] ?? { space: "table", offset: 0 };
      return { slot, access, isArena: space === "arena", begin: offset, end: offset + size };
    });
    const touching = (access: "read" | "write") =>
      places.filter((place) => place.isArena && place.access !== (access === "read" ? "write" : "read"));
    const meets = (a: { begin: number; end: number }, b: { begin: number; end: number }): boolean =>
      a.begin < b.end && b.begin < a.end;
    const given = touching("read").filter((place) => left.some((input) => meets(place, input)));
    found.set(kernel, new Set([...(found.get(kernel) ?? []), ...given.map(({ slot }) => slot)]));
    left = left.filter((input) => !touching("write").some((place) => meets(place, input)));
  }
  return found;
}
