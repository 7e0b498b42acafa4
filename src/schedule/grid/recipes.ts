// The recipes of a grid in the order in which they are asked.

import { each } from "./each.ts";
import { gemm } from "./gemm.ts";
import type { GridRecipe } from "./recipe.ts";

export const gridRecipes: readonly GridRecipe[] = [gemm, each];
