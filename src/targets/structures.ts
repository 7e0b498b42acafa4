// Short ways to say the ts-morph structures the module is put together from.

import { StructureKind, type FunctionDeclarationStructure, type StatementStructures } from "ts-morph";

/** A statement as text, or a structure that ts-morph prints. */
export type Part = string | StatementStructures;

interface FunctionParts {
  readonly doc?: string;
  readonly exported?: true;
  readonly async?: true;
  /** `name: type` or `name: type = value`, in order. */
  readonly parameters?: readonly string[];
  readonly returns: string;
  readonly body: string;
}

export function func(
  name: string,
  { doc, exported, async, parameters = [], returns, body }: FunctionParts,
): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    name,
    isExported: exported === true,
    isAsync: async === true,
    parameters: parameters.map(parameter),
    returnType: returns,
    statements: [body],
    ...(doc === undefined ? {} : { docs: [doc] }),
  };
}

function parameter(text: string): { name: string; type: string; initializer?: string } {
  const [declared = "", initializer] = text.split(" = ");
  const [name = "", ...type] = declared.split(": ");
  return { name, type: type.join(": "), ...(initializer === undefined ? {} : { initializer }) };
}

/** As prettier breaks it: rows on lines of their own where there are several. */
export function arrayText(rows: readonly string[], isNested: boolean): string {
  if (rows.length === 0) return "[]";
  if (rows.length === 1 && isNested) return `[${rows[0] ?? ""}]`;
  return `[\n${rows.map((row) => `  ${row},\n`).join("")}]`;
}

export function indent(text: string, by = "  "): string {
  return text.replaceAll(/^(?=.)/gmu, by);
}

/** A number as code: the sign of zero kept. */
export function numeral(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}
