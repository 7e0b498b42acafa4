// Scatters of a step as gathers, one per class of outputs, each with what finishes it: then the recipes of convolutions serve them too.

import type { BufferId } from "../nests/nest.ts";
import { readsOf } from "../nests/scalars.ts";
import type { Gather, Group, Scatter } from "./group.ts";
import { guardToFill } from "./steps/guard-to-fill.ts";
import { phaseCount, polyphase } from "./steps/polyphase.ts";
import { toGather } from "./steps/to-gather.ts";
import type { Work } from "./work.ts";

/** More classes would be more code than they are worth. */
const MOST_PHASES = 16;

export function gatherScatters(work: Work, groups: readonly Group[]): readonly Group[] {
  const done = new Set<Group>();
  return groups.flatMap((group, at): readonly Group[] => {
    if (done.has(group)) return [];
    if (group.kind !== "scatter") return [group];
    const readers = groups.slice(at + 1).filter((other) => reads(other, group.buffer));
    const [finish, ...more] = readers;
    if (more.length > 0 || finish?.kind === "scatter") return [group];
    const gathers = gathersOf(work, group, finish);
    if (gathers === undefined) return [group];
    if (finish !== undefined) done.add(finish);
    return gathers;
  });
}

function gathersOf(work: Work, scatter: Scatter, finish: Gather | undefined): readonly Gather[] | undefined {
  const target = work.buffer(scatter.buffer);
  if ((target.role === "out") !== (finish === undefined)) return undefined;
  const gathered = toGather(scatter, finish, target, {
    freshAxis: () => work.freshAxis(),
    isWeight: (id) => work.buffer(id).role === "param",
  });
  if (gathered === undefined || phaseCount(gathered) > MOST_PHASES) return undefined;
  const gathers = polyphase(gathered, () => work.freshAxis()).map(({ fold, ...rest }): Gather => ({
    ...rest,
    ...(fold === undefined ? {} : { fold: guardToFill(fold, (id) => work.buffer(id)) }),
  }));
  return gathers.every(({ fold }) => fold === undefined || fold.where.length === 0) ? gathers : undefined;
}

function reads(group: Group, buffer: BufferId): boolean {
  if (group.kind === "scatter") return group.stages.some(({ value }) => readsBuffer(value, buffer));
  return (
    readsBuffer(group.store.value, buffer) ||
    (group.fold !== undefined && readsBuffer(group.fold.value, buffer))
  );
}

function readsBuffer(value: Gather["store"]["value"], buffer: BufferId): boolean {
  return readsOf(value).some((read) => read.buffer === buffer);
}
