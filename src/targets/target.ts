// What a target is given and gives. A target sees the loop IR and what the artefact says about itself, nothing of graphs and ops.

import type { BodyBudget, LoopModule } from "../loops/loop.ts";

export interface TargetInput {
  readonly module: LoopModule;
  readonly meta: ArtefactMeta;
  readonly options: TargetOptions;
}

export interface TargetOptions {
  /** ts: one TypeScript module. js: JavaScript and a declaration file. */
  readonly emit: "ts" | "js";
  /** Of inputs and outputs with spatial axes; inside the module channels come first. */
  readonly layout: "nchw" | "nhwc";
  /** Samples per call of `run`. */
  readonly batch: number;
  readonly float: "fast" | "strict";
  /** The module holds what would be a binary file beside it, as base64; nothing where there is none. */
  readonly inline?: boolean;
  /** Of the WASM target: several threads on one memory. */
  readonly threads?: boolean;
  /** Of a GPU: what devices are asked to allow beyond what all of them do, by WebGPU's names. */
  readonly limits?: Readonly<Record<string, number>>;
  /** Also export `times`, the milliseconds that each call of a kernel took so far, and their `clock`. For measurements: it costs a little time itself. */
  readonly timed?: boolean;
}

/** What the artefact says about itself. */
export interface ArtefactMeta {
  /** File name without extension: `lenet` gives `lenet.ts`. */
  readonly stem: string;
  readonly compiler: string;
  /** SHA-256 of the sources and options it was compiled from. */
  readonly inputHash: string;
  readonly params: number;
  readonly macs: number;
  /** Packed weights must say this hash; see `Packing.metadata`. */
  readonly weightsHash: string;
  /** What makes packed weights for this module: `cnnc pack lenet.cnn W.safetensors --target ts`. */
  readonly packCommand: string;
}

export interface OutputFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly contents: string | Uint8Array;
  /** Of binary contents, what a person reads instead. */
  readonly text?: string;
  /** The file that is loaded instead where the engine has all it needs: one of the two travels, not both. */
  readonly insteadOf?: string;
}

/** A limit of devices that a module does not keep. */
export interface LimitBreach {
  /** As WebGPU names it. */
  readonly limit: string;
  /** The call that needs most. */
  readonly layer: string;
  readonly needed: number;
  readonly allowed: number;
  /** What `--limits` must say for all of the model. */
  readonly limits: string;
}

export interface Target {
  readonly name: string;
  /** One line for `cnnc compile --help`. */
  readonly doc: string;
  /** What its modules run on where that is not the processor: `load` takes it. */
  readonly device?: "webgpu";
  /** The schedule keeps kernels within it; left out, any size will do. */
  readonly budget?: BodyBudget;
  /** Where everything lies in one memory of limited size: how much a module takes of it, in bytes. */
  readonly memory?: { readonly limit: number; bytesOf(module: LoopModule): number };
  /** Loads what `emit` needs and is too large to load for every command; awaited once before. */
  prepare?(): Promise<void>;
  /** Asked before `emit`: what is named is an error, and nothing is emitted. */
  breaches?(input: Pick<TargetInput, "module" | "options">): readonly LimitBreach[];
  /** Never fails on a module that `verifyModule` accepts and that fits the memory. */
  emit(input: TargetInput): readonly OutputFile[];
}
