// Winograd's filtering where loops run in lanes of four: channels lie side by side from the copy of the data to the filtered results.
//
//   X[c/4][y][x][c%4] = data, with its padding                              four channels side by side (`interleave`)
//   for block of tiles {
//     for tile, c/4 { 36 vectors of X -> V[a, b][tile][c] }                 transform, straight-line
//     for group of rows {
//       for a, b, row panel, tile panel { 8x6 in 12 registers; for c: += U[a, b][panel][c][8] * V[a, b][tile][c]; M[a, b][tile][k] = }
//       for tile, k/4 { 36 vectors of M -> 16 outputs of 4 channels; bias, activation, ...; store }
//   } }
//
// Groups of rows keep M small: it is read while it is in the cache. Stage steps as in winograd.ts, and `interleave`.

import { add, constant, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index, Pred } from "../../algebra/index-types.ts";
import { invariant } from "../../base/invariant.ts";
import type { LoopScalar, RegId } from "../../loops/loop.ts";
import { LANES } from "../../loops/lanes.ts";
import type { Buffer } from "../../nests/nest.ts";
import type { Gather } from "../group.ts";
import { at, loadFrom } from "../kernel-builder.ts";
import { fuseAxes, sizeOfAxes, splitIndex, within, type Substitution } from "../steps/axes.ts";
import { blockRefusal, blocksOf } from "../steps/block.ts";
import { interleave, type Interleaved } from "../steps/interleave.ts";
import { storeTile, type TilePoint } from "../steps/register-tile.ts";
import { relayout } from "../steps/relayout.ts";
import { type Constants, timesMatrixTwice } from "../winograd/factored.ts";
import { filterWeights } from "../winograd/filter-weights.ts";
import { unrolled } from "../steps/unroll.ts";
import type { WinogradPlan } from "../winograd/match.ts";
import { outputPoint } from "../winograd/output-point.ts";
import { winogradStages, type WinogradStages } from "../winograd/stages.ts";
import type { Work } from "../work.ts";
import { type Lowered, type Refusal, refuse } from "./recipe.ts";

/** Two vectors of rows. */
const ROWS = 2 * LANES;
/** float32 elements between planes: two lines of the cache. */
const APART = 32;

interface Job {
  readonly work: Work;
  readonly plan: WinogradPlan;
  readonly tile: WinogradStages["tile"];
  readonly data: Interleaved;
  /** U */
  readonly weights: Buffer;
  /** V */
  readonly tiles: Buffer;
  /** M */
  readonly products: Buffer;
  /** The plan's outer axes. */
  readonly outer: Axis;
  readonly block: Axis;
  readonly group: Axis;
  readonly sizes: WinogradSizes;
}

interface WinogradSizes {
  readonly channels: number;
  readonly tiles: number;
  /** Tiles that share a tile of registers. */
  readonly columns: number;
  readonly panels: number;
  readonly blocks: number;
  readonly rowGroups: number;
  /** Of a group. */
  readonly rowPanels: number;
}

/** Emits all loops, or nothing where channels or rows do not lie in vectors. */
export function filterInLanes(work: Work, group: Gather, plan: WinogradPlan): Lowered | Refusal {
  const [channel, ...more] = plan.channels;
  if (channel === undefined || more.length > 0) return refuse("its channels are no single axis");
  if (plan.rows.length !== 1 || plan.sizes.rows % LANES > 0)
    return refuse(`${plan.sizes.rows} rows are no whole vectors`);
  const weights = filterWeights(work, plan, ROWS);
  const stages = winogradStages(work, group, plan, weights, ROWS);
  const apart = blockRefusal(stages.meaning, stages.points);
  if (apart !== undefined) return apart;
  const { tile } = stages;
  const around = [...plan.outer, ...tileAxesOf(plan, tile), tile.row, tile.column];
  const data = interleave(work, stages.data, channel, around);
  if ("refused" in data) return data;
  const job = startJob(work, plan, { tile, data, weights });
  emitBlocks(job, group);
  return { choice: choiceOf(job), meaning: stages.meaning };
}

function startJob(work: Work, plan: WinogradPlan, parts: Pick<Job, "tile" | "data" | "weights">): Job {
  const { kernel } = work;
  const sizes = sizesOf(work, plan, sizeOfAxes(tileAxesOf(plan, parts.tile)));
  const { panels, columns, rowPanels } = sizes;
  const planes = plan.filtering.inputs ** 2;
  const apart = (name: string, across: number): Buffer => {
    const buffer = work.temporary(name, [planes, panels * columns, across], "scratch");
    invariant(relayout(work, buffer, APART) === undefined, "a temporary that is new may lie in any way");
    return buffer;
  };
  return {
    work,
    plan,
    ...parts,
    tiles: apart("v", parts.data.vectors * LANES),
    products: apart("m", rowPanels * ROWS),
    outer: kernel.axis("s", sizeOfAxes(plan.outer)),
    block: kernel.axis("b", sizes.blocks),
    group: kernel.axis("g", sizes.rowGroups),
    sizes,
  };
}

/** All tiles, slowest first. */
function tileAxesOf({ others }: WinogradPlan, { down, across }: Job["tile"]): readonly Axis[] {
  return [...others, down, across];
}

function sizesOf({ table }: Work, plan: WinogradPlan, tiles: number): WinogradSizes {
  const columns = columnsFor(tiles);
  const { blocks, panels } = blocksOf(tiles, columns, table.winogradTiles, table.threads !== undefined);
  const all = Math.ceil(plan.sizes.rows / ROWS);
  const most = Math.max(1, Math.floor(ROW_GROUP / ROWS));
  let rowPanels = Math.min(all, most);
  while (all % rowPanels > 0) rowPanels--;
  return {
    channels: sizeOfAxes(plan.channels),
    tiles,
    columns,
    panels,
    blocks,
    rowGroups: all / rowPanels,
    rowPanels,
  };
}

/** Rows whose products are kept until they are filtered. */
const ROW_GROUP = 64;

/** Six tiles keep the multipliers busiest; four do where there are few. */
function columnsFor(tiles: number): number {
  const cost = (columns: number): number => Math.ceil(tiles / columns) * columns * (1 + 0.02 * (6 - columns));
  return [6, 5, 4].reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

function emitBlocks(job: Job, group: Gather): void {
  const { kernel } = job.work;
  kernel.loops([job.outer, job.block], () => {
    emitDataTransform(job);
    kernel.loop(job.group, () => {
      emitProducts(job);
      emitResultTransform(job, group);
    });
  });
}

/** For tiles that exist; the last panel of all may be ragged, later ones of the last block are empty. */
function eachPanel({ work, block, sizes }: Job, body: (panel: Index) => void): void {
  const { kernel } = work;
  const panel = kernel.axis("j", sizes.panels);
  const number = splitIndex(at(block), at(panel), sizes.panels);
  const all = constant(Math.ceil(sizes.tiles / sizes.columns));
  kernel.loop(panel, () => kernel.when([{ kind: "lt", left: number, right: all }], () => body(at(panel))));
}

function inLanes({ kernel }: Work, body: (lane: Index) => void): void {
  const lane = kernel.axis("lane", LANES);
  kernel.loop(lane, () => body(at(lane)));
}

function tileNumber({ block, sizes }: Job, place: Index): Index {
  return add(scale(at(block), sizes.panels * sizes.columns), place);
}

/** A tile's place in the block. */
function placeOf({ sizes }: Job, panel: Index, n: Index): Index {
  return add(scale(panel, sizes.columns), n);
}

/** Registers for constants, made before the loops that use them. */
function constantsFor({ kernel }: Work): Constants {
  const known = new Map<number, LoopScalar>();
  for (const value of [2, -2, 4, -4, -5, 8, -8]) known.set(value, kernel.let("f", { kind: "const", value }));
  return (value) => known.get(value) ?? { kind: "const", value };
}

function emitDataTransform(job: Job): void {
  const { work, plan, data, tile, tiles, sizes } = job;
  const { kernel } = work;
  const { inputs, data: matrix } = plan.filtering;
  const n = kernel.axis("n", sizes.columns);
  const vector = kernel.axis("c", data.vectors);
  inLanes(work, (lane) => {
    const constants = constantsFor(work);
    eachPanel(job, (panel) =>
      kernel.loops([n, vector], () => {
        const map: Substitution = new Map();
        const place = placeOf(job, panel, at(n));
        const number = kernel.simplify(within(tileNumber(job, place), sizes.tiles));
        fuseAxes(tileAxesOf(plan, tile), number, map);
        fuseAxes(plan.outer, at(job.outer), map);
        const given = (i: number, j: number): LoopScalar => {
          map.set(tile.row.id, constant(i)).set(tile.column.id, constant(j));
          return loadFrom(kernel, "x", data.copy, data.index(map, at(vector), lane));
        };
        const channel = add(scale(at(vector), LANES), lane);
        timesMatrixTwice(kernel, { matrix, inputs, given, constants }, (a, b, value) =>
          kernel.emit({
            kind: "store",
            slot: kernel.slot(tiles, "write"),
            index: kernel.address(tiles, [constant(a * inputs + b), place, channel]),
            value,
          }),
        );
      }),
    );
  });
}

/** for a, b: rows x tiles, the sum over channels in a tile of registers; weights are vectors, data is repeated in all lanes. */
function emitProducts(job: Job): void {
  const { work, plan, weights, products, sizes } = job;
  const { kernel, table } = work;
  const plane = kernel.axis("ab", plan.filtering.inputs ** 2);
  const rowPanel = kernel.axis("k", sizes.rowPanels);
  kernel.loops([plane, rowPanel], () =>
    eachPanel(job, (tilePanel) =>
      inLanes(work, (lane) => {
        const registers = range(sizes.columns).map((n) =>
          range(ROWS / LANES).map((m) => kernel.variable(`a${m}${n}`, { kind: "const", value: 0 })),
        );
        unrolled(kernel, { name: "e", extent: sizes.channels, times: table.unrollSums }, (e) => {
          const panel = splitIndex(at(job.group), at(rowPanel), sizes.rowPanels);
          const rows = range(ROWS / LANES).map((m): LoopScalar => {
            const index = [at(plane), panel, e, add(constant(m * LANES), lane)];
            return loadFrom(kernel, "u", weights, index);
          });
          for (const [n, column] of registers.entries())
            addProducts(job, column, rows, [at(plane), placeOf(job, tilePanel, constant(n)), e]);
        });
        for (const [n, column] of registers.entries()) {
          for (const [m, reg] of column.entries()) {
            const row = add(scale(at(rowPanel), ROWS), add(constant(m * LANES), lane));
            const index = kernel.address(products, [at(plane), placeOf(job, tilePanel, constant(n)), row]);
            kernel.emit({
              kind: "store",
              slot: kernel.slot(products, "write"),
              index,
              value: { kind: "reg", reg },
            });
          }
        }
      }),
    ),
  );
}

function addProducts(
  { work, tiles }: Job,
  registers: readonly RegId[],
  rows: readonly LoopScalar[],
  place: readonly Index[],
): void {
  const right = loadFrom(work.kernel, "v", tiles, place);
  for (const [m, reg] of registers.entries()) {
    const left = rows[m];
    if (left === undefined) continue;
    const addend: LoopScalar = { kind: "reg", reg };
    work.kernel.emit({ kind: "set", reg, value: { kind: "madd", left, right, addend } });
  }
}

function emitResultTransform(job: Job, group: Gather): void {
  const { work, plan, tile, products, sizes } = job;
  const { kernel } = work;
  const { inputs, result } = plan.filtering;
  const n = kernel.axis("n", sizes.columns);
  const vector = kernel.axis("k", (sizes.rowPanels * ROWS) / LANES);
  inLanes(work, (lane) => {
    const constants = constantsFor(work);
    eachPanel(job, (panel) =>
      kernel.loops([n, vector], () => {
        const place = placeOf(job, panel, at(n));
        const own = add(scale(at(vector), LANES), lane);
        const first = scale(at(job.group), sizes.rowPanels * ROWS);
        const number = tileNumber(job, place);
        const real: readonly Pred[] = [
          { kind: "lt", left: number, right: constant(sizes.tiles) },
          // A panel of rows may be half empty.
          { kind: "lt", left: add(first, scale(at(vector), LANES)), right: constant(plan.sizes.rows) },
        ];
        kernel.when(real, () => {
          const given = (a: number, b: number): LoopScalar =>
            loadFrom(kernel, "p", products, [constant(a * inputs + b), place, own]);
          const known = axesAt(job, add(first, own), kernel.simplify(within(number, sizes.tiles)));
          const rows = new Map<number, [TilePoint, LoopScalar][]>();
          timesMatrixTwice(kernel, { matrix: result, inputs, given, constants }, (u, v, value) => {
            const point = outputPoint(plan, tile, known, u, v);
            rows.set(u, [...(rows.get(u) ?? []), [point, value]]);
          });
          for (const row of rows.values())
            storeTile(
              work,
              group.store,
              row.map(([point]) => point),
              (i) => new Map(row[i] ? [[plan.fold.into, row[i][1]]] : []),
            );
        });
      }),
    );
  });
}

/** What the group's axes are in a tile. */
function axesAt({ plan, tile, outer }: Job, row: Index, number: Index): Substitution {
  const known: Substitution = new Map();
  fuseAxes(tileAxesOf(plan, tile), number, known);
  fuseAxes(plan.outer, at(outer), known);
  for (const { id } of plan.rows) known.set(id, row);
  return known;
}

function range(size: number): readonly number[] {
  return Array.from({ length: size }, (_, i) => i);
}

function choiceOf({ plan, sizes, data }: Job): Lowered["choice"] {
  const { outputs, inputs, taps } = plan.filtering;
  return {
    recipe: `winograd F(${outputs}x${outputs}${taps === 3 ? "" : `, ${taps}x${taps}`})`,
    schedule: [
      ["tile", `${ROWS}x${sizes.columns}`],
      ["tiles", String(sizes.tiles)],
      ["blocks", String(sizes.blocks)],
      ["rows at once", String(sizes.rowPanels * ROWS)],
    ],
    because: `${outputs ** 2} outputs of a ${taps}x${taps} window from ${inputs ** 2} products instead of ${(taps * outputs) ** 2}`,
    layout: [
      `weights ship as they are and are filtered when loaded, into float32 panels [${inputs ** 2}][${Math.ceil(plan.sizes.rows / ROWS)}][${sizes.channels}][${ROWS}]`,
      `data copied with four channels side by side, [${data.vectors}][rows][columns][${LANES}]`,
      `filtered data in ${inputs ** 2} float32 planes per block, ${APART} elements apart`,
    ],
    sumFactor: 64,
  };
}
