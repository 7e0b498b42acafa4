// What a layer is to the eye of a reader of the graph, by its figures alone: a new op gets its colour without a line here.

import type { LayerFacts } from "../facts.ts";

export const kinds = [
  "input",
  "conv",
  "dense",
  "norm",
  "pool",
  "pointwise",
  "merge",
  "view",
  "block",
  "output",
] as const;

/** `view` moves or keeps values without arithmetic; `block` is a folded row of `--depth`; `output` is no layer but a port of the model. */
export type Kind = (typeof kinds)[number];

/** Of a layer, what the choice looks at. */
type Looks = Pick<
  LayerFacts,
  "folded" | "inputs" | "macs" | "shape" | "flops" | "params" | "buffers" | "flopsByKind"
> & { readonly rf: { readonly size: readonly number[] } | null };

/** `operand` is its first operand; inputs and bare parameters have none. */
export function kindOf(layer: Looks, operand: Looks | undefined): Kind {
  if ((layer.folded ?? 1) > 1) return "block";
  if (!operand) return "input";
  if (layer.inputs.length > 1) return "merge";
  if (layer.macs > 0) return layer.shape.length > 1 ? "conv" : "dense";
  if (layer.flops === 0) return "view";
  if (isNormalisation(layer)) return "norm";
  return sameShape(layer, operand) && sameField(layer, operand) ? "pointwise" : "pool";
}

/** It learns or keeps figures without choosing between values (as a learnt rectifier does), or divides by a root of a sum. */
function isNormalisation({ params, buffers, flopsByKind }: Looks): boolean {
  const of = (kind: string): number => flopsByKind[kind] ?? 0;
  if (params + buffers > 0) return of("compare") === 0;
  return of("sqrt") > 0 && of("sqrt") < of("add") + of("mul") + of("madd");
}

export function sameShape({ shape }: Looks, other: Looks): boolean {
  return shape.length === other.shape.length && shape.every((size, i) => size === other.shape[i]);
}

function sameField({ rf }: Looks, operand: Looks): boolean {
  return !rf || !operand.rf || rf.size.every((size, i) => size === operand.rf?.size[i]);
}
