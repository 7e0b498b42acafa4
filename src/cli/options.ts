// Flags that several commands share, and how their values are read. A bad value is a usage error that commander prints.

import { type Command, InvalidArgumentError, Option } from "commander";
import type { CompileOptions, ModelOptions } from "../compile/options.ts";
import { tuningFor } from "../compile/tuning-file.ts";
import { offeredTargets } from "../compile/offered-targets.ts";
import { mostThreads } from "../base/most-threads.ts";
import type { ModelFile } from "./model-file.ts";

/** Every command that takes FILE takes these. */
export interface ModelFlags {
  readonly model?: string;
  readonly param: ReadonlyMap<string, string>;
}

/** Commands that compile take these as well. */
export interface TargetFlags extends ModelFlags {
  readonly target: string;
  readonly batch: number;
  readonly float: "fast" | "strict";
  readonly layout: "nchw" | "nhwc";
  readonly limits?: Readonly<Record<string, number>>;
  readonly dtype?: "f16" | "f32";
  /** true where no number is said. */
  readonly threads?: number | true;
}

/** As commander gives them: limits are read by `readLimitsFlag`. */
export type Unread<Flags extends Pick<TargetFlags, "limits">> = Omit<Flags, "limits"> & {
  readonly limits?: string;
};

export function targetOptions(file: ModelFile, flags: TargetFlags): CompileOptions {
  const { target, batch, float, layout, limits, dtype, threads } = flags;
  const { tuned } = file;
  const isThreaded = threads !== undefined && target === "wasm";
  const held = { ...(limits && { limits }), ...(dtype && { dtype }) };
  const tuning = tuned && tuningFor(tuned, { target, float, threads: isThreaded, ...held });
  const more = {
    ...(tuning && { tuning }),
    ...held,
    ...(isThreaded && { threads: true }),
  };
  return { ...modelOptions(file, flags), target, batch, float, layout, ...more };
}

/** The flags as the library takes them. */
export function modelOptions(file: ModelFile, { model, param }: ModelFlags): ModelOptions {
  return { loader: file.loader, params: param, ...(model === undefined ? {} : { model }) };
}

/** `more`: what is no target, and can be chosen all the same. */
export function targetOption(what: string, ...more: readonly string[]): Option {
  return new Option("--target <name>", what).choices([...offeredTargets, ...more]);
}

export function modelOption(): Option {
  return new Option("--model <name>", "the model meant, where the file has several (default: the first)");
}

export function paramOption(): Option {
  return new Option(
    "--param <k=v>",
    "a parameter of the model; v is an expression of the language; repeatable",
  )
    .argParser(readParam)
    .default(new Map(), "none");
}

function readParam(text: string, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const at = text.indexOf("=");
  if (at <= 0) throw new InvalidArgumentError("Write it as name=value, as in --param classes=100.");
  const name = text.slice(0, at).trim();
  if (before.has(name)) throw new InvalidArgumentError(`${name} is given twice.`);
  return new Map([...before, [name, text.slice(at + 1)]]);
}

export function readPositive(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 65_536) {
    throw new InvalidArgumentError("It must be a whole number from 1 to 65536.");
  }
  return value;
}

export function weightsLayoutOption(): Option {
  return new Option(
    "--weights-layout <whose>",
    "names and axis orders of the checkpoint: PyTorch's or Keras's",
  )
    .choices(["torch", "keras"])
    .default("torch");
}

export function dtypeOption(): Option {
  return new Option(
    "--dtype <type>",
    "of activations, weights and products; f16 is for WGSL, on devices with shader-f16",
  ).choices(["f32", "f16"]);
}

/** Ends the command where float16 is asked of a target that has none. */
export function refuseHalf(
  command: Command,
  { dtype }: { readonly dtype?: "f16" | "f32" },
  targets: readonly string[],
): void {
  if (dtype === "f16" && targets.some((target) => target !== "wgsl"))
    command.error("error: --dtype f16 is for the target wgsl; other targets hold float32");
}

/** Of a module that is written: how many threads there are is said when it is loaded. */
export function threadsOption(): Option {
  return new Option(
    "--threads",
    "the WebAssembly runs on several threads that share memory, from a worker's file beside it",
  );
}

/** Of a module that runs here. */
export function threadsHereOption(): Option {
  return new Option(
    "--threads [count]",
    "the WebAssembly runs on so many threads (default: as many as the machine has, up to eight)",
  ).argParser(readThreads);
}

function readThreads(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > mostThreads)
    throw new InvalidArgumentError(
      `It must be a whole number from 1 to ${mostThreads}; the model stands before this flag.`,
    );
  return value;
}

/** Ends the command where threads are asked of a target that has none. */
export function refuseThreads(
  command: Command,
  { threads, target }: { readonly threads?: number | true; readonly target: string },
): void {
  if (threads !== undefined && target !== "wasm")
    command.error("error: --threads is for --target wasm; other targets compute in one thread, or on a GPU");
}

/** What a module for several threads is loaded with. */
export function threadsHost({ threads }: Pick<TargetFlags, "threads">): { readonly threads?: number } {
  return typeof threads === "number" ? { threads } : {};
}

export function limitsOption(): Option {
  return new Option(
    "--limits <k=v,...>",
    "of WGSL: what devices will be asked to allow beyond what all of them do",
  );
}

/** Read late: what knows limits comes with the targets, which most commands never load. */
export async function readLimitsFlag(
  command: Command,
  text: string | undefined,
): Promise<Pick<TargetFlags, "limits">> {
  if (text === undefined) return {};
  const { readLimits } = await import("../targets/wgsl/limits.ts");
  const limits = readLimits(text);
  if (typeof limits === "string")
    return command.error(`error: option '--limits <k=v,...>' argument '${text}' is invalid. ${limits}`);
  return { limits };
}

/** `--init he:7`; the seed is 1 unless said. */
export function initOption(): Option {
  return new Option("--init <kind:seed>", "weights as training starts from them: xavier:SEED or he:SEED")
    .argParser(readInit)
    .conflicts("weights");
}

function readInit(text: string): { initializer: "xavier" | "he"; seed: number } {
  const [, initializer, seed = "1"] = /^(xavier|he)(?::(\d+))?$/.exec(text) ?? [];
  if ((initializer !== "xavier" && initializer !== "he") || Number(seed) >= 2 ** 32) {
    throw new InvalidArgumentError("Write xavier:SEED or he:SEED, as in --init he:1; a seed is below 2^32.");
  }
  return { initializer, seed: Number(seed) };
}

/** `--flag a --flag b` as a list. */
export function collect(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}
