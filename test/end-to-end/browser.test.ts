// The browser that other tests trust: it runs, has WebAssembly and WebGPU, and sees what goes wrong in a page.

import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../support/browser/browser.ts";

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

test("a module, WebAssembly and the policy of artefacts", async () => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";
  const files = {
    "index.html": '<!doctype html><script type="module" src="main.js"></script>',
    "main.js": `import { answer } from "./other.js";
      const bytes = await (await fetch("x.wasm")).arrayBuffer();
      const { instance } = await WebAssembly.instantiate(bytes);
      document.title = String(answer + Object.keys(instance.exports).length);`,
    "other.js": "export const answer = 42;",
    "x.wasm": new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]),
  };
  await browser.withPage(
    files,
    async (page, seen) => {
      await page.waitForFunction("document.title !== ''");
      expect(await page.title()).toBe("42");
      expect(seen).toMatchObject({ errors: [], violations: [], failures: [] });
      expect(seen.requests).toEqual(["/", "main.js", "other.js", "x.wasm"]);
    },
    { policy },
  );
});

test("WebGPU computes", async () => {
  await browser.withPage({}, async (page) => {
    const doubled: unknown = await page.evaluate(`(async () => {
      const adapter = await navigator.gpu.requestAdapter();
      const device = await adapter.requestDevice();
      const code = "@group(0) @binding(0) var<storage, read_write> x: array<f32>;" +
        "@compute @workgroup_size(4) fn main(@builtin(global_invocation_id) id: vec3u) { x[id.x] = x[id.x] * 2.0; }";
      const module = device.createShaderModule({ code });
      const pipeline = await device.createComputePipelineAsync({ layout: "auto", compute: { module } });
      const buffer = device.createBuffer({ size: 16, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST });
      const back = device.createBuffer({ size: 16, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
      device.queue.writeBuffer(buffer, 0, new Float32Array([1, 2, 3, 4]));
      const bindGroup = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries: [{ binding: 0, resource: { buffer } }] });
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, bindGroup);
      pass.dispatchWorkgroups(1);
      pass.end();
      encoder.copyBufferToBuffer(buffer, 0, back, 0, 16);
      device.queue.submit([encoder.finish()]);
      await back.mapAsync(GPUMapMode.READ);
      return [...new Float32Array(back.getMappedRange())];
    })()`);
    expect(doubled).toEqual([2, 4, 6, 8]);
  });
});

test("what goes wrong is seen", async () => {
  const files = {
    "index.html":
      '<!doctype html><script>document.title = "ran"</script><img src="http://example.com/x.png"><script src="main.js"></script>',
    "main.js": 'console.error("said"); fetch("missing"); throw new Error("thrown")',
  };
  await browser.withPage(
    files,
    async (page, seen) => {
      await page.waitForLoadState("networkidle");
      expect(await page.title()).toBe("");
      expect(seen.violations).toEqual(["script-src-elem: inline", "img-src: http://example.com/x.png"]);
      expect(seen.errors).toEqual(expect.arrayContaining(["said", "Error: thrown"]));
      expect(seen.failures).toEqual(
        expect.arrayContaining(["http://example.com/x.png: csp", "missing: 404"]),
      );
    },
    { policy: "default-src 'none'; script-src 'self'; connect-src 'self'" },
  );
});
