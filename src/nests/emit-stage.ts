// One stage as the body of a JavaScript function over Float64Arrays b0, b1, ...: loops in axis order, invariant parts hoisted,
// accumulation in a register. Names are ours; nothing of the user's reaches the text. For the reference evaluator alone:
// generated modules come from src/targets.

import { unreachable } from "../base/invariant.ts";
import { TextWriter } from "../base/text-writer.ts";
import type { BinaryScalarOp, Index, UnaryScalarOp } from "../algebra/index-types.ts";
import { scale, sum } from "../algebra/index-expr.ts";
import { rangeOf, simplifyIndex } from "../algebra/index-range.ts";
import { bufferOf, stridesOf } from "./buffers.ts";
import type { BufferId, Nest, Scalar, Stage } from "./nest.ts";
import { extendedIndex } from "./outside.ts";
import { readsOf, type Read } from "./scalars.ts";
import {
  createFrame,
  declarations,
  type Frame,
  loopName,
  type Placed,
  placeAll,
  placeIndex,
  placePred,
} from "./stage-frame.ts";

export interface EmittedStage {
  /** Buffers in the order of the parameters b0, b1, ...; the first is written. */
  readonly parameters: readonly BufferId[];
  readonly body: string;
}

interface Emission {
  readonly nest: Nest;
  readonly stage: Stage;
  readonly frame: Frame;
  readonly parameters: readonly BufferId[];
}

/** The stage's loops; the initial value of an accumulation is in the buffer already. */
export function emitStage(nest: Nest, stage: Stage): EmittedStage {
  const parameters = [...new Set([stage.buffer, ...readsOf(stage.value).map(({ buffer }) => buffer)])];
  const frame = createFrame(stage.axes);
  const emission = { nest, stage, frame, parameters };
  const target = placeIndex(frame, flatIndex(nest, stage.buffer, stage.index));
  const conditions = stage.where.map((pred) => placePred(frame, pred));
  const value = emitScalar(emission, stage.value);
  const writer = new TextWriter();
  emitDepth(writer, emission, { target, conditions, value }, 0);
  return { parameters, body: writer.toString() };
}

interface Body {
  readonly target: Placed;
  readonly conditions: readonly Placed[];
  readonly value: string;
}

function emitDepth(writer: TextWriter, emission: Emission, body: Body, depth: number): void {
  const { frame, stage } = emission;
  writer.lines(declarations(frame, depth));
  for (const { text } of body.conditions.filter((condition) => condition.depth === depth)) {
    writer.line(`if (!(${text})) ${depth === 0 ? "return" : "continue"};`);
  }
  const cell = `b0[${body.target.text}]`;
  const accumulates = stage.update.kind !== "set" && depth === body.target.depth;
  if (accumulates) writer.line(`let acc = ${cell};`);
  const axis = frame.axes[depth];
  if (axis === undefined) {
    writer.lines(updateLines(stage, cell, body.value));
  } else {
    const name = loopName(depth + 1);
    const head = `for (let ${name} = 0; ${name} < ${axis.extent}; ${name}++) {`;
    writer.block(head, () => emitDepth(writer, emission, body, depth + 1), "}");
  }
  if (accumulates) writer.line(`${cell} = acc;`);
}

function updateLines({ update }: Stage, cell: string, value: string): readonly string[] {
  switch (update.kind) {
    case "set":
      return [`${cell} = ${value};`];
    case "sum":
      return [`acc += ${value};`];
    case "max":
      return [`const value = ${value};`, "if (value > acc) acc = value;"];
    default:
      return unreachable(update, "update");
  }
}

function flatIndex(nest: Nest, buffer: BufferId, index: readonly Index[]): Index {
  const strides = stridesOf(bufferOf(nest, buffer).shape);
  return sum(index.map((part, axis) => scale(part, strides[axis] ?? 0)));
}

function emitScalar(emission: Emission, scalar: Scalar): string {
  const inner = (part: Scalar): string => emitScalar(emission, part);
  switch (scalar.kind) {
    case "const":
      return numberText(scalar.value);
    case "read":
      return emitRead(emission, scalar);
    case "binary":
      return BINARY[scalar.op](inner(scalar.left), inner(scalar.right));
    case "unary":
      return UNARY[scalar.op](inner(scalar.operand));
    case "select":
      return `(${inner(scalar.condition)} !== 0 ? ${inner(scalar.then)} : ${inner(scalar.otherwise)})`;
    case "int":
      return `(${placeIndex(emission.frame, scalar.index).text} + 0)`; // -1 * 0 is -0, an index is not
    case "test":
      return `(${
        placeAll(
          emission.frame,
          scalar.preds.map((pred) => placePred(emission.frame, pred)),
        ).text
      } ? 1 : 0)`;
    default:
      return unreachable(scalar, "scalar");
  }
}

function emitRead({ nest, frame, parameters }: Emission, { buffer, index, pad }: Read): string {
  const name = `b${parameters.indexOf(buffer)}`;
  const { shape } = bufferOf(nest, buffer);
  if (pad === undefined || pad.kind === "fill") {
    const load = `${name}[${placeIndex(frame, flatIndex(nest, buffer, index)).text}]`;
    if (pad === undefined) return load;
    const guard = placeAll(frame, insideConditions(frame, index, shape)).text;
    return guard === "true" ? load : `(${guard} ? ${load} : ${numberText(pad.value)})`;
  }
  const within = index.map((part, axis) => extendedIndex(pad.kind, part, shape[axis] ?? 1));
  return `${name}[${placeIndex(frame, flatIndex(nest, buffer, within)).text}]`;
}

function insideConditions(
  frame: Frame,
  index: readonly Index[],
  shape: readonly number[],
): readonly Placed[] {
  return index.flatMap((part, axis) => {
    const extent = shape[axis] ?? 1;
    const { lo, hi } = rangeOf(simplifyIndex(part, frame.extents), frame.extents);
    const { depth, text } = placeIndex(frame, part);
    return [
      ...(lo < 0 ? [{ depth, text: `${text} >= 0` }] : []),
      ...(hi >= extent ? [{ depth, text: `${text} < ${extent}` }] : []),
    ];
  });
}

function numberText(value: number): string {
  if (Object.is(value, -0)) return "(-0)";
  return value < 0 ? `(${value})` : String(value);
}

const BINARY: Readonly<Record<BinaryScalarOp, (a: string, b: string) => string>> = {
  add: (a, b) => `(${a} + ${b})`,
  sub: (a, b) => `(${a} - ${b})`,
  mul: (a, b) => `(${a} * ${b})`,
  div: (a, b) => `(${a} / ${b})`,
  max: (a, b) => `max(${a}, ${b})`,
  min: (a, b) => `min(${a}, ${b})`,
  lt: (a, b) => `(${a} < ${b} ? 1 : 0)`,
  eq: (a, b) => `(${a} === ${b} ? 1 : 0)`,
  pow: (a, b) => `(${a} ** ${b})`,
};

const UNARY: Readonly<Record<UnaryScalarOp, (a: string) => string>> = {
  exp: (a) => `Math.exp(${a})`,
  log: (a) => `Math.log(${a})`,
  sqrt: (a) => `Math.sqrt(${a})`,
  tanh: (a) => `Math.tanh(${a})`,
  erf: (a) => `erf(${a})`,
  neg: (a) => `(-(${a}))`,
  floor: (a) => `Math.floor(${a})`,
  f32: (a) => `Math.fround(${a})`,
};

/** What the emitted bodies call, beside `erf`, which they are given; stands before each of them. */
export const PRELUDE = `const max = (a, b) => (b > a ? b : a);
const min = (a, b) => (b < a ? b : a);
`;
