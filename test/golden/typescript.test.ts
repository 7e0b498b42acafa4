// The committed TypeScript is valid under the strictest checks of the compiler that its readers use.

import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "../support/networks.ts";

const strictest = [
  "--noEmit",
  "--ignoreConfig",
  "--strict",
  "--exactOptionalPropertyTypes",
  "--noImplicitReturns",
  "--noFallthroughCasesInSwitch",
  "--noUnusedLocals",
  "--noUnusedParameters",
  "--erasableSyntaxOnly",
  "--isolatedModules",
  "--target",
  "es2022",
  "--module",
  "esnext",
  "--types",
  "",
];

test("tsc --strict accepts generated/*/{ts,wasm,wgsl}", () => {
  const files = globSync("generated/*/{ts,wasm,wgsl}/*.ts", { cwd: root });
  expect(files.length).toBeGreaterThanOrEqual(15);
  const tsc = `${root}node_modules/.bin/tsc`;
  expect(execFileSync(tsc, [...strictest, ...files], { cwd: root, encoding: "utf8" })).toBe("");
});
