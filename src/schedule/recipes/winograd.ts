// Winograd's filtering with a tile loop around its stages: what they leave behind for one block of tiles fits the cache.
//
//   for block of tiles {
//     for tile, channel { 36 or 16 inputs -> V[a, b][tile panel][channel][tile]        transform, straight-line }
//     for a, b, row panel, tile panel { 2x3 registers; for channel: += U * V; M[...] = }
//     for row, tile { M[a, b] -> 16 or 4 outputs; bias, activation, ...; store           transform, straight-line }
//   }
//
// Stage steps: winograd, pack (U), block, relayout (V and M in panels, planes apart by a little more than their size, so that they do not
// meet in the cache), unrollFold; then registerTile. It reorders sums: fast mode only.

import { add, constant, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index, Pred } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import { grid } from "../../base/grid.ts";
import { invariant } from "../../base/invariant.ts";
import type { LoopScalar } from "../../loops/loop.ts";
import type { Buffer } from "../../nests/nest.ts";
import type { Read } from "../../nests/scalars.ts";
import type { Gather } from "../group.ts";
import { at, loadFrom } from "../kernel-builder.ts";
import { fuseAxes, rowMajor, sizeOfAxes, splitIndex, within, type Substitution } from "../steps/axes.ts";
import { blockRefusal, blocksOf } from "../steps/block.ts";
import { relayout } from "../steps/relayout.ts";
import { hoistPads } from "../steps/hoist-pad.ts";
import { storeTile } from "../steps/register-tile.ts";
import { emitTransform } from "../winograd/emit-transform.ts";
import { filterWeights } from "../winograd/filter-weights.ts";
import { planWinograd, type WinogradPlan } from "../winograd/match.ts";
import { outputPoint } from "../winograd/output-point.ts";
import { winogradStages, type WinogradStages } from "../winograd/stages.ts";
import type { Work } from "../work.ts";
import type { Lowered, Recipe } from "./recipe.ts";
import { filterInLanes } from "./winograd-lanes.ts";

const ROWS = 2;
const COLUMNS = 3;
/** float64 elements between planes: two lines of the cache. */
const APART = 16;

export const winograd: Recipe = {
  name: "winograd",
  why: "Before padding is hoisted: its tiles read further than the windows do.",
  lower(work, group) {
    const plan = planWinograd(group, work.fixed, work.table);
    if ("refused" in plan) return plan;
    if (work.table.lanes > 1) {
      const lowered = filterInLanes(work, group, plan);
      if (!("refused" in lowered)) return lowered;
    }
    const packed = filterWeights(work, plan, ROWS);
    const stages = winogradStages(work, group, plan, packed, ROWS);
    const apart = blockRefusal(stages.meaning, stages.points);
    if (apart !== undefined) return apart;
    const job = startJob(work, plan, stages, packed);
    emitBlocks(job, group);
    return { choice: choiceOf(job), meaning: stages.meaning };
  },
};

function choiceOf({ plan, sizes }: Job): Lowered["choice"] {
  const { outputs, inputs, taps } = plan.filtering;
  return {
    recipe: `winograd F(${outputs}x${outputs}${taps === 3 ? "" : `, ${taps}x${taps}`})`,
    schedule: [
      ["tile", `${ROWS}x${COLUMNS}`],
      ["tiles", String(sizes.tiles)],
      ["blocks", String(sizes.blocks)],
    ],
    because: `${outputs ** 2} outputs of a ${taps}x${taps} window from ${inputs ** 2} products instead of ${(taps * outputs) ** 2}`,
    layout: [
      `weights ship as they are and are filtered when loaded, into float32 panels [${inputs ** 2}][${sizes.rowPanels}][${sizes.channels}][${ROWS}]`,
      `filtered data in ${inputs ** 2} float64 planes per block, ${APART} elements apart`,
    ],
    sumFactor: 64,
  };
}

interface Job {
  readonly work: Work;
  readonly plan: WinogradPlan;
  /** Reads a copy with the padding around it. */
  readonly data: Read;
  readonly tile: WinogradStages["tile"];
  /** All tiles, slowest first. */
  readonly tileAxes: readonly Axis[];
  readonly weights: Buffer;
  /** The plan's outer axes. */
  readonly outer: Axis;
  readonly tiles: Buffer;
  readonly products: Buffer;
  readonly block: Axis;
  readonly sizes: {
    readonly channels: number;
    readonly tiles: number;
    readonly rowPanels: number;
    readonly panels: number;
    readonly blocks: number;
  };
}

function startJob(work: Work, plan: WinogradPlan, stages: WinogradStages, weights: Buffer): Job {
  const { filtering, channels, others, outer, fold } = plan;
  const { tile } = stages;
  const tileAxes = [...others, tile.down, tile.across];
  const around = [...outer, ...tileAxes, tile.row, tile.column, ...channels];
  const { value } = hoistPads(work, { ...fold, axes: [], value: stages.data }, around);
  const tiles = sizeOfAxes(tileAxes);
  const { blocks, panels } = blocksOf(tiles, COLUMNS, work.table.winogradTiles);
  const sizes = {
    channels: sizeOfAxes(channels),
    tiles,
    rowPanels: Math.ceil(plan.sizes.rows / ROWS),
    panels,
    blocks,
  };
  const planes = filtering.inputs ** 2;
  const apart = (name: string, size: number): Buffer => {
    const buffer = work.temporary(name, [planes, size], "scratch");
    invariant(relayout(work, buffer, APART) === undefined, "a temporary that is new may lie in any way");
    return buffer;
  };
  return {
    work,
    plan,
    data: value.kind === "read" ? value : stages.data,
    tile,
    tileAxes,
    weights,
    outer: work.kernel.axis("s", sizeOfAxes(outer)),
    tiles: apart("v", sizes.panels * sizes.channels * COLUMNS),
    products: apart("m", sizes.rowPanels * sizes.panels * ROWS * COLUMNS),
    block: work.kernel.axis("b", blocks),
    sizes,
  };
}

function emitBlocks(job: Job, group: Gather): void {
  job.work.kernel.loops([job.outer, job.block], () => {
    emitDataTransform(job);
    emitProducts(job);
    emitResultTransform(job, group);
  });
}

/** The number of a tile; past the last one at a ragged edge. */
function tileNumber({ block, sizes }: Job, panel: Axis, n: Axis): Index {
  return add(scale(splitIndex(at(block), at(panel), sizes.panels), COLUMNS), at(n));
}

function emitDataTransform(job: Job): void {
  const { work, plan, data, tile, tileAxes, tiles, sizes } = job;
  const { kernel } = work;
  const { inputs, data: matrix } = plan.filtering;
  const [panel, n] = [kernel.axis("j", sizes.panels), kernel.axis("n", COLUMNS)];
  const e = kernel.axis("c", sizes.channels);
  kernel.loops([panel, n, e], () => {
    const map: Substitution = new Map();
    fuseAxes(tileAxes, kernel.simplify(within(tileNumber(job, panel, n), sizes.tiles)), map);
    fuseAxes(plan.outer, at(job.outer), map);
    fuseAxes(plan.channels, at(e), map);
    const given = grid(inputs, inputs, (i, j) => {
      map.set(tile.row.id, constant(i)).set(tile.column.id, constant(j));
      const index = data.index.map((part) => substitute(part, map));
      return loadFrom(kernel, "x", work.buffer(data.buffer), index);
    });
    const place = rowMajor([at(panel), at(e), at(n)], [sizes.panels, sizes.channels, COLUMNS]);
    emitTransform(kernel, matrix, given, "t", (a, b, value) =>
      kernel.emit({
        kind: "store",
        slot: kernel.slot(tiles, "write"),
        index: kernel.address(tiles, [constant(a * inputs + b), place]),
        value,
      }),
    );
  });
}

/** for a, b: rows x tiles, the sum over channels in a tile of registers. */
function emitProducts({ work, plan, weights, tiles, products, sizes }: Job): void {
  const { kernel } = work;
  const plane = kernel.axis("ab", plan.filtering.inputs ** 2);
  const [rowPanel, panel] = [kernel.axis("k", sizes.rowPanels), kernel.axis("j", sizes.panels)];
  const e = kernel.axis("c", sizes.channels);
  kernel.loops([plane, rowPanel, panel], () => {
    const registers = grid(ROWS, COLUMNS, (m, n) =>
      kernel.variable(`a${m}${n}`, { kind: "const", value: 0 }),
    );
    kernel.loop(e, () => {
      const left = Array.from({ length: ROWS }, (_, m) =>
        loadFrom(kernel, "u", weights, [at(plane), at(rowPanel), at(e), constant(m)]),
      );
      const right = Array.from({ length: COLUMNS }, (_, n) => {
        const place = rowMajor([at(panel), at(e), constant(n)], [sizes.panels, sizes.channels, COLUMNS]);
        return loadFrom(kernel, "x", tiles, [at(plane), place]);
      });
      for (const [m, row] of registers.entries()) {
        for (const [n, reg] of row.entries()) {
          const [u, v] = [left[m], right[n]];
          if (u === undefined || v === undefined) continue;
          const addend: LoopScalar = { kind: "reg", reg };
          kernel.emit({ kind: "set", reg, value: { kind: "madd", left: u, right: v, addend } });
        }
      }
    });
    for (const [m, row] of registers.entries()) {
      for (const [n, reg] of row.entries()) {
        const place = productPlace(sizes, at(rowPanel), at(panel), constant(m * COLUMNS + n));
        kernel.emit({
          kind: "store",
          slot: kernel.slot(products, "write"),
          index: kernel.address(products, [at(plane), place]),
          value: { kind: "reg", reg },
        });
      }
    }
  });
}

function productPlace(
  { rowPanels, panels }: Job["sizes"],
  rowPanel: Index,
  panel: Index,
  point: Index,
): Index {
  return rowMajor([rowPanel, panel, point], [rowPanels, panels, ROWS * COLUMNS]);
}

function emitResultTransform(job: Job, group: Gather): void {
  const { work, plan, tile, products, sizes } = job;
  const { kernel } = work;
  const { inputs, result } = plan.filtering;
  const [rowPanel, m] = [kernel.axis("k", sizes.rowPanels), kernel.axis("m", ROWS)];
  const [panel, n] = [kernel.axis("j", sizes.panels), kernel.axis("n", COLUMNS)];
  kernel.loops([rowPanel, m, panel, n], () => {
    const row = splitIndex(at(rowPanel), at(m), ROWS);
    const number = tileNumber(job, panel, n);
    const real: readonly Pred[] = [
      { kind: "lt", left: row, right: constant(plan.sizes.rows) },
      { kind: "lt", left: number, right: constant(sizes.tiles) },
    ];
    kernel.when(real, () => {
      const point = add(scale(at(m), COLUMNS), at(n));
      const given = grid(inputs, inputs, (a, b) => {
        const place = productPlace(sizes, at(rowPanel), at(panel), point);
        return loadFrom(kernel, "p", products, [constant(a * inputs + b), place]);
      });
      const known = axesAt(job, row, kernel.simplify(within(number, sizes.tiles)));
      emitTransform(kernel, result, given, "t", (u, v, value) => {
        const sum = kernel.let("s", value);
        const target = outputPoint(plan, tile, known, u, v);
        storeTile(work, group.store, [target], () => new Map([[plan.fold.into, sum]]));
      });
    });
  });
}

/** What the group's axes are in a tile. */
function axesAt({ plan, tileAxes, outer }: Job, row: Index, number: Index): Substitution {
  const known: Substitution = new Map();
  fuseAxes(tileAxes, number, known);
  fuseAxes(plan.outer, at(outer), known);
  fuseAxes(plan.rows, within(row, plan.sizes.rows), known);
  return known;
}
