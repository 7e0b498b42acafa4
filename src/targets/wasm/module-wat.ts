// The whole module as WebAssembly text; of one thread, it imports nothing. What it exports is a small C-like interface, so that it runs outside JavaScript
// too; README.md is its reference.

import { TextWriter } from "../../base/text-writer.ts";
import { allCalls, type Call, type Kernel, type LoopModule, type Port } from "../../loops/loop.ts";
import { sampleSize } from "../ports.ts";
import { checkFunctions } from "./check-wat.ts";
import { pooled } from "./constants.ts";
import { indexHelpers } from "./emit-index.ts";
import { type EmittedKernel, emitKernel, type Variant } from "./emit-kernel.ts";
import { scalarHelpers } from "./emit-scalar.ts";
import { laneFunctions } from "./math-lanes.ts";
import { mathFunctions, mathTable } from "./math-wat.ts";
import { bytesOf, type MemoryMap } from "./memory-map.ts";
import { recordsEnd, recordsOf, type Records } from "./records.ts";
import { mostThreads } from "../../base/most-threads.ts";
import { bytesFor, threadFunctions, type ThreadMemory } from "./threads-wat.ts";
import { calledFrom } from "./wat.ts";

/** Bytes. */
export const PAGE = 65_536;
/** Of a memory with addresses of 32 bits. */
export const MOST_PAGES = 65_536;
/** Of a function: what V8, and every other engine of browsers, takes. */
const MOST_PARAMETERS = 1000;
/** Bytes past the end that a vector load may touch. */
const PADDING = 64;
/** Of the cache: no two threads write to one. */
const LINE = 128;

/** What the module takes from its first line on: it never grows. */
export function pagesOf(module: LoopModule, memory: MemoryMap): number {
  return Math.ceil((recordsEnd(module, memory) + PADDING) / PAGE);
}

/** Where threads have memory of their own: as much as a thread has temporaries, behind all that they share. */
export function threadMemory(module: LoopModule, memory: MemoryMap): ThreadMemory {
  const { begin, dtype } = memory.spaces.scratch;
  const whole = (bytes: number): number => Math.ceil(bytes / LINE) * LINE;
  return {
    shared: whole(recordsEnd(module, memory) + PADDING),
    first: begin,
    perThread: whole(module.sizes.scratch * bytesOf(dtype) + PADDING),
  };
}

/** `fingerprint`: an i32 by which a host knows that file and caller belong together. */
export function moduleWat(module: LoopModule, variant: Variant, fingerprint: number): string {
  const { memory, relaxed, threads } = variant;
  const callsOf = Map.groupBy(allCalls(module), ({ kernel }) => kernel);
  const kernels = module.kernels.flatMap((kernel) => emitFor(kernel, callsOf.get(kernel.id) ?? [], variant));
  const records = recordsOf(module, memory);
  const code = kernels.map(({ emitted }) => emitted.text.trimEnd());
  const functions = calledFrom(
    code.join("\n"),
    new Map([...mathFunctions(memory.mathematics), ...laneFunctions(relaxed)]),
  );
  const { text, bytes: constants } = pooled([...functions, ...code].join("\n"), memory.constants);
  const out = new TextWriter();
  out.block(
    "(module",
    () => {
      out.line(memoryText(module, memory, threads));
      out.line(data(records.begin, records.bytes));
      if (module.table.length > 0) out.line(data(memory.spaces.table.begin, numbers(module.table)));
      if (functions.length > 0) out.line(data(memory.mathematics, numbers(mathTable)));
      out.lines(globals(module, memory, records, fingerprint));
      out.line(indexHelpers.trim()).line(scalarHelpers.trim());
      if (threads) out.line(threadFunctions(threadMemory(module, memory)));
      if (constants.length > 0) out.line(data(memory.constants, constants));
      out.line(text);
      out.lines(callFunctions(module, kernels, threads));
      out.line(checkFunctions(records, module.tests.length));
    },
    ")",
  );
  return out.toString();
}

interface KernelFunction {
  readonly emitted: EmittedKernel;
  readonly calls: readonly Call[];
}

/** One function for all calls; one for each where the regions in which they differ are more than an engine takes parameters. */
function emitFor(kernel: Kernel, calls: readonly Call[], variant: Variant): readonly KernelFunction[] {
  const emitted = emitKernel(kernel, calls, variant);
  const [first] = calls;
  if (first === undefined || emitted.argumentsOf(first).length <= MOST_PARAMETERS)
    return [{ emitted, calls }];
  return calls.map((call, i) => {
    const named = { ...kernel, name: `${kernel.name}_call_${i}` };
    return { emitted: emitKernel(named, [call], variant), calls: [call] };
  });
}

/** Exported; of several threads also imported, for the host shares it among them. */
function memoryText(module: LoopModule, memory: MemoryMap, threads: boolean): string {
  if (!threads) return `(memory (export "memory") ${pagesOf(module, memory)})`;
  const pages = (count: number): number =>
    Math.min(MOST_PAGES, Math.ceil(bytesFor(threadMemory(module, memory), count) / PAGE));
  return `(import "host" "memory" (memory ${pages(1)} ${pages(mostThreads)} shared))
(import "host" "wait" (func $host_wait (param i32)))
(export "memory" (memory 0))`;
}

/** What a host must know, as constants. */
function globals(
  { inputs, outputs, samples, calls, prepare, tensors, tests }: LoopModule,
  { spaces }: MemoryMap,
  records: Records,
  fingerprint: number,
): readonly string[] {
  const port =
    (kind: string) =>
    (each: Port, i: number): readonly (readonly [string, number])[] => [
      [`${kind}_${i}`, spaces.arena.begin + 4 * each.offset],
      [`${kind}_${i}_size`, samples * sampleSize(each)],
    ];
  const values: readonly (readonly [string, number])[] = [
    ["fingerprint", fingerprint],
    ["samples", samples],
    ["inputs", inputs.length],
    ...inputs.flatMap(port("input")),
    ["outputs", outputs.length],
    ...outputs.flatMap(port("output")),
    ["tensors", records.tensors],
    ["tensor_count", tensors.length],
    ["steps", calls.length],
    ["preparations", prepare.length],
    ["checks", records.checks],
    ["check_count", tests.length],
  ];
  return values.map(([name, value]) => `(global (export "${name}") i32 (i32.const ${value}))`);
}

/** `run`, `prepare`, and each call by its number; those that prepare weights come last. */
function callFunctions(
  module: LoopModule,
  kernels: readonly KernelFunction[],
  threads: boolean,
): readonly string[] {
  const functions = new Map(kernels.flatMap(({ emitted, calls: own }) => own.map((call) => [call, emitted])));
  const calls = allCalls(module).map((call) => {
    const kernel = functions.get(call);
    const values = kernel?.argumentsOf(call).map((value) => ` (i32.const ${value})`) ?? [];
    return `(call ${kernel?.name ?? ""}${values.join("")})`;
  });
  const all = (part: readonly string[]): string => part.map((call) => `\n  ${call}`).join("");
  // The thread that answers the caller waits for what others still do.
  const end = threads ? " (if (i32.eqz (global.get $thread)) (then (call $meet)))" : "";
  return [
    `(func (export "run")${all(calls.slice(0, module.calls.length))}${end})`,
    `(func (export "prepare")${all(calls.slice(module.calls.length))})`,
    ...calls.map((call, i) => `(func $step_${i} ${call})`),
    `(table ${calls.length} funcref)`,
    `(elem (i32.const 0) ${calls.map((_, i) => `$step_${i}`).join(" ")})`,
    "(type $step (func))",
    `(func $step (export "step") (param $i i32) (call_indirect (type $step) (local.get $i))${end})`,
  ];
}

/** float64, little-endian. */
function numbers(values: readonly number[]): Uint8Array {
  return new Uint8Array(Float64Array.from(values).buffer);
}

/** Every byte as an escape. */
function data(begin: number, bytes: Uint8Array): string {
  const text = [...bytes].map((byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("");
  return `(data (i32.const ${begin}) "${text}")`;
}
