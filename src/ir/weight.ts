// What a graph says of its weights; the numbers themselves are the business of src/weights.

import type { Span } from "../base/span.ts";
import type { Shape } from "./shape.ts";

export interface Weight {
  /** PyTorch's name: `layer1.0.conv1.weight`. */
  readonly path: string;
  readonly shape: Shape;
  readonly role: WeightRole;
  readonly draw: Draw;
  /** Constant weights only, row-major. */
  readonly data?: readonly number[];
  readonly span: Span;
}

/** param: trained; buffer: kept in the checkpoint but not trained; constant: written in the source, never in a checkpoint, counted with buffers. */
export type WeightRole = "param" | "buffer" | "constant";

/** How `random:SEED` draws it: uniform in +-sqrt(3 / fanIn) (unit gain), near a value, near one, near zero, or positive near one. */
export type Draw =
  | { readonly kind: "fan-in"; readonly fanIn: number }
  | { readonly kind: "near"; readonly value: number }
  | { readonly kind: "near-one" }
  | { readonly kind: "near-zero" }
  | { readonly kind: "positive" };

export type WeightRule =
  | { readonly kind: "ignore"; readonly pattern: string }
  | { readonly kind: "rename"; readonly from: string; readonly to: string };
