// The recipes of a grid in the order in which they are asked.

import { each } from "./each.ts";
import { gemm } from "./gemm.ts";
import { matrixVector } from "./matrix-vector.ts";
import type { GridRecipe } from "./recipe.ts";
import { gridWindows } from "./windows.ts";
import { gridWinograd } from "./winograd.ts";
import { together } from "./rows.ts";

export const gridRecipes: readonly GridRecipe[] = [
  gridWinograd,
  gemm,
  matrixVector,
  gridWindows,
  together,
  each,
];
