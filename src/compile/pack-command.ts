// The command that packs weights for a build: an artefact that refuses a file says what to run.

import type { CompileOptions } from "./options.ts";
import { type Draft, present } from "./stage.ts";

/** `cnnc pack vgg.cnn WEIGHTS.safetensors --model VGG16 --target ts` */
export function packCommand({ source, options, models, graph }: Draft, target: string): string {
  const file = source.path.split("/").at(-1) ?? source.path;
  const { name } = present(graph);
  const model = models?.[0]?.name === name ? [] : ["--model", name];
  const parts = [
    "cnnc",
    "pack",
    file,
    "WEIGHTS.safetensors",
    ...model,
    ...params(options),
    "--target",
    target,
  ];
  if (options.float === "strict") parts.push("--float", "strict");
  // Samples that share a pass want their weights in other panels than one alone.
  if (options.batch !== undefined && options.batch > 1) parts.push("--batch", String(options.batch));
  if (options.dtype === "f16") parts.push("--dtype", "f16");
  const limits = Object.entries(options.limits ?? {}).map(([name, value]) => `${name}=${value}`);
  if (limits.length > 0) parts.push("--limits", limits.join(","));
  return parts.map(quoted).join(" ");
}

function params({ params: given = new Map() }: CompileOptions): readonly string[] {
  return [...given].flatMap(([name, value]) => ["--param", `${name}=${value}`]);
}

/** For a POSIX shell. */
function quoted(word: string): string {
  return /^[\w./=:,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
