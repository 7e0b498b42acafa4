// Channels in fours against planes, by the interpreters of nests and of programs: random nests, windows and layers, and small networks.

import fc from "fast-check";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { outOf, sizeOf } from "../../src/nests/buffers.ts";
import { interpretNest } from "../../src/nests/interpret.ts";
import type { Nest } from "../../src/nests/nest.ts";
import { printNest } from "../../src/nests/print.ts";
import { verifyNest } from "../../src/nests/verify.ts";
import { interpretProgram } from "../../src/passes/interpret.ts";
import { runPasses } from "../../src/passes/passes.ts";
import { printProgram } from "../../src/passes/print.ts";
import { programOf, type Program } from "../../src/passes/program.ts";
import { programInFours } from "../../src/schedule/grid/in-fours.ts";
import { nestWithSamples } from "../../src/schedule/steps/samples.ts";
import { asPlanes, laidInFours } from "../support/in-fours.ts";
import type { NestData } from "../support/lowered.ts";
import { graphOfSource, size } from "../support/networks.ts";
import { networksInFours } from "../support/networks-in-fours.ts";
import { drawWeight, uniform } from "../support/random.ts";
import { randomBuffers, randomNests, randomNestsOfFours } from "../support/random-nest.ts";
import { randomNetworks } from "../support/random-network.ts";
import { dataOfStep } from "../support/step-data.ts";
import { convNest, poolNest, windowShapes, windowShapesInFours } from "../support/window-nests.ts";

const full = process.env["CNNC_FULL"] === "1";

function interpreted(nest: Nest, data: NestData): Float64Array {
  const out = outOf(nest);
  const result = new Float64Array(sizeOf(out));
  interpretNest(nest, new Map([...data, [out.id, result]]));
  return result;
}

/** How many buffers came to lie in fours. */
function expectSame(one: Nest, data: NestData, { but = 0, samples = 1 } = {}): number {
  const laid = laidInFours(one, data, but);
  const [nest, inFours] = [nestWithSamples(one, samples), nestWithSamples(laid.nest, samples)];
  const out = outOf(one);
  const wanted = interpreted(nest, data);
  const complaints = [...verifyNest(laid.nest), ...verifyNest(inFours)];
  const got = complaints.length > 0 ? new Float64Array() : interpreted(inFours, laid.data);
  const planes = laid.fours.has(out.id) ? asPlanes(got, out.shape) : got;
  const isSame = planes.length === wanted.length && planes.every((value, i) => Object.is(value, wanted[i]));
  if (complaints.length > 0 || !isSame)
    expect({ complaints, planes: [...planes], nest: printNest(one), laid: printNest(laid.nest) }).toEqual({
      complaints: [],
      planes: [...wanted],
    });
  return laid.fours.size;
}

/** Operands of three samples, one after the other. */
function threeSamples(nest: Nest, seed: number): NestData {
  const each = [0, 1, 2].map((n) => randomBuffers(nest, seed + n));
  return new Map(
    nest.buffers.flatMap(({ id, role }) => {
      const [one, ...more] = each.map((data) => [...(data.get(id) ?? [])]);
      if (one === undefined || role === "out") return [];
      return [[id, Float64Array.from(role === "in" ? [...one, ...more.flat()] : one)] as const];
    }),
  );
}

describe("a nest in fours gives what it gives in planes", () => {
  it.each([
    ["random nests", randomNests, 0],
    ["random nests of fours", randomNestsOfFours, 0.8],
    ["convolutions", windowShapes.map(convNest), 0],
    ["convolutions in fours", windowShapesInFours.map(convNest), 1],
    ["pools in fours", windowShapesInFours.map(poolNest), 0.3],
  ] as const)("%s", (_, nests, least) => {
    let [runs, laid] = [0, 0];
    fc.assert(
      fc.property(nests, fc.nat(1000), fc.nat(7), (nest, seed, but) => {
        runs++;
        if (expectSame(nest, randomBuffers(nest, seed)) > 0) laid++;
        expectSame(nest, threeSamples(nest, seed), { but, samples: 3 });
      }),
      { numRuns: full ? 1000 : 100 },
    );
    expect(laid / runs).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ["layers in fours", networksInFours],
    ["layers of random networks", randomNetworks.map(({ text }) => text)],
  ] as const)("%s, before and after passes", (_, networks) => {
    fc.assert(
      fc.property(networks, fc.nat(7), (text, but) => {
        const plain = programOf(graphOfSource({ path: "fours.cnn", text }));
        for (const program of [plain, runPasses(plain, { float: "fast" })])
          for (const step of program.steps) expectSame(step.nest, dataOfStep(program, step), { but });
      }),
      { seed: 11, numRuns: full ? 500 : 6 },
    );
  });
});

/** The outputs; every nest is legal. */
function outputsOf(program: Program): readonly (readonly number[])[] {
  for (const { nest } of program.steps) expect(verifyNest(nest)).toEqual([]);
  const weights = program.weights.map(({ path, shape, draw, data }) =>
    Float64Array.from(data ?? drawWeight(path, shape, draw)),
  );
  const inputs = new Map(
    program.inputs.map(({ name, shape }) => [name, Float64Array.from(uniform(name, size(shape)))]),
  );
  const values = interpretProgram(program, weights, inputs);
  return program.outputs.map(({ value }) => [...(values.get(value) ?? [])]);
}

/** How many values came to lie in fours. */
function expectSameOutputs(text: string): number {
  const graph = graphOfSource({ path: "fours.cnn", text });
  const program = runPasses(programOf(graph), { float: "fast" });
  const laid = programInFours(program);
  const ports = ({ inputs, outputs }: Program): unknown =>
    [...inputs, ...outputs].map(({ name, shape }) => [name, shape]);
  expect(ports(laid)).toEqual(ports(program));
  expect(laid.values.map(({ shape }) => size(shape)).slice(0, program.values.length)).toEqual(
    program.values.map(({ shape }) => size(shape)),
  );
  expect({ text, laid: printProgram(laid), outputs: outputsOf(laid) }).toEqual({
    text,
    laid: printProgram(laid),
    outputs: outputsOf(program),
  });
  const isLaid = (id: number): boolean =>
    String(program.values[id]?.shape) !== String(laid.values[id]?.shape);
  return program.steps.filter(({ result }) => isLaid(result)).length;
}

describe("a program in fours gives what it gives in planes", () => {
  it.each([
    ["between two layers", "input x: 3x5x4\nconv(8, 3)\nrelu\nconv(4, 1)\noutput y", 1],
    ["an output that is read on", "input x: 4x5x4\nconv(8, 3)\noutput a\nconv(4, 1)\noutput y", 1],
    [
      "two outputs",
      "input x: 4x5x4\nl = conv(8, 3)\noutput a\nconv(4, 1)\noutput y\nfrom l\nconv(4, 1)\noutput z",
      1,
    ],
    ["reinterpreted by flatten", "input x: 4x5x4\nconv(8, 3)\nflatten\ndense(3)\noutput y", 0],
    [
      "reinterpreted beside a layer",
      "input x: 4x5x4\nl = conv(8, 3)\nflatten -> dense(3)\noutput y\nfrom l\nconv(4, 1)\noutput z",
      0,
    ],
    [
      "reinterpreted as another map",
      "input x: 4x6x4\nconv(8, 1)\nreshape([16, 6, 2])\nconv(4, 1)\nconv(3, 1)\noutput y",
      1,
    ],
    ["inputs alone", "input x: 4x5x4\nconv(8, 3)\noutput y", 0],
    ["an output that is the input", "input x: 4x5x4\noutput y\nconv(8, 3)\nconv(4, 1)\noutput z", 1],
    ["nothing but the input", "input x: 4x5x4\noutput y", 0],
    ["channels that are no fours", "input x: 4x5x4\nconv(6, 3)\nconv(8, 1)\nconv(4, 1)\noutput y", 1],
  ] as const)("%s", (_, body, fours) => {
    expect(expectSameOutputs(`model M {\n${body}\n}\n`)).toBe(fours);
  });

  it.each([
    ["networks in fours", networksInFours],
    ["random networks", randomNetworks.map(({ text }) => text)],
  ] as const)("%s", (_, networks) => {
    let laid = 0;
    fc.assert(
      fc.property(networks, (text) => void (laid += expectSameOutputs(text))),
      { seed: 12, numRuns: full ? 500 : 12 },
    );
    expect(laid).toBeGreaterThan(0);
  });
});
