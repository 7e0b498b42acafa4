// Loops as text, for `dump`, people and tests. The grammar stands in README.md. Text from a user's file is quoted, never bare.

import { unreachable } from "../base/invariant.ts";
import { TextWriter } from "../base/text-writer.ts";
import type { AxisId, BinaryScalarOp, Index } from "../algebra/index-types.ts";
import { printIndex, printPreds } from "../algebra/index-walk.ts";
import { visitStmts } from "./children.ts";
import type { Call, Kernel, LoopModule, LoopScalar, RegId, Slot, SlotId, Stmt } from "./loop.ts";

interface Names {
  readonly slot: (id: SlotId) => string;
  readonly axis: (id: AxisId) => string;
  readonly reg: (id: RegId) => string;
}

/** Ports, tensors, kernels and calls of a module. */
export function printLoops(module: LoopModule): string {
  const writer = new TextWriter();
  const samples = module.samples === 1 ? "" : ` of ${module.samples} samples`;
  writer.line(`module ${JSON.stringify(module.name)}${samples}`);
  for (const [space, size] of Object.entries(module.sizes))
    if (size > 0) writer.line(`space ${space} ${size}`);
  for (const { name, shape, offset } of module.inputs)
    writer.line(`input ${JSON.stringify(name)} [${shape.join(", ")}] @${offset}`);
  for (const { name, shape, offset } of module.outputs)
    writer.line(`output ${JSON.stringify(name)} [${shape.join(", ")}] @${offset}`);
  for (const { name, shape, space, offset } of module.tensors) {
    writer.line(`tensor ${JSON.stringify(name)} [${shape.join(", ")}] ${space}@${offset}`);
  }
  for (const kernel of module.kernels) writer.line().line(printKernel(kernel).trimEnd());
  writer.line();
  for (const call of module.calls) writer.line(printCall(module, call));
  return writer.toString();
}

function printCall(module: LoopModule, { kernel, regions, label }: Call): string {
  const name = module.kernels.find(({ id }) => id === kernel)?.name ?? `?${kernel}`;
  const places = regions.map(({ space, offset }) => `${space}@${offset}`).join(", ");
  return `call ${name}(${places}) ${JSON.stringify(label)}`;
}

export function printKernel(kernel: Kernel): string {
  const writer = new TextWriter();
  const names = namesOf(kernel);
  writer.line(`kernel ${kernel.name} ${JSON.stringify(kernel.comment)}`);
  writer.indent(() => {
    for (const [id, slot] of kernel.slots.entries()) writer.line(printSlot(slot, names.slot(id)));
    printBody(writer, kernel.body, names);
  });
  return writer.toString();
}

function printSlot({ dtype, size, space, access }: Slot, name: string): string {
  return `slot ${name}: ${access} ${space} ${dtype}[${size}]`;
}

/** Names as given, with the id where several share one. */
function namesOf(kernel: Kernel): Names {
  const axes = new Map<AxisId, string>();
  const regs = new Map<RegId, string>();
  visitStmts(kernel.body, (stmt) => {
    if (stmt.kind === "for" || stmt.kind === "bind") axes.set(stmt.axis, stmt.name);
    if (stmt.kind === "let" || stmt.kind === "var") regs.set(stmt.reg, stmt.name);
  });
  const slots = new Map(kernel.slots.map(({ name }, id) => [id, name]));
  return { slot: unique(slots), axis: unique(axes), reg: unique(regs) };
}

function unique(names: ReadonlyMap<number, string>): (id: number) => string {
  const holders = new Map<string, number>();
  for (const name of names.values()) holders.set(name, (holders.get(name) ?? 0) + 1);
  return (id) => {
    const name = names.get(id);
    if (name === undefined) return `?${id}`;
    return holders.get(name) === 1 ? name : `${name}.${id}`;
  };
}

function printBody(writer: TextWriter, body: readonly Stmt[], names: Names): void {
  for (const stmt of body) printStmt(writer, stmt, names);
}

function printStmt(writer: TextWriter, stmt: Stmt, names: Names): void {
  const scalar = (value: LoopScalar): string => printLoopScalar(value, names);
  switch (stmt.kind) {
    case "for": {
      const mark = stmt.mark === "seq" ? "" : ` ${stmt.mark}`;
      writer.line(`for ${names.axis(stmt.axis)}:${stmt.extent}${mark}`);
      return void writer.indent(() => printBody(writer, stmt.body, names));
    }
    case "if":
      return printIf(writer, stmt, names);
    case "bind":
      return void writer.line(
        `bind ${names.axis(stmt.axis)} in ${names.slot(stmt.slot)} = ${printIndex(stmt.value, names.axis)}`,
      );
    case "let":
      return void writer.line(`let ${names.reg(stmt.reg)}${typeOf(stmt)} = ${scalar(stmt.value)}`);
    case "var":
      return void writer.line(
        `var ${names.reg(stmt.reg)}${typeOf(stmt)}${stmt.lanes === undefined ? "" : ` lanes ${stmt.lanes}`} = ${scalar(stmt.init)}`,
      );
    case "set":
      return void writer.line(`set ${names.reg(stmt.reg)} = ${scalar(stmt.value)}`);
    case "store":
      return void writer.line(`${printAccess(stmt.slot, stmt.index, names)} = ${scalar(stmt.value)}`);
    case "comment":
      return void writer.line(`// ${JSON.stringify(stmt.text)}`);
    case "barrier":
      return void writer.line("barrier");
    case "combine": {
      const { op, reg, slot, part, parts } = stmt;
      const place = `${names.slot(slot)}, ${printIndex(part, names.axis)} of ${parts}`;
      return void writer.line(`combine ${names.reg(reg)} by ${op} in ${place}`);
    }
    default:
      return unreachable(stmt, "statement");
  }
}

function typeOf({ dtype }: { readonly dtype?: "f16" }): string {
  return dtype === undefined ? "" : `: ${dtype}`;
}

function printIf(
  writer: TextWriter,
  { preds, then, otherwise }: Extract<Stmt, { kind: "if" }>,
  names: Names,
): void {
  writer.line(`if ${printPreds(preds, names.axis)}`).indent(() => printBody(writer, then, names));
  if (otherwise.length > 0) writer.line("else").indent(() => printBody(writer, otherwise, names));
}

function printAccess(slot: SlotId, index: Index, names: Names): string {
  return `${names.slot(slot)}[${printIndex(index, names.axis)}]`;
}

const SIGNS: Readonly<Partial<Record<BinaryScalarOp, readonly [sign: string, strength: number]>>> = {
  lt: ["<", 1],
  eq: ["==", 1],
  add: ["+", 2],
  sub: ["-", 2],
  mul: ["*", 3],
  div: ["/", 3],
};

function printLoopScalar(scalar: LoopScalar, names: Names, strength = 0): string {
  const list = (parts: readonly LoopScalar[]): string =>
    parts.map((part) => printLoopScalar(part, names)).join(", ");
  switch (scalar.kind) {
    case "const":
      return printNumber(scalar.value);
    case "reg":
      return names.reg(scalar.reg);
    case "load":
      return printAccess(scalar.slot, scalar.index, names);
    case "binary": {
      const [sign, own] = SIGNS[scalar.op] ?? [];
      if (sign === undefined || own === undefined)
        return `${scalar.op}(${list([scalar.left, scalar.right])})`;
      const [left, right] = [
        printLoopScalar(scalar.left, names, own),
        printLoopScalar(scalar.right, names, own + 1),
      ];
      return own < strength ? `(${left} ${sign} ${right})` : `${left} ${sign} ${right}`;
    }
    case "unary":
      return `${scalar.op}(${list([scalar.operand])})`;
    case "select":
      return `select(${list([scalar.condition, scalar.then, scalar.otherwise])})`;
    case "int":
      return `int(${printIndex(scalar.index, names.axis)})`;
    case "test":
      return `test(${printPreds(scalar.preds, names.axis)})`;
    case "madd":
      return `madd(${list([scalar.left, scalar.right, scalar.addend])})`;
    default:
      return unreachable(scalar, "loop scalar");
  }
}

function printNumber(value: number): string {
  if (Object.is(value, -0)) return "-0";
  if (value === Infinity) return "inf";
  return value === -Infinity ? "-inf" : String(value);
}
