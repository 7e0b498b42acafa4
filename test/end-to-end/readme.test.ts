// README.md is executed: every model in it checks, every file in it is written, every command runs and prints what is pasted there.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { benchSentence } from "../../scripts/goldens/bench-sentence.ts";
import {
  blocksOf,
  commandsOf,
  inReadmeFolder,
  opsSentence,
  readReadme,
  shell,
  steady,
} from "../../scripts/goldens/readme.ts";
import { check } from "../../src/compile/check.ts";
import { root } from "../support/networks.ts";

const readme = readReadme();
const blocks = blocksOf(readme);
const of = (language: string): readonly string[] =>
  blocks.filter((block) => block.language === language).map(({ text }) => text);

/** Not run here: these install, or would run this very test. */
const unattended: ReadonlySet<string> = new Set(["npm ci && npm run demo", "npm ci && npm test"]);

test("blocks are of a kind that is tested", () => {
  expect([...new Set(blocks.map(({ language }) => language))].toSorted()).toEqual([
    "cnn",
    "console",
    "js",
    "sh",
  ]);
  const lines = of("sh").flatMap((text) => text.trim().split("\n"));
  expect(lines.filter((line) => !unattended.has(line))).toEqual([]);
});

test("the model shown whole is the one in models/", () => {
  expect(of("cnn")[0]).toBe(readFileSync(`${root}models/lenet-modern.cnn`, "utf8"));
});

test("the figures of speed are those of bench/results/", () => {
  expect(readme).toContain(benchSentence());
});

test("the list of ops is the registry", () => {
  expect(readme).toContain(opsSentence());
});

describe("models", () => {
  test.each(of("cnn").map((text, i) => ({ text, i })))("model $i", ({ text, i }) => {
    const { diagnostics, models } = check({ path: `readme-${i}.cnn`, text });
    expect(models).not.toEqual([]);
    // One of them has a mistake on purpose, and a command that shows it.
    expect(diagnostics.length).toBe(text.startsWith("// broken.cnn\n") ? 1 : 0);
  });
});

test("every command prints what is pasted below it", { timeout: 300_000 }, async () => {
  const commands = blocks.flatMap(commandsOf);
  const printed = await inReadmeFolder(readme, async (folder) => {
    const outputs: string[] = [];
    for (const { command } of commands) outputs.push(`$ ${command}\n${steady(await shell(command, folder))}`);
    return outputs;
  });
  expect(printed).toEqual(commands.map(({ command, output }) => `$ ${command}\n${steady(output)}`));
  expect(commands.length).toBeGreaterThanOrEqual(5);
});
