// cnnc.config.json: the reader and the shipped schema agree on what is right, and budgets are judged at their edges.

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { check } from "../../../src/compile/check.ts";
import { readConfig } from "../../../src/compile/config.ts";
import { createSink } from "../../../src/diag/sink.ts";

const schema = new URL("../../../schemas/config.schema.json", import.meta.url);
const fits = new Ajv2020({ strictTypes: false }).compile(JSON.parse(readFileSync(schema, "utf8")) as object);

function read(text: string): {
  readonly config: ReturnType<typeof readConfig>;
  readonly said: readonly string[];
} {
  const sink = createSink();
  const config = readConfig({ path: "cnnc.config.json", text }, sink);
  return { config, said: sink.diagnostics.map(({ message }) => message) };
}
const budgets = (limits: object): string => JSON.stringify({ budgets: { "M*": limits } });

describe("right", () => {
  test.each([
    "{}",
    '{ "$schema": "x", "budgets": {} }',
    budgets({
      params: 12,
      macs: "1_000",
      flops: "1.5M",
      weights: "4 MiB",
      peak: { max: "64KiB", level: "warn" },
    }),
    budgets({ rf: { min: 3, max: 99 } }),
    budgets({ generatedBytes: { max: "64 KiB", level: "warn" } }),
    '{ "profile": "machines/laptop.json" }',
    '{ "budgets": { "__proto__": { "params": 1 } } }',
  ])("%s", (text) => {
    expect(read(text).said).toEqual([]);
    expect(fits(JSON.parse(text))).toBe(true);
  });

  test("amounts are exact", () => {
    const { config } = read(budgets({ flops: "1.5M", weights: "4 MiB", params: "61_706" }));
    expect(config?.budgets[0]?.limits.map(({ max }) => max)).toEqual([1_500_000, 4 << 20, 61_706]);
  });
});

describe("wrong", () => {
  test.each([
    ["[]", "the file must be an object"],
    ['{ "budget": {} }', 'unknown key "budget"; did you mean budgets?'],
    [budgets({ parms: 1 }), 'unknown key "parms"; did you mean params?'],
    [budgets({ params: "12X" }), "must be a number"],
    [budgets({ params: -1 }), "must be a number"],
    [budgets({ params: {} }), "states neither min nor max"],
    [budgets({ params: { max: 1, level: "fatal" } }), 'must be "warn" or "error"'],
    [budgets({ rf: 12 }), "must say"],
    ['{ "profile": 1 }', "profile must be a text"],
    ['{ "budgets": { "M": 1 } }', "must be an object"],
  ])("%s", (text, problem) => {
    const { config, said } = read(text);
    expect(config).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(problem);
    expect(fits(JSON.parse(text))).toBe(false);
  });

  test.each(["", "{", '{ "budgets": {}, "budgets": {} }'])("not JSON: %s", (text) => {
    expect(read(text).said).toHaveLength(1);
  });
});

// params 10 * 16 + 10, rf 4
const source = { path: "m.cnn", text: "model Mine {\n  input x: 1x4x4\n  flatten -> dense(10)\n}\n" };

function judged(limits: object, models = "M?n*"): readonly string[] {
  const { config } = read(JSON.stringify({ budgets: { [models]: limits } }));
  const { diagnostics } = check(source, { budgets: config!.budgets });
  return diagnostics.map(({ severity, message }) => `${severity}: ${message}`);
}

test("a budget holds at its edge and not beyond", () => {
  expect(judged({ params: 170, rf: { min: 4, max: 4 }, peak: { max: 104 } })).toEqual([]);
  expect(judged({ params: 169, rf: { min: 5 } })).toEqual([
    "error: Mine is outside its budget in cnnc.config.json: params is 170, at most 169 allowed (1 more); " +
      "rf(output) is 4, at least 5 allowed (1 less)",
  ]);
  expect(judged({ params: { max: 1, level: "warn" } })[0]).toMatch(/^warning: /u);
});

test("only models that the pattern names are held to it", () => {
  expect(judged({ params: 1 }, "Other")).toEqual([]);
  expect(judged({ params: 1 }, "M")).toEqual([]);
  expect(judged({ params: 1 }, "*")).toHaveLength(1);
  expect(judged({ params: 1 }, "M.ne")).toEqual([]);
});
