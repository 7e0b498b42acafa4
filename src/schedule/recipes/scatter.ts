// Accumulations that scatter (a transposed convolution as it is stated): the buffer is filled with the initial value, then every iteration
// adds to memory. Sums are kept in float64 and, where the buffer is the result, copied at the end.

import { constant } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { substitute, substitutePreds } from "../../algebra/index-walk.ts";
import type { LoopScalar } from "../../loops/loop.ts";
import { sizeOf } from "../../nests/buffers.ts";
import type { Buffer, Stage } from "../../nests/nest.ts";
import type { Scatter } from "../group.ts";
import { at } from "../kernel-builder.ts";
import { lowerScalar, simplifyPreds } from "../lower-scalar.ts";
import type { Substitution } from "../steps/axes.ts";
import type { Choice, Work } from "../work.ts";

export function lowerScatter(work: Work, { buffer, init, stages }: Scatter): Choice {
  const { kernel } = work;
  const target = work.buffer(buffer);
  const sums =
    target.role === "out" ? work.temporary(`${target.name}_sums`, target.shape, "scratch") : target;
  const slot = kernel.slot(sums, "write");
  const all = kernel.axis("i", sizeOf(sums));
  kernel.loop(all, () =>
    kernel.emit({ kind: "store", slot, index: at(all), value: { kind: "const", value: init } }),
  );
  for (const stage of stages) emitStage(work, stage, sums);
  if (sums !== target) {
    const each = kernel.axis("i", sizeOf(sums));
    const value: LoopScalar = { kind: "load", slot: kernel.slot(sums, "read"), index: at(each) };
    kernel.loop(each, () =>
      kernel.emit({ kind: "store", slot: kernel.slot(target, "write"), index: at(each), value }),
    );
  }
  return {
    recipe: "scatter",
    because: "several iterations add to one element: they run in the order in which they are stated",
    schedule: [],
  };
}

function emitStage(work: Work, stage: Stage, sums: Buffer): void {
  const { kernel } = work;
  const map: Substitution = new Map();
  const axes = stage.axes.map(({ id, name, extent }): Axis => {
    const axis = kernel.axis(name, extent);
    map.set(id, extent === 1 ? constant(0) : at(axis));
    return axis;
  });
  kernel.loops(axes, () => {
    kernel.when(simplifyPreds(kernel, substitutePreds(stage.where, map)), () => {
      const index = kernel.address(
        sums,
        stage.index.map((part: Index) => substitute(part, map)),
      );
      const value = lowerScalar(work.lowering(map), stage.value);
      const held: LoopScalar = { kind: "load", slot: kernel.slot(sums, "read"), index };
      const slot = kernel.slot(sums, "write");
      kernel.emit({ kind: "store", slot, index, value: combine(kernel, stage, held, value) });
    });
  });
}

function combine(kernel: Work["kernel"], { update }: Stage, held: LoopScalar, value: LoopScalar): LoopScalar {
  if (update.kind !== "max") return { kind: "binary", op: "add", left: held, right: value };
  return { kind: "binary", op: "max", left: held, right: kernel.let("v", value) };
}
