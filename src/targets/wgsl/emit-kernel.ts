// A kernel as the body of a WGSL function: workgroups and invocations become built-in values, and what is said more than once has a name.

import { invariant } from "../../base/invariant.ts";
import { TextWriter } from "../../base/text-writer.ts";
import { wgslIdentifier } from "../../base/escape.ts";
import { constant } from "../../algebra/index-expr.ts";
import type { AxisId, Index } from "../../algebra/index-types.ts";
import { type GridFrame, gridFrame } from "../../loops/grid.ts";
import type { Kernel, RegId } from "../../loops/loop.ts";
import { createBindUses } from "./bind-uses.ts";
import { emitLoad, strideOf } from "./emit-access.ts";
import { emitBody } from "./emit-body.ts";
import { emitComposite } from "./emit-index.ts";
import { countSets, emitChosen } from "./emit-registers.ts";
import type { Held, ScalarScope } from "./emit-scalar.ts";
import { type Emitter, resolved, resolvedPreds } from "./emitter.ts";
import { createNames, type Names } from "../names.ts";
import {
  type CompositeAtom,
  createAtomCounter,
  createNamedAtoms,
  type NamedAtoms,
  stemOf,
  type WriteAtom,
} from "./repeated-atoms.ts";
import type { SlotPlace } from "./slot-place.ts";
import { createVectorReads } from "./vector-reads.ts";

/** Of the function's parameters. */
export const [GROUP, LOCAL] = ["group", "local"];

export interface KernelBody {
  /** Statements, indented as in a function. */
  readonly text: string;
  readonly workgroups: readonly [number, number, number];
  readonly invocations: number;
}

export function emitKernelBody(
  kernel: Kernel,
  places: readonly SlotPlace[],
  reserved: Iterable<string>,
): KernelBody {
  const taken = [
    ...reserved,
    GROUP,
    LOCAL,
    ...places.flatMap(({ variable, total = variable }) => [variable, total]),
  ];
  const frame = gridFrame(kernel);
  const loops = frame === undefined ? [] : [...frame.workgroups, frame.local];
  const counter = createAtomCounter((axis) => loops.some((loop) => loop.axis === axis));
  const write = (repeats: Repeats, begin: (emitter: Emitter) => void = () => undefined): Emitter => {
    const names = createNames(taken, wgslIdentifier);
    const emitter = createEmitter(kernel, places, names, repeats);
    emitter.out.indent(() => {
      if (frame !== undefined) nameFrame(emitter, frame);
      begin(emitter);
      emitBody(emitter, frame?.body ?? kernel.body);
    });
    return emitter;
  };
  const { reads, binds } = write({ writeAtom: counter.write, vectors: new Set(), single: new Set() });
  const named = createNamedAtoms();
  const repeats = { writeAtom: named.write, vectors: reads.repeated(), single: binds.single() };
  const { out } = write(repeats, (emitter) => nameAtoms(emitter, counter.repeated(), named));
  const [x = 1, y = 1, z = 1] = frame?.workgroups.map(({ extent }) => extent).toReversed() ?? [];
  return {
    text: out.toString(),
    workgroups: [x, y, z],
    invocations: frame?.local.extent ?? 1,
  };
}

/** What is known of what a kernel says more than once. */
interface Repeats {
  readonly writeAtom: WriteAtom;
  /** Of `VectorReads`. */
  readonly vectors: ReadonlySet<string>;
  /** Of `BindUses`. */
  readonly single: ReadonlySet<number>;
}

function nameAtoms({ out, names, scope }: Emitter, atoms: readonly CompositeAtom[], named: NamedAtoms): void {
  for (const atom of atoms) {
    const { text, ...rest } = emitComposite(atom, scope);
    const name = names.fresh(stemOf(atom));
    out.line(`let ${name} = ${text};`);
    named.name(atom, { text: name, ...rest });
  }
}

function createEmitter(
  kernel: Kernel,
  places: readonly SlotPlace[],
  names: Names,
  { writeAtom, vectors, single }: Repeats,
): Emitter {
  const axisNames = new Map<AxisId, string>();
  const registers = new Map<RegId, Held>();
  const extents = new Map<AxisId, number>();
  const bound = new Map<AxisId, Index>();
  const scope: ScalarScope = {
    extents,
    bound,
    writeAtom,
    get lane() {
      return emitter.lane;
    },
    get isHalf() {
      return emitter.isHalf;
    },
    nameOf(axis) {
      const name = axisNames.get(axis) ?? missing(`axis ${axis}`);
      emitter.binds.used(name);
      return name;
    },
    register: (reg) => registers.get(reg) ?? missing(`register ${reg}`),
    resolved: (index) => resolved(emitter, index),
    resolvedPreds: (given) => resolvedPreds(emitter, given),
    strideOf: (index) => strideOf(emitter, index),
    load: (slot, index) => emitLoad(emitter, slot, index),
    chosen: (select) => emitChosen(emitter, select, "chosen"),
  };
  const emitter: Emitter = {
    kernel,
    places,
    out: new TextWriter(),
    names,
    extents,
    axisNames,
    bound,
    replaced: new Map(),
    registers,
    waiting: new Map(),
    sets: countSets(kernel.body),
    reads: createVectorReads(bound, vectors),
    binds: createBindUses(single),
    scope,
    lane: undefined,
    isHalf: false,
  };
  return emitter;
}

function missing(what: string): never {
  invariant(false, `${what} has no name`);
}

/** The innermost loop over workgroups is x. */
function nameFrame({ out, names, extents, axisNames, replaced }: Emitter, frame: GridFrame): void {
  const name = (
    loop: { readonly axis: AxisId; readonly name: string; readonly extent: number },
    value: string,
  ) => {
    extents.set(loop.axis, loop.extent);
    if (loop.extent === 1) return void replaced.set(loop.axis, constant(0));
    const own = names.fresh(loop.name);
    axisNames.set(loop.axis, own);
    out.line(`let ${own} = ${value};`);
  };
  for (const [i, loop] of frame.workgroups.entries())
    name(loop, `${GROUP}.${"xyz"[frame.workgroups.length - 1 - i] ?? "x"}`);
  name(frame.local, LOCAL);
}
