// A device on which kernels of different models that say the same share one pipeline: building it is most of what a test on a GPU in software
// costs. Kernels that differ in a number, or in anything but the names that a shader gives to them and to what they bind, are built apart.

import { altered } from "./altered-device.ts";

type Descriptor = GPUComputePipelineDescriptor & { readonly compute: { readonly entryPoint?: string } };

export function sharingPipelines(device: GPUDevice): GPUDevice {
  const texts = new WeakMap<object, string>();
  const known = new Map<string, Promise<GPUComputePipeline>>();
  return altered(device, {
    createShaderModule(wanted: GPUShaderModuleDescriptor): GPUShaderModule {
      const module = device.createShaderModule(wanted);
      texts.set(module, wanted.code);
      return module;
    },
    async createComputePipelineAsync(wanted: Descriptor): Promise<GPUComputePipeline> {
      const { module, entryPoint } = wanted.compute;
      const key = kernelText(texts.get(module) ?? "", entryPoint ?? "");
      if (key === undefined) return device.createComputePipelineAsync(wanted);
      const made = known.get(key) ?? device.createComputePipelineAsync(wanted);
      known.set(key, made);
      return made;
    },
  });
}

/** What an entry point says, by names that count, with the functions of the shader where it calls one; undefined where it is no kernel of ours. */
export function kernelText(shader: string, entryPoint: string): string | undefined {
  const [functions = "", ...kernels] = shader
    .replaceAll(/^ *\/\/ (?!----).*$/gmu, "")
    .split(/^\/\/ ---- .*$/mu);
  const kernel = kernels.find((text) => text.includes(`\nfn ${entryPoint}(`) && text.includes("@group(0)"));
  if (kernel === undefined) return undefined;
  const declared = namesIn(kernel, /(?:^fn |\bvar<[^>]*> )(?<name>\w+)/gmu);
  const names = new Map(declared.map((name, i) => [name, `name${i}`]));
  const text = kernel.replaceAll(/\w+/gu, (word) => names.get(word) ?? word);
  const callsOne = namesIn(functions, /^fn (?<name>\w+)/gmu).some((name) => text.includes(`${name}(`));
  return callsOne ? functions + text : text;
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap(({ groups }) => groups?.["name"] ?? []);
}
