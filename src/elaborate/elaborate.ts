// From a source to the graph of one of its models: the room's front door.

import type { Source, Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Graph } from "../ir/graph.ts";
import type { OpRegistry } from "../ir/op.ts";
import type { File, ModelDeclaration, VariantDeclaration } from "../syntax/ast.ts";
import { formalsOf } from "./arguments.ts";
import { quietOnSpoiltLines } from "./spoilt-lines.ts";
import { warnOfUncalledShares } from "./shares.ts";
import { spelling } from "./spelling.ts";
import type { Loader } from "./loader.ts";
import { checkUncalled, createElaboration, elaborateModel, type ModelTarget } from "./models.ts";
import { countErrors } from "./errors.ts";
import { loadProgram, type ModelInfo, type Program } from "./program.ts";
import { type Parsed, parseEntry } from "./parsed.ts";
import { paramValue } from "./param-values.ts";
import type { BlockValue, Given, Module } from "./types.ts";

export interface ElaborateOptions {
  readonly registry: OpRegistry;
  readonly loader: Loader;
  readonly reporter: Reporter;
  /** The entry, where it was read before and its mistakes were told. */
  readonly parsed?: Parsed | undefined;
  /** The first model of the file where left out. */
  readonly model?: string | undefined;
  /** Parameters by name, each the text of an expression. */
  readonly params?: ReadonlyMap<string, string> | undefined;
  /** A model whose parameters lack defaults is no error: it is checked where it is instantiated, here for its names only. */
  readonly allowOpen?: boolean | undefined;
}

export interface Elaborated {
  /** Absent where anything was an error. */
  readonly graph: Graph | undefined;
  readonly models: readonly ModelInfo[];
  readonly file: File;
}

/** Elaborates one model of a file. Mistakes go to the reporter; it never throws for any text. */
export function elaborate(entry: Source, options: ElaborateOptions): Elaborated {
  const parsed = options.parsed ?? parseEntry(entry, options.reporter);
  const reporter = countErrors(
    quietOnSpoiltLines(options.reporter, new Set(parsed.spoilt)),
    parsed.hasErrors ? 1 : 0,
  );
  const program = loadProgram(parsed, { ...options, reporter });
  const { models } = program;
  const { file } = program.entry;
  const elaboration = createElaboration(options.registry);
  const target = chooseTarget(program, { ...options, reporter });
  const graph =
    target && elaborateModel(target, elaboration, { registry: options.registry, reporter, errors: reporter });
  const checks = createElaboration(options.registry, true);
  for (const declaration of elaboration.ran) checks.ran.add(declaration);
  for (const declaration of file.declarations) {
    if (declaration.kind === "variant" || checks.ran.has(declaration)) continue;
    checkUncalled(declaration, program.entry, checks, reporter);
  }
  for (const declaration of file.declarations) warnOfUncalledShares(declaration, reporter);
  return { graph: reporter.count === 0 ? graph : undefined, models, file };
}

function chooseTarget(program: Program, options: ElaborateOptions): ModelTarget | undefined {
  const { models, entry } = program;
  const name = options.model ?? models[0]?.name;
  if (name === undefined) return undefined; // blocks only
  const info = models.find((model) => model.name === name);
  if (!info) {
    const declared = models.map((model) => model.name);
    const { suggestion } = spelling(name, declared);
    const path = entry.file.span.source.path;
    options.reporter.report("unknown-model", undefined, {
      name,
      path,
      advice: suggestion || listed(declared),
    });
    return undefined;
  }
  const block = entry.members.get(name)?.block();
  if (!block) return undefined;
  const given = givenParams(block, program, options);
  return given && targetOf(info, block, given, { entry, options });
}

function listed(models: readonly string[]): string {
  const shown = models.slice(0, 20).join(", ");
  const others = models.length > 20 ? ` and ${models.length - 20} more` : "";
  return models.length === 0 ? "; it declares none" : `; it declares ${shown}${others}`;
}

function targetOf(
  info: ModelInfo,
  block: BlockValue,
  given: ReadonlyMap<string, Given>,
  { entry, options }: { readonly entry: Module; readonly options: ElaborateOptions },
): ModelTarget | undefined {
  const member = entry.members.get(info.name);
  if (block.callee.kind !== "declared" || block.callee.declaration.kind !== "model" || !member?.declared)
    return undefined;
  const { declaration, module } = block.callee;
  const variants = variantsOf(member.declared);
  if (!enough(block, given, info, options)) return undefined;
  const changed = (options.params?.size ?? 0) > 0;
  const contracts = changed ? "none" : variants.length > 0 ? "variant" : "own";
  return {
    name: info.name,
    doc: info.doc,
    span: member.span,
    declaration,
    module,
    given,
    variants,
    contracts,
  };
}

type Declared = ModelTarget["variants"][number];

function variantsOf(start: {
  readonly declaration: ModelDeclaration | VariantDeclaration | { readonly kind: "block" };
  readonly module: Module;
}): readonly Declared[] {
  const variants: Declared[] = [];
  let at: typeof start | undefined = start;
  while (at?.declaration.kind === "variant") {
    const { declaration, module }: { declaration: VariantDeclaration; module: Module } = {
      declaration: at.declaration,
      module: at.module,
    };
    variants.unshift({ declaration, module });
    at = module.members.get(declaration.base.callee.text)?.declared;
  }
  return variants;
}

/** A model that lacks parameters is checked where it is instantiated; asked for by itself it is an error. */
function enough(
  block: BlockValue,
  given: ReadonlyMap<string, Given>,
  info: ModelInfo,
  { reporter, allowOpen }: ElaborateOptions,
): boolean {
  const missing = formalsOf(block.callee).filter(({ name, required }) => required && !given.has(name));
  if (missing.length === 0) return true;
  if (allowOpen === true) return false;
  const names = missing.map(({ name }) => `\`${name}\``).join(", ");
  const span: Span | undefined =
    block.callee.kind === "declared" ? block.callee.declaration.name.span : undefined;
  reporter.report("model-needs-parameters", span, { model: info.name, names });
  return false;
}

/** The arguments that a variant fixed, with those of the command over them. */
function givenParams(
  block: BlockValue,
  program: Program,
  options: ElaborateOptions,
): ReadonlyMap<string, Given> | undefined {
  const given = new Map(block.fixed);
  const names = formalsOf(block.callee).map(({ name }) => name);
  let sound = true;
  for (const [name, text] of options.params ?? []) {
    if (!names.includes(name)) {
      const { suggestion } = spelling(name, names);
      options.reporter.report("unknown-model-parameter", undefined, { name, model: block.name, suggestion });
      sound = false;
      continue;
    }
    given.set(name, paramValue(name, text, { ...options, module: program.entry }));
  }
  return sound ? given : undefined;
}
