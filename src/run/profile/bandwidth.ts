// How fast one thread of a target's code reads memory, by how much of it: what comes round again is in a cache, or is not. A plain loop
// over numbers, as generated code has it: JavaScript's one by one, or WebAssembly's four at a time, which read a near cache several times as
// fast. What the processor could do for wider loads is of no use to either.

import { invariant } from "../../base/invariant.ts";

const sizes = [2 ** 16, 2 ** 18, 2 ** 20, 2 ** 22, 2 ** 24, 2 ** 26] as const;
const LARGEST = 2 ** 26;
/** Read altogether per size and round, so that small sizes take long enough for the clock. */
const VOLUME = 2 ** 26;
const ROUNDS = 15;
/** Milliseconds in which the engine optimises the loop. */
const WARM_UP = 500;

/** Memory of LARGEST bytes that holds ones. */
export interface Reader {
  /** Of one number. */
  readonly bytes: 4 | 8;
  /** The sum of the first numbers, so many bytes of them: a multiple of 128. */
  total(bytes: number): number;
}

/** Ascending, one per size. */
export function measureBandwidth(reader: Reader = scriptReader()): readonly {
  readonly bytes: number;
  readonly gigabytesPerSecond: number;
}[] {
  const begun = performance.now();
  while (performance.now() - begun < WARM_UP) readingTime(reader, sizes[0]);
  const speeds = sizes.map((bytes) => {
    const times = Array.from({ length: ROUNDS }, () => readingTime(reader, bytes));
    return Number((VOLUME / 1e6 / Math.min(...times)).toPrecision(4));
  });
  // What is smaller is read at least as fast; where it was not, something else disturbed it.
  return sizes.map((bytes, i) => ({ bytes, gigabytesPerSecond: Math.max(...speeds.slice(i)) }));
}

/** Milliseconds for VOLUME bytes. */
function readingTime(reader: Reader, bytes: number): number {
  const start = performance.now();
  let sum = 0;
  for (let read = 0; read < VOLUME; read += bytes) sum += reader.total(bytes);
  const time = performance.now() - start;
  invariant(sum === VOLUME / reader.bytes, "memory was not read");
  return time;
}

function scriptReader(): Reader {
  const data = new Float64Array(LARGEST / 8).fill(1);
  return { bytes: 8, total: (bytes) => total(data.subarray(0, bytes / 8)) };
}

/** Eight sums at once: one would wait for its own additions. The length is a multiple of eight. */
function total(data: Float64Array): number {
  const at = (i: number): number => data[i] as number;
  let [a, b, c, d] = [0, 0, 0, 0];
  let [e, f, g, h] = [0, 0, 0, 0];
  for (let i = 0; i < data.length; i += 8) {
    a += at(i);
    b += at(i + 1);
    c += at(i + 2);
    d += at(i + 3);
    e += at(i + 4);
    f += at(i + 5);
    g += at(i + 6);
    h += at(i + 7);
  }
  return a + b + c + d + e + f + g + h;
}

/** What is used of WebAssembly. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => {
    readonly exports: {
      readonly memory: { readonly buffer: ArrayBuffer };
      readonly total: (bytes: number) => number;
    };
  };
}

/** Of WebAssembly with lanes. `assemble`: text to bytes. */
export function laneReader(assemble: (text: string) => Uint8Array): Reader {
  const { WebAssembly: engine } = globalThis as unknown as { readonly WebAssembly: Engine };
  const { memory, total: sum } = new engine.Instance(new engine.Module(assemble(laneText))).exports;
  new Float32Array(memory.buffer).fill(1);
  return { bytes: 4, total: sum };
}

/** Eight vectors a turn. Sums of up to 2^24 ones are exact. */
const laneText = laneTextOf(Array.from({ length: 8 }, (_, i) => i));

function laneTextOf(sums: readonly number[]): string {
  const all = sums.map((i) => `(local.get $s${i})`).reduce((left, right) => `(f32x4.add ${left} ${right})`);
  const steps = sums.map(
    (i) => `(local.set $s${i} (f32x4.add (local.get $s${i}) (v128.load offset=${16 * i} (local.get $at))))`,
  );
  const lanes = [0, 1, 2, 3].map((lane) => `(f32x4.extract_lane ${lane} (local.get $all))`);
  return `(module (memory (export "memory") ${LARGEST / 2 ** 16})
(func (export "total") (param $bytes i32) (result f32)
  (local $at i32) (local $all v128) ${sums.map((i) => `(local $s${i} v128)`).join(" ")}
  (loop $next
    ${steps.join("\n    ")}
    (br_if $next (i32.lt_u
      (local.tee $at (i32.add (local.get $at) (i32.const ${16 * sums.length})))
      (local.get $bytes))))
  (local.set $all ${all})
  ${lanes.reduce((left, right) => `(f32.add ${left} ${right})`)}))`;
}
