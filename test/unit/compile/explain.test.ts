// Every example gives exactly the diagnostic that it explains; the codes without one are known, with the reason.

import { describe, expect, it } from "vitest";
import { codes, explain } from "../../../src/compile/explain.ts";
import { catalog } from "../../../src/diag/catalog.ts";
import { files } from "../../../src/diag/catalog/files.ts";
import { weights } from "../../../src/diag/catalog/weights.ts";

/** What nothing short can give: limits, and our own bugs. */
const withoutExample: ReadonlySet<string> = new Set([
  "too-many-errors",
  "text-too-large",
  "name-too-long",
  "nesting-too-deep",
  "internal-error",
  "constant-too-large",
  "nested-too-deep",
  "imports-too-deep",
  "empty-shape",
]);

const outside = new Set([...Object.keys(files), ...Object.keys(weights), ...withoutExample]);

describe("explain", () => {
  it("has an example or a scene for every code that a text can give", () => {
    const bare = codes.filter((code) => !explain(code)?.example && !explain(code)?.scene);
    expect(bare.filter((code) => !outside.has(code))).toEqual([]);
    expect([...withoutExample].filter((code) => !bare.includes(code))).toEqual([]);
  });

  it.each(codes.filter((code) => explain(code)?.example))(
    "%s: the example gives this and nothing else",
    (code) => {
      const said = explain(code)?.example?.diagnostics ?? [];
      expect(said.map((one) => one.code)).toEqual([code]);
    },
  );

  it("shows the message with its holes named", () => {
    expect(explain("unknown-op")?.message).toMatch(/<name>/);
    expect(explain("unknown-op")?.help).toBe(catalog["unknown-op"].help);
  });

  it("shows the mend where there is one edit", () => {
    expect(explain("foreign-spelling")?.example?.mended).toContain("conv(4, 3) -> relu");
  });

  it("knows no other codes", () => {
    expect(explain("no-such-code")).toBeUndefined();
    expect(explain("__proto__")).toBeUndefined();
  });
});
