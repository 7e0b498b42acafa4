// The text of `selfTest` and its table: every distinct kernel runs on seeded integers in its own memory, which is put back afterwards.

import { tsString } from "../../base/escape.ts";
import type { KernelTest, LoopModule } from "../../loops/loop.ts";
import { memoryNames, type EmittedKernel } from "./emit-kernel.ts";

export const kernelTestType = `{
  readonly kernel: string;
  readonly run: () => void;
  readonly seed: number;
  readonly positive: boolean;
  readonly tolerance: number;
  /** Memory, begin, size, and the slot whose numbers fill it; -1: written by the kernel. */
  readonly slots: readonly (readonly [Float32Array | Float64Array, number, number, number])[];
  /** Memory, position, the reference evaluator's value there. */
  readonly values: readonly (readonly [Float32Array | Float64Array, number, number])[];
}`;

export function selfTestTable(module: LoopModule, kernels: readonly EmittedKernel[]): string {
  return ["[", ...module.tests.flatMap((test) => testRow(module, kernels, test)), "]"].join("\n");
}

function testRow(module: LoopModule, kernels: readonly EmittedKernel[], test: KernelTest): readonly string[] {
  const [kernel, call, emitted] = [
    module.kernels[test.kernel],
    module.calls[test.call],
    kernels[test.kernel],
  ];
  if (kernel === undefined || call === undefined || emitted === undefined) return [];
  const place = (slot: number, at: number): string => {
    const region = call.regions[slot];
    return region === undefined ? "arena, 0" : `${memoryNames[region.space].constant}, ${region.offset + at}`;
  };
  const slots = kernel.slots.flatMap(({ space, size, access }, slot) =>
    space === "table" || space === "scratch"
      ? []
      : [`[${place(slot, 0)}, ${size}, ${access === "read" ? slot : -1}]`],
  );
  const values = test.samples.map(({ slot, at, expected }) => `[${place(slot, at)}, ${expected}]`);
  return [
    "  {",
    `    kernel: ${tsString(emitted.name)},`,
    `    run: () => ${emitted.name}(${emitted.argumentsOf(call).join(", ")}),`,
    `    seed: ${test.seed},`,
    `    positive: ${test.positive},`,
    `    tolerance: ${test.tolerance},`,
    `    slots: [${slots.join(", ")}],`,
    `    values: [${values.join(", ")}],`,
    "  },",
  ];
}

/** The same function as src/loops/seeded.ts. */
export const seededBody = `let bits = Math.imul(position + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
bits = (bits ^ (bits >>> 13)) >>> 0;
return positive ? (bits % 3) + 1 : (bits % 7) - 3;`;

export const selfTestBody = `const problems: string[] = [];
for (const { kernel, run, seed, positive, tolerance, slots, values } of kernelTests) {
  const saved = slots.map(([memory, begin, size]) => memory.slice(begin, begin + size));
  for (const [memory, begin, size, slot] of slots) {
    for (let i = 0; i < size && slot >= 0; i++) memory[begin + i] = seeded(seed + slot, i, positive);
  }
  run();
  for (const [memory, at, expected] of values) {
    const got = memory[at]!;
    const near = Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected));
    if (!near) problems.push(\`\${kernel}: \${got} at \${at} instead of \${expected}\`);
  }
  for (const [i, [memory, begin]] of slots.entries()) memory.set(saved[i]!, begin);
}
if (problems.length > 0) throw new Error(\`\${stem}: selfTest failed. \${problems.join("; ")}\`);
return { kernels: kernelTests.length, values: kernelTests.reduce((count, { values }) => count + values.length, 0) };`;
