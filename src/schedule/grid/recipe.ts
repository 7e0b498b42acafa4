// What a recipe of a grid is: it looks at a group and either refuses or says which kernels compute it, one after the other. No kernel of
// a step waits for a part of another: what one leaves behind, the next finds in memory.

import type { Gather, Group } from "../group.ts";
import type { Refusal } from "../recipes/recipe.ts";
import type { GridTable } from "../table.ts";
import type { Choice, Work } from "../work.ts";

export interface GridRecipe {
  readonly name: string;
  /** What it is for and why it stands where it stands in the list. */
  readonly why: string;
  /** Nothing is emitted yet. */
  plan(work: Work, group: Gather, table: GridTable): GridPlan | Refusal;
}

export interface GridPlan {
  readonly kernels: readonly GridKernel[];
}

export interface GridKernel {
  readonly choice: Choice;
  /** What the choice is about. */
  readonly group: Group;
  /** What the kernel computes, weights read where it reads them; the group where it is left out. */
  readonly meaning?: readonly Group[];
  /** Builds the whole body with `work.kernel`, which is new. */
  readonly emit: () => void;
  /** What is known of the schedule once the body is built. */
  readonly known?: () => Choice["schedule"];
}
