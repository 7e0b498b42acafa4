// Every case of test/ops on every engine. The properties are stated here once: a new case gets them all.

import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Shape } from "../../src/ir/graph.ts";
import type { AnyOp, WeightSpec } from "../../src/ir/op.ts";
import { ops } from "../../src/ops/index.ts";

import type { BufferRole, Nest } from "../../src/nests/nest.ts";
import { printNest } from "../../src/nests/print.ts";
import { verifyNest } from "../../src/nests/verify.ts";
import { engines, type Engine } from "../support/engines.ts";
import { onnxExport } from "../support/onnx/engine.ts";
import { runModel } from "../support/onnx/session.ts";
import { resolveCall } from "../support/op-call.ts";
import {
  flat,
  shapeOf,
  type Bound,
  type ErrorCase,
  type OpCases,
  type ValueCase,
} from "../support/op-cases.ts";
import { drawWeight, uniform } from "../support/random.ts";

const folder = new URL("../ops/", import.meta.url);
const tables = await Promise.all(
  readdirSync(folder)
    .filter((name) => name.endsWith(".cases.ts"))
    .toSorted()
    .map(async (name) => ((await import(new URL(name, folder).href)) as { table: OpCases }).table),
);

test("every op has a case table, and every table an op", () => {
  expect(tables.map(({ op }) => op).toSorted()).toEqual([...ops.keys()].toSorted());
});

test("a table has values from a third party in every value case, and no two cases of one name", () => {
  for (const { op, cases } of tables) {
    expect(new Set(cases.map(({ name }) => name)).size, op).toBe(cases.length);
    for (const each of cases)
      expect("error" in each || each.onnx || each.published, `${op}: ${each.name}`).toBeTruthy();
  }
});

for (const { op: opName, bound, cases } of tables) {
  const op = ops.get(opName);
  if (!op) continue;
  describe(opName, () => {
    for (const each of cases) {
      if ("error" in each) test(each.name, () => refuses(op, each));
      else describe(each.name, () => valueTests(op, bound, each));
    }
  });
}

function refuses(op: AnyOp, { args = {}, inputs, error, at, message, fixes = [] }: ErrorCase): void {
  const { form, complaints } = resolveCall(op, args, inputs);
  expect(form).toBeUndefined();
  expect(
    complaints.map((complaint) => ({ ...complaint, fixes: complaint.fixes.map(({ title }) => title) })),
  ).toEqual([{ code: error, at, message, fixes }]);
}

interface Prepared {
  readonly form: unknown;
  readonly nest: Nest;
  readonly inputs: readonly { readonly shape: Shape; readonly data: Float32Array }[];
  readonly specs: readonly WeightSpec[];
  readonly weights: readonly Float32Array[];
}

function prepare(op: AnyOp, { name, args = {}, inputs, weights = {} }: ValueCase): Prepared {
  const tensors = inputs.map((input, i) => {
    if ("data" in input) return { shape: shapeOf(input.data), data: Float32Array.from(flat(input.data)) };
    return { shape: input, data: uniform(`${op.name} ${name} x${i}`, size(input)) };
  });
  const { form, complaints } = resolveCall(
    op,
    args,
    tensors.map(({ shape }) => shape),
  );
  expect(complaints).toEqual([]);
  expect(form).toBeDefined();
  const specs = op.weights(form);
  const drawn = specs.map(({ leaf, shape, draw, data }) => {
    const given = data ?? (weights[leaf] === undefined ? undefined : flat(weights[leaf]));
    return given ? Float32Array.from(given) : drawWeight(`${op.name} ${name} ${leaf}`, shape, draw);
  });
  return { form, nest: op.nest(form), inputs: tensors, specs, weights: drawn };
}

function valueTests(op: AnyOp, bound: Bound, each: ValueCase): void {
  test("the form is plain data that makes one nest", () => {
    const { form, nest } = prepare(op, each);
    const copy: unknown = JSON.parse(JSON.stringify(form));
    expect(copy).toEqual(form);
    expect(printNest(op.nest(copy))).toBe(printNest(nest));
  });

  test("the nest verifies and has the buffers the op speaks of", () => {
    const { form, nest, inputs, specs } = prepare(op, each);
    expect(verifyNest(nest)).toEqual([]);
    expect(shapesOf(nest, "in")).toEqual(inputs.map(({ shape }) => shape));
    expect(buffersOf(nest, "param")).toEqual(specs.map(({ leaf, shape }) => [leaf, shape]));
    expect(shapesOf(nest, "out")).toEqual([(form as { shape: Shape }).shape]);
  });

  const { macs } = each;
  if (macs !== undefined) {
    test.todo("multiply-adds");
  }

  const expected = once(() => expectations(op, each));
  for (const engine of [...engines, onnxExport]) {
    test(`values on the ${engine.name}`, async ({ skip }) => {
      const reason = engine.skips.get(`${op.name}: ${each.name}`);
      const error = await deviation(engine, op, bound, each, await expected());
      if (reason === undefined) expect(error).toBeUndefined();
      else expect(error, `passes, yet is skipped: ${reason}`).toBeDefined();
      skip(reason !== undefined, reason);
    });
  }
}

interface Expectation {
  readonly source: string;
  readonly shape: Shape;
  readonly values: ArrayLike<number>;
}

/** What third parties say. */
async function expectations(op: AnyOp, each: ValueCase): Promise<Expectation[]> {
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
  graph: NonNullable<ValueCase["onnx"]>,
): Promise<Expectation> {
  const names = inputs.map((_, i) => (inputs.length === 1 ? "x" : `x${i}`));
  const outputs = await runModel(
    {
      nodes: graph.nodes,
      initializers: [
        ...specs.map(({ leaf, shape }, i) => ({
          name: leaf,
          shape,
          floats: weights[i] ?? new Float32Array(),
        })),
        ...(graph.constants ?? []),
      ],
      inputs: inputs.map(({ shape }, i) => ({ name: names[i] ?? "", shape: [1, ...shape] })),
      outputs: ["y"],
    },
    new Map(inputs.map(({ data }, i) => [names[i] ?? "", data])),
  );
  const y = outputs.get("y");
  if (!y) throw new Error("no output y");
  return { source: "ONNX Runtime", shape: y.shape.slice(1), values: y.data };
}

/** The first thing that is wrong, in words. */
async function deviation(
  engine: Engine,
  op: AnyOp,
  bound: Bound,
  each: ValueCase,
  expected: readonly Expectation[],
): Promise<string | undefined> {
  const { form, inputs, weights } = prepare(op, each);
  const { shape } = form as { shape: Shape };
  const values = await engine.run(
    op,
    form,
    inputs.map(({ data }) => data),
    weights,
  );
  const allowed = await allowance(op, bound, each);
  for (const { source, shape: wanted, values: theirs } of expected) {
    if (wanted.join("x") !== shape.join("x"))
      return `${source} gives ${wanted.join("x")}, the op ${shape.join("x")}`;
    if (values.length !== theirs.length) return `${values.length} values for ${theirs.length}`;
    for (let i = 0; i < theirs.length; i++) {
      const [ours = NaN, their = NaN] = [values[i], theirs[i]];
      if (!(Math.abs(ours - their) <= allowed(i, their)))
        return `at ${i}: ${ours}, but ${source} gives ${their}`;
    }
  }
  return undefined;
}

async function allowance(
  op: AnyOp,
  bound: Bound,
  each: ValueCase,
): Promise<(i: number, value: number) => number> {
  if (bound === "exact") return () => 0;
  if (bound === "exp") return (_, value) => 2e-6 * Math.max(1, Math.abs(value));
  const { form, inputs, weights } = prepare(op, each);
  const absolute = (data: Float32Array) => data.map(Math.abs);
  const [judge] = engines;
  const sums = await judge?.run(
    op,
    form,
    inputs.map(({ data }) => absolute(data)),
    weights.map(absolute),
  );
  return (i) => 16 * 2 ** -24 * (sums?.[i] ?? 0);
}

function shapesOf(nest: Nest, role: BufferRole): Shape[] {
  return nest.buffers.filter((buffer) => buffer.role === role).map(({ shape }) => shape);
}

function buffersOf(nest: Nest, role: BufferRole): [string, Shape][] {
  return nest.buffers.filter((buffer) => buffer.role === role).map(({ name, shape }) => [name, shape]);
}

function size(shape: Shape): number {
  return shape.reduce((product, extent) => product * extent, 1);
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
