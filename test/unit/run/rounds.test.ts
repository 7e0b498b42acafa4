import { expect, test } from "vitest";
import { median, timeInTurns } from "../../../src/run/rounds.ts";

test("the median is the middle value, or the mean of the two in the middle", () => {
  expect([median([3]), median([9, 1, 5]), median([4, 1, 2, 100])]).toEqual([3, 5, 3]);
});

test("contestants take turns, and warm-up turns are not timed", async () => {
  const turns: string[] = [];
  const contestant = (name: string) => ({ name, run: () => void turns.push(name) });
  const effort = { warmup: 1, rounds: 2, repeat: 2 };
  const timings = await timeInTurns([contestant("a"), contestant("b")], effort);
  expect(turns.join("")).toBe("aabbaabbaabb");
  expect(timings.map(({ name, samples }) => [name, samples])).toEqual([
    ["a", 2],
    ["b", 2],
  ]);
});

test("answers that come later are waited for", async () => {
  const turns: string[] = [];
  const slow = {
    name: "slow",
    run: () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          turns.push("done");
          resolve();
        }, 5);
      }),
  };
  const [timing] = await timeInTurns([slow], { warmup: 0, rounds: 2, repeat: 1 });
  expect(turns).toEqual(["done", "done"]);
  expect(timing?.fastest).toBeGreaterThan(4);
});

test("who is clearly slower is out after four rounds, and one alone is timed no further", async () => {
  const fixed = (name: string, ...times: readonly number[]) => {
    let at = 0;
    return { name, run: () => undefined, time: () => Promise.resolve(times[at++ % times.length] ?? 0) };
  };
  const effort = { warmup: 0, rounds: 40, repeat: 1 };
  const countsOf = async (...contestants: readonly ReturnType<typeof fixed>[]) =>
    (await timeInTurns(contestants, effort, 1.25)).map(({ samples }) => samples);
  expect(await countsOf(fixed("a", 10), fixed("b", 20), fixed("c", 11))).toEqual([40, 4, 40]);
  expect(await countsOf(fixed("a", 10), fixed("b", 20))).toEqual([4, 4]);
  // One good sample keeps it in the race: the rest is noise.
  expect(await countsOf(fixed("a", 10), fixed("b", 90, 10, 90, 90))).toEqual([40, 40]);
  // One lucky sample of another does not throw it out: its own lucky one may still come.
  expect(await countsOf(fixed("a", 10, 40, 40, 40), fixed("b", 30, 30, 30, 30, 1))).toEqual([40, 40]);
});
