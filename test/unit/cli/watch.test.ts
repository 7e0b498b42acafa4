// No change is lost: what counts is how a file looked before it was read, not when the check of it ended.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, describe, expect, it } from "vitest";
import { sight, type Sightings, watchFiles } from "../../../src/cli/watch.ts";

const folder = mkdtempSync(join(tmpdir(), "cnnc-watch-"));
afterAll(() => rmSync(folder, { recursive: true }));

function sighted(...files: readonly string[]): Sightings {
  const sightings: Sightings = new Map();
  sight(sightings, files);
  return sightings;
}

/** Watches until `again` was called `times` times, then as SIGINT ends it. */
async function watched(
  first: Sightings,
  pattern: string,
  onCheck: (count: number) => void,
  times: number,
): Promise<number> {
  let count = 0;
  const ended = watchFiles(
    first,
    [pattern],
    () => {
      count += 1;
      const seen = sighted(pattern, ...first.keys());
      onCheck(count);
      if (count === times) setTimeout(() => process.emit("SIGINT"), 700);
      return Promise.resolve(seen);
    },
    { err: () => undefined },
  );
  await ended;
  return count;
}

describe("watchFiles", () => {
  it("checks again when a file changed after it was read, while the check still ran", async () => {
    const file = join(folder, "a.cnn");
    writeFileSync(file, "one");
    const first = sighted(file);
    writeFileSync(file, "two, before the watch began");
    const count = await watched(
      first,
      file,
      (n) => n === 1 && writeFileSync(file, "three, during a check"),
      2,
    );
    expect(count).toBe(2);
  });

  it("sees files that appear and vanish, also in a folder of a pattern", async () => {
    const there = join(folder, "b.cnn");
    const config = join(folder, "config.json");
    writeFileSync(there, "b");
    const first = sighted(there, config);
    writeFileSync(config, "{}");
    const count = await watched(first, there, (n) => n === 1 && rmSync(config), 2);
    expect(count).toBe(2);
  });
});
