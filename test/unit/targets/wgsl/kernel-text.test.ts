// Which kernels share a pipeline in tests: those that say the same, whatever they are called and whatever stands beside them.

import { expect, test } from "vitest";
import { conv } from "../../../../src/ops/conv.ts";
import { relu } from "../../../../src/ops/relu.ts";
import { sigmoid } from "../../../../src/ops/sigmoid.ts";
import { emittedWgsl } from "../../../support/emitted-wgsl.ts";
import { kernelText } from "../../../support/shared-pipelines.ts";
import { sketch } from "../../../support/sketch.ts";

/** The texts of a network's kernels, in order. */
function texts(first: number, last: typeof relu): readonly (string | undefined)[] {
  const g = sketch(`Net ${first}`);
  const x = g.call(conv, { out: first, kernel: 3 }, [g.input("image", [3, 9, 9])], "first");
  const y = g.call(conv, { out: 5, kernel: 3 }, [x], "second");
  const { shader } = emittedWgsl(g.finish({ y: g.call(last, {}, [y], "last") }));
  const names = [...shader.matchAll(/^fn (?<name>\w+)\(@builtin\(workgroup_id\)/gmu)];
  return names.map(({ groups }) => kernelText(shader, groups?.["name"] ?? ""));
}

test("equal kernels have one text, others have others", () => {
  const [one, same] = [texts(4, relu), texts(4, relu)];
  expect(one.length).toBeGreaterThan(1);
  expect(one).not.toContain(undefined);
  expect(new Set(one).size).toBe(one.length);
  expect(same).toEqual(one);
  const sigmoids = texts(4, sigmoid);
  expect(sigmoids[0]).toBe(one[0]);
  expect(sigmoids.at(-1)).not.toBe(one.at(-1));
  for (const text of texts(6, relu)) expect(one).not.toContain(text);
});

test("what is no kernel of ours has none", () => {
  expect(kernelText("fn main() {}", "main")).toBeUndefined();
});
