// Patterns for `check FILE...`: `*` and `?` inside a folder, `**` through folders. Shells that expand patterns themselves never get here.

import { readdirSync, statSync } from "node:fs";

/** The files that match, sorted; a text without pattern characters, or naming an existing file, is that file whether it exists or not. */
export function expandPattern(pattern: string): readonly string[] {
  const path = pattern.replaceAll("\\", "/");
  if (!/[*?]/.test(path) || isFile(pattern)) return [pattern];
  const absolute = path.startsWith("/");
  const words = path.split("/").filter((part) => part !== "" && part !== ".");
  const parts = words.filter((part, i) => part !== "**" || words[i - 1] !== "**");
  const found = new Set<string>();
  walk(absolute ? "/" : "", parts, found);
  return [...found].toSorted();
}

function walk(folder: string, parts: readonly string[], found: Set<string>): void {
  const [part, ...rest] = parts;
  if (part === undefined) return;
  if (part === "**") {
    walk(folder, rest, found);
    for (const name of entries(folder, "folders")) walk(`${folder}${name}/`, parts, found);
  } else if (rest.length === 0) {
    for (const name of matching(folder, part, "files")) found.add(folder + name);
  } else {
    for (const name of matching(folder, part, "folders")) walk(`${folder}${name}/`, rest, found);
  }
}

function matching(folder: string, part: string, kind: "files" | "folders"): readonly string[] {
  if (!/[*?]/.test(part)) return kind === "folders" || isFile(folder + part) ? [part] : [];
  const source = part
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\*+/g, ".*")
    .replaceAll("?", ".");
  const whole = new RegExp(`^${source}$`, "s");
  return entries(folder, kind).filter((name) => whole.test(name));
}

/** Hidden entries and node_modules are never meant by a pattern; links to folders are not followed. */
function entries(folder: string, kind: "files" | "folders"): readonly string[] {
  try {
    return readdirSync(folder === "" ? "." : folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith(".") && entry.name !== "node_modules")
      .filter((entry) =>
        kind === "folders" ? entry.isDirectory() : entry.isFile() || entry.isSymbolicLink(),
      )
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
