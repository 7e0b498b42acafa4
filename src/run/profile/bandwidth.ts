// How fast one thread of this target's code reads memory, by how much of it: what comes round again is in a cache, or is not. A plain loop
// over numbers, as generated code has it; what the processor could do for wider loads is of no use to it.

const sizes = [2 ** 16, 2 ** 18, 2 ** 20, 2 ** 22, 2 ** 24, 2 ** 26];
/** Read altogether per size and round, so that small sizes take long enough for the clock. */
const VOLUME = 2 ** 26;
const ROUNDS = 15;

/** Ascending, one per size. */
export function measureBandwidth(): readonly {
  readonly bytes: number;
  readonly gigabytesPerSecond: number;
}[] {
  const speeds = sizes.map((bytes) => {
    const data = new Float64Array(bytes / 8).fill(1);
    const times = Array.from({ length: ROUNDS }, () => readingTime(data));
    return Number((VOLUME / 1e6 / Math.min(...times)).toPrecision(4));
  });
  // What is smaller is read at least as fast; where it was not, something else disturbed it.
  return sizes.map((bytes, i) => ({ bytes, gigabytesPerSecond: Math.max(...speeds.slice(i)) }));
}

/** Milliseconds for VOLUME bytes. */
function readingTime(data: Float64Array): number {
  const start = performance.now();
  let sum = 0;
  for (let read = 0; read < VOLUME; read += data.byteLength) sum += total(data);
  const time = performance.now() - start;
  return sum === VOLUME / 8 ? time : Infinity;
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
