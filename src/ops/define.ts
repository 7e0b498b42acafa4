// `defineOp`: an op as one literal whose argument types are inferred from its specs, so that op files need no casts. Also the spec
// builders (`int`, `perAxis`, `padding`, ...) and what every op is spared: defaults per axis, operands without elements, tensors
// too large. It knows no op.

import { invariant } from "../base/invariant.ts";
import type { Shape } from "../ir/graph.ts";
import type {
  AnyOp,
  ArgSpec,
  ArgSpecs,
  ArgType,
  ArgValue,
  CallEdit,
  Op,
  OpCall,
  Operands,
  Padding,
  Tensor,
  WeightSpec,
} from "../ir/op.ts";
import type { Nest } from "../nests/nest.ts";
import { inputsHaveElements, tensorsFit } from "./support/size.ts";

type AnyArgs = Readonly<Record<string, ArgValue | undefined>>;

declare const valueType: unique symbol;

/** An argument spec that remembers the type of its values. */
export type Arg<Value> = ArgSpec & { readonly [valueType]?: Value };

type Values<Args> = { readonly [Name in keyof Args]: Args[Name] extends Arg<infer Value> ? Value : never };

interface Options<Default> {
  /** One line for hovers and the reference page. */
  readonly doc: string;
  /** Left out, with `optional` left out too: the user must give it. */
  readonly default?: Default;
  /** May be left out; `resolve` then sees undefined. */
  readonly optional?: true;
}

type Given<O, Value> = O extends { readonly optional: true } ? Value | undefined : Value;

export function int<O extends Options<number> & { readonly min: number; readonly max?: number }>(
  options: O,
): Arg<Given<O, number>> {
  const { min, max } = options;
  return spec({ kind: "int", min, ...(max === undefined ? {} : { max }) }, options);
}

export function float<O extends Options<number> & { readonly min?: number; readonly max?: number }>(
  options: O,
): Arg<Given<O, number>> {
  const { min, max } = options;
  return spec(
    { kind: "float", ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
    options,
  );
}

export function bool<O extends Options<boolean>>(options: O): Arg<Given<O, boolean>> {
  return spec({ kind: "bool" }, options);
}

/** One of a fixed set of words: `axis=c`. */
export function word<const Word extends string, O extends Options<Word>>(
  words: readonly Word[],
  options: O,
): Arg<Given<O, Word>> {
  return spec({ kind: "word", words }, options);
}

/** An int for all spatial axes or one for each; `resolve` sees one per axis. The default is one int. */
export function perAxis<O extends Options<number> & { readonly min: number }>(
  options: O,
): Arg<Given<O, readonly number[]>> {
  return spec({ kind: "per-axis", min: options.min }, options);
}

/** Padding in all the ways the language writes it. A bare `same` comes through so that its refusal can say why. */
export function padding<O extends Options<number>>(options: O): Arg<Given<O, Padding>> {
  return spec({ kind: "padding", words: ["valid", "same_upper", "same_lower"], refused: ["same"] }, options);
}

/** Padding in numbers only. */
export function margins<O extends Options<number>>(
  options: O,
): Arg<Given<O, Extract<Padding, { kind: "explicit" }>>> {
  return spec({ kind: "padding", words: [], refused: [] }, options);
}

/** Nested lists of numbers: a constant. */
export function tensor<O extends Options<never>>(options: O): Arg<Given<O, Tensor>> {
  return spec({ kind: "tensor" }, options);
}

/** Sizes: `[c, h, w]`, `64x7x7`, one number for a vector, or another value of the network; `resolve` sees numbers. */
export function shape<O extends Options<never>>(options: O): Arg<Given<O, Shape>> {
  return spec({ kind: "shape" }, options);
}

function spec(type: ArgType, { doc, default: value, optional }: Options<ArgValue>): ArgSpec {
  return { type, doc, ...(value === undefined ? {} : { default: value }), ...(optional ? { optional } : {}) };
}

/** What an op file states. */
export interface Definition<Args, Form extends { readonly shape: Shape }> {
  readonly name: string;
  /** The stem of automatic names where it is not the name. */
  readonly stem?: string;
  /** First sentence: what it computes. Then conventions. */
  readonly doc: string;
  /** Paper, section, equation, or the standard that fixes the convention. */
  readonly source: string;
  /** In positional order. */
  readonly args: Args;
  /** One operand where left out. */
  readonly operands?: Operands;
  /**
   * Checks shapes and arguments; `x` is the first operand's shape, [] without operands. The form holds plain JSON values: the result's shape and
   * whatever else `weights` and `nest` need. `return call.report(...)` refuses the call.
   */
  resolve(call: OpCall<Values<Args>>, x: Shape): Form | undefined;
  /** None where left out. */
  weights?(form: Form): readonly WeightSpec[];
  /** The meaning. Its out buffer has the form's shape. */
  nest(form: Form): Nest;
  /** See `Op.fit`. */
  readonly fit?: (form: Form, wanted: Shape) => CallEdit | undefined;
}

export function defineOp<Args extends ArgSpecs, Form extends { readonly shape: Shape }>(
  definition: Definition<Args, Form>,
): AnyOp {
  const { name, stem = name, doc, source, args, operands = { min: 1, max: 1 } } = definition;
  const weights = (form: Form): readonly WeightSpec[] => definition.weights?.(form) ?? [];
  const op: Op<AnyArgs, Form> = {
    name,
    stem,
    doc,
    source,
    args,
    operands,
    weights,
    nest: (form) => definition.nest(form),
    resolve(given) {
      const count = given.inputs.length;
      invariant(count >= operands.min && count <= operands.max, () => `${name} with ${count} operands`);
      const [x = []] = given.inputs;
      const call = withDefaults<Values<Args>>(args, given, Math.max(0, x.length - 1));
      if (!inputsHaveElements(call, name)) return undefined;
      const form = definition.resolve(call, x);
      return form && tensorsFit(call, name, form.shape, weights(form)) ? form : undefined;
    },
  };
  const { fit } = definition;
  return fit ? { ...op, fit } : op;
}

/** The call with defaults filled in and numbers that stand for all spatial axes written out, one per axis. */
function withDefaults<Args>(specs: ArgSpecs, call: OpCall<AnyArgs>, rank: number): OpCall<Args> {
  const filled = Object.entries(specs).map(([name, { type, default: value }]) => [
    name,
    perAxisValue(type, call.args[name] ?? value, rank),
  ]);
  return {
    args: Object.fromEntries(filled) as Args,
    inputs: call.inputs,
    given: (arg) => call.given(arg),
    report: (code, at, params, fixes) => call.report(code, at, params, fixes),
  };
}

function perAxisValue(type: ArgType, value: ArgValue | undefined, rank: number): ArgValue | undefined {
  if (typeof value !== "number") return value;
  const each = Array.from({ length: rank }, () => value);
  if (type.kind === "per-axis") return each;
  return type.kind === "padding" ? { kind: "explicit", begin: each, end: each } : value;
}
