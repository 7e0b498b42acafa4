// What a profile is measured on: one network of layers that have nothing to do with each other, one or two for every kind of loop at the sizes
// that real networks have, and a few small networks that the profile is then checked on. Texts only.

/** Shape of the input, and what is done with it. `other` is an input of 64x56x56. */
type Probe = readonly [shape: string, flow: string];

const large: readonly Probe[] = [
  // sums of products: packed, transformed, unpacked, one channel at a time, one sample at a time
  ["3x112x112", "conv(24, 7, stride=2, pad=3) -> relu"],
  ["64x28x28", "conv(96, 3, stride=2, pad=1) -> relu"],
  ["64x28x28", "conv(128, 1) -> relu"],
  ["24x56x56", "conv(144, 1) -> relu6"],
  ["256x14x14", "conv(128, 1)"],
  ["256x7x7", "conv(512, 1)"],
  ["64x28x28", "conv(64, 3, pad=1, groups=4)"],
  ["32x56x56", "conv(32, 3, pad=1) -> relu"],
  ["64x28x28", "conv(96, 3, pad=1)"],
  ["96x14x14", "conv(128, 3, pad=1) -> relu"],
  ["160x7x7", "conv(160, 3, pad=1) -> relu"],
  ["32x27x27", "conv(64, 5, pad=2) -> relu"],
  ["3x64x64", "conv(8, 3) -> relu"],
  ["32x56x56", "conv(12, 1)"],
  ["3x56x56", "conv(12, 3, pad=1)"],
  ["96x56x56", "conv(96, 3, pad=1, groups=96) -> relu6"],
  ["96x56x56", "conv(96, 3, stride=2, pad=1, groups=96) -> relu6"],
  ["384x14x14", "conv(384, 3, pad=1, groups=384) -> relu6"],
  ["32x14x14", "conv_transpose(16, 4, stride=2, pad=1)"],
  ["[1280]", "dense(1000)"],
  ["[4096]", "dense(1000)"],
  // windows and reductions
  ["64x56x56", "maxpool(3, stride=2, pad=1)"],
  ["64x56x56", "maxpool(2)"],
  ["256x14x14", "maxpool(3, stride=1, pad=1)"],
  ["64x56x56", "avgpool(2)"],
  ["64x28x28", "avgpool(3, stride=1, pad=1)"],
  ["512x7x7", "gap"],
  // element by element
  ["64x56x56", "relu"],
  ["64x56x56", "add { | id | other } -> relu"],
  ["64x56x56", "max { | id | other }"],
  ["64x56x56", "div { | id | other }"],
  ["64x28x28", "sigmoid"],
  ["64x28x28", "tanh"],
  ["64x28x28", "bn -> silu"],
  ["[1000]", "softmax"],
  ["64x28x28", "groupnorm(8)"],
  // copies
  ["64x28x28", "upsample(2)"],
  ["64x56x56", "concat { | id | other }"],
  ["64x28x28", "pad(1)"],
];

/** What fits into the nearest caches, and next to nothing, which shows what a call costs. */
const small: readonly Probe[] = [
  ["1x28x28", "conv(6, 5, pad=2) -> relu"],
  ["4x14x14", "sigmoid"],
  ["6x14x14", "conv(16, 5) -> relu"],
  ["6x28x28", "maxpool(2)"],
  ["16x10x10", "avgpool(2)"],
  ["[400]", "dense(120) -> relu"],
  ["[120]", "dense(84) -> sigmoid"],
  ["8x14x14", "relu"],
  ["[8]", "relu"],
  ["[16]", "sigmoid"],
  ["1x4x4", "maxpool(2)"],
  ["[16]", "dense(8)"],
];

/** For a GPU in software. */
const slow: readonly Probe[] = [
  ["3x24x24", "conv(16, 3, pad=1) -> relu"],
  ["16x16x16", "conv(24, 3, pad=1)"],
  ["32x10x10", "conv(64, 1)"],
  ["32x14x14", "conv(32, 3, pad=1, groups=32)"],
  ["[400]", "dense(120) -> relu"],
  ["[1024]", "dense(100)"],
  ["8x24x24", "maxpool(2)"],
  ["64x7x7", "gap"],
  ["16x24x24", "relu"],
  ["16x16x16", "sigmoid"],
];

/** Each is run by itself: large ones would sweep the small ones out of the caches. */
export const probeTexts: readonly string[] = [small, large].map(networkOf);
export const slowProbeText = networkOf(slow);

/** One model; every probe has its own input and output. */
function networkOf(probes: readonly Probe[]): string {
  const needsOther = probes.some(([, flow]) => flow.includes("other"));
  return [
    "model Probes {",
    ...(needsOther ? ["  input other: 64x56x56"] : []),
    ...probes.map(([shape], i) => `  input x${i}: ${shape}`),
    ...probes.flatMap(([, flow], i) => [`  from x${i}`, `  ${flow}`, `  output y${i}`]),
    "}",
  ].join("\n");
}

interface CheckNetwork {
  readonly name: string;
  readonly text: string;
}

/** None of their layers is a probe. */
export const checkNetworks: readonly CheckNetwork[] = [
  {
    name: "small images, 5x5 windows",
    text: `model Digits {
  input image: 1x32x32
  conv(8, 5, pad=2) -> relu -> maxpool(2)
  conv(20, 5) -> relu -> maxpool(2)
  flatten
  dense(150) -> relu
  dense(10)
}`,
  },
  {
    name: "residual blocks",
    text: `model Residual {
  input image: 3x96x96
  conv(32, 3, stride=2, pad=1) -> bn -> relu
  repeat 2 {
    add {
      | conv(32, 3, pad=1, bias=false) -> bn -> relu -> conv(32, 3, pad=1, bias=false) -> bn
      | id
    }
    relu
  }
  conv(72, 3, stride=2, pad=1) -> relu
  repeat 2 {
    add {
      | conv(72, 3, pad=1, bias=false) -> bn -> relu -> conv(72, 3, pad=1, bias=false) -> bn
      | id
    }
    relu
  }
  gap -> flatten
  dense(100)
}`,
  },
  {
    name: "inverted bottlenecks",
    text: `model Inverted {
  input image: 3x128x128
  conv(16, 3, stride=2, pad=1) -> bn -> relu6
  for (expand, out, stride) in [(72, 24, 2), (144, 40, 2), (240, 80, 2), (480, 80, 1)] {
    conv(expand, 1, bias=false) -> bn -> relu6
    conv(expand, 3, stride=stride, pad=1, groups=expand, bias=false) -> bn -> relu6
    conv(out, 1, bias=false) -> bn
  }
  conv(640, 1) -> relu6
  gap -> flatten
  dense(500)
}`,
  },
  {
    name: "parallel branches",
    text: `model Parallel {
  input image: 3x112x112
  conv(32, 7, stride=2, pad=3) -> relu -> maxpool(3, stride=2, pad=1)
  for (a, b, c) in [(40, 48, 16), (56, 80, 24)] {
    concat {
      | conv(a, 1) -> relu
      | conv(b, 1) -> relu -> conv(b, 3, pad=1) -> relu
      | conv(16, 1) -> relu -> conv(c, 5, pad=2) -> relu
      | maxpool(3, stride=1, pad=1) -> conv(c, 1) -> relu
    }
  }
  maxpool(4) -> flatten
  dense(500)
  softmax
}`,
  },
];

/** For a GPU in software: those that it computes within a second. */
export const slowCheckNetworks = checkNetworks.slice(0, 1);
