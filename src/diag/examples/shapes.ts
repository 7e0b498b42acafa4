// Models that give exactly one diagnostic of the group: the examples of `cnnc explain` and of the reference. A test holds each to it.

import type { shapes } from "../catalog/shapes.ts";

export const shapesExamples: { readonly [code in keyof typeof shapes]?: string } = {
  "misaligned-branches": `
model M {
  input x: 1x8x8
  add {
    | conv(2, 2, pad=((0, 1), (0, 1)))
    | conv(2, 2, pad=((1, 0), (1, 0)))
  }
}
`,
  "bad-order": `
model M {
  input x: 3x8x8
  permute(cw)
}
`,
  "needs-spatial-axes": `
model M {
  input features: [400]
  conv(4, 3)
}
`,
  "needs-vector": `
model M {
  input x: 16x5x5
  dense(10)
}
`,
  "no-such-axis": `
model M {
  input features: [10]
  softmax(axis=h)
}
`,
  "kernel-too-large": `
model M {
  input x: 3x8x8
  conv(4, 9)
}
`,
  "window-without-input": `
model M {
  input x: 3x8x8
  maxpool(3, stride=2, pad=(1, 3))
}
`,
  "output-pad-too-large": `
model M {
  input x: 1x8x8
  conv_transpose(4, 3, stride=2, pad=1, output_pad=2)
}
`,
  "padding-takes-all": `
model M {
  input x: 1x2x2
  conv_transpose(4, 2, pad=2)
}
`,
  "groups-do-not-divide": `
model M {
  input x: 3x8x8
  conv(4, 3, groups=2)
}
`,
  "ambiguous-same": `
model M {
  input x: 3x8x8
  conv(4, 3, pad=same)
}
`,
  "weight-does-not-fit": `
model M {
  input x: 3x8x8
  conv(1, 2, weight=[[0, 1], [2, 3]])
}
`,
  "padding-too-wide": `
model M {
  input x: 3x8x8
  pad(8, mode=reflect)
}
`,
  "padding-value-unused": `
model M {
  input x: 3x8x8
  pad(1, mode=circular, value=2)
}
`,
  "factor-or-size": `
model M {
  input x: 3x8x8
  upsample
}
`,
  "corners-of-nearest": `
model M {
  input x: 3x8x8
  upsample(2, align_corners=true)
}
`,
  "like-does-not-fit": `
model M {
  input x: 1x27x29
  maxpool(3, stride=2)
  crop_like(x)
}
`,
  "like-other-rank": `
model M {
  input x: 1x27x29
  input y: [5]
  from x
  pad_like(y)
}
`,
  "channels-do-not-divide": `
model M {
  input x: 6x9x9
  pixel_shuffle(2)
}
`,
  "blocks-do-not-divide": `
model M {
  input x: 1x27x29
  pixel_unshuffle(2)
}
`,
  "branches-differ": `
model M {
  input x: 3x8x8
  add { | id | conv(3, 3) }
}
`,
  "no-bounds": `
model M {
  input x: 3x8x8
  clamp
}
`,
  "bounds-crossed": `
model M {
  input x: 3x8x8
  clamp(1, 0)
}
`,
  "not-per-channel": `
model M {
  input x: 3x8x8
  normalize([0.5, 0.5], [0.5, 0.5])
}
`,
  "std-not-positive": `
model M {
  input x: 3x8x8
  normalize([0, 0, 0], [1, 1, 0])
}
`,
  "even-size": `
model M {
  input x: 3x8x8
  lrn(4)
}
`,
  "bad-slice": `
model M {
  input x: 3x8x8
  slice(axis=c, begin=2, end=2)
}
`,
  "reshape-count": `
model M {
  input x: 3x8x8
  reshape([256])
}
`,
  "too-many-elements": `
model M {
  input x: 1x8x8
  conv(1, 3, pad=(0, 2^31))
}
`,
};
