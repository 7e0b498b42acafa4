// Names of files from names that anybody chose.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileStems } from "../../../src/base/file-stems.ts";

describe("fileStems", () => {
  it("keeps what is plain", () => {
    const names = ["layer1.0.conv1", "t.conv1#2", "block1-0", "image"];
    expect(fileStems(names)).toEqual(names);
  });

  it("leaves no folder, no hidden file, no flag and no device", () => {
    const names = ["..", "../../etc/passwd", ".git", "-rf", "CON", "lpt1.x", "", "a\u0000b", "C:\\x", "end."];
    expect(fileStems(names)).toEqual([
      "_",
      "__.._etc_passwd",
      "_git",
      "_rf",
      "_CON",
      "_lpt1.x",
      "_~2",
      "a_b",
      "C_x",
      "end_",
    ]);
  });

  it("never gives one file twice, not even where case is ignored", () => {
    expect(fileStems(["conv", "Conv", "conv~2", "conv"])).toEqual(["conv", "Conv~2", "conv_2", "conv~3"]);
    const hostile = fc.array(
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("a", "A", ".", "..", "a/b", "a_b")),
    );
    fc.assert(
      fc.property(hostile, (names) => {
        const stems = fileStems(names);
        expect(new Set(stems.map((stem) => stem.toLowerCase())).size).toBe(names.length);
        for (const stem of stems) expect(stem).toMatch(/^[\w#~][\w.#~-]{0,199}$/);
        for (const stem of stems) expect(stem).not.toMatch(/\.$/);
      }),
    );
  });
});
