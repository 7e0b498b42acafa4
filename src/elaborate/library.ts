// The library that ships with the compiler: `import { conv_bn, residual } from "cnnc/blocks"`. Weight paths are torchvision's, except
// that `vgg` numbers as d2l.ai does.

import type { Source } from "../base/span.ts";

export const libraryName = "cnnc/blocks";

const text = `// The blocks that ship with the compiler. Weight paths are those of torchvision's modules; \`vgg\` numbers as d2l.ai does.

/// Convolution without bias, then batch normalisation; odd kernels keep the size at stride 1.
/// S. Ioffe, C. Szegedy, "Batch normalization", ICML 2015.
block conv_bn(c: int, k: int = 3, s: int = 1, groups: int = 1) {
  conv(c, k, stride=s, pad=(k - 1) / 2, groups=groups, bias=false) -> bn
}

/// The same with an activation, numbered 0, 1, 2: torchvision's Conv2dNormActivation.
block conv_bn_act(c: int, k: int = 3, s: int = 1, groups: int = 1, act: block() = relu) {
  seq { conv(c, k, stride=s, pad=(k - 1) / 2, groups=groups, bias=false) -> bn -> act }
}

/// A convolution with ReLU; odd kernels keep the size.
block conv_relu(c: int, k: int = 3) {
  conv(c, k, pad=(k - 1) / 2) -> relu
}

/// A stage of VGG: n 3x3 convolutions with ReLU, then 2x2 max pooling.
/// K. Simonyan, A. Zisserman, "Very deep convolutional networks for large-scale image recognition", ICLR 2015.
block vgg(n: int, c: int) {
  seq {
    repeat n { conv(c, 3, pad=1) -> relu }
    maxpool(2)
  }
}

/// The shortcut of ResNet: the identity where the shape stays, else a 1x1 convolution named \`downsample\`.
/// K. He et al., "Deep residual learning for image recognition", CVPR 2016: option B.
block shortcut(c: int, s: int = 1) {
  if s != 1 or in.c != c {
    downsample = seq { conv(c, 1, stride=s, bias=false) -> bn }
  }
}

/// The unit of ResNet-18 and -34: two 3x3 convolutions beside a shortcut. K. He et al., CVPR 2016.
block residual(c: int, s: int = 1) {
  add {
    | conv_bn(c, 3, s) -> relu -> conv_bn(c, 3)
    | shortcut(c, s)
  }
  relu
}

/// The unit of ResNet-50 and deeper: 1x1, 3x3, 1x1 beside a shortcut; the stride is in the 3x3, as torchvision has it.
/// K. He et al., CVPR 2016. \`groups\` and \`width\` (the channels of the 3x3) make it the unit of ResNeXt: S. Xie et al., CVPR 2017.
block bottleneck(c: int, s: int = 1, expansion: int = 4, groups: int = 1, width: int = c) {
  add {
    | conv_bn(width, 1) -> relu -> conv_bn(width, 3, s, groups) -> relu -> conv_bn(expansion * c, 1)
    | shortcut(expansion * c, s)
  }
  relu
}

/// The unit of MobileNetV2: 1x1 to \`expand\` times the channels, 3x3 in each channel apart, 1x1 to \`c\` without activation; a shortcut
/// where the shape stays. M. Sandler et al., "MobileNetV2: inverted residuals and linear bottlenecks", CVPR 2018.
block inverted_residual(c: int, s: int = 1, expand: int = 6, act: block() = relu6) {
  let hidden = in.c * expand
  add {
    | conv = seq {
        if expand != 1 { conv_bn_act(hidden, 1, act=act) }
        conv_bn_act(hidden, 3, s, groups=hidden, act=act)
        conv(c, 1, bias=false) -> bn
      }
    if s == 1 and in.c == c { | in }
  }
}

/// The unit of GoogLeNet: 1x1, 3x3 and 5x5 convolutions and 3x3 max pooling side by side, their channels joined. \`c2\` and \`c3\` are the
/// channels of the 1x1 before the large convolution, and of the large one. \`unit\` is a convolution with what follows it, given channels
/// and side; \`k\` is the largest side (3 in torchvision). C. Szegedy et al., "Going deeper with convolutions", CVPR 2015.
block inception(
  c1: int, c2: (int, int), c3: (int, int), c4: int, unit: block(int, int) = conv_relu, k: int = 5
) {
  concat {
    | branch1 = unit(c1, 1)
    | branch2 = seq { unit(c2.0, 1) -> unit(c2.1, 3) }
    | branch3 = seq { unit(c3.0, 1) -> unit(c3.1, k) }
    | branch4 = seq { maxpool(3, stride=1, pad=1) -> unit(c4, 1) }
  }
}

/// n layers of DenseNet-BC, each of which adds \`growth\` channels to all that came before: 1x1 to \`expand\` times the growth, then 3x3.
/// G. Huang et al., "Densely connected convolutional networks", CVPR 2017.
block dense_block(n: int, growth: int = 32, expand: int = 4) {
  for i in range(n) { "denselayer{i + 1}" = dense_layer(growth, expand) }
}

/// One layer of a dense block. G. Huang et al., CVPR 2017.
block dense_layer(growth: int, expand: int = 4) {
  concat {
    | in
    | norm1 = bn
      -> relu
      -> conv(expand * growth, 1, bias=false)
      -> norm2 = bn
      -> relu
      -> conv(growth, 3, pad=1, bias=false)
  }
}

/// Between two dense blocks: \`c\` channels and half the size. G. Huang et al., CVPR 2017.
block transition(c: int) {
  norm = bn
  relu
  conv = conv(c, 1, bias=false)
  avgpool(2)
}
`;

export const librarySource: Source = { path: libraryName, text };
