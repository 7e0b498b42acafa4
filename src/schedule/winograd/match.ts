// Which groups Winograd's filtering computes: a plain sum of data times weights with two windows of three taps or of five, one tap as far from the
// next as one output from the next (stride 1 and dilation 1, or both alike). Shapes decide, never ops.

import { coefficientOf } from "../../algebra/index-expr.ts";
import type { Axis } from "../../algebra/index-types.ts";
import type { BufferId } from "../../nests/nest.ts";
import type { Gather } from "../group.ts";
import { contractionOf, type Contraction } from "../recipes/contraction.ts";
import { type Refusal, refuse } from "../recipes/recipe.ts";
import { sizeOfAxes } from "../steps/axes.ts";
import type { LoopTable } from "../table.ts";
import { filterings, type Filtering } from "./matrices.ts";

export interface WinogradPlan extends Contraction {
  readonly filtering: Filtering;
  /** The two axes of outputs, each with its window. */
  readonly down: Windowed;
  readonly across: Windowed;
  /** The rest of the reduction. */
  readonly channels: readonly Axis[];
  /** Other axes of outputs that share the weights, samples above all: tiles of all their points stand in one row. */
  readonly others: readonly Axis[];
  /** The same, where one point has tiles enough to repay a pass over the weights: loops around all the rest. */
  readonly outer: readonly Axis[];
}

interface Windowed {
  readonly output: Axis;
  readonly tap: Axis;
  /** Tiles along this axis; the last may be ragged. */
  readonly tiles: number;
}

/** Refused where the group has another shape, or the table knows something faster. */
export function planWinograd(
  group: Gather,
  fixed: ReadonlySet<BufferId>,
  table: LoopTable,
): WinogradPlan | Refusal {
  const found = contractionOf(group, fixed);
  if (found === undefined || !isPlainSum(found))
    return refuse("it is no ungrouped sum of data times weights with zeros around");
  const windows = windowsOf(found);
  if (windows === undefined) return refuse("it has no two windows of 3 or of 5 taps at stride 1");
  const [down, across] = windows;
  const channels = found.reduction.filter((axis) => axis !== down.tap && axis !== across.tap);
  const least = Math.min(down.output.extent, across.output.extent);
  const narrowest = Math.min(found.sizes.rows, sizeOfAxes(channels));
  const rows = table.winograd.filter(({ taps }) => taps === down.tap.extent);
  const choice = rows.find((row) => least >= row.least && narrowest >= row.channels);
  const filtering = filterings.find(
    ({ taps, outputs }) => taps === choice?.taps && outputs === choice.outputs,
  );
  if (filtering === undefined) return refuse(tooSmall(rows, least, narrowest));
  const tiled = (window: Window): Windowed => ({
    ...window,
    tiles: Math.ceil(window.output.extent / filtering.outputs),
  });
  const sides = { down: tiled(down), across: tiled(across) };
  const beside = wideColumns(found).filter((axis) => axis !== down.output && axis !== across.output);
  const isEnough = sides.down.tiles * sides.across.tiles >= table.winogradTiles;
  const [others, outer] = isEnough ? [[], beside] : [beside, []];
  return { ...found, filtering, ...sides, channels, others, outer };
}

function tooSmall(rows: LoopTable["winograd"], least: number, channels: number): string {
  const last = rows.at(-1);
  if (last === undefined) return "the table has none: it reorders sums, or is slower on this machine";
  const few = [
    ...(least < last.least ? [`${least} outputs along an axis are fewer than ${last.least}`] : []),
    ...(channels < last.channels ? [`${channels} channels are fewer than ${last.channels}`] : []),
  ];
  return few.join(", and ");
}

/** What tiles read outside the data is a fill, or nothing at all. */
function isPlainSum({ fold, sizes, data }: Contraction): boolean {
  return fold.init === 0 && sizes.groups === 1 && (data.pad === undefined || data.pad.kind === "fill");
}

interface Window {
  readonly output: Axis;
  readonly tap: Axis;
}

/** The two windows, of as many taps each; undefined where there are more or fewer. */
function windowsOf(found: Contraction): readonly [Window, Window] | undefined {
  const windows = found.reduction.flatMap((tap): Window[] => {
    const isKnown = filterings.some(({ taps }) => taps === tap.extent);
    const output = isKnown ? windowOf(found, tap) : undefined;
    return output === undefined ? [] : [{ output, tap }];
  });
  const [first, second, ...more] = windows;
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const isSquare = first.tap.extent === second.tap.extent && first.output !== second.output;
  return isSquare ? [first, second] : undefined;
}

function wideColumns({ columns }: Contraction): readonly Axis[] {
  return columns.filter(({ extent }) => extent > 1);
}

/** The output axis that moves the data's index exactly as this tap does. */
function windowOf(found: Contraction, tap: Axis): Axis | undefined {
  const { data } = found;
  const steps = data.index.map((index) => coefficientOf(index, tap.id));
  if (steps.every((step) => step === 0)) return undefined;
  const alike = wideColumns(found).filter(({ id }) =>
    data.index.every((index, d) => coefficientOf(index, id) === steps[d]),
  );
  return alike.length === 1 ? alike[0] : undefined;
}
