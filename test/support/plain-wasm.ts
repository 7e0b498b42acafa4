// What an engine without fused multiply-adds would load: the plain variant in the place of the other.

import type { EmittedFile } from "../../src/run/artefact.ts";

/** The same files, where there is only one variant. */
export function plainWasm(files: readonly EmittedFile[]): readonly EmittedFile[] {
  const plain = files.find(({ path }) => path.endsWith(".plain.wasm"));
  if (!plain) return files;
  const others = files.filter((file) => file !== plain);
  return others.map((file) => (file.path.endsWith(".wasm") ? { ...file, contents: plain.contents } : file));
}
