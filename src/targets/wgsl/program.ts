// A module as a shader and what the host does with it: the text, an entry point per distinct kernel (one more where slots of a call meet),
// and for every call its entry point, its workgroups and what is bound. What it needs of a device is told, with the layer that needs most.

import { tsComment, wgslIdentifier } from "../../base/escape.ts";
import { combinesIn } from "../../loops/combine.ts";
import { allCalls, type Call, type LoopModule, type Port } from "../../loops/loop.ts";
import type { TargetOptions } from "../target.ts";
import type { Binding } from "./bindings.ts";
import { type PlannedEntry, writeEntry } from "./entry-wgsl.ts";
import { reflectHelper } from "./emit-index.ts";
import { pictureKernel } from "./border-wgsl.ts";
import type { LimitNeed, WgslLimits } from "./limits.ts";
import { mathHelpers, mathNames } from "./math-wgsl.ts";
import { type MemoryMap, mapMemory } from "./memory-map.ts";
import { boundCalls, needsOf } from "./needs.ts";
import { createNames } from "../names.ts";
import { planPorts, type PortPlan } from "./port-plan.ts";

export interface GridProgram {
  /** The whole shader. */
  readonly text: string;
  readonly memory: MemoryMap;
  /** Of the kernels; those at the border are not among them. */
  readonly entries: readonly Entry[];
  /** One per call of `allCalls`, in its order. */
  readonly dispatches: readonly Dispatch[];
  readonly ports: PortPlan;
  /** The entry point that makes inputs of pictures, where there are inputs that show one. */
  readonly picture: string | undefined;
  /** The most that any layer needs of each limit. */
  readonly needs: readonly LimitNeed[];
  /** The shader computes with float16. */
  readonly isHalf: boolean;
  /** Invocations of its workgroups make one number of what they have. */
  readonly hasTotals: boolean;
}

/** An entry point of the shader. */
interface Entry {
  readonly name: string;
  /** Whether each binding is written. */
  readonly access: readonly boolean[];
}

interface Dispatch {
  /** Position in `entries`. */
  readonly entry: number;
  readonly workgroups: readonly [number, number, number];
  readonly bindings: readonly Binding[];
}

type ProgramOptions = Pick<TargetOptions, "batch" | "layout">;

/** The shader of a module whose kernels are for a grid. */
export function gridProgram(
  module: LoopModule,
  limits: WgslLimits,
  options: ProgramOptions = { batch: module.samples, layout: "nchw" },
): GridProgram {
  const memory = mapMemory(module, limits.maxBufferSize);
  const calls = allCalls(module);
  const bound = boundCalls(module, memory, limits);
  const entries = entriesOf(module, calls, bound);
  const names = createNames(["reflect_index", ...mathNames, "scaled", "scaled4"], wgslIdentifier);
  const written = entries.map((entry, i) => writeEntry(module, entry, calls, i, names));
  const ports = planPorts(module, memory, options, names);
  const picture = module.inputs.some(isPicture) ? names.fresh("picture_to_image") : undefined;
  const body = [
    ...written.map(({ text }) => text),
    ...ports.borders.map((border) => border.text),
    ...(picture === undefined
      ? []
      : [
          pictureKernel([
            picture,
            ...["parameters", "picture", "image", "Picture"].map((name) => names.fresh(name)),
          ]),
        ]),
  ].join("\n");
  const isHalf = module.kernels.some(({ slots }) => slots.some(({ dtype }) => dtype === "f16"));
  const helpers = [...(body.includes("reflect_index(") ? [reflectHelper] : []), ...mathHelpers(body)];
  const text = [
    `// ${tsComment(module.name)}: one entry point per distinct kernel.`,
    ...(isHalf ? ["enable f16;"] : []),
    ...helpers,
    body,
  ].join("\n\n");
  const entryOf = new Map(entries.flatMap((one, entry) => one.calls.map((at) => [at, entry] as const)));
  const dispatches = calls.map((_, at): Dispatch => {
    const entry = entryOf.get(at) ?? -1;
    return { entry, workgroups: written[entry]?.workgroups ?? [1, 1, 1], bindings: bound[at] ?? [] };
  });
  return {
    text,
    memory,
    entries: entries.map(({ bindings }, i) => ({
      name: written[i]?.name ?? "",
      access: bindings.map(({ isWritten }) => isWritten),
    })),
    dispatches,
    ports,
    picture,
    needs: needsOf(module, memory, bound, ports, options),
    isHalf,
    hasTotals: module.kernels.some((kernel) => combinesIn(kernel.body).length > 0),
  };
}

/** One channel or three, and two axes. */
export function isPicture({ shape }: Port): boolean {
  const [channels = 0, ...space] = shape;
  return space.length === 2 && (channels === 1 || channels === 3);
}

/** Calls of a kernel share an entry point where their slots lie alike. */
function entriesOf(
  { kernels }: LoopModule,
  calls: readonly Call[],
  bound: readonly (readonly Binding[])[],
): readonly PlannedEntry[] {
  const byForm = new Map<string, { kernel: number; bindings: readonly Binding[]; calls: number[] }>();
  const callsOf = Map.groupBy(calls.keys(), (at) => calls[at]?.kernel);
  for (const kernel of kernels) {
    for (const at of callsOf.get(kernel.id) ?? []) {
      const bindings = bound[at] ?? [];
      const form = JSON.stringify([
        kernel.id,
        bindings.map(({ begin, end, isWritten, slots }) => [end - begin, isWritten, slots]),
      ]);
      const known = byForm.get(form);
      if (known === undefined) byForm.set(form, { kernel: kernel.id, bindings, calls: [at] });
      else known.calls.push(at);
    }
  }
  return [...byForm.values()];
}
