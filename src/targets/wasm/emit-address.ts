// Where an element of a slot lies, as WebAssembly text: constants in the instruction, the rest computed.

import { invariant } from "../../base/invariant.ts";
import type { AxisId, Index } from "../../algebra/index-types.ts";
import type { Kernel, SlotId } from "../../loops/loop.ts";
import { emitIndex, type IndexScope } from "./emit-index.ts";
import { bytesOf } from "./memory-map.ts";
import { privateMemory } from "./threads-wat.ts";
import { i32 } from "./wat.ts";

export interface Address {
  readonly pointer: string;
  /** Not negative. */
  readonly offset: number;
}

export interface AddressScope {
  readonly kernel: Kernel;
  readonly scope: IndexScope;
  /** Axes bound to addresses: bytes, with the place of the slot in them. */
  readonly addresses: ReadonlySet<AxisId>;
  /** Where slots begin: bytes, or the name of a parameter. */
  readonly bases: readonly (number | string)[];
}

export function dtypeOf({ slots }: Kernel, slot: SlotId): "f32" | "f64" {
  const found = slots[slot];
  invariant(found, () => `no slot ${slot}`);
  return found.dtype === "f64" ? "f64" : "f32";
}

export function emitAddress(
  { kernel, scope, bases, addresses }: AddressScope,
  slot: SlotId,
  index: Index,
): Address {
  const unit = bytesOf(dtypeOf(kernel, slot));
  const bound = index.terms.flatMap(({ atom }) =>
    atom.kind === "axis" && addresses.has(atom.axis) ? [atom] : [],
  );
  const rest = index.terms.filter(({ atom }) => atom.kind !== "axis" || !addresses.has(atom.axis));
  const base = bound.length > 0 ? 0 : (bases[slot] ?? 0);
  const constant = index.constant * unit + (typeof base === "number" ? base : 0);
  const parts = [
    ...bound.map(({ axis }) => `(local.get ${scope.nameOf(axis)})`),
    ...(typeof base === "string" ? [`(local.get ${base})`] : []),
    ...(bound.length === 0 && kernel.slots[slot]?.private ? [`(local.get ${privateMemory})`] : []),
    ...(rest.length > 0 ? [emitIndex({ constant: 0, terms: rest }, scope, unit)] : []),
    ...(constant < 0 ? [i32(constant)] : []),
  ];
  const pointer = parts.length === 0 ? i32(0) : parts.reduce((sum, part) => `(i32.add ${sum} ${part})`);
  return { pointer, offset: Math.max(0, constant) };
}

/** `offset=64 (local.get $x)`, so many bytes further. */
export function placeOf({ pointer, offset }: Address, further: number): string {
  const place = offset + further;
  return place >= 0 ? `offset=${place} ${pointer}` : `(i32.add ${pointer} ${i32(place)})`;
}
