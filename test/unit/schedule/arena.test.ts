// The arena of whole modules: what a step reads is there when it reads it, whatever lies in the memory of what.

import { describe, expect, test } from "vitest";
import { analyzeMemory } from "../../../src/analyze/memory.ts";
import type { Graph } from "../../../src/ir/graph.ts";
import type { Call, LoopModule } from "../../../src/loops/loop.ts";
import { verifyModule } from "../../../src/loops/verify-module.ts";
import { runPasses } from "../../../src/passes/passes.ts";
import { programOf, type Program, type ValueId } from "../../../src/passes/program.ts";
import { planArena } from "../../../src/schedule/memory.ts";
import type { Scheduled } from "../../../src/schedule/schedule.ts";
import { scheduled } from "../../support/emitted.ts";
import { everyModel, graphOf, graphOfSource, size } from "../../support/networks.ts";
import { branchedNet, residualNet } from "../../support/small-networks.ts";

function programFor(graph: Graph): Program {
  return runPasses(programOf(graph), { float: "fast" });
}

/** Runs the plan on marks instead of numbers: every element of every value has its own. */
function replay(program: Program, { module, layers, arena }: Scheduled): void {
  const memory = new Float64Array(module.sizes.arena).fill(-1);
  const marks = new Map<ValueId, Float64Array>();
  const place = (value: ValueId): number => arena.valueOffset(value);
  const fresh = (value: ValueId): Float64Array => {
    const length = size(program.values[value]?.shape ?? []);
    return Float64Array.from({ length }, (_, i) => value * 2 ** 26 + i);
  };
  const holds = (value: ValueId): boolean => {
    const wanted = marks.get(value) ?? new Float64Array(1);
    return wanted.every((mark, i) => memory[place(value) + i] === mark);
  };
  for (const { value } of program.inputs) marks.set(value, fresh(value));
  for (const [value, own] of marks) memory.set(own, place(value));
  for (const [at, { operands, result, paths }] of program.steps.entries()) {
    for (const operand of operands) expect([paths, operand, holds(operand)]).toEqual([paths, operand, true]);
    const isDone = layers[at]?.kernels.length === 0;
    const own = fresh(result);
    marks.set(result, isDone ? memory.slice(place(result), place(result) + own.length) : own);
    if (isDone)
      for (const operand of operands) expect(isWithin(place(operand), place(result), own.length)).toBe(true);
    else memory.set(own, place(result));
  }
  for (const { value } of program.outputs) expect(holds(value)).toBe(true);
}

function isWithin(at: number, from: number, length: number): boolean {
  return at >= from && at < from + length;
}

/** Calls whose result stands in place of an operand; each writes its result once and reads none of it. */
function callsInPlace({ kernels, calls }: LoopModule): readonly Call[] {
  return calls.filter(({ kernel, regions }) => {
    const slots = (kernels[kernel]?.slots ?? []).flatMap((slot, i) =>
      slot.space === "arena" ? [{ ...slot, from: regions[i]?.offset ?? 0 }] : [],
    );
    const written = slots.filter(({ access }) => access !== "read");
    return written.some((one) =>
      slots.some((other) => {
        if (other === one || other.from + other.size <= one.from || one.from + one.size <= other.from)
          return false;
        expect([one.access, other.access, other.from, other.size]).toEqual([
          "write",
          "read",
          one.from,
          one.size,
        ]);
        return true;
      }),
    );
  });
}

describe("a module's memory", () => {
  test.each([
    ["residual", residualNet, 2],
    ["branched", branchedNet, 0],
    ["LeNet", () => graphOf("models/lenet.cnn", "LeNet"), 0],
    ["ResNet18", () => graphOf("models/resnet.cnn", "ResNet18"), 8],
    ["DenseBlockD2L", () => graphOf("models/densenet-d2l.cnn", "DenseBlockD2L"), 0],
    ["VGG11", () => graphOf("models/vgg.cnn", "VGG11"), 0],
  ] as const)("%s: every value is there when it is read, loops are legal", (_, graphOfCase, inPlace) => {
    const graph = graphOfCase();
    const made = scheduled(graph);
    expect(verifyModule(made.module)).toEqual([]);
    replay(programFor(graph), made);
    expect(callsInPlace(made.module)).toHaveLength(inPlace);
    expect(made.module.sizes.arena).toBe(made.arena.total);
    expect(made.arena.total).toBeGreaterThanOrEqual(made.arena.lowerBound);
  });

  test("a concatenation of channels is no work where its operands can be computed in their places", () => {
    const done = (body: string): readonly string[] => {
      const graph = graphOfSource({ path: "m.cnn", text: `model M {\ninput x: 4x6x6\n${body}\n}\n` });
      const made = scheduled(graph);
      replay(programFor(graph), made);
      return made.layers
        .filter(({ kernels }) => kernels.length === 0)
        .map(({ label }) => label.split(":")[0] ?? "");
    };
    expect(done("concat { | conv(3, 1) | conv(5, 3, pad=1) } -> conv(2, 1)")).toEqual(["concat1"]);
    // Also one within another, and with values that are read elsewhere.
    expect(
      done(
        "a = conv(3, 1)\nconcat { | concat { | a | conv(2, 1) } | conv(5, 1) }\nconcat { | id | gmp -> upsample(6) }",
      ),
    ).toEqual(["concat2", "concat1", "concat3"]);
    // One value cannot be in two places, and rows of every channel are apart.
    expect(done("a = conv(3, 1)\nconcat { | a | a }")).toEqual([]);
    expect(
      done("a = conv(3, 1)\nadd { | concat { | a | conv(2, 1) } | concat { | conv(2, 1) | a } }"),
    ).toHaveLength(1);
    expect(done("concat(axis=h) { | conv(3, 1) | conv(3, 1) }")).toEqual([]);
  });
});

test("steps run in the order that needs least memory, which is the order that is reported", () => {
  const graph = graphOfSource({
    path: "m.cnn",
    text: `model M {
      input x: 4x16x16
      conv(8, 3, pad=1)
      concat {
        | conv(32, 1)
        | conv(64, 3, pad=1) -> conv(2, 1)
      }
      conv(1, 1)
    }`,
  });
  const [program, made, memory] = [programFor(graph), scheduled(graph), analyzeMemory(graph)];
  const paths = program.steps.map(({ result }) => graph.nodes[result]?.path);
  expect(paths).toEqual(["conv1", "conv3", "conv4", "conv2", "concat1", "conv5"]);
  expect(memory?.steps).toEqual(paths);
  expect(4 * made.arena.lowerBound).toBe(memory?.lowerBoundBytes);
  replay(program, made);
});

test.each(everyModel().map(({ path, model }) => [model, path] as const))(
  "%s: the arena is the peak that is reported, for the steps that are reported",
  (model, path) => {
    const graph = graphOf(path, model);
    const program = programFor(graph);
    const memory = analyzeMemory(graph);
    const arena = planArena(
      program,
      program.steps.map(() => []),
    );
    expect(4 * arena.total).toBe(memory?.arenaBytes);
    expect(4 * arena.lowerBound).toBe(memory?.lowerBoundBytes);
    expect(program.steps).toHaveLength(memory?.steps.length ?? 0);
  },
);
