// Numbers as grey pictures: one tile per plane, tiles in a grid with a line between. For kernels and feature maps.

import { PNG } from "pngjs";

/** Planes of height x width one after the other, row-major. */
export interface Planes {
  readonly data: ArrayLike<number>;
  readonly height: number;
  readonly width: number;
  readonly count: number;
}

/** Tiles narrower than this are enlarged by whole numbers until they are not, or the picture would be too large. */
const tileSize = 32;
const mostSide = 8192;
const lineGrey = 64;

/**
 * A PNG with `columns` tiles in a row (default: as square as it gets). Grey 128 is zero, black and white the largest magnitude of all
 * planes; what is not finite is black. Undefined where the picture would be larger than 8192 pixels a side.
 */
export function drawGrid(
  planes: Planes,
  columns = Math.ceil(Math.sqrt(planes.count)),
): Uint8Array | undefined {
  const { data } = planes;
  const zoom = zoomOf(planes, columns);
  const side = sidesOf(planes, columns, zoom);
  if (side.width > mostSide || side.height > mostSide) return undefined;
  const largest = largestMagnitude(data);
  const levels = Buffer.alloc(side.width * side.height, lineGrey);
  for (let plane = 0; plane < planes.count; plane++) {
    const left = (plane % columns) * (planes.width * zoom + 1) + 1;
    const top = Math.floor(plane / columns) * (planes.height * zoom + 1) + 1;
    for (let y = 0; y < planes.height; y++) {
      const from = (plane * planes.height + y) * planes.width;
      const row = (top + y * zoom) * side.width + left;
      for (let x = 0; x < planes.width; x++) {
        levels.fill(grey(data[from + x], largest), row + x * zoom, row + (x + 1) * zoom);
      }
      for (let copy = 1; copy < zoom; copy++) {
        levels.copy(levels, row + copy * side.width, row, row + planes.width * zoom);
      }
    }
  }
  return encode(levels, side);
}

/** Of finite values; 0 of none. */
export function largestMagnitude(data: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < data.length; i++) {
    const value = Math.abs(data[i] ?? 0);
    if (value > largest && value !== Infinity) largest = value;
  }
  return largest;
}

interface Sides {
  readonly width: number;
  readonly height: number;
}

function zoomOf(planes: Planes, columns: number): number {
  let zoom = Math.max(1, Math.floor(tileSize / Math.max(planes.height, planes.width)));
  const isTooLarge = ({ width, height }: Sides): boolean => width > mostSide || height > mostSide;
  while (zoom > 1 && isTooLarge(sidesOf(planes, columns, zoom))) zoom--;
  return zoom;
}

/** In pixels: tiles with a line between any two and around all. */
function sidesOf({ height, width, count }: Planes, columns: number, zoom: number): Sides {
  const rows = Math.ceil(count / columns);
  return { width: columns * (width * zoom + 1) + 1, height: rows * (height * zoom + 1) + 1 };
}

function encode(levels: Buffer, side: Sides): Uint8Array {
  const picture = new PNG(side);
  picture.data = levels;
  return new Uint8Array(PNG.sync.write(picture, { colorType: 0, inputColorType: 0, inputHasAlpha: false }));
}

function grey(value: number | undefined, largest: number): number {
  if (value === undefined || !Number.isFinite(value)) return 0;
  return largest === 0 ? 128 : Math.round(128 + (127 * value) / largest);
}
