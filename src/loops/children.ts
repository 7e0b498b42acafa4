// The one table of what stands inside a statement and inside a scalar of the loop IR, and the walks and rewrites built on it.
// Steps and analyses go through loops no other way.

import { unreachable } from "../base/invariant.ts";
import type { Index, Pred } from "../algebra/index-types.ts";
import { mapPreds } from "../algebra/index-walk.ts";
import type { LoopScalar, Stmt } from "./loop.ts";

export interface ScalarParts {
  readonly scalars: readonly LoopScalar[];
  readonly indices: readonly Index[];
  readonly preds: readonly Pred[];
}

export interface StmtParts extends ScalarParts {
  /** Nested bodies, in order. */
  readonly bodies: readonly (readonly Stmt[])[];
}

const NO_SCALAR: ScalarParts = { scalars: [], indices: [], preds: [] };
const NO_STMT: StmtParts = { ...NO_SCALAR, bodies: [] };

/** The direct parts of a scalar, in order of evaluation. */
export function scalarParts(scalar: LoopScalar): ScalarParts {
  switch (scalar.kind) {
    case "const":
    case "reg":
      return NO_SCALAR;
    case "load":
    case "int":
      return { ...NO_SCALAR, indices: [scalar.index] };
    case "binary":
      return { ...NO_SCALAR, scalars: [scalar.left, scalar.right] };
    case "unary":
      return { ...NO_SCALAR, scalars: [scalar.operand] };
    case "select":
      return { ...NO_SCALAR, scalars: [scalar.condition, scalar.then, scalar.otherwise] };
    case "test":
      return { ...NO_SCALAR, preds: scalar.preds };
    case "madd":
      return { ...NO_SCALAR, scalars: [scalar.left, scalar.right, scalar.addend] };
    default:
      return unreachable(scalar, "loop scalar");
  }
}

/** The direct parts of a statement, in order of evaluation. */
export function stmtParts(stmt: Stmt): StmtParts {
  switch (stmt.kind) {
    case "for":
      return { ...NO_STMT, bodies: [stmt.body] };
    case "if":
      return { ...NO_STMT, preds: stmt.preds, bodies: [stmt.then, stmt.otherwise] };
    case "bind":
      return { ...NO_STMT, indices: [stmt.value] };
    case "let":
    case "set":
      return { ...NO_STMT, scalars: [stmt.value] };
    case "var":
      return { ...NO_STMT, scalars: [stmt.init] };
    case "store":
      return { ...NO_STMT, scalars: [stmt.value], indices: [stmt.index] };
    case "combine":
      return { ...NO_STMT, indices: [stmt.part] };
    case "comment":
    case "barrier":
      return NO_STMT;
    default:
      return unreachable(stmt, "statement");
  }
}

/** The scalar and everything inside it, outermost first. */
export function visitLoopScalar(scalar: LoopScalar, visit: (scalar: LoopScalar) => void): void {
  visit(scalar);
  for (const part of scalarParts(scalar).scalars) visitLoopScalar(part, visit);
}

/** Statements and those inside them, outermost first, in order. */
export function visitStmts(stmts: readonly Stmt[], visit: (stmt: Stmt) => void): void {
  for (const stmt of stmts) {
    visit(stmt);
    for (const body of stmtParts(stmt).bodies) visitStmts(body, visit);
  }
}

/** Every scalar of the statements, with those inside it. */
export function visitScalarsIn(stmts: readonly Stmt[], visit: (scalar: LoopScalar) => void): void {
  visitStmts(stmts, (stmt) => {
    for (const scalar of stmtParts(stmt).scalars) visitLoopScalar(scalar, visit);
  });
}

/** What a rewrite replaces; each is given the node with its parts rewritten already. */
export interface LoopChange {
  readonly stmt?: (stmt: Stmt) => Stmt | readonly Stmt[];
  readonly scalar?: (scalar: LoopScalar) => LoopScalar;
  readonly index?: (index: Index) => Index;
}

/** Rebuilds a scalar from the leaves up. */
export function mapLoopScalar(scalar: LoopScalar, change: LoopChange): LoopScalar {
  const inner = (part: LoopScalar): LoopScalar => mapLoopScalar(part, change);
  const rebuilt = rebuildScalar(scalar, { scalar: inner, index: change.index });
  return change.scalar === undefined ? rebuilt : change.scalar(rebuilt);
}

/** What becomes of the direct parts of a scalar. */
export interface ScalarRebuild {
  readonly scalar: (scalar: LoopScalar) => LoopScalar;
  readonly index?: ((index: Index) => Index) | undefined;
}

/** What becomes of the direct parts of a statement. */
export interface StmtRebuild extends ScalarRebuild {
  readonly body: (stmts: readonly Stmt[]) => readonly Stmt[];
}

/** Rebuilds one level, parts in order of evaluation. */
export function rebuildScalar(
  scalar: LoopScalar,
  { scalar: inner, index = same }: ScalarRebuild,
): LoopScalar {
  switch (scalar.kind) {
    case "const":
    case "reg":
      return scalar;
    case "load":
    case "int":
      return { ...scalar, index: index(scalar.index) };
    case "binary":
      return { ...scalar, left: inner(scalar.left), right: inner(scalar.right) };
    case "unary":
      return { ...scalar, operand: inner(scalar.operand) };
    case "select": {
      const [condition, then] = [inner(scalar.condition), inner(scalar.then)];
      return { ...scalar, condition, then, otherwise: inner(scalar.otherwise) };
    }
    case "test":
      return { ...scalar, preds: mapPreds(scalar.preds, index) };
    case "madd": {
      const [left, right] = [inner(scalar.left), inner(scalar.right)];
      return { ...scalar, left, right, addend: inner(scalar.addend) };
    }
    default:
      return unreachable(scalar, "loop scalar");
  }
}

/** Rebuilds statements from the leaves up; a statement may become several or none. */
export function mapStmts(stmts: readonly Stmt[], change: LoopChange): readonly Stmt[] {
  const rebuild: StmtRebuild = {
    body: (body) => mapStmts(body, change),
    scalar: (scalar) => mapLoopScalar(scalar, change),
    index: change.index,
  };
  return stmts.flatMap((stmt) => {
    const rebuilt = rebuildStmt(stmt, rebuild);
    return change.stmt === undefined ? rebuilt : change.stmt(rebuilt);
  });
}

/** Rebuilds one level, parts in order of evaluation but for the address of a store, which comes before its value. */
export function rebuildStmt(stmt: Stmt, { body, scalar, index = same }: StmtRebuild): Stmt {
  switch (stmt.kind) {
    case "for":
      return { ...stmt, body: body(stmt.body) };
    case "if":
      return {
        ...stmt,
        preds: mapPreds(stmt.preds, index),
        then: body(stmt.then),
        otherwise: body(stmt.otherwise),
      };
    case "bind":
      return { ...stmt, value: index(stmt.value) };
    case "let":
    case "set":
      return { ...stmt, value: scalar(stmt.value) };
    case "var":
      return { ...stmt, init: scalar(stmt.init) };
    case "store":
      return { ...stmt, index: index(stmt.index), value: scalar(stmt.value) };
    case "combine":
      return { ...stmt, part: index(stmt.part) };
    case "comment":
    case "barrier":
      return stmt;
    default:
      return unreachable(stmt, "statement");
  }
}

function same(index: Index): Index {
  return index;
}
