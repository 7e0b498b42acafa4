// NumPy's .npz (a zip of .npy) -> tensors. Sizes are judged from the directory before anything is inflated.

import { unzipSync } from "fflate";
import { FormatError, refuse, demand } from "./format-error.ts";
import { readNpy } from "./read-npy.ts";
import type { Tensor, TensorFile } from "./tensor.ts";

const npzLimits = { entries: 10_000, bytes: 2 ** 32, ratio: 200 } as const;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Throws FormatError. A name is that of the entry without `.npy`. */
export function readNpz(bytes: Uint8Array): TensorFile {
  const tensors = new Map<string, Tensor>();
  for (const [entry, content] of unzip(bytes)) {
    demand(entry.endsWith(".npy"), `its entry ${JSON.stringify(entry)} is not an .npy array`);
    const name = entry.slice(0, -4);
    demand(!tensors.has(name), `the array ${JSON.stringify(name)} stands in it twice`);
    try {
      tensors.set(name, readNpy(content));
    } catch (error) {
      if (error instanceof FormatError) refuse(`array ${JSON.stringify(name)}: ${error.message}`);
      throw error;
    }
  }
  return { tensors, metadata: new Map() };
}

function unzip(bytes: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const sizes: { name: string; size: number }[] = [];
  let total = 0;
  const inflated = guarded(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.push({ name, size: originalSize });
        total += originalSize;
        requireLimits(sizes.length, total, bytes.length);
        return true;
      },
    }),
  );
  const contents = new Map(Object.entries(inflated));
  demand(new Set(sizes.map(({ name }) => name)).size === sizes.length, "two entries of it have one name");
  return sizes.map(({ name, size }) => {
    const content = contents.get(name);
    demand(
      content?.length === size,
      () => `its entry ${JSON.stringify(name)} claims ${size} bytes and holds ${content?.length ?? 0}`,
    );
    return [name, content] as const;
  });
}

function requireLimits(entries: number, total: number, packed: number): void {
  demand(entries <= npzLimits.entries, `it has more than ${npzLimits.entries} entries`);
  demand(total <= npzLimits.bytes, `it would unpack to more than ${npzLimits.bytes} bytes`);
  demand(
    total <= Math.max(packed * npzLimits.ratio, 1 << 20),
    `it would unpack to ${total} bytes, more than ${npzLimits.ratio} times its size`,
  );
}

function guarded<T>(body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (error instanceof FormatError) throw error;
    return refuse(`its zip structure is broken (${error instanceof Error ? error.message : String(error)})`);
  }
}
