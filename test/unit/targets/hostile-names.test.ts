// Names come from model files and may hold anything. They reach the module as data, never as code.

import { expect, test } from "vitest";
import { verifyModule } from "../../../src/loops/verify-module.ts";
import { conv } from "../../../src/ops/conv.ts";
import { relu } from "../../../src/ops/relu.ts";
import { emitted, imported, packed } from "../../support/emitted.ts";
import { sketch } from "../../support/sketch.ts";
import { expectStrict } from "../../support/strict-types.ts";

const hostile = [
  "__proto__",
  "constructor",
  "class",
  "arena",
  '"; globalThis.hacked = 1; "',
  "*/ globalThis.hacked = 1; /*",
  "// \n globalThis.hacked = 1",
  "\u2028globalThis.hacked = 1",
  "${globalThis.hacked = 1}",
  "`); globalThis.hacked = 1; (`",
  "\\",
  "</script><script>",
  "@ts-expect-error",
];

function netNamed(name: string) {
  const g = sketch(name);
  const x = g.input(name, [2, 3, 3]);
  const c = g.call(conv, { out: 2, kernel: 2 }, [x], name);
  return g.finish({ [`out ${name}`]: g.call(relu, {}, [c], `relu ${name}`), ["__proto__"]: c });
}

test.each(hostile)("%j as model, input, output, path and weight", async (name) => {
  const graph = netNamed(name);
  const made = emitted(graph);
  expect(verifyModule(made.scheduled.module)).toEqual([]);
  expectStrict({ "net.ts": made.text });
  const module = await imported(made);
  await module.load(packed(graph, made.scheduled));
  await module.selfTest();
  const inputs = Object.fromEntries([[name, new Float32Array(18).fill(1)]]);
  const outputs = module.run(inputs);
  expect(Object.keys(outputs)).toEqual([`out ${name}`, "__proto__"]);
  expect(Object.getPrototypeOf(outputs)).toBe(Object.prototype);
  expect(module.meta.model).toBe(name);
  expect(globalThis).not.toHaveProperty("hacked");
});

test("an input named __proto__ that is not given is missing, not Object.prototype", async () => {
  const graph = netNamed("__proto__");
  const made = emitted(graph);
  const module = await imported(made);
  await module.load(packed(graph, made.scheduled));
  expect(() => module.run({})).toThrow(
    'net: input "__proto__" must be a Float32Array of 18 numbers, shape [1, 2, 3, 3].',
  );
});

test("names in code are of a fixed alphabet", () => {
  for (const name of hostile) {
    const { kernels, tensors } = emitted(netNamed(name)).scheduled.module;
    for (const { name: made } of [...kernels, ...tensors]) expect(made).toMatch(/^[A-Za-z]\w*$/u);
  }
});

test("the check of types finds what is wrong", () => {
  expect(() => expectStrict({ "net.ts": "export const wrong: number = 'text';" })).toThrow(
    /expected \[ Array\(1\) \]/u,
  );
});
