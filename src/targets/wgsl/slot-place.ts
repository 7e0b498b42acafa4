// Where a kernel finds a slot: a variable of the shader, and from which of its elements on.

import type { Slot } from "../../loops/loop.ts";

export interface SlotPlace {
  /** The name of the variable. */
  readonly variable: string;
  /** The element of the variable at which the slot begins. */
  readonly base: number;
  /** The variable is an array of vectors of four. */
  readonly isWide: boolean;
  /** The function that makes one number of what invocations have left there. */
  readonly total?: string;
}

export function typeName(isHalf: boolean, isVector: boolean): string {
  if (isVector) return isHalf ? "vec4h" : "vec4f";
  return isHalf ? "f16" : "f32";
}

/** What memory holds; float64 is float32 here. */
export function storedType(dtype: Slot["dtype"], isWide: boolean): string {
  return typeName(dtype === "f16", isWide);
}

export function bytesOf(dtype: Slot["dtype"]): number {
  return dtype === "f16" ? 2 : 4;
}

/** `array<f32, 1024>`, of so many elements. */
export function arrayType(dtype: Slot["dtype"], isWide: boolean, elements: number): string {
  return `array<${storedType(dtype, isWide)}, ${isWide ? Math.ceil(elements / 4) : elements}>`;
}
