// A checkpoint against a graph: every weight found with its shape, or all that is wrong in one message per kind.

import { suggest } from "../base/did-you-mean.ts";
import { terminal } from "../base/escape.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Graph, Weight } from "../ir/graph.ts";
import { type CheckpointOptions, checkpointTensors } from "./checkpoint-tensors.ts";
import { printDims, type Tensor, type Tensors } from "./tensor.ts";
import { checkpointWeights, constantTensor, type Weights } from "./weights.ts";

export interface MatchOptions extends CheckpointOptions {
  /** Tensors that the model does not use are an error instead of a warning. */
  readonly strict?: boolean;
}

/** Undefined where a weight is missing or has another shape; all are listed at once. F64 values are rounded to float32. */
export function matchWeights(
  graph: Graph,
  tensors: Tensors,
  reporter: Reporter,
  options: MatchOptions,
): Weights | undefined {
  const named = checkpointTensors(graph, tensors, options, reporter);
  const wanted = checkpointWeights(graph);
  const extra = extraNames(wanted, named);
  const missing = wanted.filter(({ path }) => !named.has(path));
  const misshaped = wanted.filter((weight) => !sameShape(weight, named.get(weight.path)));
  const about = { file: options.file, model: graph.name };
  if (missing.length > 0) {
    const unused = options.layout === "keras" ? unusedLines(extra, named) : [];
    const lines = [...missingLines(missing, extra), ...unused];
    const params = { ...about, count: missing.length, list: list(lines) };
    reporter.report("missing-weights", missing[0]?.span, params);
  }
  if (misshaped.length > 0) {
    const params = { ...about, count: misshaped.length, list: list(misshapedLines(misshaped, named)) };
    reporter.report("misshaped-weights", misshaped[0]?.span, params);
  }
  if (extra.length > 0 && missing.length === 0) {
    const code = options.strict === true ? "extra-weights-strict" : "extra-weights";
    reporter.report(code, undefined, { ...about, count: extra.length, list: list(extra) });
  }
  if (missing.length + misshaped.length > 0 || (options.strict === true && extra.length > 0))
    return undefined;
  return new Map(graph.weights.map((weight) => [weight.path, valueOf(weight, named)]));
}

function valueOf(weight: Weight, tensors: Tensors): Tensor {
  const tensor = tensors.get(weight.path);
  if (weight.role === "constant" || tensor === undefined) return constantTensor(weight);
  const { data } = tensor;
  return {
    dtype: tensor.dtype,
    shape: weight.shape,
    data: data instanceof Float32Array ? data : Float32Array.from(data),
  };
}

/** PyTorch counts batches in a tensor that inference never reads. */
function extraNames(wanted: readonly Weight[], tensors: Tensors): readonly string[] {
  const known = new Set(wanted.map(({ path }) => path));
  return [...tensors.keys()].filter((name) => !known.has(name) && !/(^|\.)num_batches_tracked$/.test(name));
}

function sameShape(weight: Weight, tensor: Tensor | undefined): boolean {
  if (tensor === undefined) return true; // missing is another message
  return (
    tensor.shape.length === weight.shape.length && tensor.shape.every((size, i) => size === weight.shape[i])
  );
}

/** Comparing every missing name with every spare one is quadratic; past this nobody reads the hints anyway. */
const MOST_COMPARISONS = 100_000;
const MOST_UNUSED = 40;

function missingLines(missing: readonly Weight[], extra: readonly string[]): readonly string[] {
  const hints = missing.length * extra.length <= MOST_COMPARISONS;
  return missing.map(({ path, shape }) => {
    const near = hints ? suggest(path, extra) : undefined;
    return `${path} ${printDims(shape)}${near === undefined ? "" : ` (it has ${near}; did you mean that?)`}`;
  });
}

/** Of other frameworks' names none is near; what there is says more. */
function unusedLines(extra: readonly string[], tensors: Tensors): readonly string[] {
  const lines = extra.map((name) => `it has ${name} ${printDims(tensors.get(name)?.shape ?? [])}`);
  return lines.length <= MOST_UNUSED
    ? lines
    : [...lines.slice(0, MOST_UNUSED), `it has ${lines.length - MOST_UNUSED} more`];
}

function misshapedLines(misshaped: readonly Weight[], tensors: Tensors): readonly string[] {
  return misshaped.map(({ path, shape }) => {
    const found = printDims(tensors.get(path)?.shape ?? []);
    return `${path} is ${found}, wanted is ${printDims(shape)}`;
  });
}

/** Names come from the file: a line break in one must not look like another row. */
function list(lines: readonly string[]): string {
  return lines.map((line) => `\n  ${terminal(line)}`).join("");
}
