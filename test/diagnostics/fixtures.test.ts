// Runs every fixture of this folder; README.md describes their format. Those in syntax/ are parsed only: what their lines
// would mean is nothing to them.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Source } from "../../src/base/span.ts";
import { check } from "../../src/compile/check.ts";
import { createSink } from "../../src/diag/sink.ts";
import type { Loader } from "../../src/elaborate/loader.ts";
import { parse } from "../../src/syntax/parse.ts";
import { fixtureProblems, readFixture, type Check } from "../support/markers.ts";

const checkSyntax: Check = (source, others) => {
  const sink = createSink();
  for (const each of [source, ...others.values()]) parse(each, sink);
  return sink.diagnostics;
};

const checkAll: Check = (source, others) => check(source, { loader: loaderOf(others) }).diagnostics;

function loaderOf(files: ReadonlyMap<string, Source>): Loader {
  return {
    resolve: (_from, spec) => {
      const source = files.get(spec.replace(/^\.\//u, ""));
      return source ? { source } : { problem: "not-found", detail: "" };
    },
  };
}

function fixtures(folder: string): string[] {
  return readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith(".cnn"))
    .map((name) => folder + name);
}

describe.each([
  ["./syntax/", checkSyntax],
  ["./", checkAll],
])("fixtures in %s", (folder, run) => {
  it.each(fixtures(folder))("%s", (name) => {
    const text = readFileSync(new URL(name, import.meta.url), "utf8");
    expect(fixtureProblems(readFixture(name.slice(folder.length), text), run).join("\n")).toBe("");
  });
});
