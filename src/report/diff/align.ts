// Which layer of one network is which of another: an alignment in execution order, then what was carried elsewhere.

import type { LayerFacts } from "../facts.ts";

export interface Pair {
  readonly base?: LayerFacts;
  readonly head?: LayerFacts;
  /** It stood at another place of the order. */
  readonly elsewhere?: true;
}

/** The longest table that is filled (base x head); beyond it only equal paths are the same layer. */
const LARGEST_TABLE = 4_000_000;

/** Every layer of both once, in the order of `head`, removed ones where they stood. */
export function alignLayers(base: readonly LayerFacts[], head: readonly LayerFacts[]): readonly Pair[] {
  const start = commonLength(base, head, (list, i) => list[i]);
  const end = commonLength(base.slice(start), head.slice(start), (list, i) => list.at(-1 - i));
  const middle = aligned(base.slice(start, base.length - end), head.slice(start, head.length - end));
  const whole = (from: number, count: number, shift: number): readonly Pair[] =>
    base.slice(from, from + count).map((layer, i) => pairOf(layer, head[from + shift + i]));
  return [
    ...whole(0, start, 0),
    ...rejoined(middle),
    ...whole(base.length - end, end, head.length - base.length),
  ];
}

function commonLength(
  base: readonly LayerFacts[],
  head: readonly LayerFacts[],
  at: (list: readonly LayerFacts[], i: number) => LayerFacts | undefined,
): number {
  let length = 0;
  for (; ; length++) {
    const [a, b] = [at(base, length), at(head, length)];
    if (!a || !b || a.path !== b.path || !sameWork(a, b)) return length;
  }
}

function pairOf(base: LayerFacts | undefined, head: LayerFacts | undefined): Pair {
  return { ...(base && { base }), ...(head && { head }) };
}

/** The same work, wherever it stands. */
export function sameWork(a: LayerFacts, b: LayerFacts): boolean {
  const figures = a.params === b.params && a.macs === b.macs && a.flops === b.flops;
  return figures && a.op === b.op && a.shape.join() === b.shape.join();
}

/**
 * How well two layers fit: 0 is not at all. Layers with weights decide, the others follow. Automatic names count (`conv3` is `conv4` after
 * an insertion), so the same work under the next number of the same scope counts for more than other work under the same name.
 */
function score(a: LayerFacts, b: LayerFacts): number {
  const weight = a.params > 0 || b.params > 0 ? 4 : 1;
  const samePath = a.path === b.path;
  if (!sameWork(a, b)) return samePath ? 2 * weight : 0;
  if (samePath) return 4 * weight;
  return weight * (unnumbered(a.path) === unnumbered(b.path) ? 2 : 0) + (weight > 1 ? 2 : 1);
}

function unnumbered(path: string): string {
  return path.replace(/\d+$/, "");
}

function aligned(base: readonly LayerFacts[], head: readonly LayerFacts[]): readonly Pair[] {
  const width = head.length + 1;
  if ((base.length + 1) * width > LARGEST_TABLE) {
    return [...base.map((one): Pair => ({ base: one })), ...head.map((one): Pair => ({ head: one }))];
  }
  const best = new Int32Array((base.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = base.length - 1; i >= 0; i--) {
    for (let j = head.length - 1; j >= 0; j--) {
      const [a, b] = [base[i], head[j]];
      const fit = a && b ? score(a, b) : 0;
      const apart = Math.max(at(i + 1, j), at(i, j + 1));
      best[i * width + j] = fit > 0 ? Math.max(apart, fit + at(i + 1, j + 1)) : apart;
    }
  }
  return traced(base, head, at);
}

function traced(
  base: readonly LayerFacts[],
  head: readonly LayerFacts[],
  at: (i: number, j: number) => number,
): readonly Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < base.length || j < head.length) {
    const [a, b] = [base[i], head[j]];
    const fit = a && b ? score(a, b) : 0;
    if (fit > 0 && at(i, j) === fit + at(i + 1, j + 1)) {
      pairs.push(pairOf(a, b));
      i += 1;
      j += 1;
    } else if (b === undefined || (a !== undefined && at(i, j) === at(i + 1, j))) {
      pairs.push(pairOf(a, undefined));
      i += 1;
    } else {
      pairs.push(pairOf(undefined, b));
      j += 1;
    }
  }
  return pairs;
}

/** Layers that left one place and came back at another: by path, then by the same work where there are weights to recognise. */
function rejoined(pairs: readonly Pair[]): readonly Pair[] {
  const gone = new Map(pairs.flatMap(({ base, head }) => (base && !head ? [[base.path, base]] : [])));
  const found = new Map<LayerFacts, LayerFacts>();
  const take = (head: LayerFacts, base: LayerFacts | undefined): void => {
    if (!base || found.has(head)) return;
    found.set(head, base);
    gone.delete(base.path);
  };
  const added = pairs.flatMap(({ base, head }) => (head && !base ? [head] : []));
  for (const head of added) take(head, gone.get(head.path));
  for (const head of added) {
    if (head.params > 0)
      take(
        head,
        [...gone.values()].find((base) => sameWork(base, head)),
      );
  }
  const taken = new Set(found.values());
  return pairs
    .filter(({ base, head }) => head !== undefined || (base !== undefined && !taken.has(base)))
    .map((pair) => {
      const from = pair.head && found.get(pair.head);
      return from ? { ...pairOf(from, pair.head), elsewhere: true } : pair;
    });
}
