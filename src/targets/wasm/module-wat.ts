// The whole module as WebAssembly text. What it exports is a small C-like interface, so that it runs outside JavaScript too:
//
//   memory        one linear memory; weights are written into it once, inputs before each run
//   run()         all layers of one sample, in order
//   step(i)       the i-th of them alone; those after the last prepare weights, once after these were written
//   steps()       how many there are

import { TextWriter } from "../../base/text-writer.ts";
import { allCalls, type LoopModule } from "../../loops/loop.ts";
import { indexHelpers } from "./emit-index.ts";
import { emitKernel, type Variant } from "./emit-kernel.ts";
import { scalarHelpers } from "./emit-scalar.ts";
import { laneFunctions } from "./math-lanes.ts";
import { mathFunctions, mathTable } from "./math-wat.ts";
import { calledFrom } from "./wat.ts";

const PAGE = 65_536;
/** Bytes past the end that a vector load may touch. */
const PADDING = 64;

export function moduleWat(module: LoopModule, variant: Variant): string {
  const { memory } = variant;
  const kernels = module.kernels.map((kernel) =>
    emitKernel(
      kernel,
      allCalls(module).filter((call) => call.kernel === kernel.id),
      variant,
    ),
  );
  const out = new TextWriter();
  out.block(
    "(module",
    () => {
      out.line(`(memory (export "memory") ${Math.max(1, Math.ceil((memory.size + PADDING) / PAGE))})`);
      if (module.table.length > 0) out.line(tableData(module.table, memory.spaces.table.begin));
      out.line(indexHelpers.trim()).line(scalarHelpers.trim());
      const code = kernels.map(({ text }) => text.trimEnd());
      const functions = calledFrom(
        code.join("\n"),
        new Map([...mathFunctions(memory.mathematics), ...laneFunctions(variant.relaxed)]),
      );
      if (functions.length > 0) out.line(tableData(mathTable, memory.mathematics));
      out.lines(functions).lines(code);
      // Those that make weights when the module is loaded come last; `step` runs them one by one.
      const calls = allCalls(module).map((call) => {
        const kernel = kernels[call.kernel];
        const values = kernel?.argumentsOf(call).map((value) => ` (i32.const ${value})`) ?? [];
        return `(call ${kernel?.name ?? ""}${values.join("")})`;
      });
      out.block('(func (export "run")', () => void out.lines(calls.slice(0, module.calls.length)), ")");
      for (const [i, call] of calls.entries()) out.line(`(func $step_${i} ${call})`);
      out.line(`(table ${calls.length} funcref)`);
      out.line(`(elem (i32.const 0) ${calls.map((_, i) => `$step_${i}`).join(" ")})`);
      out.line("(type $step (func))");
      out.line('(func (export "step") (param $i i32) (call_indirect (type $step) (local.get $i)))');
      out.line(`(func (export "steps") (result i32) (i32.const ${module.calls.length}))`);
    },
    ")",
  );
  return out.toString();
}

/** float64, little-endian, every byte as an escape. */
function tableData(numbers: readonly number[], begin: number): string {
  const bytes = new Uint8Array(Float64Array.from(numbers).buffer);
  const text = [...bytes].map((byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("");
  return `(data (i32.const ${begin}) "${text}")`;
}
