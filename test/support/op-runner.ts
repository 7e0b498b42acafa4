// Prepares a case of test/ops, asks the third parties and compares. What must hold is stated in test/engines/op-cases.test.ts.

import { readdirSync } from "node:fs";
import type { Shape } from "../../src/ir/graph.ts";
import type { AnyOp, WeightSpec } from "../../src/ir/op.ts";
import type { Nest } from "../../src/nests/nest.ts";
import { magnitudeNest } from "../../src/run/magnitude.ts";
import { engines, type Engine } from "./engines.ts";
import { runModel } from "./onnx/session.ts";
import { resolveCall, type Complaint } from "./op-call.ts";
import { flat, shapeOf, type Bound, type ErrorCase, type OpCases, type ValueCase } from "./op-cases.ts";
import { drawWeight, uniform } from "./random.ts";

/** Every table of test/ops, in name order. */
export async function loadTables(): Promise<readonly OpCases[]> {
  const folder = new URL("../ops/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".cases.ts"));
  return Promise.all(
    names
      .toSorted()
      .map(async (name) => ((await import(new URL(name, folder).href)) as { table: OpCases }).table),
  );
}

export function valueCases({ cases }: OpCases): readonly ValueCase[] {
  return cases.filter((each) => !("error" in each));
}

export function errorCases({ cases }: OpCases): readonly ErrorCase[] {
  return cases.filter((each) => "error" in each);
}

export interface Prepared {
  readonly form: unknown;
  readonly complaints: readonly Complaint[];
  readonly shape: Shape;
  readonly nest: Nest;
  readonly inputs: readonly { readonly shape: Shape; readonly data: Float32Array }[];
  readonly specs: readonly WeightSpec[];
  readonly weights: readonly Float32Array[];
}

/** The resolved call with its numbers: those of the case, or drawn, the same every time. */
export function prepare(op: AnyOp, { name, args = {}, inputs, weights = {} }: ValueCase): Prepared {
  const seed = `${op.name} ${name}`;
  const tensors = inputs.map((input, i) => {
    if ("data" in input) return { shape: shapeOf(input.data), data: Float32Array.from(flat(input.data)) };
    return { shape: input, data: uniform(`${seed} x${i}`, size(input)) };
  });
  const shapes = tensors.map(({ shape }) => shape);
  const { form, complaints } = resolveCall(op, args, shapes);
  if (form === undefined)
    throw new Error(`${seed} was refused: ${complaints.map(({ message }) => message).join("; ")}`);
  const specs = op.weights(form);
  const drawn = specs.map(({ leaf, shape, draw, data }) => {
    const given = data ?? (weights[leaf] === undefined ? undefined : flat(weights[leaf]));
    return given ? Float32Array.from(given) : drawWeight(`${seed} ${leaf}`, shape, draw);
  });
  const { shape } = form as { shape: Shape };
  return { form, complaints, shape, nest: op.nest(form), inputs: tensors, specs, weights: drawn };
}

export interface Expectation {
  readonly source: string;
  readonly shape: Shape;
  readonly values: ArrayLike<number>;
}

/** What third parties say. */
export async function expectations(op: AnyOp, each: ValueCase): Promise<Expectation[]> {
  const found: Expectation[] = [];
  if (each.published) {
    const { source, values } = each.published;
    found.push({ source, shape: shapeOf(values), values: flat(values) });
  }
  if (each.onnx) found.push(await onnxSays(prepare(op, each), each.onnx));
  return found;
}

async function onnxSays(
  { inputs, specs, weights }: Prepared,
  { nodes, constants = [] }: NonNullable<ValueCase["onnx"]>,
): Promise<Expectation> {
  const names = inputs.map((_, i) => (inputs.length === 1 ? "x" : `x${i}`));
  const learned = specs.map(({ leaf, shape }, i) => ({
    name: leaf || "value",
    shape,
    floats: weights[i] ?? new Float32Array(),
  }));
  const outputs = await runModel(
    {
      nodes,
      initializers: [...learned, ...constants],
      inputs: inputs.map(({ shape }, i) => ({ name: names[i] ?? "", shape: [1, ...shape] })),
      outputs: ["y"],
    },
    new Map(inputs.map(({ data }, i) => [names[i] ?? "", data])),
  );
  const y = outputs.get("y");
  if (!y) throw new Error("no output y");
  return { source: "ONNX Runtime", shape: y.shape.slice(1), values: y.data };
}

/** The first thing that an engine gets wrong, in words. */
export async function deviation(
  engine: Engine,
  op: AnyOp,
  bound: Bound,
  each: ValueCase,
  expected: readonly Expectation[],
): Promise<string | undefined> {
  const { form, shape, inputs, weights } = prepare(op, each);
  const data = inputs.map((input) => input.data);
  const values = await engine.run(op, form, data, weights);
  const allowed = await allowance(op, bound, { form, data, weights, expTolerance: engine.expTolerance });
  for (const { source, shape: theirShape, values: theirs } of expected) {
    if (theirShape.join() !== shape.join())
      return `${source} gives ${theirShape.join("x")}, the op ${shape.join("x")}`;
    if (values.length !== theirs.length) return `${values.length} values for ${theirs.length}`;
    for (let i = 0; i < theirs.length; i++) {
      const [ours = NaN, their = NaN] = [values[i], theirs[i]];
      if (!(Math.abs(ours - their) <= Math.max(allowed(i, their), engine.flushed ?? 0)))
        return `at ${i}: ${ours}, but ${source} gives ${their}`;
    }
  }
  return undefined;
}

interface Judged {
  readonly form: unknown;
  readonly data: readonly Float32Array[];
  readonly weights: readonly Float32Array[];
  readonly expTolerance: number | undefined;
}

/** A hundred times as fast as the interpreter, which judges it on these very cases. */
const [, evaluator] = engines;

async function allowance(
  op: AnyOp,
  bound: Bound,
  { form, data, weights, expTolerance = 2e-6 }: Judged,
): Promise<(i: number, value: number) => number> {
  if (bound === "exact") return () => 0;
  if (bound === "exp") return (_, value) => expTolerance * Math.max(1, Math.abs(value));
  const absolute = (values: Float32Array) => values.map(Math.abs);
  const positive: AnyOp = { ...op, nest: (each) => magnitudeNest(op.nest(each)) };
  const sums = await evaluator?.run(positive, form, data.map(absolute), weights.map(absolute));
  return (i) => 16 * 2 ** -24 * (sums?.[i] ?? 0);
}

function size(shape: Shape): number {
  return shape.reduce((product, extent) => product * extent, 1);
}
