import { describe, expect, it } from "vitest";
import { span, type Source } from "../../../src/base/span.ts";
import { createSink } from "../../../src/diag/sink.ts";

const source: Source = { path: "a.cnn", text: "model A {}\n".repeat(50) };
const at = (start: number) => span(source, start, start + 1);
const params = { op: "dense", axis: "h", input: "10" };

describe("createSink", () => {
  it("lists a code at one place once, even when a second Source object holds the same file", () => {
    const sink = createSink();
    sink.report("no-such-axis", at(3), params);
    sink.report("no-such-axis", span({ ...source }, 3, 4), params);
    sink.report("no-such-axis", at(4), params);
    expect(sink.diagnostics.map((one) => one.span?.start)).toEqual([3, 4]);
  });

  it("keeps diagnostics without a place apart by their message", () => {
    const sink = createSink();
    for (const axis of ["h", "w", "h"]) sink.report("no-such-axis", undefined, { ...params, axis });
    expect(sink.diagnostics).toHaveLength(2);
  });

  it("ends with one too-many-errors after the limit", () => {
    const sink = createSink(3);
    expect(sink.hasErrors).toBe(false);
    for (let i = 0; i < 10; i++) sink.report("no-such-axis", at(i), params);
    expect(sink.hasErrors).toBe(true);
    expect(sink.diagnostics.map((one) => one.code)).toEqual([
      "no-such-axis",
      "no-such-axis",
      "no-such-axis",
      "too-many-errors",
    ]);
  });
});
