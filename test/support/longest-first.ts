// The order of test files: those that take a minute and more first, as a fresh clone knows no durations, and a long file that begins last
// leaves a worker without work. The others as Vitest orders them.

import { BaseSequencer, type TestSpecification } from "vitest/node";

const long: readonly string[] = [
  "full/strict-bits-deep",
  "full/strict-bits",
  "full/onnx-runtime-deep",
  "full/onnx-runtime",
  "full/gpu-zoo-deep",
  "full/gpu-zoo",
  "full/random-networks-wasm",
  "full/random-networks-laid",
  "full/random-networks",
  "end-to-end/onnx-runtime",
  "end-to-end/gpu-zoo-deep",
  "end-to-end/gpu-zoo",
  "engines/op-cases",
  "engines/strict-bits",
  "engines/gpu-cases",
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- no array's
    const others = await super.sort(files);
    const first = long.flatMap((name) =>
      others.filter(({ moduleId }) => moduleId.endsWith(`test/${name}.test.ts`)),
    );
    return [...first, ...others.filter((file) => !first.includes(file))];
  }
}
