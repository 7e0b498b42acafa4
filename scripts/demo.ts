// `npm run demo`: one network from text to answers. Checks and reports LeNetModern, compiles it, packs trained weights, and classifies
// the 10,000 test digits of MNIST with the generated module. `--weights FILE` takes another checkpoint.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compile } from "../src/compile/compile.ts";
import { pack } from "../src/compile/pack.ts";
import { report } from "../src/compile/report.ts";
import type { Diagnostic } from "../src/diag/diagnostic.ts";
import { renderDiagnostics } from "../src/diag/render.ts";
import { createSink } from "../src/diag/sink.ts";
import { text } from "../src/report/text.ts";
import { type Artefact, loadArtefact } from "../src/run/artefact.ts";
import { matchWeights } from "../src/weights/match-weights.ts";
import { readTensorFile } from "../src/weights/read-tensor-file.ts";
import { beside, draw } from "./demo/draw.ts";
import { type Digits, side, testDigits } from "./demo/mnist.ts";

const path = "models/lenet-modern.cnn";
const root = fileURLToPath(new URL("..", import.meta.url));
const { values: flags } = parseArgs({
  options: { weights: { type: "string", default: `${root}models/weights/lenet-mnist.safetensors` } },
});

const source = { path, text: readFileSync(root + path, "utf8") };
const progress = (message: string): void => console.error(`\n${message}`);

progress(`1. check and report ${path}`);
const { facts, diagnostics } = report(source);
console.log(facts ? text.render([facts]) : refuse(diagnostics));

progress("2. compile it and pack its weights");
const lenet = await build();

progress("3. classify the 10,000 test digits of MNIST");
classify(lenet, testDigits());

async function build(): Promise<Artefact> {
  const start = performance.now();
  const compiled = compile(source, { target: "ts", emit: "js" });
  const sink = createSink();
  const file = readTensorFile(flags.weights, readFileSync(flags.weights), sink, {});
  const { built } = compiled;
  const weights = built && file && matchWeights(built.graph, file.tensors, sink, { file: flags.weights });
  const packed = built && weights && pack(built, weights, sink);
  if (!built || !packed) return refuse([...compiled.diagnostics, ...sink.diagnostics]);
  const module = await loadArtefact(built.files, packed);
  for (const { path: name, contents } of built.files) console.log(`${name}  ${kilobytes(contents.length)}`);
  console.log(`packed weights  ${kilobytes(packed.length)}`);
  console.log(`compiled, packed and loaded in ${milliseconds(performance.now() - start)}`);
  return module;
}

function classify(network: Artefact, digits: Digits): void {
  const answers: number[] = [];
  const images = Array.from({ length: digits.count }, (_, i) => digits.image(i));
  const start = performance.now();
  for (const [i, image] of images.entries()) {
    answers.push(largest(network.run({ image })["logits"] ?? new Float32Array()));
    if ((i + 1) % 2500 === 0) console.error(`   ${i + 1} digits`);
  }
  const seconds = (performance.now() - start) / 1000;
  const wrong = answers.flatMap((answer, i) => (answer === digits.label(i) ? [] : [i]));
  const right = digits.count - wrong.length;
  console.log(`${right} of ${digits.count} digits right: accuracy ${(right / digits.count).toFixed(4)}`);
  console.log(`${Math.round(digits.count / seconds)} images per second\n`);
  console.log(`${gallery([0, 1, 2, 3, 4], images, answers, digits)}\n`);
  console.log(`mistaken:\n${gallery(wrong.slice(0, 5), images, answers, digits)}`);
}

function gallery(
  chosen: readonly number[],
  images: readonly Float32Array[],
  answers: readonly number[],
  digits: Digits,
): string {
  const blocks = chosen.map((i) => {
    const [answer, label] = [answers[i], digits.label(i)];
    const caption = answer === label ? `#${i}: ${answer}` : `#${i}: ${answer}, is ${label}`;
    return { lines: draw(images[i] ?? [], side, side), caption };
  });
  return blocks.length > 0 ? beside(blocks) : "none";
}

function largest(values: Float32Array): number {
  return values.indexOf(Math.max(...values));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function milliseconds(time: number): string {
  return `${Math.round(time)} ms`;
}

function refuse(found: readonly Diagnostic[]): never {
  console.error(renderDiagnostics(found, { color: false }));
  process.exit(1);
}
