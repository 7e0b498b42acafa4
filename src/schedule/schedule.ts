// A program to everything a target is told: kernels (equal ones once), calls in order, memory, packed weights, self-tests, and the choices
// made on the way. `cnnc explain` and the emitter read the same object.

import { tsIdentifier } from "../base/escape.ts";
import type { Weight } from "../ir/graph.ts";
import type { Call, Kernel, LoopModule, PackedTensor, Region, Slot, Space } from "../loops/loop.ts";
import { sizeOf } from "../nests/buffers.ts";
import type { BufferId } from "../nests/nest.ts";
import { buffersOf } from "../passes/nest-facts.ts";
import type { Program, Step } from "../passes/program.ts";
import type { BuiltSlot } from "./kernel-builder.ts";
import { lowerStep, type LoweredStep } from "./lower-step.ts";
import { planArena, type ArenaPlan } from "./memory.ts";
import {
  fixedContents,
  packedName,
  packingOf,
  type Fixed,
  type PackedEntry,
  type Packing,
} from "./packing.ts";
import { structureKey } from "./structure-key.ts";
import { kernelTest, type TestedKernel } from "./self-test.ts";
import type { LoopTable } from "./table.ts";
import type { Choice } from "./work.ts";

export interface ScheduleOptions {
  /** Enters the packing's hash: weights packed for one target are refused by another. */
  readonly target: string;
  readonly float: "fast" | "strict";
  readonly table: LoopTable;
}

export interface Scheduled {
  readonly module: LoopModule;
  readonly packing: Packing;
  readonly layers: readonly LayerSchedule[];
  readonly arena: ArenaPlan;
}

/** How one step is computed. */
interface LayerSchedule {
  readonly label: string;
  /** Position in `LoopModule.kernels`. */
  readonly kernel: number;
  readonly choices: readonly Choice[];
}

export function schedule(program: Program, options: ScheduleOptions): Scheduled {
  const lowered = program.steps.map((step) => lowerStep(step.nest, options.table));
  const arena = planArena(program, lowered.map(arenaTemporaries));
  const store = createStore();
  const kernels: TestedKernel[] = [];
  const byText = new Map<string, number>();
  const calls: Call[] = [];
  const layers: LayerSchedule[] = [];
  const names = new Set<string>();
  for (const [at, step] of program.steps.entries()) {
    const body = lowered[at];
    if (body === undefined) continue;
    const homes = homesOf(program, { step, at, body, arena, store });
    const slots = body.slots.map((slot, i): Slot => toSlot(slot, homes[i]));
    const text = structureKey([slots, body.body]);
    const known = byText.get(text) ?? kernels.length;
    if (known === kernels.length) {
      byText.set(text, known);
      kernels.push(testedKernel({ id: known, step, body, slots, names }));
    }
    const label = labelOf(program, step);
    calls.push({ kernel: known, regions: homes, label });
    layers.push({ label, kernel: known, choices: body.choices });
  }
  const scratch = Math.max(0, ...lowered.map((each) => scratchSize(each.slots)));
  const sizes = {
    arena: arena.total,
    weights: store.size("weights"),
    panel: store.size("panel"),
    scratch,
    table: store.table.length,
  };
  const module: LoopModule = {
    name: program.name,
    inputs: program.inputs.map(({ name, value }) => ({
      name,
      shape: program.values[value]?.shape ?? [],
      offset: arena.valueOffset(value),
    })),
    outputs: program.outputs.map(({ name, value }) => ({
      name,
      shape: program.values[value]?.shape ?? [],
      offset: arena.valueOffset(value),
    })),
    kernels: kernels.map(({ kernel }) => kernel),
    calls,
    tensors: store.tensors,
    sizes,
    table: store.table,
    tests: kernels.flatMap((each) => kernelTest(each, calls, store.table) ?? []),
  };
  const packing = packingOf(store.entries, {
    model: program.name,
    target: options.target,
    float: options.float,
  });
  return { module, packing, layers, arena };
}

/** Regions of the weight spaces and of the table; the same contents are stored once. */
interface Store {
  readonly tensors: readonly PackedTensor[];
  readonly entries: readonly PackedEntry[];
  readonly table: readonly number[];
  size(space: "weights" | "panel"): number;
  place(fixed: Fixed, space: "weights" | "panel"): Region;
}

function createStore(): Store {
  const tensors: PackedTensor[] = [];
  const entries: PackedEntry[] = [];
  const table: number[] = [];
  const sizes = { weights: 0, panel: 0 };
  const known = new Map<string, Region>();
  return {
    tensors,
    entries,
    table,
    size: (space) => sizes[space],
    place(fixed, space) {
      const key = fixed.kind === "packed" ? structureKey([space, fixed.entry]) : structureKey(fixed.data);
      const before = known.get(key);
      if (before !== undefined) return before;
      const region: Region =
        fixed.kind === "packed" ? { space, offset: sizes[space] } : { space: "table", offset: table.length };
      known.set(key, region);
      if (fixed.kind === "packed") {
        const name = packedName(fixed.stem, entries.length);
        const { shape } = fixed.entry;
        entries.push({ name, ...fixed.entry });
        tensors.push({ name, shape, space, offset: region.offset });
        sizes[space] += shape.reduce((size, extent) => size * extent, 1);
      } else for (const value of fixed.data) table.push(value);
      return region;
    },
  };
}

interface Placing {
  readonly step: Step;
  readonly at: number;
  readonly body: LoweredStep;
  readonly arena: ArenaPlan;
  readonly store: Store;
}

/** One region per slot. */
function homesOf(program: Program, { step, at, body, arena, store }: Placing): readonly Region[] {
  const operandOf = new Map<BufferId, number>(
    buffersOf(step.nest, "in").map(({ id }, i) => [id, step.operands[i] ?? -1]),
  );
  const params = step.params.flatMap((weight): Weight[] =>
    program.weights[weight] === undefined ? [] : [program.weights[weight]],
  );
  let temporaries = 0;
  let scratch = 0;
  return body.slots.map(({ buffer, space }): Region => {
    if (body.fixed.has(buffer.id))
      return store.place(
        fixedContents(body.nest, buffer.id, params),
        space === "panel" ? "panel" : "weights",
      );
    if (space === "scratch") {
      const offset = scratch;
      scratch += sizeOf(buffer);
      return { space, offset };
    }
    const value = buffer.role === "out" ? step.result : operandOf.get(buffer.id);
    const offset = value === undefined ? arena.temporaryOffset(at, temporaries++) : arena.valueOffset(value);
    return { space: "arena", offset };
  });
}

function toSlot({ name, dtype, size, access }: BuiltSlot, home: Region | undefined): Slot {
  const space: Space = home?.space ?? "arena";
  return { name: tsIdentifier(name), dtype: space === "table" ? "f64" : dtype, size, space, access };
}

function arenaTemporaries({ slots }: LoweredStep): readonly number[] {
  return slots
    .filter(({ space, buffer }) => space === "arena" && buffer.role === "tmp")
    .map(({ size }) => size);
}

function scratchSize(slots: readonly BuiltSlot[]): number {
  return slots.reduce((sum, { space, size }) => sum + (space === "scratch" ? size : 0), 0);
}

interface NewKernel {
  readonly id: number;
  readonly step: Step;
  readonly body: LoweredStep;
  readonly slots: readonly Slot[];
  readonly names: Set<string>;
}

function testedKernel({ id, step, body, slots, names }: NewKernel): TestedKernel {
  const out = body.slots.find(({ buffer }) => buffer.role === "out")?.buffer;
  const shape = out?.shape.join("x") ?? "";
  const kernel: Kernel = {
    id,
    name: uniqueName(`${step.ops.join("_")}_${shape}`, names),
    comment: `${step.ops.join(" + ")} to ${shape}: ${body.choices.map(choiceText).join("; ")}`,
    slots,
    body: body.body,
  };
  const tested = body.slots.map((slot, i) => ({ ...slot, space: slots[i]?.space ?? slot.space }));
  return { kernel, slots: tested, buffers: body.nest.buffers, meaning: body.meaning };
}

/** `panels, tile 2x3, blocks 44`. */
export function choiceText({ recipe, schedule: parts }: Choice): string {
  return [recipe, ...parts.map(([name, value]) => `${name} ${value}`)].join(", ");
}

/** Fixed alphabet, at most 40 letters; equal names get a number. */
function uniqueName(wanted: string, taken: Set<string>): string {
  const stem = tsIdentifier(wanted.slice(-40));
  let name = stem;
  for (let n = 2; taken.has(name); n++) name = `${stem}_${n}`;
  taken.add(name);
  return name;
}

function labelOf(program: Program, { paths, result }: Step): string {
  return `${paths.join(" + ")}: ${program.values[result]?.shape.join("x") ?? ""}`;
}
