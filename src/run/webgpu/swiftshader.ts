// SwiftShader, a GPU in software, from the npm package @sparticuz/chromium, which ships it with a Vulkan loader for Linux on x64. Unpacked
// once, 0.2 s, into the cache folder beside the package, or that of the user where the first cannot be written.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { readTar } from "./tar.ts";

export interface SwiftShader {
  /** The Vulkan loader. */
  readonly loader: string;
  /** What the loader must be told: a file that names the driver. */
  readonly driver: string;
}

const LOADER = "libvulkan.so.1";
const DRIVER = "vk_swiftshader_icd.json";
const WANTED: ReadonlySet<string> = new Set([LOADER, DRIVER, "libvk_swiftshader.so"]);

/** Undefined where the package is not installed, or has none for this machine. */
export function swiftShader(): SwiftShader | undefined {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const source = packageFolder();
  if (source === undefined) return undefined;
  const archive = join(source, "bin", "swiftshader.tar.br");
  if (!existsSync(archive)) return undefined;
  const name = `cnnc-swiftshader-${versionOf(source)}`;
  for (const cache of [join(source, "..", "..", ".cache"), join(homedir(), ".cache")]) {
    const folder = unpacked(archive, cache, name);
    if (folder !== undefined) return { loader: join(folder, LOADER), driver: join(folder, DRIVER) };
  }
  return undefined;
}

/** Its main module lies in build/cjs/ or build/esm/. */
function packageFolder(): string | undefined {
  try {
    return fileURLToPath(new URL("../..", import.meta.resolve("@sparticuz/chromium")));
  } catch {
    return undefined;
  }
}

function versionOf(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return (manifest as { readonly version: string }).version;
}

/** Into a folder of its own, then renamed: of two processes at once, the second finds the place taken. Undefined where nothing can be written. */
function unpacked(archive: string, cache: string, name: string): string | undefined {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  try {
    mkdirSync(cache, { recursive: true });
    const draft = mkdtempSync(join(cache, "unpacking-"));
    for (const { path, contents } of readTar(brotliDecompressSync(readFileSync(archive))))
      if (WANTED.has(path)) writeFileSync(join(draft, path), contents);
    try {
      renameSync(draft, folder);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
    return folder;
  } catch {
    return undefined;
  }
}
