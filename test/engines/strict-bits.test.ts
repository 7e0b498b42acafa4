// `--float strict` gives the same bits on TypeScript and WebAssembly, in every process and every version of Node.js: all op cases, and
// networks of every kind of layer. test/full has every model at its own size.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ops } from "../../src/ops/index.ts";
import { buildOpAsTypeScript } from "../support/artefact-engine.ts";
import { loadTables, prepare, valueCases } from "../support/op-runner.ts";
import { reduced } from "../support/reduced.ts";
import { runtimes, strictFolder, strictTargets } from "../support/strict-bits.ts";
import { strictModel } from "../support/strict-model.ts";

const models = [
  ["models/lenet.cnn", "LeNet"],
  ["models/lenet-modern.cnn", "LeNetModern"],
  ["models/resnet.cnn", "ResNet34"],
  ["models/mobilenet-v2.cnn", "MobileNetV2Half"],
  ["models/googlenet.cnn", "GoogLeNet"],
  ["models/unet.cnn", "UNet"],
  ["models/style-transfer.cnn", "StyleTransfer"],
  ["models/tiny-ssd.cnn", "TinySSD"],
] as const;

const folder = strictFolder();
const names: string[] = [];

beforeAll(async () => {
  for (const table of await loadTables()) {
    const op = ops.get(table.op);
    for (const each of op ? valueCases(table) : []) {
      if (!op) continue;
      const { form, inputs, weights } = prepare(op, each);
      const [ts, wasm] = await Promise.all(
        strictTargets.map((target) => buildOpAsTypeScript(op, form, weights, { target, float: "strict" })),
      );
      if (!ts || !wasm) continue;
      folder.add(
        `${op.name}: ${each.name}`,
        { ts, wasm },
        inputs.map(({ data }) => data),
      );
      names.push(`${op.name}: ${each.name}`);
    }
  }
  for (const [path, model] of models) {
    const { artefacts, inputs } = await strictModel(path, model, reduced[model]);
    folder.add(model, artefacts, inputs);
    names.push(model);
  }
}, 300_000);

afterAll(() => folder.remove());

describe("strict results are the same bits", () => {
  let expected: ReadonlyMap<string, string> | undefined;
  test.each(runtimes())("$name", { timeout: 120_000 }, (runtime) => {
    const hashes = folder.run(runtime);
    expected ??= new Map([...hashes].map(([name, { ts }]) => [name, ts]));
    const wanted = [...expected].map(([name, hash]) => [name, { ts: hash, wasm: hash }]);
    expect([...hashes]).toEqual(wanted);
    expect([...hashes.keys()]).toEqual(names);
    for (const hash of expected.values()) expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  });
});
