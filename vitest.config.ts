import process from "node:process";
import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

/** Plain functions of plain data: these run one after the other in one process, load the compiler once, and find it warm. */
const together = [
  ...["unit", "property", "diagnostics", "format", "house"].map((folder) => `test/${folder}/**/*.test.ts`),
  ...["engines/not-finite", "engines/samples", "engines/variants", "golden/reference"].map(fileOf),
  ...["blocks", "conventions", "d2l", "d2l-values", "gpu-limits", "identities", "models", "module-size"]
    .concat(["op-networks", "options", "torchvision", "verify", "wasm-digits"])
    .map((name) => fileOf(`end-to-end/${name}`)),
];

function fileOf(name: string): string {
  return `test/${name}.test.ts`;
}

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
