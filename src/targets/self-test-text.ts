// The text of `selfTest` and its table: every distinct kernel runs on seeded integers in its own memory, which is put back afterwards. What the
// modules of all targets have of it, and what those of a processor without WebAssembly have.

import { tsString } from "../base/escape.ts";
import { allCalls, moduleSpace, type KernelTest, type LoopModule } from "../loops/loop.ts";
import type { HostCode } from "./host-code.ts";
import { arrayText, func, type Part } from "./structures.ts";

/** The exported function of any target: `problems` are statements that leave sentences in a list of that name, `found` those that return what was tested. */
export function selfTestPart(doc: string, problems: string, found: string): Part {
  return func("selfTest", {
    doc,
    exported: true,
    async: true,
    returns: "Promise<{ readonly kernels: number; readonly values: number }>",
    body: `${problems}
if (problems.length > 0) throw new Error(\`\${stem}: selfTest failed. \${problems.join("; ")}.\`);
${found}`,
  });
}

/** What was tested, of a table of that name. */
export function testedText(tests: string): string {
  return `const values = ${tests}.reduce((sum, test) => sum + test.values.length, 0);
return { kernels: ${tests}.length, values };`;
}

/** Whether a value is near enough, and the sentence where it is not; `of`: what is written before the names of a test's fields. */
export function nearText(of: string, name: string): string {
  return `const near = Math.abs(got - expected) <= ${of}tolerance * Math.max(1, Math.abs(expected));
return near ? [] : [\`\${${name}}: \${got} at \${at} instead of \${expected}\`];`;
}

/** A test as a row of a table, with fields of the target's own before the tolerance and behind it; places as text: of a fill without its size, slot and begin, of a sample without its value. */
export function testRowText(
  { seed, positive, fills, samples }: KernelTest,
  tolerance: number,
  [first, last = []]: readonly [first: readonly string[], last?: readonly string[]],
  place: (slot: number, at: number) => string,
): string {
  const filled = fills.map(({ slot, begin, size }) => `[${place(slot, begin)}, ${size}, ${slot}, ${begin}]`);
  const values = samples.map(({ slot, at, expected }) => `[${place(slot, at)}, ${expected}]`);
  const fields = [
    ...first,
    `seed: ${seed}`,
    `positive: ${positive}`,
    `tolerance: ${tolerance}`,
    ...last,
    `fills: [${filled.join(", ")}]`,
    `values: [${values.join(", ")}]`,
  ];
  return `{\n${fields.map((field) => `    ${field},\n`).join("")}  }`;
}

/** The exported function. */
export function selfTestFunction({ hasMemory, beforeSelfTest }: HostCode): Part {
  const tests = hasMemory ? "kernelTests" : "tests";
  return selfTestPart(
    "Runs every distinct kernel on a vector; throws where a value differs from the reference evaluator's. Weights are kept.",
    `${beforeSelfTest}${hasMemory ? "" : "const tests = kernelTests();\n"}const problems = ${tests}.flatMap(testKernel);`,
    testedText(tests),
  );
}

/** What `selfTest` needs beside it. */
export function selfTestParts(module: LoopModule, host: HostCode): readonly Part[] {
  const rows = module.tests.flatMap((test) => testRow(module, host, test));
  return [
    kernelTestType,
    `\nconst ${host.hasMemory ? "kernelTests: readonly KernelTest[] =" : "kernelTests = (): readonly KernelTest[] =>"} ${arrayText(rows, false)};`,
    func("testKernel", { parameters: ["test: KernelTest"], returns: "string[]", body: testKernelBody }),
    seededFunction,
  ];
}

const kernelTestType = `/** One kernel on one vector. */
interface KernelTest {
  readonly kernel: string;
  readonly run: () => void;
  readonly seed: number;
  readonly positive: boolean;
  readonly tolerance: number;
  /** It makes weights from weights: it runs once more when they are back. */
  readonly again: boolean;
  /** What is filled: memory, begin, size, the number that seeds it, and of a slot's elements the first. */
  readonly fills: readonly (readonly [Memory, number, number, number, number])[];
  /** Memory, position, and the reference evaluator's value there. */
  readonly values: readonly (readonly [Memory, number, number])[];
}`;

function testRow(module: LoopModule, host: HostCode, test: KernelTest): readonly string[] {
  const [kernel, call] = [module.kernels[test.kernel], allCalls(module)[test.call]];
  if (kernel === undefined || call === undefined) return [];
  const place = (slot: number, at: number): string => {
    const region = call.regions[slot];
    return region === undefined
      ? "arena, 0"
      : `${host.memory[moduleSpace(region.space)]}, ${region.offset + at}`;
  };
  const first = [`kernel: ${tsString(kernel.name)}`, `run: () => ${host.call(call, test.call)}`];
  const last = [`again: ${test.call >= module.calls.length}`];
  return [testRowText(test, test.tolerance, [first, last], place)];
}

const testKernelBody = `const { kernel, run, seed, positive, tolerance, again, fills, values } = test;
const lasting = fills.filter(([memory]) => memory !== arena);
const saved = lasting.map(([memory, begin, size]) => memory.slice(begin, begin + size));
for (const [memory, begin, size, slot, first] of fills) {
  for (let i = 0; i < size; i++) memory[begin + i] = seeded(seed + slot, first + i, positive);
}
run();
const problems = values.flatMap(([memory, at, expected]) => {
  const got = memory[at]!;
  ${nearText("", "kernel").replaceAll("\n", "\n  ")}
});
for (const [i, [memory, begin]] of lasting.entries()) memory.set(saved[i]!, begin);
if (again) run();
return problems;`;

/** The same function as src/loops/seeded.ts. */
const seededBody = `let bits = Math.imul(position + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
bits = (bits ^ (bits >>> 13)) >>> 0;
return positive ? (bits % 3) + 1 : (bits % 7) - 3;`;

export const seededFunction: Part = func("seeded", {
  doc: "Small integers: their sums are exact in any order.",
  parameters: ["seed: number", "position: number", "positive: boolean"],
  returns: "number",
  body: seededBody,
});
