// What `--threads` writes: strict types, a worker that is a plain script, and no word of threads without it.

import { Script } from "node:vm";
import { beforeAll, describe, expect, test } from "vitest";
import type { CompileOptions } from "../../../src/compile/options.ts";
import { prepareTarget } from "../../../src/compile/prepare-target.ts";
import { built } from "../../support/compiled.ts";
import { expectStrict } from "../../support/strict-types.ts";

const wide = "model Net {\n  input image: 16x32x32\n  conv(32, 3, pad=1) -> relu -> conv(32, 1)\n}";
const small = "model Net {\n  input image: 3x4x4\n  conv(2, 3)\n}";

beforeAll(async () => prepareTarget("wasm"));

function filesOf(text: string, options: CompileOptions): ReadonlyMap<string, string> {
  const { files } = built(
    { path: "net.cnn", text },
    undefined,
    {},
    { target: "wasm", emit: "js", ...options },
  );
  return new Map(
    files.map(({ path, contents }) => [path, typeof contents === "string" ? contents : "bytes"]),
  );
}

describe("the module of several threads", () => {
  test("has strict types", () => {
    for (const text of [wide, small]) {
      const typed = filesOf(text, { threads: true, emit: "ts" });
      expect([...typed.keys()]).toContain("net.worker.js");
      expectStrict({ "net.ts": typed.get("net.ts") ?? "" });
    }
    expectStrict({ "net.d.ts": filesOf(wide, { threads: true }).get("net.d.ts") ?? "" });
  });

  test("has a worker without imports or exports, so that it is a script and a module", () => {
    const worker = filesOf(wide, { threads: true }).get("net.worker.js") ?? "";
    expect(worker).not.toMatch(/^(?:import|export)\b/mu);
    expect(() => new Script(worker)).not.toThrow();
  });

  test("names its worker as bundlers look for it", () => {
    const module = filesOf(wide, { threads: true }).get("net.js") ?? "";
    expect(module).toContain('new Worker(new URL("./net.worker.js", import.meta.url), { type: "module" })');
  });

  test("starts none where nothing is large enough", () => {
    expect(filesOf(small, { threads: true }).get("net.js")).toContain("No kernel is large enough");
    expect(filesOf(wide, { threads: true }).get("net.js")).not.toContain("No kernel is large enough");
  });

  test("takes the weights of the module without threads", () => {
    const [one, several] = [{}, { threads: true }].map(
      (options) =>
        built({ path: "net.cnn", text: wide }, undefined, {}, { target: "wasm", ...options }).scheduled
          .packing,
    );
    expect(several?.entries.length).toBeGreaterThan(0);
    expect(several?.metadata).toEqual(one?.metadata);
  });

  test("without it, nothing is written of threads", () => {
    const files = filesOf(wide, {});
    expect([...files.keys()]).not.toContain("net.worker.js");
    expect(files.get("net.js")).not.toMatch(/thread|Atomics|Worker/u);
  });
});
