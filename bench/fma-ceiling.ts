// The ceiling of this machine's WebAssembly: fused multiply-adds of four float32 numbers on registers alone, twelve sums at a time, written by
// hand. Measured in the same turns as the kernels that are held against it.

import { assemble } from "../src/targets/wasm/assemble.ts";
import type { Runner } from "./turns.ts";
import { exportsOf } from "./wasm-engine.ts";

const sums = 12;
const written = 2;
const turns = 20_000;

/** Floating-point operations of one call. */
const flops = turns * written * sums * 4 * 2;

export function fmaCeiling(budget: number): Runner {
  const { run } = exportsOf(assemble(text())) as { readonly run: (turns: number) => number };
  return { name: "fused multiply-adds", run: () => run(turns), budget };
}

/** GFLOP/s of a call that took so many milliseconds. */
export function fmaSpeed(milliseconds: number): number {
  return flops / milliseconds / 1e6;
}

function text(): string {
  const all = Array.from({ length: sums }, (_, i) => `$a${i}`);
  const step = all
    .map((sum) => `(local.set ${sum} (f32x4.relaxed_madd (local.get $x) (local.get $y) (local.get ${sum})))`)
    .join("\n");
  const total = all
    .map((sum) => `(local.get ${sum})`)
    .reduce((left, right) => `(f32x4.add ${left} ${right})`);
  return `(module (func (export "run") (param $turns i32) (result f32)
  (local $x v128) (local $y v128) ${all.map((sum) => `(local ${sum} v128)`).join(" ")}
  (local.set $x (f32x4.splat (f32.const 0.5))) (local.set $y (f32x4.splat (f32.const 0.25)))
  (loop $next
    ${`${step}\n`.repeat(written)}
    (br_if $next (local.tee $turns (i32.sub (local.get $turns) (i32.const 1)))))
  (f32x4.extract_lane 0 ${total})))`;
}
