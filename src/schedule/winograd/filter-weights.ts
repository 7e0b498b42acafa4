// U of Winograd's filtering: 36 numbers (or 16) for 9 weights. The weights ship as they are; U is made from them when the module is loaded.
//
//   U[a, b][row panel][channel][row] += G[a, r] * G[b, s] * w[row, channel, r, s]          the stage
//   for panel, row, channel { w0 .. w8; for a { h0 h1 h2 = G[a] w; for b { U = h . G[b] } } }  the kernel

import { add, axisIndex, constant, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import type { LoopScalar } from "../../loops/loop.ts";
import type { Buffer, Scalar, Stage } from "../../nests/nest.ts";
import type { Read } from "../../nests/scalars.ts";
import type { Group } from "../group.ts";
import { at, createKernelBuilder, keyOf } from "../kernel-builder.ts";
import { lowerScalar } from "../lower-scalar.ts";
import { fuseAxes, sizeOfAxes, splitIndex, type Substitution } from "../steps/axes.ts";
import { hoistAddresses } from "../steps/hoist-addresses.ts";
import type { Prepared, Work } from "../work.ts";
import type { WinogradPlan } from "./match.ts";

/** U as [a * inputs + b][row panel][channel][row]; `kernel` makes it when the module is loaded. */
export function filterWeights(
  work: Work,
  plan: WinogradPlan,
  rowsPerTile: number,
  kernel: typeof filterKernel = filterKernel,
): Buffer {
  const source = work.buffer(plan.weight.buffer);
  const { inputs } = plan.filtering;
  const shape = [
    inputs * inputs,
    Math.ceil(plan.sizes.rows / rowsPerTile),
    sizeOfAxes(plan.channels),
    rowsPerTile,
  ];
  const { taps, weight } = plan.filtering;
  const matrix = work.constants("G", [inputs, taps], weight.flat());
  let stage: Stage | undefined;
  const filtered = work.pack("u", shape, "weights", (buffer) => {
    stage = filterStage(work, plan, { source, matrix, filtered: buffer });
    return stage;
  });
  const meaning = stage === undefined ? [] : [groupOf(stage, filtered)];
  work.prepare(filtered.id, kernel(work, plan, { source, matrix, filtered, meaning }));
  return filtered;
}

interface FilterBuffers {
  readonly source: Buffer;
  /** G */
  readonly matrix: Buffer;
  /** U */
  readonly filtered: Buffer;
}

function filterStage(work: Work, plan: WinogradPlan, { matrix, filtered }: FilterBuffers): Stage {
  const { filtering, down, across } = plan;
  const { inputs, taps } = filtering;
  const fresh = (name: string, extent: number): Axis => ({ id: work.freshAxis(), name, extent });
  const [, panels = 1, channels = 1, rowsPerTile = 1] = filtered.shape;
  const [a, b, r, s] = [fresh("a", inputs), fresh("b", inputs), fresh("r", taps), fresh("s", taps)];
  const [panel, e, m] = [fresh("k", panels), fresh("e", channels), fresh("m", rowsPerTile)];
  const place: Place = { panel: axisIndex(panel), row: axisIndex(m), channel: axisIndex(e), rowsPerTile };
  const map = weightAxes(plan, place);
  map.set(down.tap.id, axisIndex(r)).set(across.tap.id, axisIndex(s));
  const read = weightRead(plan, map);
  const factor = (row: Axis, column: Axis): Scalar => ({
    kind: "read",
    buffer: matrix.id,
    index: [axisIndex(row), axisIndex(column)],
  });
  return {
    axes: [a, b, panel, e, m, r, s],
    where: [],
    buffer: filtered.id,
    index: [add(scale(axisIndex(a), inputs), axisIndex(b)), axisIndex(panel), axisIndex(e), axisIndex(m)],
    update: { kind: "sum", init: 0 },
    value: product(product(factor(a, r), factor(b, s)), read),
  };
}

function product(left: Scalar, right: Scalar): Scalar {
  return { kind: "binary", op: "mul", left, right };
}

/** One element of U. */
interface Place {
  readonly panel: Index;
  readonly row: Index;
  readonly channel: Index;
  readonly rowsPerTile: number;
}

/** The axes of the weight's read but its taps. */
function weightAxes(
  { groups, rows, channels }: WinogradPlan,
  { panel, row, channel, rowsPerTile }: Place,
): Substitution {
  const map: Substitution = new Map(groups.map(({ id }) => [id, constant(0)]));
  fuseAxes(rows, splitIndex(panel, row, rowsPerTile), map);
  fuseAxes(channels, channel, map);
  return map;
}

/** Rows past the last one are zeros. */
function weightRead({ weight }: WinogradPlan, map: Substitution): Read {
  const index = weight.index.map((part) => substitute(part, map));
  return { kind: "read", buffer: weight.buffer, index, pad: { kind: "fill", value: 0 } };
}

function groupOf({ axes, value, index, buffer }: Stage, { id }: Buffer): Group {
  const [outer, taps] = [axes.slice(0, 5), axes.slice(5)];
  return {
    kind: "gather",
    axes: outer,
    fold: { kind: "sum", init: 0, axes: taps, where: [], value, into: id },
    store: { buffer, index, where: [], value: { kind: "read", buffer: id, index } },
  };
}

function filterKernel(
  work: Work,
  plan: WinogradPlan,
  { source, matrix, filtered, meaning }: FilterBuffers & Pick<Prepared, "meaning">,
): Prepared {
  const kernel = createKernelBuilder();
  kernel.place(source.id, "weights");
  kernel.place(filtered.id, "weights");
  kernel.place(matrix.id, "table");
  // In the order in which the module places them.
  const slots = { source: kernel.slot(source, "read"), filtered: kernel.slot(filtered, "write") };
  const factors = kernel.slot(matrix, "read");
  const { inputs, outputs, taps } = plan.filtering;
  const [, panels = 1, channels = 1, rowsPerTile = 1] = filtered.shape;
  const [panel, m, e] = [kernel.axis("k", panels), kernel.axis("m", rowsPerTile), kernel.axis("c", channels)];
  const [a, b] = [kernel.axis("a", inputs), kernel.axis("b", inputs)];
  const map = weightAxes(plan, { panel: at(panel), row: at(m), channel: at(e), rowsPerTile });
  const tap = (r: number, s: number): LoopScalar => {
    map.set(plan.down.tap.id, constant(r)).set(plan.across.tap.id, constant(s));
    return lowerScalar({ kernel, buffer: (id) => work.buffer(id), axes: new Map() }, weightRead(plan, map));
  };
  const weighted = (axis: Axis, terms: readonly LoopScalar[]): LoopScalar =>
    terms
      .map((right, r): LoopScalar => {
        const index = kernel.address(matrix, [at(axis), constant(r)]);
        const left = kernel.let("g", { kind: "load", slot: factors, index }, keyOf(factors, index));
        return { kind: "binary", op: "mul", left, right };
      })
      .reduce((left, right) => ({ kind: "binary", op: "add", left, right }));
  kernel.loops([panel, e, m], () => {
    const weights = range(taps).map((r) => range(taps).map((s) => tap(r, s)));
    kernel.loop(a, () => {
      const half = range(taps).map((s) =>
        kernel.let(
          "h",
          weighted(
            a,
            weights.flatMap((row) => row[s] ?? []),
          ),
        ),
      );
      kernel.loop(b, () => {
        const plane = add(scale(at(a), inputs), at(b));
        const index = kernel.address(filtered, [plane, at(panel), at(e), at(m)]);
        kernel.emit({ kind: "store", slot: slots.filtered, index, value: weighted(b, half) });
      });
    });
  });
  const body = hoistAddresses(
    kernel.finish(),
    kernel.slots.map(({ name }) => name),
    kernel.extents.size,
  );
  const comment = `weights of ${taps}x${taps} windows filtered for F(${outputs}x${outputs}), once when loaded`;
  return { source, slots: kernel.slots, body, comment, meaning };
}

function range(size: number): readonly number[] {
  return Array.from({ length: size }, (_, i) => i);
}
