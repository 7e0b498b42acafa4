// Models that give exactly one diagnostic of the group: the examples of `cnnc explain` and of the reference. A test holds each to it.

import type { language } from "../catalog/language.ts";

export const languageExamples: { readonly [code in keyof typeof language]?: string } = {
  "no-output": `
model M {
  input a: 3x8x8
  input b: 3x8x8
}
`,
  "type-mismatch": `
model M {
  input x: 3x8x8
  conv("three", 1)
}
`,
  "operator-types": `
model M {
  input x: 3x8x8
  conv(1 + true, 1)
}
`,
  "not-whole": `
model M(k: int = 4) {
  input x: 3x8x8
  conv(3, k, pad=(k - 1) / 2)
}
`,
  "float-for-int": `
model M {
  input x: 3x8x8
  conv(3.0, 1)
}
`,
  "number-too-large": `
model M {
  input x: 3x8x8
  conv(2^60, 1)
}
`,
  "division-by-zero": `
model M {
  input x: 3x8x8
  conv(1 / 0, 1)
}
`,
  "exponent-not-whole": `
model M {
  input x: 3x8x8
  conv(4^(1 / 2), 1)
}
`,
  "index-out-of-range": `
model M {
  input x: 3x8x8
  conv([1, 2][5], 1)
}
`,
  "pattern-mismatch": `
model M {
  input x: 3x8x8
  let (a, b) = (1, 2, 3)
  conv(a, b)
}
`,
  "function-arity": `
model M {
  input x: 3x8x8
  conv(floor(1, 2), 1)
}
`,
  "named-argument": `
model M {
  input x: 3x8x8
  conv(max(a=1, 2), 1)
}
`,
  "list-too-long": `
model M {
  input x: 3x8x8
  for i in range(2_000_000) { relu }
}
`,
  "too-many-arguments": `
model M {
  input x: 3x8x8
  relu(1)
}
`,
  "missing-argument": `
model M {
  input x: 3x8x8
  conv(4)
}
`,
  "positional-after-named": `
model M {
  input x: 3x8x8
  conv(out=3, 1)
}
`,
  "argument-twice": `
model M {
  input x: 3x8x8
  conv(3, 1, kernel=2)
}
`,
  "argument-out-of-range": `
model M {
  input x: 3x8x8
  conv(0, 1)
}
`,
  "wrong-axis-count": `
model M {
  input x: 3x8x8
  conv(3, (1, 2, 3))
}
`,
  "bad-constant": `
model M {
  input x: 3x8x8
  conv(3, 1, weight=[], bias=false)
}
`,
  "no-current-value": `
model M {
  input a: 1x8x8
  input b: 1x8x8
  relu
}
`,
  "value-as-argument": `
model M {
  input x: 3x8x8
  y = conv(3, 1)
  tanh -> output a
  relu(y)
}
`,
  "needs-branches": `
model M {
  input x: 3x8x8
  add
}
`,
  "takes-no-branches": `
model M {
  input x: 3x8x8
  relu { | id | id }
}
`,
  "too-many-branches": `
model M {
  input x: 3x8x8
  sub { | id | relu | tanh }
}
`,
  "no-live-branch": `
model M {
  input x: 3x8x8
  concat {}
}
`,
  "if-as-branch": `
model M(wide: bool = true) {
  input x: 3x8x8
  add { | if wide { relu } | id }
}
`,
  "ascription-mismatch": `
model M {
  input x: 3x28x28
  conv(6, 5) : 6x28x28
}
`,
  "contract-failed": `
model M {
  input x: 3x8x8
  conv(6, 5)
  assert params <= 400
}
`,
  "contract-false": `
model M(fits: bool = false) {
  input x: 3x8x8
  relu
  assert fits
}
`,
  "assertion-failed": `
block even(c: int) {
  assert c % 2 == 0
  conv(c, 1)
}

model M {
  input x: 3x8x8
  even(3)
}
`,
  "no-input": `
model M {}
`,
  "bad-input-shape": `
model M {
  input x: 0x8x8
  relu
}
`,
  "unused-value": `
model M {
  input x: 3x8x8
  relu
  from x
  tanh
}
`,
  "model-input-differs": `
model Inner {
  input y: 2x5x5
  relu
}

model M {
  input x: 2x4x4
  Inner
}
`,
  "model-inputs": `
model Inner {
  input a: 1x4x4
  input b: 1x4x4
  add { | a | b }
}

model M {
  input x: 1x4x4
  Inner
}
`,
  "variant-of-other-kind": `
block unit() { relu }

model M = unit()
`,
  recursion: `
block again() { relu -> again }
`,
  "repeats-too-often": `
model M {
  input x: 3x8x8
  repeat 1e9 { relu }
}
`,
  "import-failed": `
import { unit } from "./missing.cnn"
`,
  "not-in-model": `
block unit() {
  input x: 1x8x8
  relu
}
`,
  "nothing-declared": `
import { conv_bn } from "cnnc/blocks"
`,
  "block-type-mismatch": `
block apply(unit: block(int)) { unit(3) }

block two(c: int, k: int) { conv(c, k) }

model M {
  input x: 3x8x8
  apply(two)
}
`,
  "cyclic-import": `
import { unit } from "./example.cnn"
`,
  "float-overflow": `
model M {
  input x: 3x8x8
  scale(1e300 * 1e300)
}
`,
  "too-many-steps": `
model M {
  input x: 1x8x8
  repeat 1000 {
    repeat 1000 { }
  }
  relu
}
`,
  "figure-too-large": `
model M {
  input x: 20000x400x400
  repeat 16 { conv(20_000, 3, pad=1) }
}
`,
};
