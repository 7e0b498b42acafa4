// Modules of many shapes: kernels that differ in sizes only share functions, compute the same, and the module stays small.

import { expect, test } from "vitest";
import { emitKernel } from "../../../src/targets/typescript/emit-kernel.ts";
import { shareForms } from "../../../src/targets/typescript/share-forms.ts";
import { evaluateGraph } from "../../../src/run/reference.ts";
import { randomWeights } from "../../../src/weights/random-weights.ts";
import { built, loaded, randomInputs } from "../../support/compiled.ts";

function chain(layer: string, widths: readonly number[], input: string): string {
  return `model Chain {\n  input x: ${input}\n  for c in [${widths.join(", ")}] {\n    ${layer}\n  }\n  output y\n}\n`;
}

function widthsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

test.each([
  ["Winograd's kernels", "conv(c, 3, pad=1) -> relu", 34, "16x9x9"],
  [
    "panels and strided windows",
    "conv(c, 1) -> relu -> conv(c, 3, pad=1, groups=c) -> conv(c, 3, pad=1, stride=1, dilation=2, pad_mode=reflect)",
    3,
    "16x9x9",
  ],
] as const)(
  "%s: the same numbers, the self-test passes",
  { timeout: 300_000 },
  async (_, layer, count, input) => {
    const model = built({ path: "chain.cnn", text: chain(layer, widthsFrom(17, count), input) });
    const weights = randomWeights(model.graph, 5);
    const artefact = await loaded(model, weights);
    await artefact.selfTest();
    const inputs = randomInputs(model.graph, 3);
    const [output] = model.graph.outputs;
    const wanted = evaluateGraph(model.graph, weights, inputs).get(output?.node ?? -1) ?? new Float64Array();
    const got = artefact.run(Object.fromEntries(inputs))["y"] ?? new Float32Array();
    const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const off = wanted.reduce((most, value, i) => Math.max(most, Math.abs(value - (got[i] ?? NaN))), 0);
    expect(off / largest).toBeLessThan(1e-5);
    const text = String(model.files[0]?.contents);
    expect(text.length).toBeLessThan(260_000);
    const functions = text.match(/^function conv_/gmu)?.length ?? 0;
    if (count > 10) expect(functions).toBeLessThan(count);
  },
);

test("sizes become parameters, multiples of one another where they are", () => {
  const { scheduled } = built({ path: "two.cnn", text: chain("conv(c, 1)", [20, 24, 28], "16x9x9") });
  const { kernels, calls } = scheduled.module;
  const printed = kernels.map((kernel) => {
    const own = calls.filter((call) => call.kernel === kernel.id);
    return { own: emitKernel(kernel, own), open: emitKernel(kernel, own, true) };
  });
  const apart = shareForms(printed, { mostSizes: 0, largeBody: Infinity });
  expect(new Set(apart.map(({ name }) => name)).size).toBe(kernels.length);
  const shared = shareForms(printed, { mostSizes: 16, largeBody: Infinity });
  expect(new Set(shared.map(({ name }) => name)).size).toBeLessThan(kernels.length);
  for (const [i, made] of shared.entries()) {
    const { parameters, body } = made;
    const call = calls.find(({ kernel }) => kernel === kernels[i]?.id);
    if (call === undefined) continue;
    const values = made.argumentsOf(call);
    expect(values.length).toBe(parameters.length);
    // With its arguments put in, the shared body is the kernel's own.
    const filled = parameters.reduce(
      (text, parameter, p) =>
        text.replaceAll(new RegExp(`\\b${parameter}\\b`, "gu"), String(values[p] ?? "")),
      body,
    );
    const sums = (text: string): string =>
      text.replaceAll(/\((\d+(?: [*+-] \d+)+)\)/gu, (_, sum: string) =>
        String(sum.split(" ").reduce((value, part, at, parts) => arithmetic(value, part, parts[at - 1]), 0)),
      );
    const open = printed[i]?.open;
    const wanted = (open?.parameters ?? []).reduce(
      (text, parameter, p) =>
        text.replaceAll(new RegExp(`\\b${parameter}\\b`, "gu"), String(open?.argumentsOf(call)[p] ?? "")),
      open?.body ?? "",
    );
    expect(sums(filled)).toBe(wanted);
  }
});

function arithmetic(value: number, part: string, operator: string | undefined): number {
  if (/[*+-]/u.test(part)) return value;
  if (operator === "*") return value * Number(part);
  if (operator === "+") return value + Number(part);
  return operator === "-" ? value - Number(part) : Number(part);
}
