// The functions of shaders against those of the platform in float64, executed on a GPU: within 1e-5, absolute below 1, and no overflow on the way.

import { beforeAll, describe, expect, test } from "vitest";
import { erf } from "../../../../src/algebra/erf.ts";
import { mathHelpers } from "../../../../src/targets/wgsl/math-wgsl.ts";
import { notRun, testDevice } from "../../../support/webgpu.ts";

/** From the smallest to the largest, both signs, and dense around 0. */
const numbers = Float32Array.from(
  [
    0,
    20,
    44,
    50,
    87,
    88.7,
    100,
    1000,
    1e10,
    3.4e38,
    ...Array.from({ length: 400 }, (_, i) => (i + 1) / 40),
    ...Array.from({ length: 152 }, (_, i) => 2 ** (i - 76)),
  ].flatMap((x) => [x, -x]),
);

async function computed(device: GPUDevice, expression: string): Promise<Float32Array> {
  const helpers = mathHelpers(expression).join("\n");
  const code = `${helpers}
@group(0) @binding(0) var<storage, read_write> data: array<f32, ${numbers.length}>;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < ${numbers.length}) { let x = data[id.x]; data[id.x] = ${expression}; }
}`;
  const buffer = device.createBuffer({ size: numbers.byteLength, usage: 0x8c });
  const back = device.createBuffer({ size: numbers.byteLength, usage: 0x9 });
  device.queue.writeBuffer(buffer, 0, numbers);
  const compute = { module: device.createShaderModule({ code }) };
  const pipeline = device.createComputePipeline({ layout: "auto", compute });
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  const entries = [{ binding: 0, resource: { buffer } }];
  pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }));
  pass.dispatchWorkgroups(Math.ceil(numbers.length / 64));
  pass.end();
  encoder.copyBufferToBuffer(buffer, 0, back, 0, numbers.byteLength);
  device.queue.submit([encoder.finish()]);
  await back.mapAsync(1);
  return new Float32Array(back.getMappedRange()).slice();
}

const functions: readonly (readonly [string, (x: number) => number])[] = [
  ["exponential(x)", Math.exp],
  ["exponential4(vec4f(x)).z", Math.exp],
  ["tangent(x)", Math.tanh],
  ["tangent4(vec4f(x)).y", Math.tanh],
  ["error_function(x)", erf],
  ["error_function4(vec4f(x)).w", erf],
  ["1.0 / (1.0 + exponential(-x))", (x) => 1 / (1 + Math.exp(-x))],
  ["power(x, 2.0)", (x) => x * x],
  ["power(x, 3.0)", (x) => x ** 3],
  ["power(x, -1.0)", (x) => 1 / x],
  ["power(abs(x), 0.75)", (x) => Math.abs(x) ** 0.75],
  ["power4(vec4f(abs(x)), vec4f(-0.5)).x", (x) => Math.abs(x) ** -0.5],
  ["power(1.5, x)", (x) => 1.5 ** x],
  ["maximum(x, 0.5)", (x) => (x < 0.5 ? 0.5 : x)],
  ["minimum(x, 0.5)", (x) => (x > 0.5 ? 0.5 : x)],
  ["rectify(x)", (x) => Math.max(x, 0)],
];

describe.skipIf(notRun)(`functions on a GPU ${notRun ?? ""}`, () => {
  let device: GPUDevice;
  beforeAll(async () => {
    device = await testDevice();
  });

  test.each(functions)("%s", async (expression, exact) => {
    const found = await computed(device, expression);
    const wrong = [...numbers].flatMap((x, i) => {
      const [got, wanted] = [found[i] ?? NaN, exact(x)];
      const rounded = Math.fround(wanted);
      if (Object.is(got, rounded) || Math.abs(got - wanted) <= 1e-5 * Math.max(1, Math.abs(wanted)))
        return [];
      // Nothing is promised of what float32 holds only barely.
      if (Math.abs(wanted) > 3.3e38 && Math.abs(got) > 3.3e38) return [];
      return [`${expression} of ${x}: ${got} instead of ${wanted}`];
    });
    expect(wrong).toEqual([]);
  });
});
