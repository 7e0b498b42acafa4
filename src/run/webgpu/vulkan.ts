// The Vulkan loader, put into this process by its path: Dawn asks the system for `libvulkan.so.1` by name, and the system answers with a
// library of that name that is here already. LD_LIBRARY_PATH would do the same, but only for a process that starts with it.

import { existsSync, readdirSync } from "node:fs";
import { constants } from "node:os";
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

/** Whether Vulkan drivers are installed, where the loader looks for them (Vulkan-Loader, docs/LoaderDriverInterface.md). */
export function hasDrivers(): boolean {
  const { VK_DRIVER_FILES: chosen, VK_ICD_FILENAMES: chosenBefore } = process.env;
  if ((chosen ?? chosenBefore ?? "") !== "") return true;
  return ["/etc", "/usr/share", "/usr/local/share", "/usr/local/etc"].some((place) => {
    const folder = `${place}/vulkan/icd.d`;
    return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(".json"));
  });
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
