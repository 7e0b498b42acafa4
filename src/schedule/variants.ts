// What `cnnc tune` tries on a step besides the table as it stands: other numbers in single rows of it. Variants that give the same loops
// as another are not measured, so a row costs nothing where it does not apply.

import { gridTile, type GridTable, type LoopTable } from "./table.ts";

export interface Variant {
  /** Stored in the file of choices: never give a name another meaning. */
  readonly name: string;
  readonly changes: Partial<LoopTable>;
  /** Of a grid's rows; nothing for processors. */
  readonly onGrid?: Partial<GridTable>;
}

const tile = (rows: number, columns: number): Partial<LoopTable> => ({
  tiles: [{ rows, columns, speed: 1 }],
});

export const variants: readonly Variant[] = [
  { name: "no winograd", changes: { winograd: [] } },
  {
    name: "winograd F2",
    changes: { winograd: [filtered(3, 2), filtered(5, 2)] },
    onGrid: { worthFiltering: 0 },
  },
  { name: "winograd F4", changes: { winograd: [filtered(3, 4)] }, onGrid: { worthFiltering: 0 } },
  { name: "winograd tiles 18", changes: { winogradTiles: 18 } },
  { name: "winograd tiles 72", changes: { winogradTiles: 72 } },
  { name: "packed", changes: { rowsWorthPacking: 1 } },
  { name: "unpacked", changes: { rowsWorthPacking: Infinity, winograd: [] } },
  { name: "unpacked 1x1", changes: unpacked(1, 1) },
  { name: "unpacked 1x2", changes: unpacked(1, 2) },
  { name: "unpacked 1x4", changes: unpacked(1, 4) },
  { name: "unpacked 2x3", changes: unpacked(2, 3) },
  { name: "panel tile 2x2", changes: tile(2, 2) },
  { name: "panel tile 2x3", changes: tile(2, 3) },
  { name: "panel tile 3x2", changes: tile(3, 2) },
  { name: "panel tile 1x4", changes: tile(1, 4) },
  { name: "panel tile 4x1", changes: tile(4, 1) },
  { name: "columns 24", changes: { columnsPerBlock: 24 } },
  { name: "columns 36", changes: { columnsPerBlock: 36 } },
  { name: "columns 144", changes: { columnsPerBlock: 144 } },
  { name: "reduction 288", changes: { reductionBlock: 288 } },
  { name: "reduction 1152", changes: { reductionBlock: 1152 } },
  { name: "vector rows 1", changes: { vectorRows: 1 } },
  { name: "vector rows 2", changes: { vectorRows: 2 } },
  { name: "vector rows 8", changes: { vectorRows: 8 } },
  { name: "depthwise rows 1", changes: { depthwiseRows: 1 } },
  { name: "depthwise rows 2", changes: { depthwiseRows: 2 } },
  { name: "depthwise rows 4", changes: { depthwiseRows: 4 } },
  { name: "written out 1", changes: { unroll: 1 } },
  { name: "written out 3", changes: { unroll: 3 } },
  { name: "written out 27", changes: { unroll: 27 } },
  ...(
    [
      ["grid tile 64x64", only([64, 64], [8, 4])],
      ["grid tile 128x64", only([128, 64], [8, 8])],
      ["grid tile 128x64, 16x4", only([128, 64], [16, 4])],
      ["grid tile 64x128", only([64, 128], [16, 4])],
      ["grid tile 128x128", only([128, 128], [16, 4])],
      ["grid tile 32x64", only([32, 64], [4, 4])],
      ["grid tile 32x32", only([32, 32], [4, 4])],
      ["grid tile 64x16", only([64, 16], [8, 2])],
      ["grid tile 16x64", only([16, 64], [4, 4])],
      ["grid whole sums", { workgroups: 1 }],
      ["grid pieces 128", { workgroups: 128 }],
      ["grid pieces 512", { workgroups: 512 }],
      ["grid pieces 2048", { workgroups: 2048 }],
      ["grid windows 1x1", { windowRows: 1, windowColumns: 1 }],
      ["grid windows 1x8", { windowRows: 1, windowColumns: 8 }],
      ["grid products f32", { products: "f32" }],
      ["grid invocations 32", { invocations: 32 }],
      ["grid invocations 256", { invocations: 256 }],
    ] as const
  ).map(([name, onGrid]): Variant => ({ name, changes: {}, onGrid })),
];

function only(whole: Size, own: Size): Partial<GridTable> {
  return { tiles: [gridTile(whole, own, 16, 1)] };
}

type Size = readonly [rows: number, columns: number];

function filtered(taps: 3 | 5, outputs: 2 | 4): LoopTable["winograd"][number] {
  return { taps, outputs, least: outputs, channels: 4 };
}

function unpacked(rows: number, columns: number): Partial<LoopTable> {
  return { rowsWorthPacking: Infinity, winograd: [], direct: { rows, columns }, sliding: { rows, columns } };
}
