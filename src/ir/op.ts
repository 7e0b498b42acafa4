// The contract of an op. An op is one file that states its arguments, its weights and its meaning (a nest); everything else is
// derived from the nest. Written with `defineOp` (src/ops/define.ts), which infers the argument types from the specs.

import type { Code, Params } from "../diag/catalog.ts";
import type { Nest } from "../nests/nest.ts";
import type { Shape } from "./shape.ts";
import type { Draw, WeightRole } from "./weight.ts";

// ---- arguments: what a user may write, checked and converted before `resolve` sees it

export type ArgType =
  | { readonly kind: "int"; readonly min: number; readonly max?: number }
  | { readonly kind: "float"; readonly min?: number; readonly max?: number }
  | { readonly kind: "bool" }
  | { readonly kind: "string" }
  | { readonly kind: "word"; readonly words: readonly string[] }
  /** An int for all spatial axes, or a tuple with one each. Becomes number[] of the spatial rank. */
  | { readonly kind: "per-axis"; readonly min: number }
  /** An int, one per axis, (begin, end) per axis (in 1-D a pair is begin, end), or one of the words. */
  | {
      readonly kind: "padding";
      readonly words: readonly string[];
      /** Words that `resolve` sees only to say why it refuses them. */
      readonly refused: readonly string[];
    }
  /** Sizes, each at least 1: `[c, h, w]`, `64x7x7`, one int for a vector, or another value of the network, whose shape is read. */
  | { readonly kind: "shape" }
  /** Nested lists or tuples of numbers, at most 4,096. */
  | { readonly kind: "tensor" };

export interface Tensor {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

export type Padding =
  | { readonly kind: "explicit"; readonly begin: readonly number[]; readonly end: readonly number[] }
  | { readonly kind: "word"; readonly word: string };

export type ArgValue = number | boolean | string | readonly number[] | Padding | Tensor;

export interface ArgSpec {
  readonly type: ArgType;
  readonly doc: string;
  /** Absent and not optional: the user must give it. */
  readonly default?: ArgValue;
  /** May be left out, `resolve` then sees undefined. */
  readonly optional?: boolean;
}

/** Keys in positional order. */
export type ArgSpecs = Readonly<Record<string, ArgSpec>>;

// ---- the call that `resolve` judges

/** Where a complaint points: the op's name in the call, one argument, or one operand (its branch). */
export type Place = "op" | { readonly arg: string } | { readonly operand: number };

/** "pad=2 gives 28x28": sets one argument of the call; or an edit before the call (`flatten`). */
export type CallEdit =
  | { readonly kind: "set-arg"; readonly arg: string; readonly value: string; readonly title: string }
  | { readonly kind: "insert-before"; readonly text: string; readonly title: string };

/** An edit of this call; or whatever gives an operand this shape, if the op that made it knows (`Op.fit`). */
export type CallFix =
  CallEdit | { readonly kind: "fit-operand"; readonly operand: number; readonly wanted: Shape };

export interface OpCall<Args> {
  readonly args: Args;
  readonly inputs: readonly Shape[];
  /** Whether the user wrote this argument (rather than the default being used). */
  given(arg: string): boolean;
  /** Reports the user's mistake; returns undefined so that `return call.report(...)` poisons the value. */
  report<C extends Code>(code: C, at: Place, params: Params<C>, fixes?: readonly CallFix[]): undefined;
}

export interface WeightSpec {
  /** PyTorch's leaf: weight, bias, running_mean. The nest's param buffer has this name. Empty where the node's path is the weight's. */
  readonly leaf: string;
  readonly shape: Shape;
  readonly role: WeightRole;
  readonly draw: Draw;
  readonly data?: readonly number[];
}

/** Operands: one (the flow), as many as branches are given between min and max, or none at all (max 0). */
export interface Operands {
  readonly min: number;
  readonly max: number;
}

export interface Op<Args, Form> {
  readonly name: string;
  /** The stem of automatic names where it is not the name: dense -> fc. */
  readonly stem: string;
  /** First sentence: what it computes. Then conventions. */
  readonly doc: string;
  /** Paper, section, equation, or the standard that fixes the convention. */
  readonly source: string;
  readonly args: ArgSpecs;
  readonly operands: Operands;
  /** Checks shapes and arguments. The form holds plain JSON values: everything `weights` and `nest` need, nothing else. */
  resolve(call: OpCall<Args>): Form | undefined;
  weights(form: Form): readonly WeightSpec[];
  /** The meaning. The out buffer's shape is the op's result shape. */
  nest(form: Form): Nest;
  /**
   * The one obvious edit of the call that would give the result this shape ("pad=2 gives 6x28x28"), for ascriptions and branches that
   * disagree; undefined where there is none. Absent: the op has nothing to set that changes a shape.
   */
  fit?(form: Form, wanted: Shape): CallEdit | undefined;
}

/** As the registry and the graph hold it: argument and form types forgotten. */
export type AnyOp = Op<Readonly<Record<string, ArgValue | undefined>>, unknown>;

/** The open set of ops, by name. */
export type OpRegistry = ReadonlyMap<string, AnyOp>;
