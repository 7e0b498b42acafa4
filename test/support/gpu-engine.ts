// One op on a GPU: through everything behind the graph, as on processors (artefact-engine.ts), then on the device that tests share.

import { type GpuArtefact, loadOn } from "../../src/run/artefact.ts";
import { gpuExpTolerance } from "../../src/run/layer-reference.ts";
import { buildOpAsTypeScript } from "./artefact-engine.ts";
import type { Engine } from "./engines.ts";
import { testDevice } from "./webgpu.ts";

export function gpuEngine(float: "fast" | "strict", { copies = false } = {}): Engine {
  const target = { target: "wgsl", float, copies } as const;
  return {
    name: `target wgsl, ${float}${copies ? ", between copies" : ""}`,
    skips: new Map(),
    expTolerance: gpuExpTolerance,
    flushed: 2 ** -60,
    async run(op, form, inputs, weights) {
      const { files, packed } = await buildOpAsTypeScript(op, form, weights, target);
      const artefact = await loadOn({ device: await testDevice() }, files, packed);
      try {
        await artefact.selfTest();
        const named = Object.fromEntries(inputs.map((data, i) => [`x${i}`, data]));
        return (await artefact.run(named))["y"] ?? [];
      } finally {
        (artefact as GpuArtefact).destroy();
      }
    },
  };
}
