// The package as `npm publish` would send it: packed from a copy, as packing rewrites package.json for a moment and
// other tests must not see that; then unpacked where a stranger's project would have it.

import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PACKED_FROM = [
  "package.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "LICENSE",
  "README.md",
  "schemas",
  "src",
  "scripts",
];

export interface Packed {
  /** A stranger's project with cnnc and its runtime dependencies installed. */
  readonly project: string;
  readonly tarball: Buffer;
  readonly manifest: Readonly<Record<string, unknown>>;
  /** package.json of the copy after packing, to be compared with the one before. */
  readonly manifestAfter: string;
  readonly dispose: () => void;
}

export function packAndInstall(): Packed {
  const folder = mkdtempSync(join(tmpdir(), "cnnc-pack-"));
  const copy = join(folder, "copy");
  mkdirSync(copy);
  for (const name of PACKED_FROM.filter((path) => existsSync(ROOT + path))) {
    cpSync(ROOT + name, join(copy, name), { recursive: true });
  }
  symlinkSync(`${ROOT}node_modules`, join(copy, "node_modules"), "junction");
  npm(copy, ["pack", "--silent", "--pack-destination", folder]);
  const file = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "no tarball";
  const project = install(folder, file);
  return {
    project,
    tarball: readFileSync(join(folder, file)),
    manifest: readManifest(join(project, "node_modules/cnnc/package.json")),
    manifestAfter: readFileSync(join(copy, "package.json"), "utf8"),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What `npm install` of the tarball would give, without a registry: our own copies of its runtime dependencies. */
function install(folder: string, file: string): string {
  const modules = join(folder, "project/node_modules");
  mkdirSync(modules, { recursive: true });
  execFileSync("tar", ["-xzf", file, "-C", modules], { cwd: folder });
  cpSync(join(modules, "package"), join(modules, "cnnc"), { recursive: true });
  rmSync(join(modules, "package"), { recursive: true });
  const { dependencies } = readManifest(join(modules, "cnnc/package.json"));
  for (const name of Object.keys(dependencies as Record<string, string>)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(`${ROOT}node_modules/${name}`, join(modules, name), "junction");
  }
  return join(folder, "project");
}

function readManifest(path: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}

function npm(cwd: string, args: readonly string[]): void {
  const script = process.env["npm_execpath"];
  const [command, first] = script === undefined ? ["npm", []] : [process.execPath, [script]];
  execFileSync(command, [...first, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
}
