// verifyNest is sound: what it accepts never leaves its buffers and writes every element once. On random nests, intact and damaged.

import fc from "fast-check";
import { expect, it } from "vitest";
import { add, constant } from "../../../src/algebra/index-expr.ts";
import type { Index } from "../../../src/algebra/index-types.ts";
import { evaluateIndex, evaluatePreds } from "../../../src/algebra/index-walk.ts";
import { everyPoint } from "../../../src/algebra/prove.ts";
import { bufferOf, sizeOf } from "../../../src/nests/buffers.ts";
import { interpretNest } from "../../../src/nests/interpret.ts";
import type { Nest, Stage } from "../../../src/nests/nest.ts";
import { mapScalar } from "../../../src/nests/scalars.ts";
import { verifyNest } from "../../../src/nests/verify.ts";
import { randomBuffers, randomNests } from "../../support/random-nest.ts";

type Damage = (stage: Stage, by: number) => Stage;

const moved = (index: readonly Index[], by: number): readonly Index[] =>
  index.map((part, axis) => (axis === 0 ? add(part, constant(by)) : part));

const damages: readonly Damage[] = [
  (stage) => stage,
  (stage, by) => ({ ...stage, index: moved(stage.index, by) }),
  (stage, by) => ({
    ...stage,
    axes: stage.axes.map((axis, i) => (i === 0 ? { ...axis, extent: Math.max(1, axis.extent + by) } : axis)),
  }),
  (stage, by) => ({
    ...stage,
    value: mapScalar(stage.value, { index: (index) => add(index, constant(by)) }),
  }),
  (stage) => ({ ...stage, where: [] }),
  (stage) => ({ ...stage, update: { kind: "set" } }),
];

/** Each element of a buffer that stages set is written exactly once. */
function writesOnce(nest: Nest): boolean {
  return nest.buffers.every((buffer) => {
    const writers = nest.stages.filter((stage) => stage.buffer === buffer.id && stage.update.kind === "set");
    const written = Array.from({ length: sizeOf(buffer) }, () => 0);
    for (const { axes, where, index } of writers) {
      everyPoint(axes, (env) => {
        if (!evaluatePreds(where, env)) return true;
        const shape = bufferOf(nest, buffer.id).shape;
        const at = index.reduce(
          (flat, part, axis) => flat * (shape[axis] ?? 1) + evaluateIndex(part, env),
          0,
        );
        written[at] = (written[at] ?? 0) + 1;
        return true;
      });
    }
    return (
      writers.length === 0 || (written.length === sizeOf(buffer) && written.every((count) => count === 1))
    );
  });
}

it("accepts nothing that misbehaves, and refuses something", () => {
  const outcomes = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(randomNests, fc.nat(), fc.integer({ min: -2, max: 2 }), fc.nat(), (nest, which, by, seed) => {
      const damage = damages[which % damages.length] ?? damages[0];
      const victim = seed % nest.stages.length;
      const stages = nest.stages.map((stage, i) => (i === victim && damage ? damage(stage, by) : stage));
      const damaged = { ...nest, stages };
      if (verifyNest(damaged).length > 0) {
        outcomes.refused += 1;
        return;
      }
      outcomes.accepted += 1;
      interpretNest(damaged, randomBuffers(damaged, seed));
      expect(writesOnce(damaged)).toBe(true);
    }),
    { numRuns: 1500 },
  );
  expect(outcomes.accepted).toBeGreaterThan(200);
  expect(outcomes.refused).toBeGreaterThan(200);
});
