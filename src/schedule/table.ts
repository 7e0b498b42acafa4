// The numbers a target's machine decides: one table per target. Recipes read it; `cnnc explain` prints what they chose.

import type { ThreadChoice } from "./steps/parallelise.ts";

export interface LoopTable {
  /** Numbers that one instruction computes at a time: 4 where loops run in lanes. */
  readonly lanes: 1 | 4;
  /** What packed copies and temporaries are held as. */
  readonly temporaries: "f32" | "f64";
  /** Register tiles of a sum of products: outputs that differ in their weights x outputs that differ in their data, and the speed of the inner loop relative to the best. */
  readonly tiles: readonly { readonly rows: number; readonly columns: number; readonly speed: number }[];
  /** Columns packed before the rows run over them, at most. */
  readonly columnsPerBlock: number;
  /** The longest uninterrupted reduction; longer ones go through partial sums. */
  readonly reductionBlock: number;
  /** Sums of products with fewer rows than this do not repay packing their data. */
  readonly rowsWorthPacking: number;
  /** So many times as many for groups, each of which packs data of its own. */
  readonly groupPacking: number;
  /** Tile without packing. */
  readonly direct: { readonly rows: number; readonly columns: number };
  /** The same, where neighbouring outputs find the data of written-out taps in each other's registers. */
  readonly sliding: { readonly rows: number; readonly columns: number };
  /** Padded copies of at most so many elements are float64: loops read them without converting. */
  readonly smallCopy: number;
  /** Rows of a matrix-vector product that share one pass over the vector. */
  readonly vectorRows: number;
  /** Matrices of at most so many elements are held as float64; larger ones stream as float32, half the bytes. */
  readonly vectorPanel: number;
  /** Vector registers that loops may hold numbers in. */
  readonly registers: number;
  /** Outputs below each other that a window without shared weights (depthwise) computes at once. */
  readonly depthwiseRows: number;
  /** The most iterations of a reduction that are written out. */
  readonly unroll: number;
  /** Iterations of a long sum of products that are written out after each other. */
  readonly unrollSums: number;
  /** Square windows of stride 1: the first row that fits is taken, on a grid the cheapest one; none in strict mode. */
  readonly winograd: readonly WinogradChoice[];
  /** Tiles of Winograd's filtering that share one pass over the weights. */
  readonly winogradTiles: number;
  /** Values that the samples of a pass hold at once, at most: copies with padding around come on top. */
  readonly passBytes: number;
  /** The same where weights take four times as much and more: reading them is what memory is busy with. */
  readonly heavyPassBytes: number;
  /** Where kernels are for a grid of processors; what stands above is then not asked, but for `winograd` and `speeds`. */
  readonly grid?: GridTable;
  /** What it costs to divide a kernel among threads, and whether blocks shall be evenly many; left out where there are none. */
  readonly threads?: ThreadChoice;
  /** GFLOP/s to expect of a recipe on a machine of 2026, 2 per multiply-add, for `cnnc explain`: of each recipe where it is at its best. */
  readonly speeds: ReadonlyMap<string, number>;
  /** What stands behind the speeds, as a sentence, where it is no measurement. */
  readonly reckoned?: string;
}

/** What a grid of processors decides. */
export interface GridTable {
  /** Activations and weights in memory. */
  readonly storage: "f16" | "f32";
  /** Products of tiles, and their sums as far as one step of a tile goes; sums of steps, and all other arithmetic, are float32. */
  readonly products: "f16" | "f32";
  /** How many channels of a pixel lie side by side between layers, where they come in such groups. */
  readonly channels: 1 | 4;
  /** Elements that regions of memory begin at multiples of. */
  readonly alignment: number;
  /** Bytes that a kernel sees of one buffer: rows of larger weights are computed in parts. */
  readonly mostBound: number;
  /** Invocations of a workgroup, and bytes that they share, at most. */
  readonly mostInvocations: number;
  readonly mostShared: number;
  /** Invocations of a workgroup that computes single elements. */
  readonly invocations: number;
  /** Workgroups of so many that keep the machine busy. Where there are fewer, they compute parts of sums. */
  readonly workgroups: number;
  /** Multiply-adds that the machine, when it is busy, computes while it goes from one kernel to the next. */
  readonly betweenKernels: number;
  /** The same, while a workgroup that is alone on its processor waits for the data of a step of its sums. */
  readonly betweenSteps: number;
  /** The same, while memory brings or takes four bytes. */
  readonly wordCost: number;
  /** Winograd's filtering is taken where all of it is reckoned to take so many times less than whole products; 0: wherever it is possible. */
  readonly worthFiltering: number;
  /** Outputs that one workgroup computes, for products of matrices; those that are too large for the limits are not asked. */
  readonly tiles: readonly GridTile[];
  /** Fewer rows, columns or terms leave most of a tile empty. */
  readonly worthTiles: number;
  /** Outputs that an invocation computes where tiles do not fit: rows x neighbours. */
  readonly windowRows: number;
  readonly windowColumns: number;
  /** Products that are written out in it, at most. */
  readonly mostWritten: number;
  /** Sums of at least so many terms are shared by the invocations of a workgroup where outputs are few. */
  readonly termsTogether: number;
  /** Terms of a row that are enough for a workgroup; longer ones are cut where rows are few. */
  readonly longestRow: number;
}

/** Rows differ in their weights, columns in their data. Invocations: rows x columns / (ownRows x ownColumns) x slices. */
export interface GridTile {
  readonly rows: number;
  readonly columns: number;
  /** Of one invocation: a multiple of 4, and any number. */
  readonly ownRows: number;
  readonly ownColumns: number;
  /** Terms of the sums that lie in workgroup memory at a time. */
  readonly depth: number;
  /** Of the inner loop, relative to the best. */
  readonly speed: number;
  /** Parts of a step's terms, each summed by invocations of its own for all outputs of the tile: a power of two, 1 unless said. */
  readonly slices?: number;
}

interface WinogradChoice {
  /** Of the window along each axis. */
  readonly taps: 3 | 5;
  /** Outputs of a tile along each axis. */
  readonly outputs: 2 | 4;
  /** Of the output, along both axes. */
  readonly least: number;
  /** Of input and output channels, each. */
  readonly channels: number;
}

/** The table without what reorders sums. */
export function strictTable(table: LoopTable): LoopTable {
  const scalar: Partial<LoopTable> =
    table.lanes === 1
      ? {}
      : {
          lanes: 1,
          temporaries: "f64",
          tiles: scriptTable.tiles,
          rowsWorthPacking: scriptTable.rowsWorthPacking,
          groupPacking: scriptTable.groupPacking,
          unrollSums: scriptTable.unrollSums,
        };
  return { ...table, ...scalar, winograd: [] };
}

/** The same machine with smaller bodies: nothing written out, one output at a time. undefined where the table is that already. */
export function smallerBodies(table: LoopTable): LoopTable | undefined {
  if (table.unroll > 1) return { ...table, unroll: 1 };
  if (table.vectorRows === 1 && table.tiles.length === 1) return undefined;
  return {
    ...table,
    tiles: [{ rows: 1, columns: 1, speed: 1 }],
    direct: { rows: 1, columns: 1 },
    sliding: { rows: 1, columns: 1 },
    vectorRows: 1,
    depthwiseRows: 1,
  };
}

/** V8, measured: see src/schedule/README.md. */
export const scriptTable: LoopTable = {
  lanes: 1,
  temporaries: "f64",
  tiles: [
    { rows: 2, columns: 3, speed: 1 },
    { rows: 3, columns: 2, speed: 1 },
    { rows: 2, columns: 2, speed: 0.9 },
    { rows: 1, columns: 4, speed: 0.7 },
    { rows: 4, columns: 1, speed: 0.7 },
  ],
  columnsPerBlock: 72,
  reductionBlock: 576,
  rowsWorthPacking: 16,
  groupPacking: 1,
  direct: { rows: 2, columns: 2 },
  sliding: { rows: 1, columns: 4 },
  smallCopy: 16_384,
  vectorRows: 6,
  vectorPanel: 65_536,
  registers: 15,
  depthwiseRows: 7,
  unroll: 9,
  unrollSums: 1,
  winograd: [
    { taps: 3, outputs: 4, least: 14, channels: 16 },
    { taps: 3, outputs: 2, least: 7, channels: 16 },
    { taps: 5, outputs: 2, least: 6, channels: 6 },
  ],
  winogradTiles: 36,
  passBytes: 3 * 2 ** 22,
  heavyPassBytes: 3 * 2 ** 24,
  speeds: new Map([
    ["winograd F(4x4)", 20],
    ["winograd F(2x2)", 9],
    ["winograd F(2x2, 5x5)", 17],
    ["panels", 7],
    ["direct", 5.5],
    ["matrix-vector", 2.5],
    ["depthwise", 5],
    ["reduction", 1],
    ["pointwise", 1],
    ["scatter", 0.4],
  ]),
};

/** WebAssembly, float32 in lanes of four: 12 accumulators, and two vectors and a splat beside them, fit its 16 registers. */
export const vectorTable: LoopTable = {
  ...scriptTable,
  lanes: 4,
  temporaries: "f32",
  depthwiseRows: 14,
  tiles: [
    { rows: 6, columns: 8, speed: 1 },
    { rows: 5, columns: 8, speed: 0.97 },
    { rows: 4, columns: 8, speed: 0.92 },
    { rows: 12, columns: 4, speed: 0.85 },
    { rows: 6, columns: 4, speed: 0.7 },
    { rows: 1, columns: 4, speed: 0.2 },
  ],
  columnsPerBlock: 96,
  rowsWorthPacking: 20,
  groupPacking: 2,
  unrollSums: 4,
  reductionBlock: 576,
  // A second-level cache: lanes are through with a value before a further one would bring it.
  passBytes: 2 ** 20,
  speeds: new Map([
    ["winograd F(4x4)", 170],
    ["winograd F(2x2)", 65],
    ["winograd F(2x2, 5x5)", 135],
    ["panels", 52],
    ["grouped windows", 45],
    ["direct", 45],
    ["depthwise", 45],
    ["matrix-vector", 15],
    ["reduction", 4],
    ["pointwise", 4],
    ["scatter", 0.4],
  ]),
  // Three operations take a nanosecond, about; a barrier 0.4 to 2.4 microseconds. A kernel of 20 microseconds gains 7 by a second thread.
  threads: { barrier: 6000, least: 60_000 },
};

/** Of what a kernel sees of a buffer, the values that are alive at once: the buffer of all of them has room for what filtering makes of two. */
const PASS_OF_BOUND = 25 / 32;

export function gridTile(
  [rows, columns]: readonly [rows: number, columns: number],
  [ownRows, ownColumns]: readonly [rows: number, columns: number],
  depth: number,
  speed: number,
  slices = 1,
): GridTile {
  return { rows, columns, ownRows, ownColumns, depth, speed, slices };
}

/** A roofline: what is no product of matrices waits for memory, of which it touches so many bytes for each operation. */
function reckonedSpeeds(): Pick<LoopTable, "speeds" | "reckoned"> {
  const { teraflops, gigabytes, share } = { teraflops: 10, gigabytes: 400, share: 0.6 };
  const products = 1000 * teraflops * share;
  const perBytes = (bytes: number, operations = 1): number =>
    Number(((operations * gigabytes) / bytes).toPrecision(2));
  return {
    speeds: new Map([
      // A quarter of the products, a third of the speed lost to planes in memory.
      ["winograd F(4x4)", 2.5 * products],
      ["winograd F(2x2)", 1.5 * products],
      // Each number is written once, and read about as often.
      ["winograd F(4x4), data", perBytes(6)],
      ["winograd F(2x2), data", perBytes(6)],
      ["winograd F(4x4), results", perBytes(13)],
      ["winograd F(2x2), results", perBytes(20)],
      ["tiled", products],
      ["sum of pieces", perBytes(4)],
      // Each weight is read for one product.
      ["matrix-vector", perBytes(4, 2)],
      // Nine products for an element read and one written.
      ["depthwise", perBytes(8, 18)],
      // Taps come from caches, each for the rows of an invocation.
      ["direct", products / 3],
      ["together", perBytes(4)],
      ["rows", perBytes(8)],
      ["reduction", perBytes(4)],
      ["pointwise", perBytes(8)],
      ["scatter", 0.05],
    ]),
    reckoned: `GFLOP/s and ms are reckoned for a GPU of ${teraflops} TFLOP/s and ${gigabytes} GB/s that is kept busy, never measured: products in tiles at ${100 * share} % of its peak, the rest at the speed of its memory. \`cnnc tune\` measures on the GPU that is there, \`cnnc bench --profile\` its speeds.`,
  };
}

/** WebGPU with the limits that every device has. */
export const gridTable: LoopTable = {
  ...scriptTable,
  temporaries: "f32",
  // Of these the one that is reckoned to be fastest, where it is.
  winograd: [
    { taps: 3, outputs: 4, least: 8, channels: 32 },
    { taps: 3, outputs: 2, least: 4, channels: 32 },
  ],
  winogradTiles: Infinity,
  passBytes: PASS_OF_BOUND * 2 ** 27,
  ...reckonedSpeeds(),
  grid: {
    storage: "f32",
    products: "f32",
    channels: 4,
    alignment: 64,
    mostBound: 2 ** 27,
    mostInvocations: 256,
    mostShared: 2 ** 14,
    invocations: 64,
    workgroups: 512,
    // Of a large GPU, which does 18e12 multiply-adds a second when it is busy: 1.9 and 0.23 microseconds, and 3 TB/s. Published: 132
    // multiprocessors of 4 schedulers, which want two groups of 32 invocations each, and 3.35 TB/s (NVIDIA, H100 architecture, 2022).
    betweenKernels: 2 ** 25,
    betweenSteps: 2 ** 22,
    wordCost: 24,
    worthFiltering: 1.2,
    tiles: [
      // 64 outputs of an invocation: 64 products for 8 loads.
      gridTile([128, 128], [16, 4], 32, 1.15),
      gridTile([128, 128], [16, 4], 16, 1.1),
      gridTile([128, 64], [16, 4], 16, 1.05),
      gridTile([64, 128], [16, 4], 16, 1.05),
      gridTile([64, 64], [8, 4], 16, 1),
      // 16 products for two vectors and two numbers; the next one has a vector and four numbers for them. One tile for all, 8x8 invocations of
      // 4x4, is what ONNX Runtime and TensorFlow.js have (matmul_packed_webgpu.ts of both).
      gridTile([64, 32], [8, 2], 16, 0.85),
      gridTile([32, 64], [4, 4], 16, 0.8),
      gridTile([32, 32], [4, 4], 16, 0.7),
      // More invocations, and more loads under way, where outputs are few.
      gridTile([32, 32], [4, 2], 32, 0.55),
      gridTile([32, 32], [4, 2], 16, 0.5),
      gridTile([64, 16], [8, 2], 16, 0.5),
      gridTile([16, 64], [4, 4], 16, 0.6),
      // Still more, each for a slice of a step's terms: "sliced-K", for small rows x columns and long sums (NVIDIA CUTLASS, Efficient GEMM in
      // CUDA). The smaller the tile, the more of its data comes from caches for a product.
      gridTile([32, 32], [4, 4], 32, 0.6, 4),
      gridTile([32, 16], [4, 2], 64, 0.45, 4),
      gridTile([16, 16], [4, 2], 64, 0.35, 8),
      gridTile([16, 8], [4, 2], 64, 0.25, 16),
      // For devices that allow less than all do.
      gridTile([16, 16], [4, 4], 16, 0.3),
      gridTile([8, 8], [4, 2], 8, 0.1),
    ],
    worthTiles: 8,
    windowRows: 4,
    windowColumns: 4,
    mostWritten: 128,
    termsTogether: 32,
    longestRow: 2 ** 14,
  },
};

/** The same table with activations and weights of half the size, and products of tiles in float16. */
export function halfTable(table: LoopTable): LoopTable {
  const { grid } = table;
  if (grid === undefined) return table;
  // Filtering would enlarge what float16 rounds.
  return {
    ...table,
    winograd: [],
    grid: {
      ...grid,
      storage: "f16",
      products: "f16",
      alignment: 2 * grid.alignment,
      // What is promised of float16 is promised of sums of 16 products.
      tiles: grid.tiles.filter(({ depth, slices = 1 }) => depth / slices <= 16),
    },
  };
}

/** The same table for devices that allow other than the default limits. */
export function limitedTable(table: LoopTable, limits: Readonly<Record<string, number>> = {}): LoopTable {
  const { grid } = table;
  if (grid === undefined) return table;
  const {
    maxStorageBufferBindingSize: mostBound,
    maxComputeInvocationsPerWorkgroup: all = grid.mostInvocations,
    maxComputeWorkgroupSizeX: across = grid.mostInvocations,
    maxComputeWorkgroupStorageSize: mostShared = grid.mostShared,
  } = limits;
  const mostInvocations = Math.min(all, across);
  const invocations = Math.min(grid.invocations, mostInvocations);
  const within: LoopTable = { ...table, grid: { ...grid, mostInvocations, mostShared, invocations } };
  return mostBound === undefined ? within : boundTable(within, mostBound);
}

function boundTable(table: LoopTable, mostBound: number): LoopTable {
  const passBytes = Math.min(table.passBytes, PASS_OF_BOUND * mostBound);
  return { ...table, passBytes, ...(table.grid && { grid: { ...table.grid, mostBound } }) };
}
