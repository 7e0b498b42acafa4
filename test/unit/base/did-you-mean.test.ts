import fc from "fast-check";
import { expect, test } from "vitest";
import { suggest } from "../../../src/base/did-you-mean.ts";

const OPS = [
  "conv",
  "dense",
  "maxpool",
  "avgpool",
  "relu",
  "leaky_relu",
  "bn",
  "flatten",
  "gap",
  "pad",
  "concat",
];

test.each([
  ["cnov", "conv"],
  ["conv2d", "conv"],
  ["maxpol", "maxpool"],
  ["max_pool", "maxpool"],
  ["Relu", "relu"],
  ["RELU", "relu"],
  ["leakyrelu", "leaky_relu"],
  ["pd", "pad"],
  ["flat", "flatten"],
  ["leaky", "leaky_relu"],
])("%s is meant as %s", (name, meant) => {
  expect(suggest(name, OPS)).toBe(meant);
});

test.each(["transformer", "x", "nb", "", "zzz", "c"])("nothing is near %j", (name) => {
  expect(suggest(name, OPS)).toBeUndefined();
});

test("a letter is no misspelling of another letter", () => {
  expect(suggest("k", ["s", "c"])).toBeUndefined();
});

test("an unfinished name that two candidates continue gives neither", () => {
  expect(suggest("adaptive", ["adaptive_avgpool", "adaptive_maxpool"])).toBeUndefined();
});

test("never suggests the name itself, and does not care for the order of candidates", () => {
  const names = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "_"), maxLength: 6 }));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b", "_"), maxLength: 6 }),
      names,
      (name, candidates) => {
        const suggestion = suggest(name, candidates);
        expect(suggestion).not.toBe(name);
        expect(suggest(name, candidates.toReversed())).toBe(suggestion);
        if (suggestion !== undefined) expect(candidates).toContain(suggestion);
      },
    ),
  );
});

test("a name of 100,000 characters costs nothing", () => {
  expect(suggest("a".repeat(100_000), [...OPS, "a".repeat(99_999)])).toBeUndefined();
});
