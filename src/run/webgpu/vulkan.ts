// The Vulkan loader, put into this process by its path: Dawn asks the system for `libvulkan.so.1` by name, and the system answers with a
// library of that name that is here already. LD_LIBRARY_PATH would do the same, but only for a process that starts with it.

import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** Of <dlfcn.h> on Linux: Node closes a library that is no addon of its own; with this it stays all the same. */
const RTLD_NODELETE = 0x1000;

/** By name or path. False where there is none. */
export function loadVulkan(library: string): boolean {
  try {
    process.dlopen({ exports: {} }, library, constants.dlopen.RTLD_NOW | RTLD_NODELETE);
    return true;
  } catch (error) {
    // What is found and opened is no addon, which is said as well.
    return error instanceof Error && error.message.startsWith("Module did not self-register");
  }
}

/** Where the loader looks for drivers by itself (Vulkan-Loader, docs/LoaderDriverInterface.md). */
const searched = ["/etc", "/usr/share", "/usr/local/share", "/usr/local/etc"];
/** Where containers and machines that were set up for computing only have NVIDIA's, and where NixOS has all. */
const besides = [
  "/usr/local/nvidia/share",
  "/usr/local/nvidia",
  "/opt/nvidia/share",
  "/run/opengl-driver/share",
];

/** Whether Vulkan drivers are installed. The loader is told of those that it would not find. */
export function findDrivers(known = searched, more = besides, env = process.env): boolean {
  const { VK_DRIVER_FILES: chosen, VK_ICD_FILENAMES: chosenBefore } = env;
  if ((chosen ?? chosenBefore ?? "") !== "") return true;
  const isKnown = known.some((place) => driversIn(place).length > 0);
  const others = more.flatMap(driversIn);
  // The first keeps what the loader finds itself; older loaders know the second, which does not, by an older name.
  if (others.length > 0)
    for (const name of isKnown ? ["VK_ADD_DRIVER_FILES"] : ["VK_DRIVER_FILES", "VK_ICD_FILENAMES"])
      env[name] = others.join(":");
  return isKnown || others.length > 0;
}

function driversIn(place: string): readonly string[] {
  const folder = `${place}/vulkan/icd.d`;
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.map((name) => `${folder}/${name}`);
}

/**
 * NVIDIA's driver by its library for machines without a screen, as a file for the loader: the usual one needs libraries of X11, which servers
 * lack. Undefined where there is none. The file is there while the process is.
 */
export function screenlessDriver(): string | undefined {
  const library = "libEGL_nvidia.so.0";
  if (!loadVulkan(library)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "cnnc-vulkan-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "nvidia_icd.json");
  const ICD = { library_path: library, api_version: "1.3.0" };
  writeFileSync(path, JSON.stringify({ file_format_version: "1.0.0", ICD }));
  return path;
}

/** The loader reads its environment whenever a program first asks for devices. Only the main thread's environment is the process's. */
export async function withDriver<T>(driver: string, use: () => Promise<T>): Promise<T> {
  const before = process.env["VK_DRIVER_FILES"];
  process.env["VK_DRIVER_FILES"] = driver;
  try {
    return await use();
  } finally {
    if (before === undefined) delete process.env["VK_DRIVER_FILES"];
    else process.env["VK_DRIVER_FILES"] = before;
  }
}
