// Loop step `lanesApart`: a loop in lanes around everything that an invocation does becomes one around each run of statements that need it.
// Between these, invocations may wait for each other, and what all lanes have in common is computed once.
//
//   in lanes { a = x[4*t + v]; s += a; barrier; m = s / n; y[4*t + v] = a - m }
//   in lanes { a = x[4*t + v]; s += a }; barrier; m = s / n; in lanes { y[4*t + v] = a - m }          a: a number for each lane
//
// Legal where the loop may run in lanes but for what waits: a register of a lane is defined before it is read in any order of lanes.

import { axisIndex } from "../../algebra/index-expr.ts";
import type { Axis, AxisId } from "../../algebra/index-types.ts";
import { freeAxes, substitute } from "../../algebra/index-walk.ts";
import {
  mapStmts,
  scalarParts,
  type ScalarParts,
  stmtParts,
  visitScalarsIn,
  visitStmts,
} from "../../loops/children.ts";
import { dependsOnLane } from "../../loops/lane-index.ts";
import { LANES, lanesOf } from "../../loops/lanes.ts";
import type { RegId, Stmt } from "../../loops/loop.ts";
import type { KernelBuilder } from "../kernel-builder.ts";

/** undefined where a run may not go in lanes, or does not store four neighbours. */
export function lanesApart(
  { axis: newAxis }: Pick<KernelBuilder, "axis">,
  stmts: readonly Stmt[],
  lane: Axis,
): readonly Stmt[] | undefined {
  const runs = runsOf(stmts, lane);
  const kept = keptRegisters(runs);
  const held = new Set<RegId>([...kept, ...variablesIn(stmts)]);
  const parts = runs.map((run): readonly Stmt[] | undefined => {
    if (!run.isInLanes) return run.stmts;
    const { opened, body } = withKept(run.stmts, kept);
    const { id, name, extent } = newAxis(lane.name, lane.extent);
    const own = new Map([[lane.id, axisIndex(id)]]);
    const loop = {
      kind: "for",
      axis: id,
      name,
      extent,
      mark: "vector",
      body: mapStmts(body, { index: (index) => substitute(index, own) }),
    } as const;
    const found = lanesOf(loop, held);
    const isWhole =
      "accesses" in found && found.accesses.every(({ kind, stride }) => kind === "load" || stride === 1);
    return isWhole ? [...opened, loop] : undefined;
  });
  const whole = parts.filter((part) => part !== undefined);
  return whole.length === parts.length ? whole.flat() : undefined;
}

interface Run {
  readonly isInLanes: boolean;
  readonly stmts: Stmt[];
}

/** What needs the lane, and what does not, in turns. */
function runsOf(stmts: readonly Stmt[], lane: Axis): readonly Run[] {
  const own = new Set<RegId>();
  const runs: Run[] = [];
  for (const stmt of stmts) {
    if (stmt.kind === "var" && stmt.lanes !== undefined) own.add(stmt.reg);
    const isInLanes = needsLane(stmt, lane.id, own);
    if (isInLanes && stmt.kind === "let") own.add(stmt.reg);
    const last = runs.at(-1);
    if (last?.isInLanes === isInLanes) last.stmts.push(stmt);
    else runs.push({ isInLanes, stmts: [stmt] });
  }
  return runs;
}

function needsLane(stmt: Stmt, lane: AxisId, own: ReadonlySet<RegId>): boolean {
  let found = false;
  const look = ({ indices, preds }: Pick<ScalarParts, "indices" | "preds">): void => {
    found ||= dependsOnLane(preds, lane) || indices.some((index) => freeAxes(index).includes(lane));
  };
  visitStmts([stmt], (part) => {
    look(stmtParts(part));
    found ||= part.kind === "set" && own.has(part.reg);
  });
  visitScalarsIn([stmt], (scalar) => {
    look(scalarParts(scalar));
    found ||= scalar.kind === "reg" && own.has(scalar.reg);
  });
  return found;
}

/** Registers of lanes that another run reads. */
function keptRegisters(runs: readonly Run[]): ReadonlySet<RegId> {
  const definedIn = new Map<RegId, Run>();
  const kept = new Set<RegId>();
  for (const run of runs) {
    if (run.isInLanes) for (const stmt of run.stmts) if (stmt.kind === "let") definedIn.set(stmt.reg, run);
    visitScalarsIn(run.stmts, (scalar) => {
      const known = scalar.kind === "reg" ? definedIn.get(scalar.reg) : undefined;
      if (scalar.kind === "reg" && known !== undefined && known !== run) kept.add(scalar.reg);
    });
  }
  return kept;
}

function variablesIn(stmts: readonly Stmt[]): readonly RegId[] {
  return stmts.flatMap((stmt) => (stmt.kind === "var" ? [stmt.reg] : []));
}

/** The statements with registers that are kept as variables, which are opened before them. */
function withKept(
  stmts: readonly Stmt[],
  kept: ReadonlySet<RegId>,
): { readonly opened: readonly Stmt[]; readonly body: readonly Stmt[] } {
  const opened: Stmt[] = [];
  const body = stmts.map((stmt): Stmt => {
    if (stmt.kind !== "let" || !kept.has(stmt.reg)) return stmt;
    const { reg, name, value } = stmt;
    opened.push({ kind: "var", reg, name, init: { kind: "const", value: 0 }, lanes: LANES });
    return { kind: "set", reg, value };
  });
  return { opened, body };
}
