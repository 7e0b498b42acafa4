// The buffers of a model on the device: activations, temporaries and constants one each; weights in as many as the largest buffer allows, cut
// where no tensor is.

import { allCalls, type LoopModule, type ModuleSpace } from "../../loops/loop.ts";
import { OFFSET_ALIGNMENT } from "./limits.ts";
import { bytesOf } from "./slot-place.ts";

export interface DeviceBuffer {
  /** `arena`, `weights`, `weights2`. */
  readonly name: string;
  /** undefined: numbers as the caller has them. */
  readonly space: ModuleSpace | undefined;
  /** Of its elements in the space, the first and the number. */
  readonly begin: number;
  readonly elements: number;
  readonly bytesPerElement: number;
  /** A multiple of the alignment of offsets. */
  readonly bytes: number;
}

export interface MemoryMap {
  readonly buffers: readonly DeviceBuffer[];
  /** The buffer that holds an element of a space: its position in `buffers`. */
  bufferAt(space: ModuleSpace, offset: number): number;
}

const order: readonly ModuleSpace[] = ["arena", "weights", "panel", "table", "scratch"];

export function mapMemory(module: LoopModule, maxBufferSize: number): MemoryMap {
  const buffers = order.flatMap((space) => buffersOf(module, space, maxBufferSize));
  return {
    buffers,
    bufferAt: (space, offset) =>
      buffers.findLastIndex((buffer) => buffer.space === space && buffer.begin <= offset),
  };
}

function buffersOf(module: LoopModule, space: ModuleSpace, maxBufferSize: number): readonly DeviceBuffer[] {
  const size = module.sizes[space];
  const bytesPerElement = elementBytes(module, space);
  if (size === 0) return [];
  const starts =
    space === "weights" || space === "panel" ? cuts(module, space, maxBufferSize / bytesPerElement) : [0];
  return starts.map((begin, i) => {
    const elements = (starts[i + 1] ?? size) - begin;
    const bytes = Math.ceil((elements * bytesPerElement) / OFFSET_ALIGNMENT) * OFFSET_ALIGNMENT;
    return { name: i === 0 ? space : `${space}${i + 1}`, space, begin, elements, bytesPerElement, bytes };
  });
}

/** Of what the kernels hold there; packed tensors are float32 until the module stores them. */
export function elementBytes({ kernels }: LoopModule, space: ModuleSpace): number {
  const slots = kernels.flatMap((kernel) => kernel.slots).filter((slot) => slot.space === space);
  return Math.max(2, ...slots.map(({ dtype }) => bytesOf(dtype)), ...(slots.length === 0 ? [4] : []));
}

/** Where buffers of at most so many elements begin: never inside what a kernel or a tensor takes, and at aligned places where there are any. */
function cuts(module: LoopModule, space: ModuleSpace, most: number): readonly number[] {
  const taken = module.tensors
    .filter((tensor) => tensor.space === space)
    .map(({ offset, shape }) => [offset, offset + shape.reduce((size, extent) => size * extent, 1)] as const);
  for (const { kernel, regions } of allCalls(module)) {
    for (const [i, region] of regions.entries()) {
      const size = module.kernels[kernel]?.slots[i]?.size ?? 0;
      if (region.space === space) taken.push([region.offset, region.offset + size]);
    }
  }
  const starts = [0];
  let [begin, end] = [0, 0];
  for (const [from, to] of taken.toSorted(([a], [b]) => a - b)) {
    if (from >= end && to - begin > most && from > begin) starts.push((begin = from));
    end = Math.max(end, to);
  }
  return starts;
}
