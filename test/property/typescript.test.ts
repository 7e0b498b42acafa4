// The emitted module against the loop interpreter, bit for bit: random legal nests, and convolutions of ragged sizes with their packed weights.

import fc from "fast-check";
import { expect, test } from "vitest";
import { interpretModule } from "../../src/loops/interpret.ts";
import type { LoopModule } from "../../src/loops/loop.ts";
import { printLoops } from "../../src/loops/print.ts";
import type { Nest } from "../../src/nests/nest.ts";
import type { Program } from "../../src/passes/program.ts";
import { schedule } from "../../src/schedule/schedule.ts";
import { scriptTable, type LoopTable } from "../../src/schedule/table.ts";
import { typescriptTarget } from "../../src/targets/typescript/target.ts";
import { packWeights } from "../../src/weights/pack-weights.ts";
import { readSafetensors } from "../../src/weights/read-safetensors.ts";
import { filesOf, imported } from "../support/emitted.ts";
import { randomBuffers, randomNests } from "../support/random-nest.ts";
import { convNest, filteringShapes, windowShapes } from "../support/window-nests.ts";

const tinyBlocks: LoopTable = { ...scriptTable, columnsPerBlock: 5, reductionBlock: 7, rowsWorthPacking: 2 };

/** A program of one step: inputs `x0 x1 ...`, weights `w0 w1 ...`, output `y`. */
function programOfNest(nest: Nest): Program {
  const of = (role: string) => nest.buffers.filter((buffer) => buffer.role === role);
  const [ins, params, outs] = [of("in"), of("param"), of("out")];
  const span = { source: { path: "", text: "" }, start: 0, end: 0 };
  const draw = { kind: "near-one" } as const;
  return {
    name: "Nest",
    values: [...ins, ...outs].map(({ shape, name }) => ({ shape, path: name })),
    weights: params.map(({ shape }, i) => ({ path: `w${i}`, shape, role: "param", draw, span })),
    steps: [
      {
        nest,
        operands: ins.map((_, i) => i),
        params: params.map((_, i) => i),
        result: ins.length,
        nodes: [ins.length],
        ops: ["nest"],
        paths: ["nest"],
      },
    ],
    inputs: ins.map(({ shape }, i) => ({ name: `x${i}`, value: i, shape })),
    outputs: outs.map(({ shape }) => ({ name: "y", value: ins.length, shape })),
  };
}

async function expectEmittedEqual(nest: Nest, seed: number, table: LoopTable): Promise<void> {
  const made = schedule(programOfNest(nest), { target: "ts", float: "fast", table });
  const { module, packing } = made;
  const data = randomBuffers(nest, seed);
  const arrays = (role: string) =>
    nest.buffers.filter((b) => b.role === role).map(({ id }) => Float32Array.from(data.get(id) ?? []));
  const weights = new Map(
    arrays("param").map((array, i) => [
      `w${i}`,
      { dtype: "F32" as const, shape: [array.length], data: array },
    ]),
  );
  const bytes = packWeights(packing, weights);
  const inputs = new Map(arrays("in").map((array, i) => [`x${i}`, array]));
  const [script] = filesOf(typescriptTarget, made);
  const net = await imported({ files: new Map([["net.js", script?.contents.toString() ?? ""]]) });
  await net.load(bytes);
  await net.selfTest();
  const got = net.run(Object.fromEntries(inputs))["y"];
  const wanted = interpretModule(module, memoryOf(module, bytes), inputs).get("y");
  expect({ got, loops: printLoops(module) }).toEqual({ got: wanted, loops: printLoops(module) });
}

/** The packed tensors where `load` puts them. */
function memoryOf({ tensors, sizes }: LoopModule, bytes: Uint8Array) {
  const memory = { weights: new Float32Array(sizes.weights), panel: new Float64Array(sizes.panel) };
  const file = readSafetensors(bytes).tensors;
  for (const { name, space, offset } of tensors) memory[space].set(file.get(name)?.data ?? [], offset);
  return memory;
}

test("random nests", async () => {
  await fc.assert(
    fc.asyncProperty(randomNests, fc.nat(), (nest, seed) => expectEmittedEqual(nest, seed, scriptTable)),
    { numRuns: 60 },
  );
  expect.hasAssertions();
});

test("a table keeps the sign of zero", async () => {
  const table = { id: 0, name: "k", shape: [2], role: "const", data: [-0, 0.5] } as const;
  const [x, y] = [
    { id: 1, name: "x", shape: [2], role: "in" },
    { id: 2, name: "y", shape: [2], role: "out" },
  ] as const;
  const index = [{ constant: 0, terms: [{ factor: 1, atom: { kind: "axis", axis: 0 } }] }] as const;
  const read = ({ id: buffer }: { readonly id: number }) => ({ kind: "read", buffer, index }) as const;
  const value = { kind: "binary", op: "mul", left: read(table), right: read(x) } as const;
  const stage = { axes: [{ id: 0, name: "i", extent: 2 }], where: [], buffer: y.id, index, value } as const;
  const nest: Nest = { buffers: [table, x, y], stages: [{ ...stage, update: { kind: "set" } }] };
  await expectEmittedEqual(nest, 1, scriptTable);
});

test.each(Object.entries({ scriptTable, tinyBlocks }))(
  "convolution with bias, residual and ReLU, %s",
  async (_, table) => {
    await fc.assert(
      fc.asyncProperty(windowShapes, fc.nat(), (shape, seed) =>
        expectEmittedEqual(convNest(shape), seed, table),
      ),
      { numRuns: 30 },
    );
    expect.hasAssertions();
  },
);

test.each([
  [2, 3],
  [4, 3],
  [2, 5],
] as const)("Winograd's filtering F(%i, %i)", async (outputs, taps) => {
  const table = { ...scriptTable, winograd: [{ taps, outputs, least: 2, channels: 1 }], winogradTiles: 5 };
  await fc.assert(
    fc.asyncProperty(filteringShapes(taps), fc.nat(), (shape, seed) =>
      expectEmittedEqual(convNest(shape), seed, table),
    ),
    { numRuns: 25 },
  );
  expect.hasAssertions();
});
