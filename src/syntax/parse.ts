// Text to syntax tree. Never throws: every mistake is a diagnostic, and what is around it is still read.

import type { IToken } from "chevrotain";
import { invariant } from "../base/invariant.ts";
import type { Source } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { File } from "./ast.ts";
import { pairBrackets } from "./brackets.ts";
import { cleanText } from "./characters.ts";
import { readContext } from "./context.ts";
import { buildFile } from "./cst-to-ast.ts";
import { ModelParser } from "./grammar.ts";
import { lex } from "./lex.ts";
import { collectProblems, type Problems } from "./problems.ts";
import { replaceBroken } from "./recover.ts";

/** In UTF-16 units. */
export const largestFile = 4 << 20;

export const mostTokens = 200_000;

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

function readFile(problems: Problems): File | undefined {
  const parser = modelParser();
  const lexed = readTokens(problems);
  if (!lexed) return undefined;
  const { tokens, docs } = lexed;
  const cst = parseFile(tokens, parser) ?? parseFile(replaceBroken(tokens, parser, problems), parser);
  if (problems.full) return undefined;
  invariant(cst, "a file without its broken lines parses");
  return buildFile(cst, docs, problems);
}

function parseFile(
  tokens: readonly IToken[],
  parser: ModelParser,
): ReturnType<ModelParser["file"]> | undefined {
  parser.input = [...tokens];
  const cst = parser.file();
  return parser.errors.length === 0 ? cst : undefined;
}

function readTokens(
  problems: Problems,
): { readonly tokens: readonly IToken[]; readonly docs: readonly IToken[] } | undefined {
  const size = problems.source.text.length;
  if (size > largestFile) return tooLarge(size, "characters", largestFile, problems);
  const { tokens, docs } = lex(cleanText(problems), problems);
  if (tokens.length > mostTokens) return tooLarge(tokens.length, "tokens", mostTokens, problems);
  const paired = pairBrackets(tokens, problems);
  return paired && !problems.full ? { tokens: readContext(paired, problems), docs } : undefined;
}

function tooLarge(size: number, unit: string, limit: number, problems: Problems): undefined {
  problems.report("text-too-large", problems.at(0, 0), { size, unit, limit });
}

function emptyFile(problems: Problems): File {
  const span = problems.at(0, problems.source.text.length);
  return { kind: "file", imports: [], declarations: [], broken: [], span };
}
