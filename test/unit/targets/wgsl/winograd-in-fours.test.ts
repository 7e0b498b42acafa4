// What Winograd's filtering says where channels lie in fours: vectors from memory to memory, and conditions that are the same for all four.

import { describe, expect, it } from "vitest";
import { invariant } from "../../../../src/base/invariant.ts";
import { emittedWgsl } from "../../../support/emitted-wgsl.ts";
import { graphOfSource } from "../../../support/networks.ts";

/** A unit of ResNet18's first layer. */
const text = `import { residual } from "cnnc/blocks"
model Unit {
  input image: 3x56x56
  conv(64, 1)
  residual(64)
  gap
  output y
}
`;

function kernels(): readonly string[] {
  const { shader } = emittedWgsl(graphOfSource({ path: "unit.cnn", text }));
  return shader.split(/^\/\/ ---- /mu).filter((kernel) => /^.* winograd F\(4x4\)/u.test(kernel));
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe("a convolution of ResNet18 is filtered in vectors", () => {
  const [data, product, first, second, ...more] = kernels();
  invariant(data && product && first && second, "three kernels, the last one with a residual sum or without");

  it("all memory holds vectors", () => {
    expect(more).toEqual([]);
    for (const text of [data, product, first, second]) {
      const arrays = [...text.matchAll(/\barray<(?<type>\w+)/gu)].map(({ groups }) => groups?.["type"]);
      expect(arrays.length).toBeGreaterThanOrEqual(2);
      expect(new Set(arrays)).toEqual(new Set(["vec4f"]));
    }
  });

  it("a transform loads each number of a tile once and stores each once, for four channels", () => {
    expect(count(data, / = x_\d+\[/gu)).toBe(36);
    expect(count(data, /^ +tiles_\d+\[[^=]*\] = /gmu)).toBe(36);
    for (const [text, operands] of [
      [first, 0],
      [second, 16],
    ] as const) {
      expect(count(text, / = products_\d+\[/gu)).toBe(36);
      expect(count(text, / = x1?_\d+\[/gu)).toBe(operands);
      expect(count(text, /^ +y_\d+\[[^=]*\] = /gmu)).toBe(16);
    }
    for (const text of [data, first, second]) expect(text).not.toMatch(/(?<!group)\.[xyzw]\b/u);
  });

  it("residuals are under way before a result is stored", () => {
    expect(second.search(/^ +y_\d+\[/mu)).toBeGreaterThan(second.lastIndexOf(" = x1_"));
  });

  it("conditions are those of padding, of four numbers each", () => {
    // The sides of a tile of 6 x 6, and its corners.
    expect(count(data, /\bif \(/gu)).toBe(8);
    for (const text of [first, second]) expect(text).not.toContain("if (");
    // Of what is copied, and of each column that an invocation computes.
    const columns = count(product, /^ +var a0\d /gmu);
    expect(columns).toBeGreaterThan(1);
    expect(count(product, /\bif \(/gu)).toBe(1 + columns);
  });
});
