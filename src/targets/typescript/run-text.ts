// The text of `run` and its helpers: checks the caller's arrays, copies samples in, calls the kernels, copies results out.

import { tsComment, tsString } from "../../base/escape.ts";
import type { LoopModule, Port } from "../../loops/loop.ts";
import type { TargetInput, TargetOptions } from "../target.ts";
import type { EmittedKernel } from "./emit-kernel.ts";
import { outerShape, planesOf, sampleSize } from "./ports.ts";

export function runBody({ module, options, meta }: TargetInput): string {
  const { batch } = options;
  const lines = [
    ...(module.tensors.length === 0
      ? []
      : [
          `if (!loaded) throw new Error(${tsString(`${meta.stem}: call load(bytes) with packed weights before run.`)});`,
        ]),
    ...module.inputs.map(
      (port, i) =>
        `const in${i} = checked("input", inputs[${tsString(port.name)}], ${described(port, options)});`,
    ),
    ...module.outputs.map(
      (port, i) =>
        `const out${i} = checked("output", outputs[${tsString(port.name)}], ${described(port, options)});`,
    ),
    ...(batch === 1 ? [] : [`for (let n = 0; n < ${batch}; n++) {`]),
    ...module.inputs.map((port, i) => copyIn(port, `in${i}`, options)),
    "forward();",
    ...module.outputs.map((port, i) => copyOut(port, `out${i}`, options)),
    ...(batch === 1 ? [] : ["}"]),
    "return outputs;",
  ];
  return indentLoops(lines);
}

function indentLoops(lines: readonly string[]): string {
  let depth = 0;
  return lines
    .map((line) => {
      if (line === "}") depth--;
      const text = "  ".repeat(depth) + line;
      if (line.endsWith("{")) depth++;
      return text;
    })
    .join("\n");
}

function described(port: Port, options: TargetOptions): string {
  const shape = outerShape(port, options);
  return `${tsString(port.name)}, ${sampleSize(port) * options.batch}, ${tsString(`[${shape.join(", ")}]`)}`;
}

function copyIn(port: Port, from: string, options: TargetOptions): string {
  const [size, planes] = [sampleSize(port), planesOf(port, options)];
  const start = options.batch === 1 ? "0" : `n * ${size}`;
  if (planes !== undefined)
    return `toPlanes(${from}, ${start}, ${port.offset}, ${planes.channels}, ${planes.pixels});`;
  const sample = options.batch === 1 ? from : `${from}.subarray(n * ${size}, n * ${size} + ${size})`;
  return `arena.set(${sample}, ${port.offset});`;
}

function copyOut(port: Port, to: string, options: TargetOptions): string {
  const [size, planes] = [sampleSize(port), planesOf(port, options)];
  const start = options.batch === 1 ? "0" : `n * ${size}`;
  if (planes !== undefined)
    return `fromPlanes(${port.offset}, ${to}, ${start}, ${planes.channels}, ${planes.pixels});`;
  return `${to}.set(arena.subarray(${port.offset}, ${port.offset + size})${options.batch === 1 ? "" : `, n * ${size}`});`;
}

export const checkedBody = `if (Object.prototype.toString.call(given) !== "[object Float32Array]") {
  throw new Error(\`\${stem}: \${what} "\${name}" must be a Float32Array of \${size} numbers, shape \${shape}.\`);
}
const array = given as Float32Array;
if (array.length !== size) {
  throw new Error(\`\${stem}: \${what} "\${name}" holds \${array.length} numbers and must hold \${size}, shape \${shape}.\`);
}
return array;`;

export const toPlanesBody = `for (let c = 0; c < channels; c++) {
  for (let i = 0; i < pixels; i++) arena[at + c * pixels + i] = from[start + i * channels + c]!;
}`;

export const fromPlanesBody = `for (let c = 0; c < channels; c++) {
  for (let i = 0; i < pixels; i++) to[start + i * channels + c] = arena[at + c * pixels + i]!;
}`;

/** One call per layer, in order, each under its layer's name. */
export function forwardBody({ calls }: LoopModule, kernels: readonly EmittedKernel[]): string {
  const lines = calls.flatMap((call) => {
    const kernel = kernels[call.kernel];
    return kernel === undefined
      ? []
      : [`// ${tsComment(call.label)}`, `${kernel.name}(${kernel.argumentsOf(call).join(", ")});`];
  });
  return lines.join("\n");
}
