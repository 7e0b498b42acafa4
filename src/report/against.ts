// A report together with what changed since a baseline.

import type { DiffFacts } from "./diff/diff-facts.ts";
import { diffMarkdown } from "./diff/diff-markdown.ts";
import { diffText } from "./diff/diff-text.ts";
import type { Facts } from "./facts.ts";
import type { ReportExtras, ReportFormat } from "./formats.ts";
import { jsonText } from "./json-text.ts";

/** JSON gets a field `baseline`, a page a section; other formats the diff below the report, as text where it has no form of its own. */
export function renderAgainst(
  format: ReportFormat,
  facts: Facts,
  diff: DiffFacts,
  extras?: ReportExtras,
): string {
  if (format.name === "json") return jsonText({ ...facts, baseline: diff }, 2);
  if (format.name === "html")
    return format.render([facts], { ...extras, changes: diffText.render(diff, { weights: true }) });
  const below = format.name === "markdown" ? diffMarkdown : diffText;
  return `${format.render([facts], extras)}\n${below.render(diff, { weights: true })}`;
}
