// Four hundred random networks in each way, others every time: TypeScript in batches and channels last. test/property/random-networks.test.ts has a dozen.

import { testVariants } from "../support/random-variants.ts";

testVariants(["batch 3", "nhwc", "nhwc, batch 3, strict"], { numRuns: 400 });
