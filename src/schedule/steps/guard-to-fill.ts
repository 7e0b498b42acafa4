// Stage step `guardToFill`: a guard that only says "inside the data" becomes padding with zeros, which recipes know how to copy away.
//
//   for r { if -1 < p + r - 1 and p + r - 1 < 8: t += x[p + r - 1] * w[r] }
//   for r { t += x[p + r - 1] (outside: 0) * w[r] }
//
// Legal where the term is a product with that very element as a factor: a term of zero changes no sum.

import { constantOf } from "../../algebra/index-expr.ts";
import { equalIndex } from "../../algebra/index-order.ts";
import type { Pred } from "../../algebra/index-types.ts";
import type { Buffer, BufferId } from "../../nests/nest.ts";
import type { Read } from "../../nests/scalars.ts";
import type { Fold } from "../group.ts";

/** Guards that say anything else stay. */
export function guardToFill(fold: Fold, buffer: (id: BufferId) => Buffer): Fold {
  const { value, where } = fold;
  if (fold.kind !== "sum" || value.kind !== "binary" || value.op !== "mul") return fold;
  const covers = (read: Read, pred: Pred): boolean =>
    read.pad === undefined &&
    read.index.some((index, d) => saysInside(pred, index, buffer(read.buffer).shape[d] ?? 1));
  const factors = [value.left, value.right].flatMap((factor): Read[] =>
    factor.kind === "read" ? [factor] : [],
  );
  const filled = (part: Fold["value"]): Fold["value"] =>
    part.kind === "read" && where.some((pred) => covers(part, pred))
      ? { ...part, pad: { kind: "fill", value: 0 } }
      : part;
  return {
    ...fold,
    where: where.filter((pred) => !factors.some((factor) => covers(factor, pred))),
    value: { ...value, left: filled(value.left), right: filled(value.right) },
  };
}

/** -1 < index, or index < extent */
function saysInside({ kind, left, right }: Pred, index: Read["index"][number], extent: number): boolean {
  if (kind !== "lt") return false;
  return (
    (constantOf(left) === -1 && equalIndex(right, index)) ||
    (constantOf(right) === extent && equalIndex(left, index))
  );
}
