// A compiled model against ONNX Runtime on the same random weights and inputs, as the bound for whole networks is stated.

import type { Source } from "../../src/base/span.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { built, loaded, randomInputs } from "./compiled.ts";
import type { Arguments } from "./networks.ts";
import { runOnnx } from "./onnx/from-graph.ts";

/** What is promised of a whole network: `|y - ref| <= 1e-4 * max|ref|`. */
export const networkBound = 1e-4;

export interface Agreement {
  /** The largest `|y - ref| / max|ref|` of all outputs; NaN where a value is missing or not a number. */
  readonly error: number;
  /** The largest value is the same one, wherever the reference's lead is more than the bound can turn. */
  readonly sameTop1: boolean;
}

export async function compareWithOnnx(
  from: string | Source,
  model?: string,
  args: Arguments = {},
): Promise<Agreement> {
  const compiled = built(from, model, args);
  const { graph } = compiled;
  const weights = randomWeights(graph, 1);
  const inputs = randomInputs(graph, 2);
  const floats = new Map(
    [...weights].map(([name, { data }]) => [
      name,
      data instanceof Float32Array ? data : Float32Array.from(data),
    ]),
  );
  const expected = await runOnnx(graph, floats, inputs);
  const artefact = await loaded(compiled, weights);
  const actual = artefact.run(Object.fromEntries(inputs));
  return agreementOf([...expected].map(([name, reference]) => ({ actual: actual[name], reference })));
}

/** Of a network's outputs. */
export function agreementOf(
  outputs: readonly { readonly actual: Float32Array | undefined; readonly reference: Float32Array }[],
): Agreement {
  const found = outputs.map(({ actual, reference }) => agreement(actual, reference));
  return {
    error: Math.max(...found.map(({ error }) => error)),
    sameTop1: found.every(({ sameTop1 }) => sameTop1),
  };
}

function agreement(actual: Float32Array = new Float32Array(), reference: Float32Array): Agreement {
  const scale = reference.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const largest = reference.reduce(
    (max, value, i) => Math.max(max, Math.abs(value - (actual[i] ?? Number.NaN))),
    0,
  );
  const error = actual.length === reference.length ? largest / scale : Number.NaN;
  const [first = 0, second = -Infinity] = reference.toSorted((a, b) => b - a);
  const clear = first - second > 2 * networkBound * scale;
  const same =
    actual.indexOf(actual.reduce((a, b) => Math.max(a, b), -Infinity)) === reference.indexOf(first);
  return { error, sameTop1: same || !clear };
}
