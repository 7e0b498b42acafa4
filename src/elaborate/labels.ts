// Labels: binding them, reading them, and telling why one cannot be read. They live per body, apart from parameters.

import type { Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Label } from "../syntax/ast.ts";
import { type Node, walk } from "../syntax/children.ts";
import { spelling } from "./spelling.ts";
import type { Body, LabelEntry } from "./types.ts";

/** Letters that may stand in a weight path; `#` is left to the builder. */
const wellFormed = /^[A-Za-z0-9_.-]{1,128}$/u;

/** False, and reported, for a text that cannot be a label. */
export function isLabelText(text: string, span: Span, reporter: Reporter): boolean {
  if (wellFormed.test(text)) return true;
  reporter.report("bad-label", span, { label: JSON.stringify(text.slice(0, 160)) });
  return false;
}

/** False, and reported, for a label that already names something of this path (or a shared block). */
export function isFreeLabel(body: Body, name: string, path: string, span: Span): boolean {
  const known = body.labels.get(name);
  if (!known || known.kind === "ambiguous" || isPoison(known)) return true;
  if (known.kind === "value" && known.path !== path) return true;
  const related = [{ span: known.span, message: `\`${name}\` is this one` }];
  body.reporter.report("duplicate-label", span, { label: name }, { related });
  return false;
}

/** Binds a free label. A name that stands for values of different paths cannot be read any more. */
export function bindLabel(body: Body, name: string, entry: LabelEntry): void {
  const known = body.labels.get(name);
  const clash = known && !isPoison(known) && entry.kind === "value";
  body.labels.set(name, clash ? { kind: "ambiguous", span: known.span, other: entry.span } : entry);
}

function isPoison(entry: LabelEntry): boolean {
  return entry.kind === "value" && entry.flow.kind === "poison";
}

/** The entry of a label about to be read; warns where the label names less than its line shows. */
export function readLabel(body: Body, name: string, span: Span, reporter: Reporter): LabelEntry | undefined {
  const entry = body.labels.get(name);
  if (entry?.kind === "value" && entry.followed) {
    const related = [{ span: entry.span, message: `\`${name}\` names this step only` }];
    reporter.report("label-before-arrow", span, { label: name }, { related });
  }
  if (entry?.kind === "ambiguous") {
    const related = [
      { span: entry.span, message: "this one" },
      { span: entry.other, message: "or this one" },
    ];
    reporter.report("ambiguous-label", span, { label: name }, { related });
  }
  return entry;
}

/** Tells that no such label can be read here. */
export function reportUnknownLabel(
  body: Body,
  name: string,
  span: Span,
  others: Iterable<string>,
  reporter: Reporter,
): void {
  if (mayBeLabel(body, name) || reportSkipped(body, name, span, reporter)) return;
  // Read twice under one wrong name, the mistake is rather where it was to be named: once is enough.
  body.unsure.push(exactly(name));
  const { suggestion, extra } = spelling(name, [...body.labels.keys(), ...others], span);
  reporter.report("unknown-value", span, { name, suggestion }, extra);
}

/** The form of one name. */
export function exactly(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(/\W/g, String.raw`\$&`)}$`);
}

/** Remembers a label without a value: what reads a name of its form stays silent. */
export function addUnsure(body: Body, { name: { parts } }: Label): void {
  const form = parts
    .map((part) => (typeof part === "string" ? part.replaceAll(/\W/g, String.raw`\$&`) : String.raw`-?\d+`))
    .join("");
  body.unsure.push(new RegExp(`^${form}$`));
}

export function mayBeLabel(body: Body, name: string): boolean {
  return body.unsure.some((form) => form.test(name));
}

/** Tells of a label whose step did not run; false where there is none. */
export function reportSkipped(body: Body, name: string, span: Span, reporter: Reporter): boolean {
  const skipped = body.skipped.get(name);
  if (!skipped) return false;
  const related = [{ span: skipped, message: "this step does not run for these arguments" }];
  reporter.report("label-not-taken", span, { label: name }, { related });
  return true;
}

/** Remembers the labels of items that do not run, so that reading one says why there is nothing. */
export function skipLabels(body: Body, items: readonly Node[]): void {
  for (const label of labelsIn(items)) body.skipped.set(label.text, label.span);
}

interface PlainLabel {
  readonly text: string;
  readonly span: Span;
}

/** The labels that stand in these items or branches as plain text, in all depths. */
export function labelsIn(nodes: readonly Node[]): readonly PlainLabel[] {
  const found: PlainLabel[] = [];
  for (const start of nodes) {
    walk(start, (node) => {
      if (node.kind === "shared") found.push(node.name);
      const label = "label" in node ? node.label : undefined;
      const text = label && plainText(label);
      if (label && text !== undefined) found.push({ text, span: label.name.span });
    });
  }
  return found;
}

/** The text of a label without holes. */
export function plainText(label: Label): string | undefined {
  const [part, ...rest] = label.name.parts;
  if (label.name.parts.length === 0) return "";
  return rest.length === 0 && typeof part === "string" ? part : undefined;
}
