// Says what each test of test/full came to, and any other that took long, as it ends: these runs are quiet for many minutes otherwise.

import type { Reporter, TestCase, TestModule, Vitest } from "vitest/node";

/** Milliseconds that are worth a line anywhere. */
const LONG = 10_000;

export default class ProgressReporter implements Reporter {
  private readonly ended = new Map<TestModule, number>();
  private print: (line: string) => void = () => {};

  onInit({ logger }: Vitest): void {
    this.print = (line) => logger.log(line);
  }

  onTestCaseResult(test: TestCase): void {
    const { module, fullName } = test;
    const { state } = test.result();
    const count = (this.ended.get(module) ?? 0) + 1;
    this.ended.set(module, count);
    const { duration = 0 } = test.diagnostic() ?? {};
    if (state === "skipped" || !(module.moduleId.includes("/test/full/") || duration >= LONG)) return;
    const all = [...module.children.allTests()].length;
    const seconds = (duration / 1000).toFixed(1);
    this.print(`${module.relativeModuleId} ${count} of ${all}: ${fullName}, ${state}, ${seconds} s`);
  }
}
