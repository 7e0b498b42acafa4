// Artefacts of several threads: the same bits on 1, 2 and more threads, and a sentence, never a hang, where a thread is lost.

import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import * as workers from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { BuiltModel } from "../../src/compile/built-model.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { pack } from "../../src/compile/pack.ts";
import { createSink } from "../../src/diag/sink.ts";
import { runsOnThreads } from "../../src/loops/threads.ts";
import { ops } from "../../src/ops/index.ts";
import { threadWords } from "../../src/targets/wasm/threads-wat.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { built, loaded, randomInputs } from "../support/compiled.ts";
import type { Arguments } from "../support/networks.ts";
import { loadTables, prepare, valueCases } from "../support/op-runner.ts";
import { bitsOf, threadedFolder, threadedOp } from "../support/threaded.ts";

const folder = threadedFolder();
beforeAll(async () => prepareTarget("wasm"));
afterAll(() => folder.remove());

/** Every so many of the cases that are run. */
const EACH = 24;

const cases = (await loadTables())
  .flatMap((table) => valueCases(table).map((each) => ({ op: ops.get(table.op), each })))
  .filter((_, i) => i % EACH === 0);

describe("op cases on three threads", () => {
  let divided = 0;
  test.each(cases.map(({ op, each }, i) => ({ name: `${op?.name}: ${each.name}`, op, each, i })))(
    "$name",
    async ({ op, each, i }) => {
      if (!op) return expect(op).toBeDefined();
      const { form, inputs, weights } = prepare(op, each);
      const { files, packed, scheduled } = await threadedOp(`op${i}`, op, form, weights);
      divided += scheduled.module.kernels.filter(runsOnThreads).length;
      const artefact = await folder.open(`op${i}`, files);
      const feeds = Object.fromEntries(inputs.map(({ data }, at) => [`x${at}`, data]));
      await artefact.load(packed, { threads: 1 });
      await artefact.selfTest();
      const alone = bitsOf(artefact.run(feeds));
      await artefact.load(packed, { threads: 3 });
      expect(bitsOf(artefact.run(feeds))).toEqual(alone);
      expect(bitsOf(artefact.run(feeds))).toEqual(alone);
      artefact.destroy();
    },
  );
  test("most of them have something to divide", () => expect(divided).toBeGreaterThan(cases.length / 2));
});

interface Compiled {
  readonly model: BuiltModel;
  readonly packed: Uint8Array;
  readonly inputs: Record<string, Float32Array>;
  /** Of the module without threads. */
  readonly expected: ReturnType<typeof bitsOf>;
}

async function compiled(stem: string, path: string, name: string, args: Arguments): Promise<Compiled> {
  const plain = built(path, name, args, { target: "wasm" });
  const weights = randomWeights(plain.graph, 1);
  const inputs = Object.fromEntries(randomInputs(plain.graph, 2));
  const expected = bitsOf((await loaded(plain, weights)).run(inputs));
  const model = built(path, name, args, { target: "wasm", emit: "js", threads: true, name: stem });
  return { model, packed: pack(model, weights, createSink()) ?? new Uint8Array(), inputs, expected };
}

const networks: readonly (readonly [string, string, Arguments])[] = [
  ["models/lenet.cnn", "LeNet", {}],
  ["models/resnet.cnn", "ResNet18", { size: 33 }],
  ["models/mobilenet-v2.cnn", "MobileNetV2", { size: 64 }],
];

test.each(networks)("%s %s %j gives the same bits on 1, 2, 4 and 8 threads", async (path, name, args) => {
  const { model, packed, inputs, expected } = await compiled(`net${name}`, path, name, args);
  const artefact = await folder.open(`net${name}`, model.files);
  for (const threads of [2, 1, 4, 8]) {
    await artefact.load(packed, { threads });
    expect(artefact.threads()).toBe(threads);
    for (let i = 0; i < 3; i++) expect(bitsOf(artefact.run(inputs))).toEqual(expected);
  }
  await artefact.selfTest();
  expect(bitsOf(artefact.run(inputs))).toEqual(expected);
  artefact.destroy();
  expect(artefact.threads()).toBe(1);
  expect(bitsOf(artefact.run(inputs))).toEqual(expected);
});

describe("the life of threads", () => {
  const stems = ["lifeA", "lifeB", "lifeC", "lifeD", "lifeF"] as const;
  let small: Compiled;
  const files = (stem: string) =>
    small.model.files.map(({ path, contents }) => ({
      path: path.replaceAll("small", stem),
      contents: typeof contents === "string" ? contents.replaceAll("small", stem) : contents,
    }));
  const open = async (stem: (typeof stems)[number]) => folder.open(stem, files(stem));
  beforeAll(async () => {
    small = await compiled("small", "models/resnet.cnn", "ResNet18", { size: 32 });
  });

  test("two artefacts at once, loaded again and again", async () => {
    const [one, other] = [await open("lifeA"), await open("lifeB")];
    await Promise.all([one.load(small.packed, { threads: 2 }), other.load(small.packed, { threads: 3 })]);
    await Promise.all([one.load(small.packed, { threads: 2 }), one.load(small.packed, { threads: 2 })]);
    for (let i = 0; i < 3; i++)
      for (const each of [one, other]) expect(bitsOf(each.run(small.inputs))).toEqual(small.expected);
    one.destroy();
    expect(bitsOf(other.run(small.inputs))).toEqual(small.expected);
    await one.load(small.packed, { threads: 2 });
    expect(bitsOf(one.run(small.inputs))).toEqual(small.expected);
  });

  test("a thread that is gone is told in a sentence; one thread goes on", async () => {
    const started: workers.Worker[] = [];
    let words = new Int32Array();
    const original = process.getBuiltinModule.bind(process) as (name: string) => unknown;
    vi.spyOn(process, "getBuiltinModule").mockImplementation(((name: string) =>
      name === "node:worker_threads"
        ? {
            ...workers,
            Worker: class extends workers.Worker {
              constructor(url: URL) {
                super(url);
                started.push(this);
              }
              override postMessage(...task: Parameters<workers.Worker["postMessage"]>) {
                words = (task[0] as { shared: Int32Array<ArrayBuffer> }).shared;
                super.postMessage(...task);
              }
            },
          }
        : original(name)) as typeof process.getBuiltinModule);
    const artefact = await open("lifeC");
    await artefact.load(small.packed, { threads: 3 });
    expect(bitsOf(artefact.run(small.inputs))).toEqual(small.expected);
    expect(started).toHaveLength(2);
    await started[1]?.terminate();
    expect(() => artefact.run(small.inputs)).toThrow(
      /^lifeC: this run has no result: thread 2 of 3 has ended: it left with code 1\. Later runs use one thread, until load is called again\.$/u,
    );
    expect(bitsOf(artefact.run(small.inputs))).toEqual(small.expected);
    await artefact.load(small.packed, { threads: 2, patience: 1500 });
    // Nobody has told the module yet, and the thread has taken nothing.
    const ending = started[2]?.terminate();
    for (let i = 0; i < 3; i++) expect(bitsOf(artefact.run(small.inputs))).toEqual(small.expected);
    // As if it had taken the first iteration of its share before.
    Atomics.add(words, threadWords.tickets + 2, 1);
    expect(() => artefact.run(small.inputs)).toThrow(
      "lifeC: this run has no result: a thread does not answer.",
    );
    expect(bitsOf(artefact.run(small.inputs))).toEqual(small.expected);
    await ending;
    await artefact.load(small.packed, { threads: 3 });
    const running = (): number => started.filter(({ threadId }) => threadId !== -1).length;
    expect(running()).toBe(2);
    artefact.destroy();
    await expect.poll(running).toBe(0);
    vi.restoreAllMocks();
  });

  test("a worker's file that is missing is told, and what is no number of threads or milliseconds", async () => {
    const artefact = await open("lifeD");
    rmSync(join(folder.path, "lifeD.worker.js"));
    await expect(artefact.load(small.packed, { threads: 2 })).rejects.toThrow(
      /^lifeD: thread 1 cannot start from lifeD\.worker\.js beside this module; or pass threads: 1\. /u,
    );
    await expect(artefact.load(small.packed, { threads: 0 })).rejects.toThrow(
      "lifeD: threads must be a whole number from 1 to 64.",
    );
    for (const patience of [0, -1, Number.NaN])
      await expect(artefact.load(small.packed, { threads: 1, patience })).rejects.toThrow(
        "lifeD: patience must be a number of milliseconds above 0.",
      );
    await artefact.load(small.packed, { threads: 1 });
    expect(bitsOf(artefact.run(small.inputs))).toEqual(small.expected);
  });

  test("too little memory is told", async () => {
    const artefact = await open("lifeF");
    const { WebAssembly: engine } = globalThis as unknown as { WebAssembly: { Memory: () => void } };
    vi.spyOn(engine, "Memory").mockImplementation(function refused() {
      throw new RangeError("refused");
    });
    await expect(artefact.load(small.packed, { threads: 3 })).rejects.toThrow(
      /^lifeF: there are no \d+ MiB of memory here, for 3 threads; one takes \d+\. RangeError: refused$/u,
    );
    vi.restoreAllMocks();
    await artefact.load(small.packed, { threads: 3 });
    expect(bitsOf(artefact.run(small.inputs))).toEqual(small.expected);
  });

  test("a process ends by itself, whether its threads sleep or spin", () => {
    for (const { path, contents } of files("lifeE")) writeFileSync(join(folder.path, path), contents);
    writeFileSync(join(folder.path, "weights"), small.packed);
    const program = `import { readFileSync } from "node:fs";
import { load, run, threads } from "./lifeE.js";
await load(readFileSync(new URL("weights", import.meta.url)), { threads: 2 });
run({ image: new Float32Array(${small.inputs["image"]?.length ?? 0}) });
console.log(threads());`;
    writeFileSync(join(folder.path, "program.js"), program);
    const said = execFileSync(process.execPath, [join(folder.path, "program.js")], {
      encoding: "utf8",
      timeout: 30_000,
    });
    expect(said).toBe("2\n");
  });
});
