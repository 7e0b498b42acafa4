// An entry point of the shader: what it binds and shares, and the function around what one invocation does.

import { tsComment } from "../../base/escape.ts";
import { invariant } from "../../base/invariant.ts";
import { combinesIn } from "../../loops/combine.ts";
import { LANES } from "../../loops/lanes.ts";
import type { Call, Kernel, LoopModule, Slot, SlotId } from "../../loops/loop.ts";
import type { Binding } from "./bindings.ts";
import { emitKernelBody, GROUP, LOCAL } from "./emit-kernel.ts";
import { mathNames } from "./math-wgsl.ts";
import type { Names } from "../names.ts";
import { arrayType, type SlotPlace } from "./slot-place.ts";
import { totalFunction, totalName } from "./totals.ts";
import { wideSlots } from "./wide-slots.ts";

export interface PlannedEntry {
  readonly kernel: number;
  readonly bindings: readonly Binding[];
  /** Positions of the calls. */
  readonly calls: readonly number[];
}

export interface WrittenEntry {
  readonly name: string;
  readonly text: string;
  readonly workgroups: readonly [number, number, number];
}

/** `ordinal` of the entry: its variables end in it. */
export function writeEntry(
  module: LoopModule,
  { kernel: id, bindings, calls: uses }: PlannedEntry,
  calls: readonly Call[],
  ordinal: number,
  names: Names,
): WrittenEntry {
  const kernel = module.kernels[id];
  invariant(kernel, () => `no kernel ${id}`);
  const name = names.fresh(kernel.name);
  const wanted: Wanted = {
    kernel,
    wide: wideSlots(kernel),
    variable: (slot) => names.fresh(`${slot}_${ordinal}`),
  };
  const declared = [
    ...bindings.map((binding, i) => storage(wanted, binding, i)),
    ...kernel.slots.flatMap(({ space }, slot) => (space === "workgroup" ? [shared(wanted, slot)] : [])),
  ];
  const places = new Map(declared.flatMap((each) => each.places));
  const body = emitKernelBody(
    kernel,
    kernel.slots.map((_, slot) => places.get(slot) ?? { variable: "none", base: 0, isWide: false }),
    [name, ...mathNames, "reflect_index", "scaled", "scaled4"],
  );
  const text = `${comments(kernel, uses, calls, body).join("\n")}
${declared.map((each) => each.text).join("\n")}
@compute @workgroup_size(${body.invocations})
fn ${name}(@builtin(workgroup_id) ${GROUP}: vec3u, @builtin(local_invocation_index) ${LOCAL}: u32) {
${body.text}}
`;
  return { name, text, workgroups: body.workgroups };
}

interface Wanted {
  readonly kernel: Kernel;
  readonly wide: ReadonlySet<SlotId>;
  /** A name for the variable of a slot of that name. */
  readonly variable: (slot: string) => string;
}

interface Declared {
  readonly text: string;
  readonly places: readonly (readonly [SlotId, SlotPlace])[];
}

function storage(
  { kernel, wide, variable: named }: Wanted,
  { begin, end, isWritten, slots }: Binding,
  position: number,
): Declared {
  const { name, dtype } = slotOf(kernel, slots[0]?.slot ?? -1);
  const isWide = slots.every(({ slot, base }) => wide.has(slot) && base % LANES === 0);
  const variable = named(name);
  const access = isWritten ? "read_write" : "read";
  const type = arrayType(dtype, isWide, end - begin);
  return {
    text: `@group(0) @binding(${position}) var<storage, ${access}> ${variable}: ${type};`,
    places: slots.map(({ slot, base }) => [slot, { variable, base, isWide }]),
  };
}

/** Workgroup memory, and the function that makes one number of what all have left there, if that is what it is for. */
function shared({ kernel, wide, variable: named }: Wanted, slot: SlotId): Declared {
  const { name, dtype, size } = slotOf(kernel, slot);
  const isWide = wide.has(slot);
  const variable = named(name);
  const text = `var<workgroup> ${variable}: ${arrayType(dtype, isWide, size)};`;
  const place = { variable, base: 0, isWide };
  const combine = combinesIn(kernel.body).find((one) => one.slot === slot);
  if (combine === undefined) return { text, places: [[slot, place]] };
  return {
    text: `${text}\n${totalFunction(combine, variable, isWide)}`,
    places: [[slot, { ...place, total: totalName(combine, variable) }]],
  };
}

function slotOf({ name, slots }: Kernel, slot: SlotId): Slot {
  const formal = slots[slot];
  invariant(formal, () => `${name} has no slot ${slot}`);
  return formal;
}

/** Layers named in the comment of a kernel that many share. */
const MOST_LAYERS = 8;

function comments(
  kernel: Kernel,
  uses: readonly number[],
  calls: readonly Call[],
  { workgroups, invocations }: { readonly workgroups: readonly number[]; readonly invocations: number },
): readonly string[] {
  const layers = [...new Set(uses.map((at) => calls[at]?.label ?? ""))];
  const more = layers.length - MOST_LAYERS;
  return [
    `// ---- ${tsComment(kernel.comment)}`,
    ...layers.slice(0, MOST_LAYERS).map((label) => `// ${tsComment(label)}`),
    ...(more > 0 ? [`// and ${more} more`] : []),
    `// ${workgroups.join(" x ")} workgroups of ${invocations}`,
  ];
}
