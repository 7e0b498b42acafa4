// Figures as people read them. Exact integers get digit groups; rounded ones a unit, named.

/** `61,706` */
export function integer(value: number): string {
  return value.toLocaleString("en-US");
}

/** `416,520`, `1.814 G`: exact up to six digits, then four significant ones with k, M, G or T. */
export function count(value: number): string {
  if (value < 1e6) return integer(value);
  const exponent = Math.min(Math.floor(Math.log10(value) / 3), 4);
  return `${(value / 1000 ** exponent).toPrecision(4)} ${["", "k", "M", "G", "T"][exponent] ?? ""}`;
}

/** `241.0 KiB`; below 1 KiB plain bytes. */
export function bytes(value: number): string {
  if (value < 1024) return `${value} B`;
  const exponent = Math.min(Math.floor(Math.log2(value) / 10), 4);
  return `${(value / 1024 ** exponent).toFixed(1)} ${["B", "KiB", "MiB", "GiB", "TiB"][exponent] ?? ""}`;
}

/** `0.141`, `12.35`, `280.2`: four significant digits, none beyond the microsecond. */
export function milliseconds(value: number): string {
  if (value >= 1000) return integer(Math.round(value));
  const digits = value >= 100 ? 1 : value >= 10 ? 2 : 3;
  return value.toFixed(digits);
}
