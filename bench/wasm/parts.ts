// The parts of `npm run bench` that measure WebAssembly: `wasm` (the networks with goals), `wasm-zoo` (the others), `wasm-start` (first
// answer, memory, bytes to ship).

import { spawn } from "node:child_process";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import type { Model } from "../cases.ts";
import { missed, wasmGoals, type WasmOrder, type WasmResult } from "./results.ts";
import { measureWasmArtefact, measureWasmStart, wasmGzipLimits } from "./start.ts";
import { wasmPage, wasmStartPage, wasmZooPage } from "./tables.ts";

export interface PartSetting {
  readonly models: readonly Model[];
  /** `known` of a file of results: what was measured before and is kept. */
  readonly known: (name: string) => readonly WasmResult[];
  readonly save: (name: string, figures: object, page: string) => void;
  /** The machine, in words. */
  readonly where: string;
  /** 5 takes a fifth of the time. */
  readonly part: number;
}

export async function wasmNetworks({ models, known, save, where, part }: PartSetting): Promise<void> {
  const chosen = models.filter(({ name }) => wasmGoals.has(name));
  const results = await measure(chosen, known("wasm"), { budget: 3000 / part, layers: true }, (some) =>
    save("wasm", { results: some }, wasmPage(some, where)),
  );
  if (results.length > 0) console.log(wasmPage(results, where));
  if (results.some((result) => missed(result).length > 0)) process.exitCode = 1;
}

export async function wasmZoo({ models, known, save, where, part }: PartSetting): Promise<void> {
  const chosen = models.filter(({ name }) => !wasmGoals.has(name));
  const results = await measure(chosen, known("wasm-zoo"), { budget: 600 / part, layers: false }, (some) =>
    save("wasm-zoo", { results: some }, wasmZooPage(some, chosen, where)),
  );
  if (results.length > 0) console.log(wasmZooPage(results, chosen, where));
}

export async function wasmStart({ models, save, where, part }: PartSetting): Promise<void> {
  await prepareTarget("wasm");
  const chosen = models.filter(({ name }) => wasmGoals.has(name) || name === "LeNet");
  const results = chosen.map((model) => {
    console.error(model.name);
    return measureWasmStart(model, part === 1 ? 4 : 1);
  });
  const artefacts = chosen.map(measureWasmArtefact);
  const page = wasmStartPage(results, artefacts, where);
  console.log(page);
  save("wasm-start", { results, artefacts }, page);
  if (artefacts.some(({ model, gzip }) => gzip >= (wasmGzipLimits.get(model) ?? Infinity)))
    process.exitCode = 1;
}

/** In processes of their own, as many networks in each as its memory allows; those that are known already stay as they are. */
async function measure(
  chosen: readonly Model[],
  known: readonly WasmResult[],
  how: Omit<WasmOrder, "path" | "model">,
  grown: (results: readonly WasmResult[]) => void,
): Promise<readonly WasmResult[]> {
  const results = new Map(known.map((result) => [result.model, result]));
  const ordered = (): readonly WasmResult[] => chosen.flatMap(({ name }) => results.get(name) ?? []);
  const left = chosen.filter(({ name }) => !results.has(name));
  for (let done = 0; done < left.length;) {
    const rest = left.slice(done).map(({ path, name }) => ({ path, model: name, ...how }));
    await inProcess(rest, (result) => {
      results.set(result.model, result);
      done++;
      grown(ordered());
    });
  }
  return ordered();
}

/** At least one of them. */
async function inProcess(orders: readonly WasmOrder[], found: (result: WasmResult) => void): Promise<void> {
  const program = fileURLToPath(new URL("network.ts", import.meta.url));
  const child = spawn(process.execPath, ["--max-old-space-size=8192", program, JSON.stringify(orders)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  let count = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    found(JSON.parse(line) as WasmResult);
    count++;
  }
  const code = await ended;
  if (code !== 0 || count === 0) throw new Error(`${orders[count]?.model} failed`);
}
