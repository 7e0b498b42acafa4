// grammars/README.md, the language guide, holds what it shows: every model, every diagnostic, every weight path, every row of its table.
// CNNC_UPDATE=1 writes down what is true instead: review the diff.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { blocksOf } from "../../scripts/goldens/readme.ts";
import { check } from "../../src/compile/check.ts";
import { parse } from "../../src/syntax/parse.ts";
import { createSink } from "../../src/diag/sink.ts";
import { renderDiagnostics } from "../../src/diag/render.ts";
import { ops } from "../../src/ops/index.ts";
import { format } from "../support/format-properties.ts";
import { examplesOf, formattedOf, guidePath, readGuide, refreshedGuide, rowsOf } from "../support/guide.ts";
import { modelNames, root } from "../support/networks.ts";

if (process.env["CNNC_UPDATE"] === "1") writeFileSync(guidePath, refreshedGuide(readGuide()));

const guide = readGuide();
const examples = examplesOf(guide);
const rows = rowsOf(guide);

test("its blocks are of a kind that is tested, or Python", () => {
  const kinds = new Set(blocksOf(guide).map(({ language }) => language));
  expect([...kinds].toSorted()).toEqual(["cnn", "console", "python", "unformatted", "weights"]);
  const fences = guide.match(/^```/gmu)?.length;
  expect(fences).toBe(2 * blocksOf(guide).length);
});

describe("examples", () => {
  test.each(examples)("line $line", ({ source, loader, claims, said }) => {
    for (const { block, truth } of claims) expect(block.text).toBe(truth);
    const isSpoken = claims.some(({ block }) => block.language === "console");
    if (isSpoken) expect(said).not.toBe("");
    else {
      expect(said).toBe("");
      // A block that nothing calls is hardly checked: only files that others import may be without a model.
      const { models } = check(source, { loader });
      if (source.path === "model.cnn") expect(models).not.toEqual([]);
    }
    if (isFormattable(source)) expect(source.text).toBe(format(source.text));
  });
});

function isFormattable(source: { readonly path: string; readonly text: string }): boolean {
  const sink = createSink();
  parse(source, sink);
  return !sink.hasErrors;
}

test("what `cnnc fmt` makes of a text stands below it", () => {
  const claims = formattedOf(guide);
  expect(claims.map(({ block }) => block.text)).toEqual(claims.map(({ truth }) => truth));
  expect(claims.length).toBeGreaterThan(0);
});

describe("from PyTorch", () => {
  test.each(rows)("$pytorch is $steps", ({ model }) => {
    expect(renderDiagnostics(check(model).diagnostics)).toBe("");
    expect(format(model.text)).toBe(model.text);
  });

  test("every row of its table is read", () => {
    const table = guide.split(/^## /mu).find((section) => section.startsWith("From PyTorch to cnnc"));
    const lines = table?.split("\n").filter((line) => line.startsWith("|")) ?? [];
    expect(rows.length).toBe(lines.length - 2);
    expect(rows.length).toBeGreaterThan(50);
  });

  test("no op is left out of the page", () => {
    const code = [...guide.matchAll(/`+[^`]+`+/gu)].join("\n");
    const absent = [...ops.keys()].filter((name) => !new RegExp(String.raw`\b${name}\b`, "u").test(code));
    expect(absent).toEqual([]);
  });
});

describe("links", () => {
  const links = [...guide.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/gu)].map(([, to = ""]) => to);
  const local = links.filter((to) => !to.startsWith("https://"));

  test("lead to files that are there", () => {
    expect(local.filter((to) => !existsSync(join(dirname(guidePath), to)))).toEqual([]);
  });

  test("within the page lead to headings, as GitHub names them", () => {
    const headings = [...guide.matchAll(/^##+ (.+)$/gmu)].map(([, text = ""]) =>
      text
        .toLowerCase()
        .replaceAll(/[^\w\- ]/gu, "")
        .replaceAll(" ", "-"),
    );
    const anchors = [...guide.matchAll(/\]\(#([^)]+)\)/gu)].map(([, to = ""]) => to);
    expect(anchors.length).toBeGreaterThan(20);
    expect(anchors.filter((to) => !headings.includes(to))).toEqual([]);
  });

  const chapters = guide.split(/^##+ /mu).filter((section) => /^\d+\.\d+/u.test(section));

  test.each(chapters.map((text) => ({ title: text.split("\n")[0], text })))(
    "of $title hold the models named there",
    ({ text }) => {
      const files = [...text.matchAll(/\(\.\.\/(models\/[\w-]+\.cnn)\)/gu)].map(([, path = ""]) => path);
      const known = files.flatMap((file) => modelNames(file));
      const named = [...text.matchAll(/`([A-Z]\w*)`/gu)].map(([, name = ""]) => name);
      expect(named).not.toEqual([]);
      expect(named.filter((name) => !known.includes(name))).toEqual([]);
    },
  );

  test("are there for every chapter on convolutional networks", () => {
    const numbers = chapters.map((text) => text.split(" ")[0]);
    const wanted = [
      "7.2",
      "7.3",
      "7.4",
      "7.5",
      "7.6",
      "8.1",
      "8.2",
      "8.3",
      "8.4",
      "8.5",
      "8.6",
      "8.7",
      "8.8",
    ];
    expect(numbers).toEqual(expect.arrayContaining(wanted));
  });
});

test.each(["README.md", "src/README.md"])("%s leads to the guide", (page) => {
  expect(readFileSync(root + page, "utf8")).toContain("grammars/README.md");
});
