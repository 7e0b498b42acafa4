// WebAssembly text to bytes: binaryen reads, validates and writes. Its optimiser stays off, for V8 compiles what it leaves alone faster.

import binaryen from "binaryen";
import { invariant } from "../../base/invariant.ts";

/** Throws on text that does not validate: a bug of ours. */
export function assemble(wat: string): Uint8Array {
  const module = binaryen.parseText(wat);
  try {
    module.setFeatures(
      binaryen.Features.SIMD128 |
        binaryen.Features.RelaxedSIMD |
        binaryen.Features.BulkMemory |
        binaryen.Features.Atomics |
        binaryen.Features.MutableGlobals,
    );
    invariant(module.validate() === 1, "the WebAssembly module does not validate");
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}
