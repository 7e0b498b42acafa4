// Writes a number everywhere in a copy: the padding around what is copied into it afterwards.

import { sizeOf } from "../../nests/buffers.ts";
import type { Buffer } from "../../nests/nest.ts";
import { at } from "../kernel-builder.ts";
import type { Work } from "../work.ts";

/** Emits the loop at the cursor. */
export function fillAll({ kernel }: Work, copy: Buffer, value: number): void {
  const all = kernel.axis("i", sizeOf(copy));
  const slot = kernel.slot(copy, "write");
  kernel.loop(all, () =>
    kernel.emit({ kind: "store", slot, index: at(all), value: { kind: "const", value } }),
  );
}
