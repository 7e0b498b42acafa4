// Elements around the input: what `pad` and `pad_like` share.

import { minus, nest, read } from "../../nests/build.ts";
import type { OpCall } from "../../ir/op.ts";
import type { Shape } from "../../ir/shape.ts";
import type { Nest } from "../../nests/nest.ts";
import { float, word } from "../define.ts";
import { extensionWords, paddingFits, padOf, type ExtensionWord, type Margins } from "./padding.ts";

export interface SurroundForm extends Margins {
  readonly x: Shape;
  readonly shape: Shape;
  readonly mode: "constant" | ExtensionWord;
  readonly value: number;
}

export const modeArg = word(["constant", ...extensionWords], {
  default: "constant",
  doc: "what stands there: a constant, the mirror image without the edge (reflect) or with it (symmetric), the nearest element (replicate), or the other end (circular)",
});
export const valueArg = float({ default: 0, doc: "the constant" });

interface SurroundArgs {
  readonly mode: SurroundForm["mode"];
  readonly value: number;
}

/** Refuses a constant that no one reads, and axes too short for their mirror image. */
export function resolveSurround(
  call: OpCall<SurroundArgs>,
  x: Shape,
  { begin, end }: Margins,
  sizes: readonly number[],
): SurroundForm | undefined {
  const { mode, value } = call.args;
  if (mode !== "constant" && call.given("value"))
    return call.report("padding-value-unused", { arg: "value" }, { mode });
  if (!paddingFits(call, x, { begin, end }, mode)) return undefined;
  return { x, shape: [x[0] ?? 1, ...sizes], begin, end, mode, value };
}

export function surround({ x: xShape, shape, begin, mode, value }: SurroundForm): Nest {
  return nest((b) => {
    const x = b.in("x", xShape);
    const c = b.axis("c", shape[0] ?? 1);
    const o = b.axes("o", shape.slice(1));
    const at = o.map((axis, i) => minus(axis, begin[i] ?? 0));
    b.set(b.out("y", shape), [c, ...o], read(x, [c, ...at], padOf(mode, value)));
  });
}
