// Where things stand across, once rows and their order are known: as straight below each other as the order allows. Dagre's own
// columns know only the middles of things, not where on a frame a value enters and leaves.

export interface Item {
  /** Names the row; smaller ones stand higher. */
  readonly row: number;
  /** Of its row, from left to right. */
  readonly order: number;
  readonly width: number;
  /** Wanted beside it; between two the larger one counts. */
  readonly gap: number;
  /** Where two want one place, the other gives way by this much more: boxes stand, edges go round them. */
  readonly firmness: number;
}

interface End {
  readonly item: number;
  /** From the middle of the item to where the edge touches it. */
  readonly offset: number;
}

/** A wish: both ends at one place across, `a` in a higher row. */
export interface Link {
  readonly a: End;
  readonly b: End;
  readonly weight: number;
}

interface Wish {
  readonly other: number;
  /** The item's middle = the other's middle + shift. */
  readonly shift: number;
  readonly weight: number;
}

const SWEEPS = 8;

/** The middles of all items, in order. Sweeps down and up, each row as near to its neighbours' wishes as its order allows. */
export function settle(items: readonly Item[], links: readonly Link[]): readonly number[] {
  const xs = items.map(({ order }) => order);
  const rows = [...Map.groupBy(items.keys(), (i) => items[i]?.row ?? 0)]
    .toSorted(([a], [b]) => a - b)
    .map(([, row]) => row.toSorted((a, b) => (items[a]?.order ?? 0) - (items[b]?.order ?? 0) || a - b));
  const above = items.map((): Wish[] => []);
  const below = items.map((): Wish[] => []);
  for (const { a, b, weight } of links) {
    below[a.item]?.push({ other: b.item, shift: b.offset - a.offset, weight });
    above[b.item]?.push({ other: a.item, shift: a.offset - b.offset, weight });
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    for (const row of down ? rows : rows.toReversed())
      place(row, { items, xs, wishes: down ? above : below });
  }
  return xs;
}

interface Board {
  readonly items: readonly Item[];
  readonly xs: number[];
  readonly wishes: readonly (readonly Wish[])[];
}

/** Least squares under the order of the row: neighbours that would overlap become one group that moves together. */
function place(row: readonly number[], { items, xs, wishes }: Board): void {
  const groups: { sum: number; weight: number; members: number[] }[] = [];
  const starts = startsOf(row, items);
  for (const [i, item] of row.entries()) {
    const wish = wanted(wishes[item] ?? [], xs, xs[item] ?? 0);
    const { x } = wish;
    const weight = wish.weight * (items[item]?.firmness ?? 1);
    let group = { sum: weight * (x - (starts[i] ?? 0)), weight, members: [i] };
    for (
      let last = groups.at(-1);
      last && last.sum / last.weight > group.sum / group.weight;
      last = groups.at(-1)
    ) {
      group = {
        sum: last.sum + group.sum,
        weight: last.weight + group.weight,
        members: [...last.members, ...group.members],
      };
      groups.pop();
    }
    groups.push(group);
  }
  for (const { sum, weight, members } of groups)
    for (const i of members) xs[row[i] ?? 0] = sum / weight + (starts[i] ?? 0);
}

/** The middles if the row were pushed together from 0. */
function startsOf(row: readonly number[], items: readonly Item[]): readonly number[] {
  let at = 0;
  return row.map((item, i) => {
    const here = items[item];
    const before = items[row[i - 1] ?? -1];
    if (here && before) at += before.width / 2 + Math.max(before.gap, here.gap) + here.width / 2;
    return at;
  });
}

/** The weighted median of the wishes, the mean of the two middle ones where they balance; where it stands if there is none. */
function wanted(wishes: readonly Wish[], xs: readonly number[], own: number): { x: number; weight: number } {
  const total = wishes.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { x: own, weight: 0.1 };
  const sorted = wishes
    .map(({ other, shift, weight }) => ({ x: (xs[other] ?? 0) + shift, weight }))
    .toSorted((a, b) => a.x - b.x);
  let before = 0;
  for (const [i, { x, weight }] of sorted.entries()) {
    before += weight;
    if (before * 2 === total) return { x: (x + (sorted[i + 1]?.x ?? x)) / 2, weight: total };
    if (before * 2 > total) return { x, weight: total };
  }
  return { x: own, weight: total };
}
