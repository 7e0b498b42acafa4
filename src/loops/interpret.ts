// The judge of kernels and targets: executes loops literally, registers in float64, every store rounded to its slot's type. Slow.

import { invariant, unreachable } from "../base/invariant.ts";
import { applyBinaryExactly, applyUnaryExactly } from "../algebra/functions.ts";
import type { AxisId } from "../algebra/index-types.ts";
import { evaluateIndex, evaluatePreds } from "../algebra/index-walk.ts";
import type { Kernel, LoopModule, LoopScalar, RegId, SlotId, Space, Stmt } from "./loop.ts";

export type Memory = Float32Array | Float64Array;

interface Machine {
  readonly kernel: Kernel;
  readonly slots: readonly Memory[];
  readonly axes: Map<AxisId, number>;
  readonly regs: Map<RegId, number>;
}

/** Runs the kernel on one array per slot, each at least of the slot's size. An access outside throws. */
export function interpretKernel(kernel: Kernel, slots: readonly Memory[]): void {
  invariant(slots.length === kernel.slots.length, () => `${kernel.name} has ${kernel.slots.length} slots`);
  run({ kernel, slots, axes: new Map(), regs: new Map() }, kernel.body);
}

function run(machine: Machine, body: readonly Stmt[]): void {
  for (const stmt of body) runStmt(machine, stmt);
}

function runStmt(machine: Machine, stmt: Stmt): void {
  switch (stmt.kind) {
    case "for":
      for (let value = 0; value < stmt.extent; value++) {
        machine.axes.set(stmt.axis, value);
        run(machine, stmt.body);
      }
      return;
    case "if":
      return run(machine, evaluatePreds(stmt.preds, machine.axes) ? stmt.then : stmt.otherwise);
    case "bind":
      return void machine.axes.set(stmt.axis, evaluateIndex(stmt.value, machine.axes));
    case "let":
    case "set":
      return void machine.regs.set(stmt.reg, evaluate(machine, stmt.value));
    case "var":
      return void machine.regs.set(stmt.reg, evaluate(machine, stmt.init));
    case "store": {
      const [array, at] = [slotOf(machine, stmt.slot), evaluateIndex(stmt.index, machine.axes)];
      checkAccess(machine.kernel, stmt.slot, at);
      array[at] = evaluate(machine, stmt.value);
      return;
    }
    case "comment":
    case "barrier":
      return;
    default:
      unreachable(stmt, "statement");
  }
}

function slotOf({ slots }: Machine, slot: SlotId): Memory {
  const array = slots[slot];
  invariant(array !== undefined, () => `no slot ${slot}`);
  return array;
}

function checkAccess(kernel: Kernel, slot: SlotId, at: number): void {
  const { name, size } = kernel.slots[slot] ?? { name: `slot ${slot}`, size: 0 };
  invariant(at >= 0 && at < size, () => `${kernel.name}: ${name}[${at}] is outside 0..${size - 1}`);
}

function evaluate(machine: Machine, scalar: LoopScalar): number {
  switch (scalar.kind) {
    case "const":
      return scalar.value;
    case "reg": {
      const value = machine.regs.get(scalar.reg);
      invariant(value !== undefined, () => `register ${scalar.reg} has no value`);
      return value;
    }
    case "load": {
      const at = evaluateIndex(scalar.index, machine.axes);
      checkAccess(machine.kernel, scalar.slot, at);
      return slotOf(machine, scalar.slot)[at] ?? NaN;
    }
    case "binary":
      return applyBinaryExactly(scalar.op, evaluate(machine, scalar.left), evaluate(machine, scalar.right));
    case "unary":
      return applyUnaryExactly(scalar.op, evaluate(machine, scalar.operand));
    case "select":
      return evaluate(machine, evaluate(machine, scalar.condition) !== 0 ? scalar.then : scalar.otherwise);
    case "int":
      return evaluateIndex(scalar.index, machine.axes);
    case "test":
      return evaluatePreds(scalar.preds, machine.axes) ? 1 : 0;
    case "madd": {
      const product = evaluate(machine, scalar.left) * evaluate(machine, scalar.right);
      return product + evaluate(machine, scalar.addend);
    }
    default:
      return unreachable(scalar, "loop scalar");
  }
}

/** One pass through a whole module: `module.samples` samples, one after the other. `weights` and `panel` hold the packed tensors; inputs and results are by port name. */
export function interpretModule(
  module: LoopModule,
  packed: { readonly weights: Float32Array; readonly panel: Float64Array },
  inputs: ReadonlyMap<string, Float32Array>,
): Map<string, Float32Array> {
  const memory: Readonly<Record<Space, Memory>> = {
    arena: new Float32Array(module.sizes.arena),
    weights: packed.weights,
    panel: packed.panel,
    scratch: new Float64Array(module.sizes.scratch),
    table: Float64Array.from(module.table),
  };
  for (const { name, offset } of module.inputs) memory.arena.set(inputs.get(name) ?? [], offset);
  for (const { kernel: id, regions } of [...module.prepare, ...module.calls]) {
    const kernel = module.kernels.find((candidate) => candidate.id === id);
    invariant(kernel !== undefined, () => `no kernel ${id}`);
    const slots = regions.map(({ space, offset }, slot) => {
      return memory[space].subarray(offset, offset + (kernel.slots[slot]?.size ?? 0));
    });
    interpretKernel(kernel, slots);
  }
  return new Map(
    module.outputs.map(({ name, shape, offset }) => {
      const size = shape.reduce((product, extent) => product * extent, module.samples);
      return [name, Float32Array.from(memory.arena.subarray(offset, offset + size))];
    }),
  );
}
