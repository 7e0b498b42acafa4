// How a call reaches its memory: which part of which buffer is bound to which slots. Writable bindings of one call must not overlap, and begin
// at multiples of 256 bytes: slots that meet share one, and begin somewhere inside it.

import { invariant } from "../../base/invariant.ts";
import type { Call, Kernel, SlotId } from "../../loops/loop.ts";
import { OFFSET_ALIGNMENT, type WgslLimits } from "./limits.ts";
import type { MemoryMap } from "./memory-map.ts";

export interface Binding {
  /** Position in `MemoryMap.buffers`. */
  readonly buffer: number;
  /** Elements of the buffer: a multiple of the alignment, and the end. */
  readonly begin: number;
  readonly end: number;
  readonly isWritten: boolean;
  readonly slots: readonly BoundSlot[];
}

interface BoundSlot {
  readonly slot: SlotId;
  /** Of the binding's elements. */
  readonly base: number;
}

/** One binding per region, or fewer where regions meet or a device has no room for as many. In order of the slots. */
export function bindingsOf(
  kernel: Kernel,
  call: Call,
  memory: MemoryMap,
  limits: WgslLimits,
): readonly Binding[] {
  const parts = kernel.slots.flatMap((_, slot) => partOf(kernel, call, slot, memory) ?? []);
  const written = new Set(parts.filter(({ isWritten }) => isWritten).map(({ buffer }) => buffer));
  let groups = parts.map((part): Group => ({ ...part, isWritten: written.has(part.buffer), slots: [part] }));
  groups = mergeMeeting(groups);
  while (groups.length > limits.maxStorageBuffersPerShaderStage) {
    const fewer = mergeNearest(groups, memory, limits.maxStorageBufferBindingSize);
    if (fewer === undefined) break;
    groups = mergeMeeting(fewer);
  }
  return groups
    .map(({ buffer, begin, end, isWritten, slots }) => ({
      buffer,
      begin,
      end,
      isWritten,
      slots: slots.map(({ slot, at }) => ({ slot, base: at - begin })).toSorted((a, b) => a.slot - b.slot),
    }))
    .toSorted((a, b) => (a.slots[0]?.slot ?? 0) - (b.slots[0]?.slot ?? 0));
}

interface Part {
  readonly slot: SlotId;
  readonly buffer: number;
  readonly begin: number;
  /** Where the slot itself begins. */
  readonly at: number;
  readonly end: number;
  readonly isWritten: boolean;
}

interface Group {
  readonly buffer: number;
  readonly begin: number;
  readonly end: number;
  readonly isWritten: boolean;
  readonly slots: readonly Part[];
}

function partOf({ slots }: Kernel, call: Call, slot: SlotId, memory: MemoryMap): Part | undefined {
  const [formal, region] = [slots[slot], call.regions[slot]];
  invariant(formal && region, () => `a call without a region for slot ${slot}`);
  if (region.space === "workgroup") return undefined;
  const buffer = memory.bufferAt(region.space, region.offset);
  const held = memory.buffers[buffer];
  invariant(held, () => `no buffer for ${region.space} ${region.offset}`);
  const at = region.offset - held.begin;
  const aligned = OFFSET_ALIGNMENT / held.bytesPerElement;
  const begin = at - (at % aligned);
  return { slot, buffer, begin, at, end: at + formal.size, isWritten: formal.access !== "read" };
}

function mergeMeeting(groups: readonly Group[]): Group[] {
  const merged: Group[] = [];
  for (const group of groups.toSorted((a, b) => a.buffer - b.buffer || a.begin - b.begin)) {
    const last = merged.at(-1);
    if (last?.buffer === group.buffer && group.isWritten && group.begin < last.end)
      merged[merged.length - 1] = union(last, group);
    else merged.push(group);
  }
  return merged;
}

function union(a: Group, b: Group): Group {
  return {
    ...a,
    begin: Math.min(a.begin, b.begin),
    end: Math.max(a.end, b.end),
    slots: [...a.slots, ...b.slots],
  };
}

/** The two neighbours of one buffer that are smallest together, if a kernel may see as much at once. */
function mergeNearest(groups: readonly Group[], memory: MemoryMap, most: number): Group[] | undefined {
  const pairs = groups.flatMap((group, i) => {
    const next = groups[i + 1];
    if (next?.buffer !== group.buffer) return [];
    const elements = Math.max(group.end, next.end) - group.begin;
    const bytes = elements * (memory.buffers[group.buffer]?.bytesPerElement ?? 4);
    return bytes <= most ? [{ i, bytes, joined: union(group, next) }] : [];
  });
  const [best] = pairs.toSorted((a, b) => a.bytes - b.bytes);
  return best === undefined ? undefined : groups.toSpliced(best.i, 2, best.joined);
}
