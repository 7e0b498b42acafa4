// README.md as a program: its models and files are written to a folder of their own, its commands run there, and what they print is
// pasted below them. `npm run goldens` refreshes it, a test compares it.

import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { ops } from "../../src/ops/index.ts";
import { benchSentence, benchSentencePattern } from "./bench-sentence.ts";
import { root } from "./goldens.ts";

export interface Block {
  readonly language: string;
  readonly text: string;
  /** Where the text begins in the page. */
  readonly start: number;
}

export interface Command {
  readonly command: string;
  /** As pasted. */
  readonly output: string;
}

export const readmePath = `${root}README.md`;

export function readReadme(): string {
  return readFileSync(readmePath, "utf8");
}

export function blocksOf(readme: string): readonly Block[] {
  const fenced = readme.matchAll(/^```(\w+)\n(.*?)^```$/gmsu);
  return [...fenced].map(({ index, 1: language = "", 2: text = "" }) => {
    return { language, text, start: index + "```\n".length + language.length };
  });
}

/** The commands of a `console` block, each with the output below it. */
export function commandsOf(block: Block): readonly Command[] {
  if (block.language !== "console") return [];
  const steps = block.text.split(/^\$ /mu).slice(1);
  return steps.map((step) => {
    const [command = "", ...output] = step.split("\n");
    return { command, output: output.join("\n") };
  });
}

/** Runs `body` in a folder with a copy of the models, links to the rest, and the files that the README shows. */
export async function inReadmeFolder<T>(readme: string, body: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "cnnc-readme-"));
  try {
    cpSync(`${root}models`, join(folder, "models"), { recursive: true });
    for (const name of ["node_modules", "src", "scripts", "package.json"])
      symlinkSync(root + name, join(folder, name));
    for (const { text } of blocksOf(readme)) {
      const name = /^\/\/ (\S+\.(?:cnn|mjs))\n/u.exec(text)?.[1];
      if (name !== undefined) writeFileSync(join(folder, name), text);
    }
    return await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a terminal would show without the progress on stderr; of `check`, findings are the result. */
export function shell(command: string, folder: string): Promise<string> {
  const path = [`${root}node_modules/.bin`, dirname(process.execPath), process.env["PATH"]].join(delimiter);
  const env = { ...process.env, PATH: path, NO_COLOR: "1" };
  return new Promise((resolve) => {
    execFile("sh", ["-c", command], { cwd: folder, env }, (_, stdout, stderr) => {
      resolve(/ check /u.test(command) ? stdout + stderr : stdout);
    });
  });
}

/** "Ops so far: ..." up to its full stop, from the registry; lines of at most 130 characters. */
export function opsSentence(): string {
  const words = `Ops so far: ${[...ops.keys()].toSorted().join(", ")}.`;
  return words.replaceAll(/(.{1,130})(?: |$)/gu, "$1\n").trimEnd();
}

/** The README with the list of ops, the measured speed and every output as they are today. */
export async function refreshed(readme: string): Promise<string> {
  return inReadmeFolder(readme, async (folder) => {
    let text = readme
      .replace(/^Ops so far: [^.]*\./mu, opsSentence)
      .replace(benchSentencePattern, benchSentence);
    for (const { command, output } of blocksOf(readme).flatMap(commandsOf)) {
      const fresh = (await shell(command, folder)).trimEnd();
      if (steady(fresh) !== steady(output)) {
        text = text.replace(`$ ${command}\n${output}`, () => `$ ${command}\n${fresh}\n`);
      }
    }
    return text;
  });
}

/** Times and rates differ from run to run: figures before these units become `#`. Trailing blank lines do not count. */
export function steady(text: string): string {
  return text.replaceAll(/\d[\d,.]*(?= (?:ms|images per second))/gu, "#").trimEnd();
}
