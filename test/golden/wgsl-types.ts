// Never run: the platform's own types (@webgpu/types) fit the generated module's, both ways. `npm run types` checks it.

import type * as Model from "../../generated/lenet-modern/wgsl/lenet-modern.ts";

export async function fits(
  model: typeof Model,
  adapter: GPUAdapter,
  picture: Model.Picture,
): Promise<GPUBuffer> {
  const device = await adapter.requestDevice(model.requirements);
  await model.load(new Uint8Array(), { device, overlap: 2, checkFinite: true });
  const image: GPUBuffer = model.fromImageData<GPUBuffer>(picture, { mean: [0.5], std: [0.5], fit: "cover" });
  const first: Float32Array = (await model.run({ image: new Float32Array(784) })).logits;
  const [layer] = await model.profile({ image: first });
  const encoder = device.createCommandEncoder({ label: layer?.layer ?? "" });
  const { logits } = model.encode(encoder, { image });
  await model.run({ image: logits }, { logits: first });
  return logits;
}
