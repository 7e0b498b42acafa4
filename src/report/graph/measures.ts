// How large things are drawn, in pixels.

import { pathWithin } from "../block-paths.ts";
import { count } from "../quantities.ts";
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
/** Of it, what the letters take. */
export const NAME = 14;

const NARROWEST = 132;
const WIDEST = 300;
/** Between what is done and the name. */
const BETWEEN = 18;

/** The path within the frame: `conv1`; of `features.0.1` in the frame `features` its `0.1`. */
export function shortName({ path, output }: Line, frame: string): string {
  if (output !== undefined) return output;
  return pathWithin(path, frame);
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

/** Of a folded block, its totals, on a line of their own. */
export function totalsText({ kind, lines }: Box): string | undefined {
  const layer = lines[0]?.layer;
  if (kind !== "block" || !layer) return undefined;
  return `${count(layer.params)} params · ${count(layer.macs)} MACs`;
}

/** Inputs and outputs have round ends. */
export function isPort({ kind, lines }: Box): boolean {
  return (kind === "input" || kind === "output") && lines.length === 1;
}

export function sidePadding(box: Box): number {
  return isPort(box) ? BOX_PADDING + 4 : BOX_PADDING;
}

export function boxSize(box: Box, frame: string): { readonly width: number; readonly height: number } {
  const totals = totalsText(box);
  const widths = box.lines.map(
    (line) => titleWidth(line) + textWidth(shortName(line, frame), SMALL_FONT) + BETWEEN,
  );
  if (totals !== undefined) widths.push(textWidth(totals, SMALL_FONT));
  const wanted = Math.max(...widths) + 2 * sidePadding(box);
  const width = Math.min(WIDEST, Math.max(NARROWEST, wanted));
  const lines = box.lines.length + (totals === undefined ? 0 : 1);
  return {
    width: 2 * Math.ceil(width / 2),
    height: lines * LINE_HEIGHT + 2 * LINES_TOP + (hasBars(box) ? BARS : 0),
  };
}
