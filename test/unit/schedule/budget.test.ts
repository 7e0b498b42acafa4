// No kernel is larger than the target's engine optimises: what would be is split, or written out less; only then is there a warning.

import { expect, test } from "vitest";
import { compile } from "../../../src/compile/compile.ts";
import type { BodyBudget } from "../../../src/loops/loop.ts";
import { verifyModule } from "../../../src/loops/verify-module.ts";
import { add, nest, read } from "../../../src/nests/build.ts";
import type { Scalar } from "../../../src/nests/nest.ts";
import { defineOp } from "../../../src/ops/define.ts";
import { registryWith } from "../../../src/ops/index.ts";
import { runPasses } from "../../../src/passes/passes.ts";
import { programOf } from "../../../src/passes/program.ts";
import { schedule } from "../../../src/schedule/schedule.ts";
import { scriptTable } from "../../../src/schedule/table.ts";
import { typescriptTarget } from "../../../src/targets/typescript/target.ts";
import { bytecodeBudget, bytecodeOf } from "../../../src/targets/typescript/body-budget.ts";
import { emitted, filesOf, imported, packed } from "../../support/emitted.ts";
import { graphOfSource } from "../../support/networks.ts";
import { residualNet } from "../../support/small-networks.ts";

const source = (text: string) => ({ path: "net.cnn", text });

test("a concat of 1500 branches is several kernels within the limit, and still right", async () => {
  const branches = Array.from({ length: 1500 }, () => "    | relu").join("\n");
  const text = `model Wide {\n  input x: 2x3x3\n  relu\n  concat {\n${branches}\n  }\n  output y\n}\n`;
  const { built, diagnostics } = compile(source(text), { emit: "js" });
  expect(diagnostics).toEqual([]);
  const { module } = built?.scheduled ?? expect.unreachable();
  const sizes = module.kernels.map(bytecodeOf);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(bytecodeBudget.limit);
  expect(built?.scheduled.layers.map(({ kernels }) => kernels.length)).toEqual([
    ...Array.from({ length: 1501 }, () => 1),
    2,
  ]);
  expect(module.tests.length).toBe(module.kernels.length);
  const net = await imported({ files: new Map([["net.js", String(built?.files[0]?.contents)]]) });
  await net.selfTest();
  const x = Float32Array.from({ length: 18 }, (_, i) => i - 4);
  const wanted = Array.from({ length: 1500 }, () => [...x].map((each) => Math.max(0, each)));
  expect(net.run({ x })["y"]).toEqual(Float32Array.from(wanted.flat()));
});

test.each([
  ["residual", residualNet],
  [
    "normalised",
    () =>
      graphOfSource(
        source("model Net {\n  input x: 4x6x6\n  conv(6, 3) -> layernorm(axis=c)\n  flatten -> softmax\n}\n"),
      ),
  ],
])(
  "%s: under a tiny budget, groups apart and nothing written out, the results are the same bits",
  async (_, graphOf) => {
    const graph = graphOf();
    const budget: BodyBudget = { ...bytecodeBudget, limit: 1 };
    const program = runPasses(programOf(graph), { float: "fast" });
    const split = schedule(program, { target: "ts", float: "fast", table: scriptTable, budget });
    const whole = emitted(graph);
    expect(verifyModule(split.module)).toEqual([]);
    expect(split.module.kernels).not.toEqual(whole.scheduled.module.kernels);
    const files = filesOf(typescriptTarget, split);
    const [net, other] = await Promise.all([
      imported({ files: new Map([["net.js", String(files[0]?.contents)]]) }),
      imported(whole),
    ]);
    await net.load(packed(graph, split));
    await other.load(packed(graph, whole.scheduled));
    const { kernels } = await net.selfTest();
    expect(kernels).toBe(split.module.kernels.length);
    const inputs = Object.fromEntries(
      net.meta.inputs.map(({ name, shape }) => [
        name,
        Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => Math.sin(i)),
      ]),
    );
    expect(net.run(inputs)).toEqual(other.run(inputs));
  },
);

/** One value of 3,000 terms: nothing can be split. */
const huge = defineOp({
  name: "huge",
  doc: "Its input plus many constants.",
  source: "this test",
  args: {},
  resolve: (_, x) => ({ shape: x }),
  nest: ({ shape }) =>
    nest((b) => {
      const [x, y] = [b.in("x", shape), b.out("y", shape)];
      const i = b.axes("i", shape);
      const terms = (count: number): Scalar =>
        count === 1 ? add(read(x, i), count) : add(terms(count >> 1), terms(count - (count >> 1)));
      b.set(y, i, terms(8000));
    }),
});

test("what cannot be split is said", () => {
  const { diagnostics } = compile(source("model Huge {\n  input x: 2x3x3\n  huge\n}\n"), {
    registry: registryWith(huge),
  });
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ["kernel-over-budget", "warning"],
  ]);
});
