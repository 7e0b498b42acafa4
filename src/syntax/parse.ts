// Text to syntax tree. Never throws: every mistake is a diagnostic, and what is around it is still read.

import type { IToken } from "chevrotain";
import type { Source } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Declaration, Expr, File, Import, Name } from "./ast.ts";
import { pairBrackets } from "./brackets.ts";
import { cleanText } from "./characters.ts";
import { readContext, type TextKind } from "./context.ts";
import { buildDeclaration, buildImport } from "./cst-declarations.ts";
import { buildExpression } from "./cst-expressions.ts";
import { node } from "./cst.ts";
import { docReader } from "./docs.ts";
import { ModelParser } from "./grammar.ts";
import { lex } from "./lex.ts";
import { lineReader } from "./lines.ts";
import { collectProblems, type Problems } from "./problems.ts";
import { isType } from "./token-places.ts";
import { T } from "./tokens.ts";

/** In UTF-16 units. */
const largestFile = 4 << 20;

const mostTokens = 200_000;

let shared: ModelParser | undefined;

/** Built at the first use: it takes longer than parsing a file. */
function modelParser(): ModelParser {
  shared ??= new ModelParser();
  return shared;
}

/**
 * The tree of a model file. Mistakes go to the reporter; each line with one becomes a broken item or a broken name, so
 * that whoever reads the tree need not report it again. A file that cannot be read at all gives an empty tree.
 */
export function parse(source: Source, reporter: Reporter): File {
  const problems = collectProblems(source);
  const file = readFile(problems) ?? emptyFile(problems);
  problems.flush(reporter);
  return file;
}

/** One expression by itself, as a flag of the command gives it; undefined, and reported, where the text is none. */
export function parseExpression(source: Source, reporter: Reporter): Expr | undefined {
  const problems = collectProblems(source);
  const expr = readExpression(problems);
  problems.flush(reporter);
  return expr;
}

function readExpression(problems: Problems): Expr | undefined {
  const lexed = readTokens(problems, "expression");
  if (!lexed) return undefined;
  const tokens = lexed.tokens.filter((token) => !isType(token, T.Newline));
  const reader = lineReader(tokens, lexed.mended, modelParser(), problems);
  const cst = reader.parse({ from: 0, to: tokens.length }, "expression");
  return cst && buildExpression(cst, problems);
}

function readFile(problems: Problems): File | undefined {
  const lexed = readTokens(problems, "file");
  if (!lexed) return undefined;
  const { tokens, docs, mended } = lexed;
  const reader = lineReader(tokens, mended, modelParser(), problems);
  const docAbove = docReader(problems.source.text, docs);
  const imports: Import[] = [];
  const declarations: Declaration[] = [];
  const broken: Name[] = [];
  let wasJunk = false;
  for (const line of reader.lines({ from: 0, to: tokens.length })) {
    const first = tokens[line.from];
    const isJunk = !isType(first, T.Import, T.Model, T.Block);
    // Lines outside any declaration are one mistake, however many follow each other.
    const cst = isJunk && wasJunk ? undefined : reader.parse(line, "declaration");
    wasJunk = isJunk;
    if (!cst) broken.push(...reader.declared(line));
    else if (isType(first, T.Import)) imports.push(buildImport(node(cst, "import"), problems));
    else {
      const declaration = node(cst, isType(first, T.Model) ? "model" : "block");
      declarations.push(buildDeclaration(declaration, docAbove(first?.startOffset ?? 0), reader, problems));
    }
  }
  if (problems.full) return undefined;
  return { kind: "file", imports, declarations, broken, span: problems.at(0, problems.source.text.length) };
}

interface Tokens {
  readonly tokens: readonly IToken[];
  readonly docs: readonly IToken[];
  readonly mended: ReadonlySet<IToken>;
}

function readTokens(problems: Problems, kind: TextKind): Tokens | undefined {
  const size = problems.source.text.length;
  if (size > largestFile) return tooLarge(size, "characters", largestFile, problems);
  const { tokens, docs, count } = lex(cleanText(problems), mostTokens, problems);
  if (count > mostTokens) return tooLarge(count, "tokens", mostTokens, problems);
  const paired = pairBrackets(tokens, problems);
  if (!paired || problems.full) return undefined;
  return { tokens: readContext(paired, kind, problems), docs, mended: paired.mended };
}

function tooLarge(size: number, unit: string, limit: number, problems: Problems): undefined {
  problems.report("text-too-large", problems.at(0, 0), { size, unit, limit });
}

function emptyFile(problems: Problems): File {
  const span = problems.at(0, problems.source.text.length);
  return { kind: "file", imports: [], declarations: [], broken: [], span };
}
