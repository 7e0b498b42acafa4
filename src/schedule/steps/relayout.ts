// Stage step `relayout`: the planes of a temporary lie further apart than they are long, so that they do not meet in one set of the cache.
//
//   v[36, 2112]: v[a, i] is element 2112*a + i     ->     v[36, 2112]: v[a, i] is element 2128*a + i
//
// Legal for temporaries that no address has been made of yet: operands, results and weights lie as others expect them. Values do not
// change, whatever reads and writes them.

import type { Buffer } from "../../nests/nest.ts";
import { stridesOf } from "../../nests/buffers.ts";
import { type Refusal, refuse } from "../recipes/recipe.ts";
import type { Work } from "../work.ts";

/** Planes, the first dimension, `apart` elements further from each other. */
export function relayout(work: Work, buffer: Buffer, apart: number): Refusal | undefined {
  const { kernel } = work;
  if (buffer.role !== "tmp" || work.fixed.has(buffer.id))
    return refuse(`${buffer.name} is no temporary: others know how it lies in memory`);
  if (kernel.slots.some((slot) => slot.buffer.id === buffer.id))
    return refuse(`addresses of ${buffer.name} are in use`);
  const [planes = 1] = buffer.shape;
  const strides = stridesOf(buffer.shape);
  const plane = (strides[0] ?? 1) + apart;
  kernel.layOut(buffer.id, { strides: [plane, ...strides.slice(1)], size: planes * plane });
  return undefined;
}
