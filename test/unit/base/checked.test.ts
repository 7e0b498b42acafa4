import fc from "fast-check";
import { expect, test } from "vitest";
import { checkedAdd, checkedMul, checkedProduct, checkedSum } from "../../../src/base/checked.ts";

const MAX = Number.MAX_SAFE_INTEGER;

test("agrees with exact integers, or says nothing", () => {
  const integer = fc.maxSafeInteger();
  fc.assert(
    fc.property(integer, integer, (a, b) => {
      expect(checkedAdd(a, b)).toBe(exact(BigInt(a) + BigInt(b)));
      expect(checkedMul(a, b)).toBe(exact(BigInt(a) * BigInt(b)));
    }),
  );
});

test("stops at 2^53", () => {
  expect(checkedAdd(MAX, 0)).toBe(MAX);
  expect(checkedAdd(MAX, 1)).toBeUndefined();
  expect(checkedMul(2 ** 26, 2 ** 26)).toBe(2 ** 52);
  expect(checkedMul(2 ** 27, 2 ** 26)).toBeUndefined();
  expect(checkedMul(-MAX, 2)).toBeUndefined();
});

test("refuses what is not a safe integer to begin with", () => {
  expect(checkedAdd(0.5, 0.5)).toBeUndefined();
  expect(checkedMul(2 ** 53, 0)).toBeUndefined();
  expect(checkedMul(Number.NaN, 1)).toBeUndefined();
});

test("never gives negative zero", () => {
  expect(Object.is(checkedMul(0, -5), 0)).toBe(true);
});

test("sums and products of lists", () => {
  expect(checkedSum([])).toBe(0);
  expect(checkedSum([1, 2, 3])).toBe(6);
  expect(checkedSum([MAX, 1, -1])).toBeUndefined();
  expect(checkedProduct([])).toBe(1);
  expect(checkedProduct([3, 224, 224])).toBe(150_528);
  expect(checkedProduct([2 ** 40, 2 ** 40])).toBeUndefined();
  expect(checkedProduct([2 ** 40, 2 ** 40, 0])).toBe(0);
  expect(checkedProduct([0, 0.5])).toBeUndefined();
});

function exact(value: bigint): number | undefined {
  return value <= BigInt(MAX) && value >= BigInt(-MAX) ? Number(value) : undefined;
}
