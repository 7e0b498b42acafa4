// The WASM target: `NAME.wasm` and the module around it, `NAME.ts`, or `NAME.js` with `NAME.d.ts`.

import { invariant } from "../../base/invariant.ts";
import { moduleFiles } from "../print-module.ts";
import type { Target } from "../target.ts";
import { mapMemory } from "./memory-map.ts";
import { moduleText } from "./module.ts";
import { moduleWat } from "./module-wat.ts";

let assemble: ((wat: string) => Uint8Array) | undefined;

export const wasmTarget: Target = {
  name: "wasm",
  doc: "a WebAssembly module and the module around it",
  async prepare() {
    ({ assemble } = await import("./assemble.ts"));
  },
  emit(input) {
    invariant(assemble, "the target was prepared");
    const map = mapMemory(input.module);
    const wasm = assemble(moduleWat(input.module, { memory: map, relaxed: true }));
    return [
      ...moduleFiles(moduleText(input, map), input),
      { path: `${input.meta.stem}.wasm`, contents: wasm },
    ];
  },
};
