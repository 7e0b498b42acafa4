import process from "node:process";
import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => {
  const full = mode === "full" || process.env["CNNC_FULL"] === "1";
  return {
    test: {
      include: ["test/**/*.test.ts"],
      exclude: [...configDefaults.exclude, ...(full ? [] : ["test/full/**"])],
      env: { CNNC_FULL: full ? "1" : "" },
      pool: "forks",
      maxWorkers: 2,
      testTimeout: 120_000,
      hookTimeout: 120_000,
      reporters: ["default", "./test/support/count-reporter.ts"],
    },
  };
});
