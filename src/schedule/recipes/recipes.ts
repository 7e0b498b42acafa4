// The recipes in the order in which they are asked. Each says why it stands where it stands.

import { direct } from "./direct.ts";
import { panels } from "./panels.ts";
import type { Recipe } from "./recipe.ts";
import { windows } from "./windows.ts";
import { winograd } from "./winograd.ts";

/** Asked while padding still belongs to the reads. */
export const recipesBeforePads: readonly Recipe[] = [winograd, windows];

export const recipes: readonly Recipe[] = [panels, direct];
