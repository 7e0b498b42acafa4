// The rules of the house that no linter has: size budgets, a README per room, and a repository that stands alone.
// Import rules are in .dependency-cruiser.mjs. `npm run house` runs both.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findBreaches } from "./house/breaches.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What git has or would take in, as relative paths. */
function repositoryFiles(): string[] {
  const listing = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 << 20,
  });
  return [...new Set(listing.split("\0"))]
    .filter((path) => path !== "" && existsSync(root + path))
    .toSorted();
}

function rooms(): string[] {
  return readdirSync(`${root}src`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `src/${entry.name}`);
}

const breaches = findBreaches({
  files: repositoryFiles(),
  rooms: rooms(),
  read: (path) => readFileSync(root + path),
});
for (const breach of breaches) console.error(breach);
if (breaches.length > 0) {
  console.error(`\n${breaches.length} house rules broken`);
  process.exitCode = 1;
}
