// grammars/README.md as data. After a model stands what is to be true of it, in any number of these, in this order:
//   console      what `cnnc check` says of it; without such a block it has to check without a word
//   weights      its checkpoint: a path and a shape per line, of the first model
// A block `unformatted` is followed by the same text as `cnnc fmt` writes it. A model whose first line is `// NAME.cnn` can be imported
// by the ones below it. CNNC_UPDATE=1 writes down what is true instead: review the diff.

import { readFileSync } from "node:fs";
import { type Block, blocksOf } from "../../scripts/goldens/readme.ts";
import type { Source } from "../../src/base/span.ts";
import { check } from "../../src/compile/check.ts";
import { report } from "../../src/compile/report.ts";
import { renderDiagnostics } from "../../src/diag/render.ts";
import type { Loader } from "../../src/elaborate/loader.ts";
import { format } from "./format-properties.ts";
import { root } from "./networks.ts";

export const guidePath = `${root}grammars/README.md`;

export interface Claim {
  readonly block: Block;
  /** What the block should hold. */
  readonly truth: string;
}

export interface Example {
  readonly line: number;
  readonly source: Source;
  readonly loader: Loader;
  readonly claims: readonly Claim[];
  /** What is said of it, which only a `console` block allows. */
  readonly said: string;
}

export function readGuide(): string {
  return readFileSync(guidePath, "utf8");
}

/** Every `cnn` block with the claims below it. */
export function examplesOf(guide: string): readonly Example[] {
  const blocks = blocksOf(guide);
  const files = new Map<string, Source>();
  const loader: Loader = {
    resolve: (_, spec) => {
      const source = files.get(spec.replace(/^\.\//u, ""));
      return source ? { source } : { problem: "not-found", detail: "" };
    },
  };
  return blocks.flatMap((block, i) => {
    if (block.language !== "cnn") return [];
    const path = /^\/\/ (\S+\.cnn)\n/u.exec(block.text)?.[1] ?? "model.cnn";
    const source = { path, text: block.text };
    files.set(path, source);
    const next = blocks.slice(i + 1);
    const end = next.findIndex(({ language }) => language !== "console" && language !== "weights");
    const below = next.slice(0, end < 0 ? next.length : end);
    const said = renderDiagnostics(check(source, { loader }).diagnostics);
    const claims = below.map((claim) => {
      return { block: claim, truth: claim.language === "console" ? said : weightsOf(source, loader) };
    });
    return [{ line: lineOf(guide, block), source, loader, claims, said }];
  });
}

/** Every `unformatted` block, as it should stand in the block below it. */
export function formattedOf(guide: string): readonly Claim[] {
  const blocks = blocksOf(guide);
  return blocks.flatMap(({ language, text }, i) => {
    const block = blocks[i + 1];
    return language === "unformatted" && block ? [{ block, truth: format(text) }] : [];
  });
}

function weightsOf(source: Source, loader: Loader): string {
  const weights = report(source, { loader }).facts?.weights ?? [];
  const width = Math.max(0, ...weights.map(({ path }) => path.length));
  return weights.map(({ path, shape }) => `${path.padEnd(width)}  [${shape.join(", ")}]\n`).join("");
}

function lineOf(guide: string, { start }: Block): number {
  return guide.slice(0, start).split("\n").length;
}

/** The guide with every claim as it should be. */
export function refreshedGuide(guide: string): string {
  const claims = [...examplesOf(guide).flatMap((example) => example.claims), ...formattedOf(guide)];
  let text = guide;
  for (const { block, truth } of claims.toSorted((a, b) => b.block.start - a.block.start)) {
    text = text.slice(0, block.start) + truth + text.slice(block.start + block.text.length);
  }
  return text;
}

export interface Row {
  readonly pytorch: string;
  /** Steps of cnnc. */
  readonly steps: string;
  /** A model of these steps alone, over inputs of the row's shapes; the shape it says they give is ascribed. */
  readonly model: Source;
}

/** Rows `| PyTorch | cnnc | shapes |` with `64x8x8 -> 32x8x8` or, for inputs a and b, `64x8x8, 64x8x8 -> 128x8x8`. */
export function rowsOf(guide: string): readonly Row[] {
  const rows = guide.matchAll(/^\| (.+?) +\| `(.+)` +\| (\S+(?:, \S+)*) → (\S+) +\|$/gmu);
  return [...rows].map(([, pytorch = "", cell = "", from = "", to = ""]) => {
    const steps = cell.replaceAll(String.raw`\|`, "|");
    const shapes = from.split(", ");
    const names = shapes.length === 1 ? ["x"] : ["a", "b", "c"];
    const inputs = shapes.map((shape, i) => `  input ${names[i]}: ${shape}\n`).join("");
    const text = `model Row {\n${inputs}  ${steps} : ${to}\n}\n`;
    return { pytorch, steps, model: { path: "row.cnn", text } };
  });
}
