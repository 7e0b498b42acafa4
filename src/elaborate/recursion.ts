// Blocks may not call themselves, directly or through others: every model then ends. Found in the text, before anything runs.

import type { Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Declaration } from "../syntax/ast.ts";
import { walk } from "../syntax/children.ts";
import { labelsIn } from "./labels.ts";
import type { Module } from "./types.ts";

interface Reference {
  readonly name: string;
  readonly span: Span;
}

/** The declarations that reach themselves; each circle is reported once, with its chain. */
export function findRecursion(modules: readonly Module[], reporter: Reporter): ReadonlySet<Declaration> {
  const recursive = new Set<Declaration>();
  const done = new Set<Declaration>();
  for (const module of modules) {
    for (const declaration of module.file.declarations) {
      visit({ declaration, module }, { done, recursive, reporter });
    }
  }
  return recursive;
}

interface Site {
  readonly declaration: Declaration;
  readonly module: Module;
}

interface Search {
  readonly done: Set<Declaration>;
  readonly recursive: Set<Declaration>;
  readonly reporter: Reporter;
}

interface Open {
  readonly site: Site;
  readonly rest: Iterator<Reference, undefined>;
}

/** Depth first with a stack of its own: files may hold long chains of blocks. */
function visit(start: Site, search: Search): void {
  if (search.done.has(start.declaration)) return;
  const path: Open[] = [open(start)];
  search.done.add(start.declaration);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.rest.next();
    if (next.done === true) {
      path.pop();
      continue;
    }
    const site = top.site.module.members.get(next.value.name)?.declared;
    if (!site) continue;
    const from = path.findIndex((one) => one.site.declaration === site.declaration);
    if (from >= 0) reportCircle(path.slice(from), next.value.span, search);
    else if (!search.done.has(site.declaration)) {
      search.done.add(site.declaration);
      path.push(open(site));
    }
  }
}

function open(site: Site): Open {
  return { site, rest: references(site.declaration).values() as Iterator<Reference, undefined> };
}

function reportCircle(circle: readonly Open[], span: Span, { recursive, reporter }: Search): void {
  const names = circle.map(({ site }) => site.declaration.name.text);
  for (const { site } of circle) recursive.add(site.declaration);
  reporter.report("recursion", span, { chain: [...names, names[0]].join(" -> ") });
}

/** The names that a declaration calls or passes on; its own parameters hide names of the file. */
function references(declaration: Declaration): readonly Reference[] {
  const own = new Set(
    declaration.kind === "variant" ? [] : declaration.parameters.map(({ name }) => name.text),
  );
  const found = new Map<string, Reference>();
  const note = (name: string, span: Span): void => {
    if (!own.has(name) && !found.has(name)) found.set(name, { name, span });
  };
  // A name in an expression that is also a label is the label's value (`stem.c`).
  const labels = new Set(labelsIn(declaration.body).map(({ text }) => text));
  walk(declaration, (node) => {
    if (node.kind === "call" || node.kind === "call-expr") note(node.callee.text, node.callee.span);
    else if (node.kind === "name" && !labels.has(node.name)) note(node.name, node.span);
  });
  return [...found.values()];
}
