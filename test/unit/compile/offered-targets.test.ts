import { expect, test } from "vitest";
import { targets } from "../../../src/targets/index.ts";
import { offeredTargets } from "../../../src/compile/offered-targets.ts";

test("every target that commands offer is registered, TypeScript first: it is the default", () => {
  const registered = targets.map(({ name }) => name);
  expect(registered).toEqual(expect.arrayContaining([...offeredTargets]));
  expect(offeredTargets[0]).toBe("ts");
});
