// Where the parts of an index are computed in emitted loops: each in the outermost loop that knows its axes, once. Used by
// emit-stage.ts only; depth d is inside the first d loops.

import { unreachable } from "../base/invariant.ts";
import type { Atom, Axis, AxisId, Index, Pred } from "../algebra/index-types.ts";
import { type Extents, extentsOf, rangeOf, simplifyIndex } from "../algebra/index-range.ts";

/** An expression of the emitted text, and the depth from which on it is known. */
export interface Placed {
  readonly depth: number;
  readonly text: string;
}

export interface Frame {
  /** Loops, outermost first; axes of extent 1 have none. */
  readonly axes: readonly Axis[];
  readonly extents: Extents;
  readonly depthOf: ReadonlyMap<AxisId, number>;
  /** Declarations per depth, by their text: equal ones share a name. */
  readonly declared: readonly Map<string, string>[];
}

export function createFrame(axes: readonly Axis[]): Frame {
  const loops = axes.filter(({ extent }) => extent !== 1);
  return {
    axes: loops,
    extents: extentsOf(axes),
    depthOf: new Map(loops.map(({ id }, i) => [id, i + 1])),
    declared: [undefined, ...loops].map(() => new Map<string, string>()),
  };
}

/** The name of the loop variable inside the first `depth` loops. */
export function loopName(depth: number): string {
  return `i${depth}`;
}

export function declarations(frame: Frame, depth: number): readonly string[] {
  return [...(frame.declared[depth] ?? [])].map(([text, name]) => `const ${name} = ${text};`);
}

function declare(frame: Frame, { depth, text }: Placed): Placed {
  const names = frame.declared[depth];
  if (names === undefined) return { depth, text };
  const name = names.get(text) ?? `t${depth}_${names.size}`;
  names.set(text, name);
  return { depth, text: name };
}

export function placeIndex(frame: Frame, index: Index): Placed {
  return placeSimple(frame, simplifyIndex(index, frame.extents));
}

/** Partial sums, outer loops first. */
function placeSimple(frame: Frame, index: Index): Placed {
  const terms = index.terms.map(({ factor, atom }) => {
    const { depth, text } = placeAtom(frame, atom);
    return { depth, text: factor === 1 ? text : `${factor} * ${text}` };
  });
  let total: Placed = { depth: 0, text: String(index.constant) };
  for (let depth = 0; depth <= frame.axes.length; depth++) {
    const here = terms.filter((term) => term.depth === depth).map(({ text }) => text);
    if (here.length === 0) continue;
    const parts = total.text === "0" ? here : [total.text, ...here];
    total = declareUnlessName(frame, { depth, text: parts.join(" + ") });
  }
  return total;
}

function declareUnlessName(frame: Frame, placed: Placed): Placed {
  return /^\w+$/u.test(placed.text) ? placed : declare(frame, placed);
}

function placeAtom(frame: Frame, atom: Atom): Placed {
  if (atom.kind === "axis") {
    const depth = frame.depthOf.get(atom.axis) ?? 0;
    return { depth, text: loopName(depth) };
  }
  const { depth, text } = placeSimple(frame, atom.of);
  const { lo, hi } = rangeOf(atom.of, frame.extents);
  const small = lo >= 0 && hi < 2 ** 31;
  switch (atom.kind) {
    case "div":
      return declare(frame, {
        depth,
        text: small ? `(${text} / ${atom.by}) | 0` : `Math.floor(${text} / ${atom.by})`,
      });
    case "mod":
      return declare(frame, { depth, text: small ? `${text} % ${atom.by}` : floorModText(text, atom.by) });
    case "clamp":
      return declare(frame, { depth, text: `Math.min(Math.max(${text}, ${atom.low}), ${atom.high})` });
    case "reflect":
      return declare(frame, { depth, text: reflectText(text, atom.low, atom.high) });
    default:
      return unreachable(atom, "atom");
  }
}

function floorModText(text: string, by: number): string {
  return `(${text} % ${by} + ${by}) % ${by}`;
}

/** The distance from the middle of a turn, counted from its end. */
function reflectText(text: string, low: number, high: number): string {
  const half = high - low;
  return `${high} - Math.abs(${floorModText(`(${text} - ${low})`, 2 * half)} - ${half})`;
}

export function placePred(frame: Frame, { kind, left, right }: Pred): Placed {
  const [a, b] = [placeIndex(frame, left), placeIndex(frame, right)];
  return { depth: Math.max(a.depth, b.depth), text: `${a.text} ${kind === "lt" ? "<" : "==="} ${b.text}` };
}

/** All of them, each joined in as soon as it is known. */
export function placeAll(frame: Frame, conditions: readonly Placed[]): Placed {
  let all: Placed = { depth: 0, text: "true" };
  for (let depth = 0; depth <= frame.axes.length; depth++) {
    const here = conditions.filter((condition) => condition.depth === depth).map(({ text }) => text);
    if (here.length === 0) continue;
    const parts = all.text === "true" ? here : [all.text, ...here];
    all = declare(frame, { depth, text: parts.join(" && ") });
  }
  return all;
}
