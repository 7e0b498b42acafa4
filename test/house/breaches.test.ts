// The house script on small made-up repositories: each rule is seen to fire, and not to.

import { expect, test } from "vitest";
import { findBreaches } from "../../scripts/house/breaches.ts";

function breachesOf(texts: Record<string, string>, rooms: string[] = []): string[] {
  return findBreaches({ files: Object.keys(texts), rooms, read: (path) => Buffer.from(texts[path] ?? "") });
}

const statements = (count: number): string => "count += 1;\n".repeat(count);

test("a file stops at 400 lines of code; blank lines and comments are free", () => {
  expect(breachesOf({ "src/a/b.ts": `// about\n\n/* more\n */\n${statements(400)}` })).toEqual([]);
  expect(breachesOf({ "src/a/b.ts": statements(401) })).toEqual([
    "src/a/b.ts: 401 lines of code; a file stops at 400",
  ]);
});

test("a function stops at 60 lines of code, whatever kind of function it is", () => {
  const fits = `function f() {\n${statements(58)}}\n`;
  const long = `/** Doc. */\nconst g = () => {\n// why\n${statements(59)}};\n`;
  expect(breachesOf({ "src/a/b.ts": fits })).toEqual([]);
  expect(breachesOf({ "src/a/b.ts": long })).toEqual([
    "src/a/b.ts:2: g has 61 lines of code; a function stops at 60",
  ]);
  expect(breachesOf({ "test/a.test.ts": long })).toEqual([]);
});

test("lines inside a template literal count", () => {
  const text = `export const shader = () => \`\n${"x\n".repeat(70)}\`;\n`;
  expect(breachesOf({ "src/a/b.ts": text })).toHaveLength(1);
});

test("a room opens with a README", () => {
  expect(breachesOf({ "src/a/b.ts": "" }, ["src/a"])).toEqual(["src/a: every room opens with a README.md"]);
  expect(breachesOf({ "src/a/b.ts": "", "src/a/README.md": "" }, ["src/a", "src/empty"])).toEqual([]);
});

test("the repository stands alone", () => {
  const outside = "..".concat("/", "shared");
  expect(breachesOf({ "docs/a.md": `see ${outside}/notes` })).toHaveLength(1);
});
