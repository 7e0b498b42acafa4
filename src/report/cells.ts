// Cells that the tables of several formats share. Figures and geometry only: names are escaped by each format itself.

import { integer } from "./quantities.ts";

/** `61,706`; "-" for none. */
export function figure(value: number): string {
  return value === 0 ? "-" : integer(value);
}

/** `5x5`; "-" where nothing is seen or everything, whatever the place. */
export function axes(values: readonly (number | null)[] | undefined): string {
  if (!values || values.every((value) => value === null)) return "-";
  return values.map((value) => (value === null ? "-" : fraction(value))).join("x");
}

function fraction(value: number): string {
  return String(Number(value.toFixed(3)));
}
