// How large things are drawn, in pixels.

import type { Box, Line } from "./boxes.ts";
import { textWidth } from "./text-width.ts";

export const FONT = 12;
export const SMALL_FONT = 10.5;
/** Bold text is wider: measured as text of these sizes. */
export const BOLD = 12.8;
export const BOLD_SMALL = 11.2;
export const LINE_HEIGHT = 19;
export const BOX_PADDING = 10;
/** Above the first line and below the last. */
export const LINES_TOP = 4;
/** The band of bars at the foot of a box that costs anything. */
export const BARS = 11;
/** Inside a frame, beside its members and where no value passes its border. */
export const MARGIN = 14;
/** The band at the top of a frame that holds its name. */
export const TITLE = 24;

const NARROWEST = 132;
const WIDEST = 300;

/** The path within the frame: `conv1`; of `features.0.1` in the frame `features` its `0.1`. */
export function shortName({ path, output }: Line, frame: string): string {
  if (output !== undefined) return output;
  return within(path, frame);
}

export function within(path: string, frame: string): string {
  return frame !== "" && path.startsWith(`${frame}.`) ? path.slice(frame.length + 1) : path;
}

/** What is done, the larger text of a line, and its window. */
export function lineTitle({ layer, output, window }: Line): {
  readonly op: string;
  readonly window?: string;
} {
  if (!layer) return { op: output === undefined ? "" : "output" };
  const op = (layer.folded ?? 1) > 1 ? `${layer.folded} layers` : layer.op;
  return window === undefined ? { op } : { op, window };
}

export function titleWidth(line: Line): number {
  const { op, window } = lineTitle(line);
  return textWidth(op, BOLD) + (window === undefined ? 0 : 5 + textWidth(window, SMALL_FONT));
}

export function hasBars({ lines }: Box): boolean {
  return lines.some(({ layer }) => layer && (layer.macs > 0 || layer.params > 0));
}

export function boxSize(box: Box, frame: string): { readonly width: number; readonly height: number } {
  const widths = box.lines.map(
    (line) => titleWidth(line) + textWidth(shortName(line, frame), SMALL_FONT) + 18,
  );
  const width = Math.min(WIDEST, Math.max(NARROWEST, ...widths.map((inner) => inner + 2 * BOX_PADDING)));
  const height = box.lines.length * LINE_HEIGHT + 2 * LINES_TOP + (hasBars(box) ? BARS : 0);
  return { width: 2 * Math.ceil(width / 2), height };
}
