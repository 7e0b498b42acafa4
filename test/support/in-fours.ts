// Nests and numbers laid in fours of channels, as kernels on a grid take what lies between layers.

import type { BufferId, Nest } from "../../src/nests/nest.ts";
import { nestInFours, takesFours } from "../../src/schedule/steps/fours.ts";
import type { NestData } from "./lowered.ts";
import { size } from "./networks.ts";

interface Laid {
  readonly nest: Nest;
  /** Operands and result that lie in fours. */
  readonly fours: ReadonlySet<BufferId>;
  /** The same numbers where the nest has them. */
  readonly data: NestData;
}

/** Operands and the result that may lie in fours, but for those of `but`: bit i is that of the i-th. */
export function laidInFours(nest: Nest, data: NestData, but = 0): Laid {
  const may = nest.buffers.filter(
    ({ id, role }) => (role === "in" || role === "out") && takesFours(nest, id),
  );
  const fours = new Set(may.filter((_, i) => ((but >> i) & 1) === 0).map(({ id }) => id));
  const laid = nest.buffers.flatMap(({ id, shape }) => {
    const numbers = data.get(id);
    return numbers === undefined ? [] : [[id, fours.has(id) ? asFours(numbers, shape) : numbers] as const];
  });
  return { nest: nestInFours(nest, fours), fours, data: new Map(laid) };
}

/** [C, pixels] -> [C/4, pixels, 4], for each of the samples that the numbers are. */
function asFours(planes: Float64Array, shape: readonly number[]): Float64Array {
  const fours = new Float64Array(planes.length);
  for (const [i, value] of planes.entries()) fours[placeInFours(i, shape)] = value;
  return fours;
}

export function asPlanes(fours: Float64Array, shape: readonly number[]): Float64Array {
  return fours.map((_, i) => fours[placeInFours(i, shape)] ?? NaN);
}

/** Where an element of planes lies. */
function placeInFours(at: number, [channels = 4, ...pixels]: readonly number[]): number {
  const plane = size(pixels);
  const [sample, channel, pixel] = [
    Math.floor(at / (channels * plane)),
    Math.floor(at / plane) % channels,
    at % plane,
  ];
  return ((sample * (channels / 4) + Math.floor(channel / 4)) * plane + pixel) * 4 + (channel % 4);
}
