// Kernels for a grid of processors: workgroups that run in any order, invocations of one that share memory and wait for each other.
//
//   for a:2 workgroup  for b:7 workgroup  for t:64 local  { what one invocation does, in order; barriers where all of them come by }

import { combineComplaints } from "./combine.ts";
import type { Kernel, LoopScalar, RegId, Stmt } from "./loop.ts";
import { stmtParts, visitLoopScalar, visitStmts } from "./children.ts";
import { runsOnThreads } from "./threads.ts";

type Loop = Extract<Stmt, { kind: "for" }>;

/** A kernel for a grid, taken apart. */
export interface GridFrame {
  /** Outermost first, at most three. */
  readonly workgroups: readonly Loop[];
  /** The invocations of a workgroup. */
  readonly local: Loop;
  /** What an invocation does. */
  readonly body: readonly Stmt[];
}

export const MOST_WORKGROUPS = 65_535;
/** Devices allow 256 unless asked for more. */
const MOST_INVOCATIONS = 1024;

/** undefined for a kernel of a processor: it has neither workgroups nor barriers. */
export function gridFrame({ body }: Pick<Kernel, "body">): GridFrame | undefined {
  const workgroups: Loop[] = [];
  for (let stmts = body; ;) {
    const [only, ...more] = stmts.filter(({ kind }) => kind !== "comment");
    if (only?.kind !== "for" || more.length > 0) return undefined;
    if (only.mark === "local") return { workgroups, local: only, body: only.body };
    if (only.mark !== "workgroup") return undefined;
    workgroups.push(only);
    stmts = only.body;
  }
}

/** What is wrong with workgroups, local loops, barriers and registers with lanes; nothing for kernels without any. */
export function gridComplaints(kernel: Kernel): readonly string[] {
  const frame = gridFrame(kernel);
  const complaints = frame === undefined ? [] : frameComplaints(frame);
  const shared = kernel.slots.filter(({ space }) => space === "workgroup");
  if (frame === undefined && shared.length > 0) complaints.push("workgroup memory without workgroups");
  for (const { name, access } of shared)
    if (access !== "both") complaints.push(`workgroup memory ${name} is only for ${access}`);
  placeComplaints(frame?.body ?? kernel.body, frame !== undefined || runsOnThreads(kernel), complaints);
  complaints.push(...combineComplaints(kernel, frame?.local, laneRegisters(kernel.body)));
  laneComplaints(kernel.body, complaints);
  return [...new Set(complaints)];
}

function frameComplaints({ workgroups, local }: GridFrame): string[] {
  const complaints: string[] = [];
  if (workgroups.length > 3) complaints.push(`${workgroups.length} loops over workgroups`);
  for (const { name, extent } of workgroups)
    if (extent > MOST_WORKGROUPS) complaints.push(`${extent} workgroups along ${name}`);
  if (local.extent > MOST_INVOCATIONS) complaints.push(`${local.extent} invocations in a workgroup`);
  return complaints;
}

/** Barriers stand where all invocations come by as often: not under conditions, not in lanes. */
function placeComplaints(body: readonly Stmt[], isUniform: boolean, complaints: string[]): void {
  for (const stmt of body) {
    if ((stmt.kind === "barrier" || stmt.kind === "combine") && !isUniform)
      complaints.push("a barrier where not all invocations come by");
    if (stmt.kind === "for" && (stmt.mark === "workgroup" || stmt.mark === "local"))
      complaints.push(`the ${stmt.mark} loop ${stmt.name} is no part of the kernel's frame`);
    const uniform = isUniform && stmt.kind === "for" && stmt.mark !== "vector";
    for (const inner of stmtParts(stmt).bodies) placeComplaints(inner, uniform, complaints);
  }
}

/** Registers with lanes that the statements define, and how many. */
function laneRegisters(body: readonly Stmt[]): ReadonlyMap<RegId, number> {
  const found = new Map<RegId, number>();
  visitStmts(body, (stmt) => {
    if (stmt.kind === "var" && stmt.lanes !== undefined) found.set(stmt.reg, stmt.lanes);
  });
  return found;
}

function laneComplaints(body: readonly Stmt[], complaints: string[]): void {
  const lanes = laneRegisters(body);
  if (lanes.size === 0) return;
  const check = (reg: RegId, within: number | undefined): void => {
    const wanted = lanes.get(reg);
    if (wanted !== undefined && wanted !== within)
      complaints.push(`register ${reg} has ${wanted} lanes and is used outside of them`);
  };
  const walkScalar = (scalar: LoopScalar, within: number | undefined): void =>
    visitLoopScalar(scalar, (part) => {
      if (part.kind === "reg") check(part.reg, within);
    });
  const walk = (stmts: readonly Stmt[], within: number | undefined): void => {
    for (const stmt of stmts) {
      const inner = stmt.kind === "for" && stmt.mark === "vector" ? stmt.extent : within;
      if (stmt.kind === "var" && stmt.lanes !== undefined && within !== undefined)
        complaints.push(`register ${stmt.name} has lanes in lanes`);
      if (stmt.kind === "set") check(stmt.reg, within);
      for (const scalar of stmtParts(stmt).scalars) walkScalar(scalar, within);
      for (const part of stmtParts(stmt).bodies) walk(part, inner);
    }
  };
  walk(body, undefined);
}
