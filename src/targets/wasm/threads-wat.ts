// What the WebAssembly of several threads has beside that of one: every thread is an instance of the module on the same memory. Each comes by
// all kernels in the same order; what a loop divides (a region) is handed out while it lasts, a run of iterations at a time, to whoever comes.
// A region begins when all iterations of the one before are done. So nobody waits for a thread that has taken nothing: one that the machine
// has put aside finds later that the region is over, and goes on to the one that is under way.

import type { TextWriter } from "../../base/text-writer.ts";
import { runsOnThreads } from "../../loops/threads.ts";
import type { Kernel } from "../../loops/loop.ts";
import { mostThreads } from "../../base/most-threads.ts";
import { i32 } from "./wat.ts";

/** The local that holds how far a thread's private memory lies from the temporaries that are shared. */
export const privateMemory = "$private_bytes";

export interface ThreadMemory {
  /** Bytes of all that threads share; behind them lie the words that they share, then the private memory of each. */
  readonly shared: number;
  /** Where the shared temporaries lie. */
  readonly first: number;
  /** What each thread takes, where there are several. */
  readonly perThread: number;
}

/** Words of 4 bytes that threads share, from `shared` on; those that change at different times on lines of the cache of their own. */
export const threadWords = {
  /** The number of the region under way. */
  region: 0,
  /** Iterations of it that are done. */
  done: 32,
  /** Threads that sleep until the next region begins. */
  asleep: 64,
  /** Of the host: how many runs have begun, and the number of a thread that failed. */
  run: 96,
  failed: 97,
  /** Two for each thread: how many iterations of its share are taken, and the number of the region. */
  tickets: 128,
  count: 128 + 2 * mostThreads,
} as const;

export function bytesFor({ shared, perThread }: ThreadMemory, count: number): number {
  return shared + 4 * threadWords.count + (count > 1 ? count * perThread : 0);
}

/** Of the iterations left in a share, a thread takes one in so many: the last ones one by one, so that all end together. */
const PARTS = 3;
/** How often a thread looks before the host waits: some microseconds. */
const LOOKS = 2000;

export function threadFunctions(memory: ThreadMemory): string {
  const word: Word = (name) => i32(memory.shared + 4 * threadWords[name]);
  return [state(memory), meet(word), take(word), done(word)].join("\n");
}

/** Where a word lies: a constant. */
type Word = (name: keyof typeof threadWords) => string;

function state({ shared, first, perThread }: ThreadMemory): string {
  return `(global $thread (mut i32) (i32.const 0))
(global $threads (mut i32) (i32.const 1))
(global $private (mut i32) (i32.const 0))
;; The region that this thread has come to: all threads count the same ones.
(global $region (mut i32) (i32.const 0))
;; Whose share it takes from: its own, then what is left of the others'.
(global $victim (mut i32) (i32.const 0))
;; What it has taken: iterations up to this one, and how many; one thread alone takes all at once.
(global $until (mut i32) (i32.const 0))
(global $taken (mut i32) (i32.const 0))
;; Which of how many threads this instance is, before each run.
(func (export "become") (param $thread i32) (param $threads i32)
  (global.set $thread (local.get $thread))
  (global.set $threads (local.get $threads))
  (global.set $victim (local.get $thread))
  (global.set $taken (i32.const 0))
  (global.set $private (select
    (i32.add
      (i32.const ${shared + 4 * threadWords.count - first})
      (i32.mul (local.get $thread) (i32.const ${perThread})))
    (i32.const 0)
    (i32.gt_u (local.get $threads) (i32.const 1)))))`;
}

function meet(word: Word): string {
  return `;; How far the region under way is behind the one that this thread has come to; negative where it is over.
(func $behind (result i32)
  (i32.sub (global.get $region) (i32.atomic.load ${word("region")})))
;; Until all before is done: looks for a while, then leaves it to the host.
(func $meet (local $looks i32)
  (if (i32.eq (global.get $threads) (i32.const 1)) (then (return)))
  (loop $look
    (if (i32.le_s (call $behind) (i32.const 0)) (then (return)))
    (br_if $look (i32.lt_u
      (local.tee $looks (i32.add (local.get $looks) (i32.const 1)))
      (i32.const ${LOOKS}))))
  (call $host_wait (global.get $region)))`;
}

function take(word: Word): string {
  return `;; The first iteration of a loop of so many that is a thread's share: the first threads have at most one more than the others.
(func $share (param $extent i32) (param $thread i32) (result i32)
  (i32.div_u
    (i32.sub
      (i32.add (i32.mul (local.get $extent) (local.get $thread)) (global.get $threads))
      (i32.const 1))
    (global.get $threads)))
;; The first of the iterations that the thread shall do now, up to $until; -1 where there are none, or the region is over.
(func $take (param $extent i32) (result i32)
  (local $at i32) (local $ticket i64) (local $begin i32) (local $left i32)
  (if (i32.eq (global.get $threads) (i32.const 1)) (then
    (if (global.get $taken) (then (return (i32.const -1))))
    (global.set $taken (local.get $extent))
    (global.set $until (local.get $extent))
    (return (i32.const 0))))
  (call $meet)
  (loop $again
    (local.set $at (i32.add ${word("tickets")} (i32.shl (global.get $victim) (i32.const 3))))
    (local.set $ticket (i64.atomic.load (local.get $at)))
    (if (i32.ne (i32.wrap_i64 (i64.shr_u (local.get $ticket) (i64.const 32))) (global.get $region))
      (then (return (i32.const -1))))
    (local.set $begin (i32.add
      (call $share (local.get $extent) (global.get $victim))
      (i32.wrap_i64 (local.get $ticket))))
    (local.set $left (i32.sub
      (call $share (local.get $extent) (i32.add (global.get $victim) (i32.const 1)))
      (local.get $begin)))
    (if (i32.eqz (local.get $left)) (then
      (global.set $victim (i32.add (global.get $victim) (i32.const 1)))
      (if (i32.eq (global.get $victim) (global.get $threads)) (then (global.set $victim (i32.const 0))))
      (br_if $again (i32.ne (global.get $victim) (global.get $thread)))
      (return (i32.const -1))))
    (global.set $taken (i32.div_u
      (i32.add (local.get $left) (i32.const ${PARTS - 1}))
      (i32.const ${PARTS})))
    (global.set $until (i32.add (local.get $begin) (global.get $taken)))
    (br_if $again (i64.ne
      (i64.atomic.rmw.cmpxchg (local.get $at)
        (local.get $ticket)
        (i64.add (local.get $ticket) (i64.extend_i32_u (global.get $taken))))
      (local.get $ticket))))
  (local.get $begin))`;
}

function done(word: Word): string {
  return `;; What was taken is done; the last of all begins the next region.
(func $done (param $extent i32) (local $thread i32)
  (if (i32.eq (global.get $threads) (i32.const 1)) (then (return)))
  (if (i32.eq (local.get $extent) (i32.add
      (i32.atomic.rmw.add ${word("done")} (global.get $taken))
      (global.get $taken)))
    (then
      (i32.atomic.store ${word("done")} (i32.const 0))
      (loop $tickets
        (i64.atomic.store
          (i32.add ${word("tickets")} (i32.shl (local.get $thread) (i32.const 3)))
          (i64.shl (i64.extend_i32_u (i32.add (global.get $region) (i32.const 1))) (i64.const 32)))
        (br_if $tickets (i32.lt_u
          (local.tee $thread (i32.add (local.get $thread) (i32.const 1)))
          (global.get $threads))))
      (i32.atomic.store ${word("region")} (i32.add (global.get $region) (i32.const 1)))
      (if (i32.atomic.load ${word("asleep")}) (then
        (drop (memory.atomic.notify ${word("region")} (i32.const -1))))))))
;; On to the next region, whoever does what is left of this one.
(func $leave
  (if (i32.eq (global.get $threads) (i32.const 1))
    (then (global.set $taken (i32.const 0)))
    (else
      (global.set $victim (global.get $thread))
      (global.set $region (i32.add (global.get $region) (i32.const 1))))))`;
}

/** Lines before a kernel's body and after it. One that is not divided is a region of one iteration. */
export function threadFrame(kernel: Kernel): {
  readonly before: readonly string[];
  readonly after: readonly string[];
} {
  if (!runsOnThreads(kernel))
    return {
      before: [`(if (i32.lt_s (call $take ${i32(1)}) (i32.const 0)) (then (call $leave) (return)))`],
      after: [`(call $done ${i32(1)})`, "(call $leave)"],
    };
  const own = kernel.slots.some((slot) => slot.private === true);
  return {
    // What stands before the first region may read what others have stored before.
    before: [...(own ? [`(local.set ${privateMemory} (global.get $private))`] : []), "(call $meet)"],
    after: [],
  };
}

/** A loop over iterations that are taken in runs: `repeat` writes it, with the test at its end, given the value of the first that is not. */
export function emitShare(
  out: TextWriter,
  extent: number,
  counter: string,
  end: string,
  repeat: (end: string) => void,
): void {
  const taking = `${counter}_taking`;
  out.block(
    `(loop ${taking}`,
    () => {
      const first = `(local.tee ${counter} (call $take ${i32(extent)}))`;
      out.line(`(if (i32.ge_s ${first} (i32.const 0))`);
      out.indent(() =>
        out.block(
          "(then",
          () => {
            out.line(`(local.set ${end} (global.get $until))`);
            repeat(`(local.get ${end})`);
            out.line(`(call $done ${i32(extent)})`).line(`(br ${taking})`);
          },
          "))",
        ),
      );
    },
    ")",
  );
  out.line("(call $leave)");
}
