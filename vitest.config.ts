import process from "node:process";
import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

/** Mostly plain functions of plain data: files of these folders run one after the other in one process, and load the compiler once. */
const together = ["unit", "property", "diagnostics", "format", "house"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/** They open devices, lose them, and give them back: whoever shares the process shares the device. */
const withDevices = ["test/unit/targets/wgsl/**/*.test.ts", "test/unit/run/webgpu.test.ts"];

export default defineConfig(({ mode }) => {
  const full = mode === "full" || process.env["CNNC_FULL"] === "1";
  const exclude = [...configDefaults.exclude, ...(full ? [] : ["test/full/**"])];
  return {
    test: {
      env: { CNNC_FULL: full ? "1" : "" },
      pool: "forks",
      maxWorkers: 2,
      testTimeout: 120_000,
      hookTimeout: 120_000,
      sequence: { sequencer: LongestFirst },
      reporters: [
        "default",
        "./test/support/count-reporter.ts",
        ...(full ? ["./test/support/progress-reporter.ts"] : []),
      ],
      // In the order of their names: the small files come last and fill up both workers.
      projects: [
        {
          extends: true,
          test: { name: "apart", include: ["test/**/*.test.ts"], exclude: [...exclude, ...together] },
        },
        { extends: true, test: { name: "devices", include: withDevices, exclude } },
        {
          extends: true,
          test: {
            name: "together",
            include: together,
            exclude: [...exclude, ...withDevices],
            isolate: false,
          },
        },
      ],
    },
  };
});
