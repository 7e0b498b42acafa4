// What differs between targets in the module that a caller imports: how it reaches its memory and its kernels. All else is the same text.

import type { Call, ModuleSpace } from "../loops/loop.ts";

export interface HostCode {
  /** As `meta` names it. */
  readonly target: string;
  /** The typed array of each space. */
  readonly memory: Readonly<Record<ModuleSpace, string>>;
  /** The arrays exist from the first line on; otherwise `load` makes them, and what lists them is a function. */
  readonly hasMemory: boolean;
  /** Of `load`, besides the bytes. */
  readonly loadParameters: readonly string[];
  /** Statements of `load` before the packed weights are looked at, and of `selfTest` before anything. */
  readonly beforeLoad: string;
  readonly beforeSelfTest: string;
  /** Runs all calls of `run`, and all that prepare weights, where one expression does; left out, they are run one by one. */
  readonly runAll?: string;
  readonly prepareAll?: string;
  /** Around all calls of \`run\`: statements. */
  around?(layers: string): string;
  /** Runs one call: an expression. */
  call(call: Call, at: number): string;
}
