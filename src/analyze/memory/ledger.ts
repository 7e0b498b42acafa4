// What is alive while steps run in any legal order: the cost that an order is chosen by. It follows layout.ts closely enough to choose by; what
// an order needs in truth is asked there.

import { type Flow, type FlowStep, lastReads, sizeIn, type ValueKey } from "./flow.ts";

/** After some steps. */
export interface State {
  /** Values that are still to be read, with the number of steps that will; outputs are not among them. */
  readonly live: ReadonlyMap<ValueKey, number>;
  /** Outputs that exist. */
  readonly kept: number;
  /** Alive now. */
  readonly held: number;
  /** The most that was alive in any step. */
  readonly peak: number;
}

export interface Ledger {
  begin(): State;
  after(state: State, step: number): State;
  /** What the step needs by itself. */
  floorOf(step: number): number;
  /** Steps that give an operand of the step, and steps that read its result: positions in the flow. */
  waitsFor(step: number): readonly number[];
  waitedForBy(step: number): readonly number[];
  /** The last step that reads a value. */
  lastRead(value: ValueKey): number | undefined;
}

export function createLedger(flow: Flow): Ledger {
  const { steps, inputs } = flow;
  const size = (value: ValueKey): number => sizeIn(flow, value);
  const outputs = new Set(flow.outputs);
  const readers = readersOf(flow);
  const makers = new Map(steps.map(({ result }, at) => [result, at]));
  const last = lastReads({ ...flow, outputs: [] });
  const costs = costsOf(flow, outputs);
  const startOf = (value: ValueKey): readonly (readonly [ValueKey, number])[] => {
    const count = readers.get(value)?.length ?? 0;
    return outputs.has(value) || count === 0 ? [] : [[value, count]];
  };
  return {
    begin() {
      const live = new Map(inputs.flatMap(startOf));
      const kept = inputs.reduce((sum, value) => sum + (outputs.has(value) ? size(value) : 0), 0);
      const held = costs.held(live) + kept;
      return { live, kept, held, peak: held };
    },
    after(state, at) {
      const step = steps[at];
      if (step === undefined) return state;
      const peak = Math.max(
        state.peak,
        state.held + costs.added(step, (value) => state.live.get(value) === 1),
      );
      const live = new Map(state.live);
      for (const value of step.operands) {
        const count = live.get(value) ?? 0;
        if (count > 1) live.set(value, count - 1);
        else live.delete(value);
      }
      for (const [value, count] of startOf(step.result)) live.set(value, count);
      const kept = state.kept + (outputs.has(step.result) ? size(step.result) : 0);
      return { live, kept, held: costs.held(live) + kept, peak };
    },
    floorOf(at) {
      const step = steps[at];
      if (step === undefined) return 0;
      const own = new Map(step.operands.map((value) => [value, 1]));
      return costs.held(own) + costs.added(step, () => true);
    },
    waitsFor: (at) => (steps[at]?.operands ?? []).flatMap((value) => makers.get(value) ?? []),
    waitedForBy: (at) => readers.get(steps[at]?.result ?? -1) ?? [],
    lastRead: (value) => last.get(value),
  };
}

interface Costs {
  /** Values in a concatenation that is alive are a part of it. */
  held(live: State["live"]): number;
  /** Beside what is alive before; `endsHere` says which operands nobody else will read. */
  added(step: FlowStep, endsHere: (value: ValueKey) => boolean): number;
}

function costsOf(flow: Flow, outputs: ReadonlySet<ValueKey>): Costs {
  const homes = partHomes(flow);
  const size = (value: ValueKey): number => sizeIn(flow, value);
  return {
    held(live) {
      let bytes = 0;
      for (const value of live.keys()) if (!live.has(homes.get(value) ?? -1)) bytes += size(value);
      return bytes;
    },
    added({ result, overwrites, parts }, endsHere) {
      if (parts.length > 0 && parts.every(({ value }) => homes.get(value) === result)) return 0;
      const takes = overwrites.some(
        (value) =>
          size(value) === size(result) && endsHere(value) && !homes.has(value) && !outputs.has(value),
      );
      return takes ? 0 : size(result);
    },
  };
}

function readersOf({ steps }: Flow): ReadonlyMap<ValueKey, readonly number[]> {
  const readers = new Map<ValueKey, number[]>();
  for (const [at, { operands }] of steps.entries()) {
    for (const value of operands) {
      const known = readers.get(value);
      if (known === undefined) readers.set(value, [at]);
      else known.push(at);
    }
  }
  return readers;
}

/** Values that lie in a concatenation of them, the first that takes all its operands. */
function partHomes({ steps }: Flow): ReadonlyMap<ValueKey, ValueKey> {
  const homes = new Map<ValueKey, ValueKey>();
  for (const { result, parts } of steps) {
    const values = new Set(parts.map(({ value }) => value));
    if (values.size < parts.length || parts.some(({ value }) => homes.has(value))) continue;
    for (const value of values) homes.set(value, result);
  }
  return homes;
}
