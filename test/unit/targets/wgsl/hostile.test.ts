// What model files may hold and shaders must survive, judged by Tint: names that are code, words of WGSL, comments that would end, deep nesting,
// large bodies, sizes that workgroups do not divide.

import { afterAll, beforeAll, expect, test } from "vitest";
import { compile } from "../../../../src/compile/compile.ts";
import { wgslTarget } from "../../../../src/targets/wgsl/target.ts";
import { emittedWgsl, importedWgsl } from "../../../support/emitted-wgsl.ts";
import { sketch } from "../../../support/sketch.ts";
import { expectStrict } from "../../../support/strict-types.ts";
import { startTint } from "../../../support/tint.ts";
import { conv } from "../../../../src/ops/conv.ts";
import { relu } from "../../../../src/ops/relu.ts";

let tint: Awaited<ReturnType<typeof startTint>>;
beforeAll(async () => {
  tint = await startTint();
});
afterAll(() => tint.stop());

const names = [
  "__proto__",
  "active",
  "fn main() {}",
  "*/ const x = 1; /*",
  "// \n const x = 1;",
  "\u2028const x = 1;",
  "\u0085const x = 1;",
  "\v\fconst x = 1;",
  "\u0000",
  "\uD800",
  "\u202Etxet",
  "${globalThis.hacked = 1}",
  "`; globalThis.hacked = 1; `",
  "\\",
  "</script>",
];

function netNamed(name: string) {
  const g = sketch(name);
  const x = g.input(name, [2, 3, 3]);
  const c = g.call(conv, { out: 2, kernel: 2 }, [x], name);
  return g.finish({ [`out ${name}`]: g.call(relu, {}, [c], `relu ${name}`), ["__proto__"]: c });
}

test.each(names)("%j as model, input, output and path", async (name) => {
  const made = emittedWgsl(netNamed(name));
  const { shader } = made;
  expect(await tint.check(shader)).toEqual([]);
  // The string in the module is that text, whatever stands in its comments.
  expect(await importedWgsl(made)).toMatchObject({ shader, meta: { model: name } });
  expect(globalThis).not.toHaveProperty("hacked");
});

test("the worst of them in types", () => {
  expectStrict({ "net.ts": emittedWgsl(netNamed("`; globalThis.hacked = 1; `")).text });
});

const models = {
  "a chain of 400 functions": "repeat 400 { scale(1.01) -> sigmoid }",
  "sizes that are prime": "conv(13, (3, 7), pad=(1, 3)) -> relu -> maxpool(3, stride=2, pad=1)",
  "one element": "flatten -> dense(1)",
  "a product of 31 x 1009": "flatten -> dense(1009) -> softmax",
};

test.each(Object.entries(models))("%s", async (_, steps) => {
  const text = `model Net {\n  input x: 3x17x19\n  ${steps}\n  output y\n}\n`;
  const { built, diagnostics } = compile({ path: "net.cnn", text }, { target: wgslTarget.name });
  expect(diagnostics).toEqual([]);
  const shader = built?.files.find(({ path }) => path === "net.wgsl")?.contents ?? "";
  expect(await tint.check(String(shader))).toEqual([]);
});
