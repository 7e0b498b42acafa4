// Examples of what no model alone can show: files, the commands that lead to the diagnostic, and what mends it. A test runs each.

import type { Code } from "../catalog.ts";

/** Texts by path. */
export type SceneFiles = Readonly<Record<string, string>>;

export interface Scene {
  readonly files: SceneFiles;
  /** Without `cnnc`; the last one gives the diagnostic. */
  readonly commands: readonly string[];
  /** The line that is printed; `...` at its end stands for more. */
  readonly said: string;
  /** Files written anew, and the commands that are fine then (default: the same). */
  readonly mended: { readonly files?: SceneFiles; readonly commands?: readonly string[] };
}

const net = `model Net {
  input image: 1x8x8
  conv(4, 3) -> relu -> flatten -> dense(10)
  output y
}
`;
const wider = net.replace("conv(4, 3)", "conv(6, 3)");
const labelled = net.replace("conv(4, 3)", "first = conv(4, 3)");
const broken = net.replace("dense(10)", "dens(10)");
const wide = `model Wide {
  input features: [40_000]
  dense(30_000)
}
`;
const long = `model Long {
  input signal: [40_000_000]
  relu
}
`;
const sized = `model Sized(size: int) {
  input image: [1, size, size]
  conv(4, 3)
}
`;

function budget(limit: string): string {
  return `{ "budgets": { "Net": { "params": ${limit} } } }\n`;
}

export const scenes: { readonly [code in Code]?: Scene } = {
  "cost-regression": {
    files: { "base.cnn": net, "head.cnn": wider },
    commands: ["diff base.cnn head.cnn --max-regression 2%"],
    said: "error[cost-regression]: params of Net rose from 1,490 to 2,230 (+49.66 %), more than the 2 % allowed",
    mended: { commands: ["diff base.cnn head.cnn --max-regression 60%"] },
  },
  "weights-do-not-fit": {
    files: { "old.cnn": net, "new.cnn": labelled },
    commands: ["diff old.cnn new.cnn --weights-compat"],
    said: "error[weights-do-not-fit]: a checkpoint made for old.cnn no longer loads into new.cnn: 2 weights are renamed, reshaped or missing",
    mended: { files: { "new.cnn": labelled.replace("first = ", "conv1 = ") } },
  },
  "over-budget": {
    files: { "net.cnn": net, "cnnc.config.json": budget("1000") },
    commands: ["check net.cnn"],
    said: "error[over-budget]: Net is outside its budget in cnnc.config.json: params is 1,490, at most 1,000 allowed (490 more)",
    mended: { files: { "cnnc.config.json": budget("1500") } },
  },
  "over-soft-budget": {
    files: { "net.cnn": net, "cnnc.config.json": budget('{ "max": 1000, "level": "warn" }') },
    commands: ["check net.cnn"],
    said: "warning[over-soft-budget]: Net is outside its budget in cnnc.config.json: params is 1,490, at most 1,000 allowed (490 more)",
    mended: { files: { "cnnc.config.json": budget('{ "max": 1500, "level": "warn" }') } },
  },
  "broken-config": {
    files: { "net.cnn": net, "cnnc.config.json": '{ "bugdets": {} }\n' },
    commands: ["check net.cnn"],
    said: "error[broken-config]: cnnc.config.json is not a configuration: ...",
    mended: { files: { "cnnc.config.json": '{ "budgets": {} }\n' } },
  },
  "broken-baseline": {
    files: { "net.cnn": net, "notes.txt": "params were 1,490\n" },
    commands: ["report net.cnn --baseline notes.txt"],
    said: "error[broken-baseline]: notes.txt is not a report or a baseline: it is not JSON",
    mended: {
      commands: [
        "report net.cnn --format json --output before.json",
        "report net.cnn --baseline before.json",
      ],
    },
  },
  "no-baseline": {
    files: { "net.cnn": net, "other.cnn": wider.replace("Net", "Other") },
    commands: ["baseline update other.cnn", "report net.cnn --baseline cnnc.baseline.json"],
    said: "error[no-baseline]: cnnc.baseline.json has no report of Net",
    mended: {
      commands: ["baseline update net.cnn other.cnn", "report net.cnn --baseline cnnc.baseline.json"],
    },
  },
  "not-in-baseline": {
    files: { "net.cnn": broken },
    commands: ["baseline update net.cnn"],
    said: "error[not-in-baseline]: net.cnn has 1 errors, so the baseline is left as it was",
    mended: { files: { "net.cnn": net } },
  },
  "unknown-revision": {
    files: { "net.cnn": net },
    commands: ["diff mian:net.cnn net.cnn"],
    said: "error[unknown-revision]: git knows no revision mian here",
    mended: { commands: ["diff main:net.cnn net.cnn"] },
  },
  "unknown-model": {
    files: { "net.cnn": net },
    commands: ["report net.cnn --model Nett"],
    said: "error[unknown-model]: net.cnn declares no model `Nett`; did you mean `Net`?",
    mended: { commands: ["report net.cnn --model Net"] },
  },
  "unknown-model-parameter": {
    files: { "sized.cnn": sized },
    commands: ["report sized.cnn --param side=28"],
    said: "error[unknown-model-parameter]: the model Sized has no parameter `side`...",
    mended: { commands: ["report sized.cnn --param size=28"] },
  },
  "model-needs-parameters": {
    files: { "sized.cnn": sized },
    commands: ["report sized.cnn"],
    said: "error[model-needs-parameters]: the model Sized has no defaults for `size`: give them with --param, or in a variant",
    mended: { commands: ["report sized.cnn --param size=28"] },
  },
  "bad-seed": {
    files: { "net.cnn": net },
    commands: ["verify net.cnn --weights random:one"],
    said: "error[bad-seed]: random:one is not a seed: a whole number from 0 to 4294967295 is",
    mended: { commands: ["verify net.cnn --weights random:1"] },
  },
  "stale-output": {
    files: { "net.cnn": net },
    commands: ["compile net.cnn --out out --check"],
    said: "error[stale-output]: out/net.ts is not what the compiler makes of the model now (there is no such file)",
    mended: { commands: ["compile net.cnn --out out", "compile net.cnn --out out --check"] },
  },
  "unknown-stage": {
    files: { "net.cnn": net },
    commands: ["dump net.cnn --after optimise"],
    said: "error[unknown-stage]: there is no stage called optimise; the stages are syntax, graph, ...",
    mended: { commands: ["dump net.cnn --after loops"] },
  },
  "too-much-memory": {
    files: { "wide.cnn": wide },
    commands: ["compile wide.cnn --target wasm"],
    said: "error[too-much-memory]: Wide takes ...",
    mended: { files: { "wide.cnn": wide.replace("30_000", "3_000") } },
  },
  "device-limit": {
    files: { "long.cnn": long },
    commands: ["compile long.cnn --target wgsl"],
    said: "error[device-limit]: relu1: 40000000 needs 160,000,000 of maxStorageBufferBindingSize, and 134,217,728 is allowed: `compile --limits maxStorageBufferBindingSize=160000000,maxBufferSize=320000000` ...",
    mended: {
      commands: [
        "compile long.cnn --target wgsl --limits maxStorageBufferBindingSize=160000000,maxBufferSize=320000000",
      ],
    },
  },
  "unknown-target": {
    files: { "net.cnn": net },
    commands: ["verify net.cnn --targets typescript"],
    said: "error[unknown-target]: there is no target called typescript; the targets are ts, wasm, wgsl...",
    mended: { commands: ["verify net.cnn --targets ts"] },
  },
  "no-file-matches": {
    files: { "models/net.cnn": net },
    commands: ["check mdoels/*.cnn"],
    said: "error[no-file-matches]: no file matches mdoels/*.cnn",
    mended: { commands: ["check models/*.cnn"] },
  },
  "cannot-read": {
    files: { "net.cnn": net },
    commands: ["check nte.cnn"],
    said: "error[cannot-read]: cannot read nte.cnn: there is no such file",
    mended: { commands: ["check net.cnn"] },
  },
  "file-exists": {
    files: { "package.json": "{}\n" },
    commands: ["init ."],
    said: "error[file-exists]: package.json is there already",
    mended: { commands: ["init digits"] },
  },
  "unknown-code": {
    files: {},
    commands: ["explain mising-weights"],
    said: "error[unknown-code]: there is no diagnostic called mising-weights; did you mean missing-weights?",
    mended: { commands: ["explain missing-weights"] },
  },
};
