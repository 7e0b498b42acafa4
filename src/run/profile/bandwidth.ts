// How fast one thread reads memory, by how much of it: what comes round again is in a cache, or is not.

const sizes = [2 ** 16, 2 ** 18, 2 ** 20, 2 ** 22, 2 ** 24, 2 ** 26];
/** Read altogether per size and round, so that small sizes take long enough for the clock. */
const VOLUME = 2 ** 26;
const ROUNDS = 5;

/** Ascending, one per size. */
export function measureBandwidth(): readonly {
  readonly bytes: number;
  readonly gigabytesPerSecond: number;
}[] {
  const speeds = sizes.map((bytes) => {
    const data = new Float64Array(bytes / 8).fill(1);
    const times = Array.from({ length: ROUNDS }, () => readingTime(data));
    return VOLUME / 1e6 / Math.min(...times);
  });
  return sizes.map((bytes, i) => ({ bytes, gigabytesPerSecond: Number((speeds[i] ?? 0).toPrecision(4)) }));
}

/** Milliseconds for VOLUME bytes. */
function readingTime(data: Float64Array): number {
  const start = performance.now();
  let sum = 0;
  for (let read = 0; read < VOLUME; read += data.byteLength) sum += total(data);
  const time = performance.now() - start;
  return sum > 0 ? time : Infinity;
}

/** Eight sums at once: one would wait for its own additions. */
function total(data: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let [e, f, g, h] = [0, 0, 0, 0];
  for (let i = 0; i + 7 < data.length; i += 8) {
    a += data[i] ?? 0;
    b += data[i + 1] ?? 0;
    c += data[i + 2] ?? 0;
    d += data[i + 3] ?? 0;
    e += data[i + 4] ?? 0;
    f += data[i + 5] ?? 0;
    g += data[i + 6] ?? 0;
    h += data[i + 7] ?? 0;
  }
  return a + b + c + d + e + f + g + h;
}
