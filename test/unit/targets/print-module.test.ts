// A module as JavaScript.

import { expect, test } from "vitest";
import { scriptOf } from "../../../src/targets/print-module.ts";

test("JavaScript is indented by two spaces, and strings of several lines stay as they are", () => {
  const text = [
    "export function f(n: number): string {",
    "  if (n > 0) {",
    "    return `one",
    "    two ${n}",
    "        three`;",
    "  }",
    '  return "";',
    "}",
    "",
  ].join("\n");
  expect(scriptOf(text)).toBe(text.replace("n: number): string", "n)"));
});
