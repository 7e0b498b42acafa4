// What a pass is: a named rewrite of a program that keeps its meaning.

import type { Program } from "./program.ts";

export interface PassOptions {
  /** strict: same operations in the same order, values rounded to float32 where a graph value was. fast: any order, weights may change. */
  readonly float: "fast" | "strict";
}

export interface Pass {
  /** A verb; `cnnc dump --after NAME`. */
  readonly name: string;
  /** What it does and why it stands where it stands in the list. */
  readonly why: string;
  run(program: Program, options: PassOptions): Program;
}
