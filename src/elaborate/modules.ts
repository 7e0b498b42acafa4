// Files and what they declare: follows imports, and reports names that clash, lead nowhere or form circles.

import type { Source, Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { OpRegistry } from "../ir/op.ts";
import type { Declaration, File, Import, Name } from "../syntax/ast.ts";
import { parse } from "../syntax/parse.ts";
import { spelling } from "./spelling.ts";
import { libraryName, librarySource } from "./library.ts";
import type { Loader } from "./loader.ts";
import { checkParameters } from "./parameter-types.ts";
import type { BlockValue, Member, Module } from "./types.ts";

export interface ModuleHost {
  readonly registry: OpRegistry;
  readonly loader: Loader;
  readonly reporter: Reporter;
  /** What a call of a declaration means. */
  readonly blockOf: (declaration: Declaration, module: Module) => BlockValue | undefined;
}

/** All files that the entry reaches; the entry is the first. Syntax errors of the others are reported; what parsed is used. */
export function loadModules(entry: File, host: ModuleHost): readonly Module[] {
  const known = new Map<string, Module>();
  load(entry, { host, known, chain: [] });
  return [...known.values()];
}

interface Loading {
  readonly host: ModuleHost;
  readonly known: Map<string, Module>;
  /** Paths of the files being loaded, the entry first. */
  readonly chain: readonly string[];
}

function load(file: File, loading: Loading): Module {
  const { host, known, chain } = loading;
  const { source } = file.span;
  const module: Module = { file, members: new Map() };
  known.set(source.path, module);
  for (const declaration of file.declarations) declare(declaration, module, host);
  for (const { text, span } of file.broken)
    if (text !== "" && !module.members.has(text) && !host.registry.has(text))
      module.members.set(text, nowhere(span));
  const inner = { ...loading, chain: [...chain, source.path] };
  for (const item of file.imports) bringIn(item, module, inner);
  return module;
}

function declare(declaration: Declaration, module: Module, host: ModuleHost): void {
  const { name } = declaration;
  if (declaration.kind !== "variant") checkParameters(declaration.parameters, host.reporter);
  let block: { readonly value: BlockValue | undefined } | undefined;
  const member: Member = {
    span: name.span,
    declared: { declaration, module },
    block: () => (block ??= { value: host.blockOf(declaration, module) }).value,
  };
  const isNew = add(module, name.text, member, host.reporter);
  if (isNew && host.registry.has(name.text)) host.reporter.report("hides-op", name.span, { name: name.text });
}

function add(module: Module, name: string, member: Member, reporter: Reporter): boolean {
  const known = module.members.get(name);
  if (!known) {
    module.members.set(name, member);
    return true;
  }
  const related = [{ span: known.span, message: "the first one" }];
  reporter.report("duplicate-declaration", member.span, { name }, { related });
  return false;
}

function bringIn(item: Import, module: Module, loading: Loading): void {
  const { reporter } = loading.host;
  const from = imported(item, module, loading);
  for (const name of item.names) {
    const found = from?.members.get(name.text);
    const isIts = found?.declared !== undefined && found.declared.module === from;
    if (from && !isIts) reportUnknown(name, item, from, reporter);
    add(module, name.text, isIts ? { ...found, span: name.span } : nowhere(name.span), reporter);
  }
}

/** What a file imports itself is not passed on; a declaration that could not be read was reported there. */
function reportUnknown({ text, span }: Name, item: Import, from: Module, reporter: Reporter): void {
  if (from.file.broken.some((name) => name.text === text)) return;
  const declared = from.file.declarations.map(({ name }) => name.text);
  // No fix: the name is used elsewhere in the file as well.
  const { suggestion } = spelling(text, declared);
  reporter.report("unknown-import", span, { name: text, from: item.from.text, suggestion });
}

/** A name that could not be imported is poison, so that its uses are not mistakes as well. */
function nowhere(span: Span): Member {
  return { span, block: () => undefined };
}

function imported(item: Import, module: Module, loading: Loading): Module | undefined {
  const { host, known, chain } = loading;
  const source = sourceOf(item, module, host);
  if (!source) return undefined;
  const start = chain.indexOf(source.path);
  if (start >= 0) {
    const cycle = [...chain.slice(start), source.path].join(" -> ");
    host.reporter.report("cyclic-import", item.from.span, { chain: cycle });
    return undefined;
  }
  if (chain.length < mostDeep) return known.get(source.path) ?? load(parse(source, host.reporter), loading);
  host.reporter.report("imports-too-deep", item.from.span, { limit: mostDeep });
  return undefined;
}

/** How long a chain of imports may be. */
const mostDeep = 64;

function sourceOf(item: Import, module: Module, { loader, reporter }: ModuleHost): Source | undefined {
  const spec = item.from.text;
  if (spec === libraryName) return librarySource;
  const loaded = loader.resolve(module.file.span.source.path, spec);
  if ("source" in loaded) return loaded.source;
  const { problem, detail } = loaded;
  const reason = reasons[problem];
  reporter.report("import-failed", item.from.span, {
    spec,
    reason: detail === "" ? reason : `${reason} (${detail})`,
  });
  return undefined;
}

const reasons = {
  "not-found": "there is no such file",
  "outside-root": "it lies outside the project",
  absolute: "imports are relative paths such as ./blocks.cnn",
  "not-text": "it is no UTF-8 text",
  unreadable: "it cannot be read",
} as const;
