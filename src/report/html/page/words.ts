// Figures that only the page says; all others are said as in the other reports.

import { count, milliseconds } from "../../quantities.ts";

/** `28.2 %`; "-" for none, never 0 or 100 for what is not. */
export function percent(share: number): string {
  if (share === 0) return "-";
  if (share < 0.0005) return "<0.1 %";
  if (share > 0.9995 && share < 1) return ">99.9 %";
  return `${(share * 100).toFixed(1)} %`;
}

/** `10.6`, `512`; "-" where there is none. */
export function ratio(value: number | null): string {
  if (value === null || value === 0) return "-";
  return value >= 100 ? count(Math.round(value)) : value.toPrecision(3);
}

/** `0.034 ms` */
export function duration(ms: number): string {
  return ms === 0 ? "-" : `${milliseconds(ms)} ms`;
}

/** `1 pixel`, `12 pixels` */
export function plural(value: number, one: string): string {
  return `${count(value)} ${one}${value === 1 ? "" : "s"}`;
}
