// Where weights lie: regions of the weight spaces and of the table, each contents once; what is packed for them, and what is computed from
// them when a module is loaded.

import type { Call, PackedTensor, Region } from "../loops/loop.ts";
import { sizeOf } from "../nests/buffers.ts";
import { packedName, type Fixed, type PackedEntry } from "./packing.ts";
import { structureKey } from "./structure-key.ts";

type Space = "weights" | "panel";

export interface Store {
  readonly tensors: readonly PackedTensor[];
  readonly entries: readonly PackedEntry[];
  readonly table: readonly number[];
  /** What runs once, after the tensors are there. */
  readonly prepare: readonly Call[];
  size(space: Space): number;
  place(fixed: Fixed, space: Space): Region;
  /** A region that the kernel fills: its second slot. The others are `source` and `tables`, in order. */
  placePrepared(made: PreparedPlace): Region;
}

interface PreparedPlace {
  readonly kernel: number;
  readonly source: Region;
  readonly tables: readonly Region[];
  readonly space: Space;
  readonly elements: number;
  readonly label: string;
}

/** The next multiple of the alignment. */
export function alignedUp(elements: number, alignment: number): number {
  return Math.ceil(elements / alignment) * alignment;
}

/** Regions begin at multiples of `alignment` elements. `storage`: what tensors in the space `weights` are packed as. */
export function createStore(alignment = 1, storage: "f16" | "f32" = "f32"): Store {
  const tensors: PackedTensor[] = [];
  const entries: PackedEntry[] = [];
  const table: number[] = [];
  const prepare: Call[] = [];
  const sizes = { weights: 0, panel: 0 };
  const known = new Map<string, Region>();
  const take = (space: Space, elements: number): Region => {
    const offset = sizes[space];
    sizes[space] = alignedUp(offset + elements, alignment);
    return { space, offset };
  };
  return {
    tensors,
    entries,
    table,
    prepare,
    size: (space) => sizes[space],
    place(fixed, space) {
      const key = fixed.kind === "packed" ? structureKey([space, fixed.entry]) : structureKey(fixed.data);
      const before = known.get(key);
      if (before !== undefined) return before;
      if (fixed.kind === "numbers") {
        while (table.length % alignment !== 0) table.push(0);
        const region: Region = { space: "table", offset: table.length };
        known.set(key, region);
        for (const value of fixed.data) table.push(value);
        return region;
      }
      const { shape } = fixed.entry;
      const region = take(space, sizeOf({ shape }));
      known.set(key, region);
      const name = packedName(fixed.stem, entries.length);
      const isHalf = space === "weights" && storage === "f16";
      entries.push({ name, ...fixed.entry, ...(isHalf && { dtype: "f16" }) });
      tensors.push({ name, shape, space, offset: region.offset });
      return region;
    },
    placePrepared({ kernel, source, tables, space, elements, label }) {
      const key = structureKey([kernel, source]);
      const before = known.get(key);
      if (before !== undefined) return before;
      const region = take(space, elements);
      known.set(key, region);
      prepare.push({ kernel, regions: [source, region, ...tables], label });
      return region;
    },
  };
}
