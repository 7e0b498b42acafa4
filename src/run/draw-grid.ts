// Numbers as grey pictures: one tile per plane, tiles in a grid with a line between. For kernels and feature maps.

import { PNG } from "pngjs";

/** Planes of height x width one after the other, row-major. */
export interface Planes {
  readonly data: ArrayLike<number>;
  readonly height: number;
  readonly width: number;
  readonly count: number;
}

/** Tiles narrower than this are enlarged by whole numbers until they are not. */
const tileSize = 32;
const mostSide = 8192;

/**
 * A PNG with `columns` tiles in a row (default: as square as it gets). Grey 128 is zero, black and white the largest magnitude of all
 * planes; what is not finite is black. Undefined where the picture would be larger than 8192 pixels a side.
 */
export function drawGrid(
  planes: Planes,
  columns = Math.ceil(Math.sqrt(planes.count)),
): Uint8Array | undefined {
  const { data, height, width, count } = planes;
  const rows = Math.ceil(count / columns);
  const zoom = Math.max(1, Math.floor(tileSize / Math.max(height, width)));
  const side = { width: columns * (width * zoom + 1) + 1, height: rows * (height * zoom + 1) + 1 };
  if (side.width > mostSide || side.height > mostSide) return undefined;
  let largest = 0;
  for (let i = 0; i < data.length; i++) largest = Math.max(largest, Math.abs(finite(data[i])));
  const picture = new PNG({ ...side, colorType: 0 });
  picture.data.fill(255);
  for (let y = 0; y < side.height; y++) {
    for (let x = 0; x < side.width; x++) {
      const at = elementAt(x, y, planes, columns, zoom);
      const level = at === undefined ? 64 : grey(data[at], largest);
      picture.data.fill(level, (y * side.width + x) * 4, (y * side.width + x) * 4 + 3);
    }
  }
  return new Uint8Array(PNG.sync.write(picture, { colorType: 0 }));
}

/** The element that a pixel shows; undefined on lines and behind the last tile. */
function elementAt(
  x: number,
  y: number,
  { height, width, count }: Planes,
  columns: number,
  zoom: number,
): number | undefined {
  const stepX = width * zoom + 1;
  const stepY = height * zoom + 1;
  const column = Math.floor(x / stepX);
  const plane = Math.floor(y / stepY) * columns + column;
  const isLine = x % stepX === 0 || y % stepY === 0;
  if (isLine || column >= columns || plane >= count) return undefined;
  const inX = Math.floor(((x % stepX) - 1) / zoom);
  const inY = Math.floor(((y % stepY) - 1) / zoom);
  return (plane * height + inY) * width + inX;
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

function grey(value: number | undefined, largest: number): number {
  if (value === undefined || !Number.isFinite(value)) return 0;
  return largest === 0 ? 128 : Math.round(128 + (127 * value) / largest);
}
