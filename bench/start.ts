// From nothing to the first answer, and on to full speed: a fresh process each time, and what memory it ends with, beside what was planned.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { Model } from "./cases.ts";
import { compiled, packedFor, weightsOf } from "./ours.ts";

const program = fileURLToPath(new URL("first-answer.js", import.meta.url));

/** Of several processes the least of each: anything else the machine does only adds. Milliseconds and bytes. */
export interface StartResult {
  readonly model: string;
  readonly processes: number;
  /** From starting the process to its first answer. */
  readonly firstAnswer: number;
  readonly import: number;
  /** Weights from a file in the system's cache. */
  readonly load: number;
  /** Of the 1st, 2nd, 3rd, 5th, 10th, ... call of `run`. */
  readonly calls: readonly { readonly call: number; readonly ms: number }[];
  readonly memory: {
    /** What the report promises: all values under the plan, and what no plan can go below. */
    readonly planned: number;
    readonly lowerBound: number;
    /** What the module declares: values under the plan, kernels' temporaries, weights as float32 and as float64. */
    readonly arena: number;
    readonly scratch: number;
    readonly weights: number;
    readonly panels: number;
    /** What the process then held in typed arrays (the weights' file included, until it is collected), and its peak in all. */
    readonly arrayBuffers: number;
    readonly rss: number;
  };
}

/** Of the process that computes nothing. */
export interface BareNode {
  readonly start: number;
  readonly rss: number;
}

export interface Answer {
  readonly startedAt: number;
  readonly answeredAt: number;
  readonly import: number;
  readonly load: number;
  readonly calls: readonly number[];
  readonly arrayBuffers: number;
  readonly rss: number;
}

const shown = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

export function measureStart({ path, name }: Model, processes: number): StartResult {
  const built = compiled(path, name);
  const folder = mkdtempSync(join(tmpdir(), "cnnc-bench-"));
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const file of built.files) writeFileSync(join(folder, file.path), file.contents);
    const module = built.files.find((file) => file.path.endsWith(".js"))?.path ?? "";
    writeFileSync(join(folder, "weights"), packedFor(built, weightsOf(built)));
    const answers = Array.from({ length: processes }, () =>
      ask(join(folder, module), join(folder, "weights")),
    );
    const least = (of: (answer: Answer & { firstAnswer: number }) => number): number =>
      Math.min(...answers.map(of));
    const { totals } = built.analysis;
    const { sizes } = built.scheduled.module;
    return {
      model: name,
      processes,
      firstAnswer: least(({ firstAnswer }) => firstAnswer),
      import: least((answer) => answer.import),
      load: least(({ load }) => load),
      calls: leastCalls(answers),
      memory: {
        planned: totals.peakBytes,
        lowerBound: totals.lowerBoundBytes,
        arena: 4 * sizes.arena,
        scratch: 8 * sizes.scratch,
        weights: 4 * sizes.weights,
        panels: 8 * sizes.panel,
        arrayBuffers: least(({ arrayBuffers }) => arrayBuffers),
        rss: least(({ rss }) => rss),
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of the calls that are shown, the fastest of all processes. */
export function leastCalls(
  answers: readonly Pick<Answer, "calls">[],
): readonly { readonly call: number; readonly ms: number }[] {
  return shown
    .map((call) => ({ call, ms: Math.min(...answers.map(({ calls }) => calls[call - 1] ?? Infinity)) }))
    .filter(({ ms }) => ms < Infinity);
}

/** At most 2,000 calls and 3 seconds of them. */
export function ask(module: string, weights: string): Answer & { firstAnswer: number } {
  const start = performance.timeOrigin + performance.now();
  const text = execFileSync(process.execPath, [program, module, weights, "2000", "3000"], {
    encoding: "utf8",
  });
  const answer = JSON.parse(text) as Answer;
  return { ...answer, firstAnswer: answer.answeredAt - start };
}

export function measureBareNode(processes: number): BareNode {
  const script =
    "console.log(JSON.stringify([performance.timeOrigin + performance.now(), process.resourceUsage().maxRSS]))";
  const runs = Array.from({ length: processes }, () => {
    const start = performance.timeOrigin + performance.now();
    const text = execFileSync(process.execPath, ["-e", script], { encoding: "utf8" });
    const [at = 0, kilobytes = 0] = JSON.parse(text) as number[];
    return { start: at - start, rss: 1024 * kilobytes };
  });
  return {
    start: Math.min(...runs.map(({ start }) => start)),
    rss: Math.min(...runs.map(({ rss }) => rss)),
  };
}
