// The text of the module's state on a device: buffers, pipelines and bind groups, made by `load`, freed by `destroy`.

import { tsString } from "../../base/escape.ts";
import { invariant } from "../../base/invariant.ts";
import type { LoopModule } from "../../loops/loop.ts";
import { headerParts, packedChecks } from "../load-text.ts";
import { arrayText, func, numeral, type Part } from "../structures.ts";
import type { ArtefactMeta, TargetInput } from "../target.ts";
import type { Binding } from "./bindings.ts";
import type { DeviceBuffer } from "./memory-map.ts";
import type { GridProgram } from "./program.ts";
import { withSubgroupsText } from "./totals.ts";

/** Buffers, entry points and calls, as rows. */
export function planParts(program: GridProgram, { calls, prepare, table }: LoopModule): readonly Part[] {
  const buffers = [...program.memory.buffers, ...program.ports.buffers];
  const borders = program.ports.borders;
  const entries = [
    ...program.entries.map(({ name, access }) => [name, access] as const),
    ...borders.map(({ name, access }) => [name, access] as const),
  ];
  const call = (at: number, label: string): string => {
    const { entry = 0, workgroups = [], bindings = [] } = program.dispatches[at] ?? {};
    return callRow(
      label,
      entry,
      workgroups,
      bindings.map((one) => bytesOf(one, buffers)),
    );
  };
  const border = (direction: "input" | "output"): string[] =>
    borders.flatMap((one, i) =>
      one.direction === direction
        ? [callRow(one.label, program.entries.length + i, one.workgroups, one.bound)]
        : [],
    );
  const numbers = table.map((value) => numeral(Math.fround(value))).join(", ");
  return [
    ...(table.length === 0
      ? []
      : [`/** Constants, in a buffer of their own. */\nconst table = [${numbers}];`]),
    rows(
      "Buffers on the device: name and bytes.",
      "bufferSizes: readonly (readonly [name: string, size: number])[]",
      buffers.map(({ name, bytes }) => `[${tsString(name)}, ${bytes}]`),
    ),
    rows(
      "Entry points of the shader, and which of their bindings are read (r) and written (w).",
      "kernels: readonly (readonly [name: string, access: string])[]",
      entries.map(
        ([name, access]) => `["${name}", "${access.map((isWritten) => (isWritten ? "w" : "r")).join("")}"]`,
      ),
    ),
    `/** A layer, its kernel, its workgroups, and what is bound: buffer, first byte, bytes. */
type Call = readonly [
  layer: string,
  kernel: number,
  workgroups: readonly [number, number, number],
  bound: readonly (readonly [buffer: number, begin: number, size: number])[],
];`,
    rows("All layers of a pass, in order.", "calls: readonly Call[]", [
      ...border("input"),
      ...calls.map(({ label }, i) => call(i, label)),
      ...border("output"),
    ]),
    rows(
      "Run once by load: weights as the kernels want them.",
      "preparations: readonly Call[]",
      prepare.map(({ label }, i) => call(calls.length + i, label)),
    ),
  ];
}

function rows(doc: string, declared: string, list: readonly string[]): string {
  return `/** ${doc} */\nconst ${declared} = ${arrayText(list, false)};`;
}

function callRow(
  label: string,
  kernel: number,
  workgroups: readonly number[],
  bound: readonly (readonly number[])[],
): string {
  const bindings = bound.map((one) => `[${one.join(", ")}]`).join(", ");
  return `[${tsString(label)}, ${kernel}, [${workgroups.join(", ")}], [${bindings}]]`;
}

/** Buffer, first byte, bytes: whole vectors, the last of which may reach into the gap behind the region. */
function bytesOf({ buffer, begin, end }: Binding, buffers: readonly DeviceBuffer[]): readonly number[] {
  const unit = buffers[buffer]?.bytesPerElement ?? 4;
  return [buffer, begin * unit, Math.ceil(((end - begin) * unit) / 16) * 16];
}

export function loadFunction({ packCommand }: ArtefactMeta, { isHalf }: GridProgram): Part {
  const dtype = isHalf ? "f16" : "f32";
  return func("load", {
    doc: "Takes packed weights, the bytes of the file that `cnnc pack` wrote, to a GPU. What was loaded before is freed.",
    exported: true,
    async: true,
    parameters: ["bytes: ArrayBuffer | ArrayBufferView", "options: LoadOptions = {}"],
    returns: "Promise<void>",
    body: `${packedChecks(packCommand, { tensors: "tensors", dtype })}
const { overlap = 4 } = options;
if (!Number.isInteger(overlap) || overlap < 1)
  throw new Error(\`\${stem}: overlap must be a whole number from 1 on, and is \${overlap}.\`);
const device = await openDevice(options.device);
try {
  checkDevice(device);
  const [compiling, writing] = [makePipelines(device), makeBuffers(device, file, starts, overlap)];
  void compiling.catch(() => {});
  const memory = await writing;
  try {
    const made = await makeSession(device, options, memory, await compiling);
    destroy();
    ended = "load() was called again while this was under way: ask again";
    session = made;
    void device.lost.then(({ message }) => {
      if (session !== made) return;
      session = undefined;
      ended = \`the GPU device was lost (\${message}): load again with a new one\`;
    });
  } catch (error) {
    for (const buffer of memory.buffers) buffer.destroy();
    for (const { buffer } of memory.staging) buffer.destroy();
    throw error;
  }
} catch (error) {
  if (options.device === undefined) device.destroy();
  throw error;
}`,
  });
}

/** What `load` and `destroy` need beside the plan. */
export function sessionParts(
  { module, meta: { weightsHash }, options }: TargetInput,
  program: GridProgram,
): readonly Part[] {
  const { buffers } = program.memory;
  const tensors = module.tensors.map(({ name, shape, space, offset }) => {
    const size = shape.reduce((product, extent) => product * extent, 1);
    const buffer = program.memory.bufferAt(space, offset);
    const held = buffers[buffer];
    invariant(
      held && held.bytesPerElement === (program.isHalf ? 2 : 4),
      () => `no buffer for tensor ${name}, as it is packed`,
    );
    return `[${tsString(name)}, ${buffer}, ${offset - held.begin}, ${size}]`;
  });
  const table = program.memory.bufferAt("table", 0);
  const hasPicture = program.picture !== undefined;
  // Subgroups are of other sizes elsewhere, and so is the order of their sums.
  const isFaster = program.hasTotals && options.float === "fast";
  return [
    rows(
      "Packed tensors: buffer, first element, elements.",
      "tensors: readonly (readonly [name: string, buffer: number, begin: number, size: number])[]",
      tensors,
    ),
    `const weightsHash = ${tsString(weightsHash)};`,
    ...headerParts(true),
    sessionTypes(hasPicture),
    makeBuffersText(module.table.length === 0 ? undefined : table, program.isHalf ? 2 : 4),
    makePipelinesText(hasPicture, isFaster),
    ...(isFaster ? [withSubgroupsText] : []),
    makeSessionText(hasPicture),
    dispatchText,
  ];
}

const sessionTypes = (hasPicture: boolean): string => `interface Memory {
  readonly buffers: readonly Buffer[];
  readonly staging: readonly Staging[];
}
/** What lies on the device. */
interface Session extends Memory {
  readonly device: Device;
  /** Destroyed with the session. */
  readonly isOwn: boolean;
  readonly checkFinite: boolean;
  readonly pipelines: readonly object[];
  readonly layouts: readonly object[];
  /** One per call. */
  readonly groups: readonly object[];
  /** Of \`encode\`: made when first asked for. */
  readonly results: Buffer[];
${when(
  hasPicture,
  `  readonly picture: PicturePipeline;
  /** Of \`fromImageData\`, by input. */
  readonly images: (Buffer | undefined)[];
`,
)}  hasRun: boolean;
}
/** Answers on their way back. */
interface Staging {
  readonly buffer: Buffer;
  isBusy: boolean;
}
let session: Session | undefined;
/** Why there is no session. */
let ended = "call load(bytes) with packed weights first";`;

/** `width`: bytes of a number in the file, and on the device. */
function makeBuffersText(table: number | undefined, width: 2 | 4): string {
  const lines = [
    ...(table === undefined ? [] : [`new Float32Array(mapped[${table}]!).set(table);`]),
    "for (const [i, [, buffer, at, count]] of tensors.entries()) {",
    "  const start = starts[i]!;",
    `  const part = file.subarray(start, start + ${width} * count);`,
    `  new Uint8Array(mapped[buffer]!).set(part, ${width} * at);`,
    "}",
  ];
  return `async function makeBuffers(
  device: Device,
  file: Uint8Array,
  starts: readonly number[],
  overlap: number,
): Promise<Memory> {
  const made: Buffer[] = [];
  try {
    return await scoped(device, "its memory", () => {
      const usage = STORAGE | COPY_SRC | COPY_DST;
      for (const [name, size] of bufferSizes)
        made.push(device.createBuffer({ label: \`\${stem} \${name}\`, size, usage, mappedAtCreation: true }));
      const mapped = made.map((buffer) => buffer.getMappedRange());
      ${lines.join("\n      ")}
      for (const buffer of made) buffer.unmap();
      const buffers = [...made];
      const size = outputPlaces.reduce((bytes, place) => bytes + passes * place[3], 0);
      const staging = Array.from({ length: overlap }, (): Staging => {
        const buffer = device.createBuffer({ size, usage: MAP_READ | COPY_DST });
        made.push(buffer);
        return { buffer, isBusy: false };
      });
      return { buffers, staging };
    });
  } catch (error) {
    for (const buffer of made) buffer.destroy();
    throw error;
  }
}`;
}

function when(condition: boolean, text: string): string {
  return condition ? text : "";
}

const makePipelinesText = (hasPicture: boolean, isFaster: boolean): string => `interface Pipelines {
  readonly pipelines: readonly object[];
  readonly layouts: readonly object[];
${when(hasPicture, "  readonly picture: PicturePipeline;\n")}}

/** All at once: devices compile on several threads. */
async function makePipelines(device: Device): Promise<Pipelines> {
  const modules = await scoped(device, "its shader", () => shaderModules(device));
  const known = new Map<string, object>();
  const layouts = kernels.map(([, access]) => {
    const layout =
      known.get(access) ?? device.createBindGroupLayout({ entries: [...access].map(layoutEntry) });
    known.set(access, layout);
    return layout;
  });
${when(hasPicture, "  const drawing = makePicturePipeline(device, moduleOf(modules, picturePoint));\n")}  const pipelines = await Promise.all(
    kernels.map(async ([entryPoint], i) => {
      const layout = device.createPipelineLayout({ bindGroupLayouts: [layouts[i]!] });
      const layer = [...calls, ...preparations].find(([, kernel]) => kernel === i)?.[0] ?? entryPoint;
      try {
        return await device.createComputePipelineAsync({
          label: layer,
          layout,
          compute: { module: moduleOf(modules, entryPoint), entryPoint },
        });
      } catch (error) {
        throw new Error(\`\${stem}: the device cannot compile \${layer}: \${messageOf(error)}\`);
      }
    }),
  );
  return { pipelines, layouts${when(hasPicture, ", picture: await drawing")} };
}

/** By entry point, each with the functions that all share: devices translate a whole module anew for each of its pipelines. */
function shaderModules(device: Device): ReadonlyMap<string, object> {
  const [functions = "", ...parts] = shader.split(/^(?=\\/\\/ ---- )/m);
  return new Map(
    parts.map((part) => {
      const [, entryPoint = ""] = /^@compute .*\\nfn (\\w+)/m.exec(part) ?? [];
${
  isFaster
    ? `      const code = device.features.has("subgroups") ? withSubgroups(functions + part) : functions + part;
      return [entryPoint, device.createShaderModule({ label: stem, code })];`
    : "      return [entryPoint, device.createShaderModule({ label: stem, code: functions + part })];"
}
    }),
  );
}

function moduleOf(modules: ReadonlyMap<string, object>, entryPoint: string): object {
  const found = modules.get(entryPoint);
  if (!found) throw new Error(\`\${stem}: there is no \${entryPoint} in the shader\`);
  return found;
}

function layoutEntry(access: string, binding: number): object {
  const type = access === "w" ? "storage" : "read-only-storage";
  return { binding, visibility: 0x4, buffer: { type } };
}`;

const makeSessionText = (hasPicture: boolean): string => `async function makeSession(
  device: Device,
  { device: given, checkFinite = false }: LoadOptions,
  { buffers, staging }: Memory,
  { pipelines, layouts${when(hasPicture, ", picture")} }: Pipelines,
): Promise<Session> {
  const all = [...calls, ...preparations];
  const groups = await Promise.all(
    all.map((call) => scoped(device, call[0], () => bindGroup(device, call, layouts, buffers))),
  );
  const isOwn = given === undefined;
  const made: Session = {
    device,
    isOwn,
    checkFinite,
    buffers,
    pipelines,
    layouts,
    groups,
    staging,
    results: [],
${when(hasPicture, "    picture,\n    images: [],\n")}    hasRun: false,
  };
  await scoped(device, "preparing its weights", () => {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    for (let i = calls.length; i < all.length; i++) dispatch(made, pass, i);
    pass.end();
    device.queue.submit([encoder.finish()]);
  });
  return made;
}`;

const dispatchText = `function bindGroup(
  device: Device,
  call: Call,
  layouts: readonly object[],
  buffers: readonly Buffer[],
): object {
  const [layer, kernel, , bound] = call;
  const entries = bound.map(([buffer, offset, size], binding) => ({
    binding,
    resource: { buffer: buffers[buffer]!, offset, size },
  }));
  return device.createBindGroup({ label: layer, layout: layouts[kernel]!, entries });
}

function dispatch({ pipelines, groups }: Session, pass: Pass, at: number): void {
  const [, kernel, workgroups] = at < calls.length ? calls[at]! : preparations[at - calls.length]!;
  pass.setPipeline(pipelines[kernel]!);
  pass.setBindGroup(0, groups[at]!);
  pass.dispatchWorkgroups(...workgroups);
}

/** The session, or why there is none. */
function opened(): Session {
  if (!session) throw new Error(\`\${stem}: \${ended}.\`);
  return session;
}`;

export function destroyFunction(hasPicture: boolean): Part {
  return func("destroy", {
    doc: "Frees what lies on the device, and the device itself where `load` opened it.",
    exported: true,
    returns: "void",
    body: `const freed = session;
if (!freed) return;
session = undefined;
ended = "destroy() was called: load again";
for (const buffer of [...freed.buffers, ...freed.results${when(hasPicture, ", ...freed.images")}]) buffer${when(hasPicture, "?")}.destroy();
for (const { buffer } of freed.staging) buffer.destroy();
if (freed.isOwn) freed.device.destroy();`,
  });
}
