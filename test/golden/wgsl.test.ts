// generated/*/wgsl: Tint takes the shaders, as they are and with operations of subgroups, and the module beside each holds the same text.

import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../support/networks.ts";
import { startTint } from "../support/tint.ts";
import { withSubgroups } from "../support/with-subgroups.ts";

let tint: Awaited<ReturnType<typeof startTint>>;
beforeAll(async () => {
  tint = await startTint();
});
afterAll(() => tint.stop());

const shaders = globSync("generated/*/wgsl/*.wgsl", { cwd: root });

test("there are shaders", () => {
  expect(shaders.length).toBeGreaterThanOrEqual(5);
});

test.each(shaders)("%s", async (path) => {
  const text = readFileSync(`${root}${path}`, "utf8");
  expect(await tint.check(text)).toEqual([]);
  const faster = withSubgroups(text);
  expect(faster.startsWith("enable subgroups;\n")).toBe(true);
  expect(await tint.check(faster)).toEqual([]);
  const module = stripTypeScriptTypes(readFileSync(`${root}${path.replace(/wgsl$/u, "ts")}`, "utf8"));
  const source = `data:text/javascript;base64,${Buffer.from(module).toString("base64")}`;
  expect(((await import(source)) as { shader: string }).shader).toBe(text);
});
