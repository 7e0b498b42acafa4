// Four hundred random networks in each way, others every time: TypeScript, fast and strict. test/property/random-networks.test.ts has a dozen.

import { testVariants } from "../support/random-variants.ts";

testVariants(["fast", "strict"], { numRuns: 400 });
