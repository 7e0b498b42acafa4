// What a recipe is: it looks at a group and either refuses or gives a plan that emits loops for it.

import type { Gather, Group } from "../group.ts";
import type { Choice, Work } from "../work.ts";
import type { BufferId } from "../../nests/nest.ts";
import type { Read } from "../../nests/scalars.ts";

export interface Recipe {
  readonly name: string;
  /** What it is for and why it stands where it stands in the list. */
  readonly why: string;
  /** Emits the loops of the group at the cursor, or says why it leaves the group to the next recipe, nothing emitted then. */
  lower(work: Work, group: Gather): Lowered | Refusal;
}

/** Why a recipe does not serve a group, for `cnnc explain`: a clause with figures. */
export interface Refusal {
  readonly refused: string;
}

export function refuse(refused: string): Refusal {
  return { refused };
}

export interface Lowered {
  readonly choice: Choice;
  /** What the loops compute, where that is not the group itself: groups that give its numbers in other steps. */
  readonly meaning?: readonly Group[];
  /** Weights that the loops read from a packed copy: the same element as a read of the copy, in the axes of the group. */
  readonly packed?: { readonly weight: BufferId; readonly read: Read };
}
