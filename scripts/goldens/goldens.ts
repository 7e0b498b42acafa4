// What stands in generated/: the compiler's output on a few models as files, on all others as digests. Computed here, written by
// scripts/goldens.ts, compared by test/golden.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sha256Hex } from "../../src/base/hash.ts";
import type { Source } from "../../src/base/span.ts";
import { check } from "../../src/compile/check.ts";
import { compile } from "../../src/compile/compile.ts";
import { outputName } from "../../src/compile/output-name.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { report } from "../../src/compile/report.ts";
import { renderDiagnostics } from "../../src/diag/render.ts";
import type { Diagnostic } from "../../src/diag/diagnostic.ts";
import type { ReportFormat } from "../../src/report/formats.ts";
import { html } from "../../src/report/html/html.ts";
import { json } from "../../src/report/json.ts";
import { svg } from "../../src/report/svg.ts";
import { text } from "../../src/report/text.ts";
import { referencePages } from "./reference.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Models whose output is committed as files; that of the others is too large to review. */
const committed: ReadonlySet<string> = new Set([
  "LeNet",
  "LeNetModern",
  "VGG11Slim",
  "ResNet18",
  "MobileNetV2",
]);
/** Of committed models; the others have the first only, as the digests of one target show what changes in loops. */
const targets = ["ts", "wasm", "wgsl"] as const;
/** Binary files are committed up to this size; larger ones, which change as a whole, as digests. */
const LARGEST_BINARY = 32_768;
const reports: ReadonlyMap<string, ReportFormat> = new Map([
  ["txt", text],
  ["json", json],
  ["html", html],
  ["svg", svg],
]);

export interface Golden {
  /** Below generated/: `lenet/ts/lenet.ts`. */
  readonly path: string;
  readonly contents: string | Uint8Array;
}

await Promise.all(targets.map(prepareTarget));

/** In the order of files and models; `progress` is told each model's name, `seen` every output before it becomes a digest. */
export function goldens(
  progress: (model: string) => void = () => {},
  seen: (output: Golden) => void = () => {},
): readonly Golden[] {
  const files: Golden[] = [];
  const digests: Record<string, string> = {};
  for (const source of sources()) {
    for (const model of check(source).models) {
      progress(model);
      const output = outputOf(source, model);
      output.forEach(seen);
      for (const golden of output) {
        const { path, contents } = golden;
        const isLarge = typeof contents !== "string" && contents.length > LARGEST_BINARY;
        if (committed.has(model) && !isLarge) files.push(golden);
        else digests[path] = sha256Hex(contents);
      }
    }
  }
  files.push(...referencePages());
  return [...files, { path: "digests.json", contents: `${JSON.stringify(digests, undefined, 2)}\n` }];
}

function sources(): readonly Source[] {
  const names = readdirSync(`${root}models`).filter((name) => name.endsWith(".cnn"));
  return names
    .toSorted()
    .map((name) => ({ path: `models/${name}`, text: readFileSync(`${root}models/${name}`, "utf8") }));
}

function outputOf(source: Source, model: string): readonly Golden[] {
  const name = outputName(source.path, model);
  const { facts, diagnostics } = report(source, { model });
  if (!facts) return refuse(diagnostics);
  const pictured = committed.has(model) ? report(source, { model, utilisation: [] }).facts : undefined;
  const reported = [...reports].flatMap(([extension, format]) => {
    if (format === svg && !pictured) return []; // its drawing stands in the page as well
    const shown = (format === html && pictured) || facts;
    return [{ path: `${name}/report/${name}.${extension}`, contents: format.render([shown]) }];
  });
  const wanted = committed.has(model) ? targets : targets.slice(0, 1);
  return [...wanted.flatMap((target) => codeOf(source, model, target)), ...reported];
}

function codeOf(source: Source, model: string, target: string): readonly Golden[] {
  const { files, diagnostics } = compile(source, { model, target });
  if (!files) return refuse(diagnostics);
  const folder = `${outputName(source.path, model)}/${target}`;
  return files.map(({ path, contents }) => ({ path: `${folder}/${path}`, contents }));
}

function refuse(diagnostics: readonly Diagnostic[]): never {
  throw new Error(renderDiagnostics(diagnostics, { color: false }));
}
