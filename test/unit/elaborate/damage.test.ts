// One token of a model left out, doubled or misspelt: one mistake, so one message, nearly always. Contracts are left out, as one wrong
// size breaks several of them by right.

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { tryElaborate } from "./support.ts";
import { generator } from "../../../src/weights/random-weights.ts";

const texts = ["lenet-modern", "siamese", "squeezenet", "unet"].map((name) =>
  readFileSync(new URL(`../../../models/${name}.cnn`, import.meta.url), "utf8").replaceAll(
    /^ *(\/\/.*|assert .*)$/gm,
    "",
  ),
);

it("gives one message in at least 97 of 100 cases", () => {
  const next = generator("damage");
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const several: string[] = [];
  let refused = 0;
  for (let i = 0; i < 400; i++) {
    const text = pick(texts) ?? "";
    const token = pick([...text.matchAll(/\w+|->|[^\s\w]/g)]);
    const [word = "", at = 0] = [token?.[0], token?.index];
    const misspelt = word.length > 2 ? word[0] + word.slice(2) : "";
    const damage = pick(["", `${word} ${word}`, misspelt]) ?? "";
    const damaged = text.slice(0, at) + damage + text.slice(at + word.length);
    const errors = tryElaborate(damaged).diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) refused += 1;
    if (errors.length > 1) several.push(`${word} -> ${damage}: ${errors.map(({ code }) => code).join(", ")}`);
  }
  expect(refused).toBeGreaterThan(250);
  expect(several.length <= 0.03 * refused ? [] : several).toEqual([]);
});

it("sees an input whose word is missing, and mends it", () => {
  const text = "model M {\n  image: 1x8x8\n  conv(4, 3)\n  from image -> conv(4, 3)\n  output y\n}\n";
  const { diagnostics } = tryElaborate(text);
  expect(diagnostics.map(({ code, fixes }) => [code, ...fixes.map(({ title }) => title)])).toEqual([
    ["no-input", "write `input image`"],
  ]);
});

it("reads an op with its shape as an op all the same", () => {
  const { diagnostics } = tryElaborate("model M {\n  relu: 1x8x8\n}\n");
  expect(diagnostics.map(({ code, fixes }) => [code, fixes.length])).toContainEqual(["no-input", 0]);
});
