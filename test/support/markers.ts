// Fixtures of diagnostics: a model text with marker lines that say what is expected where. test/diagnostics/README.md
// describes the format. This reads fixtures and compares; it does not know which check it is given.

import type { Source } from "../../src/base/span.ts";
import type { Diagnostic } from "../../src/diag/diagnostic.ts";
import { applyFixes } from "../../src/diag/fix.ts";
import { lineBounds, lineCount, positionAt } from "../../src/diag/position.ts";
import { renderDiagnostics } from "../../src/diag/render.ts";

/** What is tested. `others` are the further files of the fixture by path. */
export type Check = (source: Source, others: ReadonlyMap<string, Source>) => readonly Diagnostic[];

interface Marker {
  /** Path, line, columns and text in one comparable line; `end` is "..." where the span goes on. */
  readonly key: string;
  readonly kind: "diagnostic" | "note";
  /** The trimmed line after the first fix. */
  readonly fixed?: string;
}

interface FixtureFile {
  readonly source: Source;
  readonly markers: readonly Marker[];
}

export interface Fixture {
  readonly files: readonly FixtureFile[];
}

const NEXT_FILE = /^\/\/--- (\S+)$/u;
const UNDERLINE = /^( *\/\/ *)(~+>?|\^|-+) (.*)$/u;
const FIGURES = /^ *\/\/@ (\d+)-(\d+|\.\.\.) (.*)$/u;
const PLACELESS = /^ *\/\/! (.*)$/u;
const FIXED = /^ *\/\/> ?(.*)$/u;

/** Splits a fixture into its files and their markers. */
export function readFixture(path: string, text: string): Fixture {
  const sections: { path: string; lines: string[] }[] = [{ path, lines: [] }];
  for (const line of text.split("\n")) {
    const next = NEXT_FILE.exec(line)?.[1];
    if (next === undefined) sections.at(-1)?.lines.push(line);
    else sections.push({ path: next, lines: [] });
  }
  return { files: sections.map((section) => readFile(section.path, section.lines)) };
}

function readFile(path: string, lines: readonly string[]): FixtureFile {
  const kept: string[] = [];
  const markers: Marker[] = [];
  for (const line of lines) {
    const fixed = FIXED.exec(line)?.[1];
    const marker = readMarker(path, line, kept.length);
    if (marker) markers.push(marker);
    else if (fixed === undefined) kept.push(line);
    else markers.push({ ...lastOf(markers, path), fixed });
  }
  return { source: { path, text: kept.join("\n") }, markers };
}

function readMarker(path: string, line: string, above: number): Marker | undefined {
  const placeless = PLACELESS.exec(line)?.[1];
  if (placeless !== undefined) return { kind: "diagnostic", key: placeless };
  const underline = UNDERLINE.exec(line);
  if (underline) {
    const [, margin = "", mark = "", text = ""] = underline;
    const from = margin.length + 1;
    const to = mark === "^" ? from - 1 : margin.length + mark.replace(">", "").length;
    return marker(place(path, above, from, mark.endsWith(">") ? "..." : to), text);
  }
  const [, from, to, text] = FIGURES.exec(line) ?? [];
  if (from === undefined || to === undefined || text === undefined) return undefined;
  return marker(place(path, above, Number(from), to === "..." ? to : Number(to)), text);
}

function marker(at: string, text: string): Marker {
  return text.startsWith("note: ")
    ? { kind: "note", key: `${at} ${text}` }
    : { kind: "diagnostic", key: `${at} ${text}` };
}

function place(path: string, line: number, from: number, to: number | "..."): string {
  return `${path}:${line}:${from}-${to}`;
}

/** What is wrong with the answers of `check` on a fixture; empty when it holds. */
export function fixtureProblems(fixture: Fixture, check: Check): string[] {
  const sources = fixture.files.map((file) => file.source);
  const found = run(sources, check);
  const problems = comparison(fixture, found);
  if (problems.length > 0) problems.push(annotated(sources, found));
  if (!same(found, run(sources, check))) problems.push("a second check gives other diagnostics");
  const crlf = sources.map(({ path, text }) => ({ path, text: text.replaceAll("\n", "\r\n") }));
  if (!same(found, run(crlf, check))) problems.push("with CRLF line ends the diagnostics differ");
  if (/[\p{Cc}\p{Cf}]/u.test(renderDiagnostics(found).replaceAll("\n", ""))) {
    problems.push("rendering lets control characters through");
  }
  return [...problems, ...fixProblems(sources, found, check)];
}

function run(sources: readonly Source[], check: Check): readonly Diagnostic[] {
  const [main, ...others] = sources;
  return main ? check(main, new Map(others.map((source) => [source.path, source]))) : [];
}

function comparison({ files }: Fixture, found: readonly Diagnostic[]): string[] {
  const markers = files.flatMap((file) => file.markers);
  const answers = found.map(keyOf);
  const notes = new Set(found.flatMap(noteKeys));
  const expected = markers.filter(({ kind }) => kind === "diagnostic");
  return [
    ...missing(
      expected.map(({ key }) => key),
      answers,
    ).map((key) => `expected: ${key}`),
    ...missing(
      answers,
      expected.map(({ key }) => key),
    ).map((key) => `found:    ${key}`),
    ...markers
      .filter(({ kind, key }) => kind === "note" && !notes.has(key))
      .map(({ key }) => `no related: ${key}`),
    ...markers.flatMap((one) => fixedLineProblem(one, found)),
  ];
}

function fixedLineProblem({ key, fixed }: Marker, found: readonly Diagnostic[]): string[] {
  if (fixed === undefined) return [];
  const answer = found.find((one) => keyOf(one) === key);
  const fix = answer?.fixes[0];
  if (!answer?.span || !fix) return answer ? [`no fix: ${key}`] : [];
  const line = fixedLine(answer, answer.span.source);
  return line === fixed ? [] : [`fix of:   ${key}\n  expected: ${fixed}\n  gives:    ${line}`];
}

function fixedLine(answer: Diagnostic, source: Source): string {
  const at = answer.span?.start ?? 0;
  const text = applyFixes(source, answer.fixes.slice(0, 1));
  const { start, end } = lineBounds({ path: source.path, text }, positionAt(source, at).line);
  return text.slice(start, end).trim();
}

/** Each fix, applied alone, removes its diagnostic and brings no code that was not there. */
function fixProblems(sources: readonly Source[], found: readonly Diagnostic[], check: Check): string[] {
  return found.flatMap((answer) =>
    answer.fixes.flatMap((fix) => {
      const edited = sources.map((source) => ({ path: source.path, text: applyFixes(source, [fix]) }));
      const after = run(edited, check);
      const count = (list: readonly Diagnostic[]) => list.filter(({ code }) => code === answer.code).length;
      const before = new Set(found.map(({ code }) => code));
      const news = after.filter(({ code, severity }) => severity === "error" && !before.has(code));
      return [
        ...(count(after) < count(found) ? [] : [`fix "${fix.title}" does not remove: ${keyOf(answer)}`]),
        ...news.map((one) => `fix "${fix.title}" brings: ${keyOf(one)}`),
      ];
    }),
  );
}

function keyOf({ span: at, code, message }: Diagnostic): string {
  return at ? `${placeOf(at)} ${code}: ${message}` : `${code}: ${message}`;
}

function noteKeys({ related }: Diagnostic): string[] {
  return related.map((one) => `${placeOf(one.span)} note: ${one.message}`);
}

function placeOf({ source, start, end }: { source: Source; start: number; end: number }): string {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  return place(source.path, from.line, from.column, to.line > from.line ? "..." : to.column - 1);
}

function same(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  const text = (list: readonly Diagnostic[]) =>
    list.flatMap((one) => [keyOf(one), ...noteKeys(one)]).join("\n");
  return text(a) === text(b);
}

/** The fixture with the markers that these diagnostics would need. */
function annotated(sources: readonly Source[], found: readonly Diagnostic[]): string {
  const files = sources.map((source, i) => {
    const lines = i === 0 ? [] : [`//--- ${source.path}`];
    for (let line = 1; line <= lineCount(source); line++) {
      const { start, end } = lineBounds(source, line);
      lines.push(source.text.slice(start, end));
      for (const one of found) lines.push(...markersAt(one, source, line));
    }
    return lines.join("\n");
  });
  const placeless = found.filter((one) => !one.span).map((one) => `//! ${keyOf(one)}\n`);
  return `with the compiler's answers it would read:\n${placeless.join("")}${files.join("\n")}`;
}

function markersAt(one: Diagnostic, source: Source, line: number): string[] {
  const lines: string[] = [];
  const add = (at: Diagnostic["span"], mark: string, text: string): boolean => {
    if (!at || at.source.path !== source.path || positionAt(source, at.start).line !== line) return false;
    lines.push(markerLine(at.source, at.start, at.end, mark, text));
    return true;
  };
  if (add(one.span, "~", `${one.code}: ${one.message}`) && one.fixes.length > 0) {
    lines.push(`//> ${fixedLine(one, source)}`);
  }
  for (const related of one.related) add(related.span, "-", `note: ${related.message}`);
  return lines;
}

function markerLine(source: Source, start: number, end: number, mark: string, text: string): string {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  const goesOn = to.line > from.line;
  if (from.column < 3 || (goesOn && mark === "-")) {
    return `//@ ${from.column}-${goesOn ? "..." : to.column - 1} ${text}`;
  }
  const margin = `//${" ".repeat(from.column - 3)}`;
  if (start === end) return `${margin}^ ${text}`;
  const shown = goesOn ? lineBounds(source, from.line).end - start : end - start;
  return `${margin}${mark.repeat(Math.max(1, shown))}${goesOn ? ">" : ""} ${text}`;
}

function missing(wanted: readonly string[], present: readonly string[]): string[] {
  const left = [...present];
  return wanted.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Takes the last marker out of the list. */
function lastOf(markers: Marker[], path: string): Marker {
  const found = markers.pop();
  if (!found) throw new Error(`${path}: "//>" without a diagnostic above`);
  return found;
}
