// The pipeline, in order. Each pass says why it stands where it stands.

import { dropCopies } from "./drop-copies.ts";
import { dropUnused } from "./drop-unused.ts";
import { foldAffine } from "./fold-affine.ts";
import { fuseElementwise } from "./fuse-elementwise.ts";
import { poolFirst } from "./pool-first.ts";
import { orderSteps } from "./order-steps.ts";
import type { Pass, PassOptions } from "./pass.ts";
import type { Program } from "./program.ts";

export const passes: readonly Pass[] = [
  dropCopies,
  poolFirst,
  foldAffine,
  fuseElementwise,
  dropUnused,
  orderSteps,
];

/** Runs all passes; `after` sees the program behind each, by the pass's name. */
export function runPasses(
  program: Program,
  options: PassOptions,
  after: (name: string, program: Program) => void = () => {},
): Program {
  return passes.reduce((current, pass) => {
    const next = pass.run(current, options);
    after(pass.name, next);
    return next;
  }, program);
}
