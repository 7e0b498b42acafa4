// Whether two trees say the same: spans aside, every field equal. What a formatter checks before anybody sees its text.

/** Trees are plain data: objects, arrays, texts, numbers, bigints, booleans. */
export function sameTree(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = fields(a);
  const right = fields(b);
  return (
    left.size === right.size &&
    [...left].every(([key, value]) => right.has(key) && sameTree(value, right.get(key)))
  );
}

function fields(node: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(node).filter(([key]) => key !== "span"));
}
