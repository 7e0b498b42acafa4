// A flow to offsets: what the analysis reports and what an artefact does.

import { type Flow, type FlowStep, lastReads, type ValueKey } from "./flow.ts";
import { layOut } from "./layout.ts";
import { planMemory } from "./plan.ts";

export interface FlowPlan {
  /** In the order in which they run. */
  readonly steps: readonly FlowStep[];
  /** Inputs first, then results in order: the steps in which each value is alive, both included. Outputs live one step longer. */
  readonly lives: ReadonlyMap<ValueKey, { readonly first: number; readonly last: number }>;
  readonly offsetOf: (value: ValueKey) => number;
  /** Of the n-th temporary of a step. */
  readonly temporaryOffset: (step: number, n: number) => number;
  readonly total: number;
  readonly lowerBound: number;
}

/** `temporaries[s]`: sizes of what step s needs while it runs. */
export function planFlow(flow: Flow, temporaries: readonly (readonly number[])[] = []): FlowPlan {
  const { blocks, places } = layOut(flow);
  const records = [...blocks];
  const firstTemporary = temporaries.map((sizes, step) => {
    const at = records.length;
    for (const size of sizes) records.push({ size, first: step, last: step });
    return at;
  });
  const { offsets, total, lowerBound } = planMemory(records);
  return {
    steps: flow.steps,
    lives: livesOf(flow),
    offsetOf(value) {
      const place = places.get(value);
      return place === undefined ? 0 : (offsets[place.block] ?? 0) + place.at;
    },
    temporaryOffset: (step, n) => offsets[(firstTemporary[step] ?? -1) + n] ?? 0,
    total,
    lowerBound,
  };
}

function livesOf(flow: Flow): FlowPlan["lives"] {
  const last = lastReads(flow);
  const life = (value: ValueKey, first: number) =>
    [value, { first, last: Math.max(first, last.get(value) ?? first) }] as const;
  const inputs = flow.inputs.map((value) => life(value, 0));
  return new Map([...inputs, ...flow.steps.map(({ result }, at) => life(result, at))]);
}

/** Steps whose result is where their operands are: they have nothing to do. */
export function stepsInPlace(flow: Flow): ReadonlySet<number> {
  const { places } = layOut(flow);
  const inPlace = new Set<number>();
  for (const [at, { result, parts }] of flow.steps.entries()) {
    const whole = places.get(result);
    const lies = parts.every(({ value, at: part }) => {
      const place = places.get(value);
      return place?.block === whole?.block && place?.at === (whole?.at ?? 0) + part;
    });
    if (parts.length > 0 && lies) inPlace.add(at);
  }
  return inPlace;
}
