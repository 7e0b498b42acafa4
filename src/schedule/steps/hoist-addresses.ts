// Loop step `hoist`: what an address owes to outer loops is computed there, once.
//
//   for k { for p { for e { ... x[c*K + k*100 + p*10 + e] } } }
//   for k { bind x_k = k*100; for p { bind x_p = x_k + p*10; for e { ... x[x_p + e] } } }
//
// Integer sums may be split in any way, so it is always legal; values in memory are not touched.

import { add, axisIndex, constant, sum } from "../../algebra/index-expr.ts";
import type { AxisId, Index, Term } from "../../algebra/index-types.ts";
import { freeAxes, printIndex } from "../../algebra/index-walk.ts";
import {
  mapLoopScalar,
  rebuildStmt,
  stmtParts,
  visitLoopScalar,
  type StmtRebuild,
} from "../../loops/children.ts";
import type { LoopScalar, SlotId, Stmt } from "../../loops/loop.ts";

interface Level {
  readonly axis: AxisId | undefined;
  readonly name: string;
  readonly binds: Stmt[];
  readonly known: Map<string, AxisId>;
  /** How often each address, its constant apart, stands directly in the loop's body. */
  readonly uses: ReadonlyMap<string, number>;
}

interface Hoisting {
  readonly slotNames: readonly string[];
  nextAxis: AxisId;
}

/** The body with addresses hoisted; `firstFree` is an axis id that the body does not use, as are all above it. */
export function hoistAddresses(
  body: readonly Stmt[],
  slotNames: readonly string[],
  firstFree: AxisId,
): readonly Stmt[] {
  const top: Level = { axis: undefined, name: "top", binds: [], known: new Map(), uses: new Map() };
  const stmts = hoistBody({ slotNames, nextAxis: firstFree }, body, [top]);
  return [...top.binds, ...stmts];
}

function hoistBody(hoisting: Hoisting, body: readonly Stmt[], levels: readonly Level[]): readonly Stmt[] {
  const rebuild: StmtRebuild = {
    body: (stmts) => hoistBody(hoisting, stmts, levels),
    scalar: (value) => hoistScalar(hoisting, value, levels),
  };
  return body.map((stmt): Stmt => {
    if (stmt.kind === "for") {
      const level = levelOf(stmt);
      const inner = hoistBody(hoisting, stmt.body, [...levels, level]);
      return { ...stmt, body: [...level.binds, ...inner] };
    }
    if (stmt.kind !== "store") return rebuildStmt(stmt, rebuild);
    const index = hoistIndex(hoisting, stmt.slot, stmt.index, levels);
    return { ...stmt, index, value: rebuild.scalar(stmt.value) };
  });
}

function hoistScalar(hoisting: Hoisting, value: LoopScalar, levels: readonly Level[]): LoopScalar {
  const scalar = (part: LoopScalar): LoopScalar =>
    part.kind === "load" ? { ...part, index: hoistIndex(hoisting, part.slot, part.index, levels) } : part;
  return mapLoopScalar(value, { scalar });
}

/** Terms by the loop they vary in: outer ones chain into binds, the innermost loop's stay unless they divide. */
function hoistIndex(hoisting: Hoisting, slot: SlotId, index: Index, levels: readonly Level[]): Index {
  const innermost = levels.length - 1;
  const isShared = (levels.at(-1)?.uses.get(addressKey(slot, index)) ?? 0) >= SHARED;
  const depthOf = ({ atom }: Term): number => {
    const axes = freeAxes({ constant: 0, terms: [{ factor: 1, atom }] });
    return Math.max(0, ...axes.map((axis) => levels.findIndex((level) => level.axis === axis)));
  };
  let base: Index | undefined;
  for (const [depth, level] of levels.entries()) {
    const isOuter = depth < innermost;
    const stays = (term: Term): boolean => !isOuter && !isShared && !divides(term);
    const terms = index.terms.filter((term) => depthOf(term) === depth && !stays(term));
    if (terms.length === 0) continue;
    const value = add(base ?? constant(0), { constant: 0, terms });
    base = axisIndex(bindAt(hoisting, level, slot, value));
  }
  if (base === undefined) return index;
  const rest = isShared ? [] : index.terms.filter((term) => depthOf(term) === innermost && !divides(term));
  return sum([base, { constant: index.constant, terms: rest }]);
}

/** Neighbours of one address that are worth naming it in the innermost loop too. */
const SHARED = 4;

function levelOf({ axis, name, body }: Extract<Stmt, { kind: "for" }>): Level {
  const uses = new Map<string, number>();
  const count = (slot: SlotId, index: Index): void => {
    const key = addressKey(slot, index);
    uses.set(key, (uses.get(key) ?? 0) + 1);
  };
  const walk = (stmts: readonly Stmt[]): void => {
    for (const stmt of stmts) {
      if (stmt.kind === "store") count(stmt.slot, stmt.index);
      for (const scalar of stmtParts(stmt).scalars) {
        visitLoopScalar(scalar, (part) => {
          if (part.kind === "load") count(part.slot, part.index);
        });
      }
      if (stmt.kind === "if") for (const branch of stmtParts(stmt).bodies) walk(branch);
    }
  };
  walk(body);
  return { axis, name, binds: [], known: new Map(), uses };
}

function addressKey(slot: SlotId, { terms }: Index): string {
  return `${slot} ${printIndex({ constant: 0, terms }, String)}`;
}

/** Dear enough to be computed once for all addresses that share it. */
function divides({ atom }: Term): boolean {
  return atom.kind !== "axis";
}

function bindAt(hoisting: Hoisting, level: Level, slot: SlotId, value: Index): AxisId {
  const key = `${slot} ${printIndex(value, String)}`;
  const known = level.known.get(key);
  if (known !== undefined) return known;
  const axis = hoisting.nextAxis++;
  const name = `${hoisting.slotNames[slot] ?? "at"}_${level.name}`;
  level.binds.push({ kind: "bind", axis, name, slot, value });
  level.known.set(key, axis);
  return axis;
}
