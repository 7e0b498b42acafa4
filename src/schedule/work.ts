// One step of the program while it becomes a kernel: its buffers, what is known of them, the stages of weights alone that recipes add,
// and the notes that `cnnc explain` prints.

import { invariant } from "../base/invariant.ts";
import type { LoopScalar, Slot, Space, Stmt } from "../loops/loop.ts";
import { outOf } from "../nests/buffers.ts";
import { loadTimeBuffers } from "../nests/load-time.ts";
import type { Buffer, BufferId, Nest, Stage } from "../nests/nest.ts";
import { nextAxis, nextBuffer } from "../passes/nest-facts.ts";
import type { Group } from "./group.ts";
import {
  createKernelBuilder,
  createPlaces,
  type BuiltSlot,
  type KernelBuilder,
  type Places,
} from "./kernel-builder.ts";
import type { Lowering } from "./lower-scalar.ts";
import type { Substitution } from "./steps/axes.ts";
import type { LoopTable } from "./table.ts";

export interface Work {
  /** The one that is being built. */
  readonly kernel: KernelBuilder;
  /** Begins another kernel of the step: on a grid each group has its own, or several. */
  nextKernel(): void;
  readonly places: Places;
  readonly table: LoopTable;
  /** Weights-only buffers: parameters, tables and what stages make of them. */
  readonly fixed: ReadonlySet<BufferId>;
  /** The nest as it is now: buffers and weights-only stages that recipes added included. */
  nest(): Nest;
  buffer(id: BufferId): Buffer;
  /** A new temporary, kept in `space`. */
  temporary(name: string, shape: readonly number[], space: Space): Buffer;
  /** A new table of numbers. */
  constants(name: string, shape: readonly number[], data: readonly number[]): Buffer;
  /** A new weights-only buffer and the stage that fills it when weights are packed. Axis ids from `freshAxis`. */
  pack(name: string, shape: readonly number[], space: Space, fill: (buffer: Buffer) => Stage): Buffer;
  /** The buffer is not packed: a kernel fills it from another weights-only buffer when the module is loaded. */
  prepare(target: BufferId, prepared: Prepared): void;
  readonly prepared: ReadonlyMap<BufferId, Prepared>;
  freshAxis(): number;
  lowering(axes: Substitution, registers?: ReadonlyMap<BufferId, LoopScalar>): Lowering;
  /** A weights-only buffer that hot loops read often: float64, in the panel space. */
  keepAsPanel(id: BufferId): void;
  note(decision: Decision): void;
  readonly decisions: readonly Decision[];
}

/** How a weights-only buffer is made from a smaller one: what ships is the smaller one. */
export interface Prepared {
  /** As it is packed: the kernel's first slot. The second one is the buffer that is made, the rest are tables. */
  readonly source: Buffer;
  readonly slots: readonly BuiltSlot[];
  readonly body: readonly Stmt[];
  readonly comment: string;
  readonly meaning: readonly Group[];
}

/** What a recipe decided for one group of a step. */
export interface Choice {
  readonly recipe: string;
  /** In words: tile, panels, blocks, unrolling. */
  readonly schedule: readonly (readonly [name: string, value: string])[];
  /** What speaks for it, with figures: one clause. */
  readonly because?: string;
  /** How data and weights lie where they do not lie as the graph has them, one phrase each. */
  readonly layout?: readonly string[];
  /** How many 2^-24 S it may be off, where it is more than any order of summation is. */
  readonly sumFactor?: number;
}

/** A choice with the group it was made for, and why the recipes before it left the group alone. */
export interface Decision extends Choice {
  /** Elements that the group stores. */
  readonly points: number;
  /** Terms of each element's sum or maximum; 1 without one. */
  readonly terms: number;
  /** Whether the terms are products of data and weights: points x terms are then multiply-adds. */
  readonly isContraction: boolean;
  readonly refusals: readonly { readonly recipe: string; readonly why: string }[];
}

export function startWork(original: Nest, table: LoopTable): Work {
  const kernels = createKernels(table);
  const buffers = new Map(original.buffers.map((buffer) => [buffer.id, buffer]));
  // A result of weights alone is still stored where its readers expect it.
  const fixed = new Set([...loadTimeBuffers(original)].filter((id) => id !== outOf(original).id));
  const added: Stage[] = [];
  const decisions: Decision[] = [];
  const prepared = new Map<BufferId, Prepared>();
  let bufferIds = nextBuffer(original);
  let axisIds = nextAxis(original);
  const add = (name: string, shape: readonly number[], space: Space): Buffer => {
    const buffer: Buffer = { id: bufferIds++, name, shape, role: "tmp" };
    buffers.set(buffer.id, buffer);
    const isCopy = table.grid === undefined && (space === "scratch" || space === "panel");
    kernels.current().place(buffer.id, space, isCopy ? table.temporaries : undefined);
    return buffer;
  };
  const buffer = (id: BufferId): Buffer => found(buffers, id);
  for (const { id, role } of original.buffers)
    kernels.current().place(id, ...homeOf(role, fixed.has(id), table));
  return {
    get kernel() {
      return kernels.current();
    },
    nextKernel: () => kernels.next(),
    places: kernels.places,
    table,
    fixed,
    decisions,
    nest: () => ({
      buffers: [...buffers.values()],
      stages: added.length > 0 ? fixedFirst(original.stages, fixed, added) : original.stages,
    }),
    buffer,
    temporary: add,
    constants(name, shape, data) {
      const table: Buffer = { id: bufferIds++, name, shape, role: "const", data };
      buffers.set(table.id, table);
      kernels.current().place(table.id, "table");
      fixed.add(table.id);
      return table;
    },
    pack(name, shape, space, fill) {
      const made = add(name, shape, space);
      added.push(fill(made));
      fixed.add(made.id);
      return made;
    },
    prepare: (target, made) => void prepared.set(target, made),
    prepared,
    freshAxis: () => axisIds++,
    lowering: (axes, registers) => ({
      kernel: kernels.current(),
      buffer,
      axes,
      ...(registers === undefined ? {} : { registers }),
    }),
    keepAsPanel: (id) => kernels.current().place(id, "panel", table.temporaries),
    note: (decision) => void decisions.push(decision),
  };
}

function found(buffers: ReadonlyMap<BufferId, Buffer>, id: BufferId): Buffer {
  const buffer = buffers.get(id);
  invariant(buffer, () => `no buffer ${id}`);
  return buffer;
}

interface Kernels {
  readonly places: Places;
  current(): KernelBuilder;
  next(): void;
}

function createKernels({ grid }: LoopTable): Kernels {
  const places = grid === undefined ? createPlaces() : createPlaces(gridDtype(grid));
  let kernel = createKernelBuilder(places);
  return {
    places,
    current: () => kernel,
    next() {
      kernel = createKernelBuilder(places);
    },
  };
}

/** A grid computes in float32; what is kept between layers may be smaller. */
function gridDtype({ storage }: NonNullable<LoopTable["grid"]>): Places["dtypeOf"] {
  return (space) => (space === "arena" || space === "weights" ? storage : "f32");
}

/** Where a buffer of the nest lives, and as what, where not as its space is held. */
function homeOf(
  role: Buffer["role"],
  isFixed: boolean,
  { grid, temporaries }: LoopTable,
): readonly [Space, Slot["dtype"]?] {
  if (role === "const") return ["table"];
  if (isFixed) return ["weights"];
  if (role !== "tmp") return ["arena"];
  return grid === undefined ? ["scratch", temporaries] : ["scratch"];
}

function fixedFirst(
  stages: readonly Stage[],
  fixed: ReadonlySet<BufferId>,
  added: readonly Stage[],
): readonly Stage[] {
  return [
    ...stages.filter(({ buffer }) => fixed.has(buffer)),
    ...added,
    ...stages.filter(({ buffer }) => !fixed.has(buffer)),
  ];
}
