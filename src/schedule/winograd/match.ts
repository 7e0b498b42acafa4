// Which groups Winograd's filtering computes: a plain sum of data times weights with two windows of three taps, one tap as far from the
// next as one output from the next (stride 1 and dilation 1, or both alike). Shapes decide, never ops.

import { coefficientOf } from "../../algebra/index-expr.ts";
import type { Axis } from "../../algebra/index-types.ts";
import type { BufferId } from "../../nests/nest.ts";
import type { Gather } from "../group.ts";
import { contractionOf, type Contraction } from "../recipes/contraction.ts";
import { type Refusal, refuse } from "../recipes/recipe.ts";
import { sizeOfAxes } from "../steps/axes.ts";
import type { LoopTable } from "../table.ts";
import { filtering, type Filtering } from "./matrices.ts";

export interface WinogradPlan extends Contraction {
  readonly filtering: Filtering;
  /** The two axes of outputs, each with its window. */
  readonly down: Windowed;
  readonly across: Windowed;
  /** The rest of the reduction. */
  readonly channels: readonly Axis[];
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
  if (windows === undefined) return refuse("it has no two windows of 3 taps at stride 1");
  const [down, across] = windows;
  const channels = found.reduction.filter((axis) => axis !== down.tap && axis !== across.tap);
  const least = Math.min(down.output.extent, across.output.extent);
  const narrowest = Math.min(found.sizes.rows, sizeOfAxes(channels));
  const choice = table.winograd.find((row) => least >= row.least && narrowest >= row.channels);
  if (choice === undefined) return refuse(tooSmall(table, least, narrowest));
  const tiled = (window: Window): Windowed => ({
    ...window,
    tiles: Math.ceil(window.output.extent / choice.outputs),
  });
  return {
    ...found,
    filtering: filtering(choice.outputs),
    down: tiled(down),
    across: tiled(across),
    channels,
  };
}

function tooSmall({ winograd }: LoopTable, least: number, channels: number): string {
  const last = winograd.at(-1);
  return last === undefined
    ? "the table has none: it reorders sums, or is slower on this machine"
    : `${least} outputs along an axis and ${channels} channels are fewer than ${last.least} and ${last.channels}`;
}

/** What tiles read outside the data is a fill, or nothing at all. */
function isPlainSum({ fold, sizes, data }: Contraction): boolean {
  return fold.init === 0 && sizes.groups === 1 && (data.pad === undefined || data.pad.kind === "fill");
}

interface Window {
  readonly output: Axis;
  readonly tap: Axis;
}

/** The two windows of three taps; undefined where there are more or fewer, or other output axes beside theirs. */
function windowsOf(found: Contraction): readonly [Window, Window] | undefined {
  const windows = found.reduction.flatMap((tap): Window[] => {
    const output = tap.extent === 3 ? windowOf(found, tap) : undefined;
    return output === undefined ? [] : [{ output, tap }];
  });
  const [first, second] = windows;
  const wide = found.columns.filter(({ extent }) => extent > 1);
  if (first === undefined || second === undefined || windows.length + wide.length !== 4) return undefined;
  return first.output === second.output ? undefined : [first, second];
}

/** The output axis that moves the data's index exactly as this tap does. */
function windowOf({ data, columns }: Contraction, tap: Axis): Axis | undefined {
  const steps = data.index.map((index) => coefficientOf(index, tap.id));
  if (steps.every((step) => step === 0)) return undefined;
  const alike = columns.filter(
    ({ id, extent }) => extent > 1 && data.index.every((index, d) => coefficientOf(index, id) === steps[d]),
  );
  return alike.length === 1 ? alike[0] : undefined;
}
