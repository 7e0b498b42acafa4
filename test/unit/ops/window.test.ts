// Window arithmetic against counting by hand, on small sizes.

import fc from "fast-check";
import { expect, test } from "vitest";
import { padForSameSize } from "../../../src/ops/support/padding.ts";
import { ops } from "../../../src/ops/index.ts";
import { resolveCall, type Resolved } from "../../support/op-call.ts";

const geometry = fc.record({
  size: fc.integer({ min: 1, max: 9 }),
  kernel: fc.integer({ min: 1, max: 5 }),
  stride: fc.integer({ min: 1, max: 5 }),
  dilation: fc.integer({ min: 1, max: 12 }),
  begin: fc.integer({ min: 0, max: 14 }),
  end: fc.integer({ min: 0, max: 14 }),
});

type Geometry = typeof geometry extends fc.Arbitrary<infer Value> ? Value : never;

function pool({ size, begin, end, ...args }: Geometry): Resolved {
  const op = ops.get("maxpool");
  if (!op) throw new Error("maxpool");
  return resolveCall(op, { ...args, pad: [begin, end] }, [[1, size]]);
}

/** Every window by its taps, until one leaves the padded input. */
function windowsOf({ size, kernel, stride, dilation, begin, end }: Geometry): number[][] {
  const found: number[][] = [];
  for (let start = -begin; start + dilation * (kernel - 1) < size + end; start += stride) {
    found.push(Array.from({ length: kernel }, (_, r) => start + r * dilation));
  }
  return found;
}

test("max pooling has the windows that fit, and is refused only where one holds no real element", () => {
  fc.assert(
    fc.property(geometry, (given) => {
      const windows = windowsOf(given);
      const holdsInput = (taps: number[]): boolean => taps.some((at) => at >= 0 && at < given.size);
      const { form, complaints } = pool(given);
      if (windows.length === 0) expect(complaints).toMatchObject([{ code: "kernel-too-large" }]);
      else if (!windows.every(holdsInput))
        expect(complaints).toMatchObject([{ code: "window-without-input" }]);
      else expect(form).toMatchObject({ shape: [1, windows.length] });
    }),
    { numRuns: 5000 },
  );
});

test("rounding up adds at most one window, which starts inside the input or the padding before it", () => {
  fc.assert(
    fc.property(geometry, (given) => {
      const { size, kernel, stride, begin, end } = given;
      const op = ops.get("avgpool");
      const args = { kernel, stride, pad: [begin, end], ceil: true };
      const { form, complaints } = op ? resolveCall(op, args, [[1, size]]) : {};
      const fitting = windowsOf({ ...given, dilation: 1 }).length;
      const [next, padded] = [fitting * stride - begin, size + end];
      const reachesNewElements = next + kernel > padded && next + kernel - stride < padded;
      const windows = fitting + (reachesNewElements && next < size ? 1 : 0);
      const starts = Array.from({ length: windows }, (_, o) => o * stride - begin);
      const isEmpty = starts.some((start) => start + kernel <= 0 || start >= size);
      if (windows === 0) expect(complaints).toMatchObject([{ code: "kernel-too-large" }]);
      else if (isEmpty) expect(complaints).toMatchObject([{ code: "window-without-input" }]);
      else expect(form).toMatchObject({ shape: [1, windows] });
    }),
    { numRuns: 3000 },
  );
});

test("huge geometry is judged at once", () => {
  const most = 2 ** 53 - 1;
  for (const given of [
    { size: 3, kernel: 2 ** 40, stride: 1, dilation: 2 ** 12, begin: 2 ** 51, end: 2 ** 51 },
    { size: 2 ** 31, kernel: 2, stride: 1, dilation: 2 ** 33, begin: 2 ** 32, end: 2 ** 33 },
    { size: 3, kernel: most, stride: most, dilation: most, begin: most, end: most },
  ]) {
    expect(pool(given).form).toBeUndefined();
  }
});

test("adaptive windows: the longest is as long as the longest of PyTorch's rule", () => {
  const op = ops.get("adaptive_avgpool");
  for (let size = 1; size <= 24; size++) {
    for (let outputs = 1; outputs <= 24; outputs++) {
      const lengths = Array.from(
        { length: outputs },
        (_, o) => Math.ceil(((o + 1) * size) / outputs) - Math.floor((o * size) / outputs),
      );
      const { form } = op ? resolveCall(op, { out: outputs }, [[1, size]]) : {};
      const taps = op?.nest(form).stages[0]?.axes.find(({ name }) => name === "r");
      expect([size, outputs, taps?.extent]).toEqual([size, outputs, Math.max(...lengths)]);
    }
  }
});

test("padding that keeps the size", () => {
  expect(padForSameSize([3, 5], [1, 1])).toEqual([1, 2]);
  expect(padForSameSize([3, 1], [2, 7])).toEqual([2, 0]);
  expect(padForSameSize([4, 3], [2, 1])).toEqual([3, 1]);
  expect(padForSameSize([4], [1])).toBeUndefined();
});
