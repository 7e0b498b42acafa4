// Runs orders in processes of their own, so that what one network leaves behind (weights as large as 600 MB, compiled code) slows no other.

import { spawn } from "node:child_process";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

interface Named {
  readonly model: string;
}

interface Surroundings {
  /** Milliseconds, at which it is killed. */
  readonly limit?: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** `found` is called once per order, in order, with a line of JSON. Throws where one of them fails. */
export async function inProcesses(
  program: URL,
  orders: readonly Named[],
  found: (line: string) => void,
): Promise<void> {
  for (let done = 0; done < orders.length;) {
    const { count, failed } = await inProcess(program, orders.slice(done), found);
    if (failed !== undefined) throw new Error(failed);
    done += count;
  }
}

/**
 * `program` takes its orders as JSON in its first argument, prints a line of JSON for each in turn, and may end after any of them. Says how
 * many there were, and what happened where it failed or was stopped.
 */
export async function inProcess(
  program: URL,
  orders: readonly Named[],
  found: (line: string) => void,
  { limit, env = process.env }: Surroundings = {},
): Promise<{ readonly count: number; readonly failed?: string }> {
  const path = fileURLToPath(program);
  const child = spawn(process.execPath, ["--max-old-space-size=8192", path, JSON.stringify(orders)], {
    stdio: ["ignore", "pipe", "inherit"],
    env,
    killSignal: "SIGKILL",
    ...(limit !== undefined && { timeout: Math.ceil(limit) }),
  });
  const ended = new Promise<string>((resolve) => child.on("close", (...how) => resolve(saidOf(how, limit))));
  let count = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    found(line);
    count++;
  }
  const how = await ended;
  if (how === "" && count > 0) return { count };
  return {
    count,
    failed: `${(orders[count] ?? orders.at(-1))?.model}: its process ${how || "said nothing"}`,
  };
}

/** Nothing where all went well. */
function saidOf([code, signal]: readonly [number | null, string | null], limit?: number): string {
  if (code !== null) return code === 0 ? "" : `ended with ${code}`;
  return limit !== undefined && signal === "SIGKILL"
    ? `took longer than ${(limit / 1000).toFixed(0)} s`
    : `ended by ${signal}`;
}
