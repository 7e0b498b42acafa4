// The emitted module as its caller meets it: strict types, right numbers in every layout, clear errors, nothing it must not hold.

import { execFileSync } from "node:child_process";
import prettier from "prettier";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyModule } from "../../../src/loops/verify-module.ts";
import { KERNELS } from "../../../src/targets/typescript/module.ts";
import {
  emitted,
  imported,
  packed,
  reference,
  scheduled,
  type Emitted,
  type EmittedModule,
} from "../../support/emitted.ts";
import { uniform } from "../../support/random.ts";
import { branchedNet, residualNet } from "../../support/small-networks.ts";
import { expectStrict } from "../../support/strict-types.ts";

const nets = { residual: residualNet(), branched: branchedNet() };
const cases = Object.entries(nets);

function inputsOf(module: EmittedModule): Record<string, Float32Array> {
  const size = (shape: readonly number[]): number => shape.reduce((product, extent) => product * extent, 1);
  return Object.fromEntries(module.meta.inputs.map(({ name, shape }) => [name, uniform(name, size(shape))]));
}

function expectNear(got: Float32Array | undefined, wanted: Float64Array | undefined, tolerance = 2e-6): void {
  expect(got?.length).toBe(wanted?.length);
  const worst = Math.max(
    ...(wanted ?? []).map((value, i) => Math.abs(value - (got?.[i] ?? NaN)) / Math.max(1, Math.abs(value))),
  );
  expect(worst).toBeLessThanOrEqual(tolerance);
}

describe.each(cases)("%s", (_, graph) => {
  test.each(["fast", "strict"] as const)("gives the reference's outputs, %s", async (float) => {
    const made = emitted(graph, { float });
    expect(verifyModule(made.scheduled.module)).toEqual([]);
    const module = await imported(made);
    await module.load(packed(graph, made.scheduled));
    const inputs = inputsOf(module);
    const wanted = reference(graph, new Map(Object.entries(inputs)));
    const got = module.run(inputs);
    expect(Object.keys(got)).toEqual([...wanted.keys()]);
    for (const [name, values] of wanted) expectNear(got[name], values);
  });

  test("types and declarations are strict", () => {
    const { files, text } = emitted(graph);
    expectStrict({ "net.ts": text });
    expectStrict({ "net.d.ts": files.get("net.d.ts") ?? "" });
    expectStrict({ "net.ts": emitted(graph, { layout: "nhwc", batch: 2, float: "strict" }).text });
  });

  test("the readable part is as prettier writes it", async () => {
    const readable = emitted(graph).text.split(KERNELS)[0] ?? "";
    expect(await prettier.format(readable, { parser: "typescript", printWidth: 110 })).toBe(
      `${readable.trimEnd()}\n`,
    );
  });

  test("holds no import, no eval, nothing of the platform", () => {
    for (const text of emitted(graph).files.values()) {
      expect(text).not.toMatch(
        /\b(?:import|require|eval|Function|process|globalThis|window|fetch)\b\s*[(.{"']/u,
      );
    }
  });

  test("runs where code must not come from strings", () => {
    const script = `${emitted(graph).files.get("net.js") ?? ""}\nconst { kernels } = await selfTest();\nconsole.log(kernels);`;
    const flags = ["--disallow-code-generation-from-strings", "--input-type=module"];
    const printed = execFileSync(process.execPath, flags, { input: script, encoding: "utf8" });
    expect(Number(printed)).toBeGreaterThan(0);
  });

  test("the same graph gives the same bytes", () => {
    expect([...emitted(graph).files]).toEqual([...emitted(graph).files]);
  });
});

test("shapes are types: any Float32Array will do, a tensor of another shape will not", () => {
  const { text } = emitted(nets.residual);
  const given = (value: string): string => `${text}\nexport const given: Inputs["image"] = ${value};\n`;
  expectStrict({ "net.ts": given("new Float32Array(588)") });
  expect(() => expectStrict({ "net.ts": given("createOutputs().scores") })).toThrow(
    /expected \[ Array\(1\) \]/u,
  );
});

describe("layouts and batches", () => {
  test("channels last, three samples at once", async () => {
    const graph = nets.branched;
    const [plain, made] = [emitted(graph), emitted(graph, { layout: "nhwc", batch: 3 })];
    const [one, three] = [await imported(plain), await imported(made)];
    expect(three.meta.inputs).toEqual([
      { name: "a", shape: [3, 6, 9, 4] },
      { name: "b", shape: [3, 3, 3, 2] },
    ]);
    await one.load(packed(graph, plain.scheduled));
    await three.load(packed(graph, made.scheduled));
    const given = inputsOf(three);
    const all = three.run(given);
    for (let n = 0; n < 3; n++) {
      const sample = one.run({ a: firstFrom(given["a"], n, 4, 54), b: firstFrom(given["b"], n, 2, 9) });
      for (const [name, channels, pixels] of [
        ["mixed", 11, 54],
        ["low", 4, 15],
        ["same", 4, 54],
      ] as const) {
        expect(firstFrom(all[name], n, channels, pixels)).toEqual(sample[name]);
      }
    }
  });

  /** Sample n of channels-last data with channels first. */
  function firstFrom(
    data: Float32Array | undefined,
    n: number,
    channels: number,
    pixels: number,
  ): Float32Array {
    return Float32Array.from({ length: channels * pixels }, (_, at) => {
      const [c, i] = [Math.floor(at / pixels), at % pixels];
      return data?.[n * channels * pixels + i * channels + c] ?? NaN;
    });
  }

  test("run fills the outputs it is given", async () => {
    const made = emitted(nets.residual);
    const module = await imported(made);
    await module.load(packed(nets.residual, made.scheduled));
    const outputs = { scores: new Float32Array(10) };
    expect(module.run(inputsOf(module), outputs)).toBe(outputs);
    expect(outputs.scores.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  });
});

describe("selfTest", () => {
  test.each(cases)("%s: covers every kernel and leaves weights as they are", async (_, graph) => {
    const made = emitted(graph);
    const module = await imported(made);
    await module.load(packed(graph, made.scheduled));
    const inputs = inputsOf(module);
    const before = module.run(inputs);
    const { kernels } = await module.selfTest();
    expect(kernels).toBe(made.scheduled.module.kernels.length);
    expect(module.run(inputs)).toEqual(before);
  });

  test("finds a kernel that computes something else", async () => {
    const made = emitted(nets.residual);
    const script = made.files.get("net.js") ?? "";
    const broken = script.replace("a00 += ", "a00 -= ");
    expect(broken).not.toBe(script);
    const module = await imported({ files: new Map([["net.js", broken]]) });
    await expect(module.selfTest()).rejects.toThrow(/^net: selfTest failed\. conv_bn_relu_24x7x7: /u);
  });
});

describe("errors", () => {
  let made: Emitted;
  let module: EmittedModule;
  beforeAll(async () => {
    made = emitted(nets.residual);
    module = await imported(made);
  });
  const run = "Run: cnnc pack net.cnn W.safetensors --target ts";

  test("run before load", () => {
    expect(() => module.run(inputsOf(module))).toThrow(
      "net: call load(bytes) with packed weights before run.",
    );
  });

  test("weights for another module", async () => {
    const other = packed(nets.residual, scheduled(nets.residual, "strict"));
    await expect(module.load(other)).rejects.toThrow(
      `net: these weights were packed for another model, target or option (Residual, ts, strict). ${run}`,
    );
  });

  test.each([
    ["nothing", undefined as unknown as Uint8Array, "net: these bytes are no safetensors file."],
    ["no bytes", new Uint8Array(), "net: these bytes are no safetensors file."],
    ["noise", new Uint8Array(64).fill(255), "net: these bytes are no safetensors file."],
    ["no JSON", file("nonsense"), "net: these bytes are no safetensors file."],
    ["null", file("null"), "net: these bytes are no safetensors file."],
    ["plain weights", file("{}"), "net: these weights are not packed for this module."],
  ])("%s", async (_, bytes, message) => {
    await expect(module.load(bytes)).rejects.toThrow(`${message} ${run}`);
  });

  test("a truncated file, and weights as they were", async () => {
    const bytes = packed(nets.residual, made.scheduled);
    await module.load(bytes);
    const before = module.run(inputsOf(module));
    await expect(module.load(bytes.subarray(0, bytes.length - 4))).rejects.toThrow(
      /^net: tensor \w+ is missing or incomplete\. Run: /u,
    );
    expect(module.run(inputsOf(module))).toEqual(before);
  });

  test("inputs and outputs of the wrong kind or size", async () => {
    await module.load(packed(nets.residual, made.scheduled));
    const wanted = 'net: input "image" must be a Float32Array of 588 numbers, shape [1, 3, 14, 14]';
    expect(() => module.run({})).toThrow(`${wanted}.`);
    expect(() => (module.run as () => unknown)()).toThrow(`${wanted}.`);
    expect(() => module.run({ image: [1] as unknown as Float32Array })).toThrow(`${wanted}.`);
    expect(() => module.run({ image: new Float32Array(587) })).toThrow(`${wanted}, and holds 587.`);
    expect(() => module.run(inputsOf(module), { scores: new Float32Array(1) })).toThrow(
      'net: output "scores" must be a Float32Array of 10 numbers, shape [1, 10], and holds 1.',
    );
  });

  /** A safetensors file with this header and no data. */
  function file(header: string): Uint8Array {
    const bytes = new Uint8Array(8 + header.length);
    new DataView(bytes.buffer).setUint32(0, header.length, true);
    bytes.set(new TextEncoder().encode(header), 8);
    return bytes;
  }
});
