// WGSL as a browser reads it: Tint, through Dawn's null backend. It parses and checks; nothing is run and no GPU is needed.

import { create } from "webgpu";

/** Gives the errors of a shader, none where Tint takes it. */
export type Tint = (code: string) => Promise<readonly string[]>;

/** Must outlive its devices: Dawn aborts the process where it is collected first. */
const gpu = create(["backend=null"]);

/** TypeScript's own types of the platform know no "subgroups" yet. */
const features = ["shader-f16", "subgroups"] as readonly string[] as readonly GPUFeatureName[];

export async function startTint(): Promise<{ readonly check: Tint; readonly stop: () => void }> {
  const adapter = await gpu.requestAdapter();
  const device = await adapter?.requestDevice({ requiredFeatures: features });
  if (!device) throw new Error("Dawn has no null device");
  const check: Tint = async (code) => {
    device.pushErrorScope("validation"); // else Dawn prints each error as well
    const { messages } = await device.createShaderModule({ code }).getCompilationInfo();
    await device.popErrorScope();
    return messages
      .filter(({ type }) => type === "error")
      .map(({ lineNum, message }) => `${lineNum}: ${message}`);
  };
  return { check, stop: () => device.destroy() };
}
