// Stage step `fours`: a map of features lies in memory in fours of channels, so that one vector holds four channels of a pixel.
//
//   y[k, p] += x[c, p + r] * w[k, c, r]     ->     y[k4, p, k] += x[c4, p + r, c] * w[4*k4 + k, 4*c4 + c, r]
//
// A buffer [C, H, W] becomes [C/4, H, W, 4], axes of stages that count its channels become two. Legal where every access takes channels
// evenly: its index moves by fours but for one axis, whose extent is a multiple of four. Nothing is computed in another order.

import { add, axisIndex, constant, div, mod, scale, sum } from "../../algebra/index-expr.ts";
import { extentsOf, rangeOf, simplifyIndex } from "../../algebra/index-range.ts";
import type { Axis, AxisId, Index } from "../../algebra/index-types.ts";
import { substitute, substitutePreds } from "../../algebra/index-walk.ts";
import { bufferOf } from "../../nests/buffers.ts";
import { loadTimeBuffers } from "../../nests/load-time.ts";
import type { Buffer, BufferId, Nest, Pad, Stage } from "../../nests/nest.ts";
import { mapScalar, readsOf } from "../../nests/scalars.ts";
import { nextAxis } from "../../passes/nest-facts.ts";
import { LANES } from "../../loops/lanes.ts";

/** [C, ...] -> [C/4, ..., 4] */
export function shapeInFours([channels = LANES, ...pixels]: readonly number[]): readonly number[] {
  return [channels / LANES, ...pixels, LANES];
}

/** Channels first, then pixels; channels in whole fours. */
export function mayLieInFours([channels = 0, ...pixels]: readonly number[]): boolean {
  return pixels.length >= 1 && channels > 0 && channels % LANES === 0;
}

/** Whether the nest, its own stages rewritten, could have the buffer in fours. */
export function takesFours(nest: Nest, id: BufferId): boolean {
  const { shape } = bufferOf(nest, id);
  const isEvenIn = (stage: Stage): boolean =>
    accessesOf(stage, id).every((access) => isEven(stage, access, shape[0] ?? 0));
  return mayLieInFours(shape) && nest.stages.every(isEvenIn);
}

/** The nest with these buffers in fours, and with those temporaries that its stages pass on with the same channels. */
export function nestInFours(nest: Nest, wanted: ReadonlySet<BufferId>): Nest {
  const fours = withTemporaries(nest, wanted);
  let ids = nextAxis(nest);
  const rewritten = (stage: Stage): Stage => {
    const counting = new Set([...fours].flatMap((id) => channelAxes(stage, id)));
    const map = new Map<AxisId, Index>();
    const axes = stage.axes.flatMap((axis): readonly Axis[] => {
      if (!counting.has(axis.id)) return [axis];
      const own: Axis = { id: ids++, name: "v", extent: LANES };
      const four: Axis = { id: ids++, name: axis.name, extent: axis.extent / LANES };
      // An axis that no index of the result mentions is none of the result's.
      const outer = four.extent === 1 ? [] : [four];
      map.set(axis.id, sum([...outer.map((each) => scale(axisIndex(each), LANES)), axisIndex(own)]));
      return [...outer, own];
    });
    return inFours({ ...stage, axes }, map, fours);
  };
  return {
    buffers: nest.buffers.map((buffer) =>
      fours.has(buffer.id) ? { ...buffer, shape: shapeInFours(buffer.shape) } : buffer,
    ),
    stages: nest.stages.map(rewritten),
  };
}

/** [C/4, H, W, 4] -> [C, H, W], as others expect it. */
export function planesOfFours(shape: readonly number[]): Nest {
  const [fours = 1, ...rest] = shapeInFours(shape);
  const axes = [fours, LANES, ...rest.slice(0, -1)].map((extent, id): Axis => ({
    id,
    name: ["c", "v"][id] ?? "p",
    extent,
  }));
  const [four, own, ...pixels] = axes.map((axis) => axisIndex(axis));
  const [c, v] = [four ?? constant(0), own ?? constant(0)];
  const x: Buffer = { id: 0, name: "x", shape: shapeInFours(shape), role: "in" };
  const y: Buffer = { id: 1, name: "y", shape, role: "out" };
  const stage: Stage = {
    axes,
    where: [],
    buffer: y.id,
    index: [add(scale(c, LANES), v), ...pixels],
    update: { kind: "set" },
    value: { kind: "read", buffer: x.id, index: [c, ...pixels, v] },
  };
  return { buffers: [x, y], stages: [stage] };
}

interface Access {
  readonly channel: Index;
  readonly pad: Pad | undefined;
}

function accessesOf(stage: Stage, id: BufferId): readonly Access[] {
  const own = stage.buffer === id ? [{ index: stage.index, pad: undefined }] : [];
  const reads = readsOf(stage.value).filter(({ buffer }) => buffer === id);
  return [...own, ...reads].flatMap(({ index: [channel], pad }) =>
    channel === undefined ? [] : [{ channel, pad }],
  );
}

/** Past the channels there is nothing but a fill: the four that a channel is mirrored to would have another order. */
function isEven(stage: Stage, { channel, pad }: Access, channels: number): boolean {
  const { lo, hi } = rangeOf(channel, extentsOf(stage.axes));
  if (pad !== undefined && pad.kind !== "fill" && (lo < 0 || hi >= channels)) return false;
  return lo === hi || ownAxis(stage, channel) !== undefined;
}

/** The one axis that moves the channel by less than four; undefined where there is none, or it is uneven. */
function ownAxis({ axes }: Stage, index: Index): AxisId | undefined {
  const extents = extentsOf(axes);
  const { terms, constant: first } = simplifyIndex(index, extents);
  if (terms.some(({ atom }) => atom.kind !== "axis") || first % LANES !== 0) return undefined;
  const [own, ...more] = terms.filter(({ factor }) => factor % LANES !== 0);
  if (own?.atom.kind !== "axis" || own.factor !== 1 || more.length > 0) return undefined;
  return (extents.get(own.atom.axis) ?? 0) % LANES === 0 ? own.atom.axis : undefined;
}

function channelAxes(stage: Stage, id: BufferId): readonly AxisId[] {
  return accessesOf(stage, id).flatMap(({ channel }) => ownAxis(stage, channel) ?? []);
}

/** Temporaries whose channels a stage counts with the axis that counts those of a buffer in fours. */
function withTemporaries(nest: Nest, wanted: ReadonlySet<BufferId>): ReadonlySet<BufferId> {
  const fixed = loadTimeBuffers(nest);
  const found = new Set(wanted);
  const open = new Set(
    nest.buffers
      .filter(({ id, role }) => role === "tmp" && !fixed.has(id) && takesFours(nest, id))
      .map(({ id }) => id),
  );
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const stage of nest.stages) {
      const counting = new Set([...found].flatMap((id) => channelAxes(stage, id)));
      for (const id of open) if (channelAxes(stage, id).some((axis) => counting.has(axis))) found.add(id);
    }
  }
  return found;
}

function inFours(stage: Stage, map: ReadonlyMap<AxisId, Index>, fours: ReadonlySet<BufferId>): Stage {
  const extents = extentsOf(stage.axes);
  const place = (buffer: BufferId, index: readonly Index[]): readonly Index[] => {
    const [channel, ...pixels] = index;
    if (!fours.has(buffer) || channel === undefined) return index;
    const part = (of: Index): Index => simplifyIndex(of, extents);
    return [part(div(channel, LANES)), ...pixels, part(mod(channel, LANES))];
  };
  const renamed = (index: Index): Index => substitute(index, map);
  return {
    ...stage,
    where: substitutePreds(stage.where, map),
    index: place(stage.buffer, stage.index.map(renamed)),
    value: mapScalar(stage.value, {
      index: renamed,
      scalar: (part) => (part.kind === "read" ? { ...part, index: place(part.buffer, part.index) } : part),
    }),
  };
}
