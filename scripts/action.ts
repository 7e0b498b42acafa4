// What action.yml runs: checks the models as annotations, then compares each with the base of the pull request and comments. Settings
// come as CNNC_* variables, the rest from the variables of GitHub's runner.

import { appendFileSync, readFileSync } from "node:fs";
import process from "node:process";
import { checkCommand } from "../src/cli/commands/check.ts";
import type { Io } from "../src/cli/io.ts";
import { expandPattern } from "../src/cli/glob.ts";
import { updateComment } from "./action/comment.ts";
import { baseOf, differences, readLimit } from "./action/differences.ts";
import { type PullRequest, readPullRequest } from "./action/event.ts";

const { env } = process;
const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  color: false,
};

const patterns = (env["CNNC_FILES"] ?? "**/*.cnn").split(/\r?\n/).filter((line) => line.trim() !== "");
let code: number = await checkCommand(patterns, { format: "github", param: new Map() }, io);

const event: unknown = JSON.parse(readFileSync(env["GITHUB_EVENT_PATH"] ?? "/dev/null", "utf8") || "{}");
const pullRequest = readPullRequest(event);
if (pullRequest) code = Math.max(code, await compare(pullRequest));
process.exitCode = code;

async function compare({ number, base: tip }: PullRequest): Promise<number> {
  const maxRegression = readLimit(env["CNNC_MAX_REGRESSION"] ?? "");
  if (maxRegression === undefined) return say("error", "max-regression is written as in 2%", 2);
  const base = baseOf(tip);
  if (base === undefined)
    return say("warning", "the base commit is not there: check out with fetch-depth: 0", 0);
  const files = patterns.flatMap((pattern) => expandPattern(pattern));
  const weightsCompat = env["CNNC_WEIGHTS_COMPAT"] === "true";
  const found = differences(files, base, { maxRegression, weightsCompat }, io);
  const summary = env["GITHUB_STEP_SUMMARY"];
  if (summary) appendFileSync(summary, found.body);
  if (env["CNNC_COMMENT"] === "false") return found.code;
  const problem = await updateComment(found, number, {
    api: env["GITHUB_API_URL"] ?? "https://api.github.com",
    repository: env["GITHUB_REPOSITORY"] ?? "",
    token: env["CNNC_TOKEN"] ?? "",
  });
  // A pull request from a fork has no token that may write; its run is no worse for that.
  if (problem !== undefined) say("warning", `the comment was not written: ${problem}`, 0);
  return found.code;
}

function say(command: "error" | "warning", text: string, result: number): number {
  const data = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  io.out(`::${command} title=cnnc::${data}\n`);
  return result;
}
