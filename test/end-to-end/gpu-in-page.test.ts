// WGSL artefacts in a real page with WebGPU, under a Content-Security-Policy without any eval: they load, test themselves, and give what the
// float64 reference gives. The page's GPU is Chromium's own, in software.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pack } from "../../src/compile/pack.ts";
import { createSink } from "../../src/diag/sink.ts";
import { evaluateGraph } from "../../src/run/reference.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { openBrowser, type TestBrowser } from "../support/browser/browser.ts";
import { built, randomInputs } from "../support/compiled.ts";
import type { Arguments } from "../support/networks.ts";
import { agreementOf, networkBound } from "../support/third-party.ts";
import { notRun } from "../support/webgpu.ts";

const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'";

const main = `
import * as model from "./model.js";
const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
try {
  const adapter = await navigator.gpu.requestAdapter();
  const device = await adapter.requestDevice();
  await model.load(await bytes("weights.safetensors"), { device });
  await model.selfTest();
  const image = new Float32Array((await bytes("image.bin")).buffer);
  const [first, second] = await Promise.all([model.run({ image }), model.run({ image })]);
  const [{ name }] = model.meta.outputs;
  globalThis.answer = [[...first[name]], [...second[name]]];
  model.destroy();
} catch (error) {
  globalThis.answer = String(error);
}
document.title = "done";
`;

const networks: readonly { readonly path: string; readonly model: string; readonly args: Arguments }[] = [
  { path: "models/lenet.cnn", model: "LeNet", args: {} },
  { path: "models/resnet.cnn", model: "ResNet18", args: { size: 64, classes: 10 } },
];

describe.skipIf(notRun)(`a page with WebGPU ${notRun ?? ""}`, () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser.close());

  test.each(networks)("$model $args", { timeout: 400_000 }, async ({ path, model, args }) => {
    const compiled = built(path, model, args, { target: "wgsl", name: "model" });
    const weights = randomWeights(compiled.graph, 5);
    const inputs = randomInputs(compiled.graph, 6);
    const files = {
      "index.html": '<!doctype html><script type="module" src="main.js"></script>',
      "main.js": main,
      "model.js": compiled.files.find((file) => file.path === "model.js")?.contents ?? "",
      "weights.safetensors": pack(compiled, weights, createSink()) ?? new Uint8Array(),
      "image.bin": new Uint8Array((inputs.get("image") ?? new Float32Array()).buffer),
    };
    await browser.withPage(
      files,
      async (page, seen) => {
        await expect.poll(async () => page.title(), { timeout: 380_000 }).toBe("done");
        const answer: unknown = await page.evaluate("globalThis.answer");
        expect(answer).toHaveLength(2); // else it says what went wrong
        const [first = [], second = []] = answer as number[][];
        expect(second).toEqual(first);
        const values = evaluateGraph(compiled.graph, weights, inputs);
        const reference = Float32Array.from(values.get(compiled.graph.outputs[0]?.node ?? 0) ?? []);
        const { error, sameTop1 } = agreementOf([{ actual: Float32Array.from(first), reference }]);
        expect(error).toBeLessThanOrEqual(networkBound);
        expect(sameTop1).toBe(true);
        expect(seen).toMatchObject({ errors: [], violations: [], failures: [] });
        expect(seen.requests).toEqual(["/", "main.js", "model.js", "weights.safetensors", "image.bin"]);
      },
      { policy },
    );
  });
});
