// Vectors that a straight run of statements reads more than once get a name where it first does: `let x0 = x_tile[q];`, then `x0.x`, `x0.y`.
// A run is what one block says without those inside it, as long as nothing is stored there and nobody is waited for. A kernel is
// written twice: first to see what is repeated, then with names for it.

import type { AxisId, Index } from "../../algebra/index-types.ts";
import { printIndex, substitute } from "../../algebra/index-walk.ts";

/** A vector of an array of vectors. */
interface VectorPlace {
  /** The variable of the shader. */
  readonly variable: string;
  /** Counted in vectors. */
  readonly index: Index;
  /** The type that it is read as. */
  readonly type: string;
}

export interface VectorReads {
  /** The name of a vector that the run reads again, by `name` at first; undefined where it is read alone. */
  nameOf(place: VectorPlace, name: () => string): string | undefined;
  /** Something was stored in the variable; without one, anywhere. */
  changed(variable?: string): void;
  /** A block of statements: names that it makes end with it. */
  within(body: () => void): void;
  /** Places in runs, those read twice and more: what the same text, written again, is told as `named`. */
  repeated(): ReadonlySet<string>;
}

/** `bound`: what the names of addresses stand for. */
export function createVectorReads(
  bound: ReadonlyMap<AxisId, Index>,
  named: ReadonlySet<string>,
): VectorReads {
  const reads = new Map<string, number>();
  const names = new Map<string, string>();
  const open = [0];
  let [blocks, changes, everywhere] = [0, 0, 0];
  const changedAt = new Map<string, number>();
  const keyOf = ({ variable, index, type }: VectorPlace): string => {
    const since = Math.max(everywhere, changedAt.get(variable) ?? 0);
    const at = printIndex(substitute(index, bound), (axis) => `axis${axis}`);
    return `${open.at(-1) ?? 0} ${since} ${variable} ${type} ${at}`;
  };
  return {
    nameOf(place, name) {
      const key = keyOf(place);
      reads.set(key, (reads.get(key) ?? 0) + 1);
      if (!named.has(key)) return undefined;
      const known = names.get(key) ?? name();
      names.set(key, known);
      return known;
    },
    changed(variable) {
      changes++;
      if (variable === undefined) everywhere = changes;
      else changedAt.set(variable, changes);
    },
    within(body) {
      open.push(++blocks);
      body();
      open.pop();
    },
    repeated: () => new Set([...reads].filter(([, times]) => times > 1).map(([key]) => key)),
  };
}
