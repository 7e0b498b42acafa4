// Tables that the module carries for whoever runs it: where packed tensors go, and the vectors of the self-check. Little-endian; numbers are
// u32 unless they are said to be f64. README.md describes them for hosts.

import { invariant } from "../../base/invariant.ts";
import { allCalls, type LoopModule, moduleSpace, type Region, type Slot } from "../../loops/loop.ts";
import { bytesOf, type MemoryMap } from "./memory-map.ts";

/** Bytes of one record. */
export const recordSizes = { tensor: 12, check: 40, sample: 16, fill: 20 } as const;

export interface Records {
  /** Where they lie: a multiple of 8. */
  readonly begin: number;
  readonly bytes: Uint8Array;
  /** Addresses of the first tensor and the first check. */
  readonly tensors: number;
  readonly checks: number;
}

/** The first byte behind the records. */
export function recordsEnd({ tests, tensors }: LoopModule, memory: MemoryMap): number {
  const count = (list: "samples" | "fills"): number =>
    tests.reduce((sum, test) => sum + test[list].length, 0);
  const { tensor, check, sample, fill } = recordSizes;
  const size =
    check * tests.length + sample * count("samples") + fill * count("fills") + tensor * tensors.length;
  return beginOf(memory) + size;
}

function beginOf(memory: MemoryMap): number {
  return Math.ceil(memory.size / 8) * 8;
}

/**
 * tensor: address, count, bytes of an element (a packed float32 becomes f64 where it is 8).
 * check: call, seed, positive, whether it makes weights; tolerance (f64); address and count of its fills, of its samples.
 * sample: address, bytes of an element; expected value (f64). fill: address, bytes of an element, count, seed, first position.
 */
export function recordsOf(module: LoopModule, memory: MemoryMap): Records {
  const begin = beginOf(memory);
  const samples = module.tests.flatMap((test) => test.samples);
  const fills = module.tests.flatMap((test) => test.fills);
  const checks = begin;
  const sampleRows = checks + recordSizes.check * module.tests.length;
  const fillRows = sampleRows + recordSizes.sample * samples.length;
  const tensors = fillRows + recordSizes.fill * fills.length;
  const view = new DataView(new ArrayBuffer(recordsEnd(module, memory) - begin));
  const writer = writerOn(view);
  let [sampleAt, fillAt] = [sampleRows, fillRows];
  for (const test of module.tests) {
    const { call, seed, positive, tolerance } = test;
    const isPreparation = call >= module.calls.length;
    writer.words(call, seed, positive ? 1 : 0, isPreparation ? 1 : 0).float(tolerance);
    writer.words(fillAt, test.fills.length, sampleAt, test.samples.length);
    sampleAt += recordSizes.sample * test.samples.length;
    fillAt += recordSizes.fill * test.fills.length;
  }
  for (const test of module.tests) {
    for (const { slot, at, expected } of test.samples) {
      const { address, width } = placeIn(module, memory, test, slot);
      writer.words(address + width * at, width).float(expected);
    }
  }
  for (const test of module.tests) {
    for (const { slot, begin: first, size } of test.fills) {
      const { address, width } = placeIn(module, memory, test, slot);
      writer.words(address + width * first, width, size, test.seed + slot, first);
    }
  }
  for (const { shape, space, offset } of module.tensors) {
    const { begin: at, dtype } = memory.spaces[space];
    const count = shape.reduce((product, extent) => product * extent, 1);
    writer.words(at + offset * bytesOf(dtype), count, bytesOf(dtype));
  }
  return { begin, bytes: new Uint8Array(view.buffer), tensors, checks };
}

interface Place {
  readonly address: number;
  /** Bytes of an element. */
  readonly width: number;
}

/** Where a slot of a tested call begins. */
function placeIn(
  module: LoopModule,
  memory: MemoryMap,
  { kernel, call }: LoopModule["tests"][number],
  slot: number,
): Place {
  const region: Region | undefined = allCalls(module)[call]?.regions[slot];
  const formal: Slot | undefined = module.kernels[kernel]?.slots[slot];
  invariant(region && formal, () => `a test of kernel ${kernel} names no slot ${slot}`);
  const { begin, dtype } = memory.spaces[moduleSpace(region.space)];
  return { address: begin + region.offset * bytesOf(dtype), width: bytesOf(formal.dtype) };
}

interface Writer {
  words(...values: readonly number[]): Writer;
  float(value: number): Writer;
}

function writerOn(view: DataView): Writer {
  let at = 0;
  const writer: Writer = {
    words(...values) {
      for (const value of values) {
        view.setUint32(at, value, true);
        at += 4;
      }
      return writer;
    },
    float(value) {
      view.setFloat64(at, value, true);
      at += 8;
      return writer;
    },
  };
  return writer;
}
