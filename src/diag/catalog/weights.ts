import type { Entry } from "../entry.ts";

export const weights = {
  "not-finite": {
    severity: "warning",
    message: "{file} holds values that are NaN or infinite ({count}), the first in tensor {first}",
    help: "The formats allow it, but a network with such weights seldom answers anything else. --strict-weights makes it an error.",
  },
  "not-finite-strict": {
    severity: "error",
    message: "{file} holds values that are NaN or infinite ({count}), the first in tensor {first}",
    help: "Refused because of --strict-weights. Without it this is a warning.",
  },
  "missing-weights": {
    severity: "error",
    message: "{file} lacks {count} of the weights of {model}:{list}",
    help:
      "Weight names are PyTorch's module paths. A label renames a layer (`conv1 = conv(6, 5)`), and " +
      '`weights { rename "old" "new" }` in the model adapts a checkpoint.',
  },
  "misshaped-weights": {
    severity: "error",
    message: "{file} has tensors of another shape than {model} wants ({count}):{list}",
    help:
      "The checkpoint was made for another variant: look at channel counts, kernel sizes and groups. Nothing is reshaped or " +
      "transposed to fit.",
  },
  "extra-weights": {
    severity: "warning",
    message: "{file} has tensors that {model} does not use ({count}):{list}",
    help:
      'Usually heads that only training needs. `weights { ignore "AuxLogits.*" }` in the model says so for good; --strict-weights makes ' +
      "it an error.",
  },
  "extra-weights-strict": {
    severity: "error",
    message: "{file} has tensors that {model} does not use ({count}):{list}",
    help: 'Refused because of --strict-weights. `weights { ignore "AuxLogits.*" }` in the model says that they are not wanted.',
  },
  "keras-layers-by-number": {
    severity: "warning",
    message:
      "{file} has layers that Keras named itself ({count}); they are taken in the order of their numbers:{list}",
    help:
      "Keras numbers layers of a kind as they are made, which may not be the order of the model where it branches. Layers made with " +
      '`name="conv1"`, as the model calls them, are found by name.',
  },
  "half-overflow": {
    severity: "warning",
    message:
      "{count} of the numbers packed from {weights} are beyond 65,504, the largest float16, up to {largest}: they become infinite",
    help: "A network with such weights seldom answers anything but NaN and infinity. Leave `--dtype f16` out, or divide the layer's weights and multiply behind it with `scale`.",
  },
} as const satisfies Record<string, Entry>;
