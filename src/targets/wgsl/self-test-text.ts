// The text of `selfTest` and its table: every distinct kernel runs on seeded integers in buffers of its own; nothing that is loaded changes.

import { allCalls, type KernelTest, type LoopModule } from "../../loops/loop.ts";
import { nearText, selfTestPart, testedText, testRowText } from "../self-test-text.ts";
import { arrayText, type Part } from "../structures.ts";
import type { GridProgram } from "./program.ts";

export const selfTestFunction: Part = selfTestPart(
  "Runs every distinct kernel on a vector, in memory of its own; throws where a value differs from the reference evaluator's.",
  `const live = opened();
const problems: string[] = [];
for (const test of kernelTests) problems.push(...(await testKernel(live, test)));`,
  testedText("kernelTests"),
);

export function selfTestParts(module: LoopModule, program: GridProgram, seeded: Part): readonly Part[] {
  const isOffset = program.ports.borders.filter(({ direction }) => direction === "input").length;
  const rows = module.tests.map((test) => testRow(module, program, test, isOffset));
  return [
    testType,
    `\nconst kernelTests: readonly KernelTest[] = ${arrayText(rows, false)};`,
    testKernelText(program),
    seeded,
  ];
}

const testType = `/** One kernel on one vector. */
interface KernelTest {
  /** Of calls, those of load behind them. */
  readonly call: number;
  readonly seed: number;
  readonly positive: boolean;
  readonly tolerance: number;
  /** What is filled: binding, first element, elements, the number that seeds it, and of a slot's elements the first. */
  readonly fills: readonly (readonly [number, number, number, number, number])[];
  /** Binding, position, and the reference evaluator's value there. */
  readonly values: readonly (readonly [number, number, number])[];
}`;

/** Of results that are rounded to float16. */
const HALF_TOLERANCE = 2 ** -10;

/** Calls at the border of the model stand around those of the kernels. */
function testRow(module: LoopModule, program: GridProgram, test: KernelTest, inputs: number): string {
  const { calls } = module;
  const isPreparation = test.call >= calls.length;
  const call = inputs + test.call + (isPreparation ? program.ports.borders.length - inputs : 0);
  const bindings = program.dispatches[test.call]?.bindings ?? [];
  const place = (slot: number, at: number): string => {
    const binding = bindings.findIndex(({ slots }) => slots.some((one) => one.slot === slot));
    const base = bindings[binding]?.slots.find((one) => one.slot === slot)?.base ?? 0;
    return `${binding}, ${base + at}`;
  };
  const label = allCalls(module)[test.call]?.label;
  const isHalf = bindings.some(({ buffer }) => program.memory.buffers[buffer]?.bytesPerElement === 2);
  const tolerance = isHalf ? Math.max(test.tolerance, HALF_TOLERANCE) : test.tolerance;
  return testRowText(test, tolerance, [[`call: ${label === undefined ? 0 : call}`]], place);
}

function testKernelText({ memory }: GridProgram): string {
  const table = memory.bufferAt("table", 0);
  const half = memory.buffers.flatMap(({ bytesPerElement }, i) => (bytesPerElement === 2 ? [i] : []));
  const real = table < 0 ? "" : `\n    if (buffer === ${table}) return live.buffers[buffer]!;`;
  const offset = table < 0 ? "0" : `buffer === ${table} ? begin : 0`;
  return `async function testKernel(live: Session, test: KernelTest): Promise<string[]> {
  const { device, pipelines, layouts } = live;
  const [layer, kernel, workgroups, bound] = [...calls, ...preparations][test.call]!;
  const own = await scoped(device, layer, () =>
    bound.map(([${table < 0 ? ", , " : "buffer, , "}size]) => {${real}
      return device.createBuffer({ size, usage: STORAGE | COPY_SRC | COPY_DST });
    }),
  );
  const back = device.createBuffer({ size: Math.max(4, 4 * test.values.length), usage: MAP_READ | COPY_DST });
  try {
${half.length === 0 ? fillText : fillHalfText}
    await scoped(device, layer, () => {
      const entries = bound.map(([${table < 0 ? ", , " : "buffer, begin, "}size], binding) => {
        const offset = ${offset};
        return { binding, resource: { buffer: own[binding]!, offset, size } };
      });
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      pass.setPipeline(pipelines[kernel]!);
      pass.setBindGroup(0, device.createBindGroup({ layout: layouts[kernel]!, entries }));
      pass.dispatchWorkgroups(...workgroups);
      pass.end();
      for (const [i, [binding, at]] of test.values.entries())
        encoder.copyBufferToBuffer(own[binding]!, ${half.length === 0 ? "4 * at" : "isHalf(bound[binding]![0]) ? 4 * (at >> 1) : 4 * at"}, back, 4 * i, 4);
      device.queue.submit([encoder.finish()]);
    });
    await back.mapAsync(1);
    const found = new ${half.length === 0 ? "Float32Array" : "Uint16Array"}(back.getMappedRange());
    return test.values.flatMap(([${half.length === 0 ? "" : "binding"}, at, expected], i) => {
      const got = ${half.length === 0 ? "found[i]!" : "foundAt(found, i, isHalf(bound[binding]![0]) ? at % 2 : undefined)"};
      ${nearText("test.", "layer").replaceAll("\n", "\n      ")}
    });
  } finally {
    back.destroy();
    for (const buffer of own) if (!live.buffers.includes(buffer)) buffer.destroy();
  }
}${half.length === 0 ? "" : halfHelpers(half)}`;
}

const fillText = `    for (const [binding, begin, size, slot, first] of test.fills) {
      const numbers = Float32Array.from({ length: size }, (_, i) => seeded(test.seed + slot, first + i, test.positive));
      device.queue.writeBuffer(own[binding]!, 4 * begin, numbers);
    }`;

/** Of float16 whole buffers: writes begin at multiples of four bytes. */
const fillHalfText = `    for (const [binding, [buffer, , size]] of bound.entries()) {
      const fills = test.fills.filter(([one]) => one === binding);
      if (fills.length === 0) continue;
      const numbers = new Float32Array(size / (isHalf(buffer) ? 2 : 4));
      for (const [, begin, count, slot, first] of fills) {
        for (let i = 0; i < count; i++) numbers[begin + i] = seeded(test.seed + slot, first + i, test.positive);
      }
      device.queue.writeBuffer(own[binding]!, 0, isHalf(buffer) ? toHalf(numbers) : numbers);
    }`;

/** What modules in float16 need to fill buffers and to read them. */
export function halfHelpers(half: readonly number[]): string {
  return `

/** Round to nearest, ties to even. */
function toHalf(numbers: Float32Array): Uint16Array {
  const bits = new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length);
  return Uint16Array.from(bits, (word) => {
    const sign = (word >>> 16) & 0x8000;
    const size = word & 0x7fffffff;
    if (size >= 0x477ff000) return sign | (size > 0x7f800000 ? 0x7e00 : 0x7c00);
    if (size < 0x38800000) {
      const shift = 126 - (size >>> 23);
      if (shift > 24) return sign;
      const whole = (size & 0x7fffff) | 0x800000;
      const kept = whole >>> shift;
      const rest = whole & ((1 << shift) - 1);
      const half = 1 << (shift - 1);
      return sign | (kept + (rest > half || (rest === half && kept % 2 === 1) ? 1 : 0));
    }
    const kept = (size - 0x38000000) >>> 13;
    const rest = size & 0x1fff;
    return sign | (kept + (rest > 0x1000 || (rest === 0x1000 && kept % 2 === 1) ? 1 : 0));
  });
}

/** The buffer holds float16. */
function isHalf(buffer: number): boolean {
  return [${half.join(", ")}].includes(buffer);
}

/** The i-th word: a float32, or one of two float16. */
function foundAt(words: Uint16Array, i: number, part: number | undefined): number {
  if (part === undefined) return new Float32Array(words.slice(2 * i, 2 * i + 2).buffer)[0]!;
  const bits = words[2 * i + part]!;
  const [sign, power, rest] = [bits >> 15 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (power === 31) return rest === 0 ? sign * Infinity : NaN;
  return power === 0 ? sign * rest * 2 ** -24 : sign * (1024 + rest) * 2 ** (power - 25);
}`;
}
