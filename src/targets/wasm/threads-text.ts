// The text by which a module runs on several threads: it starts workers from `NAME.worker.js`, each an instance of the same WebAssembly on
// the same memory, wakes them for every run, and waits with them between kernels. Nothing here chooses what is divided.

import { tsString } from "../../base/escape.ts";
import { func, type Part } from "../structures.ts";
import { banner, printParts, scriptOf } from "../print-module.ts";
import type { TargetInput } from "../target.ts";
import { mostThreads } from "../../base/most-threads.ts";
import { bytesFor, type ThreadMemory, threadWords } from "./threads-wat.ts";

/** What the host must know of the module. */
export interface ThreadFacts {
  readonly memory: ThreadMemory;
  /** Whether there is anything to divide. */
  readonly divided: boolean;
}

export function workerName(stem: string): string {
  return `${stem}.worker.js`;
}

/** Words that threads share: the region under way, how many sleep until the next, how many runs have begun, and the number of a thread that failed. */
const words = `const [REGION, ASLEEP, RUN, FAILED] = [${[
  threadWords.region,
  threadWords.asleep,
  threadWords.run,
  threadWords.failed,
].join(", ")}] as const;`;

const waitWhile = func("waitWhile", {
  doc: "Until the word changes: spins for as long as kernels take, then sleeps. Where sleeping is forbidden (the main thread of a page), it spins.",
  parameters: ["word: number", "value: number", "patience: number"],
  returns: "void",
  body: `const start = platform.performance.now();
while (Atomics.load(shared, word) === value) {
  const waited = platform.performance.now() - start;
  if (waited > spinTime && maySleep) {
    const isCounted = word === REGION ? 1 : 0;
    Atomics.add(shared, ASLEEP, isCounted);
    Atomics.wait(shared, word, value, word === RUN ? Infinity : 500);
    Atomics.sub(shared, ASLEEP, isCounted);
  } else for (let i = 0; i < 200 && Atomics.load(shared, word) === value; i++);
  if (word === REGION && Atomics.load(shared, FAILED) !== 0) throw new Error("a thread failed");
  if (waited > patience) throw new Error("a thread does not answer");
}`,
});

/** Regions are counted in 32 bits, round and round. */
const waitFor = func("waitFor", {
  doc: "Until the region begins: until all that was handed out before is done.",
  parameters: ["region: number"],
  returns: "void",
  body: `for (;;) {
  const now = Atomics.load(shared, REGION);
  if (((now - region) | 0) >= 0) return;
  waitWhile(REGION, now, patience);
}`,
});

const spinTime = "/** Milliseconds. */\nconst spinTime = 0.2;";

/** Statements of the module: `startThreads`, `destroy`, `runOnThreads`, and what they need. */
export function threadParts(stem: string, facts: ThreadFacts): readonly Part[] {
  return [
    "// ---- threads: workers on the same memory\n",
    words,
    spinTime,
    `let shared: Int32Array = new Int32Array(${threadWords.count});`,
    "let threadCount = 1;",
    "let patience = Infinity;",
    "let maySleep = true;",
    "let helpers: Helper[] = [];",
    "let lost: string | undefined;",
    ...faceParts,
    ...platformParts(facts),
    func("startThreads", {
      doc: "All but this one. They are ready when the promise holds.",
      async: true,
      parameters: ["code: object", "memory: object", "count: number"],
      returns: "Promise<void>",
      body: startBody(facts.memory),
    }),
    startHelper(stem),
    func("lose", {
      doc: "Whoever waits learns of it, and so does the next run.",
      parameters: ["thread: number", "why: unknown"],
      returns: "void",
      body: `lost ??= \`thread \${thread} of \${threadCount} has ended: \${why instanceof Error ? why.message : String(why)}\`;
Atomics.store(shared, FAILED, thread);
Atomics.notify(shared, REGION);`,
    }),
    waitWhile,
    waitFor,
    func("runOnThreads", {
      doc: "All layers, each thread its part.",
      parameters: ["layers: () => void"],
      returns: "void",
      body: runBody,
    }),
  ];
}

const faceParts: readonly Part[] = [
  func("destroy", {
    doc: "Ends the threads; runs use one until `load` is called again.",
    exported: true,
    returns: "void",
    body: `for (const helper of helpers) helper.terminate();
helpers = [];
lost = undefined;
threadCount = 1;
instance?.become(0, 1);`,
  }),
  func("threads", {
    doc: "How many run: 1 before `load`, and where a page may not share memory.",
    exported: true,
    returns: "number",
    body: "return threadCount;",
  }),
];

/** Workers, processors and shared memory of whatever runs the module. */
function platformParts({ memory, divided }: ThreadFacts): readonly Part[] {
  const builtin = (name: string, type: string): string =>
    `return platform.process?.getBuiltinModule?.("${name}") as ${type} | undefined;`;
  const nodeSystem = func("nodeSystem", {
    returns: "{ availableParallelism?(): number } | undefined",
    body: builtin("node:os", "{ availableParallelism?(): number }"),
  });
  const nothing = "// No kernel is large enough to be divided.\nreturn 1;";
  const count = `const isShareable = platform.crossOriginIsolated !== false && typeof SharedArrayBuffer !== "undefined";
if (!isShareable || (!nodeWorkers() && !platform.Worker)) return 1;
const here = platform.navigator?.hardwareConcurrency ?? nodeSystem()?.availableParallelism?.() ?? 1;
return wanted ?? Math.min(here, 8);`;
  return [
    func("wantedThreads", {
      doc: "As many as asked for, or as the machine has, up to eight; one where memory cannot be shared.",
      parameters: ["wanted: number | undefined"],
      returns: "number",
      body: `if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 1 && wanted <= ${mostThreads}))
  throw new Error(\`\${stem}: threads must be a whole number from 1 to ${mostThreads}.\`);
${divided ? count : nothing}`,
    }),
    func("nodeWorkers", {
      returns: "NodeWorkers | undefined",
      body: builtin("node:worker_threads", "NodeWorkers"),
    }),
    ...(divided ? [nodeSystem] : []),
    func("memoryFor", {
      parameters: ["engine: Engine", "count: number"],
      returns: "object",
      body: `const pages = Math.ceil((${bytesFor(memory, 1)} + (count > 1 ? count * ${memory.perThread} : 0)) / 65536);
try {
  return new engine.Memory({ initial: pages, maximum: pages, shared: true });
} catch (error) {
  const problem = \`\${stem}: there are no \${Math.ceil(pages / 16)} MiB of memory here, for \${count} threads\`;
  throw new Error(\`\${problem}; one takes ${Math.ceil(bytesFor(memory, 1) / 2 ** 20)}. \${String(error)}\`);
}`,
    }),
  ];
}

function startBody(memory: ThreadMemory): string {
  return `if (count === 1) return;
shared = new Int32Array((memory as { readonly buffer: SharedArrayBuffer }).buffer, ${memory.shared}, ${threadWords.count});
try {
  Atomics.wait(shared, RUN, 1, 0);
} catch {
  maySleep = false;
}
threadCount = count;
try {
  await Promise.all(Array.from({ length: count - 1 }, (_, i) => startThread(code, memory, i + 1)));
} catch (error) {
  destroy();
  throw error;
}`;
}

/** Bundlers look for `new Worker(new URL("./file", import.meta.url)` to the letter. */
function startHelper(stem: string): Part {
  const url = `new URL(${tsString(`./${workerName(stem)}`)}, (import.meta as { url?: string }).url)`;
  return func("startThread", {
    parameters: ["code: object", "memory: object", "thread: number"],
    returns: "Promise<void>",
    body: `return new Promise((resolve, reject) => {
  const node = nodeWorkers();
  const helper = node ? new node.Worker(${url}) : new Worker(${url}, { type: "module" });
  helpers.push(helper);
  const crew = shared;
  let isReady = false;
  const fail = (why: unknown): void => {
    reject(new Error(\`\${stem}: thread \${thread} cannot start from ${workerName(stem).replaceAll("`", "")} beside this module; or pass threads: 1. \${String(why)}\`));
    if (isReady && crew === shared && helpers.includes(helper)) lose(thread, why);
  };
  const ready = (answer: unknown): void => {
    if (answer !== "ready") return fail(answer);
    isReady = true;
    helper.unref?.();
    resolve();
  };
  if (helper.on) {
    helper.on("message", ready);
    helper.on("error", fail);
    helper.on("exit", (code) => fail(\`it left with code \${String(code)}\`));
  } else {
    helper.onmessage = ({ data }) => ready(data);
    helper.onerror = ({ message }) => fail(message ?? "its file cannot be loaded");
  }
  helper.postMessage({ code, memory, shared, thread, threadCount });
});`,
  });
}

const runBody = `if (threadCount === 1 && lost === undefined) return layers();
try {
  if (lost !== undefined) throw new Error("a thread has ended");
  code().become(0, threadCount);
  Atomics.add(shared, RUN, 1);
  Atomics.notify(shared, RUN);
  layers();
  instance?.become(0, 1);
} catch (error) {
  const why = lost ?? (error instanceof Error ? error.message : String(error));
  destroy();
  throw new Error(\`\${stem}: this run has no result: \${why}. Later runs use one thread, until load is called again.\`);
}`;

/** Types for what the parts above use, and what `load` may be told. */
export const threadTypes = `
export interface LoadOptions {
  readonly wasm?: WasmSource | Promise<WasmSource>;
  /** How many run together; as many as the machine has, up to eight. One where memory cannot be shared: the results are the same bits. */
  readonly threads?: number;
  /** Milliseconds that a run waits for a thread that does not answer before it gives up with a sentence: 30,000. */
  readonly patience?: number;
}

interface Helper {
  postMessage(message: object): void;
  terminate(): unknown;
  unref?(): void;
  on?(event: string, listener: (value: unknown) => void): unknown;
  onmessage?: (event: { readonly data: unknown }) => void;
  onerror?: (event: { readonly message?: string }) => void;
}
interface NodeWorkers {
  readonly Worker: new (url: Place) => Helper;
}
declare const Worker: new (url: Place, options: { readonly type: "module" }) => Helper;`;

/** `NAME.worker.js`: a thread. */
export function workerText(input: TargetInput): string {
  return scriptOf(
    printParts([
      banner(input),
      workerTypes,
      words,
      spinTime,
      "const maySleep = true;",
      "const patience = Infinity;",
      "let shared: Int32Array = new Int32Array();",
      waitWhile,
      waitFor,
      func("start", {
        doc: "Takes part in every run, until the worker is ended from outside.",
        async: true,
        parameters: ["task: Task"],
        returns: "Promise<void>",
        body: workerBody,
      }),
      `const port = platform.process?.getBuiltinModule?.("node:worker_threads")?.parentPort;
const say = (message: string): void => (port ?? platform).postMessage(message);
const begin = (task: Task): void => void start(task).catch((error: unknown) => say(String(error)));
if (port) port.once("message", begin);
else platform.onmessage = ({ data }) => begin(data);`,
    ]),
  );
}

const workerBody = `shared = task.shared;
const imports = { host: { memory: task.memory, wait: waitFor } };
const { exports } = await platform.WebAssembly.instantiate(task.code, imports);
say("ready");
for (let run = 0; ; run = (run + 1) | 0) {
  waitWhile(RUN, run, Infinity);
  try {
    exports.become(task.thread, task.threadCount);
    exports.run();
  } catch {
    Atomics.store(shared, FAILED, task.thread);
    Atomics.notify(shared, REGION);
    return;
  }
}`;

const workerTypes = `interface Task {
  readonly code: object;
  readonly memory: object;
  readonly shared: Int32Array;
  readonly thread: number;
  readonly threadCount: number;
}
interface Instance {
  readonly exports: { become(thread: number, count: number): void; run(): void };
}
interface Port {
  postMessage(message: string): void;
  once(event: "message", listener: (task: Task) => void): void;
}
interface Platform {
  readonly WebAssembly: { instantiate(code: object, imports: object): Promise<Instance> };
  readonly performance: { now(): number };
  readonly process?: { getBuiltinModule?(name: string): { readonly parentPort: Port } | undefined };
  postMessage(message: string): void;
  onmessage: ((event: { readonly data: Task }) => void) | undefined;
}
const platform = globalThis as unknown as Platform;`;
