// WGSL artefacts in a real page with WebGPU, under a Content-Security-Policy without any eval: they load, test themselves, and give what the
// float64 reference gives. The page's GPU is Chromium's own, in software.

import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CompileOptions } from "../../src/compile/options.ts";
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

/** One picture in several forms, on a device that the module opens. The video shows a canvas that is drawn again and again: no codec is needed. */
const pictures = `
import * as model from "./model.js";
const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
try {
  await model.load(await bytes("weights.safetensors"));
  const canvas = new OffscreenCanvas(8, 6);
  const context = canvas.getContext("2d");
  context.fillStyle = "rgb(255 51 0)";
  context.fillRect(0, 0, 8, 6);
  context.fillStyle = "rgb(0 102 204)";
  context.fillRect(4, 0, 4, 6);
  const data = context.getImageData(0, 0, 8, 6);
  const shown = document.createElement("canvas");
  [shown.width, shown.height] = [8, 6];
  setInterval(() => shown.getContext("2d").putImageData(data, 0, 0), 20);
  shown.getContext("2d").putImageData(data, 0, 0);
  const image = new Image();
  image.src = shown.toDataURL();
  await image.decode();
  const video = document.createElement("video");
  video.srcObject = shown.captureStream();
  const first = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
  await video.play();
  await first;
  const size = { codedWidth: 8, codedHeight: 6, timestamp: 0 };
  const forms = {
    data,
    canvas,
    bitmap: await createImageBitmap(canvas),
    frame: new VideoFrame(data.data, { format: "RGBA", ...size }),
    drawn: new VideoFrame(canvas, { timestamp: 0 }),
    image,
    video,
  };
  globalThis.answer = {};
  for (const [form, picture] of Object.entries(forms)) {
    const { seen } = await model.run({ image: model.fromImageData(picture) });
    globalThis.answer[form] = [...seen].map((value) => Math.round(255 * value));
  }
} catch (error) {
  globalThis.answer = String(error);
}
document.title = "done";
`;

const isFull = process.env["CNNC_FULL"] === "1";

interface PageNetwork {
  readonly path: string;
  readonly model: string;
  readonly args: Arguments;
  readonly options: CompileOptions;
}

const networks: readonly PageNetwork[] = [
  { path: "models/lenet.cnn", model: "LeNet", args: {}, options: {} },
  {
    path: "models/resnet.cnn",
    model: "ResNet18",
    args: { size: 33, classes: 10 },
    // As it ships in `npm run test:full`, else with small tiles: a GPU in software builds them in a quarter of the time.
    options: isFull ? {} : { limits: { maxComputeWorkgroupStorageSize: 1024 } },
  },
];

describe.skipIf(notRun)(`a page with WebGPU ${notRun ?? ""}`, () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    // Chromium loses its device over frames of a video where it has no OpenGL.
    browser = await openBrowser(["--use-angle=swiftshader"]);
  });
  afterAll(async () => browser.close());

  test.each(networks)("$model $args", { timeout: 400_000 }, async ({ path, model, args, options }) => {
    const compiled = built(path, model, args, { ...options, target: "wgsl", emit: "js", name: "model" });
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

  test("ImageData, a canvas, a bitmap, frames, an image and a video are what their pixels are", async () => {
    const text = "model Picture {\n  input image: 3x6x8\n  relu\n  output seen\n}\n";
    const source = { path: "picture.cnn", text };
    const compiled = built(source, "Picture", {}, { target: "wgsl", emit: "js", name: "model" });
    const files = {
      "index.html": '<!doctype html><script type="module" src="main.js"></script>',
      "main.js": pictures,
      "model.js": compiled.files.find((file) => file.path === "model.js")?.contents ?? "",
      "weights.safetensors": pack(compiled, new Map(), createSink()) ?? new Uint8Array(),
    };
    await browser.withPage(
      files,
      async (page, seen) => {
        await expect.poll(async () => page.title(), { timeout: 180_000 }).toBe("done");
        const answer: unknown = await page.evaluate("globalThis.answer");
        const [left, right] = ["255 51 0", "0 102 204"].map((color) => color.split(" ").map(Number));
        const wanted = [0, 1, 2].flatMap((channel) =>
          Array.from({ length: 48 }, (_, i) => (i % 8 < 4 ? left : right)?.[channel] ?? 0),
        );
        const forms = ["data", "canvas", "bitmap", "frame", "drawn", "image", "video"];
        expect(answer).toEqual(Object.fromEntries(forms.map((form) => [form, wanted]))); // else it says what went wrong
        expect(seen).toMatchObject({ errors: [], violations: [], failures: [] });
      },
      { policy: `${policy}; img-src data:` },
    );
  }, 200_000);
});
