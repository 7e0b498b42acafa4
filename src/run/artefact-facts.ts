// What `compile` makes of a model, in figures: for `report --target`. Of files that stand for each other, the best one counts.

import { gzipSync } from "fflate";
import type { BuiltModel } from "../compile/built-model.ts";
import { bytesOf, generatedBytes } from "../compile/generated-bytes.ts";
import type { ArtefactFacts } from "../report/facts.ts";
import { madeSafetensorsSize } from "../weights/write-safetensors.ts";

/** Without a date. The same on every machine, which zlib is not; servers that use zlib send 5 to 8 % less. */
const gzip = { level: 9, mtime: 0 } as const;

export function artefactFacts(built: BuiltModel, target: string): ArtefactFacts {
  const { scheduled } = built;
  const files = built.files.filter(({ insteadOf }) => insteadOf === undefined);
  const { entries, metadata } = scheduled.packing;
  return {
    target,
    bytes: generatedBytes(files),
    gzipBytes: files.reduce((sum, { contents }) => sum + gzipSync(bytesOf(contents), gzip).length, 0),
    packedBytes: entries.length === 0 ? 0 : madeSafetensorsSize(entries, new Map(Object.entries(metadata))),
    kernels: kernelFacts(built),
  };
}

/** None where the target's engine takes kernels of any size. */
function kernelFacts({ scheduled, program }: BuiltModel): ArtefactFacts["kernels"] {
  const { module, layers, budget } = scheduled;
  if (budget === undefined) return [];
  const paths = new Map<number, Set<string>>();
  for (const [at, { kernels }] of layers.entries()) {
    const path = program.values[program.steps[at]?.result ?? -1]?.path ?? "";
    for (const { kernel } of kernels) paths.set(kernel, (paths.get(kernel) ?? new Set()).add(path));
  }
  return module.kernels.map(({ name, body }, i) => ({
    name,
    layers: [...(paths.get(i) ?? [])],
    size: budget.sizeOf(body),
    limit: budget.limit,
    unit: budget.unit,
  }));
}
