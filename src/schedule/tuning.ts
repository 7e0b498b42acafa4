// What `cnnc tune` found out about single steps on one machine: which variant of the table serves which step best. The schedule reads it;
// nothing else decides differently from the table.

import { sha256Hex } from "../base/hash.ts";
import type { Nest } from "../nests/nest.ts";
import { printNest } from "../nests/print.ts";
import type { LoopTable } from "./table.ts";
import { variants } from "./variants.ts";

/** By `stepKey`: one step may stand in many networks. */
export type Tuning = ReadonlyMap<string, Tuned>;

export interface Tuned {
  /** A name of `variants`. */
  readonly variant: string;
  /** Milliseconds measured, of the variant and of the table as it stands. */
  readonly ms: number;
  readonly defaultMs: number;
}

/** Equal for steps that compute the same from operands of the same shapes. */
export function stepKey(nest: Nest): string {
  return sha256Hex(printNest(nest)).slice(0, 16);
}

export function tunedFor(nest: Nest, tuning: Tuning | undefined): Tuned | undefined {
  return tuning === undefined || tuning.size === 0 ? undefined : tuning.get(stepKey(nest));
}

/** The table that a step is lowered with. A variant that this version does not know changes nothing. */
export function tunedTable(table: LoopTable, variant: string | undefined): LoopTable {
  const found = variants.find(({ name }) => name === variant);
  if (found === undefined) return table;
  const changed = { ...table, ...found.changes };
  const { grid } = changed;
  if (grid === undefined) return changed;
  // Filtering would enlarge what float16 rounds.
  const { winograd } = grid.storage === "f16" ? { winograd: [] } : changed;
  return { ...changed, winograd, grid: { ...grid, ...found.onGrid } };
}
