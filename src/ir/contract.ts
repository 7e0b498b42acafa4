// A contract (`assert ...`) as the analyses see it: evaluated after them, by elaborate's own expression evaluator.

import type { Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Shape } from "./shape.ts";

/** What contracts may measure. Paths and labels resolve to graph values; undefined where there is no such value. */
export interface Measures {
  readonly params: number;
  readonly macs: number;
  readonly flops: number;
  /** Bytes of params and buffers as float32. */
  readonly weights: number;
  /** Bytes of the activation arena, design section 5. */
  readonly peak: number;
  /** Receptive field sizes per spatial axis of the first input. */
  rf(value: string): readonly number[] | undefined;
  shape(value: string): Shape | undefined;
}

export interface ContractResult {
  readonly text: string;
  readonly span: Span;
  readonly holds: boolean;
  /** The two sides as measured, where the contract is a comparison. */
  readonly measured?: string;
  readonly bound?: string;
}

export interface Contract {
  readonly span: Span;
  readonly text: string;
  /** Reports `contract-failed` (with the measured figure and the difference) when it does not hold. */
  evaluate(measures: Measures, reporter: Reporter): ContractResult;
}
