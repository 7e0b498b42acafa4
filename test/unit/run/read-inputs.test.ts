import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { PNG } from "pngjs";
import { afterAll, expect, test } from "vitest";
import { createSink } from "../../../src/diag/sink.ts";
import { type InputPort, readInputs, type Samples } from "../../../src/run/read-inputs.ts";
import { float32Tensor } from "../../../src/weights/tensor.ts";
import { writeSafetensors } from "../../../src/weights/write-safetensors.ts";

const folder = mkdtempSync(join(tmpdir(), "cnnc-inputs-"));
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function read(
  texts: readonly string[],
  ports: readonly InputPort[],
  resize = false,
): { samples: Samples | undefined; messages: string[] } {
  const sink = createSink();
  const samples = readInputs(texts, { model: "M", ports, resize, reporter: sink });
  return { samples, messages: sink.diagnostics.map(({ message }) => message.replaceAll(`${folder}/`, "")) };
}

const image: InputPort = { name: "image", shape: [1, 2, 3] };
const tensors = (entries: Record<string, readonly number[]>): Uint8Array =>
  writeSafetensors(
    new Map(
      Object.entries(entries).map(([name, shape]) => {
        const size = shape.reduce((a, b) => a * b, 1);
        return [
          name,
          float32Tensor(
            shape,
            Float32Array.from({ length: size }, (_, i) => i),
          ),
        ];
      }),
    ),
  );

function idx(shape: readonly number[], values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * shape.length + values.length);
  bytes.set([0, 0, 8, shape.length]);
  shape.forEach((size, i) => new DataView(bytes.buffer).setUint32(4 + 4 * i, size));
  bytes.set(values, 4 + 4 * shape.length);
  return bytes;
}

test("safetensors: one sample, many samples, files one after the other", () => {
  const one = save("one.safetensors", tensors({ image: [1, 2, 3] }));
  const two = save("two.safetensors", tensors({ image: [2, 1, 2, 3] }));
  const { samples, messages } = read([one, `image=${two}`], [image]);
  expect(messages).toEqual([]);
  expect(samples?.count).toBe(3);
  expect([...samples!.values.get("image")!]).toEqual([
    0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ]);
});

test("a safetensors file gives several inputs by their names", () => {
  const ports = [image, { name: "mask", shape: [4] }];
  const both = save("both.safetensors", tensors({ mask: [2, 4], image: [2, 1, 2, 3] }));
  expect(read([both], ports).samples?.count).toBe(2);
  const uneven = save("uneven.safetensors", tensors({ mask: [3, 4], image: [2, 1, 2, 3] }));
  expect(read([uneven], ports).messages).toEqual([
    "the inputs have different numbers of samples: image 2, mask 3",
  ]);
});

test("IDX, plain and gzipped, is pixels / 255", () => {
  const bytes = idx([2, 2, 3], [0, 51, 102, 153, 204, 255, 255, 0, 0, 0, 0, 0]);
  for (const path of [save("a-idx3-ubyte", bytes), save("a-idx3-ubyte.gz", gzipSync(bytes))]) {
    const { samples, messages } = read([path], [image]);
    expect(messages).toEqual([]);
    expect(samples?.count).toBe(2);
    expect([...samples!.values.get("image")!.subarray(0, 6)]).toEqual(
      [0, 0.2, 0.4, 0.6, 0.8, 1].map(Math.fround),
    );
  }
});

test("an image must have the exact size, or be resized", () => {
  const png = new PNG({ width: 6, height: 4 });
  png.data.fill(255);
  const path = save("digit.png", PNG.sync.write(png));
  expect(read([path], [image]).messages).toEqual([
    "digit.png is 6 x 4 pixels (width x height), and input image takes 3 x 2; --resize scales it",
  ]);
  expect([...read([path], [image], true).samples!.values.get("image")!]).toEqual([1, 1, 1, 1, 1, 1]);
});

test("one tensor of another name is taken for the only input, and that is said unless the user said it", () => {
  const path = save("other.safetensors", tensors({ logits: [1, 2, 3] }));
  const warning = 'other.safetensors holds one tensor, called "logits", and it is taken for input image';
  expect(read([path], [image]).messages).toEqual([warning]);
  expect(read([path], [image]).samples?.count).toBe(1);
  expect(read([`image=${path}`], [image]).messages).toEqual([]);
  expect(read([save("same.safetensors", tensors({ image: [1, 2, 3] }))], [image]).messages).toEqual([]);
});

test.each([
  ["a missing file", () => ["nowhere.npy"], "cannot read nowhere.npy: there is no such file"],
  ["a folder", () => [folder], `cannot read ${folder}: it is a folder`],
  [
    "a name of no input",
    () => ["imgae=x"],
    "M has no input called imgae; its inputs are image; did you mean image?",
  ],
  [
    "a wrong shape",
    () => [save("w.safetensors", tensors({ image: [1, 3, 2] }))],
    "w.safetensors holds [1, 3, 2], and input image takes [1, 2, 3] or [N, 1, 2, 3]",
  ],
  [
    "a short IDX file",
    () => [save("short", idx([2, 2, 3], [1, 2]))],
    "short cannot be decoded as IDX: its header claims 12 values (2 x 2 x 3), and 2 follow",
  ],
  ["no images", () => [save("none", idx([0, 2, 3], []))], "the inputs of M hold no samples"],
  [
    "labels for images",
    () => [save("labels", idx([3], [1, 2, 3]))],
    "labels holds [3], and input image takes [1, 2, 3] or [N, 1, 2, 3]",
  ],
  [
    "gzip of something else",
    () => [save("t.gz", gzipSync("text"))],
    /t\.gz is in no format that an input can be read from/,
  ],
  [
    "a broken gzip",
    () => [save("b.gz", new Uint8Array([0x1f, 0x8b, 8, 0]))],
    /b\.gz cannot be decoded as gzip/,
  ],
  [
    "text",
    () => [save("t.txt", new TextEncoder().encode("hello there"))],
    /t\.txt is in no format that an input can be read from/,
  ],
  ["nothing", () => [], "nothing is given for input image of M: --input image=FILE"],
] as const)("%s is one message", (_, texts, expected) => {
  const { samples, messages } = read(texts(), [image]);
  expect(samples).toBeUndefined();
  expect(messages).toEqual([typeof expected === "string" ? expected : expect.stringMatching(expected)]);
});

test("an image for an input that is none", () => {
  const path = save("v.png", PNG.sync.write(new PNG({ width: 2, height: 2 })));
  expect(read([path], [{ name: "x", shape: [5] }]).messages).toEqual([
    "v.png is an image, and input x of shape [5] is not one with 1, 3 or 4 channels",
  ]);
});
