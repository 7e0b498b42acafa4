// What tests use of WebAssembly: the types of the language's own library have none of it.

interface Cell {
  readonly value: number;
}

/** What a compiled module exports, as far as tests look at it. */
export interface WasmExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly checks: Cell;
  readonly check_count: Cell;
  readonly check_got: Cell;
  readonly check_wanted: Cell;
  readonly tensors: Cell;
  readonly tensor_count: Cell;
  readonly samples: Cell;
  readonly inputs: Cell;
  readonly input_0: Cell;
  readonly input_0_size: Cell;
  readonly outputs: Cell;
  readonly output_0: Cell;
  readonly output_0_size: Cell;
  prepare(): void;
  run(): void;
  self_check(): number;
}

interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: WasmExports };
  validate(bytes: Uint8Array): boolean;
}

export const webAssembly = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly;
