// The WGSL target: `NAME.wgsl`, and the module around it, `NAME.ts`, or `NAME.js` with `NAME.d.ts`.

import { moduleFiles } from "../print-module.ts";
import type { Target, TargetInput } from "../target.ts";
import { defaultLimits } from "./limits.ts";
import { moduleText } from "./module.ts";
import { gridProgram } from "./program.ts";

export const wgslTarget: Target = {
  name: "wgsl",
  doc: "a WebGPU shader and the module around it",
  device: "webgpu",
  emit(input: TargetInput) {
    const program = gridProgram(input.module, defaultLimits, input.options);
    return [
      ...moduleFiles(moduleText(input, program), input),
      { path: `${input.meta.stem}.wgsl`, contents: program.text },
    ];
  },
};
