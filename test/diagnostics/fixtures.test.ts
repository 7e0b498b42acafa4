// Runs every fixture of this folder; README.md describes their format.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Source } from "../../src/base/span.ts";
import { createSink } from "../../src/diag/sink.ts";
import { parse } from "../../src/syntax/parse.ts";
import { fixtureProblems, readFixture } from "../support/markers.ts";

function checkSyntax(source: Source, others: ReadonlyMap<string, Source>) {
  const sink = createSink();
  for (const each of [source, ...others.values()]) parse(each, sink);
  return sink.diagnostics;
}

describe("diagnostics", () => {
  const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".cnn"));
  it.each(names)("%s", (name) => {
    const text = readFileSync(new URL(name, import.meta.url), "utf8");
    expect(fixtureProblems(readFixture(name, text), checkSyntax).join("\n")).toBe("");
  });
});
