// The text of `run`, `encode` and `profile`: inputs to the device, one compute pass, outputs back.

import { tsPropertyKey, tsString } from "../../base/escape.ts";
import { arrayText, func, type Part } from "../structures.ts";
import type { TargetInput } from "../target.ts";
import { sampleSize } from "../ports.ts";
import type { PortPlace } from "./port-plan.ts";
import type { GridProgram } from "./program.ts";

export function runFunctions({ module, options }: TargetInput): readonly Part[] {
  const { batch } = options;
  return [
    func("run", {
      doc: `Computes the outputs${batch === 1 ? "" : ` of ${batch} samples`}: fresh arrays, or those that are given. Calls may overlap: the next one may start before this one's answer is there.`,
      exported: true,
      async: true,
      parameters: ["inputs: GpuInputs", "outputs: Outputs = createOutputs()"],
      returns: "Promise<Outputs>",
      body: runBody,
    }),
    `/**
 * Adds a pass to the caller's encoder, from its buffers to buffers of the module, and submits nothing. These hold the outputs until the next
 * pass of this module writes them again.
 */
export function encode<Held extends GpuBuffer>(
  encoder: GpuEncoder,
  inputs: { readonly [Name in keyof Inputs]: Held },
): { readonly [Name in keyof Outputs]: Held } {
${indented(encodeBody(module.outputs.map(({ name }) => name)))}
}`,
    func("profile", {
      doc: "Milliseconds on the device of every layer, in order, in one pass over these inputs. Devices with the feature `timestamp-query` measure them; browsers may round to 0.1 ms.",
      exported: true,
      async: true,
      parameters: ["inputs: GpuInputs"],
      returns: "Promise<readonly LayerTime[]>",
      body: profileBody,
    }),
  ];
}

/** What they need beside them. */
export function runParts({ module, options }: TargetInput, { ports }: GridProgram): readonly Part[] {
  const fields = module.outputs.map(
    (port) => `${tsPropertyKey(port.name)}: new Float32Array(${sampleSize(port) * options.batch})`,
  );
  return [
    `/** Passes over the kernels that a run takes. */
const passes = ${options.batch / module.samples};`,
    `/** Where the numbers of one pass lie: name, buffer, first byte, bytes. */
type Place = readonly [name: string, buffer: number, begin: number, size: number];`,
    placeRows("inputPlaces", ports.inputs),
    placeRows("outputPlaces", ports.outputs),
    func("createOutputs", {
      returns: "Outputs",
      body: `return {\n${fields.map((field) => `  ${field},\n`).join("")}};`,
    }),
    checkedText,
    moveText,
  ];
}

/** Types that stand with the face of the module. */
export const runTypes = `/** Float32Arrays, or GPUBuffers of as many float32 numbers. */
export type GpuInputs = { readonly [Name in keyof Inputs]: Inputs[Name] | GpuBuffer };

export interface LayerTime {
  /** Paths and shape. */
  readonly layer: string;
  readonly milliseconds: number;
}`;

function placeRows(name: string, places: readonly PortPlace[]): string {
  const rows = places.map(
    (place) => `[${tsString(place.name)}, ${place.buffer}, ${place.offset}, ${place.size}]`,
  );
  return `const ${name}: readonly Place[] = ${arrayText(rows, true)};`;
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gmu, "  ");
}

const runBody = `const live = opened();
const { staging, checkFinite } = live;
const given = checkedInputs(inputs, checkFinite);
const wanted = outputPlaces.map(([name], i) =>
  checked("output", name, outputs?.[name as keyof Outputs], meta.outputs[i]!.shape, false),
);
const back = staging.find(({ isBusy }) => !isBusy);
if (!back) {
  const most = \`\${staging.length} are under way already\`;
  throw new Error(\`\${stem}: too many calls of run: \${most}. Await one, or load with a larger overlap.\`);
}
back.isBusy = true;
try {
  if (live.hasRun) submit(live, given, back.buffer);
  else await firstRun(live, given, back.buffer);
  await back.buffer.mapAsync(1);
  const numbers = new Float32Array(back.buffer.getMappedRange());
  let begin = 0;
  for (const array of wanted) {
    array.set(numbers.subarray(begin, begin + array.length));
    begin += array.length;
  }
  back.buffer.unmap();
} catch (error) {
  throw session === live ? error : new Error(\`\${stem}: \${ended}.\`);
} finally {
  back.isBusy = false;
}
if (checkFinite) {
  for (const [i, [name]] of outputPlaces.entries()) finite("output", name, wanted[i]!);
}
return outputs;`;

function encodeBody(outputs: readonly string[]): string {
  return `const live = opened();
const { buffers, results } = live;
if (typeof encoder?.beginComputePass !== "function")
  throw new Error(\`\${stem}: encoder must be a GPUCommandEncoder.\`);
const to = encoder as unknown as Encoder;
const given = inputPlaces.map(([name, , , size]) =>
  bufferOf(name, inputs?.[name as keyof Inputs], passes * size),
);
for (const [i, [name, , , size]] of outputPlaces.entries())
  results[i] ??= live.device.createBuffer({
    label: \`\${stem} \${name}\`,
    size: passes * size,
    usage: STORAGE | COPY_SRC | COPY_DST,
  });
for (let n = 0; n < passes; n++) {
  for (const [i, [, buffer, at, size]] of inputPlaces.entries())
    to.copyBufferToBuffer(given[i]!, n * size, buffers[buffer]!, at, size);
  encodePass(live, to);
  for (const [i, [, buffer, at, size]] of outputPlaces.entries())
    to.copyBufferToBuffer(buffers[buffer]!, at, results[i]!, n * size, size);
}
const held = results as unknown as readonly Held[];
return {
${outputs.map((name, i) => `  ${tsPropertyKey(name)}: held[${i}]!,\n`).join("")}};`;
}

const checkedText = `function isBuffer(value: unknown): value is Buffer {
  return typeof value === "object" && value !== null && "mapAsync" in value;
}

/** A GPUBuffer of at least so many bytes that can be copied. */
function bufferOf(name: string, value: unknown, size: number): Buffer {
  const problem = \`\${stem}: input "\${name}" must be a GPUBuffer of \${size} bytes\`;
  if (!isBuffer(value)) throw new Error(\`\${problem}.\`);
  if (value.size < size) throw new Error(\`\${problem}, and has \${value.size}.\`);
  if ((value.usage & COPY_SRC) === 0) throw new Error(\`\${problem} with the usage COPY_SRC.\`);
  return value;
}

function checkedInputs(inputs: GpuInputs, isChecked: boolean): readonly (Float32Array | Buffer)[] {
  return inputPlaces.map(([name, , , size], i) => {
    const value = inputs?.[name as keyof Inputs];
    if (isBuffer(value)) return bufferOf(name, value, passes * size);
    return checked("input", name, value, meta.inputs[i]!.shape, isChecked);
  });
}

function checked(
  kind: string,
  name: string,
  given: unknown,
  shape: readonly number[],
  isChecked: boolean,
): Float32Array {
  const wanted = shape.reduce((size, extent) => size * extent, 1);
  const problem = \`\${stem}: \${kind} "\${name}" must be a Float32Array of \${wanted} numbers, shape [\${shape.join(", ")}]\`;
  if (Object.prototype.toString.call(given) !== "[object Float32Array]") throw new Error(\`\${problem}.\`);
  const array = given as Float32Array;
  if (array.length !== wanted) throw new Error(\`\${problem}, and holds \${array.length}.\`);
  if (isChecked) finite(kind, name, array);
  return array;
}

function finite(kind: string, name: string, array: Float32Array): void {
  const at = array.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) throw new Error(\`\${stem}: \${kind} "\${name}" holds \${array[at]} at \${at}.\`);
}`;

const moveText = `/** All layers of one pass, in order. */
function encodePass(live: Session, encoder: Encoder): void {
  const pass = encoder.beginComputePass();
  for (let i = 0; i < calls.length; i++) dispatch(live, pass, i);
  pass.end();
}

/** One pass's part of the inputs to where it starts. */
function giveInputs(
  { device, buffers }: Session,
  encoder: Encoder,
  given: readonly (Float32Array | Buffer)[],
  n: number,
): void {
  for (const [i, [, buffer, at, size]] of inputPlaces.entries()) {
    const value = given[i]!;
    const count = size / 4;
    if (isBuffer(value)) encoder.copyBufferToBuffer(value, n * size, buffers[buffer]!, at, size);
    else device.queue.writeBuffer(buffers[buffer]!, at, value.subarray(n * count, n * count + count));
  }
}

function submit(live: Session, given: readonly (Float32Array | Buffer)[], back: Buffer): void {
  for (let n = 0; n < passes; n++) {
    const encoder = live.device.createCommandEncoder();
    giveInputs(live, encoder, given, n);
    encodePass(live, encoder);
    let begin = 0;
    for (const [, buffer, at, size] of outputPlaces) {
      encoder.copyBufferToBuffer(live.buffers[buffer]!, at, back, begin + n * size, size);
      begin += passes * size;
    }
    live.device.queue.submit([encoder.finish()]);
  }
}

/** What a device finds wrong only when it runs: said once, with the layer. */
async function firstRun(
  live: Session,
  given: readonly (Float32Array | Buffer)[],
  back: Buffer,
): Promise<void> {
  live.hasRun = true;
  const { device } = live;
  try {
    await scoped(device, "run", () => submit(live, given, back));
  } catch (error) {
    for (const [i, [layer]] of calls.entries()) {
      await scoped(device, layer, () => {
        const encoder = device.createCommandEncoder();
        const pass = encoder.beginComputePass();
        dispatch(live, pass, i);
        pass.end();
        device.queue.submit([encoder.finish()]);
      });
    }
    throw error;
  }
}`;

const profileBody = `const live = opened();
const { device } = live;
if (!device.features.has("timestamp-query"))
  throw new Error(
    \`\${stem}: the device lacks the feature timestamp-query: request it to have layers timed.\`,
  );
const given = checkedInputs(inputs, false);
const times: LayerTime[] = [];
const most = 2048;
const querySet = device.createQuerySet({ type: "timestamp", count: 2 * Math.min(most, calls.length) });
const resolved = device.createBuffer({ size: 16 * most, usage: QUERY_RESOLVE | COPY_SRC });
const back = device.createBuffer({ size: 16 * most, usage: MAP_READ | COPY_DST });
try {
  for (let first = 0; first < calls.length; first += most) {
    const part = calls.slice(first, first + most);
    const encoder = device.createCommandEncoder();
    if (first === 0) giveInputs(live, encoder, given, 0);
    for (const i of part.keys()) {
      const timestampWrites = {
        querySet,
        beginningOfPassWriteIndex: 2 * i,
        endOfPassWriteIndex: 2 * i + 1,
      };
      const pass = encoder.beginComputePass({ timestampWrites });
      dispatch(live, pass, first + i);
      pass.end();
    }
    encoder.resolveQuerySet(querySet, 0, 2 * part.length, resolved, 0);
    encoder.copyBufferToBuffer(resolved, 0, back, 0, 16 * part.length);
    device.queue.submit([encoder.finish()]);
    await back.mapAsync(1);
    const stamps = new BigUint64Array(back.getMappedRange());
    for (const [i, [layer]] of part.entries())
      times.push({ layer, milliseconds: Number(stamps[2 * i + 1]! - stamps[2 * i]!) / 1e6 });
    back.unmap();
  }
} catch (error) {
  throw session === live ? error : new Error(\`\${stem}: \${ended}.\`);
} finally {
  for (const made of [querySet, resolved, back]) made.destroy();
}
return times;`;
