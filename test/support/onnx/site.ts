// What the ONNX equivalent of an op is given to build with.

import type { Shape } from "../../../src/ir/graph.ts";
import type { Attribute } from "./model.ts";

/** Where an op's nodes go: value names in, one out, and constants on the way. */
export interface Site {
  readonly x: string;
  readonly operands: readonly string[];
  readonly weights: readonly string[];
  readonly y: string;
  /** Adds a node; returns the name of its output, `y` unless another is wanted. */
  readonly add: (
    op: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, Attribute>>,
    output?: string,
  ) => string;
  /** A name no other value has. */
  readonly fresh: () => string;
  readonly ints: (...values: readonly number[]) => string;
  readonly floats: (shape: Shape, ...values: readonly number[]) => string;
}
