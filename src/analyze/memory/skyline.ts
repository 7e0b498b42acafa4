// A bounded search for a plan within a given capacity: tensors are stacked from the bottom, always into a valley of the skyline that
// time draws. No clock and no chance: the same records give the same plan on every machine. What a valley offers: skyline-valley.ts.

import type { MemoryRecord } from "./record.ts";
import { type Choices, choicesAt, hardestValley, type Valley } from "./skyline-valley.ts";
import { type Skyline, sectionsOf, skylineOf, stack, unstack } from "./skyline-state.ts";

/** Restarts are short: a bad beginning is not repaired at its end. In steps per record. */
const FIRST_SHARE = 1.3;
const SHARE_GROWTH = 1.005;
/** Each step is a frame of the stack. */
const LONGEST_SHARE = 4000;

/**
 * Offsets with no end above `capacity`, or undefined where looking at `visits` sections found none. Source of the idea: Moffitt,
 * "MiniMalloc: A Lightweight Memory Allocator for Hardware-Accelerated Machine Learning" (2023), which also stacks by sections of time.
 */
export function searchSkyline(
  records: readonly MemoryRecord[],
  capacity: number,
  visits: number,
): readonly number[] | undefined {
  const sections = sectionsOf(records);
  let share = FIRST_SHARE * records.length;
  for (let restart = 0, visited = 0; visited < visits; restart++, share *= SHARE_GROWTH) {
    const skyline = skylineOf(sections, capacity, restart);
    const outcome = fill({ skyline, left: Math.min(share, LONGEST_SHARE) });
    if (outcome === "full") return [...skyline.offsets];
    if (outcome === "dead") return undefined;
    visited += skyline.visits;
  }
  return undefined;
}

/** full: everything is placed; dead: no way from here; tired: the steps are used up. */
type Outcome = "full" | "dead" | "tired";

interface Attempt {
  readonly skyline: Skyline;
  /** Steps. */
  left: number;
}

function fill(attempt: Attempt): Outcome {
  if (--attempt.left < 0) return "tired";
  const { skyline } = attempt;
  const valley = hardestValley(skyline);
  if (valley === "none") return "full";
  if (valley === "dead") return "dead";
  const choices = choicesAt(skyline, valley);
  for (const record of choices.records) {
    stack(skyline, record, valley.height);
    const outcome = fill(attempt);
    if (outcome !== "dead") return outcome;
    unstack(skyline, record, valley.height);
  }
  return raise(attempt, valley, choices);
}

/** Leaves room unused: the next tensor there rests on a wall of the valley, or on one that is stacked beside it. */
function raise(attempt: Attempt, valley: Valley, { raised }: Choices): Outcome {
  if (!valley.canRaise) return "dead";
  const { height } = attempt.skyline;
  height.fill(valley.raiseTo, raised.from, raised.to);
  const outcome = fill(attempt);
  if (outcome === "dead") height.fill(valley.height, raised.from, raised.to);
  return outcome;
}
