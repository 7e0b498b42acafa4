// Packed files of modules in float16: what the GPU stores, half the bytes, rounded once and as ONNX Runtime rounds.

import { expect, test } from "vitest";
import { halfBits } from "../../../src/base/half.ts";
import { pack } from "../../../src/compile/pack.ts";
import { createSink } from "../../../src/diag/sink.ts";
import { artefactFacts } from "../../../src/run/artefact-facts.ts";
import { randomWeights } from "../../../src/weights/random-weights.ts";
import { readSafetensors } from "../../../src/weights/read-safetensors.ts";
import type { Weights } from "../../../src/weights/weights.ts";
import { writeMadeSafetensors } from "../../../src/weights/write-safetensors.ts";
import { built } from "../../support/compiled.ts";
import { node } from "../../support/onnx/model.ts";
import { runModel } from "../../support/onnx/session.ts";

const text = "model Net {\n  input x: 3x9x9\n  conv(24, 3) -> relu -> flatten -> dense(10)\n}\n";
const source = { path: "net.cnn", text };
const half = built(source, "Net", {}, { target: "wgsl", dtype: "f16" });
const single = built(source, "Net", {}, { target: "wgsl" });
/** Small and large ones, float16's denormals among them. */
const weights: Weights = new Map(
  [...randomWeights(half.graph, 3)].map(([path, tensor]) => [
    path,
    { ...tensor, data: tensor.data.map((value, i) => value * 2 ** ((i % 40) - 30)) },
  ]),
);

function packed(model: typeof half, given = weights) {
  const sink = createSink();
  const bytes = pack(model, given, sink) ?? new Uint8Array();
  return { bytes, file: readSafetensors(bytes), diagnostics: sink.diagnostics };
}

test("every tensor is what ONNX Runtime's Cast makes of the float32 one, in half the bytes", async () => {
  const [small, large] = [packed(half), packed(single)];
  expect(small.diagnostics).toEqual([]);
  expect([...small.file.tensors.keys()]).toEqual([...large.file.tensors.keys()]);
  let [bytes, denormals] = [0, 0];
  for (const [name, { dtype, shape, data }] of small.file.tensors) {
    const from = large.file.tensors.get(name)?.data ?? [];
    const cast = {
      nodes: [node("Cast", ["x"], "h", { to: 10 }), node("Cast", ["h"], "y", { to: 1 })],
      initializers: [],
      inputs: [{ name: "x", shape }],
      outputs: ["y"],
    };
    const wanted = await runModel(cast, new Map([["x", Float32Array.from(from)]]));
    expect(dtype).toBe("F16");
    expect(data).toEqual(wanted.get("y")?.data);
    bytes += data.length * 2;
    denormals += data.filter((value) => value !== 0 && Math.abs(value) < 2 ** -14).length;
  }
  expect(denormals).toBeGreaterThan(10);
  expect(small.bytes.length - bytes).toBeLessThan(1000);
  expect(large.bytes.length - 2 * bytes).toBeLessThan(1000);
  expect(artefactFacts(half, "wgsl").packedBytes).toBe(small.bytes.length);
});

test("the file says that it is float16, and its hash is another", () => {
  const [small, large] = [packed(half).file.metadata, packed(single).file.metadata];
  expect([small.get("dtype"), large.get("dtype")]).toEqual(["f16", undefined]);
  // Of the same tensors in the same order.
  const dense = { path: "dense.cnn", text: "model Dense {\n  input x: [8]\n  dense(4)\n}\n" };
  const [one, other] = (["f16", "f32"] as const).map(
    (dtype) => built(dense, "Dense", {}, { target: "wgsl", dtype }).scheduled.packing,
  );
  expect(one?.entries.map(({ nest }) => nest)).toEqual(other?.entries.map(({ nest }) => nest));
  expect(one?.metadata.hash).not.toBe(other?.metadata.hash);
});

test("bits are the platform's, of every float16 and what lies between", () => {
  const all = Float16Array.from(new Float16Array(Uint16Array.from({ length: 2 ** 16 }, (_, i) => i).buffer));
  const given = [...all].flatMap((value) => [value, value * (1 + 2 ** -11), value * (1 + 2 ** -12)]);
  const wanted = new Uint16Array(Float16Array.from(given).buffer);
  const wrong = given.filter((value, i) => !Number.isNaN(value) && halfBits(value) !== wanted[i]);
  expect(wrong).toEqual([]);
  expect(halfBits(NaN) & 0x7fff).toBeGreaterThan(0x7c00);
});

test("a float64 is rounded once: by way of float32 this one would be a tie, and end below", () => {
  const value = 1 + 2 ** -11 + 2 ** -40;
  const entry = {
    name: "w",
    shape: [1],
    dtype: "f16",
    fill: (data: Float32Array | Float64Array) => data.fill(value),
  } as const;
  const file = readSafetensors(writeMadeSafetensors([entry], new Map()));
  expect(file.tensors.get("w")?.data).toEqual(Float32Array.of(1 + 2 ** -10));
});

test("numbers that float16 cannot hold are told of, with the layer's weights", () => {
  const [path = "", tensor] = [...weights][0] ?? [];
  if (!tensor) throw new Error("there are weights");
  const data = Float32Array.from(tensor.data);
  data.set([65_519, -65_520, 1e6]);
  const { file, diagnostics } = packed(half, new Map([...weights, [path, { ...tensor, data }]]));
  expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    [
      "half-overflow",
      "warning",
      `2 of the numbers packed from ${path} are beyond 65,504, the largest float16, up to 1,000,000: they become infinite`,
    ],
  ]);
  const infinite = [...file.tensors.values()].flatMap((one) =>
    [...one.data].filter((value) => !Number.isFinite(value)),
  );
  expect(new Set(infinite)).toEqual(new Set([-Infinity, Infinity]));
});
