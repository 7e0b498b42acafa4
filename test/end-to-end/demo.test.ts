// `npm run demo` on real digits, with the trained weights and with a network that has gone blind.

import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { readSafetensors } from "../../src/weights/read-safetensors.ts";
import { float32Tensor } from "../../src/weights/tensor.ts";
import { writeSafetensors } from "../../src/weights/write-safetensors.ts";
import { root } from "../support/networks.ts";

const folder = mkdtempSync(join(tmpdir(), "cnnc-demo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function demo(
  ...args: readonly string[]
): Promise<{ accuracy: number; stdout: string; stderr: string }> {
  const run = promisify(execFile)(process.execPath, [join(root, "scripts/demo.ts"), ...args], {
    cwd: folder,
  });
  const { stdout, stderr } = await run;
  return { accuracy: Number(/accuracy (\S+)/u.exec(stdout)?.[1]), stdout, stderr };
}

test("the trained weights read 10,000 digits as well as published", { timeout: 120_000 }, async () => {
  const { accuracy, stdout, stderr } = await demo();
  // The checkpoint's own metadata: measured where it was trained.
  expect(accuracy).toBeCloseTo(0.991, 3);
  expect(stdout).toContain("of 10000 digits right");
  expect(stdout).toMatch(/\d+ images per second/u);
  expect(stderr).toContain("10000 digits");
});

test("without its first layer the network guesses", { timeout: 120_000 }, async () => {
  const { tensors } = readSafetensors(readFileSync(join(root, "models/weights/lenet-mnist.safetensors")));
  const blind = [...tensors].map(([name, tensor]) => {
    const { shape, data } = tensor;
    return [
      name,
      name === "conv1.weight" ? float32Tensor(shape, new Float32Array(data.length)) : tensor,
    ] as const;
  });
  const file = join(folder, "blind.safetensors");
  writeFileSync(file, writeSafetensors(new Map(blind)));
  const { accuracy } = await demo("--weights", file);
  expect(accuracy).toBeGreaterThan(0);
  expect(accuracy).toBeLessThan(0.2);
});
