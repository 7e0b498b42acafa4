// Scalar functions as the TypeScript target writes them, on the numbers where arithmetic could betray them.

import { expect, test } from "vitest";
import { compile } from "../../../src/compile/compile.ts";
import { imported } from "../../support/emitted.ts";

async function applied(step: string, x: Float32Array): Promise<Float32Array | undefined> {
  const text = `model Net {\n  input x: ${x.length}x1x1\n  ${step}\n  output y\n}\n`;
  const { built } = compile({ path: "net.cnn", text }, { emit: "js" });
  const net = await imported({ files: new Map([["net.js", String(built?.files[0]?.contents)]]) });
  return net.run({ x })["y"];
}

test("the rectifier is exact where doubling leaves the numbers", async () => {
  const x = Float32Array.of(1.5, -2, Infinity, -Infinity, NaN, 3.4e38, -3.4e38, -1e-45, 1e-45);
  expect(await applied("relu", x)).toEqual(Float32Array.of(1.5, 0, Infinity, 0, NaN, 3.4e38, 0, 0, 1e-45));
  expect(await applied("relu6", x)).toEqual(Float32Array.of(1.5, 0, 6, 0, NaN, 6, 0, 0, 1e-45));
});
