// Functions of one number that several ops use.

import { add, exp, log, max, neg } from "../../nests/build.ts";
import type { Scalar } from "../../nests/nest.ts";

/** ln(1 + exp(x)) without overflow. */
export function softplusOf(x: Scalar): Scalar {
  return add(max(x, 0), log(add(1, exp(neg(max(x, neg(x)))))));
}
