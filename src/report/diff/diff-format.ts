// What a format of `diff` is. One file each; index.ts lists them.

import type { DiffFacts } from "./diff-facts.ts";

export interface DiffFormat {
  readonly name: string;
  /** `weights`: also list the weights of a checkpoint that no longer fit. */
  render(diff: DiffFacts, options: { readonly weights: boolean }): string;
}
