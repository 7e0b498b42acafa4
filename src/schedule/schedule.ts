// A program to everything a target is told: kernels (equal ones once), calls in order, memory, packed weights, self-tests, and the choices
// made on the way. `cnnc explain` and the emitter read the same object.

import { tsIdentifier } from "../base/escape.ts";
import type { Weight } from "../ir/graph.ts";
import {
  allCalls,
  type BodyBudget,
  type Call,
  type Kernel,
  type LoopModule,
  type Region,
  type Slot,
  type Space,
  type Stmt,
} from "../loops/loop.ts";
import { sizeOf } from "../nests/buffers.ts";
import type { Buffer, BufferId, Nest } from "../nests/nest.ts";
import { buffersOf } from "../passes/nest-facts.ts";
import type { Program, Step } from "../passes/program.ts";
import type { BuiltSlot } from "./kernel-builder.ts";
import { lowerOnGrid } from "./grid/lower-grid.ts";
import { programInFours } from "./grid/in-fours.ts";
import { distinctOperands } from "./grid/distinct-operands.ts";
import { lowerWithin, type LoweredStep } from "./lower-step.ts";
import { doneInPlace, planArena, type ArenaPlan } from "./memory.ts";
import { type Fixed, fixedContents, flushedIf, packingOf, type Packing } from "./packing.ts";
import { alignedUp, createStore, type Store } from "./store.ts";
import { structureKey } from "./structure-key.ts";
import { programWithSamples } from "./steps/samples.ts";
import { onThreads } from "./on-threads.ts";
import type { ThreadChoice } from "./steps/parallelise.ts";
import { kernelTest, type TestedKernel } from "./self-test.ts";
import { strictTable, type GridTable, type LoopTable } from "./table.ts";
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
  /** That one pass computes: a positive integer, 1 without it. */
  readonly samples?: number;
  /** Kernels that repay it are divided among threads, where the table says how. */
  readonly threads?: boolean;
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
  /** Of the result as it lies in memory, batch apart. */
  readonly stored: readonly number[];
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

/** `single` is the program of one sample. */
export function schedule(single: Program, options: ScheduleOptions): Scheduled {
  const { samples = 1 } = options;
  const { grid } = options.table;
  const laid = laidOut(single, grid);
  const program = scheduledProgram(laid, samples, grid);
  const named = programWithSamples(single, samples);
  const origins = originsOf(program, single);
  const labels = named.steps.map((step) => labelOf(named, step));
  // What was measured on one sample is the best guess for several.
  const tuned = single.steps.map(({ nest }) => tunedFor(nest, options.tuning));
  const done = doneInPlace(program, grid);
  const bodies = program.steps.map(({ nest }, at) =>
    done.has(at) ? [] : lowered(nest, tableOf(options, tuned[origins[at] ?? at]), options.budget),
  );
  const arena = planArena(
    program,
    bodies.map((kernels) => kernels.flatMap(arenaTemporaries)),
    grid,
  );
  const alignment = grid?.alignment ?? 1;
  const store = createStore(alignment, grid?.storage);
  const { kernels, calls, uses, scratch } = placeSteps(
    { program, origins, labels, bodies, arena, alignment, threads: threadsOf(options) },
    store,
  );
  const layers = labels.map((label, at): LayerSchedule => {
    const own = uses.filter((_, step) => origins[step] === at);
    const stored = laid.values[single.steps[at]?.result ?? -1]?.shape ?? [];
    return withTuned({ label, stored, kernels: own.flat() }, tuned[at]);
  });
  const sizes = {
    arena: arena.total,
    weights: store.size("weights"),
    panel: store.size("panel"),
    scratch,
    table: store.table.length,
  };
  const numbered = allCalls({ calls, prepare: store.prepare }).map((call, at) => ({ ...call, at }));
  const callsOf = Map.groupBy(numbered, ({ kernel }) => kernel);
  const module: LoopModule = {
    name: program.name,
    samples,
    inputs: portsOf(program.inputs, arena),
    outputs: portsOf(program.outputs, arena),
    kernels: kernels.map(({ kernel }) => kernel),
    prepare: store.prepare,
    calls,
    tensors: store.tensors,
    sizes,
    table: store.table,
    tests: kernels.flatMap((each) => kernelTest(each, callsOf.get(each.kernel.id) ?? [], store.table) ?? []),
  };
  const packing = packingOf(store.entries, {
    model: program.name,
    target: options.target,
    float: options.float,
  });
  return { module, packing, layers, arena, budget: options.budget };
}

/** As kernels take it: several samples at once; on a grid every operand of a step once. */
function scheduledProgram(laid: Program, samples: number, grid: GridTable | undefined): Program {
  const batch = programWithSamples(laid, samples);
  return grid === undefined ? batch : distinctOperands(batch);
}

/** With values as they lie in memory between layers: on a grid, channels in fours. */
export function laidOut(program: Program, grid: GridTable | undefined): Program {
  return grid?.channels === 4 ? programInFours(program) : program;
}

/** Of every step as it is scheduled, the step that it is, or gives out a copy of. */
function originsOf({ steps }: Program, { values }: Program): readonly number[] {
  let origin = -1;
  return steps.map(({ result }) => (result < values.length ? ++origin : origin));
}

function threadsOf({ threads, table }: ScheduleOptions): ThreadChoice | undefined {
  return threads === true ? table.threads : undefined;
}

function portsOf(ports: Program["inputs"], arena: ArenaPlan): LoopModule["inputs"] {
  return ports.map(({ name, value, shape }) => ({ name, shape, offset: arena.valueOffset(value) }));
}

function lowered(nest: Nest, table: LoopTable, budget: BodyBudget | undefined): readonly LoweredStep[] {
  return table.grid === undefined ? lowerWithin(nest, table, budget) : lowerOnGrid(nest, table, table.grid);
}

function tableOf({ float, table, threads }: ScheduleOptions, tuned: Tuned | undefined): LoopTable {
  const { threads: choice, ...chosen } = tunedTable(table, tuned?.variant);
  const all = { ...chosen, ...(threads === true && choice && { threads: choice }) };
  return float === "strict" ? strictTable(all) : all;
}

function withTuned(layer: LayerSchedule, tuned: Tuned | undefined): LayerSchedule {
  return tuned === undefined ? layer : { ...layer, tuned };
}

interface PlacedSteps {
  readonly kernels: readonly TestedKernel[];
  readonly calls: readonly Call[];
  /** Of every step. */
  readonly uses: readonly (readonly KernelUse[])[];
  /** Elements that the hungriest step needs. */
  readonly scratch: number;
}

interface ToPlace {
  readonly program: Program;
  readonly origins: readonly number[];
  /** Of every origin. */
  readonly labels: readonly string[];
  /** Of every step. */
  readonly bodies: readonly (readonly LoweredStep[])[];
  readonly arena: ArenaPlan;
  readonly alignment: number;
  readonly threads: ThreadChoice | undefined;
}

/** Every step's kernels with the regions they are called with; equal kernels once. */
function placeSteps(
  { program, origins, labels, bodies: all, arena, alignment, threads }: ToPlace,
  store: Store,
): PlacedSteps {
  const kernels = createKernels();
  const calls: Call[] = [];
  let scratch = 0;
  const uses = program.steps.map((step, at): readonly KernelUse[] => {
    const label = labels[origins[at] ?? at] ?? "";
    const space = createStepSpace(arena, at, alignment);
    const bodies = all[at] ?? [];
    const parts = writtenTogether(bodies);
    const operandOf = new Map(buffersOf(step.nest, "in").map(({ id }, i) => [id, step.operands[i] ?? -1]));
    const own = bodies.map((body): KernelUse => {
      const homes = homesOf(program, { step, operandOf, body, space, store, kernels });
      const plain = body.slots.map((slot, i): Slot => toSlot(slot, homes[i], body.tables, parts));
      const { slots, body: stmts } = onThreads(
        { lowered: body, nest: step.nest, slots: plain, homes, parts: bodies.length },
        threads,
      );
      const kernel = kernels.add(slots, stmts, (id, name) =>
        testedKernel({ id, step, body: { ...body, body: stmts }, slots, name }),
      );
      calls.push({ kernel, regions: homes, label });
      return { kernel, decisions: body.decisions };
    });
    scratch = Math.max(scratch, space.scratchSize());
    return own;
  });
  return { kernels: kernels.all, calls, uses, scratch };
}

/** Equal kernels once. */
interface Kernels {
  readonly all: readonly TestedKernel[];
  add(
    slots: readonly Slot[],
    body: readonly Stmt[],
    make: (id: number, name: (wanted: string) => string) => TestedKernel,
  ): number;
}

function createKernels(): Kernels {
  const all: TestedKernel[] = [];
  const byText = new Map<string, number>();
  const names = new Map<string, number>();
  return {
    all,
    add(slots, body, make) {
      const text = structureKey([slots, body]);
      const known = byText.get(text);
      if (known !== undefined) return known;
      const id = all.length;
      byText.set(text, id);
      all.push(make(id, (wanted) => uniqueName(wanted, names)));
      return id;
    },
  };
}

interface Placing {
  readonly step: Step;
  /** The value that a buffer of the step's nest is. */
  readonly operandOf: ReadonlyMap<BufferId, number>;
  readonly body: LoweredStep;
  readonly space: StepSpace;
  readonly store: Store;
  readonly kernels: Kernels;
}

/** Memory that lives while one step runs. Kernels of the step that share a temporary of its nest find it at one place. */
interface StepSpace {
  readonly arena: ArenaPlan;
  /** `elements` of it, gaps of its layout included. */
  scratch(buffer: Buffer, elements: number, isShared: boolean): Region;
  temporary(): Region;
  scratchSize(): number;
}

function createStepSpace(arena: ArenaPlan, step: number, alignment: number): StepSpace {
  const shared = new Map<BufferId, Region>();
  let [size, temporaries] = [0, 0];
  return {
    arena,
    scratch(buffer, elements, isShared) {
      const known = isShared ? shared.get(buffer.id) : undefined;
      if (known !== undefined) return known;
      const region: Region = { space: "scratch", offset: size };
      size = alignedUp(size + elements, alignment);
      if (isShared) shared.set(buffer.id, region);
      return region;
    },
    temporary: () => ({ space: "arena", offset: arena.temporaryOffset(step, temporaries++) }),
    scratchSize: () => size,
  };
}

/** One region per slot. */
function homesOf(program: Program, placing: Placing): readonly Region[] {
  const { step, operandOf, body, space: memory } = placing;
  const params = step.params.flatMap((weight): Weight[] =>
    program.weights[weight] === undefined ? [] : [program.weights[weight]],
  );
  const homeOf = ({ buffer, space, size }: BuiltSlot): Region => {
    if (body.fixed.has(buffer.id))
      return fixedHome(placing, params, buffer, space === "panel" ? "panel" : "weights");
    if (space === "workgroup") return { space, offset: 0 };
    if (space === "scratch") return memory.scratch(buffer, size, body.shared.has(buffer.id));
    const value = buffer.role === "out" ? step.result : operandOf.get(buffer.id);
    return value === undefined
      ? memory.temporary()
      : { space: "arena", offset: memory.arena.valueOffset(value) };
  };
  return body.slots.map((slot): Region => {
    const { space, offset } = homeOf(slot);
    return { space, offset: offset + (slot.begin ?? 0) };
  });
}

/** Weights are packed as the kernels read them, or as they are and rewritten by a kernel when the module is loaded. */
function fixedHome(
  { body, store, step, kernels }: Placing,
  params: readonly Weight[],
  buffer: Buffer,
  space: "weights" | "panel",
): Region {
  const made = body.prepared.get(buffer.id);
  const contentsOf = (id: BufferId): Fixed =>
    flushedIf(body.factors?.has(buffer.id) === true, fixedContents(body.nest, id, params));
  const plain = made && contentsOf(made.source.id);
  if (made === undefined || plain?.kind !== "packed") return store.place(contentsOf(buffer.id), space);
  const source = store.place(plain, "weights");
  const slots = made.slots.map((slot) => toSlot(slot, undefined, body.tables, new Set()));
  const kernel = kernels.add(slots, made.body, (id, name) => ({
    kernel: {
      id,
      name: name(`prepare_${made.source.shape.join("x")}`),
      comment: made.comment,
      slots,
      body: made.body,
    },
    slots: made.slots,
    buffers: [...body.nest.buffers],
    meaning: made.meaning,
  }));
  const label = `${step.paths[0] ?? ""}: ${made.comment}`;
  const tables = made.slots
    .slice(2)
    .map((slot) => store.place(fixedContents(body.nest, slot.buffer.id, params), "weights"));
  return store.placePrepared({ kernel, source, tables, space, elements: sizeOf(buffer), label });
}

/** Buffers that several kernels of a step fill together. */
export function writtenTogether(bodies: readonly LoweredStep[]): ReadonlySet<BufferId> {
  const counts = new Map<BufferId, number>();
  for (const { slots, shared } of bodies) {
    for (const { buffer, access } of slots)
      if (access !== "read" && shared.has(buffer.id)) counts.set(buffer.id, (counts.get(buffer.id) ?? 0) + 1);
  }
  return new Set([...counts.keys()].filter((id) => (counts.get(id) ?? 0) > 1));
}

/** Of what kernels fill together each may write a part. */
function toSlot(
  { name, dtype, size, access, buffer, space: own }: BuiltSlot,
  home: Region | undefined,
  tables: Slot["dtype"],
  parts: ReadonlySet<BufferId>,
): Slot {
  const space: Space = home?.space ?? own;
  const partial = parts.has(buffer.id) && access === "write";
  return {
    name: tsIdentifier(name),
    dtype: space === "table" ? tables : dtype,
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
  readonly name: (wanted: string) => string;
}

function testedKernel({ id, step, body, slots, name }: NewKernel): TestedKernel {
  const result = resultOf(body.slots);
  const kernel: Kernel = {
    id,
    name: name(`${step.ops.join("_")}_${result}`),
    comment: `${step.ops.join(" + ")} to ${result}: ${choicesText(body.decisions)}`,
    slots,
    body: body.body,
  };
  const tested = body.slots.map((slot, i) => ({ ...slot, space: slots[i]?.space ?? slot.space }));
  return { kernel, slots: tested, buffers: body.nest.buffers, meaning: body.meaning };
}

/** The shape of what a kernel computes, or the name of the scratch that it fills for the next kernel. */
function resultOf(slots: readonly BuiltSlot[]): string {
  const out = slots.find(({ buffer }) => buffer.role === "out")?.buffer;
  return (
    out?.shape.join("x") ??
    slots.find(({ access, space }) => access !== "read" && space !== "workgroup")?.buffer.name ??
    "nothing"
  );
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
function uniqueName(wanted: string, taken: Map<string, number>): string {
  const stem = tsIdentifier(wanted.slice(-40));
  // The number that was free last time: thousands of layers are alike.
  let n = taken.get(stem) ?? 1;
  const named = (): string => (n === 1 ? stem : `${stem}_${n}`);
  while (taken.has(named())) n++;
  const name = named();
  taken.set(stem, n);
  taken.set(name, 1);
  return name;
}

function labelOf(program: Program, { paths, result }: Step): string {
  return `${paths.join(" + ")}: ${program.values[result]?.shape.join("x") ?? ""}`;
}
