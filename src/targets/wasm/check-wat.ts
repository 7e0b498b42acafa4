// The self-check as WebAssembly text: every distinct kernel runs on seeded integers, and its results are compared with the reference
// evaluator's, inside the module. It writes over weights: they are loaded afterwards, or put back by the caller.

import { recordSizes, type Records } from "./records.ts";

/** `count`: how many checks there are. */
export function checkFunctions({ checks }: Records, count: number): string {
  return [seeded, fillSlot, checkKernel(checks), selfCheck(count)].join("\n");
}

const seeded = `;; Small integers, their sums exact in any order: the numbers of src/loops/seeded.ts.
(func $seeded (param $seed i32) (param $position i32) (param $positive i32) (result f64)
  (local $bits i32)
  (local.set $bits (i32.xor
    (i32.mul (i32.add (local.get $position) (i32.const 1)) (i32.const 0x9e3779b1))
    (i32.mul (i32.add (local.get $seed) (i32.const 1)) (i32.const 0x85ebca6b))))
  (local.set $bits
    (i32.mul (i32.xor (local.get $bits) (i32.shr_u (local.get $bits) (i32.const 15))) (i32.const 0x2c1b3c6d)))
  (local.set $bits (i32.xor (local.get $bits) (i32.shr_u (local.get $bits) (i32.const 13))))
  (f64.convert_i32_s (select
    (i32.add (i32.rem_u (local.get $bits) (i32.const 3)) (i32.const 1))
    (i32.sub (i32.rem_u (local.get $bits) (i32.const 7)) (i32.const 3))
    (local.get $positive))))`;

const fillSlot = `(func $fill_slot (param $fill i32) (param $positive i32)
  (local $at i32) (local $i i32) (local $value f64)
  (local.set $at (i32.load (local.get $fill)))
  (loop $next
    (local.set $value (call $seeded
      (i32.load offset=12 (local.get $fill))
      (i32.add (i32.load offset=16 (local.get $fill)) (local.get $i))
      (local.get $positive)))
    (if (i32.eq (i32.load offset=4 (local.get $fill)) (i32.const 8))
      (then (f64.store (local.get $at) (local.get $value)))
      (else (f32.store (local.get $at) (f32.demote_f64 (local.get $value)))))
    (local.set $at (i32.add (local.get $at) (i32.load offset=4 (local.get $fill))))
    (br_if $next (i32.lt_u
      (local.tee $i (i32.add (local.get $i) (i32.const 1)))
      (i32.load offset=8 (local.get $fill))))))`;

/** `checks`: where they begin. */
function checkKernel(checks: number): string {
  const { check: size, sample, fill } = recordSizes;
  return `(global $check_at (export "check_at") (mut i32) (i32.const 0))
(global $check_got (export "check_got") (mut f64) (f64.const 0))
(global $check_wanted (export "check_wanted") (mut f64) (f64.const 0))
;; One kernel: 1 where a value differs, which the three globals then name.
(func $check_kernel (export "check") (param $number i32) (result i32)
  (local $check i32) (local $row i32) (local $left i32) (local $got f64) (local $wanted f64)
  (local.set $check
    (i32.add (i32.const ${checks}) (i32.mul (local.get $number) (i32.const ${size}))))
  (local.set $row (i32.load offset=24 (local.get $check)))
  (local.set $left (i32.load offset=28 (local.get $check)))
  (block $filled
    (loop $next
      (br_if $filled (i32.eqz (local.get $left)))
      (call $fill_slot (local.get $row) (i32.load offset=8 (local.get $check)))
      (local.set $row (i32.add (local.get $row) (i32.const ${fill})))
      (local.set $left (i32.sub (local.get $left) (i32.const 1)))
      (br $next)))
  (call $step (i32.load (local.get $check)))
  (local.set $row (i32.load offset=32 (local.get $check)))
  (local.set $left (i32.load offset=36 (local.get $check)))
  (block $compared
    (loop $next
      (br_if $compared (i32.eqz (local.get $left)))
      (local.set $wanted (f64.load offset=8 (local.get $row)))
      (local.set $got (if (result f64) (i32.eq (i32.load offset=4 (local.get $row)) (i32.const 8))
        (then (f64.load (i32.load (local.get $row))))
        (else (f64.promote_f32 (f32.load (i32.load (local.get $row)))))))
      (if (i32.eqz (f64.le
          (f64.abs (f64.sub (local.get $got) (local.get $wanted)))
          (f64.mul
            (f64.load offset=16 (local.get $check))
            (f64.max (f64.const 1) (f64.abs (local.get $wanted))))))
        (then
          (global.set $check_at (i32.load (local.get $row)))
          (global.set $check_got (local.get $got))
          (global.set $check_wanted (local.get $wanted))
          (return (i32.const 1))))
      (local.set $row (i32.add (local.get $row) (i32.const ${sample})))
      (local.set $left (i32.sub (local.get $left) (i32.const 1)))
      (br $next)))
  (i32.const 0))`;
}

function selfCheck(count: number): string {
  return `;; All of them: 0, or the number of the first that fails, counted from 1.
(func (export "self_check") (result i32)
  (local $number i32)
  (block $done
    (loop $next
      (br_if $done (i32.ge_u (local.get $number) (i32.const ${count})))
      (if (call $check_kernel (local.get $number))
        (then (return (i32.add (local.get $number) (i32.const 1)))))
      (local.set $number (i32.add (local.get $number) (i32.const 1)))
      (br $next)))
  (i32.const 0))`;
}
