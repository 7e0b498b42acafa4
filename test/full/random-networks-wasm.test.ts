// Four hundred random networks in each way, others every time: WebAssembly. test/property/random-networks.test.ts has a dozen.

import { testVariants } from "../support/random-variants.ts";

testVariants(["wasm", "wasm, strict", "wasm, nhwc, batch 3"], { numRuns: 400 });
