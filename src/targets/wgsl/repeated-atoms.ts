// Quotients and remainders of the numbers of workgroup and invocation that a kernel asks for more than once. Each gets a name where the
// kernel begins: `let rem = (t + g * 8) % 28;`. A kernel is written twice: first to see what is repeated, then with names for it.

import { freeAxes, printIndex } from "../../algebra/index-walk.ts";
import type { Atom, AxisId, Index } from "../../algebra/index-types.ts";

/** What is more than a name of its own. */
export type CompositeAtom = Exclude<Atom, { kind: "axis" }>;

export interface AtomText {
  /** Binds as tightly as a product. */
  readonly text: string;
  /** To be added to it. */
  readonly plus: number;
}

/** How a scope writes such an atom: by `write`, or as it knows it. */
export type WriteAtom = (atom: CompositeAtom, write: () => AtomText) => AtomText;

const stems = { div: "quot", mod: "rem", clamp: "near", reflect: "near" } as const;

/** What the name of such an atom begins with. */
export function stemOf({ kind }: CompositeAtom): string {
  return stems[kind];
}

export interface AtomCounter {
  readonly write: WriteAtom;
  /** Those asked for twice and more, what a larger one is made of before it. What stands within a repeated one counts once. */
  repeated(): readonly CompositeAtom[];
}

/** `isSteady`: of axes that keep their value through the whole kernel. */
export function createAtomCounter(isSteady: (axis: AxisId) => boolean): AtomCounter {
  const seen = new Map<string, { readonly atom: CompositeAtom; readonly text: AtomText; uses: number }>();
  return {
    write(atom, write) {
      if (!freeAxes(alone(atom)).every(isSteady)) return write();
      const key = keyOf(atom);
      const known = seen.get(key);
      if (known !== undefined) {
        known.uses++;
        return known.text;
      }
      const text = write();
      seen.set(key, { atom, text, uses: 1 });
      return text;
    },
    repeated: () => [...seen.values()].filter(({ uses }) => uses > 1).map(({ atom }) => atom),
  };
}

export interface NamedAtoms {
  readonly write: WriteAtom;
  name(atom: CompositeAtom, text: AtomText): void;
}

export function createNamedAtoms(): NamedAtoms {
  const named = new Map<string, AtomText>();
  return {
    write: (atom, write) => (named.size === 0 ? undefined : named.get(keyOf(atom))) ?? write(),
    name: (atom, text) => void named.set(keyOf(atom), text),
  };
}

function alone(atom: CompositeAtom): Index {
  return { terms: [{ factor: 1, atom }], constant: 0 };
}

function keyOf(atom: CompositeAtom): string {
  return printIndex(alone(atom), (axis) => `axis${axis}`);
}
