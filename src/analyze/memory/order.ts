// The order of execution that needs least memory. Dynamic programming over what is done already (E. Liberis and N. Lane, "Neural networks on
// microcontrollers: saving memory at inference via operator reordering", 2019), part by part between the steps that all later ones wait for,
// a state being named by the steps that are ready (B. Ahn et al., "Ordering Chaos: Memory-Aware Scheduling of Irregularly Wired Neural
// Networks for Edge Devices", 2020). Exact as long as the states are few; beyond that the best of them go on.

import { createLedger, type Ledger, type State } from "./ledger.ts";
import type { Flow, FlowStep } from "./flow.ts";
import { layOut } from "./layout.ts";
import { memoryLowerBound } from "./record.ts";

/** How many states are kept of those that have done equally many steps: less where that is too much work. */
const WIDTHS = [256, 16, 1];
/** Per width, in values looked at: some tenths of a second. */
const MOST_WORK = 300_000;
/** For finding the parts: beyond it the text stands. */
const MOST_ALIVE = 1_000_000;

/** The same flow in an order whose largest live set is smaller, if one is found; else as it stands. Deterministic. */
export function ordered(flow: Flow): Flow {
  const ledger = createLedger(flow);
  const segments = segmentsOf(flow, ledger);
  let target = segments.reduce((most, { floor }) => Math.max(most, floor), 0);
  const found = new Map<Segment, readonly number[]>();
  const budget = WIDTHS.map((width) => ({ width, work: MOST_WORK }));
  for (const segment of segments.toSorted((a, b) => b.peak - a.peak)) {
    // What stays below the peak of another part may stand as it is written.
    if (segment.peak <= target) break;
    const search = searched(ledger, segment, target, budget);
    if (search !== undefined) found.set(segment, search.order);
    target = Math.max(target, search?.peak ?? segment.peak);
  }
  if (found.size === 0) return flow;
  const order = segments.flatMap((segment) => found.get(segment) ?? segment.steps);
  const steps = order.flatMap((at): FlowStep[] => (flow.steps[at] ? [flow.steps[at]] : []));
  const reordered = { ...flow, steps };
  return largestLiveSet(reordered) < largestLiveSet(flow) ? reordered : flow;
}

function largestLiveSet(flow: Flow): number {
  return memoryLowerBound(layOut(flow).blocks);
}

/** Steps that none before them waits for, and that all after them wait for: they can be ordered by themselves. */
interface Segment {
  readonly steps: readonly number[];
  readonly start: State;
  /** The largest live set as the steps stand. */
  readonly peak: number;
  /** No order has a smaller one. */
  readonly floor: number;
}

function segmentsOf({ steps, inputs }: Flow, ledger: Ledger): readonly Segment[] {
  const segments: Segment[] = [];
  let own: number[] = [];
  let start = ledger.begin();
  let state = start;
  let lastRead = inputs.reduce((most, value) => Math.max(most, ledger.lastRead(value) ?? -1), -1);
  let work = MOST_ALIVE;
  for (const [at, { result }] of steps.entries()) {
    work -= state.live.size;
    if (work < 0) return [];
    own.push(at);
    state = ledger.after(state, at);
    // All that was made before this step has been read: what follows can only wait for this one.
    if (lastRead <= at || at === steps.length - 1) {
      const floor = own.reduce((most, step) => Math.max(most, ledger.floorOf(step)), 0);
      segments.push({ steps: own, start, peak: state.peak, floor });
      own = [];
      start = { ...state, peak: 0 };
      state = start;
    }
    // Nobody waits for a result that nobody reads: its step may be the last of all.
    lastRead = Math.max(lastRead, ledger.lastRead(result) ?? steps.length);
  }
  return segments;
}

/** Better than the order of the text. */
interface Found {
  readonly order: readonly number[];
  readonly peak: number;
}

interface Budget {
  readonly width: number;
  /** What is left. */
  work: number;
}

/** A path through the states; the states before are shared. */
interface Reached {
  readonly state: State;
  /** Of steps that wait for some of their operands only: how many. */
  readonly missing: ReadonlyMap<number, number>;
  readonly ready: readonly number[];
  readonly step: number;
  readonly before: Reached | undefined;
}

/** The widest search that its budget allows. */
function searched(
  ledger: Ledger,
  segment: Segment,
  target: number,
  budgets: readonly Budget[],
): Found | undefined {
  for (const budget of budgets) {
    const end = search(ledger, segment, target, budget);
    if (end === "none") return undefined;
    if (end !== "tired") return { order: pathTo(end), peak: end.state.peak };
  }
  return undefined;
}

function search(
  ledger: Ledger,
  { steps, start, peak }: Segment,
  target: number,
  budget: Budget,
): Reached | "none" | "tired" {
  const waits = waitsWithin(ledger, steps);
  const ready = steps.filter((step) => waits.get(step) === 0);
  let layer: readonly Reached[] = [{ state: start, missing: new Map(), ready, step: -1, before: undefined }];
  for (let done = 0; done < steps.length && layer.length > 0; done++) {
    const next = new Map<string, Reached>();
    for (const reached of layer) {
      budget.work -=
        reached.ready.length * (reached.state.live.size + reached.missing.size + reached.ready.length);
      if (budget.work < 0) return "tired";
      for (const step of reached.ready) {
        const state = ledger.after(reached.state, step);
        if (state.peak >= peak) continue;
        const then = readyAfter(reached, ledger.waitedForBy(step), waits, step);
        const key = then.ready.join();
        const known = next.get(key);
        if (known !== undefined && Math.max(known.state.peak, target) <= Math.max(state.peak, target))
          continue;
        next.set(key, { state, ...then, step, before: reached });
      }
    }
    layer = best([...next.values()], target, budget.width);
  }
  return layer[0] ?? "none";
}

/** How many steps of the segment each of its steps waits for. */
function waitsWithin(ledger: Ledger, steps: readonly number[]): ReadonlyMap<number, number> {
  const inside = new Set(steps);
  return new Map(
    steps.map((step) => [step, ledger.waitsFor(step).filter((each) => inside.has(each)).length]),
  );
}

function readyAfter(
  { missing, ready }: Reached,
  freed: readonly number[],
  waits: ReadonlyMap<number, number>,
  step: number,
): Pick<Reached, "missing" | "ready"> {
  const fewer = new Map(missing);
  const next = ready.filter((other) => other !== step);
  for (const reader of freed) {
    const count = fewer.get(reader) ?? waits.get(reader);
    if (count === undefined) continue;
    if (count > 1) fewer.set(reader, count - 1);
    else {
      fewer.delete(reader);
      next.push(reader);
    }
  }
  return { missing: fewer, ready: next.toSorted((a, b) => a - b) };
}

/** Of equal peaks the one that holds less now; of equals the one nearer to the text. */
function best(states: readonly Reached[], target: number, most: number): readonly Reached[] {
  if (states.length <= most) return states;
  const peak = ({ state }: Reached): number => Math.max(state.peak, target);
  return states.toSorted((a, b) => peak(a) - peak(b) || a.state.held - b.state.held).slice(0, most);
}

function pathTo(end: Reached): readonly number[] {
  const path: number[] = [];
  for (let at: Reached | undefined = end; at !== undefined && at.step >= 0; at = at.before)
    path.push(at.step);
  return path.toReversed();
}
