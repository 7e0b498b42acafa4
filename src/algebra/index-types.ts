// Index expressions: quasi-affine sums over axes, shared by nests and loops. Division is floor, divisors are positive.
// Values are kept in the simplifier's normal form: build them with the functions of `index-expr.ts`, never by hand.

/** Unique within a nest or kernel. Names are for printing only. */
export type AxisId = number;

export interface Axis {
  readonly id: AxisId;
  readonly name: string;
  readonly extent: number;
}

export interface Index {
  readonly constant: number;
  readonly terms: readonly Term[];
}

export interface Term {
  readonly factor: number;
  readonly atom: Atom;
}

export type Atom =
  | { readonly kind: "axis"; readonly axis: AxisId }
  | { readonly kind: "div"; readonly of: Index; readonly by: number }
  | { readonly kind: "mod"; readonly of: Index; readonly by: number }
  /** Loops only: `of` limited to [low, high] (edge padding), or mirrored into it without repeating the edge (reflect padding). */
  | { readonly kind: "clamp" | "reflect"; readonly of: Index; readonly low: number; readonly high: number };

export type Pred = { readonly kind: "lt" | "eq"; readonly left: Index; readonly right: Index };

/**
 * Scalar functions that nests and loops share. `max(a, b)` is `b > a ? b : a` everywhere; `lt`, `eq` give 1 or 0; `f32` rounds
 * to the nearest float32 (strict mode puts it where fusion removed a store).
 */
export type BinaryScalarOp = "add" | "sub" | "mul" | "div" | "max" | "min" | "lt" | "eq" | "pow";
export type UnaryScalarOp = "exp" | "log" | "sqrt" | "tanh" | "erf" | "neg" | "floor" | "f32";
