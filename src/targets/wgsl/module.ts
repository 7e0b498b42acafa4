// The module around the shader: the same face as every target's, on a GPU. The shader stands in it as a string, the same text as the .wgsl file
// beside it.

import { tsString } from "../../base/escape.ts";
import { faceTypes } from "../face-text.ts";
import { banner, printParts } from "../print-module.ts";
import { seededFunction } from "../self-test-text.ts";
import type { TargetInput } from "../target.ts";
import { deviceParts, deviceTypes, publicTypes, requirementsText } from "./device-text.ts";
import { pictureHelpers, pictureParts } from "./picture-text.ts";
import type { GridProgram } from "./program.ts";
import { runFunctions, runParts, runTypes } from "./run-text.ts";
import { selfTestFunction, selfTestParts } from "./self-test-text.ts";
import { destroyFunction, loadFunction, planParts, sessionParts } from "./session-text.ts";

/** Where the part that people read ends. */
export const PLAN = "// ---- the plan: what lies where, what runs in what order";

/** The text of `NAME.ts`. */
export function moduleText(input: TargetInput, program: GridProgram): string {
  const { module, meta } = input;
  const hasPicture = program.picture !== undefined;
  return printParts([
    banner(input),
    ...faceTypes(input, "wgsl"),
    publicTypes,
    runTypes,
    requirementsText(program),
    loadFunction(meta, program),
    ...runFunctions(input),
    ...pictureParts(input),
    selfTestFunction,
    destroyFunction(hasPicture),
    "// ---- the device\n",
    `const stem = ${tsString(meta.stem)};`,
    deviceTypes,
    ...deviceParts(program),
    ...sessionParts(input, program),
    ...(hasPicture ? [`const picturePoint = ${tsString(program.picture ?? "")};`, pictureHelpers] : []),
    ...runParts(input, program),
    PLAN,
    ...planParts(program, module),
    "// ---- self-test\n",
    ...selfTestParts(module, program, seededFunction),
    "// ---- the shader: NAME.wgsl is the same text\n".replace("NAME", meta.stem),
    `export const shader = ${template(program.text)};`,
  ]);
}

/** A text of several lines as it stands. */
function template(text: string): string {
  return `\`${text.replaceAll(/\\|`|\$\{/gu, String.raw`\$&`)}\``;
}
