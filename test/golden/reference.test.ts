// The reference pages show every code and every op. That they are fresh is goldens.test.ts's business.

import { expect, test } from "vitest";
import { referencePages } from "../../scripts/goldens/reference.ts";
import { catalog } from "../../src/diag/catalog.ts";
import { ops } from "../../src/ops/index.ts";

function headings(path: string): readonly string[] {
  const page = referencePages().find((one) => one.path === path)?.contents ?? "";
  return [...page.matchAll(/^## (.+)$/gm)].map(([, name = ""]) => name);
}

test("every diagnostic has its section", () => {
  expect(headings("reference/diagnostics.md")).toEqual(Object.keys(catalog).toSorted());
});

test("every op has its section", () => {
  expect(headings("reference/ops.md")).toEqual([...ops.keys()].toSorted());
});

test("nothing but code is read as HTML", () => {
  for (const { contents } of referencePages()) {
    const prose = contents.replaceAll(/^```[^]*?^```$/gm, "").replaceAll(/`[^`]*`/g, "");
    expect(prose.replaceAll(/<!--.*?-->/g, "")).not.toMatch(/<\w/);
  }
});
