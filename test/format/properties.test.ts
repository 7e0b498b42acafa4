// What formatting never does, asked of every model, every fixture, random trees, and texts with comments in every gap.

import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printFile } from "../../src/syntax/print.ts";
import { brokenProperties, format } from "../support/format-properties.ts";
import { file } from "../support/random-syntax.ts";
import { modelSources, parseText } from "../support/syntax.ts";

const full = process.env["CNNC_FULL"] === "1";
const here = new URL("./fixtures/", import.meta.url);
const fixtures = readdirSync(here).map((name) => ({
  path: `test/format/fixtures/${name}`,
  text: readFileSync(new URL(name, here), "utf8"),
}));
const sources = [...modelSources(), ...fixtures];
const models = sources.filter(({ path }) => path.startsWith("models/"));

describe.each(sources.map(({ path, text }) => [path, text] as const))("%s", (_, text) => {
  it.each([120, 80, 40, 10])("keeps the properties at width %i", (width) => {
    expect(brokenProperties(text, { width })).toEqual([]);
  });
});

it("leaves the models as they are", () => {
  const changed = models.filter(({ text }) => format(text) !== text);
  expect(changed.map(({ path }) => path)).toEqual([]);
});

it("fills lines with the names of an import that is too long for one", () => {
  const lines = [
    "import {",
    "  conv_bn, conv_bn_act, conv_relu,",
    "  inception, residual",
    '} from "cnnc/blocks"',
    "",
  ];
  const flat = lines.join(" ").replaceAll(/ +/gu, " ").trimEnd();
  expect(format(flat, { width: 36 })).toBe(lines.join("\n"));
  expect(format(flat, { width: flat.length })).toBe(`${flat}\n`);
});

it("keeps the properties of random trees", () => {
  fc.assert(
    fc.property(file, fc.constantFrom(120, 60, 20), (tree, width) => {
      expect(brokenProperties(printFile(tree), { width })).toEqual([]);
    }),
    { numRuns: full ? 300 : 60 },
  );
});

/** Where a blank or a line break could stand; some of them take a comment, some would be a mistake. */
function gapsOf(text: string): readonly number[] {
  return [...text.matchAll(/(?<=[\s({[,])(?=\s)|(?<=[({[,|])/g)].map(({ index }) => index);
}

function withComment(text: string, at: number, note: string): string {
  const tried = `${text.slice(0, at)} ${note}\n${text.slice(at)}`;
  return parseText(tried).diagnostics.length === 0 ? tried : text;
}

it.each(fixtures.map(({ path, text }) => [path, text] as const))(
  "keeps a comment in any gap of %s",
  (_, text) => {
    for (const at of gapsOf(text)) {
      expect(brokenProperties(withComment(text, at, "// note")), `at ${at}`).toEqual([]);
      expect(brokenProperties(withComment(text, at, "/// doc"), { width: 60 }), `at ${at}`).toEqual([]);
    }
  },
);

it("keeps several comments wherever they stand", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sources),
      fc.array(fc.nat(), { maxLength: 6 }),
      fc.constantFrom("// note ", "//", "/// doc "),
      fc.constantFrom(120, 60),
      ({ text }, picks, note, width) => {
        const gaps = gapsOf(text);
        const noted = picks.reduce(
          (all, pick) => withComment(all, gaps[pick % gaps.length] ?? 0, `${note}${pick}`),
          text,
        );
        expect(brokenProperties(noted, { width })).toEqual([]);
      },
    ),
    { numRuns: full ? 300 : 60 },
  );
});
