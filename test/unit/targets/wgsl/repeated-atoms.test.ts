// Quotients and remainders that a kernel asks for more than once have a name.

import { expect, test } from "vitest";
import { axisIndex, constant, add, mod } from "../../../../src/algebra/index-expr.ts";
import type { Index } from "../../../../src/algebra/index-types.ts";
import { conv } from "../../../../src/ops/conv.ts";
import { createAtomCounter, type CompositeAtom } from "../../../../src/targets/wgsl/repeated-atoms.ts";
import { emittedWgsl } from "../../../support/emitted-wgsl.ts";
import { sketch } from "../../../support/sketch.ts";

test("a kernel writes a division of the numbers of workgroup and invocation once", () => {
  const g = sketch("Net");
  const y = g.call(conv, { out: 4, kernel: 3, pad: 1 }, [g.input("image", [3, 9, 9])], "first");
  const { shader } = emittedWgsl(g.finish({ y }));
  const kernels = shader.split("@compute").filter((text) => text.includes("let t = local;"));
  expect(kernels.length).toBeGreaterThan(0);
  for (const kernel of kernels) {
    const divisions = [...kernel.matchAll(/\([tg \d+*]+\) [%/] \d+/gu)].map(([text]) => text);
    expect(divisions).toEqual([...new Set(divisions)]);
    expect(kernel).toMatch(/let rem = \(t/u);
  }
});

test("an axis is not taken for a constant of its number", () => {
  const counter = createAtomCounter(() => true);
  for (const more of [axisIndex(2), constant(2)])
    counter.write(remainder(3, more), () => ({ text: "", plus: 0 }));
  expect(counter.repeated()).toEqual([]);
});

function remainder(by: number, more: Index = constant(0)): CompositeAtom {
  const atom = mod(add(axisIndex(1), more), by).terms[0]?.atom;
  if (atom === undefined || atom.kind === "axis") throw new Error("a remainder");
  return atom;
}

test("what stands within a repeated one counts once; what a loop changes is not counted", () => {
  const inner = remainder(7);
  const [outer, other] = [remainder(5, constant(1)), remainder(5, constant(2))];
  const plain = (text: string) => ({ text, plus: 0 });
  const counter = createAtomCounter((axis) => axis === 1);
  const ask = (atom: CompositeAtom, within?: CompositeAtom): void => {
    counter.write(atom, () => {
      if (within) ask(within);
      return plain("");
    });
  };
  ask(outer, inner);
  ask(outer, inner);
  expect(counter.repeated()).toEqual([outer]);
  ask(other, inner);
  expect(counter.repeated()).toEqual([inner, outer]);

  const steady = createAtomCounter(() => false);
  for (const text of ["a", "b"]) expect(steady.write(inner, () => plain(text))).toEqual(plain(text));
  expect(steady.repeated()).toEqual([]);
});
