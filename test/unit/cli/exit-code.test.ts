import { expect, test } from "vitest";
import { exitCodeOf } from "../../../src/cli/exit-code.ts";
import { diagnostic } from "../../../src/diag/diagnostic.ts";

const warning = diagnostic("not-finite", undefined, { file: "w", count: 1, first: "a" });
const finding = diagnostic("missing-weights", undefined, { file: "w", count: 1, model: "M", list: "" });
const stale = diagnostic("stale-output", undefined, { file: "f", what: "it differs" });
const large = diagnostic("device-limit", undefined, {
  layer: "fc1",
  limit: "l",
  needed: "2",
  allowed: "1",
});
const trouble = diagnostic("cannot-read", undefined, { file: "f", reason: "it is a folder" });
const bug = diagnostic("internal-error", undefined, { problem: "x" });

test.each([
  [[], 0],
  [[warning], 0],
  [[finding, warning], 1],
  [[stale], 1],
  [[large], 1],
  [[finding, trouble], 2],
  [[trouble, bug, finding], 70],
] as const)("the gravest decides: %#", (diagnostics, code) => {
  expect(exitCodeOf(diagnostics)).toBe(code);
});
