// What `cnnc run` prints of its outputs: the first answers of vectors, the range of maps.

import { terminal } from "../base/escape.ts";
import { printShape } from "../ir/shape-text.ts";

const SAMPLES_SHOWN = 10;
const ANSWERS_SHOWN = 5;

export interface NamedValues {
  readonly name: string;
  /** Batch apart. */
  readonly shape: readonly number[];
  /** [count, ...shape] */
  readonly values: ArrayLike<number>;
}

export function summarize(count: number, outputs: readonly NamedValues[]): string {
  return outputs.map((output) => summarizeOne(count, output).join("\n")).join("\n") + "\n";
}

function summarizeOne(count: number, { name, shape, values }: NamedValues): readonly string[] {
  const size = values.length / count;
  const lines = [`${terminal(name)} ${printShape(shape)}, ${count} sample${count === 1 ? "" : "s"}`];
  for (let sample = 0; sample < Math.min(count, SAMPLES_SHOWN); sample++) {
    const own = Array.from({ length: size }, (_, i) => values[sample * size + i] ?? 0);
    lines.push(`  [${sample}] ${shape.length === 1 ? largest(own) : range(own)}`);
  }
  if (count > SAMPLES_SHOWN) lines.push(`  and ${count - SAMPLES_SHOWN} more; --output writes them all`);
  return lines;
}

/** `7: 9.31, 3: 2.10, ...`: index and value, largest first. */
function largest(values: readonly number[]): string {
  const order = values.map((_, i) => i).toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const shown = order.slice(0, ANSWERS_SHOWN).map((i) => `${i}: ${figure(values[i] ?? 0)}`);
  return shown.join(", ") + (order.length > ANSWERS_SHOWN ? ", ..." : "");
}

function range(values: readonly number[]): string {
  let [low, high, sum] = [Infinity, -Infinity, 0];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    sum += value;
  }
  return `from ${figure(low)} to ${figure(high)}, mean ${figure(sum / values.length)}`;
}

function figure(value: number): string {
  return String(Number(value.toPrecision(5)));
}
