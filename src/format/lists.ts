// The places of a file where comments can stand: lists of things that a printer may put on lines of their own. Each list knows
// its brackets in the text. Comments elsewhere (inside an expression) move up to the thing that they stand in.

import type { Argument, BlockDeclaration, Expr, File, ModelDeclaration } from "../syntax/ast.ts";
import { type Node, walk } from "../syntax/children.ts";
import type { Pair, Trivia } from "../syntax/trivia.ts";

/** Something in a list: a line, a step, an argument, an element. The node itself is what comments are kept by. */
export interface Slot {
  readonly node: object;
  readonly start: number;
  readonly end: number;
}

export interface List extends Pair {
  /** The array of the tree. */
  readonly key: readonly object[];
  readonly slots: readonly Slot[];
}

/** A node of the tree with its place. */
export interface Spanned {
  readonly span: { readonly start: number; readonly end: number };
}

interface Collecting {
  readonly lists: List[];
  readonly trivia: Trivia;
}

/** All lists of a file, in the order in which they open; outer ones first. */
export function listsOf(file: File, trivia: Trivia): readonly List[] {
  const all: Collecting = { lists: [], trivia };
  const top = [...file.imports, ...file.declarations].toSorted((a, b) => a.span.start - b.span.start);
  add(all, top, { open: -1, close: Infinity });
  walk(file, (node) => visit(node, all));
  return all.lists.toSorted((a, b) => a.open - b.open || b.close - a.close);
}

/** The list of a file's imports and declarations is made here, not in the tree: this finds it. */
export function topOf(lists: readonly List[]): List | undefined {
  return lists.find(({ open }) => open < 0);
}

type Visit<K extends Node["kind"]> = (node: Extract<Node, { readonly kind: K }>, all: Collecting) => void;

/** The lists of a node itself; nodes without any are left out. */
const visits: { readonly [K in Node["kind"]]?: Visit<K> } = {
  model: (node, all) => declaration(node, all),
  block: (node, all) => declaration(node, all),
  variant: ({ base, body, span }, all) => {
    values(base, all);
    if (base.span.end < span.end) braces(body, base.span.end, all);
  },
  input: ({ shape }, all) => values(shape, all),
  let: ({ value }, all) => values(value, all),
  shared: ({ call }, all) => values(call, all),
  weights: ({ rules, span }, all) => void braces(rules, span.start, all),
  branch: ({ body, span }, all) => add(all, body, { open: span.start, close: span.end }),
  call: ({ callee, args, branches }, all) => {
    if (args) callArguments(args, callee.span.end, all);
    if (branches) braces(branches, args?.at(-1)?.span.end ?? callee.span.end, all);
  },
  seq: ({ body, label, span }, all) => void braces(body, label?.name.span.end ?? span.start, all),
  repeat: ({ body, count }, all) => void braces(body, count.span.end, all),
  for: ({ body, list }, all) => loop(body, list, all),
  "branch-for": ({ body, list }, all) => loop(body, list, all),
  if: (node, all) => choice(node, all),
  "branch-if": (node, all) => choice(node, all),
};

function visit(node: Node, all: Collecting): void {
  const own = visits[node.kind] as ((node: Node, all: Collecting) => void) | undefined;
  own?.(node, all);
}

function declaration(node: ModelDeclaration | BlockDeclaration, all: Collecting): void {
  const { parameters, name, body } = node;
  const parentheses = pairAt(all.trivia.parentheses, name.span.end);
  const brace = pairAt(all.trivia.braces, name.span.end);
  if (parentheses && brace && parentheses.open < brace.open) add(all, parameters, parentheses);
  for (const parameter of parameters) {
    if (parameter.default) values(parameter.default, all);
  }
  braces(body, parameters.at(-1)?.span.end ?? name.span.end, all);
}

function loop(body: readonly (object & Spanned)[], list: Expr, all: Collecting): void {
  values(list, all);
  braces(body, list.span.end, all);
}

interface Choice {
  readonly condition: Expr;
  readonly then: readonly (object & Spanned)[];
  readonly otherwise?: readonly (object & Spanned)[];
}

function choice({ condition, then, otherwise }: Choice, all: Collecting): void {
  const first = braces(then, condition.span.end, all);
  if (!otherwise || !first) return;
  const pair = pairAt(all.trivia.braces, first.close);
  // Of `else if` the braces belong to the second `if`.
  const isChained = otherwise[0] && pair && pair.open > otherwise[0].span.start;
  if (!isChained) add(all, otherwise, pair);
}

function braces(key: readonly (object & Spanned)[], from: number, all: Collecting): Pair | undefined {
  const pair = pairAt(all.trivia.braces, from);
  add(all, key, pair);
  return pair;
}

/** The lists of a value that may be broken into lines: a list, a tuple, a call, and those directly in them. */
function values(expr: Expr, all: Collecting): void {
  if (expr.kind === "call-expr") {
    const { callee, args, span } = expr;
    if (span.end > callee.span.end) callArguments(args, callee.span.end, all);
    return;
  }
  if (expr.kind !== "list" && expr.kind !== "tuple") return;
  const pairs = expr.kind === "list" ? all.trivia.squares : all.trivia.parentheses;
  add(all, expr.items, pairAt(pairs, expr.span.start));
  for (const item of expr.items) values(item, all);
}

function callArguments(args: readonly Argument[], from: number, all: Collecting): void {
  add(all, args, pairAt(all.trivia.parentheses, from));
  for (const { value } of args) values(value, all);
}

function add({ lists }: Collecting, key: readonly (object & Spanned)[], pair: Pair | undefined): void {
  if (!pair) return;
  const slots = key.map((node) => ({ node, start: node.span.start, end: node.span.end }));
  lists.push({ key, open: pair.open, close: pair.close, slots });
}

/** The first pair that opens at an offset or after it. */
function pairAt(pairs: readonly Pair[], from: number): Pair | undefined {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle]?.open ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return pairs[low];
}
