// Random networks compiled in one way, against the interpreter and the reference: as tests of the file that asks for them.

import fc from "fast-check";
import { expect, test } from "vitest";
import { faultsOf, type Variant } from "./judge-network.ts";
import { randomNetworks } from "./random-network.ts";

/** Without a seed, others every time. The loops of every fourth network are interpreted as well. */
export function testVariants(
  variants: readonly Variant[],
  parameters: { readonly numRuns: number; readonly seed?: number },
): void {
  test.each(variants)(
    "%s: compiled code gives what the interpreter gives",
    { timeout: 1_800_000 },
    async (variant) => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(randomNetworks, async ({ text }) => {
          const faults = await faultsOf(text, variant, run++ % 4 === 0);
          expect({ faults, text }).toEqual({ faults: [], text });
        }),
        parameters,
      );
      expect.hasAssertions();
    },
  );
}
