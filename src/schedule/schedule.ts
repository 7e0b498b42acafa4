// A program to everything a target is told: kernels (equal ones once), calls in order, memory, packed weights, self-tests, and the choices
// made on the way. `cnnc explain` and the emitter read the same object.

import { tsIdentifier } from "../base/escape.ts";
import type { Weight } from "../ir/graph.ts";
import type {
  BodyBudget,
  Call,
  Kernel,
  LoopModule,
  PackedTensor,
  Region,
  Slot,
  Space,
} from "../loops/loop.ts";
import { sizeOf } from "../nests/buffers.ts";
import type { Buffer, BufferId } from "../nests/nest.ts";
import { buffersOf } from "../passes/nest-facts.ts";
import type { Program, Step } from "../passes/program.ts";
import type { BuiltSlot } from "./kernel-builder.ts";
import { lowerWithin, type LoweredStep } from "./lower-step.ts";
import { doneInPlace, planArena, type ArenaPlan } from "./memory.ts";
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
import { strictTable, type LoopTable } from "./table.ts";
import { tunedFor, tunedTable, type Tuned, type Tuning } from "./tuning.ts";
import type { Choice, Decision } from "./work.ts";

export interface ScheduleOptions {
  /** Enters the packing's hash: weights packed for one target are refused by another. */
  readonly target: string;
  readonly float: "fast" | "strict";
  readonly table: LoopTable;
  readonly budget?: BodyBudget | undefined;
  /** Choices measured for single steps; they win over the table. */
  readonly tuning?: Tuning | undefined;
}

export interface Scheduled {
  readonly module: LoopModule;
  readonly packing: Packing;
  readonly layers: readonly LayerSchedule[];
  readonly arena: ArenaPlan;
  readonly budget: BodyBudget | undefined;
}

/** How one step is computed. */
interface LayerSchedule {
  readonly label: string;
  /** Where a measured choice replaced the table's. */
  readonly tuned?: Tuned;
  /** One, or several where one would be larger than the budget; none where the operands lie where the result is. */
  readonly kernels: readonly KernelUse[];
}

interface KernelUse {
  /** Position in `LoopModule.kernels`. */
  readonly kernel: number;
  readonly decisions: readonly Decision[];
}

export function schedule(program: Program, options: ScheduleOptions): Scheduled {
  const tuned = program.steps.map(({ nest }) => tunedFor(nest, options.tuning));
  const done = doneInPlace(program);
  const lowered = program.steps.map(({ nest }, at) =>
    done.has(at) ? [] : lowerWithin(nest, tableOf(options, tuned[at]), options.budget),
  );
  const arena = planArena(
    program,
    lowered.map((bodies) => bodies.flatMap(arenaTemporaries)),
  );
  const store = createStore();
  const { kernels, calls, layers: placed, scratch } = placeSteps(program, lowered, arena, store);
  const layers = placed.map((layer, at) => withTuned(layer, tuned[at]));
  const sizes = {
    arena: arena.total,
    weights: store.size("weights"),
    panel: store.size("panel"),
    scratch,
    table: store.table.length,
  };
  const module: LoopModule = {
    name: program.name,
    inputs: program.inputs.map(({ name, value, shape }) => ({
      name,
      shape,
      offset: arena.valueOffset(value),
    })),
    outputs: program.outputs.map(({ name, value, shape }) => ({
      name,
      shape,
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
  return { module, packing, layers, arena, budget: options.budget };
}

function tableOf({ float, table }: ScheduleOptions, tuned: Tuned | undefined): LoopTable {
  const chosen = tunedTable(table, tuned?.variant);
  return float === "strict" ? strictTable(chosen) : chosen;
}

function withTuned(layer: LayerSchedule, tuned: Tuned | undefined): LayerSchedule {
  return tuned === undefined ? layer : { ...layer, tuned };
}

interface PlacedSteps {
  readonly kernels: readonly TestedKernel[];
  readonly calls: readonly Call[];
  readonly layers: readonly LayerSchedule[];
  /** Elements that the hungriest step needs. */
  readonly scratch: number;
}

/** Every step's kernels with the regions they are called with; equal kernels once. */
function placeSteps(
  program: Program,
  lowered: readonly (readonly LoweredStep[])[],
  arena: ArenaPlan,
  store: Store,
): PlacedSteps {
  const kernels: TestedKernel[] = [];
  const byText = new Map<string, number>();
  const calls: Call[] = [];
  const names = new Set<string>();
  let scratch = 0;
  const layers = program.steps.map((step, at): LayerSchedule => {
    const label = labelOf(program, step);
    const space = createStepSpace(arena, at);
    const bodies = lowered[at] ?? [];
    const uses = bodies.map((body): KernelUse => {
      const homes = homesOf(program, { step, body, space, store });
      const slots = body.slots.map((slot, i): Slot => toSlot(slot, homes[i], bodies.length > 1));
      const text = structureKey([slots, body.body]);
      const kernel = byText.get(text) ?? kernels.length;
      if (kernel === kernels.length) {
        byText.set(text, kernel);
        kernels.push(testedKernel({ id: kernel, step, body, slots, names }));
      }
      calls.push({ kernel, regions: homes, label });
      return { kernel, decisions: body.decisions };
    });
    scratch = Math.max(scratch, space.scratchSize());
    return { label, kernels: uses };
  });
  return { kernels, calls, layers, scratch };
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
        sizes[space] += sizeOf({ shape });
      } else for (const value of fixed.data) table.push(value);
      return region;
    },
  };
}

interface Placing {
  readonly step: Step;
  readonly body: LoweredStep;
  readonly space: StepSpace;
  readonly store: Store;
}

/** Memory that lives while one step runs. Kernels of the step that share a temporary of its nest find it at one place. */
interface StepSpace {
  readonly arena: ArenaPlan;
  scratch(buffer: Buffer, isShared: boolean): Region;
  temporary(): Region;
  scratchSize(): number;
}

function createStepSpace(arena: ArenaPlan, step: number): StepSpace {
  const shared = new Map<BufferId, Region>();
  let [size, temporaries] = [0, 0];
  return {
    arena,
    scratch(buffer, isShared) {
      const known = isShared ? shared.get(buffer.id) : undefined;
      if (known !== undefined) return known;
      const region: Region = { space: "scratch", offset: size };
      size += sizeOf(buffer);
      if (isShared) shared.set(buffer.id, region);
      return region;
    },
    temporary: () => ({ space: "arena", offset: arena.temporaryOffset(step, temporaries++) }),
    scratchSize: () => size,
  };
}

/** One region per slot. */
function homesOf(program: Program, { step, body, space: memory, store }: Placing): readonly Region[] {
  const operandOf = new Map<BufferId, number>(
    buffersOf(step.nest, "in").map(({ id }, i) => [id, step.operands[i] ?? -1]),
  );
  const params = step.params.flatMap((weight): Weight[] =>
    program.weights[weight] === undefined ? [] : [program.weights[weight]],
  );
  const own = new Set(step.nest.buffers.map(({ id }) => id));
  return body.slots.map(({ buffer, space }): Region => {
    if (body.fixed.has(buffer.id))
      return store.place(
        fixedContents(body.nest, buffer.id, params),
        space === "panel" ? "panel" : "weights",
      );
    if (space === "scratch") return memory.scratch(buffer, own.has(buffer.id));
    const value = buffer.role === "out" ? step.result : operandOf.get(buffer.id);
    return value === undefined
      ? memory.temporary()
      : { space: "arena", offset: memory.arena.valueOffset(value) };
  });
}

/** A part of a step may write but a part of the result. */
function toSlot(
  { name, dtype, size, access, buffer }: BuiltSlot,
  home: Region | undefined,
  isPart: boolean,
): Slot {
  const space: Space = home?.space ?? "arena";
  const partial = isPart && buffer.role === "out" && access === "write";
  return {
    name: tsIdentifier(name),
    dtype: space === "table" ? "f64" : dtype,
    size,
    space,
    access,
    ...(partial ? { partial } : {}),
  };
}

function arenaTemporaries({ slots }: LoweredStep): readonly number[] {
  return slots
    .filter(({ space, buffer }) => space === "arena" && buffer.role === "tmp")
    .map(({ size }) => size);
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
    comment: `${step.ops.join(" + ")} to ${shape}: ${choicesText(body.decisions)}`,
    slots,
    body: body.body,
  };
  const tested = body.slots.map((slot, i) => ({ ...slot, space: slots[i]?.space ?? slot.space }));
  return { kernel, slots: tested, buffers: body.nest.buffers, meaning: body.meaning };
}

/** One part per group; equal neighbours once, with their number. */
function choicesText(choices: readonly Choice[]): string {
  const runs: { readonly text: string; count: number }[] = [];
  for (const text of choices.map(choiceText)) {
    const last = runs.at(-1);
    if (last?.text === text) last.count++;
    else runs.push({ text, count: 1 });
  }
  return runs.map(({ text, count }) => (count === 1 ? text : `${count} x (${text})`)).join("; ");
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
