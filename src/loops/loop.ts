// The low IR: ordered loops over flat memory. The only IR a target sees. Extents are constants; guarded loads are lazy.

import { invariant } from "../base/invariant.ts";
import type { AxisId, BinaryScalarOp, Index, Pred, UnaryScalarOp } from "../algebra/index-types.ts";

/** Unique within a kernel. */
export type RegId = number;
/** A kernel's formal buffer: position in `Kernel.buffers`. */
export type SlotId = number;

type Dtype = "f16" | "f32" | "f64";
/**
 * unroll: written out. vector: iterations in the lanes of a vector register (lanes.ts). workgroup, local: the frame of a kernel for a grid
 * of processors (grid.ts). threads: iterations divided among the threads that run the kernel together (threads.ts).
 */
export type LoopMark = "seq" | "unroll" | "vector" | "workgroup" | "local" | "threads";

/**
 * A register with `dtype` f16 holds a float16, and what it is given is computed in float16: loads, registers and constants are rounded, and so is
 * the result of every operation, of which only sums, differences, products and negations are allowed there. Elsewhere such a register
 * reads as the number it holds. It is for kernels of a grid.
 */
export type Stmt =
  | {
      readonly kind: "for";
      readonly axis: AxisId;
      readonly name: string;
      readonly extent: number;
      readonly mark: LoopMark;
      readonly body: readonly Stmt[];
    }
  | {
      readonly kind: "if";
      readonly preds: readonly Pred[];
      readonly then: readonly Stmt[];
      readonly otherwise: readonly Stmt[];
    }
  /**
   * Names an address in a slot once (`hoist`): to the end of the body, the axis stands for `value`. Not a loop; its range is that of
   * `value`. Only loads and stores of this slot, and later addresses in it, use the axis, with factor 1.
   */
  | {
      readonly kind: "bind";
      readonly axis: AxisId;
      readonly name: string;
      readonly slot: SlotId;
      readonly value: Index;
    }
  /** An immutable register. */
  | {
      readonly kind: "let";
      readonly reg: RegId;
      readonly name: string;
      readonly value: LoopScalar;
      readonly dtype?: "f16";
    }
  /**
   * A register that `set` may change: an accumulator. With `lanes` it holds as many numbers, all `init` at first: it is read and set in
   * "vector" loops of that extent only, each iteration its own number. In such a loop `set reg = reg + value` or `max(reg, value)` of a
   * register from outside, without lanes, adds up all iterations (`foldInLanes`).
   */
  | {
      readonly kind: "var";
      readonly reg: RegId;
      readonly name: string;
      readonly init: LoopScalar;
      readonly lanes?: 4;
      readonly dtype?: "f16";
    }
  | { readonly kind: "set"; readonly reg: RegId; readonly value: LoopScalar }
  | { readonly kind: "store"; readonly slot: SlotId; readonly index: Index; readonly value: LoopScalar }
  | { readonly kind: "comment"; readonly text: string }
  /** The invocations of a workgroup, or the threads, wait for each other, and see what each has stored. */
  | { readonly kind: "barrier" }
  /**
   * All invocations of a workgroup come by, each as its `part`: the register of each then holds the sum or maximum of what all of them held.
   * `slot` is workgroup memory for it, an element for each (four, where the register has lanes), that nothing else touches.
   */
  | {
      readonly kind: "combine";
      readonly op: "add" | "max";
      readonly reg: RegId;
      readonly slot: SlotId;
      readonly part: Index;
      readonly parts: number;
    };

export type LoopScalar =
  | { readonly kind: "const"; readonly value: number }
  | { readonly kind: "reg"; readonly reg: RegId }
  | { readonly kind: "load"; readonly slot: SlotId; readonly index: Index }
  | {
      readonly kind: "binary";
      readonly op: BinaryScalarOp;
      readonly left: LoopScalar;
      readonly right: LoopScalar;
    }
  | { readonly kind: "unary"; readonly op: UnaryScalarOp; readonly operand: LoopScalar }
  /** `then` and `otherwise` are evaluated lazily: a load behind a false condition does not happen. */
  | {
      readonly kind: "select";
      readonly condition: LoopScalar;
      readonly then: LoopScalar;
      readonly otherwise: LoopScalar;
    }
  | { readonly kind: "int"; readonly index: Index }
  | { readonly kind: "test"; readonly preds: readonly Pred[] }
  /** left * right + addend; whether it is fused is the target's choice unless strict. */
  | {
      readonly kind: "madd";
      readonly left: LoopScalar;
      readonly right: LoopScalar;
      readonly addend: LoopScalar;
    };

/** One distinct body. Equal layers share it: a call binds its slots to regions of the module's memory. */
export interface Kernel {
  readonly id: number;
  /** From a fixed alphabet (`conv_3x3_64_64_56x56`): never a name from the user's file. */
  readonly name: string;
  /** One line for readers of the generated code: what is computed, shapes, schedule. May hold hostile text: targets escape it. */
  readonly comment: string;
  readonly slots: readonly Slot[];
  readonly body: readonly Stmt[];
}

/** How large the body of one kernel may be for a target's engine to make it fast. */
export interface BodyBudget {
  readonly limit: number;
  /** What is counted: `bytes of bytecode`. */
  readonly unit: string;
  /** Never below the truth. */
  sizeOf(body: readonly Stmt[]): number;
}

export interface Slot {
  readonly name: string;
  readonly dtype: Dtype;
  /** Elements. */
  readonly size: number;
  readonly space: Space;
  readonly access: "read" | "write" | "both";
  /** The kernel writes some of it; calls next to each other fill it together. */
  readonly partial?: true;
  /** Of scratch: every thread has its own. */
  readonly private?: true;
}

/** arena: activations (f32, planned); weights: filled by load (f32); panel: weights held as f64; scratch: temporaries (f64) of one step; table: constant numbers. */
export type ModuleSpace = "arena" | "weights" | "panel" | "scratch" | "table";

/** workgroup: on a grid, what the invocations of one workgroup share; new in every workgroup, no memory of the module. */
export type Space = ModuleSpace | "workgroup";

/** The same, where workgroup memory cannot occur: kernels of processors have none. */
export function moduleSpace(space: Space): ModuleSpace {
  invariant(space !== "workgroup", "a grid's memory on a processor");
  return space;
}

export interface Region {
  readonly space: Space;
  /** In elements of the space. */
  readonly offset: number;
}

export interface Call {
  readonly kernel: number;
  readonly regions: readonly Region[];
  /** The layer for comments, errors and traces: path, op and shape of the (fused) graph values. */
  readonly label: string;
}

/** An input or output in the arena. */
export interface Port {
  readonly name: string;
  /** Of one sample. */
  readonly shape: readonly number[];
  /** Of the first sample of a pass; the others follow without gaps. */
  readonly offset: number;
}

/** A tensor of the packed weight file, in the space it is loaded to. */
export interface PackedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly space: "weights" | "panel";
  readonly offset: number;
}

/** All calls: position `i` is `KernelTest.call`. */
export function allCalls({ calls, prepare }: Pick<LoopModule, "calls" | "prepare">): readonly Call[] {
  return [...calls, ...prepare];
}

/** Everything a target is told. Memory sizes in elements. */
export interface LoopModule {
  readonly name: string;
  /** That one pass through the calls computes: it divides the batch, which takes as many passes as are left. */
  readonly samples: number;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  readonly kernels: readonly Kernel[];
  /** Run once, in order, after the tensors are in their places: weights as the kernels want them. */
  readonly prepare: readonly Call[];
  readonly calls: readonly Call[];
  readonly tensors: readonly PackedTensor[];
  readonly sizes: Readonly<Record<ModuleSpace, number>>;
  readonly table: readonly number[];
  readonly tests: readonly KernelTest[];
}

/**
 * One vector of selfTest. The `fills` hold `seededInteger(seed + slot, position, positive)`; the kernel, run in the regions of call `call` (of `allCalls`),
 * must then give `expected` at these positions of its slots. Expected values come from the reference evaluation of the nest, float32 as
 * stored.
 */
export interface KernelTest {
  readonly kernel: number;
  readonly call: number;
  readonly seed: number;
  readonly positive: boolean;
  /** Every slot that the kernel only reads, tables apart: all of it, or of large weights the parts that the samples depend on. */
  readonly fills: readonly { readonly slot: SlotId; readonly begin: number; readonly size: number }[];
  readonly samples: readonly { readonly slot: SlotId; readonly at: number; readonly expected: number }[];
  /** Of |got - expected|, relative to max(1, |expected|); 0 where integers stay exact. */
  readonly tolerance: number;
}
