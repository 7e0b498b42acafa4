// Some targets need a large library that no other command should wait for.

import { targets } from "../targets/index.ts";

/** Await it before `compile` with that target; a target that is not known is left to `compile` to report. */
export async function prepareTarget(name: string): Promise<void> {
  await targets.find((target) => target.name === name)?.prepare?.();
}
