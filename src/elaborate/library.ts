// The library that ships with the compiler: `import { conv_bn, vgg, residual, bottleneck } from "cnnc/blocks"`.

import type { Source } from "../base/span.ts";

export const libraryName = "cnnc/blocks";

const text = `/// Convolution without bias, then batch normalisation; odd kernels keep the size at stride 1.
block conv_bn(c: int, k: int = 3, s: int = 1, groups: int = 1) {
  conv(c, k, stride=s, pad=(k - 1) / 2, groups=groups, bias=false) -> bn
}

/// A stage of VGG: n convolutions 3x3 with ReLU, then 2x2 max pooling. K. Simonyan, A. Zisserman, ICLR 2015.
block vgg(n: int, c: int) {
  repeat n { conv(c, 3, pad=1) -> relu }
  maxpool(2)
}

/// The shortcut of ResNet: the identity where the shape stays, else a 1x1 convolution named \`downsample\`.
block shortcut(c: int, s: int = 1) {
  if s != 1 or in.c != c {
    downsample = seq { conv(c, 1, stride=s, bias=false) -> bn }
  }
}

/// The basic unit of ResNet-18 and -34: two 3x3 convolutions beside a shortcut. K. He et al., CVPR 2016.
block residual(c: int, s: int = 1) {
  add {
    | conv_bn(c, 3, s) -> relu -> conv_bn(c, 3)
    | shortcut(c, s)
  }
  relu
}

/// The unit of ResNet-50 and deeper: 1x1, 3x3, 1x1 beside a shortcut; the stride is in the 3x3 as in torchvision.
block bottleneck(c: int, s: int = 1, expansion: int = 4, groups: int = 1, width: int = c) {
  add {
    | conv_bn(width, 1) -> relu -> conv_bn(width, 3, s, groups) -> relu -> conv_bn(expansion * c, 1)
    | shortcut(expansion * c, s)
  }
  relu
}
`;

export const librarySource: Source = { path: libraryName, text };
