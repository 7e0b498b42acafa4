// Vectors that a straight run of statements reads more than once have a name there, and only there.

import { afterAll, beforeAll, expect, test } from "vitest";
import { axisIndex } from "../../../../src/algebra/index-expr.ts";
import { mapStmts } from "../../../../src/loops/children.ts";
import type { Kernel, Stmt } from "../../../../src/loops/loop.ts";
import { defaultLimits } from "../../../../src/targets/wgsl/limits.ts";
import { gridProgram } from "../../../../src/targets/wgsl/program.ts";
import { createVectorReads } from "../../../../src/targets/wgsl/vector-reads.ts";
import { moduleOf } from "../../../support/grid-kernels.ts";
import { kernelsOfFours } from "../../../support/kernels-of-fours.ts";
import { startTint } from "../../../support/tint.ts";

let tint: Awaited<ReturnType<typeof startTint>>;
beforeAll(async () => {
  tint = await startTint();
});
afterAll(() => tint.stop());

function tiled(): Kernel {
  const found = kernelsOfFours.find(({ name }) => name === "tile_of_fours");
  if (!found) throw new Error("no tile_of_fours");
  return found;
}

/** The shader, and what its loop over tiles says. */
async function shaderOf(
  kernel: Kernel,
): Promise<{ readonly text: string; readonly loop: readonly string[] }> {
  const { text } = gridProgram(moduleOf(kernel), defaultLimits);
  expect(await tint.check(text)).toEqual([]);
  const [, inner = ""] = /^ {2}for .*\{\n([^]*?)^ {2}\}$/mu.exec(text) ?? [];
  return { text, loop: inner.trim().split(/\n */u) };
}

const terms = (w: string, part: string): readonly string[] => [
  `a0 += ${w} * x0.${part};`,
  `a1 += ${w} * x1.${part};`,
];

test("terms of four channels read a column's vector once", async () => {
  const { text, loop } = await shaderOf(tiled());
  expect(loop).toEqual([
    "let w0 = w_0[q * 8 + quot * 4];",
    "let x0 = x_tile_0[q * 4 + rem * 2];",
    "a0 += w0 * x0.x;",
    "let x1 = x_tile_0[q * 4 + rem * 2 + 1];",
    "a1 += w0 * x1.x;",
    ...["y", "z", "w"].flatMap((part, i) => [
      `let w0_${i + 1} = w_0[q * 8 + quot * 4 + ${i + 1}];`,
      ...terms(`w0_${i + 1}`, part),
    ]),
  ]);
  // What was stored in between is read anew.
  expect(text).toContain(`
  let old = y_0[t * 2];
  y_0[t * 2] = old.x + old.w * y_0[t * 2 + 1];
  let y_four = y_0[t * 2];
  y_0[t * 2 + 1] = vec4f(y_four.y - y_four.z);
`);
});

test("in float16: as what it is computed in", async () => {
  const kernel = tiled();
  const slots = kernel.slots.map((slot) => ({ ...slot, dtype: "f16" as const }));
  const asSingle = await shaderOf({ ...kernel, slots });
  expect(asSingle.loop).toContain("let x0 = vec4f(x_tile_0[q * 4 + rem * 2]);");
  expect(asSingle.loop).toEqual(expect.arrayContaining([...terms("w0", "x"), ...terms("w0_3", "w")]));
  const half = (stmt: Stmt): Stmt =>
    stmt.kind === "let" || stmt.kind === "var" ? { ...stmt, dtype: "f16" } : stmt;
  const asHalf = await shaderOf({ ...kernel, slots, body: mapStmts(kernel.body, { stmt: half }) });
  expect(asHalf.loop).toContain("let x0 = x_tile_0[q * 4 + rem * 2];");
  expect(asHalf.loop).toEqual(expect.arrayContaining([...terms("w0", "x"), ...terms("w0_3", "w")]));
});

test("a block, a barrier and a store end a run", () => {
  const say = (named: ReadonlySet<string>) => {
    const reads = createVectorReads(new Map(), named);
    const said: (string | undefined)[] = [];
    const read = (...variables: readonly string[]): void => {
      for (const variable of variables)
        said.push(
          reads.nameOf({ variable, index: axisIndex(0), type: "vec4f" }, () => `${variable}${said.length}`),
        );
    };
    read("x", "y");
    reads.within(() => read("x"));
    reads.changed("y");
    read("x", "y");
    reads.changed();
    read("x", "y", "y");
    return { said, repeated: reads.repeated() };
  };
  const { said, repeated } = say(new Set());
  expect(said.filter((name) => name !== undefined)).toEqual([]);
  const [first, last] = [
    ["x0", undefined, undefined, "x0", undefined],
    [undefined, "y6", "y6"],
  ];
  expect(say(repeated).said).toEqual([...first, ...last]);
});
