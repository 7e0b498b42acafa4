// The module around the WebAssembly as its caller meets it: strict types, the file that suits the engine, clear errors, instances apart.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import prettier from "prettier";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { BuiltModel } from "../../../src/compile/built-model.ts";
import type { CompileOptions } from "../../../src/compile/options.ts";
import { pack } from "../../../src/compile/pack.ts";
import { prepareTarget } from "../../../src/compile/prepare-target.ts";
import { createSink } from "../../../src/diag/sink.ts";
import { evaluateGraph } from "../../../src/run/reference.ts";
import { readSafetensors } from "../../../src/weights/read-safetensors.ts";
import { randomWeights } from "../../../src/weights/random-weights.ts";
import { built, randomInputs } from "../../support/compiled.ts";
import { expectStrict } from "../../support/strict-types.ts";
import { webAssembly } from "../../support/web-assembly.ts";

const net = `model Net {
  input image: 3x10x10
  conv(8, 3, pad=1) -> relu -> maxpool(2) -> flatten -> dense(4) -> sigmoid
}`;
const other = net.replace("dense(4)", "dense(5)");

interface WasmArtefact {
  readonly wasmFile: string;
  load(bytes: Uint8Array, options?: { readonly wasm?: unknown }): Promise<void>;
  run(inputs: Readonly<Record<string, Float32Array>>): Readonly<Record<string, Float32Array>>;
  selfTest(): Promise<void>;
}

let folder: string;
let files: ReadonlyMap<string, string | Uint8Array>;
let weights: Uint8Array;
let model: BuiltModel;

function compiled(text: string, options: CompileOptions = {}): BuiltModel {
  return built({ path: "net.cnn", text }, undefined, {}, { target: "wasm", emit: "js", ...options });
}

function packedFor(made: BuiltModel, seed = 1): Uint8Array {
  return pack(made, randomWeights(made.graph, seed), createSink()) ?? new Uint8Array();
}

function contentsOf(made: BuiltModel): Map<string, string | Uint8Array> {
  return new Map(made.files.map(({ path, contents }) => [path, contents]));
}

function wasmOf(made: ReadonlyMap<string, string | Uint8Array>, name = "net.wasm"): Uint8Array {
  const bytes = made.get(name);
  return bytes instanceof Uint8Array ? bytes : new Uint8Array();
}

let imports = 0;

/** An instance of its own: the query makes it another module. */
async function imported(from = folder): Promise<WasmArtefact> {
  return (await import(`${pathToFileURL(join(from, "net.js")).href}?${imports++}`)) as WasmArtefact;
}

function output(artefact: WasmArtefact): readonly number[] {
  const inputs = Object.fromEntries(randomInputs(model.graph, 7));
  return Object.values(artefact.run(inputs)).flatMap((values) => [...values]);
}

function reference(seed: number): readonly number[] {
  const values = evaluateGraph(model.graph, randomWeights(model.graph, seed), randomInputs(model.graph, 7));
  return model.graph.outputs.flatMap(({ node }) => [...(values.get(node) ?? [])]);
}

function expectNear(got: readonly number[], wanted: readonly number[]): void {
  expect(got).toHaveLength(wanted.length);
  got.forEach((value, i) => expect(Math.abs(value - (wanted[i] ?? NaN))).toBeLessThan(2e-6));
}

function write(made: ReadonlyMap<string, string | Uint8Array>): string {
  const place = mkdtempSync(join(tmpdir(), "cnnc-wasm-"));
  writeFileSync(join(place, "package.json"), '{ "type": "module" }');
  for (const [path, contents] of made) writeFileSync(join(place, path), contents);
  return place;
}

beforeAll(async () => {
  await prepareTarget("wasm");
  model = compiled(net);
  files = contentsOf(model);
  weights = packedFor(model);
  folder = write(files);
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => vi.restoreAllMocks());

describe("files", () => {
  test("two variants, and the module around them", () => {
    expect([...files.keys()]).toEqual(["net.js", "net.d.ts", "net.wasm", "net.plain.wasm"]);
    for (const name of ["net.wasm", "net.plain.wasm"])
      expect(webAssembly.validate(wasmOf(files, name))).toBe(true);
  });

  test("strict mode has nothing to fuse, and one file", () => {
    const strict = contentsOf(compiled(net, { float: "strict" }));
    expect([...strict.keys()]).toEqual(["net.js", "net.d.ts", "net.wasm"]);
  });

  test("a network without multiply-adds in lanes has one file too", () => {
    const pooling = compiled("model Pool {\n  input x: 2x4x4\n  maxpool(2)\n}", { name: "pool" });
    expect(pooling.files.map(({ path }) => path)).toEqual(["pool.js", "pool.d.ts", "pool.wasm"]);
  });

  test("types and declarations are strict, with the language's own library only", () => {
    for (const options of [{}, { inline: true }, { batch: 2, layout: "nhwc", float: "strict" }] as const) {
      const typed = contentsOf(compiled(net, { ...options, emit: "ts" }));
      expectStrict({ "net.ts": String(typed.get("net.ts")) });
    }
    expectStrict({ "net.d.ts": String(files.get("net.d.ts")) });
  });

  test("the module is as prettier writes it, long texts apart", async () => {
    const text = String(contentsOf(compiled(net, { emit: "ts" })).get("net.ts"));
    expect(await prettier.format(text, { parser: "typescript", printWidth: 110 })).toBe(
      `${text.trimEnd()}\n`,
    );
  });
});

describe("where the WebAssembly comes from", () => {
  test("the file beside the module that suits the engine", async () => {
    const artefact = await imported();
    expect(artefact.wasmFile).toBe("net.wasm");
    await artefact.load(weights);
    expectNear(output(artefact), reference(1));
    await artefact.selfTest();
    expectNear(output(artefact), reference(1));
  });

  test("plain SIMD where the engine has no fused multiply-add", async () => {
    vi.spyOn(webAssembly, "validate").mockReturnValue(false);
    const artefact = await imported();
    expect(artefact.wasmFile).toBe("net.plain.wasm");
    await artefact.load(weights);
    await artefact.selfTest();
    expectNear(output(artefact), reference(1));
  });

  test.each([
    ["bytes", (bytes: Uint8Array) => bytes],
    ["an ArrayBuffer", (bytes: Uint8Array) => new Uint8Array(bytes).buffer],
    ["a Response", (bytes: Uint8Array) => new Response(new Uint8Array(bytes))],
    ["a promise of one", async (bytes: Uint8Array) => Promise.resolve(new Response(new Uint8Array(bytes)))],
    ["a Module", (bytes: Uint8Array) => new webAssembly.Module(bytes)],
  ])("%s given to load", async (_, given) => {
    const alone = write(new Map([["net.js", files.get("net.js") ?? ""]]));
    const artefact = await imported(alone);
    await artefact.load(weights, { wasm: given(wasmOf(files)) });
    expectNear(output(artefact), reference(1));
    rmSync(alone, { recursive: true });
  });

  test("the module itself, with --inline: one file that needs no other", async () => {
    const inline = contentsOf(compiled(net, { inline: true }));
    expect([...inline.keys()]).toEqual(["net.js", "net.d.ts"]);
    const alone = write(inline);
    const artefact = await imported(alone);
    await artefact.load(weights);
    await artefact.selfTest();
    expectNear(output(artefact), reference(1));
    expect(readFileSync(join(alone, "net.js"), "utf8")).not.toMatch(/fetch|import\.meta|eval\(/u);
    rmSync(alone, { recursive: true });
  });
});

test("two instances in one process keep their weights apart; new weights replace old ones", async () => {
  const [first, second] = [await imported(), await imported()];
  await Promise.all([first.load(weights), second.load(packedFor(model, 2))]);
  expectNear(output(first), reference(1));
  expectNear(output(second), reference(2));
  await first.load(packedFor(model, 3));
  expectNear(output(first), reference(3));
});

test("a host that knows the exports alone: tensors by their table, inputs and outputs by their addresses", () => {
  const { tensors } = readSafetensors(weights);
  const { exports } = new webAssembly.Instance(new webAssembly.Module(wasmOf(files, "net.plain.wasm")));
  const { buffer } = exports.memory;
  const rows = new Uint32Array(buffer, exports.tensors.value, 3 * exports.tensor_count.value);
  expect(exports.tensor_count.value).toBe(tensors.size);
  for (const [i, { data }] of [...tensors.values()].entries()) {
    const [address = 0, count = 0, width = 0] = rows.subarray(3 * i, 3 * i + 3);
    expect(count).toBe(data.length);
    if (width === 8) new Float64Array(buffer, address, count).set(data);
    else new Float32Array(buffer, address, count).set(data);
  }
  exports.prepare();
  const image = randomInputs(model.graph, 7).get("image") ?? new Float32Array();
  expect([exports.inputs.value, exports.outputs.value, exports.samples.value]).toEqual([1, 1, 1]);
  expect(exports.input_0_size.value).toBe(image.length);
  new Float32Array(buffer, exports.input_0.value, image.length).set(image);
  exports.run();
  const got = new Float32Array(buffer, exports.output_0.value, exports.output_0_size.value);
  expectNear([...got], reference(1));
});

describe("what is refused, in a sentence", () => {
  async function refusal(artefact: WasmArtefact, bytes: Uint8Array, wasm?: unknown): Promise<string> {
    return artefact.load(bytes, { wasm }).then(
      () => "taken",
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  }

  test("weights of another model, and of the other target", async () => {
    const theirs = packedFor(compiled(other));
    const said = /^net: these weights were packed for another model, target or option .* --target wasm$/u;
    expect(await refusal(await imported(), theirs)).toMatch(said);
    const script = built({ path: "net.cnn", text: net });
    expect(await refusal(await imported(), packedFor(script))).toMatch(said);
  });

  test("the WebAssembly of another model, or one that is none of ours", async () => {
    const theirs = wasmOf(contentsOf(compiled(other)));
    const said =
      "net: this WebAssembly is of another model, or of another compilation of it; net.wasm beside this module is meant.";
    expect(await refusal(await imported(), weights, theirs)).toBe(said);
    const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
    expect(await refusal(await imported(), weights, empty)).toBe(said);
  });

  test("a module that wants to be given something, as those of several threads do", async () => {
    // (module (import "a" "b" (func)))
    const importing = Uint8Array.of(
      0,
      97,
      115,
      109,
      1,
      0,
      0,
      0,
      1,
      4,
      1,
      96,
      0,
      0,
      2,
      7,
      1,
      1,
      97,
      1,
      98,
      0,
      0,
    );
    expect(await refusal(await imported(), weights, importing)).toMatch(
      /^net: net\.wasm cannot start here\. TypeError: WebAssembly\.instantiate\(\)/u,
    );
  });

  test("what is no WebAssembly, and no bytes", async () => {
    expect(await refusal(await imported(), weights, Uint8Array.of(1, 2, 3))).toMatch(
      /^net: this is no WebAssembly that the engine takes; net\.wasm is meant\. CompileError: /u,
    );
    expect(await refusal(await imported(), weights, { path: "net.wasm" })).toBe(
      "net: wasm must be bytes, a Response or a WebAssembly.Module.",
    );
  });

  test("an answer that is no success, and a file that is not there", async () => {
    const answer = new Response("", { status: 404 });
    expect(await refusal(await imported(), weights, answer)).toMatch(/ answers 404; net\.wasm is meant\.$/u);
    const alone = write(new Map([["net.js", files.get("net.js") ?? ""]]));
    expect(await refusal(await imported(alone), weights)).toMatch(
      /^net: cannot read net\.wasm beside this module; or pass load\(bytes, \{ wasm \}\)\. Error: ENOENT/u,
    );
    rmSync(alone, { recursive: true });
  });

  test("a run before load; and after a refusal the module loads all the same", async () => {
    const artefact = await imported();
    expect(() => artefact.run({ image: new Float32Array(300) })).toThrow(
      "net: call load(bytes) with packed weights before run.",
    );
    await refusal(artefact, weights, Uint8Array.of(1, 2, 3));
    await artefact.load(weights);
    expectNear(output(artefact), reference(1));
  });

  test("the self-check inside the module gives the number of the kernel that fails", () => {
    const module = new webAssembly.Module(wasmOf(files));
    const { exports } = new webAssembly.Instance(module);
    const { memory, checks, check_got, check_wanted } = exports;
    expect(exports.self_check()).toBe(0);
    // The first sample of the second check is expected to be something else.
    const sample = new Uint32Array(memory.buffer, checks.value + 40, 10)[8] ?? 0;
    new Float64Array(memory.buffer, sample + 8, 1)[0] = 1234;
    expect(exports.self_check()).toBe(2);
    expect(check_wanted.value).toBe(1234);
    expect(check_got.value).not.toBe(1234);
  });
});
