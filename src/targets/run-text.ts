// The text of `run` and its helpers: checks the caller's arrays, copies samples in, calls the kernels, copies results out.

import { tsComment, tsPropertyKey, tsString } from "../base/escape.ts";
import type { LoopModule, Port } from "../loops/loop.ts";
import type { TargetInput, TargetOptions } from "./target.ts";
import type { HostCode } from "./host-code.ts";
import { planesOf, sampleSize } from "./ports.ts";
import { func, indent, type Part } from "./structures.ts";

/** The exported function. */
export function runFunction(input: TargetInput): Part {
  const { batch } = input.options;
  return func("run", {
    doc: `Computes the outputs${batch === 1 ? "" : ` of ${batch} samples`}: fresh arrays, or those that are given.`,
    exported: true,
    parameters: ["inputs: Inputs", "outputs: Outputs = createOutputs()"],
    returns: "Outputs",
    body: runBody(input),
  });
}

/** What `run` needs beside it. */
export function runHelpers({ module, options }: TargetInput, host: HostCode): readonly Part[] {
  const timed = options.timed ?? false;
  return [
    func("createOutputs", { returns: "Outputs", body: createOutputsBody(module, options) }),
    func("checked", {
      parameters: ["kind: string", "name: string", "given: unknown", "shape: readonly number[]"],
      returns: "Float32Array",
      body: checkedBody,
    }),
    ...(module.inputs.some((port) => planesOf(port, options)) ? [toPlanes] : []),
    ...(module.outputs.some((port) => planesOf(port, options)) ? [fromPlanes] : []),
    ...(timed
      ? [
          `/** Milliseconds per call, by a clock that may be replaced. */
export const times: Float64Array = new Float64Array(${module.calls.length});
export const clock: { now(): number } = { now: () => performance.now() };`,
        ]
      : []),
    func("forward", {
      doc: `All layers of ${module.samples === 1 ? "one sample" : `${module.samples} samples`}, in order.`,
      returns: "void",
      body: forwardBody(module, host, timed),
    }),
  ];
}

function runBody({ module, options }: TargetInput): string {
  const { batch } = options;
  const { samples } = module;
  const check = (kind: string, { name }: Port, i: number): string =>
    `const ${kind}${i} = checked(${tsString(kind)}, ${tsString(name)}, ${kind}s?.[${tsString(name)}], meta.${kind}s[${i}].shape);`;
  const pass = [
    ...module.inputs.map((port, i) => copyIn(port, `input${i}`, module, options)),
    "forward();",
    ...module.outputs.map((port, i) => copyOut(port, `output${i}`, module, options)),
  ];
  const step = samples === 1 ? "n++" : `n += ${samples}`;
  return [
    ...(module.tensors.length === 0
      ? []
      : ["if (!loaded) throw new Error(`${stem}: call load(bytes) with packed weights before run.`);"]),
    ...module.inputs.map((port, i) => check("input", port, i)),
    ...module.outputs.map((port, i) => check("output", port, i)),
    ...(batch === samples
      ? pass
      : [`for (let n = 0; n < ${batch}; ${step}) {`, ...pass.map((line) => indent(line)), "}"]),
    "return outputs;",
  ].join("\n");
}

/** Samples `n` to `n + samples - 1` of the caller's array; all of it where one pass is all. */
function copyIn(port: Port, from: string, { samples }: LoopModule, options: TargetOptions): string {
  const [size, planes, isAll] = [sampleSize(port), planesOf(port, options), options.batch === samples];
  if (planes !== undefined)
    return eachSample(samples, isAll, size, port.offset, (start, at) => {
      return `toPlanes(${from}, ${start}, ${at}, ${planes.channels}, ${planes.pixels});`;
    });
  const part = isAll ? from : `${from}.subarray(n * ${size}, n * ${size} + ${samples * size})`;
  return `arena.set(${part}, ${port.offset});`;
}

function copyOut(port: Port, to: string, { samples }: LoopModule, options: TargetOptions): string {
  const [size, planes, isAll] = [sampleSize(port), planesOf(port, options), options.batch === samples];
  if (planes !== undefined)
    return eachSample(samples, isAll, size, port.offset, (start, at) => {
      return `fromPlanes(${at}, ${to}, ${start}, ${planes.channels}, ${planes.pixels});`;
    });
  return `${to}.set(arena.subarray(${port.offset}, ${port.offset + samples * size})${isAll ? "" : `, n * ${size}`});`;
}

/** One statement per sample of a pass: where it starts outside, and inside. */
function eachSample(
  samples: number,
  isAll: boolean,
  size: number,
  offset: number,
  statement: (start: string, at: string) => string,
): string {
  if (samples === 1) return statement(isAll ? "0" : `n * ${size}`, `${offset}`);
  const start = isAll ? `i * ${size}` : `(n + i) * ${size}`;
  return `for (let i = 0; i < ${samples}; i++) ${statement(start, `${offset} + i * ${size}`)}`;
}

function createOutputsBody({ outputs }: LoopModule, options: TargetOptions): string {
  const fields = outputs.map(
    (port) => `${tsPropertyKey(port.name)}: new Float32Array(${sampleSize(port) * options.batch})`,
  );
  return `return {\n${fields.map((field) => `  ${field},\n`).join("")}};`;
}

const checkedBody = `const wanted = shape.reduce((size, extent) => size * extent, 1);
const problem = \`\${stem}: \${kind} "\${name}" must be a Float32Array of \${wanted} numbers, shape [\${shape.join(", ")}]\`;
if (Object.prototype.toString.call(given) !== "[object Float32Array]") throw new Error(\`\${problem}.\`);
const array = given as Float32Array;
if (array.length !== wanted) throw new Error(\`\${problem}, and holds \${array.length}.\`);
return array;`;

const toPlanes = func("toPlanes", {
  doc: "Channels last to channels first.",
  parameters: ["from: Float32Array", "start: number", "at: number", "channels: number", "pixels: number"],
  returns: "void",
  body: `for (let c = 0; c < channels; c++) {
  for (let i = 0; i < pixels; i++) arena[at + c * pixels + i] = from[start + i * channels + c]!;
}`,
});

const fromPlanes = func("fromPlanes", {
  doc: "Channels first to channels last.",
  parameters: ["at: number", "to: Float32Array", "start: number", "channels: number", "pixels: number"],
  returns: "void",
  body: `for (let c = 0; c < channels; c++) {
  for (let i = 0; i < pixels; i++) to[start + i * channels + c] = arena[at + c * pixels + i]!;
}`,
});

/** One call per layer, in order, each under its layer's name. */
function forwardBody({ calls }: LoopModule, host: HostCode, timed: boolean): string {
  const around = (layers: string): string => host.around?.(layers) ?? layers;
  if (host.runAll !== undefined && !timed) return around(`${host.runAll};`);
  const lines = calls.flatMap((call, i) => {
    const text = `${host.call(call, i)};`;
    const now = `const time${i + 1} = clock.now();`;
    return [
      `// ${tsComment(call.label)}`,
      text,
      ...(timed ? [now, `times[${i}]! += time${i + 1} - time${i};`] : []),
    ];
  });
  return around([...(timed ? ["const time0 = clock.now();"] : []), ...lines].join("\n"));
}
