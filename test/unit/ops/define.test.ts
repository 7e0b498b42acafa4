import { expect, test } from "vitest";
import type { ArgValue } from "../../../src/ir/op.ts";
import { id } from "../../../src/ops/id.ts";
import { bool, defineOp, float, int, padding, perAxis, word } from "../../../src/ops/define.ts";
import { ops, registryWith } from "../../../src/ops/index.ts";
import { resolveCall } from "../../support/op-call.ts";
import { rangepool } from "../../ops/one-file/rangepool.ts";

const probe = (seen: (args: unknown) => void) =>
  defineOp({
    name: "probe",
    doc: "",
    source: "",
    args: {
      n: int({ min: 0, default: 3, doc: "" }),
      k: perAxis({ min: 1, default: 2, doc: "" }),
      step: perAxis({ min: 1, optional: true, doc: "" }),
      pad: padding({ default: 1, doc: "" }),
      p: float({ default: 0.5, doc: "" }),
      on: bool({ default: true, doc: "" }),
      axis: word(["c", "w"], { default: "c", doc: "" }),
    },
    resolve(call, shape) {
      seen(call.args);
      // The types follow from the specs: this compiles without a cast.
      const total: number = call.args.n + (call.args.k[0] ?? 0) + (call.args.step?.[0] ?? 0) + call.args.p;
      const axis: "c" | "w" = call.args.axis;
      return { shape, total, axis, on: call.args.on };
    },
    nest: (form) => id.nest({ shape: form.shape }),
  });

function seenBy(args: Record<string, ArgValue>, shape: readonly number[]): unknown {
  let seen: unknown;
  const op = probe((given) => (seen = given));
  op.resolve({ args, inputs: [shape], given: () => false, report: () => undefined });
  return seen;
}

test("defaults are filled in, one per spatial axis", () => {
  expect(seenBy({}, [1, 5, 5])).toEqual({
    n: 3,
    k: [2, 2],
    step: undefined,
    pad: { kind: "explicit", begin: [1, 1], end: [1, 1] },
    p: 0.5,
    on: true,
    axis: "c",
  });
  expect(seenBy({ n: 0, on: false, k: 4 }, [1, 5])).toMatchObject({ n: 0, on: false, k: [4] });
  expect(seenBy({}, [7])).toMatchObject({ k: [], pad: { begin: [], end: [] } });
});

test("the stem is the name unless it is given", () => {
  const others = [...ops.values()].filter(({ name, stem }) => name !== stem);
  expect(Object.fromEntries(others.map(({ name, stem }) => [name, stem]))).toEqual({
    conv_transpose: "deconv",
    dense: "fc",
    groupnorm: "gn",
    layernorm: "norm",
  });
});

test("every op and argument says what it is, and defaults are within bounds", () => {
  for (const { name, doc, source, args } of ops.values()) {
    expect([name, doc.endsWith("."), source !== ""]).toEqual([name, true, true]);
    for (const [arg, spec] of Object.entries(args)) {
      expect([name, arg, spec.doc !== ""]).toEqual([name, arg, true]);
      const least = "min" in spec.type ? (spec.type.min ?? -Infinity) : -Infinity;
      const value = typeof spec.default === "number" ? spec.default : least;
      expect(value).toBeGreaterThanOrEqual(least);
    }
  }
});

test("a registry takes other ops beside the compiler's own, under their names", () => {
  const registry = registryWith(rangepool);
  expect(registry.get("rangepool")).toBe(rangepool);
  expect(registry.size).toBe(ops.size + 1);
  expect(ops.has("rangepool")).toBe(false);
});

test("an op with too few operands is our mistake", () => {
  const add = ops.get("add");
  expect(() => add && resolveCall(add, {}, [[1, 2, 3]])).toThrow("add with 1 operands");
});
