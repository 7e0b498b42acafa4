// The registry of targets: one line each.

import type { Target } from "./target.ts";
import { typescriptTarget } from "./typescript/target.ts";
import { wasmTarget } from "./wasm/target.ts";
import { wgslTarget } from "./wgsl/target.ts";

export const targets: readonly Target[] = [typescriptTarget, wasmTarget, wgslTarget];
