// Models that give exactly one diagnostic of the group: the examples of `cnnc explain` and of the reference. A test holds each to it.

import type { names } from "../catalog/names.ts";

export const namesExamples: { readonly [code in keyof typeof names]?: string } = {
  "unknown-op": `
model M {
  input x: 1x8x8
  conw(4, 3)
}
`,
  "unknown-value": `
model M(classes: int = 10) {
  input x: [8]
  dense(clases)
}
`,
  "unknown-function": `
model M {
  input x: 1x8x8
  conv(flor(7 / 2), 3)
}
`,
  "unknown-argument": `
model M {
  input x: 1x8x8
  conv(4, kernal=3)
}
`,
  "unknown-type": `
block unit(c: integer) { conv(c, 3) }
`,
  "unknown-word": `
model M {
  input x: 3x8x8
  softmax(axis=channels)
}
`,
  "unknown-path": `
model M {
  input x: 1x8x8
  conv(4, 3)
  assert rf("conv2") == 3
}
`,
  "unknown-import": `
import { conv_bnn } from "cnnc/blocks"
`,
  "no-such-member": `
model M {
  input image: 3x8x8
  conv(image.height, 1)
}
`,
  "ambiguous-name": `
model M {
  input x: 3x8x8
  bn = relu
  add { | bn | id }
}
`,
  "bare-name": `
model M {
  input x: 3x8x8
  a = relu
  a
}
`,
  "not-callable": `
model M {
  input x: 3x8x8
  x(3)
}
`,
  "shared-as-value": `
model M {
  input x: 3x8x8
  shared t = conv(4, 1)
  from t
}
`,
  "uncalled-shared": `
model M {
  input x: 3x8x8
  shared t = conv(4, 1)
  relu
}
`,
  "shared-arguments": `
model M {
  input x: 3x8x8
  shared t = conv(4, 1)
  t(3)
}
`,
  "shared-weights-differ": `
model M {
  input x: 3x8x8
  shared t = conv(5, 1)
  t -> t
}
`,
  "shadowed-name": `
model M {
  input x: 3x8x8
  let c = 1
  let c = 2
  conv(c, 1)
}
`,
  "duplicate-parameter": `
block unit(c: int, c: int) { conv(c, 3) }
`,
  "duplicate-declaration": `
block unit() { relu }

model unit {
  input x: 1x8x8
  relu
}
`,
  "duplicate-output": `
model M {
  input x: 3x8x8
  relu -> output a
  tanh -> output a
}
`,
  "hides-op": `
block relu() { tanh }
`,
  "duplicate-label": `
model M {
  input x: 3x8x8
  a = relu
  a = tanh
}
`,
  "constant-label": `
model M {
  input x: 3x8x8
  repeat 2 { stage = conv(3, 1) }
}
`,
  "label-before-arrow": `
model M {
  input x: 3x8x8
  a = relu -> tanh
  add { | a | id }
}
`,
  "label-not-taken": `
model M {
  input x: 3x8x8
  if false { a = tanh }
  add { | a | id }
}
`,
  "duplicate-weight": `
block unit() { b = conv(3, 1) }

model M {
  input x: 3x8x8
  unit
  unit
}
`,
  "in-outside-block": `
model M {
  input x: 3x8x8
  conv(in.c, 1)
}
`,
  "measure-outside-contract": `
model M {
  input x: 3x8x8
  conv(params, 1)
}
`,
  "ambiguous-label": `
model M {
  input x: 3x8x8
  first = seq { a = relu }
  second = seq { a = tanh }
  add { | a | id }
}
`,
  "bad-label": `
model M {
  input x: 3x8x8
  "a b" = conv(3, 1)
}
`,
};
