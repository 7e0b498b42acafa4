// Text that is equal exactly for equal data: for finding equal kernels, packed tensors and values.

/** Like JSON, but the numbers that JSON has no words for stay apart. */
export function structureKey(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== "number" || (Number.isFinite(part) && !Object.is(part, -0))) return part;
    return Object.is(part, -0) ? "#-0" : `#${part}`;
  });
}
