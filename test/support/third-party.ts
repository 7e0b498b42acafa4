// A compiled model against ONNX Runtime on the same random weights and inputs, as the bound for whole networks is stated.

import type { Source } from "../../src/base/span.ts";
import type { BuiltModel } from "../../src/compile/built-model.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { loadArtefact } from "../../src/run/artefact.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { built, packedFor, randomInputs, withoutTypes } from "./compiled.ts";
import type { Arguments } from "./networks.ts";
import { runOnnx } from "./onnx/from-graph.ts";
import { plainWasm } from "./plain-wasm.ts";
import { bitsOf } from "./threaded.ts";

/** What is promised of a whole network: `|y - ref| <= 1e-4 * max|ref|`. */
export const networkBound = 1e-4;

export interface Agreement {
  /** The largest `|y - ref| / max|ref|` of all outputs; NaN where a value is missing or not a number. */
  readonly error: number;
  /** The largest value is the same one, wherever the reference's lead is more than the bound can turn. */
  readonly sameTop1: boolean;
}

/** Ways to compile a network. TypeScript prints the first as JavaScript; Node.js takes the types off the others, which is quicker. */
export const kinds = {
  ts: { target: "ts", emit: "js" },
  wasm: { target: "wasm", emit: "ts" },
  "plain wasm": { target: "wasm", emit: "ts" },
  "strict ts": { target: "ts", emit: "ts", float: "strict" },
  "strict wasm": { target: "wasm", emit: "ts", float: "strict" },
} as const;

export type Kind = keyof typeof kinds;

interface Comparison extends Agreement {
  /** Whether all strict ones that were asked for gave the same bits. */
  readonly sameBits: boolean;
}

/** The worst of all that are asked for. */
export async function compareWithOnnx(
  from: string | Source,
  model?: string,
  args: Arguments = {},
  wanted: readonly Kind[] = ["ts"],
): Promise<Comparison> {
  const compiled: { readonly kind: Kind; readonly model: BuiltModel }[] = [];
  for (const kind of wanted) {
    await prepareTarget(kinds[kind].target);
    const known = kind === "plain wasm" ? compiled.find((each) => each.kind === "wasm") : undefined;
    compiled.push({ kind, model: known?.model ?? built(from, model, args, kinds[kind]) });
  }
  const [first] = compiled;
  if (!first) return { ...agreementOf([]), sameBits: true };
  const { graph } = first.model;
  const weights = randomWeights(graph, 1);
  const inputs = randomInputs(graph, 2);
  const floats = new Map(
    [...weights].map(([name, { data }]) => [
      name,
      data instanceof Float32Array ? data : Float32Array.from(data),
    ]),
  );
  const expected = await runOnnx(graph, floats, inputs);
  const outputs: Output[] = [];
  const strict = new Set<string>();
  let bytes: Uint8Array = new Uint8Array();
  let packed: BuiltModel | undefined;
  for (const { kind, model: each } of compiled) {
    // Of one model at a time, as large ones have 500 MB; plain WebAssembly comes after the other, whose it is.
    if (packed !== each) bytes = packedFor(each, weights);
    packed = each;
    const modules = withoutTypes(each.files);
    const files = kind === "plain wasm" ? plainWasm(modules) : modules;
    const actual = (await loadArtefact(files, bytes)).run(Object.fromEntries(inputs));
    outputs.push(...[...expected].map(([name, reference]) => ({ actual: actual[name], reference })));
    if (kind.startsWith("strict")) strict.add(JSON.stringify(bitsOf(actual)));
  }
  return { ...agreementOf(outputs), sameBits: strict.size <= 1 };
}

interface Output {
  readonly actual: Float32Array | undefined;
  readonly reference: Float32Array;
}

/** Of a network's outputs. */
export function agreementOf(outputs: readonly Output[]): Agreement {
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
