// The WASM target: `NAME.wasm` and `NAME.plain.wasm`, and the module around them, `NAME.ts`, or `NAME.js` with `NAME.d.ts`.

import { sha256Hex } from "../../base/hash.ts";
import { invariant } from "../../base/invariant.ts";
import { moduleFiles } from "../print-module.ts";
import type { ArtefactMeta, OutputFile, Target, TargetInput } from "../target.ts";
import { givenSlots } from "./flush.ts";
import { mapMemory } from "./memory-map.ts";
import { moduleText } from "./module.ts";
import { MOST_PAGES, moduleWat, PAGE, pagesOf } from "./module-wat.ts";
import { workerName, workerText } from "./threads-text.ts";

let assemble: ((wat: string) => Uint8Array) | undefined;

export const wasmTarget: Target = {
  name: "wasm",
  doc: "a WebAssembly module and the module around it",
  memory: { limit: PAGE * MOST_PAGES, bytesOf: (module) => PAGE * pagesOf(module, mapMemory(module)) },
  async prepare() {
    ({ assemble } = await import("./assemble.ts"));
  },
  emit(input) {
    const fingerprint = fingerprintOf(input.meta);
    const memory = mapMemory(input.module);
    const { threads = false } = input.options;
    const flush = input.options.float === "strict" ? {} : { given: givenSlots(input.module) };
    const files = variants(input, (relaxed) =>
      moduleWat(input.module, { memory, relaxed, threads, ...flush }, fingerprint),
    );
    const workers = threads ? [{ path: workerName(input.meta.stem), contents: workerText(input) }] : [];
    const around = moduleFiles(moduleText(input, { memory, fingerprint, files }), input);
    if (input.options.inline === true) return [...around, ...workers];
    return [
      ...around,
      ...workers,
      ...files.map(({ name, bytes, text }, i): OutputFile => {
        const best = files[0]?.name ?? name;
        return { path: name, contents: bytes, text, ...(i > 0 && { insteadOf: best }) };
      }),
    ];
  },
};

interface Variant {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** With fused multiply-adds and without; one where that makes no difference, as in strict mode. */
function variants({ meta: { stem } }: TargetInput, textOf: (relaxed: boolean) => string): readonly Variant[] {
  const write = assemble;
  invariant(write, "the target was prepared");
  const [fused, plain] = [textOf(true), textOf(false)];
  const best = { name: `${stem}.wasm`, bytes: write(fused), text: fused };
  return fused === plain ? [best] : [best, { name: `${stem}.plain.wasm`, bytes: write(plain), text: plain }];
}

/** An i32 by which the module knows its WebAssembly: sources, options, version, and how weights are packed. */
function fingerprintOf({ inputHash, weightsHash }: ArtefactMeta): number {
  return Number.parseInt(sha256Hex(`${inputHash} ${weightsHash}`).slice(0, 8), 16) | 0;
}
