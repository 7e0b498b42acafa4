// Valleys of a skyline: sections of one height between higher walls. Whatever comes to rest on the floor of a valley lies in it whole,
// so what touches one of its edges is one of few tensors, or nothing.

import type { Block, Skyline } from "./skyline-state.ts";

/** Sections from..to-1. */
export interface Valley {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  /** The side with fewer tensors that could touch it. */
  readonly edge: "first" | "last";
  /** Where the edge is next, if nothing touches it here; Infinity where nothing could follow. */
  readonly raiseTo: number;
  readonly canRaise: boolean;
  /** Whether any tensor lies in it. */
  readonly empty: boolean;
}

interface Offer {
  /** Tensors that touch the first edge, the last edge. */
  first: number;
  last: number;
  /** Sizes of the smallest that do not. */
  besideFirst: number;
  besideLast: number;
}

/** The valley with the fewest ways on; "none" where all is stacked; "dead" where some valley has no way on. */
export function hardestValley(skyline: Skyline): Valley | "none" | "dead" {
  const { height, rest } = skyline;
  skyline.visits += height.length;
  let hardest: Valley | undefined;
  let fewest = Infinity;
  for (let from = 0, to = 0; from < height.length; from = to) {
    to = from + 1;
    if (restAt(rest, from) === 0) continue;
    while (to < height.length && restAt(rest, to) > 0 && height[to] === height[from]) to++;
    const found = valleyAt(skyline, from, to);
    if (found === "dead") return "dead";
    if (found === undefined || found.ways > fewest) continue;
    if (found.ways === fewest && hardest && found.valley.height >= hardest.height) continue;
    [hardest, fewest] = [found.valley, found.ways];
  }
  return hardest ?? "none";
}

function restAt(rest: Float64Array, at: number): number {
  return rest[at] ?? 0;
}

/** Undefined where a neighbour is lower: something may rest on both. */
function valleyAt(
  skyline: Skyline,
  from: number,
  to: number,
): { readonly valley: Valley; readonly ways: number } | "dead" | undefined {
  const { capacity, rest } = skyline;
  const height = skyline.height[from] ?? 0;
  const wall = Math.min(wallAt(skyline, from - 1), wallAt(skyline, to));
  if (wall < height) return undefined;
  const offer = offerIn(skyline, from, to);
  if (wall < Infinity && mustWaste(skyline, { from, to, height, wall })) return "dead";
  const edge = offer.first <= offer.last ? "first" : "last";
  const raiseTo = Math.min(wall, height + (edge === "first" ? offer.besideFirst : offer.besideLast));
  const canRaise = raiseTo < Infinity && raiseTo + restAt(rest, edge === "first" ? from : to - 1) <= capacity;
  const ways = Math.min(offer.first, offer.last) + (canRaise ? 1 : 0);
  if (ways === 0) return "dead";
  const empty = Math.min(offer.besideFirst, offer.besideLast) === Infinity && offer.first === 0;
  return { valley: { from, to, height, edge, raiseTo, canRaise, empty }, ways };
}

/** Nothing crosses a section in which all is stacked. */
function wallAt({ height, rest }: Skyline, at: number): number {
  return restAt(rest, at) > 0 ? (height[at] ?? Infinity) : Infinity;
}

/** Leaves in `available` what could fill each section. */
function offerIn(skyline: Skyline, from: number, to: number): Offer {
  const { starting, placed, available } = skyline;
  const offer: Offer = { first: 0, last: 0, besideFirst: Infinity, besideLast: Infinity };
  available.fill(0, from, to);
  for (let at = from; at < to; at++) {
    for (const block of starting[at] ?? []) {
      if (placed[block.id] === 1 || block.to > to) continue;
      if (at === from) offer.first++;
      else offer.besideFirst = Math.min(offer.besideFirst, block.size);
      if (block.to === to) offer.last++;
      else offer.besideLast = Math.min(offer.besideLast, block.size);
      skyline.visits += block.to - at;
      for (let i = at; i < block.to; i++) available[i] = restAt(available, i) + block.size;
    }
  }
  return offer;
}

/** Whether some section keeps more empty room below the wall than the capacity leaves. */
function mustWaste(
  { available, rest, capacity }: Skyline,
  { from, to, height, wall }: { from: number; to: number; height: number; wall: number },
): boolean {
  for (let at = from; at < to; at++) {
    const missing = wall - height - restAt(available, at);
    if (missing > 0 && height + missing + restAt(rest, at) > capacity) return true;
  }
  return false;
}

/** What may come next at the edge of a valley, best first, and which sections rise where nothing does. */
export interface Choices {
  readonly records: readonly Block[];
  readonly raised: { readonly from: number; readonly to: number };
}

/** Flush with a wall: equal heights are seldom chance. */
const FLUSH_BONUS = 4;

export function choicesAt(skyline: Skyline, valley: Valley): Choices {
  const { from, to, edge, empty } = valley;
  const touching = edge === "first" ? skyline.starting[from] : skyline.ending[to];
  const scored = (touching ?? [])
    .filter((block) => skyline.placed[block.id] === 0 && block.from >= from && block.to <= to)
    .map((block) => ({ block, score: scoreOf(skyline, valley, block) }))
    .toSorted((a, b) => b.score - a.score || a.block.id - b.block.id);
  const records = scored
    .map(({ block }) => block)
    .filter((block, i, all) => !all.slice(0, i).some((other) => alike(other, block)));
  const first = edge === "first" ? from : to - 1;
  return { records, raised: empty ? { from, to } : { from: first, to: first + 1 } };
}

function scoreOf({ height, preference, spanBonus }: Skyline, valley: Valley, block: Block): number {
  const top = valley.height + block.size;
  let score = preference[block.id] ?? 0;
  if (block.from === valley.from && block.to === valley.to) score += spanBonus;
  if (height[block.from - 1] === top) score += FLUSH_BONUS;
  if (height[block.to] === top) score += FLUSH_BONUS;
  return score;
}

function alike(a: Block, b: Block): boolean {
  return a.size === b.size && a.from === b.from && a.to === b.to;
}
