// Every model of the working tree against the base commit, as one page for a comment.

import { execFileSync } from "node:child_process";
import { markdown, markdownCode } from "../../src/base/escape.ts";
import { type DiffFlags, diffCommand } from "../../src/cli/commands/diff.ts";
import type { Io } from "../../src/cli/io.ts";
import { openModel } from "../../src/cli/model-file.ts";
import { check } from "../../src/compile/check.ts";
import { createSink } from "../../src/diag/sink.ts";
import { openRevision } from "../../src/run/git-files.ts";

export interface Differences {
  /** Begins with the marker. */
  readonly body: string;
  /** Whether any model differs or is new. */
  readonly any: boolean;
  /** 1 where a limit is broken. */
  readonly code: number;
}

interface Limits {
  readonly maxRegression: number | "none";
  readonly weightsCompat: boolean;
}

export const marker = "<!-- cnnc pull request -->";
/** GitHub refuses comments beyond 65,536 characters. */
const largest = 60_000;

/**
 * Where the branches parted, so that what others did on the base branch meanwhile is not counted; the tip where history is too shallow to
 * tell, fetched if need be. Undefined where git cannot get it at all.
 */
export function baseOf(tip: string): string | undefined {
  const known = (): string | undefined => git("rev-parse", "--verify", "--quiet", `${tip}^{commit}`);
  if (known() === undefined) git("fetch", "--quiet", "--depth=1", "origin", tip);
  return git("merge-base", tip, "HEAD") ?? known();
}

/** What it prints; undefined where it fails. */
function git(...args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

/** `2%` is 0.02, "" no limit; undefined where it is neither. */
export function readLimit(text: string): number | "none" | undefined {
  if (text.trim() === "") return "none";
  const share = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim())?.[1];
  return share === undefined ? undefined : Number(share) / 100;
}

export function differences(files: readonly string[], base: string, limits: Limits, io: Io): Differences {
  const found = files.flatMap((file) =>
    modelsOf(file).map((model) => compare(file, model, base, limits, io)),
  );
  const changed = found.filter(({ text }) => text !== "");
  const sections = changed.map(({ text }) => text);
  const same = `${found.length - changed.length} of ${found.length} models are as they were.`;
  return {
    body: page(sections, same),
    any: changed.length > 0,
    code: found.some(({ failed }) => failed) ? 1 : 0,
  };
}

/** Sections that do not fit are counted; one that is too long alone was cut by its own format. */
function page(sections: readonly string[], same: string): string {
  let body = `${marker}\n\n## Models\n\n`;
  let shown = 0;
  for (const section of sections) {
    if (new TextEncoder().encode(body + section).length > largest) break;
    body += `${section}\n`;
    shown += 1;
  }
  const rest = sections.length - shown;
  return `${body}${rest > 0 ? `${rest} more models differ. ` : ""}${same}\n`;
}

function modelsOf(file: string): readonly string[] {
  const opened = openModel(file, createSink());
  return opened ? check(opened.source, { loader: opened.loader }).models : [];
}

interface Compared {
  /** Empty where nothing differs. */
  readonly text: string;
  readonly failed: boolean;
}

function compare(file: string, model: string, base: string, limits: Limits, io: Io): Compared {
  const short = base.slice(0, 10);
  if (!isInBase(file, model, short)) return { text: `### ${markdownCode(model)} is new\n`, failed: false };
  const plain = run(short, file, { model, format: "json" }, io);
  // What is wrong with the file itself was said by the check.
  if (plain.out === "" || isSame(plain.out)) return { text: "", failed: false };
  const { maxRegression, weightsCompat } = limits;
  const limit = maxRegression === "none" ? {} : { maxRegression };
  const { out, err, code } = run(short, file, { model, format: "markdown", weightsCompat, ...limit }, io);
  const failed = code !== 0 && plain.code === 0;
  if (failed) io.err(err);
  const complaints = err.split("\n").flatMap((line) => /^error\[[\w-]+\]: (.*)$/u.exec(line)?.[1] ?? []);
  const told = failed ? `\n${complaints.map((line) => `- **fails**: ${markdown(line)}\n`).join("")}` : "";
  return { text: out.replace(/^<!--.*?-->\n\n/u, "") + told, failed };
}

function isInBase(file: string, model: string, base: string): boolean {
  const opened = openRevision(base, file, createSink());
  return opened !== undefined && check(opened.source, { loader: opened.loader }).models.includes(model);
}

function run(
  base: string,
  file: string,
  flags: Omit<DiffFlags, "param">,
  io: Io,
): { readonly out: string; readonly err: string; readonly code: number } {
  const said = { out: "", err: "" };
  const code = diffCommand(
    `${base}:${file}`,
    file,
    { ...flags, param: new Map() },
    {
      ...io,
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
    },
  );
  return { ...said, code };
}

function isSame(json: string): boolean {
  const { layers, totals } = JSON.parse(json) as { layers: unknown[]; totals: { change: number }[] };
  return layers.length === 0 && totals.every(({ change }) => change === 0);
}
