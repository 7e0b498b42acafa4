// A nest as text, for people and tests. The grammar stands in README.md; equal nests give equal text.

import { unreachable } from "../base/invariant.ts";
import { TextWriter } from "../base/text-writer.ts";
import type { AxisId, BinaryScalarOp, Index } from "../algebra/index-types.ts";
import { printIndex, printPreds } from "../algebra/index-walk.ts";
import { axisNames, bufferNames } from "./buffers.ts";
import type { Buffer, BufferId, Nest, Pad, Scalar, Stage } from "./nest.ts";

interface Names {
  readonly buffer: (id: BufferId) => string;
  readonly axis: (id: AxisId) => string;
}

/** The whole nest: one line per buffer, two per stage. */
export function printNest(nest: Nest): string {
  const writer = new TextWriter();
  const names = bufferNames(nest);
  for (const buffer of nest.buffers) writer.line(printBuffer(buffer, names.get(buffer.id) ?? "?"));
  for (const stage of nest.stages) {
    writer.line(printHeader(stage));
    writer.indent(() => writer.line(printStage(nest, stage)));
  }
  return writer.toString();
}

function printBuffer({ role, shape, data }: Buffer, name: string): string {
  const table = data === undefined ? "" : ` = ${data.map(printNumber).join(" ")}`;
  return `${role} ${name}[${shape.join(", ")}]${table}`;
}

function printHeader({ axes, where }: Stage): string {
  const name = axisNames(axes);
  const loops = axes.map(({ id, extent }) => ` ${name(id)}:${extent}`).join("");
  return `for${loops}${where.length === 0 ? "" : ` where ${printPreds(where, name)}`}`;
}

/** `y[o] += x[o + r] * w[r]`. */
function printStage(nest: Nest, stage: Stage): string {
  const buffers = bufferNames(nest);
  const names = { buffer: (id: BufferId) => buffers.get(id) ?? `?${id}`, axis: axisNames(stage.axes) };
  const target = printAccess(names.buffer(stage.buffer), stage.index, names.axis);
  return `${target} ${printUpdate(stage)} ${printScalar(stage.value, names)}`;
}

function printUpdate({ update }: Stage): string {
  switch (update.kind) {
    case "set":
      return "=";
    case "sum":
      return update.init === 0 ? "+=" : `+=(${printNumber(update.init)})`;
    case "max":
      return update.init === -Infinity ? "max=" : `max=(${printNumber(update.init)})`;
    default:
      return unreachable(update, "update");
  }
}

export function printAccess(name: string, index: readonly Index[], axis: (id: AxisId) => string): string {
  return `${name}[${index.map((part) => printIndex(part, axis)).join(", ")}]`;
}

const SIGNS: Readonly<Partial<Record<BinaryScalarOp, readonly [sign: string, strength: number]>>> = {
  lt: ["<", 1],
  eq: ["==", 1],
  add: ["+", 2],
  sub: ["-", 2],
  mul: ["*", 3],
  div: ["/", 3],
};

function printScalar(scalar: Scalar, names: Names, strength = 0): string {
  switch (scalar.kind) {
    case "const":
      return printNumber(scalar.value);
    case "read":
      return printAccess(names.buffer(scalar.buffer), scalar.index, names.axis) + printPad(scalar.pad);
    case "binary":
      return printBinary(scalar, names, strength);
    case "unary":
      return `${scalar.op}(${printScalar(scalar.operand, names)})`;
    case "select": {
      const [condition, then, otherwise] = [scalar.condition, scalar.then, scalar.otherwise];
      return `select(${[condition, then, otherwise].map((part) => printScalar(part, names)).join(", ")})`;
    }
    case "int":
      return `int(${printIndex(scalar.index, names.axis)})`;
    case "test":
      return `test(${printPreds(scalar.preds, names.axis)})`;
    default:
      return unreachable(scalar, "scalar");
  }
}

function printBinary(
  { op, left, right }: Extract<Scalar, { kind: "binary" }>,
  names: Names,
  strength: number,
): string {
  const [sign, own] = SIGNS[op] ?? [];
  if (sign === undefined || own === undefined) {
    return `${op}(${printScalar(left, names)}, ${printScalar(right, names)})`;
  }
  const text = `${printScalar(left, names, own)} ${sign} ${printScalar(right, names, own + 1)}`;
  return own < strength ? `(${text})` : text;
}

function printPad(pad: Pad | undefined): string {
  if (pad === undefined) return "";
  return pad.kind === "fill" ? `{${printNumber(pad.value)}}` : `{${pad.kind}}`;
}

function printNumber(value: number): string {
  if (Object.is(value, -0)) return "-0";
  return Number.isFinite(value) || Number.isNaN(value) ? String(value) : value > 0 ? "inf" : "-inf";
}
