// Models that give exactly one diagnostic of the group: the examples of `cnnc explain` and of the reference. A test holds each to it.

import type { syntax } from "../catalog/syntax.ts";

export const syntaxExamples: { readonly [code in keyof typeof syntax]?: string } = {
  "foreign-letter": `
model M {
  input größe: 1x8x8
  relu
}
`,
  "unknown-character": `
model M {
  input x: 1x8x8
  relu @
}
`,
  "foreign-spelling": `
model M {
  input x: 1x8x8
  conv(4, 3) => relu
}
`,
  "foreign-comment": `
# a convolution
model M {
  input x: 1x8x8
  conv(4, 3)
}
`,
  "division-comment": `
block half(c: int) { conv(c // 2, 3) }
`,
  semicolon: `
model M {
  input x: 1x8x8
  relu;
}
`,
  "bad-number": `
model M {
  input x: 1x8x8
  conv(0x1F, 3)
}
`,
  "no-such-number": `
model M {
  input x: 1x8x8
  clamp(0, Infinity)
}
`,
  "unclosed-text": `
model M {
  input x: 1x8x8
  "first = relu
}
`,
  "bad-escape": `
model M {
  input x: 1x8x8
  "a\\n" = relu
}
`,
  "bad-hole": `
model M {
  input x: 1x8x8
  "a{" = relu
}
`,
  "unclosed-bracket": `
model M {
  input x: 1x8x8
  conv(4, (3, 3)
}
`,
  "unclosed-brace": `
model M {
  input x: 1x8x8
  relu
`,
  "missing-brace": `
model M
  input x: 1x8x8
  relu
}
`,
  "wrong-closer": `
model M {
  input x: 1x8x8
  conv(4, 3]
}
`,
  "stray-closer": `
model M {
  input x: 1x8x8
  relu
}
}
`,
  expected: `
model M {
  input x
  relu
}
`,
  "expected-declaration": `
modle M {
  input x: 1x8x8
  relu
}
`,
  "extra-after-statement": `
model M {
  input x: 1x8x8
  conv(4, 3) relu
}
`,
  "not-joined": `
model M {
  input x: 1x8x8
  relu -> let c = 4
}
`,
  "assign-for-equals": `
model M {
  input x: 1x8x8
  relu
  assert params = 0
}
`,
  "equals-for-assign": `
model M {
  input x: 1x8x8
  a == relu
}
`,
  "colon-for-assign": `
model M {
  input x: 1x8x8
  conv(4, 3, pad: 1)
}
`,
  "bare-arguments": `
model M {
  input x: 1x8x8
  conv 4, 3
}
`,
  "missing-pipe": `
model M {
  input x: 1x8x8
  add {
    relu
    tanh
  }
}
`,
  "misplaced-pipe": `
model M {
  input x: 1x8x8
  seq { | relu }
}
`,
  "unknown-statement": `
model M {
  imput x: 1x8x8
  relu
}
`,
  "text-with-holes": `
import { unit } from "unit{1}.cnn"
`,
  "chained-comparison": `
model M(c: int = 3) {
  input x: 1x8x8
  if 0 < c < 4 { relu }
}
`,
  "lone-brace": `
model M
{
  input x: 1x8x8
  relu
}
`,
  "foreign-space": `
model M {
  input x: 1x8x8
  conv(4,\u00A03)
}
`,
  "illegal-character": `
model M {
  input x: 1x8x8
  relu\u202E
}
`,
};
