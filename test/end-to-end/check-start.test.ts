// What `cnnc check` costs from process start, in what it loads and in processor time: bounds with room for a loaded machine, so that only a
// mistake breaks them. bench/analysis.ts has the figures.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { growingNetworks } from "../../bench/growing-networks.ts";
import { type LimitedOutcome, runLimited } from "../support/limited-process.ts";
import { root } from "../support/networks.ts";

const folder = mkdtempSync(join(tmpdir(), "cnnc-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the addresses of all modules that were loaded to descriptor 3. */
const listing =
  "import { registerHooks } from 'node:module'; import { writeSync } from 'node:fs'; const seen = [];" +
  "registerHooks({ load: (url, context, next) => (seen.push(url), next(url, context)) });" +
  "process.on('exit', () => writeSync(3, JSON.stringify(seen)));";

function loadedBy(args: readonly string[]): readonly string[] {
  const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
  const hook = ["--import", `data:text/javascript,${encodeURIComponent(listing)}`];
  const { output, status } = spawnSync(process.execPath, [...hook, main, ...args], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  expect(status).toBe(0);
  return JSON.parse(output[3] ?? "[]") as string[];
}

function packagesOf(urls: readonly string[]): readonly string[] {
  const names = urls.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(url)?.[1] ?? []);
  return [...new Set(names)].toSorted();
}

test("check loads the parser's packages and the command line's, and nothing that only other commands need", () => {
  const urls = loadedBy(["check", "models/resnet.cnn", "--model", "ResNet50"]);
  expect(packagesOf(urls).filter((name) => !name.startsWith("@chevrotain/"))).toEqual([
    "chevrotain",
    "commander",
  ]);
  const rooms = urls.flatMap((url) => /\/src\/(\w+)\//u.exec(url)?.[1] ?? []);
  expect(rooms).toContain("analyze");
  for (const room of ["targets", "loops", "passes"]) expect(rooms).not.toContain(room);
});

async function least(args: readonly string[]): Promise<number> {
  const runs: LimitedOutcome[] = [];
  for (let i = 0; i < 3; i++) runs.push(await runLimited(args, folder));
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
  return Math.min(...runs.map(({ processorSeconds }) => processorSeconds));
}

test("a ResNet-50 is checked within a second of the processor", { timeout: 120_000 }, async () => {
  // 0.4 s, types stripped on the way; 0.34 s as it ships.
  expect(await least(["check", join(root, "models/resnet.cnn"), "--model", "ResNet50"])).toBeLessThan(1);
});

test("twenty files in one call cost less than a third of twenty calls", { timeout: 120_000 }, async () => {
  const files = Array.from({ length: 20 }, (_, i) => `copy-${i}.cnn`);
  for (const file of files) writeFileSync(join(folder, file), growingNetworks[0]?.text(150) ?? "");
  const [together, alone] = [await least(["check", ...files]), await least(["check", "copy-0.cnn"])];
  expect(together).toBeLessThan((files.length * alone) / 3);
});
