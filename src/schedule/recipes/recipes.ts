// The recipes in the order in which they are asked. Each says why it stands where it stands.

import { direct } from "./direct.ts";
import { panels } from "./panels.ts";
import type { Recipe } from "./recipe.ts";

export const recipes: readonly Recipe[] = [panels, direct];
