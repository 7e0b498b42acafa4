// Our models by the names that torchvision, and the figures taken from it, give them.

export const torchvisionModels: Readonly<Record<string, readonly [path: string, model: string]>> = {
  alexnet: ["models/alexnet.cnn", "AlexNet"],
  densenet121: ["models/densenet.cnn", "DenseNet121"],
  googlenet: ["models/googlenet.cnn", "GoogLeNet"],
  mobilenet_v2: ["models/mobilenet-v2.cnn", "MobileNetV2"],
  resnet18: ["models/resnet.cnn", "ResNet18"],
  resnet34: ["models/resnet.cnn", "ResNet34"],
  resnet50: ["models/resnet.cnn", "ResNet50"],
  resnet101: ["models/resnet.cnn", "ResNet101"],
  resnet152: ["models/resnet.cnn", "ResNet152"],
  resnext50_32x4d: ["models/resnet.cnn", "ResNeXt50_32x4d"],
  squeezenet1_1: ["models/squeezenet.cnn", "SqueezeNet1_1"],
  vgg11: ["models/vgg.cnn", "VGG11"],
  vgg13: ["models/vgg.cnn", "VGG13"],
  vgg16: ["models/vgg.cnn", "VGG16"],
  vgg19: ["models/vgg.cnn", "VGG19"],
};
