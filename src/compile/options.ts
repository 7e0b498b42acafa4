// What callers of the library may ask for.

import type { Budget } from "../analyze/budget.ts";
import type { Loader } from "../elaborate/loader.ts";
import type { OpRegistry } from "../ir/op.ts";
import type { Tuning } from "../schedule/tuning.ts";

export interface ModelOptions {
  /** The model meant; the first of the file without it. */
  readonly model?: string;
  /** Parameters by name, as text of the language: `new Map([["classes", "100"]])`. */
  readonly params?: ReadonlyMap<string, string>;
  /** Where imports are found; without it an import is an error. */
  readonly loader?: Loader;
  /** The ops; cnnc's own without it. */
  readonly registry?: OpRegistry;
  /** A model whose parameters lack defaults is no error; `check` sets it. */
  readonly allowOpen?: boolean;
  /** What the project allows its models; `check` of the command sets it from cnnc.config.json. */
  readonly budgets?: readonly Budget[];
}

export interface CompileOptions extends ModelOptions {
  readonly target?: string;
  /** Samples per run; 1 without it. */
  readonly batch?: number;
  readonly float?: "fast" | "strict";
  readonly layout?: "nchw" | "nhwc";
  readonly emit?: "ts" | "js";
  /** The module holds what would be a binary file beside it (WebAssembly) as base64; targets without one are as they are. */
  readonly inline?: boolean;
  /** Of the WASM target: the module runs on several threads, with a worker's file beside it. */
  readonly threads?: boolean;
  /** Of the WGSL target: what activations and weights are in memory, and products of tiles; float32 without it. Long sums stay float32. */
  readonly dtype?: "f16" | "f32";
  /** Of the WGSL target: what devices will be asked to allow, by WebGPU's names; every device allows the defaults. */
  readonly limits?: Readonly<Record<string, number>>;
  /** The GPU whose limits these are, all that it allows; without it, limits are what any device may be asked for. */
  readonly gpu?: string;
  /** The module also exports how long each call of a kernel took so far. */
  readonly timed?: boolean;
  /** What `cnnc tune` measured; see `readTuning`. */
  readonly tuning?: Tuning;
  /** The stem of output file names; made from the source's path and the model's name without it. */
  readonly name?: string;
}
