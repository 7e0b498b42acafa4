// The legality of a module: kernels, and that calls, ports and tensors stay inside the module's memory.

import { allCalls, type Call, type Kernel, type LoopModule, type Region, type Space } from "./loop.ts";
import { countMarked } from "./cover.ts";
import { gridFrame } from "./grid.ts";
import { markWritten, verifyKernel } from "./verify.ts";

/** Complaints about a module, none if a target may print it as it stands. */
export function verifyModule(module: LoopModule): string[] {
  const kernels = new Map(module.kernels.map((kernel) => [kernel.id, kernel]));
  return [
    ...(Number.isSafeInteger(module.samples) && module.samples > 0
      ? []
      : [`a pass of ${module.samples} samples`]),
    ...(kernels.size === module.kernels.length ? [] : ["two kernels have one id"]),
    ...module.kernels.flatMap((kernel) =>
      verifyKernel(kernel).map((text) => `kernel ${kernel.name}: ${text}`),
    ),
    ...allCalls(module).flatMap((call, i) =>
      callComplaints(module, kernels, call).map((text) => `call ${i}: ${text}`),
    ),
    ...partialComplaints(module, kernels),
    ...[...module.inputs, ...module.outputs].flatMap(({ name, shape, offset }) =>
      outside(module, { space: "arena", offset }, module.samples * sizeOf(shape), `port ${name}`),
    ),
    ...module.tensors.flatMap(({ name, shape, space, offset }) =>
      outside(module, { space, offset }, sizeOf(shape), `tensor ${name}`),
    ),
    ...(module.table.length === module.sizes.table ? [] : [`the table has ${module.table.length} numbers`]),
    ...module.tests
      .filter(({ kernel }) => !kernels.has(kernel))
      .map(({ kernel }) => `a test of kernel ${kernel}`),
  ];
}

function callComplaints(
  module: LoopModule,
  kernels: ReadonlyMap<number, Kernel>,
  { kernel: id, regions }: Call,
): string[] {
  const kernel = kernels.get(id);
  if (kernel === undefined) return [`kernel ${id} does not exist`];
  if (regions.length !== kernel.slots.length)
    return [`${regions.length} regions for ${kernel.slots.length} slots`];
  const complaints = kernel.slots.flatMap((slot, i) => {
    const region = regions[i];
    if (region === undefined) return [];
    if (region.space !== slot.space)
      return [`slot ${slot.name} lies in ${slot.space}, not in ${region.space}`];
    return outside(module, region, slot.size, `slot ${slot.name}`);
  });
  return [...complaints, ...overlaps(kernel, regions)];
}

/** Calls that write parts of one region must together have written all of it before anyone takes it otherwise. */
function partialComplaints(module: LoopModule, kernels: ReadonlyMap<number, Kernel>): string[] {
  const complaints: string[] = [];
  const open = new Map<string, Filling>();
  const close = (key: string, { name, reached }: Filling): void => {
    const count = countMarked(reached);
    if (count !== reached.length)
      complaints.push(`${count} of ${reached.length} elements of slot ${name} are written`);
    open.delete(key);
  };
  for (const { kernel: id, regions } of module.calls) {
    const kernel = kernels.get(id);
    if (kernel === undefined) continue;
    for (const [slot, { name, size, partial }] of kernel.slots.entries()) {
      const region = regions[slot];
      if (region === undefined) continue;
      const own = structureOf(region, size);
      for (const [key, filling] of open)
        if ((partial !== true || key !== own) && meetsRegion(filling, region, size)) close(key, filling);
      if (partial !== true) continue;
      const known = open.get(own) ?? { name, region, reached: new Uint8Array(size) };
      open.set(own, known);
      markWritten(known.reached, kernel, slot);
    }
  }
  for (const [key, filling] of open) close(key, filling);
  return complaints;
}

/** What several calls fill. */
interface Filling {
  readonly name: string;
  readonly region: Region;
  readonly reached: Uint8Array;
}

function meetsRegion({ region: { space, offset }, reached }: Filling, other: Region, size: number): boolean {
  return space === other.space && offset < other.offset + size && other.offset < offset + reached.length;
}

function structureOf(region: Region | undefined, size: number): string {
  return `${region?.space} ${region?.offset} ${size}`;
}

function outside(module: LoopModule, { space, offset }: Region, size: number, what: string): string[] {
  if (space === "workgroup") return offset === 0 ? [] : [`${what} takes workgroup memory at ${offset}`];
  const end = module.sizes[space];
  if (Number.isSafeInteger(offset) && offset >= 0 && offset + size <= end) return [];
  return [`${what} takes ${space} ${offset}..${offset + size - 1} of ${end}`];
}

/** What a call writes must not reach into what it reads; the very same region may be updated in place, but not on a grid. */
function overlaps(kernel: Kernel, regions: readonly Region[]): string[] {
  const isGrid = gridFrame(kernel) !== undefined;
  const ranges = kernel.slots.map(({ name, size, space, access }, i) => {
    const start = regions[i]?.offset ?? 0;
    return { name, space, access, start, end: start + size };
  });
  const complaints: string[] = [];
  for (const written of ranges.filter(({ access }) => access !== "read")) {
    for (const other of ranges) {
      if (other === written || !meet(written, other)) continue;
      if (!isGrid && written.start === other.start && written.end === other.end) continue;
      complaints.push(`slot ${written.name} overlaps slot ${other.name}`);
    }
  }
  return complaints;
}

interface Extent {
  readonly space: Space;
  readonly start: number;
  readonly end: number;
}

function meet(a: Extent, b: Extent): boolean {
  return a.space === b.space && a.space !== "workgroup" && a.start < b.end && b.start < a.end;
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, extent) => size * extent, 1);
}
