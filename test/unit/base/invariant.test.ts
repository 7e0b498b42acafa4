import { expect, test } from "vitest";
import { InternalError, invariant, unreachable } from "../../../src/base/invariant.ts";

test("a condition that holds passes, whatever its truthy value", () => {
  invariant("text", "not reached");
  invariant(1, () => expect.unreachable("the message of a passing invariant is never built"));
});

test("a condition that fails is an InternalError with the message", () => {
  expect(() => invariant(false, "axes are unique")).toThrow(new InternalError("axes are unique"));
  expect(() => invariant(undefined, () => "built late")).toThrow("built late");
});

test("narrows the type of what it checks", () => {
  const value: number | undefined = [4].at(0);
  invariant(value !== undefined, "one element");
  expect(value.toFixed(1)).toBe("4.0");
});

test("an unreachable case names its kind", () => {
  const stray = { kind: "detour" } as unknown as never;
  expect(() => unreachable(stray, "statement")).toThrow("unexpected statement: detour");
  expect(() => unreachable(7 as never)).toThrow("unexpected case: 7");
});
