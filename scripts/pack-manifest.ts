// package.json as it is published: without what only development needs (the pinned Node, install-script settings).
// `strip` runs before packing, `restore` after; the untouched file waits beside it meanwhile.

import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const manifest = fileURLToPath(new URL("../package.json", import.meta.url));
const untouched = `${manifest}.unpacked`;

function strip(): void {
  if (existsSync(untouched)) restore(); // an earlier packing was cut off
  const text = readFileSync(manifest, "utf8");
  writeFileSync(untouched, text);
  const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
  const published = Object.fromEntries(
    entries
      .filter(([key]) => key !== "allowScripts")
      .map(([key, value]) => [key, withoutNodePin(key, value)]),
  );
  writeFileSync(manifest, `${JSON.stringify(published, null, 2)}\n`);
}

function withoutNodePin(key: string, value: unknown): unknown {
  if (key !== "optionalDependencies") return value;
  const rest = Object.entries(value as Record<string, string>).filter(
    ([name]) => !/^node-(?:linux|win|darwin)/u.test(name),
  );
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}

function restore(): void {
  if (existsSync(untouched)) renameSync(untouched, manifest);
}

const step = process.argv[2];
if (step === "strip") strip();
else if (step === "restore") restore();
else {
  console.error("usage: node scripts/pack-manifest.ts strip|restore");
  process.exitCode = 2;
}
