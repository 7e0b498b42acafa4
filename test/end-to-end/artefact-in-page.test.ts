// The generated modules in a real page, under a Content-Security-Policy without any eval: they load, test themselves and give the same
// numbers as in Node, bit for bit.

import { afterAll, beforeAll, expect, test } from "vitest";
import { pack } from "../../src/compile/pack.ts";
import { createSink } from "../../src/diag/sink.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { openBrowser, type TestBrowser } from "../support/browser/browser.ts";
import { built, loaded, randomInputs } from "../support/compiled.ts";
import type { Arguments } from "../support/networks.ts";

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'";

const main = `
import * as model from "./model.js";
const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
try {
  await model.load(await bytes("weights.safetensors"));
  await model.selfTest();
  const image = new Float32Array((await bytes("image.bin")).buffer);
  const outputs = model.run({ image });
  globalThis.answer = [...outputs[model.meta.outputs[0].name]];
} catch (error) {
  globalThis.answer = String(error);
}
document.title = "done";
`;

const networks: readonly { readonly path: string; readonly model: string; readonly args: Arguments }[] = [
  { path: "models/lenet.cnn", model: "LeNet", args: {} },
  { path: "models/lenet-modern.cnn", model: "LeNetModern", args: {} },
  { path: "models/resnet.cnn", model: "ResNet18", args: { size: 64, classes: 10 } },
  { path: "models/mobilenet-v2.cnn", model: "MobileNetV2", args: { size: 32, classes: 10 } },
];

test.each(networks)("$model $args", async ({ path, model, args }) => {
  const compiled = built(path, model, args, { emit: "js", name: "model" });
  const weights = randomWeights(compiled.graph, 5);
  const packed = pack(compiled, weights, createSink()) ?? new Uint8Array();
  const image = randomInputs(compiled.graph, 6).get("image") ?? new Float32Array();
  const expected = (await loaded(compiled, weights)).run({ image });
  const script = compiled.files.find((file) => file.path === "model.js")?.contents ?? "";
  const files = {
    "index.html": '<!doctype html><script type="module" src="main.js"></script>',
    "main.js": main,
    "model.js": script,
    "weights.safetensors": packed,
    "image.bin": new Uint8Array(image.buffer),
  };
  await browser.withPage(
    files,
    async (page, seen) => {
      await expect.poll(async () => page.title(), { timeout: 50_000 }).toBe("done");
      const answer: unknown = await page.evaluate("globalThis.answer");
      expect(answer).toEqual([...(Object.values(expected)[0] ?? [])]);
      expect(seen).toMatchObject({ errors: [], violations: [], failures: [] });
      expect(seen.requests).toEqual(["/", "main.js", "model.js", "weights.safetensors", "image.bin"]);
    },
    { policy },
  );
});

test("the policy is in force: a page that evaluates text is stopped", async () => {
  const files = {
    "index.html": '<!doctype html><script type="module" src="main.js"></script>',
    "main.js": 'try { new Function("return 1")(); } catch { document.title = "done"; }',
  };
  await browser.withPage(
    files,
    async (page, seen) => {
      await expect.poll(async () => page.title(), { timeout: 50_000 }).toBe("done");
      expect(seen.violations).toHaveLength(1);
    },
    { policy },
  );
});
