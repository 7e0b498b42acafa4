// "Did you mean ...?": the one candidate nearest to a misspelt name, or none when nothing is near.

const LONGEST_NAME = 80;

/**
 * The nearest candidate by edit distance (insert, delete, replace, swap neighbours; case does not count), else the only
 * candidate that the name begins. The answer does not depend on the order of the candidates.
 */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length === 0 || name.length > LONGEST_NAME) return undefined;
  const others = [...new Set(candidates)]
    .filter((c) => c !== name && c.length <= LONGEST_NAME)
    .toSorted(byText);
  return nearest(name, others) ?? onlyCompletion(name, others);
}

function nearest(name: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const limit = Math.floor(Math.max(name.length, candidate.length) * 0.4);
    if (Math.abs(name.length - candidate.length) > limit) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    // As many edits as letters would turn any short name into any other.
    if (distance > limit || distance >= Math.max(name.length, candidate.length)) continue;
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function onlyCompletion(name: string, candidates: readonly string[]): string | undefined {
  if (name.length < 3) return undefined;
  const longer = candidates.filter((candidate) => candidate.startsWith(name));
  return longer.length === 1 ? longer[0] : undefined;
}

/** Optimal string alignment, three rows at a time. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
