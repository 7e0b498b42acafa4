// Every transcript of cli/ is what the command says, letter by letter, in this process: cli-process.test.ts starts processes. CNNC_UPDATE=1 writes down what it says instead: review the diff.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import {
  type Exchange,
  fit,
  type Outcome,
  parseTranscript,
  rewrite,
  runCnncHere,
  words,
} from "../support/transcript.ts";

const folder = fileURLToPath(new URL("cli", import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), "cnnc-cli-"));
afterAll(() => rmSync(temporary, { recursive: true }));

const names = readdirSync(folder).filter((file) => file.endsWith(".transcript"));

describe.each(names)("%s", (name) => {
  const path = join(folder, name);
  const text = readFileSync(path, "utf8");
  const exchanges = parseTranscript(text);
  const updating = process.env["CNNC_UPDATE"] === "1";
  const said: (Outcome | undefined)[] = exchanges.map(() => undefined);
  for (const [i, exchange] of exchanges.entries()) {
    test(`${exchange.line}: ${exchange.command}`, async () => {
      const outcome = await perform(exchange, join(temporary, name));
      const fits = compared(exchange, outcome);
      if (updating) said[i] = fits.every(([a, b]) => a === b) ? undefined : outcome;
      else for (const [actual, expected] of fits) expect(actual).toBe(expected);
    });
  }
  afterAll(() => {
    if (updating) writeFileSync(path, rewrite(text, said));
  });
});

async function perform({ command }: Exchange, own: string): Promise<Outcome> {
  const [program, ...args] = words(command);
  expect(program).toBe("cnnc");
  const mask = (text: string): string => text.replaceAll(own, "$TMP");
  const outcome = await runCnncHere(
    args.map((word) => word.replaceAll("$TMP", own)),
    join(folder, "files"),
  );
  return { ...outcome, stdout: mask(outcome.stdout), stderr: mask(outcome.stderr) };
}

function compared(
  { stdout, stderr, code }: Exchange,
  outcome: Outcome,
): readonly (readonly [unknown, unknown])[] {
  const complaints = fit(stderr, outcome.stderr);
  const results = fit(stdout, outcome.stdout);
  return [
    [complaints.actual, complaints.expected],
    [results.actual, results.expected],
    [outcome.code, code],
  ];
}
