// What a caller of the module reads first: types with literal shapes, and `meta`.

import { StructureKind } from "ts-morph";
import { tsPropertyKey, tsString } from "../base/escape.ts";
import type { Port } from "../loops/loop.ts";
import type { TargetInput } from "./target.ts";
import { outerShape } from "./ports.ts";
import { arrayText, indent, type Part } from "./structures.ts";

export function faceTypes(input: TargetInput, target: string): readonly Part[] {
  return [
    `
/** Numbers of a shape that the type checker knows; any Float32Array of that length will do. */
export type Tensor<Shape extends readonly number[]> = Float32Array & { readonly shape?: Shape };`,
    portInterface("Inputs", input.module.inputs, input),
    portInterface("Outputs", input.module.outputs, input),
    metaText(input, target),
  ];
}

function portInterface(name: string, ports: readonly Port[], { options }: TargetInput): Part {
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    properties: ports.map((port) => ({
      name: tsPropertyKey(port.name),
      isReadonly: true,
      type: `Tensor<readonly [${outerShape(port, options).join(", ")}]>`,
    })),
  };
}

function metaText({ module, meta, options }: TargetInput, target: string): string {
  const ports = (list: readonly Port[]): string => {
    const rows = list.map(
      (port) => `{ name: ${tsString(port.name)}, shape: [${outerShape(port, options).join(", ")}] }`,
    );
    return indent(arrayText(rows, true)).trimStart();
  };
  return `export const meta = {
  model: ${tsString(module.name)},
  compiler: ${tsString(meta.compiler)},
  inputHash: ${tsString(meta.inputHash)},
  target: ${tsString(target)},
  float: ${tsString(options.float)},
  layout: ${tsString(options.layout)},
  batch: ${options.batch},
  inputs: ${ports(module.inputs)},
  outputs: ${ports(module.outputs)},
  params: ${meta.params},
  macs: ${meta.macs},
  /** Packed weights must say this. */
  weights: ${tsString(meta.weightsHash)},
} as const;`;
}
