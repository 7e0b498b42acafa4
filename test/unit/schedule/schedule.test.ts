// The module as a whole: what is shared, what is packed, what lives where, and that it says so.

import { describe, expect, test } from "vitest";
import { conv } from "../../../src/ops/conv.ts";
import { dense } from "../../../src/ops/dense.ts";
import { relu } from "../../../src/ops/relu.ts";
import { candidatesOf } from "../../../src/compile/build-step.ts";
import { compile } from "../../../src/compile/compile.ts";
import { explainSchedule } from "../../../src/compile/explain-schedule.ts";
import { explanationText } from "../../../src/cli/explanation-text.ts";
import { runPasses } from "../../../src/passes/passes.ts";
import { programOf } from "../../../src/passes/program.ts";
import { choiceText, schedule } from "../../../src/schedule/schedule.ts";
import { structureKey } from "../../../src/schedule/structure-key.ts";
import { scriptTable } from "../../../src/schedule/table.ts";
import { randomWeights } from "../../../src/weights/random-weights.ts";
import { emitted, imported, packed, scheduled } from "../../support/emitted.ts";
import { evaluatePacking } from "../../support/lowered.ts";
import { branchedNet, residualNet } from "../../support/small-networks.ts";
import { sketch } from "../../support/sketch.ts";

describe("kernels", () => {
  test("equal layers share one body", () => {
    const g = sketch("equal");
    let x = g.input("x", [8, 6, 6]);
    for (let i = 0; i < 5; i++)
      x = g.call(relu, {}, [g.call(conv, { out: 8, kernel: 3, pad: 1 }, [x], `c${i}`)], `r${i}`);
    const { module } = scheduled(g.finish({ y: x }));
    expect(module.calls).toHaveLength(5);
    expect(module.kernels.map(({ name }) => name)).toEqual(["conv_relu_8x6x6"]);
  });

  test("bodies that differ in an infinity only are two", () => {
    const keys = [Infinity, -Infinity, NaN, 0, -0, null].map((value) =>
      structureKey({ kind: "const", value }),
    );
    expect(new Set(keys).size).toBe(6);
  });

  test("the table decides: tile, blocks and whether data is packed", () => {
    const program = runPasses(programOf(residualNet()), { float: "fast" });
    const decisions = (table: Partial<typeof scriptTable>): string[] => {
      const { layers } = schedule(program, {
        target: "ts",
        float: "fast",
        table: { ...scriptTable, ...table },
      });
      return layers.flatMap(({ kernels }) => kernels.flatMap(({ decisions }) => decisions.map(choiceText)));
    };
    expect(decisions({})).toContain("panels, tile 3x2, panels per block 25, blocks 1, reduction 1 x 27");
    expect(decisions({ columnsPerBlock: 24 })).toContain(
      "panels, tile 3x2, panels per block 13, blocks 2, reduction 1 x 27",
    );
    expect(decisions({ rowsWorthPacking: Infinity }).join("\n")).not.toContain("panels");
    expect(decisions({})).toContain("matrix-vector, tile 6");
    expect(decisions({}).some((text) => text.startsWith("depthwise, tile 7"))).toBe(true);
  });

  test("the table's change is in the emitted code and in the explanation", () => {
    const text = "model M {\n  input x: 20x12x12\n  conv(20, 3, pad=1)\n  output y\n}\n";
    const { built } = compile({ path: "m.cnn", text }, { target: "ts", emit: "js" });
    if (!built) throw new Error("no module");
    const options = { target: "ts", float: "fast" } as const;
    const withTable = (change: Partial<typeof scriptTable>) => {
      const [first] = candidatesOf(built, 0, { ...options, table: { ...scriptTable, ...change } });
      if (!first) throw new Error("no candidate");
      const [layer] = explainSchedule({ ...built, scheduled: first.scheduled }, "ts");
      return { code: String(first.emit()[0]?.contents), explained: layer ? explanationText(layer) : "" };
    };
    const [filtered, plain] = [withTable({}), withTable({ winograd: [] })];
    expect(filtered.explained).toContain("winograd F(2x2)");
    expect(plain.explained).toContain("panels: 20 rows read each packed column of 180 numbers");
    expect(plain.explained).toContain("not winograd: the table has none");
    expect(filtered.code).toContain("winograd F(2x2), tile 2x3");
    expect(plain.code).toContain("panels, tile 2x3");
    expect(plain.code).not.toContain("winograd");
  });
});

describe("packing", () => {
  test("batch-norm is in the packed weights: scale times weight, in panels", () => {
    const graph = residualNet();
    const { packing, module } = scheduled(graph);
    const weights = randomWeights(graph, 3);
    const entry = packing.entries.find(({ weights: paths }) => paths.includes("stem.weight"));
    expect(entry?.weights).toEqual(["stem.weight", "stem_bn.weight", "stem_bn.running_var"]);
    const arrays = (entry?.weights ?? []).map((path) => Float64Array.from(weights.get(path)?.data ?? []));
    const panels = evaluatePacking(entry?.nest ?? { buffers: [], stages: [] }, arrays);
    const [w = new Float64Array(), gamma = new Float64Array(), variance = new Float64Array()] = arrays;
    expect(entry?.shape).toEqual([1, 1, 24 / 3, 27, 3]);
    for (const [k, e] of [
      [0, 0],
      [1, 0],
      [3, 26],
      [23, 13],
    ] as const) {
      const scaled = (w[k * 27 + e] ?? NaN) * ((gamma[k] ?? NaN) / Math.sqrt((variance[k] ?? NaN) + 1e-5));
      expect(panels[(Math.floor(k / 3) * 27 + e) * 3 + (k % 3)]).toBeCloseTo(scaled, 12);
    }
    expect(module.tensors.find(({ name }) => name === entry?.name)?.space).toBe("panel");
  });

  test("the hash follows model, target, option and what is packed", () => {
    const graph = residualNet();
    const program = runPasses(programOf(graph), { float: "fast" });
    const hashOf = (change: object, named = program): string =>
      schedule(named, { target: "ts", float: "fast", table: scriptTable, ...change }).packing.metadata.hash;
    const hashes = [
      hashOf({}),
      hashOf({ target: "wasm" }),
      hashOf({ float: "strict" }),
      hashOf({ table: { ...scriptTable, rowsWorthPacking: Infinity } }),
      hashOf({}, { ...program, name: "Other" }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashOf({})).toBe(hashes[0]);
  });

  test("constant weights need no file", async () => {
    const g = sketch("edge");
    const x = g.input("x", [1, 3, 4]);
    const graph = g.finish({
      y: g.call(conv, { out: 1, kernel: [1, 2], weight: [[1, -1]], bias: false }, [x], "edges"),
    });
    const made = emitted(graph);
    expect(made.scheduled.packing.entries).toEqual([]);
    const module = await imported(made);
    const image = Float32Array.of(1, 2, 4, 7, 0, 0, 5, 5, 1, 1, 1, 9);
    expect([...(module.run({ x: image })["y"] ?? [])]).toEqual([-1, -2, -3, 0, -5, 0, 0, 0, -8]);
    await expect(module.selfTest()).resolves.toMatchObject({ kernels: 1 });
  });

  test("weights that several layers share are packed once", () => {
    const g = sketch("shared");
    const graph = g.finish({ y: g.call(dense, { out: 3 }, [g.input("x", [3])], "fc") });
    const [node] = graph.nodes.filter(({ kind }) => kind === "op");
    if (node?.kind !== "op") throw new Error("no op");
    const again = { ...node, id: 2, path: "fc#2", operands: [1] };
    const twice = {
      ...graph,
      nodes: [...graph.nodes, again],
      outputs: graph.outputs.map((output) => ({ ...output, node: 2 })),
    };
    const { module, packing } = scheduled(twice);
    expect(module.calls).toHaveLength(2);
    expect(packing.entries).toHaveLength(2);
  });
});

describe("self-test vectors", () => {
  test("come from the nests, not from the loops: every kernel has one, and they hold", async () => {
    const graph = branchedNet();
    const made = emitted(graph);
    expect(made.scheduled.module.tests.map(({ kernel }) => kernel)).toEqual(
      made.scheduled.module.kernels.map(({ id }) => id),
    );
    const module = await imported(made);
    await module.load(packed(graph, made.scheduled));
    const { values } = await module.selfTest();
    expect(values).toBeGreaterThan(2 * made.scheduled.module.kernels.length);
  });

  test("integers stay exact where no function makes fractions", () => {
    const { module } = scheduled(residualNet());
    const exact = module.tests
      .filter(({ tolerance }) => tolerance === 0)
      .map(({ kernel }) => module.kernels[kernel]?.name);
    expect(exact).toContain("conv_bn_add_relu_24x7x7");
    expect(exact).not.toContain("softmax_10");
  });
});
