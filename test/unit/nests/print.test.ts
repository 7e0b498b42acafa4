// The printed form of nests, as the grammar in src/nests/README.md has it.

import { expect, it } from "vitest";
import {
  add,
  div,
  edge,
  exp,
  int,
  less,
  max,
  mul,
  nest,
  neg,
  plus,
  read,
  select,
  sub,
  test as holds,
  times,
} from "../../../src/nests/build.ts";
import { printNest } from "../../../src/nests/print.ts";
import { conv, maxPool } from "./examples.ts";

it("prints a convolution", () => {
  const form = {
    channels: 2,
    size: [5],
    filters: 3,
    kernel: [3],
    outSize: [3],
    stride: [2],
    begin: [1],
    bias: true,
  };
  expect(printNest(conv(form))).toBe(`in x[2, 5]
param weight[3, 2, 3]
out y[3, 3]
tmp dot[3, 3]
param bias[3]
for g:1 k:3 o:3 c:2 r:3
  dot[3*g + k, o] += x[2*g + c, 2*o + r - 1]{0} * weight[3*g + k, c, r]
for o:3 n:3
  y[n, o] = dot[n, o] + bias[n]
`);
});

it("prints a maximum from -inf", () => {
  expect(printNest(maxPool({ shape: [1, 4], kernel: [2], outSize: [2], stride: [2] }))).toContain(
    "y[c, o] max= x[c, 2*o + r]{-inf}",
  );
});

it("keeps precedence, shows pads, predicates, tables and clashing names", () => {
  const given = nest((b) => {
    const k = b.table("k", [2], [1, -Infinity]);
    const [x, again] = [b.in("x", [2]), b.in("x", [2])];
    const y = b.out("y", [2]);
    const [o, other] = [b.axis("o", 2), b.axis("o", 1)];
    const [p, q] = [read(x, [plus(o, -1)], edge), read(again, [other])];
    const value = div(mul(add(p, q), sub(p, sub(q, 1))), neg(exp(max(p, read(k, [o])))));
    b.sum(y, [o], select(holds(less(times(o, 2), 1)), value, int(o)), { where: [less(o, 2)], from: 1.5 });
  });
  expect(printNest(given)).toBe(`const k[2] = 1 -inf
in x.1[2]
in x.2[2]
out y[2]
for o.0:2 o.1:1 where o.0 < 2
  y[o.0] +=(1.5) select(test(2*o.0 < 1), (x.1[o.0 - 1]{edge} + x.2[o.1]) * (x.1[o.0 - 1]{edge} - (x.2[o.1] - 1)) / neg(exp(max(x.1[o.0 - 1]{edge}, k[o.0]))), int(o.0))
`);
});
