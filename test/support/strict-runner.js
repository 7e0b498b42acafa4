// A program of any Node.js from 20 on: runs the artefacts in a folder and prints a hash of what each answers. Arguments: the folder, how
// many there are. See strict-bits.ts.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const [root = "", count = "0"] = process.argv.slice(2);
const answers = [];
for (let i = 0; i < Number(count); i++) {
  const answer = {};
  for (const target of ["ts", "wasm"]) {
    const hash = createHash("sha256");
    try {
      await answerInto(hash, join(root, String(i)), target);
      answer[target] = hash.digest("hex");
    } catch (error) {
      answer[target] = String(error);
    }
  }
  answers.push(answer);
}
console.log(JSON.stringify(answers));

async function answerInto(hash, folder, target) {
  const file = readdirSync(join(folder, target)).find((name) => name === "one.js" || name === "model.js");
  const { load, run, meta } = await import(pathToFileURL(join(folder, target, file)).href);
  await load(readFileSync(join(folder, target, "weights")));
  const inputs = {};
  for (const [i, { name }] of meta.inputs.entries()) {
    const bytes = readFileSync(join(folder, `input-${i}`));
    inputs[name] = new Float32Array(new Uint8Array(bytes).buffer);
  }
  const outputs = run(inputs);
  for (const { name } of meta.outputs) {
    hash.update(`${name} ${outputs[name].length} `).update(Buffer.from(outputs[name].buffer));
  }
}
