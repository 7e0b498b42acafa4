// The plugin under Prettier itself: the same text as `cnnc fmt`, with Prettier's options and errors.

import { readFileSync } from "node:fs";
import { format as prettier } from "prettier";
import { describe, expect, it } from "vitest";
import * as plugin from "../../src/format/prettier.ts";
import { format } from "../support/format-properties.ts";
import { modelSources } from "../support/syntax.ts";

const messy = readFileSync(new URL("fixtures/messy.cnn", import.meta.url), "utf8");

function run(text: string, options: object = {}): Promise<string> {
  return prettier(text, { filepath: "model.cnn", plugins: [plugin], ...options });
}

describe("the plugin", () => {
  it("gives what fmt gives, for every model", async () => {
    for (const { text } of modelSources()) expect(await run(text)).toBe(format(text));
  });

  it("takes the width and the indentation from Prettier", async () => {
    expect(await run(messy, { printWidth: 60 })).toBe(format(messy, { width: 60 }));
    expect(await run(messy, { tabWidth: 4 })).toBe(format(messy, { indent: "    " }));
    expect(await run(messy, { useTabs: true })).toBe(format(messy, { indent: "\t" }));
  });

  it("gives the line ends that Prettier is told", async () => {
    expect(await run(messy, { endOfLine: "crlf" })).toBe(format(messy).replaceAll("\n", "\r\n"));
    expect(await run(messy.replaceAll("\n", "\r\n"))).toBe(format(messy));
  });

  it("says where a mistake is", async () => {
    await expect(run("model M {\n  conv(\n}\n")).rejects.toMatchObject({
      name: "SyntaxError",
      loc: { start: { line: 2, column: 8 } },
    });
  });

  it("leaves an empty file empty", async () => {
    expect(await run("")).toBe("");
  });
});
