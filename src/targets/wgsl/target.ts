// The WGSL target: `NAME.wgsl`, and the module around it, `NAME.ts`, or `NAME.js` with `NAME.d.ts`.

import { moduleFiles } from "../print-module.ts";
import type { Target, TargetInput } from "../target.ts";
import { limitsWith } from "./limits.ts";
import { moduleText } from "./module.ts";
import { breachesOf } from "./needs.ts";
import { gridProgram } from "./program.ts";

export const wgslTarget: Target = {
  name: "wgsl",
  doc: "a WebGPU shader and the module around it",
  device: "webgpu",
  breaches: ({ module, options }) => breachesOf(module, limitsWith(options.limits), options),
  emit(input: TargetInput) {
    const program = gridProgram(input.module, limitsWith(input.options.limits), input.options);
    return [
      ...moduleFiles(moduleText(input, program), input),
      { path: `${input.meta.stem}.wgsl`, contents: program.text },
    ];
  },
};
