// The block tree in the paths of layers.

/** Of `a.b.c`: `a`, `a.b`. */
function prefixesOf(path: string): readonly string[] {
  const parts = path.split(".");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("."));
}

/**
 * From the path of a layer to the blocks it stands in, outer ones first. A label may name a block and the value that the
 * block gives: that layer stands in the block of its name.
 */
export function blocksOf(paths: readonly string[]): (path: string) => readonly string[] {
  const parents = new Set(paths.flatMap(prefixesOf));
  return (path) => (parents.has(path) ? [...prefixesOf(path), path] : prefixesOf(path));
}

/** Of `layer1.0.conv1` in the block `layer1`: `0.conv1`. Paths outside, and those in no block (""), stay whole. */
export function pathWithin(path: string, block: string): string {
  return block !== "" && path.startsWith(`${block}.`) ? path.slice(block.length + 1) : path;
}
