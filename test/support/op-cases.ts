// What a case table of test/ops states. The runner (test/engines/op-cases.test.ts) owns what is checked.

import { readFileSync } from "node:fs";
import type { Code } from "../../src/diag/catalog.ts";
import type { Shape } from "../../src/ir/graph.ts";
import type { Place } from "../../src/ir/op.ts";
import type { Initializer, OnnxNode } from "./onnx/model.ts";
import type { Plain } from "./op-call.ts";

export type Nested = number | readonly Nested[];

/** How near an engine must be to the expectation (the promise of the reports): `S` is the sum of absolute terms. */
export type Bound =
  /** Data movement, max: equal. */
  | "exact"
  /** |y - ref| <= 16 * 2^-24 * S, S found by running the nest with every term made positive. */
  | "linear"
  /** |y - ref| <= 2e-6 * max(1, |ref|). */
  | "exp";

export interface OpCases {
  readonly op: string;
  readonly bound: Bound;
  readonly cases: readonly OpCase[];
}

type OpCase = ValueCase | ErrorCase;

interface CaseBase {
  readonly name: string;
  readonly args?: Readonly<Record<string, Plain>>;
}

/** Values that a third party gives: ONNX Runtime or a publication, or both. */
export interface ValueCase extends CaseBase {
  /** Shapes are filled with numbers in [-1, 1]; nested lists stand for themselves. */
  readonly inputs: readonly (Shape | { readonly data: Nested })[];
  /** By leaf; drawn where left out. */
  readonly weights?: Readonly<Record<string, Nested>>;
  /** The ONNX equivalent: inputs `x`, or `x0 x1 ...`, with a batch axis of 1; weights by leaf; output `y`. */
  readonly onnx?: OnnxGraph;
  readonly published?: { readonly source: string; readonly values: Nested };
  /** Where it is not the table's. */
  readonly bound?: Bound;
  /** Where a third party's rule gives the figure: torchvision's for MACs, fvcore's, calflops's or tf.profiler's for FLOPs. */
  readonly macs?: number;
  readonly flops?: number;
}

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly constants?: readonly Initializer[];
}

/** A call that is refused. */
export interface ErrorCase extends CaseBase {
  readonly inputs: readonly Shape[];
  readonly error: Code;
  readonly at: Place;
  /** The whole message, as the user reads it. */
  readonly message: string;
  /** Titles of the fixes, in order. */
  readonly fixes?: readonly string[];
}

/** One ONNX node from `x` and the weights to `y`. */
export function onnx(
  op: string,
  inputs: readonly string[],
  attributes: OnnxNode["attributes"] = {},
  constants: readonly Initializer[] = [],
): OnnxGraph {
  return { nodes: [{ op, inputs, outputs: ["y"], attributes }], constants };
}

/** A vector of int64 for an ONNX input that is a constant. */
export function ints(name: string, ...values: readonly number[]): Initializer {
  return { name, shape: [values.length], ints: values };
}

/** One float for an ONNX input that is a constant. */
export function one(name: string, value: number): Initializer {
  return { name, shape: [], floats: Float32Array.of(value) };
}

/** Row-major. */
export function flat(values: Nested): number[] {
  return typeof values === "number" ? [values] : values.flatMap(flat);
}

export function shapeOf(values: Nested): number[] {
  if (typeof values === "number") return [];
  return [values.length, ...shapeOf(values[0] ?? 0)];
}

interface D2lValue {
  readonly op: string;
  readonly x?: Nested;
  readonly k?: Nested;
  readonly y?: Nested;
}

const d2lValues = (
  JSON.parse(readFileSync(new URL("../oracles/layers.json", import.meta.url), "utf8")) as {
    d2l_values: D2lValue[];
  }
).d2l_values;

/** A worked value of d2l.ai (test/oracles/layers.json); images and kernels of one channel get their channel axes. */
export function d2l(op: string): { readonly x: Nested; readonly k: Nested; readonly y: Nested } {
  const found = d2lValues.find((value) => value.op === op);
  if (!found) throw new Error(`no worked value "${op}" in test/oracles/layers.json`);
  const { x = [], k = [], y = [] } = found;
  return { x: channels(x), k: shapeOf(k).length === 2 ? [[k]] : [k], y: channels(y) };
}

function channels(image: Nested): Nested {
  return shapeOf(image).length === 2 ? [image] : image;
}
