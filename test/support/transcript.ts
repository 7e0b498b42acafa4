// CLI transcripts. A file is a list of
//   $ command line      what a person types, `cnnc` first; $TMP is a folder of the file's own, "quotes" group words
//   | text              a line of stdout      ! text   a line of stderr      (a line that is only `...` stands for any number of lines)
//   = 0                 the exit code
// in this order. Lines that begin with # and blank lines are for the reader.

import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { runProgram } from "../../src/cli/program.ts";

export interface Exchange {
  readonly line: number;
  readonly command: string;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly code: number;
}

export function parseTranscript(text: string): readonly Exchange[] {
  const exchanges: { line: number; command: string; stdout: string[]; stderr: string[]; code: number }[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("$ ")) {
      exchanges.push({ line: i + 1, command: line.slice(2), stdout: [], stderr: [], code: 0 });
      continue;
    }
    const current = exchanges.at(-1);
    if (current && /^\|( |$)/.test(line)) current.stdout.push(line.slice(2));
    else if (current && /^!( |$)/.test(line)) current.stderr.push(line.slice(2));
    else if (current && /^= \d+$/.test(line)) current.code = Number(line.slice(2));
    else throw new Error(`line ${i + 1} of a transcript is none: ${line}`);
  }
  return exchanges;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
  readonly milliseconds: number;
}

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

const { FORCE_COLOR: _, ...withoutColor } = process.env;

/** Runs `cnnc ...` in a child process, in `cwd`, for at most 60 s. */
export function runCnnc(args: readonly string[], cwd: string): Outcome {
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, ...args], {
    cwd,
    encoding: "utf8",
    timeout: 60_000,
    maxBuffer: 64 << 20,
    env: { ...withoutColor, NO_COLOR: "1" },
  });
  return { stdout, stderr, code: status, milliseconds: performance.now() - started };
}

/**
 * Runs `cnnc ...` in this process, in `cwd`: what a child process would say, without the second that it takes to load a compiler.
 * One call at a time.
 */
export async function runCnncHere(args: readonly string[], cwd: string): Promise<Outcome> {
  const said = { stdout: "", stderr: "" };
  const listenTo = (name: "stdout" | "stderr"): (() => void) => {
    const write = process[name].write.bind(process[name]);
    process[name].write = (text: string | Uint8Array): boolean => {
      said[name] += typeof text === "string" ? text : new TextDecoder().decode(text);
      return true;
    };
    return () => (process[name].write = write);
  };
  const started = performance.now();
  const before = { cwd: process.cwd(), color: process.env["NO_COLOR"], forced: process.env["FORCE_COLOR"] };
  process.chdir(cwd);
  process.env["NO_COLOR"] = "1";
  delete process.env["FORCE_COLOR"];
  const restore = [listenTo("stdout"), listenTo("stderr")];
  try {
    const code = await runProgram(args);
    return { ...said, code, milliseconds: performance.now() - started };
  } finally {
    for (const undo of restore) undo();
    process.chdir(before.cwd);
    restoreEnv("NO_COLOR", before.color);
    restoreEnv("FORCE_COLOR", before.forced);
  }
}

function restoreEnv(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** Words of a command line; double quotes group. */
export function words(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
}

/** The expected lines where they fit (`...` lines made equal to what they stand for), else the actual lines: for a readable diff. */
export function fit(expected: readonly string[], actual: string): { expected: string; actual: string } {
  const pattern = expected
    .map((line) =>
      line === "..." ? "(?:.*\n)*?" : `${line.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\n`,
    )
    .join("");
  const matches = new RegExp(`^${pattern}$`).test(actual);
  return { expected: matches ? actual : expected.map((line) => `${line}\n`).join(""), actual };
}

/** The transcript with these outcomes in place of what it expected, comments kept; undefined leaves an exchange as it is. */
export function rewrite(text: string, outcomes: readonly (Outcome | undefined)[]): string {
  const lines: string[] = [];
  let at = -1;
  for (const line of text.split("\n")) {
    if (line.startsWith("$ ")) at += 1;
    const outcome = outcomes[at];
    if (outcome && /^[|!=]( |$)/.test(line)) continue;
    lines.push(line);
    if (line.startsWith("$ ") && outcome) lines.push(...outcomeLines(outcome));
  }
  return lines.join("\n");
}

function outcomeLines({ stdout, stderr, code }: Outcome): readonly string[] {
  const marked = (text: string, mark: string): string[] =>
    text === ""
      ? []
      : text
          .replace(/\n$/, "")
          .split("\n")
          .map((line) => `${mark} ${line}`.trimEnd());
  return [...marked(stdout, "|"), ...marked(stderr, "!"), `= ${code}`];
}
