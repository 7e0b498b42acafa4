// What the README says of speed, from the results that are committed.

import { readFileSync } from "node:fs";
import { root } from "./goldens.ts";

interface Peer {
  readonly ratio: number;
}

interface NetworkResults {
  readonly machine: { readonly cpu: string };
  readonly results: readonly {
    readonly model: string;
    readonly tfjs: Peer;
    /** Without a ratio where ONNX Runtime does not run the network. */
    readonly onnx: Partial<Peer>;
  }[];
}

/** "Speed of the TypeScript target: ... (`npm run bench`, ...)."; lines of at most 130 characters. */
export function benchSentence(): string {
  const text = readFileSync(`${root}bench/results/networks.json`, "utf8");
  const { machine, results } = JSON.parse(text) as NetworkResults;
  const tfjs = results.map(({ model, tfjs: { ratio } }) => `${model} ${ratio.toFixed(1)} times`);
  const onnx = results.flatMap(({ onnx: { ratio } }) => (ratio === undefined ? [] : [ratio]));
  const [least, most] = [Math.min(...onnx), Math.max(...onnx)].map((ratio) => ratio.toFixed(2));
  const words = [
    `Speed of the TypeScript target: ${tfjs.join(", ")} as fast as TensorFlow.js on its plain JavaScript backend,`,
    `and ${least} to ${most} times as fast as ONNX Runtime in WebAssembly`,
    `(\`npm run bench\`, one thread of ${machine.cpu}).`,
  ];
  return words
    .join(" ")
    .replaceAll(/(.{1,130})(?: |$)/gu, "$1\n")
    .trimEnd();
}

/** The README's sentence, whatever its figures: from the start of its line to the end of its brackets. */
export const benchSentencePattern = /^Speed of the TypeScript target: [^)]*\)\./mu;
