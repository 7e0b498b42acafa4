// Costs of random networks against what the interpreter of nests really executes, operation by operation. A padded tap is multiplied like any
// other: it is executed, and counted.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { BinaryScalarOp, UnaryScalarOp } from "../../src/algebra/index-types.ts";
import { FLOP_KINDS, type FlopKind } from "../../src/nests/cost.ts";
import { interpretNest } from "../../src/nests/interpret.ts";
import { loadTimeBuffers } from "../../src/nests/load-time.ts";
import type { Nest, Stage } from "../../src/nests/nest.ts";
import { visitScalar } from "../../src/nests/scalars.ts";
import { evaluateGraph, nodeBuffers } from "../../src/run/reference.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { randomInputs } from "../support/compiled.ts";
import { analysisOf, graphOfSource, opNodes } from "../support/networks.ts";
import { randomNetworks } from "../support/random-network.ts";

type Executed = Record<FlopKind, number>;

const kinds: Readonly<Record<BinaryScalarOp | UnaryScalarOp, FlopKind | undefined>> = {
  add: "add",
  sub: "add",
  neg: "add",
  mul: "mul",
  div: "div",
  max: "compare",
  min: "compare",
  lt: "compare",
  eq: "compare",
  floor: "compare",
  sqrt: "sqrt",
  exp: "exp",
  log: "exp",
  tanh: "exp",
  erf: "exp",
  pow: "exp",
  f32: undefined,
};

/** `total += a * b` with two operands or weights, neither a table: the multiply and the add of each are one multiply-add. */
function isMultiplyAdd(nest: Nest, { update, value }: Stage): boolean {
  if (update.kind !== "sum" || value.kind !== "binary" || value.op !== "mul") return false;
  const read = [value.left, value.right].flatMap((side) => (side.kind === "read" ? [side.buffer] : []));
  const tables = new Set(nest.buffers.filter(({ role }) => role === "const").map(({ id }) => id));
  return new Set(read).size === 2 && read.every((id) => !tables.has(id));
}

function mayChoose(nest: Nest): boolean {
  let chooses = false;
  for (const { value } of nest.stages)
    visitScalar(value, (part) => {
      chooses ||= part.kind === "select";
    });
  return chooses;
}

test("each layer costs what the interpreter executes", () => {
  const reached = new Set<FlopKind>();
  let [exact, padded] = [0, 0];
  fc.assert(
    fc.property(randomNetworks, ({ text }) => {
      const graph = graphOfSource({ path: "random.cnn", text });
      const weights = randomWeights(graph, 1);
      const values = evaluateGraph(graph, weights, randomInputs(graph, 1));
      const { layers } = analysisOf(graph);
      for (const node of opNodes(graph)) {
        const executed = executedBy(node.nest, (observe) => {
          const none = new Float64Array();
          const weightOf = (index: number): Float64Array => {
            const weight = graph.weights[node.weights[index] ?? -1];
            return Float64Array.from(weight?.data ?? weights.get(weight?.path ?? "")?.data ?? none);
          };
          const { buffers } = nodeBuffers(
            node,
            (index) => values.get(node.operands[index] ?? -1) ?? none,
            weightOf,
          );
          interpretNest(node.nest, buffers, observe);
        });
        const layer = layers[node.id];
        for (const kind of FLOP_KINDS) {
          const counted = layer?.flopsByKind[kind] ?? NaN;
          // Of a select's sides one is executed; the dearer one counts.
          if (mayChoose(node.nest)) expect(counted).toBeGreaterThanOrEqual(executed[kind]);
          else
            expect({ path: node.path, kind, counted, text }).toEqual({
              path: node.path,
              kind,
              counted: executed[kind],
              text,
            });
          if (executed[kind] > 0) reached.add(kind);
        }
        expect(layer?.macs).toBe(executed.madd / 2);
        if (!mayChoose(node.nest)) exact++;
        if (text.includes("pad=") && executed.madd > 0) padded++;
      }
    }),
    { numRuns: 60, seed: 20 },
  );
  expect([...reached].toSorted()).toEqual([...FLOP_KINDS].toSorted());
  expect(exact).toBeGreaterThan(200);
  expect(padded).toBeGreaterThan(10);
});

/** Without what depends on weights alone: that is done once, at load. */
function executedBy(
  nest: Nest,
  run: (observe: (op: BinaryScalarOp | UnaryScalarOp, stage: Stage) => void) => void,
): Executed {
  const executed: Executed = { madd: 0, add: 0, mul: 0, compare: 0, div: 0, sqrt: 0, exp: 0 };
  const once = loadTimeBuffers(nest);
  run((op, stage) => {
    const kind = isMultiplyAdd(nest, stage) ? "madd" : kinds[op];
    if (kind !== undefined && !once.has(stage.buffer)) executed[kind]++;
  });
  return executed;
}
