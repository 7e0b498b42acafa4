// The children of every kind of node, in the order of the text: one typed table, and the only thing walkers need.

import type {
  BranchItem,
  Declaration,
  Expr,
  File,
  Import,
  Item,
  Parameter,
  Pattern,
  Step,
  Template,
  TypeExpr,
  WeightRule,
} from "./ast.ts";

/** Everything with a `kind`. Names, labels, arguments, parameters and templates have none: their nodes are listed with their owner. */
export type Node =
  File | Import | Declaration | TypeExpr | Item | WeightRule | Pattern | Step | BranchItem | Expr;

type Table = { readonly [K in Node["kind"]]: (node: Extract<Node, { readonly kind: K }>) => readonly Node[] };

const none = (): readonly Node[] => [];
const step = (node: Step, ...inner: readonly Node[]): readonly Node[] => [
  ...(node.label ? holes(node.label.name) : []),
  ...inner,
  ...some(node.ascription),
];

const table: Table = {
  file: (file) => [...file.imports, ...file.declarations],
  import: none,
  model: (node) => [...node.parameters.flatMap(parameter), ...node.body],
  block: (node) => [...node.parameters.flatMap(parameter), ...node.body],
  variant: (node) => [node.base, ...node.body],
  "named-type": none,
  "list-type": (node) => [node.of],
  "tuple-type": (node) => node.items,
  "block-type": (node) => node.parameters,

  input: (node) => [node.shape],
  let: (node) => [node.pattern, node.value],
  assert: (node) => [node.condition],
  weights: (node) => node.rules,
  ignore: none,
  rename: none,
  shared: (node) => [node.call],
  flow: (node) => node.steps,
  broken: none,
  bind: none,
  destructure: (node) => node.items,

  call: (node) =>
    step(node, ...(node.args ?? []).map((argument) => argument.value), ...(node.branches ?? [])),
  seq: (node) => step(node, ...node.body),
  repeat: (node) => step(node, node.count, ...node.body),
  for: (node) => step(node, node.pattern, node.list, ...node.body),
  if: (node) => step(node, node.condition, ...node.then, ...(node.otherwise ?? [])),
  from: (node) => step(node, ...holes(node.value)),
  output: (node) => step(node),
  read: (node) => step(node, ...holes(node.value)),

  branch: (node) => node.body,
  "branch-if": (node) => [node.condition, ...node.then, ...(node.otherwise ?? [])],
  "branch-for": (node) => [node.pattern, node.list, ...node.body],

  number: none,
  bool: none,
  string: (node) => holes(node.value),
  shape: none,
  name: none,
  list: (node) => node.items,
  tuple: (node) => node.items,
  "call-expr": (node) => node.args.map((argument) => argument.value),
  member: (node) => [node.target],
  index: (node) => [node.target, node.index],
  unary: (node) => [node.operand],
  binary: (node) => [node.left, node.right],
  "if-expr": (node) => [node.condition, node.then, node.otherwise],
};

function parameter({ type, default: standard }: Parameter): readonly Node[] {
  return [type, ...some(standard)];
}

function holes(template: Template): readonly Expr[] {
  return template.parts.filter((part) => typeof part !== "string");
}

function some(node: Expr | undefined): readonly Expr[] {
  return node ? [node] : [];
}

export function childrenOf(node: Node): readonly Node[] {
  const children = table[node.kind] as (node: Node) => readonly Node[];
  return children(node);
}

/** Visits a node and all below it, parents first. `visit` answers false to leave out what is below. */
export function walk(node: Node, visit: (node: Node) => boolean | void): void {
  if (visit(node) === false) return;
  for (const child of childrenOf(node)) walk(child, visit);
}
