// What the analyses of a graph found, as data. Figures are exact integers below 2^53.

import type { MemoryAnalysis } from "./memory.ts";

/** Of a value, one number per spatial axis of the input it looks at. In pixels of that input; not clipped to the image. */
export interface LayerField {
  readonly size: readonly number[];
  /** Effective stride: may be a fraction. null where one value sees the whole axis. */
  readonly jump: readonly (number | null)[];
  /** Centre of the first output's field, pixel 0 having centre 0. */
  readonly start: readonly (number | null)[];
  /** Effective left or top padding: (size - 1) / 2 - start. */
  readonly padding: readonly (number | null)[];
  /** The smallest field of any output: smaller than `size` where outputs differ (after upsampling). */
  readonly minSize: readonly number[];
  /** After how many outputs the fields repeat, shifted. */
  readonly period: readonly number[];
  /** Sees the whole axis whatever its place: behind dense layers, global pooling, squeeze-excite. */
  readonly global: readonly boolean[];
  /** false where branches of unequal jump meet: size is then the hull for output 0. */
  readonly uniform: boolean;
  /** Share of the value's positions whose field reaches beyond the image, where padding is seen. Behind global layers 0 or 1. */
  readonly paddedShare: number;
  /** Whether one position's field is at least as large as the input, on every axis. */
  readonly coversInput: boolean;
  /** The exact map; null where the whole axis is seen. */
  readonly maps: readonly (AxisMap | null)[];
}

/** Output period*q + r of the value's axis `axis` reads input [lo[r] + shift*q, hi[r] + shift*q], not clipped; nothing where lo > hi (both null). */
export interface AxisMap {
  /** Spatial axis of the value, from 0: that of the input but where axes are exchanged. */
  readonly axis: number;
  readonly period: number;
  readonly shift: number;
  readonly lo: readonly (number | null)[];
  readonly hi: readonly (number | null)[];
}

interface LayerAnalysis {
  /** Trained values, counted at the first call of shared weights. */
  readonly params: number;
  readonly buffers: number;
  readonly macs: number;
  readonly flops: number;
  readonly flopsByKind: Readonly<Record<string, number>>;
  /** If nothing is fused: operands and weights read once each, the result written once, as float32. */
  readonly bytesRead: number;
  readonly bytesWritten: number;
  /** Multiply-adds of the gradients that training needs. */
  readonly backwardMacs: number;
  /** Bytes of the value where a gradient needs it, else 0. */
  readonly keptBytes: number;
  /** Undefined where the value does not depend on the first input. */
  readonly field: LayerField | undefined;
}

interface AnalysisTotals {
  readonly params: number;
  readonly buffers: number;
  readonly macs: number;
  readonly flops: number;
  readonly flopsByKind: Readonly<Record<string, number>>;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly backwardMacs: number;
  readonly keptBytes: number;
  readonly weightBytes: number;
  readonly peakBytes: number;
  readonly lowerBoundBytes: number;
}

export interface Analysis {
  /** By node id. */
  readonly layers: readonly LayerAnalysis[];
  readonly totals: AnalysisTotals;
  readonly memory: MemoryAnalysis;
}
