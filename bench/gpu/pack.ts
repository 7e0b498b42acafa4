// `npm run bench:gpu:pack [-- FILE]`: this benchmark and all that it runs on as one archive under 60 MiB, for a bare Linux machine on x64 with
// the Vulkan driver of its GPU:
//
//   tar -xJf cnnc-bench-gpu.tar.xz && cnnc-bench-gpu/run --minutes 10      (arguments as of `npm run bench:gpu`; writes results/ beside it)
//   cnnc-bench-gpu/cnnc verify models/resnet.cnn --model ResNet18 --targets wgsl
//
// Inside: Node, the sources (Node runs them as they are), the packages they import, the peers, and for systems without one a Vulkan loader
// (Apache 2.0, from @sparticuz/chromium, with SwiftShader). Weights are random and made on the spot.

import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import process from "node:process";
import { root } from "../cases.ts";
import { keptSizes, peerSizes } from "./shipped.ts";

const NAME = "cnnc-bench-gpu";
const LARGEST = 60 * 2 ** 20;

const out = resolve(process.argv[2] ?? `${NAME}.tar.xz`);
const folder = mkdtempSync(join(tmpdir(), `${NAME}-`));
try {
  const pack = join(folder, NAME);
  for (const part of ["src", "bench", "models", "schemas", "test/support", "package.json", "LICENSE"])
    cpSync(join(root, part), join(pack, part), { recursive: true });
  for (const [name, keep] of packagesToShip()) copyPackage(name, join(pack, "node_modules"), keep);
  copyNode(pack);
  writeFileSync(join(pack, keptSizes), JSON.stringify(peerSizes()));
  script(join(pack, "run"), 'exec "$here/node" "$here/bench/gpu/main.ts" --out "$here/results" "$@"');
  script(join(pack, "cnnc"), 'exec "$here/node" "$here/src/cli/main.ts" "$@"');
  rmSync(out, { force: true });
  execFileSync("tar", ["-C", folder, "--owner=0", "--group=0", "--sort=name", "-cJf", out, NAME], {
    env: { ...process.env, XZ_OPT: "-6 -T0" },
    stdio: "inherit",
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const { size } = statSync(out);
console.log(`${relative(process.cwd(), out)}: ${(size / 2 ** 20).toFixed(1)} MiB`);
if (size > LARGEST) {
  console.error(`it should be under ${LARGEST / 2 ** 20} MiB`);
  process.exitCode = 1;
}

type Keep = (path: string) => boolean;

/** With what they import themselves. Of packages for several platforms or in several forms only what is run. */
function packagesToShip(): ReadonlyMap<string, Keep> {
  const only = (...ends: readonly string[]): Keep => {
    return (path) => path === "package.json" || ends.some((end) => path.endsWith(end));
  };
  const special: ReadonlyMap<string, Keep> = new Map([
    [
      "webgpu",
      (path) => path === "package.json" || path === "index.js" || path.startsWith("dist/linux-x64/"),
    ],
    [
      "onnxruntime-node",
      (path) => isCode(path) && (!path.startsWith("bin/") || path.includes("/linux/x64/")),
    ],
    ["@sparticuz/chromium", only("bin/swiftshader.tar.br")],
    ["@tensorflow/tfjs-core", only("dist/tf-core.node.js")],
    ["@tensorflow/tfjs-backend-cpu", only("dist/tf-backend-cpu.node.js")],
    ["@tensorflow/tfjs-backend-webgpu", only("dist/tf-backend-webgpu.node.js")],
    ["binaryen", only("index.js")],
  ]);
  // What their installers or type declarations need, and nothing that runs.
  const unused = /^(?:@types\/|@webgpu\/types$|adm-zip$|global-agent$|debug$|tar-fs$|follow-redirects$)/u;
  const wanted = new Map<string, Keep>();
  const add = (name: string): void => {
    if (wanted.has(name) || unused.test(name)) return;
    wanted.set(name, special.get(name) ?? isCode);
    for (const needed of Object.keys(manifestOf(name).dependencies ?? {})) add(needed);
  };
  for (const name of special.keys()) add(name);
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
  for (const name of Object.keys(dependencies)) add(name);
  return wanted;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")) as Manifest;
}

function isCode(path: string): boolean {
  return (
    /\.(?:[cm]?js|json|node|wasm|so(?:\.\d+)*)$/u.test(path) &&
    !/(?:^|\/)(?:tests?|docs?|esm5|es2017)\//u.test(path)
  );
}

function copyPackage(name: string, modules: string, keep: Keep): void {
  const source = join(root, "node_modules", name);
  for (const path of filesOf(source)) {
    if (!keep(path)) continue;
    mkdirSync(dirname(join(modules, name, path)), { recursive: true });
    cpSync(join(source, path), join(modules, name, path));
  }
}

function filesOf(source: string): readonly string[] {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(source, join(parentPath, name)));
}

/** The one that runs this, without the symbols that only debuggers read, where there is a `strip`. */
function copyNode(pack: string): void {
  const node = join(pack, "node");
  cpSync(process.execPath, node, { dereference: true });
  const strip = ["/usr/bin/strip", "/bin/strip"].find((path) => existsSync(path));
  if (strip !== undefined) execFileSync(strip, [node]);
}

function script(path: string, line: string): void {
  // Where containers put NVIDIA's libraries, which the system's linker need not know.
  const libraries =
    'export LD_LIBRARY_PATH="${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}/usr/local/nvidia/lib64:/usr/local/nvidia/lib"';
  const here = 'here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)';
  writeFileSync(path, `${["#!/bin/sh", "set -e", here, libraries, line].join("\n")}\n`);
  chmodSync(path, 0o755);
}
