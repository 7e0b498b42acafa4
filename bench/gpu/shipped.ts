// What a page has to fetch beside the weights: our files, and the peers' as their packages offer them to pages.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "fflate";
import type { OutputFile } from "../../src/targets/target.ts";
import { bytesOf } from "../../src/compile/generated-bytes.ts";
import { root } from "../cases.ts";
import type { Shipped } from "./orders.ts";

/** Without declarations, which no engine reads. */
export function weigh(files: readonly OutputFile[]): Shipped {
  return total(files.filter(({ path }) => !path.endsWith(".d.ts")).map(({ contents }) => bytesOf(contents)));
}

export interface PeerSize extends Shipped {
  readonly name: string;
}

const peers: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "onnxruntime-web",
    [
      "onnxruntime-web/dist/ort.webgpu.bundle.min.mjs",
      "onnxruntime-web/dist/ort-wasm-simd-threaded.asyncify.wasm",
    ],
  ],
  [
    "@tensorflow/tfjs-backend-webgpu",
    [
      "@tensorflow/tfjs-core/dist/tf-core.min.js",
      "@tensorflow/tfjs-backend-cpu/dist/tf-backend-cpu.min.js",
      "@tensorflow/tfjs-backend-webgpu/dist/tf-backend-webgpu.min.js",
    ],
  ],
]);

/** Where the packages are not what they are on npm (the archive leaves such files out), what was kept of them. */
export const keptSizes = "bench/gpu/peer-sizes.json";

export function peerSizes(): readonly PeerSize[] {
  const kept = join(root, keptSizes);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8")) as readonly PeerSize[];
  return [...peers].map(([name, files]) => ({
    name,
    ...total(files.map((file) => readFileSync(join(root, "node_modules", file)))),
  }));
}

function total(files: readonly Uint8Array[]): Shipped {
  return {
    bytes: sum(files.map(({ length }) => length)),
    gzipBytes: sum(files.map((contents) => gzipSync(contents, { level: 9, mtime: 0 }).length)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
