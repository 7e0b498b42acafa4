// How inputs and outputs of a pass reach the arena: copied by the device as they are, or through a buffer of the caller's form and a kernel
// that changes layout or type.

import { invariant } from "../../base/invariant.ts";
import type { LoopModule, Port } from "../../loops/loop.ts";
import { planesOf } from "../ports.ts";
import type { TargetOptions } from "../target.ts";
import { type Border, borderKernel } from "./border-wgsl.ts";
import { OFFSET_ALIGNMENT } from "./limits.ts";
import { type DeviceBuffer, elementBytes, type MemoryMap } from "./memory-map.ts";
import type { Names } from "../names.ts";

/** Where the caller's numbers of one pass go, or come from. */
export interface PortPlace {
  readonly name: string;
  /** Position in the list of buffers. */
  readonly buffer: number;
  /** Bytes. */
  readonly offset: number;
  readonly size: number;
}

interface PlannedBorder {
  readonly direction: Border["direction"];
  readonly name: string;
  readonly text: string;
  /** Of the port, for errors and profiles. */
  readonly label: string;
  readonly workgroups: readonly [number, number, number];
  /** Outside, inside: buffer and bytes. */
  readonly bound: readonly (readonly [buffer: number, offset: number, size: number])[];
  readonly access: readonly boolean[];
}

export interface PortPlan {
  readonly inputs: readonly PortPlace[];
  readonly outputs: readonly PortPlace[];
  /** Buffers beside those of the memory map. */
  readonly buffers: readonly DeviceBuffer[];
  readonly borders: readonly PlannedBorder[];
}

export function planPorts(
  module: LoopModule,
  memory: MemoryMap,
  options: Pick<TargetOptions, "batch" | "layout">,
  names: Names,
): PortPlan {
  const buffers: DeviceBuffer[] = [];
  const borders: PlannedBorder[] = [];
  const unit = elementBytes(module, "arena");
  const arena = memory.bufferAt("arena", 0);
  const place =
    (direction: Border["direction"]) =>
    (port: Port): PortPlace => {
      const total = port.shape.reduce((size, extent) => size * extent, module.samples);
      const planes = planesOf(port, options);
      if (planes === undefined && unit === 4)
        return { name: port.name, buffer: arena, offset: port.offset * unit, size: 4 * total };
      const buffer = memory.buffers.length + buffers.length;
      buffers.push(outerBuffer(`${direction} ${port.name}`, total));
      const aligned = OFFSET_ALIGNMENT / unit;
      const base = port.offset % aligned;
      const dtype = unit === 2 ? "f16" : "f32";
      const own = [direction, `${direction}_outside`, `${direction}_inside`].map((name) => names.fresh(name));
      const [name, outside, inside] = own;
      invariant(name !== undefined && outside !== undefined && inside !== undefined, "three names");
      const kernel = borderKernel({ direction, port, samples: module.samples, dtype, planes, base }, [
        name,
        outside,
        inside,
      ]);
      borders.push({
        direction,
        name,
        ...kernel,
        label: `${direction} ${port.name}: ${port.shape.join("x")}`,
        bound: [
          [buffer, 0, 4 * total],
          [arena, (port.offset - base) * unit, Math.ceil(((total + base) * unit) / 4) * 4],
        ],
        access: direction === "input" ? [false, true] : [true, false],
      });
      return { name: port.name, buffer, offset: 0, size: 4 * total };
    };
  const inputs = module.inputs.map(place("input"));
  const outputs = module.outputs.map(place("output"));
  return { inputs, outputs, buffers, borders };
}

function outerBuffer(name: string, elements: number): DeviceBuffer {
  const bytes = Math.ceil((elements * 4) / OFFSET_ALIGNMENT) * OFFSET_ALIGNMENT;
  return { name, space: undefined, begin: 0, elements, bytesPerElement: 4, bytes };
}
