// What is planned: steps that make values of other values, in the order in which they stand. Steps and values are numbers; a graph and a
// program both come to this form.

/** Of the values of a flow. */
export type ValueKey = number;

export interface Flow {
  /** Of every value; units are whatever they are in. */
  readonly sizes: ReadonlyMap<ValueKey, number>;
  /** Alive from the start. */
  readonly inputs: readonly ValueKey[];
  /** Alive to the end. */
  readonly outputs: readonly ValueKey[];
  /** A legal order. */
  readonly steps: readonly FlowStep[];
}

export interface FlowStep {
  readonly result: ValueKey;
  /** Each value once. */
  readonly operands: readonly ValueKey[];
  /** Operands whose memory the result may take, if this step is the last to read them. */
  readonly overwrites: readonly ValueKey[];
  /** The operands with their places in the result, if the result is nothing but them. */
  readonly parts: readonly Part[];
}

interface Part {
  readonly value: ValueKey;
  readonly at: number;
}

/** The step that reads each value last: none has -1, outputs are read behind the end. */
export function lastReads({ steps, outputs }: Flow): ReadonlyMap<ValueKey, number> {
  const last = new Map<ValueKey, number>();
  for (const [at, { operands }] of steps.entries()) for (const value of operands) last.set(value, at);
  for (const value of outputs) last.set(value, steps.length);
  return last;
}

export function sizeIn({ sizes }: Flow, value: ValueKey): number {
  return sizes.get(value) ?? 0;
}
