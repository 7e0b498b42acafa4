// Draws grey images in a terminal with Braille patterns: one character shows 2x4 pixels, set where brighter than half.

/** Unicode's order of the dots: bit i of a pattern is the pixel at (row, column) dots[i]. */
const dots = [
  [0, 0],
  [1, 0],
  [2, 0],
  [0, 1],
  [1, 1],
  [2, 1],
  [3, 0],
  [3, 1],
] as const;

/** Lines of text, `width / 2` characters each; `pixels` are row-major in [0, 1]. */
export function draw(pixels: ArrayLike<number>, width: number, height: number): string[] {
  const lines: string[] = [];
  for (let top = 0; top < height; top += 4) {
    let line = "";
    for (let left = 0; left < width; left += 2) line += pattern(pixels, width, height, top, left);
    lines.push(line);
  }
  return lines;
}

/** The character of the 2x4 pixels at (top, left). */
function pattern(
  pixels: ArrayLike<number>,
  width: number,
  height: number,
  top: number,
  left: number,
): string {
  let bits = 0;
  for (const [i, [row, column]] of dots.entries()) {
    const [y, x] = [top + row, left + column];
    if (y < height && x < width && (pixels[y * width + x] ?? 0) > 0.5) bits |= 1 << i;
  }
  return String.fromCodePoint(0x2800 + bits);
}

/** Blocks of lines beside each other, each with its caption below. */
export function beside(
  blocks: readonly { readonly lines: readonly string[]; readonly caption: string }[],
): string {
  const height = Math.max(...blocks.map(({ lines }) => lines.length));
  const width = Math.max(
    ...blocks.map(({ lines, caption }) => Math.max(caption.length, ...lines.map((l) => l.length))),
  );
  const row = (texts: readonly string[]): string =>
    texts
      .map((text) => text.padEnd(width))
      .join("  ")
      .trimEnd();
  const rows = Array.from({ length: height }, (_, i) => row(blocks.map(({ lines }) => lines[i] ?? "")));
  return [...rows, row(blocks.map(({ caption }) => caption))].join("\n");
}
