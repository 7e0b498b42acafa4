// How many samples of a batch share a pass. More of them read each weight once for all, and need more memory for what lies between layers.

import type { Program } from "../passes/program.ts";
import { planArena } from "./memory.ts";
import type { LoopTable } from "./table.ts";

/** The largest divisor of `batch` whose activations stay within the table's limit. */
export function samplesPerPass(program: Program, batch: number, { passBytes }: LoopTable): number {
  if (batch === 1) return 1;
  const bytes = 4 * planArena(program, []).total;
  for (let samples = Math.min(batch, Math.floor(passBytes / bytes)); samples > 1; samples--)
    if (batch % samples === 0) return samples;
  return 1;
}
