// A module of several threads in a real browser, under the policy that the design promises: two threads where the page is cross-origin
// isolated, one where it is not, and the bits of this process's single thread in both.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { pack } from "../../src/compile/pack.ts";
import { createSink } from "../../src/diag/sink.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { openBrowser, type TestBrowser } from "../support/browser/browser.ts";
import type { ServedFiles } from "../support/browser/file-server.ts";
import { built, loaded, randomInputs } from "../support/compiled.ts";

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

const main = `
import * as model from "./model.js";
const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
try {
  await model.load(await bytes("weights.safetensors"), { threads: 2 });
  const image = new Float32Array((await bytes("image.bin")).buffer);
  const [first, second] = [model.run({ image }), model.run({ image })];
  globalThis.answer = { threads: model.threads(), isolated: crossOriginIsolated, runs: [first, second].map((each) => [...each[model.meta.outputs[0].name]]) };
} catch (error) {
  globalThis.answer = String(error);
}
document.title = "done";
`;

let browser: TestBrowser;
let files: ServedFiles;
let expected: readonly number[];

beforeAll(async () => {
  browser = await openBrowser();
  await prepareTarget("wasm");
  const from = ["models/resnet.cnn", "ResNet18", { size: 64, classes: 10 }] as const;
  const plain = built(...from, { target: "wasm" });
  const model = built(...from, { target: "wasm", emit: "js", threads: true, name: "model" });
  const weights = randomWeights(model.graph, 5);
  const image = randomInputs(model.graph, 6).get("image") ?? new Float32Array();
  const [output = new Float32Array()] = Object.values((await loaded(plain, weights)).run({ image }));
  expected = [...output];
  files = {
    ...Object.fromEntries(model.files.map(({ path, contents }) => [path, contents])),
    "index.html": '<!doctype html><script type="module" src="main.js"></script>',
    "main.js": main,
    "weights.safetensors": pack(model, weights, createSink()) ?? new Uint8Array(),
    "image.bin": new Uint8Array(image.buffer),
  };
}, 120_000);
afterAll(async () => browser.close());

describe.each([
  ["isolated", true, 2],
  ["not isolated", false, 1],
] as const)("a page that is %s", (_, isolated, threads) => {
  test(`runs ${threads} threads`, async () => {
    await browser.withPage(
      files,
      async (page, seen) => {
        await expect.poll(async () => page.title(), { timeout: 50_000 }).toBe("done");
        const answer: unknown = await page.evaluate("globalThis.answer");
        expect(answer).toEqual({ threads, isolated, runs: [expected, expected] });
        expect(seen).toMatchObject({ errors: [], violations: [], failures: [] });
        expect(seen.requests.includes("model.worker.js")).toBe(threads > 1);
      },
      { policy, isolated },
    );
  });
});
