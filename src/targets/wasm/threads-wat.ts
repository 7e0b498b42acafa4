// What the WebAssembly of several threads has beside that of one: every thread is an instance of the module on the same memory. Each runs
// all kernels, of divided loops its own iterations; where they must have met, they call what the host imports to wait.

import type { TextWriter } from "../../base/text-writer.ts";
import { runsOnThreads } from "../../loops/threads.ts";
import type { Kernel } from "../../loops/loop.ts";
import { i32 } from "./emit-index.ts";

/** The local that holds how far a thread's private memory lies from the first thread's. */
export const privateMemory = "$private_bytes";

export interface ThreadMemory {
  /** Bytes of all that threads share, and of the first one's temporaries; behind them lie the others' private ones. */
  readonly shared: number;
  /** Where the first thread has its temporaries. */
  readonly first: number;
  /** What each further thread takes. */
  readonly perThread: number;
}

export function bytesFor({ shared, perThread }: ThreadMemory, count: number): number {
  return shared + (count - 1) * perThread;
}

export function threadFunctions({ shared, first, perThread }: ThreadMemory): string {
  return `(global $thread (mut i32) (i32.const 0))
(global $threads (mut i32) (i32.const 1))
(global $private (mut i32) (i32.const 0))
;; Whether the first thread has worked alone since all met.
(global $apart (mut i32) (i32.const 0))
(func $meet
  (global.set $apart (i32.const 0))
  (if (i32.gt_u (global.get $threads) (i32.const 1)) (then (call $host_wait))))
;; Which of how many threads this instance is, before each run.
(func (export "become") (param $thread i32) (param $threads i32)
  (global.set $thread (local.get $thread))
  (global.set $threads (local.get $threads))
  (global.set $apart (i32.const 0))
  (global.set $private (select
    (i32.add
      (i32.const ${shared - first})
      (i32.mul (i32.sub (local.get $thread) (i32.const 1)) (i32.const ${perThread})))
    (i32.const 0)
    (local.get $thread))))
;; The first iteration of a loop of so many that falls to a thread: the first threads have at most one more than the others.
(func $share (param $extent i32) (param $thread i32) (result i32)
  (i32.div_u
    (i32.sub
      (i32.add (i32.mul (local.get $extent) (local.get $thread)) (global.get $threads))
      (i32.const 1))
    (global.get $threads)))`;
}

/** Lines before a kernel's body and after it. */
export function threadFrame(kernel: Kernel): {
  readonly before: readonly string[];
  readonly after: readonly string[];
} {
  if (!runsOnThreads(kernel))
    return {
      before: ["(global.set $apart (i32.const 1))", "(if (global.get $thread) (then (return)))"],
      after: [],
    };
  const own = kernel.slots.some((slot) => slot.private === true);
  return {
    before: [
      ...(own ? [`(local.set ${privateMemory} (global.get $private))`] : []),
      "(if (global.get $apart) (then (call $meet)))",
    ],
    after: ["(call $meet)"],
  };
}

/** A loop over the thread's own iterations: `repeat` writes it, with the test at its end, given the value of the first that is not. */
export function emitShare(
  out: TextWriter,
  extent: number,
  counter: string,
  end: string,
  repeat: (end: string) => void,
): void {
  const first = (thread: string): string => `(call $share ${i32(extent)} ${thread})`;
  out.line(`(local.set ${counter} ${first("(global.get $thread)")})`);
  out.line(`(local.set ${end} ${first("(i32.add (global.get $thread) (i32.const 1))")})`);
  out.line(`(if (i32.lt_u (local.get ${counter}) (local.get ${end}))`);
  out.indent(() => out.block("(then", () => repeat(`(local.get ${end})`), "))"));
}
