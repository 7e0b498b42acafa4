// Diagnostics as text for people: message, place, code frame, related places, and each fix with the line as it would be.

import { terminal } from "../base/escape.ts";
import type { Source, Span } from "../base/span.ts";
import { codeFrame, type FrameLine } from "./code-frame.ts";
import type { Diagnostic, Fix } from "./diagnostic.ts";
import { applyFixes } from "./fix.ts";
import { positionAt } from "./position.ts";

export interface RenderOptions {
  /** ANSI colours; off by default. */
  readonly color?: boolean;
}

type Paint = (style: Style, text: string) => string;
type Style = keyof typeof styles;

const styles = { error: "1;31", warning: "1;33", note: "1;36", help: "1;32", dim: "2", strong: "1" } as const;

/** All of them in the given order, a blank line between two; "" for none. No trailing blank line. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], options: RenderOptions = {}): string {
  return diagnostics.map((one) => renderDiagnostic(one, options)).join("\n");
}

export function renderDiagnostic(one: Diagnostic, options: RenderOptions = {}): string {
  const paint: Paint = options.color
    ? (style, text) => `\u001B[${styles[style]}m${text}\u001B[0m`
    : (_, text) => text;
  const lines = [
    `${paint(one.severity, `${one.severity}[${one.code}]`)}: ${paint("strong", prose(one.message))}`,
  ];
  if (one.span) lines.push(...place(one.span, "^", one.severity, paint));
  for (const related of one.related) {
    lines.push(
      `${paint("note", "note")}: ${plain(related.message)}`,
      ...place(related.span, "-", "note", paint),
    );
  }
  for (const fix of one.fixes) lines.push(...help(fix, paint));
  return `${lines.join("\n")}\n`;
}

/** `2 errors, 1 warning`; "" for none. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic["severity"]): string[] => {
    const found = diagnostics.filter((one) => one.severity === severity).length;
    return found === 0 ? [] : [`${found} ${severity}${found === 1 ? "" : "s"}`];
  };
  return [...count("error"), ...count("warning")].join(", ");
}

/** `models/lenet.cnn:5:3` */
function printPlace(at: Span): string {
  const { line, column } = positionAt(at.source, at.start);
  return `${plain(at.source.path)}:${line}:${column}`;
}

function place(at: Span, mark: string, style: Style, paint: Paint): string[] {
  return [`  ${paint("dim", "-->")} ${printPlace(at)}`, ...frame(codeFrame(at, mark), style, paint)];
}

function frame(lines: readonly FrameLine[], style: Style, paint: Paint): string[] {
  const margin = Math.max(...lines.map((line) => line.number.length));
  return lines.map(({ number, text }) => {
    const isMark = number === "" && text !== "...";
    const shown = isMark ? paint(style, text) : text;
    return `${paint("dim", `${number.padStart(margin + 1)} |`)} ${shown}`.trimEnd();
  });
}

function help(fix: Fix, paint: Paint): string[] {
  const title = `${paint("help", "help")}: ${plain(fix.title)}`;
  const edited = editedSpan(fix);
  return edited ? [title, ...frame(codeFrame(edited, "~"), "help", paint)] : [title];
}

/** The place of the new text, in the source as it would be. Undefined where a fix only removes or edits several files. */
function editedSpan(fix: Fix): Span | undefined {
  const [first] = fix.edits;
  if (!first || fix.edits.some(({ span }) => span.source !== first.span.source)) return undefined;
  const old = first.span.source;
  const source: Source = { path: old.path, text: applyFixes(old, [fix]) };
  const start = Math.min(...fix.edits.map(({ span }) => span.start));
  const oldEnd = Math.max(...fix.edits.map(({ span }) => span.end));
  const end = oldEnd + source.text.length - old.text.length;
  const oneLine = !/[\r\n]/u.test(source.text.slice(start, end));
  return end > start && oneLine ? { source, start, end } : undefined;
}

/** A message may list things on indented lines of their own (missing weights). */
function prose(message: string): string {
  return message
    .split("\n  ")
    .map((line) => plain(line))
    .join("\n  ");
}

function plain(text: string): string {
  return terminal(text);
}
