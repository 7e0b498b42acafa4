// How large things are drawn, in pixels.

import type { Box, Line } from "./boxes.ts";
import { textWidth } from "./text-width.ts";

export const FONT = 12;
export const SMALL_FONT = 10.5;
export const LINE_HEIGHT = 19;
export const BOX_PADDING = 10;
/** The band of bars at the foot of a box that costs anything. */
export const BARS = 11;
/** Inside a frame, beside its members and where no value passes its border. */
export const MARGIN = 14;
/** The band at the top of a frame that holds its name. */
export const TITLE = 24;

const NARROWEST = 132;
const WIDEST = 300;

/** The last part of the path that means something beside the others: `conv1`; of `features.0.1` its `0.1`. */
export function shortName({ path, output }: Line): string {
  if (output !== undefined) return output;
  return /[^.]+(?:\.\d+)*$/u.exec(path)?.[0] ?? path;
}

/** What is done, the larger text of a line. */
export function lineTitle({ layer, output }: Line): string {
  if (!layer) return output === undefined ? "" : "output";
  return layer.folded !== undefined && layer.folded > 1 ? `${layer.folded} layers` : layer.op;
}

export function hasBars({ lines }: Box): boolean {
  return lines.some(({ layer }) => layer && (layer.macs > 0 || layer.params > 0));
}

export function boxSize(box: Box): { readonly width: number; readonly height: number } {
  const widths = box.lines.map(
    (line) => textWidth(lineTitle(line), FONT) + textWidth(shortName(line), SMALL_FONT) + 18,
  );
  const width = Math.min(WIDEST, Math.max(NARROWEST, ...widths.map((inner) => inner + 2 * BOX_PADDING)));
  const height = box.lines.length * LINE_HEIGHT + 8 + (hasBars(box) ? BARS : 0);
  return { width: 2 * Math.ceil(width / 2), height };
}
