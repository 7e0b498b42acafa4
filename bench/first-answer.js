// A user's program, as short as it gets: imports a compiled module, loads its weights, asks it again and again, and says how long each took
// and what memory is held at the end. Arguments: the module, the weights, how many calls at most, milliseconds
// at most after five calls.

import { readFileSync } from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";

/** Of this process: what the system counts for a child begins with its parent's. */
function peak() {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS * 1024;
  const status = `${readFileSync("/proc/self/status")}`;
  return Number(/VmHWM:\s*(\d+) kB/u.exec(status)?.[1]) * 1024;
}

const [module = "", weights = "", most = "1", limit = "0"] = process.argv.slice(2);
const before = process.memoryUsage().arrayBuffers;
const begun = performance.now();
const { load, run, meta } = await import(pathToFileURL(module).href);
const imported = performance.now();
await load(readFileSync(weights));
const loaded = performance.now();
const inputs = {};
for (const { name, shape } of meta.inputs) {
  inputs[name] = new Float32Array(shape.reduce((size, extent) => size * extent, 1)).fill(0.5);
}
const calls = [];
let answered = 0;
const least = 5;
for (
  let last = performance.now(), end = last + Number(limit);
  calls.length < least || (calls.length < Number(most) && last < end);
) {
  run(inputs);
  const now = performance.now();
  calls.push(now - last);
  if (answered === 0) answered = now;
  last = performance.now();
}
const { arrayBuffers } = process.memoryUsage();
console.log(
  JSON.stringify({
    startedAt: performance.timeOrigin,
    answeredAt: performance.timeOrigin + answered,
    import: imported - begun,
    load: loaded - imported,
    calls,
    arrayBuffers: arrayBuffers - before,
    rss: peak(),
  }),
);
