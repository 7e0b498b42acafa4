// The models that test/end-to-end/onnx-runtime.test.ts runs reduced, at full size; but for MegapixelDense, whose
// weights are 4 GB.

import { expect, test } from "vitest";
import { compareWithOnnx, networkBound } from "../support/third-party.ts";

const models = [
  ["models/vgg.cnn", "VGG13"],
  ["models/vgg.cnn", "VGG16"],
  ["models/vgg.cnn", "VGG19"],
  ["models/vgg-d2l.cnn", "VGG11D2L"],
  ["models/vgg-d2l.cnn", "VGG11Slim"],
  ["models/resnet.cnn", "ResNet34"],
  ["models/resnet.cnn", "ResNet50"],
  ["models/resnet.cnn", "ResNet101"],
  ["models/resnet.cnn", "ResNet152"],
  ["models/resnet.cnn", "ResNeXt50_32x4d"],
  ["models/alexnet.cnn", "AlexNet"],
  ["models/alexnet-d2l.cnn", "AlexNetD2L"],
  ["models/googlenet.cnn", "GoogLeNet"],
  ["models/densenet.cnn", "DenseNet121"],
  ["models/mobilenet-v2.cnn", "MobileNetV2"],
  ["models/mobilenet-v2.cnn", "MobileNetV2Half"],
  ["models/squeezenet.cnn", "SqueezeNet1_1"],
  ["models/nin.cnn", "NiN"],
  ["models/mlp.cnn", "MegapixelConv"],
  ["models/unet.cnn", "UNet"],
  ["models/style-transfer.cnn", "StyleTransfer"],
  ["models/siamese.cnn", "Siamese"],
  ["models/tiny-ssd.cnn", "TinySSD"],
  ["models/audio.cnn", "DilatedStack"],
] as const;

test.each(models)("%s %s", { timeout: 600_000 }, async (path, model) => {
  const { error, sameTop1 } = await compareWithOnnx(path, model);
  expect(error).toBeLessThanOrEqual(networkBound);
  expect(sameTop1).toBe(true);
});
