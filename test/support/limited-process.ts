// The command in a child process with limits of time and memory, as hostile files meet it.

import { spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";

export interface LimitedOutcome {
  readonly stdout: string;
  readonly stderr: string;
  /** Null where the process was killed. */
  readonly code: number | null;
  readonly seconds: number;
  /** Of the processor, whatever else the machine did meanwhile. */
  readonly processorSeconds: number;
  /** The most memory it held, typed arrays and images included. */
  readonly megabytes: number;
}

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const HEAP_MEGABYTES = 1024;
const TIMEOUT = 60_000;

/** Writes what it used to descriptor 3 when it ends. */
const meter =
  "import { writeSync } from 'node:fs';" +
  "process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));";

export async function runLimited(args: readonly string[], cwd: string): Promise<LimitedOutcome> {
  const { FORCE_COLOR: _, ...env } = process.env;
  const started = performance.now();
  const node = [
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    "--import",
    `data:text/javascript,${encodeURIComponent(meter)}`,
  ];
  const child = spawn(process.execPath, [...node, main, ...args], {
    cwd,
    env: { ...env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout: TIMEOUT,
    killSignal: "SIGKILL",
  });
  const texts = ["", "", "", ""];
  for (const at of [1, 2, 3]) child.stdio[at]?.on("data", (chunk: Buffer) => (texts[at] += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const [, stdout = "", stderr = "", usage = ""] = texts;
  const seconds = (performance.now() - started) / 1000;
  return { stdout, stderr, code, seconds, ...readUsage(usage) };
}

/** NaN where the process was killed: nothing may be concluded then. */
function readUsage(text: string): Pick<LimitedOutcome, "processorSeconds" | "megabytes"> {
  if (text === "") return { processorSeconds: Number.NaN, megabytes: Number.NaN };
  const usage = JSON.parse(text) as NodeJS.ResourceUsage;
  const processorSeconds = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  return { processorSeconds, megabytes: usage.maxRSS / 1024 };
}
