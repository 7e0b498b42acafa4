// All files of a compilation, checked for what can be told without running a body; and what its declarations mean when called.

import { invariant } from "../base/invariant.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { OpRegistry } from "../ir/op.ts";
import type { Declaration, VariantDeclaration } from "../syntax/ast.ts";
import { formalsOf } from "./arguments.ts";
import { evaluateArguments } from "./expressions.ts";
import { countErrors } from "./errors.ts";
import { spelling } from "./spelling.ts";
import type { Loader } from "./loader.ts";
import { loadModules } from "./modules.ts";
import { callableNames, findBlock } from "./names.ts";
import type { Parsed } from "./parsed.ts";
import { findRecursion } from "./recursion.ts";
import { innerScope } from "./scope.ts";
import type { BlockValue, Module } from "./types.ts";

export interface Program {
  readonly registry: OpRegistry;
  readonly entry: Module;
  readonly models: readonly ModelInfo[];
}

export interface ModelInfo {
  readonly name: string;
  readonly doc: string;
  /** A parameter has no default: the model is checked where it is instantiated. */
  readonly needsParams: boolean;
}

export interface ProgramHost {
  readonly registry: OpRegistry;
  readonly loader: Loader;
  readonly reporter: Reporter;
}

export function loadProgram(entry: Parsed, host: ProgramHost): Program {
  let recursive: ReadonlySet<Declaration> = new Set();
  const errors = countErrors(host.reporter);
  const blockOf = (declaration: Declaration, module: Module): BlockValue | undefined =>
    recursive.has(declaration) ? undefined : blockValue(declaration, module, host);
  const modules = loadModules(entry.file, { ...host, reporter: errors, blockOf });
  const [first] = modules;
  invariant(first, "the entry is a module");
  recursive = findRecursion(modules, host.reporter);
  const { declarations } = first.file;
  if (declarations.length === 0 && first.file.broken.length === 0 && errors.count === 0 && !entry.hasErrors)
    reportEmpty(first, host.reporter);
  for (const member of first.members.values()) member.block();
  return {
    registry: host.registry,
    entry: first,
    models: declarations.flatMap((one) => modelInfo(one, first)),
  };
}

function reportEmpty({ file }: Module, reporter: Reporter): void {
  reporter.report("nothing-declared", { ...file.span, end: file.span.start }, {});
}

function blockValue(declaration: Declaration, module: Module, host: ProgramHost): BlockValue | undefined {
  const { text: name } = declaration.name;
  if (declaration.kind === "variant") return variantValue(declaration, module, host);
  return { kind: "block", name, callee: { kind: "declared", declaration, module }, fixed: new Map() };
}

/** `model VGG11Slim = VGG11(slim=4)`, `block layer_norm = layernorm(eps=1e-6)`: the base with these arguments fixed. */
function variantValue(
  variant: VariantDeclaration,
  module: Module,
  host: ProgramHost,
): BlockValue | undefined {
  const { callee, args } = variant.base;
  const { registry, reporter } = host;
  const env = { registry, reporter, module, scope: innerScope() };
  const found = findBlock(callee.text, env);
  if (!found) {
    const { suggestion, extra } = spelling(callee.text, callableNames(env), callee.span);
    reporter.report("unknown-op", callee.span, { name: callee.text, suggestion }, extra);
  }
  if (!found?.value) return undefined;
  const base = found.value;
  const isModel = base.callee.kind === "declared" && base.callee.declaration.kind === "model";
  if (isModel !== (variant.of === "model")) {
    const params = {
      name: variant.name.text,
      of: variant.of,
      base: callee.text,
      actual: isModel ? "model" : "block",
    };
    reporter.report("variant-of-other-kind", callee.span, params);
    return undefined;
  }
  return { ...base, name: variant.name.text, fixed: evaluateArguments(base, args, env, callee) };
}

function modelInfo(declaration: Declaration, module: Module): readonly ModelInfo[] {
  if (declaration.kind === "block" || (declaration.kind === "variant" && declaration.of === "block"))
    return [];
  const block = module.members.get(declaration.name.text)?.block();
  const open = block ? formalsOf(block.callee).filter(({ name }) => !block.fixed.has(name)) : [];
  const needsParams = open.some(({ required }) => required);
  return [{ name: declaration.name.text, doc: declaration.doc, needsParams }];
}
