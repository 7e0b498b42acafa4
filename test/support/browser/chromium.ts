// A headless Chromium from npm alone: @sparticuz/chromium ships it as brotli archives, unpacked once into node_modules/.cache with the
// libraries it needs beside it (NSS, SwiftShader for WebGPU without a GPU, one font). Nothing of the system is used.

import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";
import { readTar } from "../../../src/run/webgpu/tar.ts";

export interface Chromium {
  readonly executable: string;
  /** What the process needs beside its own environment. */
  readonly environment: Readonly<Record<string, string>>;
}

const LIBRARIES = ["al2023", "swiftshader", "fonts"];

/** Unpacks at the first call, 5 to 10 seconds; later ones find it. Two processes may call at once. */
export async function chromium(): Promise<Chromium> {
  const source = packageFolder();
  const cache = fileURLToPath(new URL("../../../node_modules/.cache/cnnc-chromium/", import.meta.url));
  const folder = join(cache, versionOf(source));
  if (!existsSync(folder)) await unpack(join(source, "bin"), cache, folder);
  return {
    executable: join(folder, "chromium"),
    environment: {
      LD_LIBRARY_PATH: `${folder}:${join(folder, "lib")}`,
      VK_ICD_FILENAMES: join(folder, "vk_swiftshader_icd.json"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

/** The folder of the npm package: its main module lies in build/cjs/ or build/esm/. */
function packageFolder(): string {
  return fileURLToPath(new URL("../..", import.meta.resolve("@sparticuz/chromium")));
}

function versionOf(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return (manifest as { readonly version: string }).version;
}

/** Into a folder of its own, then renamed: whoever is second finds the place taken and throws its copy away. */
async function unpack(packed: string, cache: string, folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, "unpacking-"));
  const executable = join(draft, "chromium");
  await pipeline(
    createReadStream(join(packed, "chromium.br")),
    createBrotliDecompress(),
    createWriteStream(executable),
  );
  chmodSync(executable, 0o755);
  for (const library of LIBRARIES) {
    const archive = brotliDecompressSync(readFileSync(join(packed, `${library}.tar.br`)));
    for (const { path, contents } of readTar(archive)) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), contents);
    }
  }
  writeFileSync(join(draft, "fonts.conf"), fontsConf(folder));
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

/** One family for every generic name, so that pages look alike on every machine. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}
