// Squarified treemaps. Source: M. Bruls, K. Huizing, J. van Wijk, "Squarified treemaps", Proc. Eurographics/IEEE VisSym (2000).

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Rectangles with areas in proportion to the sizes, which must be positive and come largest first. They fill `space` row by row, each
 * along the shorter side of what is left; a row takes another rectangle as long as its worst aspect ratio gets no worse.
 */
export function squarify(sizes: readonly number[], space: Rectangle): readonly Rectangle[] {
  const total = sizes.reduce((a, b) => a + b, 0);
  const scale = total === 0 ? 0 : (space.width * space.height) / total;
  const areas = sizes.map((size) => size * scale);
  const placed: Rectangle[] = [];
  let left = space;
  for (let start = 0; start < areas.length;) {
    const side = Math.min(left.width, left.height);
    let end = start + 1;
    while (end < areas.length && worst(areas, start, end + 1, side) <= worst(areas, start, end, side))
      end += 1;
    const row = areas.slice(start, end);
    placed.push(...rowIn(row, left));
    left = beyond(row, left);
    start = end;
  }
  return placed;
}

/** The worst aspect ratio of a row of areas[start, end) along a side. */
function worst(areas: readonly number[], start: number, end: number, side: number): number {
  const row = areas.slice(start, end);
  const sum = row.reduce((a, b) => a + b, 0);
  const largest = row[0] ?? 0;
  const smallest = row.at(-1) ?? 0;
  return Math.max((side ** 2 * largest) / sum ** 2, sum ** 2 / (side ** 2 * smallest));
}

/** A row stands on the left where the space is wide, at the top where it is tall. */
function rowIn(row: readonly number[], { x, y, width, height }: Rectangle): readonly Rectangle[] {
  const sum = row.reduce((a, b) => a + b, 0);
  const wide = width >= height;
  const depth = sum / (wide ? height : width);
  let at = 0;
  return row.map((area) => {
    const length = depth === 0 ? 0 : area / depth;
    const rectangle = wide
      ? { x, y: y + at, width: depth, height: length }
      : { x: x + at, y, width: length, height: depth };
    at += length;
    return rectangle;
  });
}

function beyond(row: readonly number[], { x, y, width, height }: Rectangle): Rectangle {
  const sum = row.reduce((a, b) => a + b, 0);
  if (width >= height) return { x: x + sum / height, y, width: Math.max(0, width - sum / height), height };
  return { x, y: y + sum / width, width, height: Math.max(0, height - sum / width) };
}
