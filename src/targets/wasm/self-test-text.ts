// The text of `selfTest`: the WebAssembly module checks itself, kernel by kernel; what it writes over weights is put back.

import { tsString } from "../../base/escape.ts";
import type { LoopModule } from "../../loops/loop.ts";
import { selfTestPart } from "../self-test-text.ts";
import { arrayText, func, type Part } from "../structures.ts";
import type { MemoryMap } from "./memory-map.ts";
import { recordSizes } from "./records.ts";

/** The exported function. */
export const selfTestFunction: Part = selfTestPart(
  "Runs every distinct kernel on a vector; throws where a value differs from the reference evaluator's. Weights are kept.",
  `await instantiate(undefined);
const results = kernelNames.map(testKernel);
const problems = results.flatMap(({ problem }) => problem ?? []);`,
  "return { kernels: results.length, values: results.reduce((sum, { values }) => sum + values, 0) };",
);

/** What `selfTest` needs beside it. */
export function selfTestParts({ tests, kernels }: LoopModule, { spaces }: MemoryMap): readonly Part[] {
  const names = tests.map(({ kernel }) => tsString(kernels[kernel]?.name ?? ""));
  const { check, fill } = recordSizes;
  const list = `[${names.join(", ")}]`;
  const fits = `const kernelNames: readonly string[] = ${list};`.length <= 110;
  return [
    `const kernelNames: readonly string[] = ${fits ? list : arrayText(names, false)};`,
    func("testKernel", {
      doc: "Weights end where the arena begins. A kernel that makes weights runs once more when its own are back.",
      parameters: ["kernel: string", "test: number"],
      returns: "{ readonly problem?: string; readonly values: number }",
      body: `const { memory, checks, check, step, check_at, check_got, check_wanted } = code();
const words = (at: number, count: number): Uint32Array => new Uint32Array(memory.buffer, at, count);
const record = words(checks.value + ${check} * test, 10);
const saved = Array.from({ length: record[7]! }, (_, i) => {
  const [at = 0, width = 0, count = 0] = words(record[6]! + ${fill} * i, 3);
  return { at, bytes: new Uint8Array(memory.buffer, at, at < ${spaces.arena.begin} ? width * count : 0).slice() };
});
const failed = check(test) !== 0;
for (const { at, bytes } of saved) new Uint8Array(memory.buffer).set(bytes, at);
if (record[3] === 1) step(record[0]!);
const problem = \`\${kernel}: \${check_got.value} at byte \${check_at.value} instead of \${check_wanted.value}\`;
return { ...(failed && { problem }), values: record[9]! };`,
    }),
  ];
}
