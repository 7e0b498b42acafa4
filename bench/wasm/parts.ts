// The parts of `npm run bench` that measure WebAssembly: `wasm` (the networks with goals), `wasm-zoo` (the others), `wasm-start` (first
// answer, memory, bytes to ship).

import process from "node:process";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import type { Model } from "../cases.ts";
import { inProcess } from "../in-process.ts";
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
  /** Divides all times: 5 takes a fifth. */
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

const program = new URL("network.ts", import.meta.url);

/** Those that are known already stay as they are. */
async function measure(
  chosen: readonly Model[],
  known: readonly WasmResult[],
  how: Omit<WasmOrder, "path" | "model">,
  grown: (results: readonly WasmResult[]) => void,
): Promise<readonly WasmResult[]> {
  const results = new Map(known.map((result) => [result.model, result]));
  const ordered = (): readonly WasmResult[] => chosen.flatMap(({ name }) => results.get(name) ?? []);
  const orders = chosen
    .filter(({ name }) => !results.has(name))
    .map(({ path, name }): WasmOrder => ({ path, model: name, ...how }));
  for (let done = 0; done < orders.length;) {
    const { count, failed } = await inProcess(program, orders.slice(done), (line) => {
      const result = JSON.parse(line) as WasmResult;
      results.set(result.model, result);
      grown(ordered());
    });
    done += count;
    if (failed === undefined) continue;
    // The others are measured all the same; `--resume` tries this one again.
    console.error(failed);
    process.exitCode = 1;
    done += 1;
  }
  return ordered();
}
