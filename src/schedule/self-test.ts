// The vectors of `selfTest`: a few elements of every distinct kernel's result, with values from the point oracle.

import type { Axis } from "../algebra/index-types.ts";
import { evaluateIndex } from "../algebra/index-walk.ts";
import type { Call, Kernel, KernelTest, Region, Slot, SlotId } from "../loops/loop.ts";
import { visitLoopScalar, visitStmts, stmtParts } from "../loops/children.ts";
import { seededInteger } from "../loops/seeded.ts";
import { sizeOf } from "../nests/buffers.ts";
import type { Buffer, BufferId } from "../nests/nest.ts";
import { pointOracle, type Point } from "./expected.ts";
import type { Group } from "./group.ts";
import type { BuiltSlot } from "./kernel-builder.ts";
import { sizeOfAxes } from "./steps/axes.ts";

/** A kernel with what it came from. */
export interface TestedKernel {
  readonly kernel: Kernel;
  readonly slots: readonly BuiltSlot[];
  readonly buffers: readonly Buffer[];
  readonly meaning: readonly Group[];
}

const MOST_SAMPLES = 8;
/** Scalar operations per kernel that compiling may spend on expected values. */
const EFFORT = 100_000;
/** Weights up to this size are filled for a test as a whole. */
const FILLED_WHOLE = 4096;
const SMALLEST_GAP = 65_536;
const INEXACT_TOLERANCE = 4e-6;

/** Of all calls, the one at this position. */
interface NumberedCall extends Call {
  readonly at: number;
}

/** `calls` are those of the kernel; undefined where no call has its buffers apart, or no element can be computed by itself. */
export function kernelTest(
  tested: TestedKernel,
  calls: readonly NumberedCall[],
  table: readonly number[],
): KernelTest | undefined {
  const { kernel } = tested;
  const { at: call, regions } = calls.find((each) => slotsApart(kernel.slots, each)) ?? {};
  if (call === undefined || regions === undefined) return undefined;
  const seed = kernel.id * 97;
  const tolerance = isExact(kernel) && readsWhole(kernel, regions, table) ? 0 : INEXACT_TOLERANCE;
  for (const positive of [false, true]) {
    const used = tested.slots.map(() => new Set<number>());
    const samples = samplesOf(tested, regions, table, { seed, positive, used });
    if (samples.length > 0 && samples.every(({ expected }) => Number.isFinite(expected))) {
      return {
        kernel: kernel.id,
        call,
        seed,
        positive,
        fills: fillsOf(tested.slots, used),
        samples,
        tolerance,
      };
    }
  }
  return undefined;
}

interface Vector {
  readonly seed: number;
  readonly positive: boolean;
  /** Per slot, what the samples were computed from: added to. */
  readonly used: readonly Set<number>[];
}

function fillsOf(slots: readonly BuiltSlot[], used: readonly ReadonlySet<number>[]): KernelTest["fills"] {
  return slots.flatMap(({ access, space, size }, slot) => {
    if (access !== "read" || space === "table") return [];
    const isLarge = (space === "weights" || space === "panel") && size > FILLED_WHOLE;
    const ranges = isLarge ? rangesOf(used[slot] ?? new Set()) : [{ begin: 0, size }];
    return ranges.map((range) => ({ slot, ...range }));
  });
}

/** The positions in few runs: gaps that are not worth a run of their own are filled too. */
function rangesOf(
  positions: ReadonlySet<number>,
): readonly { readonly begin: number; readonly size: number }[] {
  const ranges: { begin: number; size: number }[] = [];
  for (const at of Float64Array.from(positions).toSorted()) {
    const last = ranges.at(-1);
    if (last !== undefined && at < last.begin + last.size + SMALLEST_GAP) last.size = at - last.begin + 1;
    else ranges.push({ begin: at, size: 1 });
  }
  return ranges;
}

/** Kernels of one step share its buffers, of which a concatenation of a thousand branches has thousands. */
const knownBuffers = new WeakMap<readonly Buffer[], ReadonlyMap<BufferId, Buffer>>();

function buffersById(buffers: readonly Buffer[]): ReadonlyMap<BufferId, Buffer> {
  const known = knownBuffers.get(buffers);
  if (known !== undefined) return known;
  const made = new Map(buffers.map((buffer) => [buffer.id, buffer]));
  knownBuffers.set(buffers, made);
  return made;
}

function samplesOf(
  { slots, buffers, meaning }: TestedKernel,
  regions: readonly Region[],
  table: readonly number[],
  { seed, positive, used }: Vector,
): KernelTest["samples"] {
  const byId = buffersById(buffers);
  const bufferOf = (id: BufferId): Buffer => byId.get(id) ?? { id, name: "?", shape: [], role: "tmp" };
  const slotOf = new Map<BufferId, SlotId>(slots.map(({ buffer }, slot) => [buffer.id, slot]));
  const given = (id: BufferId, position: number): number | undefined => {
    const slot = slotOf.get(id) ?? -1;
    const known = slots[slot];
    const at = position - (known?.begin ?? 0);
    if (known?.space === "table") return table[(regions[slot]?.offset ?? 0) + at];
    if (known?.access !== "read") return undefined;
    used[slot]?.add(at);
    return seededInteger(seed + slot, at, positive);
  };
  const oracle = pointOracle(meaning, bufferOf, given);
  const samplesAt = (slot: SlotId, positions: readonly number[]): KernelTest["samples"] => {
    const target = slots[slot];
    if (target === undefined) return [];
    return positions.flatMap((position) => {
      const at = position - (target.begin ?? 0);
      if (at < 0 || at >= target.size) return [];
      const exact = oracle(target.buffer.id, pointAt(target.buffer, position));
      const expected = target.dtype === "f32" && exact !== undefined ? Math.fround(exact) : exact;
      return expected === undefined ? [] : [{ slot, at, expected }];
    });
  };
  const out = slots.findIndex(({ buffer }) => buffer.role === "out");
  const target = slots[out]?.buffer;
  const spread = target === undefined ? [] : samplesAt(out, positionsOf(target, samplesAffordable(meaning)));
  if (spread.length > 0) return spread;
  // A part of a step may write but little of the result, or only what later parts read.
  const [last] = meaning.slice(-1);
  const stored = last === undefined ? undefined : storedPoints(last);
  const slot = stored === undefined ? undefined : slotOf.get(stored.buffer);
  return stored === undefined || slot === undefined
    ? []
    : samplesAt(
        slot,
        stored.points.map((point) => positionOf(bufferOf(stored.buffer), point)),
      );
}

/** The first and the last element that a group writes. */
function storedPoints(
  group: Group,
): { readonly buffer: BufferId; readonly points: readonly Point[] } | undefined {
  if (group.kind === "scatter") return undefined;
  const { axes, store } = group;
  const corner = (at: (axis: Axis) => number): Point => {
    const env = new Map(axes.map((axis) => [axis.id, at(axis)]));
    return store.index.map((index) => evaluateIndex(index, env));
  };
  return { buffer: store.buffer, points: [corner(() => 0), corner(({ extent }) => extent - 1)] };
}

function samplesAffordable(meaning: readonly Group[]): number {
  const sizes = meaning.map((group) => sizeOfAxes(group.kind === "gather" ? (group.fold?.axes ?? []) : []));
  const cost = sizes.reduce((sum, size) => sum + size, 1);
  // Winograd's stages: every term of a sum is a sum of its own.
  const chained = sizes.filter((size) => size > 1);
  if (chained.length > 3 && chained.reduce((product, size) => product * size, 1) > EFFORT / 5) return 1;
  return Math.max(2, Math.min(MOST_SAMPLES, Math.floor(EFFORT / cost)));
}

/** First, last, and some between, spread so that they meet every part of a tile. */
function positionsOf(buffer: Buffer, count: number): readonly number[] {
  const size = sizeOf(buffer);
  if (count === 1) return [Math.floor(0.618_034 * size)];
  const spread = Array.from({ length: count - 2 }, (_, i) => Math.floor(((i + 1) * 0.618_034 * size) % size));
  return [...new Set([0, size - 1, ...spread])].toSorted((a, b) => a - b);
}

function positionOf({ shape }: Buffer, point: Point): number {
  return point.reduce((flat, at, d) => flat * (shape[d] ?? 1) + at, 0);
}

function pointAt({ shape }: Buffer, position: number): Point {
  let rest = position;
  return shape
    .toReversed()
    .map((extent) => {
      const at = rest % extent;
      rest = (rest - at) / extent;
      return at;
    })
    .toReversed();
}

/**
 * Slots that the test fills or reads must not share memory, as two views of one value would; a result may stand in place of an operand.
 * Workgroup memory begins at 0 in every slot, each of which is its own.
 */
function slotsApart(slots: readonly Slot[], { regions }: Call): boolean {
  const spans = slots.map(({ space, size, access }, i) => ({
    space,
    access,
    from: regions[i]?.offset ?? 0,
    to: (regions[i]?.offset ?? 0) + size,
  }));
  return spans.every((a, i) =>
    spans.slice(0, i).every((b) => {
      const isShared = a.space === b.space && a.space !== "table" && a.space !== "workgroup";
      if (!isShared || a.to <= b.from || b.to <= a.from) return true;
      const isInPlace = a.from === b.from && a.to === b.to && a.access !== b.access;
      return isInPlace && a.access !== "both" && b.access !== "both";
    }),
  );
}

const EXACT = new Set(["add", "sub", "mul", "max", "min", "lt", "eq", "neg", "floor", "f32"]);

/** Whether the constant numbers that it reads are integers too. */
function readsWhole({ slots }: Kernel, regions: readonly Region[], table: readonly number[]): boolean {
  return slots.every(({ space, size }, slot) => {
    const begin = regions[slot]?.offset ?? 0;
    return space !== "table" || table.slice(begin, begin + size).every(Number.isInteger);
  });
}

/** Whether integers in give integers out. */
function isExact({ body }: Kernel): boolean {
  let exact = true;
  visitStmts(body, (stmt) => {
    for (const scalar of stmtParts(stmt).scalars) {
      visitLoopScalar(scalar, (part) => {
        if ((part.kind === "binary" || part.kind === "unary") && !EXACT.has(part.op)) exact = false;
        if (part.kind === "const" && Number.isFinite(part.value) && !Number.isInteger(part.value))
          exact = false;
      });
    }
  });
  return exact;
}
