// A shader in float16 executed where no device has it: its text with float32 in place of float16, in buffers of twice the size. What is left
// is everything but the rounding, which the interpreter shows (half.ts).

import type { BuiltModel } from "../../src/compile/built-model.ts";
import { packWeights } from "../../src/weights/pack-weights.ts";
import { readSafetensors } from "../../src/weights/read-safetensors.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { defaultLimits } from "../../src/targets/wgsl/limits.ts";
import { gridProgram, type GridProgram } from "../../src/targets/wgsl/program.ts";
import { runGrid } from "./run-grid.ts";
import { testDevice } from "./webgpu.ts";

/** One sample's inputs to outputs, by name. */
export async function runHalfAsSingle(
  { scheduled: { module, packing } }: Pick<BuiltModel, "scheduled">,
  weights: Weights,
  inputs: ReadonlyMap<string, Float32Array>,
): Promise<ReadonlyMap<string, Float32Array>> {
  const memory = {
    arena: new Float32Array(module.sizes.arena),
    weights: new Float32Array(module.sizes.weights),
    panel: new Float32Array(module.sizes.panel),
    table: Float32Array.from(module.table),
  };
  const file = readSafetensors(packWeights(packing, weights)).tensors;
  for (const { name, space, offset } of module.tensors) memory[space].set(file.get(name)?.data ?? [], offset);
  for (const { name, offset } of module.inputs) memory.arena.set(inputs.get(name) ?? [], offset);
  const program = asSingle(gridProgram(module, defaultLimits));
  const { arena = new Float32Array() } = await runGrid(await testDevice(), module, program, memory);
  return new Map(
    module.outputs.map(({ name, shape, offset }) => {
      const size = shape.reduce((product, extent) => product * extent, 1);
      return [name, arena.slice(offset, offset + size)];
    }),
  );
}

function asSingle(program: GridProgram): GridProgram {
  const text = program.text
    .replace("enable f16;", "")
    .replaceAll(/\bf16\b/gu, "f32")
    .replaceAll(/\bvec4h\b/gu, "vec4f")
    .replaceAll(/(\d)h\b/gu, "$1");
  const buffers = program.memory.buffers.map((buffer) => ({
    ...buffer,
    bytes: (4 / buffer.bytesPerElement) * buffer.bytes,
    bytesPerElement: 4,
  }));
  return { ...program, text, memory: { ...program.memory, buffers } };
}
