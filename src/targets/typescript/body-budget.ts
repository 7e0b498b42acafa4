// How large a kernel's function is for V8: TurboFan refuses functions of more bytecode than the limit, and what it refuses runs a hundred
// times slower. An estimate from above, tested against what V8 prints.

import { unreachable } from "../../base/invariant.ts";
import type { Index, Pred } from "../../algebra/index-types.ts";
import { visitStmts } from "../../loops/children.ts";
import type { BodyBudget, Kernel, LoopScalar, Stmt } from "../../loops/loop.ts";
import { rectifiedOperand } from "../rectified.ts";

/** What V8 still optimises (`--max-optimized-bytecode-size`). */
export const bytecodeBudget: BodyBudget = {
  limit: 61_440,
  unit: "bytes of bytecode",
  sizeOf: (body) => bytecodeOf({ body }),
};

/** Bytes of bytecode of the kernel's function, at most about twice too many. */
export function bytecodeOf({ body }: Pick<Kernel, "body">): number {
  const bytes = 20 + bodyBytes(body);
  return registersIn(body) > FEW_REGISTERS ? Math.ceil(1.2 * bytes) : bytes;
}

/** More locals than this need operands of two bytes. */
const FEW_REGISTERS = 100;

function registersIn(body: readonly Stmt[]): number {
  let count = 0;
  visitStmts(body, ({ kind }) => {
    if (kind === "let" || kind === "var" || kind === "bind") count++;
  });
  return count;
}

function bodyBytes(body: readonly Stmt[]): number {
  return body.reduce((bytes, stmt) => bytes + stmtBytes(stmt), 0);
}

function stmtBytes(stmt: Stmt): number {
  switch (stmt.kind) {
    case "for":
      return 24 + bodyBytes(stmt.body);
    case "if":
      return 4 + predBytes(stmt.preds) + bodyBytes(stmt.then) + bodyBytes(stmt.otherwise);
    case "bind":
      return 4 + indexBytes(stmt.value);
    case "let":
    case "set":
      return 4 + scalarBytes(stmt.value);
    case "var":
      return 4 + scalarBytes(stmt.init);
    case "store":
      return 8 + indexBytes(stmt.index) + scalarBytes(stmt.value);
    case "comment":
    case "barrier":
    case "combine":
      return 0;
    default:
      return unreachable(stmt, "statement");
  }
}

function scalarBytes(scalar: LoopScalar): number {
  switch (scalar.kind) {
    case "const":
      return Number.isInteger(scalar.value) ? 3 : 5;
    case "reg":
      return 2;
    case "load":
      return 6 + indexBytes(scalar.index);
    case "binary":
      // A rectifier is one call; other operands of max and min are written twice.
      if (rectifiedOperand(scalar) !== undefined)
        return 6 + scalarBytes(scalar.left) + scalarBytes(scalar.right);
      return (
        (scalar.op === "max" || scalar.op === "min" ? 16 : 7) +
        scalarBytes(scalar.left) +
        scalarBytes(scalar.right)
      );
    case "unary":
      return (scalar.op === "neg" ? 8 : 16) + scalarBytes(scalar.operand);
    case "select":
      return 8 + scalarBytes(scalar.condition) + scalarBytes(scalar.then) + scalarBytes(scalar.otherwise);
    case "int":
      return indexBytes(scalar.index);
    case "test":
      return 6 + predBytes(scalar.preds);
    case "madd":
      return 10 + scalarBytes(scalar.left) + scalarBytes(scalar.right) + scalarBytes(scalar.addend);
    default:
      return unreachable(scalar, "loop scalar");
  }
}

function predBytes(preds: readonly Pred[]): number {
  return preds.reduce((bytes, { left, right }) => bytes + 8 + indexBytes(left) + indexBytes(right), 0);
}

/** A slot's beginning counts as one term. */
function indexBytes({ terms, constant }: Index): number {
  const inner = terms.reduce((bytes, { factor, atom }) => {
    const nested = atom.kind === "axis" ? 0 : 16 + indexBytes(atom.of);
    return bytes + 5 + (factor === 1 ? 0 : 4) + nested;
  }, 0);
  return 4 + inner + (constant === 0 ? 0 : 5);
}
