// Pairs the arguments of a call with what the callee takes: names, order, what is fixed already, what is missing. Values are judged
// elsewhere (parameter-types.ts, op-arguments.ts).

import type { Span } from "../base/span.ts";
import { textOf } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { ArgSpec } from "../ir/op.ts";
import type { Argument } from "../syntax/ast.ts";
import { spelling } from "./spelling.ts";
import { argumentSynonyms } from "./synonyms.ts";
import type { BlockValue, Callee } from "./types.ts";

export interface Formal {
  readonly name: string;
  readonly required: boolean;
  /** As a signature shows it: `stride=1`. */
  readonly text: string;
}

export function formalsOf(callee: Callee): readonly Formal[] {
  if (callee.kind === "op") {
    return Object.entries(callee.op.args).map(([name, spec]) => ({
      name,
      required: spec.default === undefined && spec.optional !== true,
      text: argText(name, spec),
    }));
  }
  return callee.declaration.parameters.map(({ name, default: value }) => ({
    name: name.text,
    required: value === undefined,
    text: value ? `${name.text}=${textOf(value.span)}` : name.text,
  }));
}

function argText(name: string, spec: ArgSpec): string {
  if (spec.optional === true) return `${name}=...`;
  const { default: value } = spec;
  return typeof value === "object" || value === undefined ? name : `${name}=${value}`;
}

/** `conv(out, kernel, stride=1)`, without what is fixed. */
function signatureOf(block: BlockValue): string {
  const open = formalsOf(block.callee).filter(({ name }) => !block.fixed.has(name));
  return `${block.name}(${open.map(({ text }) => text).join(", ")})`;
}

export interface PairingSite {
  readonly reporter: Reporter;
  /** The callee's name in the call. */
  readonly span: Span;
}

/** What a call gives, by name; arguments that fit nowhere were reported, and are passed on so that they are read all the same. */
export interface Paired {
  readonly named: ReadonlyMap<string, Argument>;
  readonly stray: readonly Argument[];
  /** More were given in order than there are: which stands for which is not known. */
  readonly excess: boolean;
}

export function pairArguments(block: BlockValue, args: readonly Argument[], site: PairingSite): Paired {
  const formals = formalsOf(block.callee);
  const named = new Map<string, Argument>();
  const stray: Argument[] = [];
  const open = formals.filter(({ name }) => !block.fixed.has(name)).values();
  let byName = false;
  let excess = false;
  for (const arg of args) {
    byName ||= arg.name !== undefined;
    const name = arg.name
      ? acceptedName(block, formals, arg, named, site)
      : positional(arg, open, byName, site);
    if (name !== undefined) named.set(name, arg);
    else stray.push(arg);
    if (name === undefined && !byName && !excess) {
      excess = true;
      reportExcess(block, args, arg, site);
    }
  }
  return { named, stray, excess };
}

function positional(
  arg: Argument,
  open: Iterator<Formal, unknown>,
  byName: boolean,
  { reporter }: PairingSite,
): string | undefined {
  if (byName) {
    reporter.report("positional-after-named", arg.span, {});
    return undefined;
  }
  const next = open.next();
  return next.done === true ? undefined : next.value.name;
}

function reportExcess(
  block: BlockValue,
  args: readonly Argument[],
  arg: Argument,
  { reporter }: PairingSite,
): void {
  const most = formalsOf(block.callee).length - block.fixed.size;
  const given = args.filter(({ name }) => name === undefined).length;
  const params = { name: block.name, most: countOf(most, "argument"), given, signature: signatureOf(block) };
  reporter.report("too-many-arguments", arg.span, params);
}

/** `no arguments`, `1 argument`, `2 arguments`. */
export function countOf(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count === 0 ? "no" : count} ${what}s`;
}

function acceptedName(
  block: BlockValue,
  formals: readonly Formal[],
  arg: Argument,
  named: ReadonlyMap<string, Argument>,
  { reporter }: PairingSite,
): string | undefined {
  if (!arg.name) return undefined;
  const { text, span } = arg.name;
  if (!formals.some(({ name }) => name === text)) {
    const others = formals.map(({ name }) => name).filter((name) => !named.has(name));
    const { suggestion, extra } = spelling(text, others, span, argumentSynonyms);
    const advice = suggestion === "" ? `: it takes ${signatureOf(block)}` : suggestion;
    reporter.report("unknown-argument", span, { callee: block.name, name: text, advice }, extra);
    return undefined;
  }
  const fixed = block.fixed.get(text);
  const twice = named.get(text);
  if (!fixed && !twice) return text;
  const related = [{ span: (fixed ?? twice ?? arg).span, message: fixed ? "fixed here" : "given here" }];
  reporter.report("argument-twice", span, { name: text, callee: block.name }, { related });
  return undefined;
}

/** Reports required arguments that are neither given nor fixed; false where there are any. */
export function complete(block: BlockValue, given: ReadonlySet<string>, site: PairingSite): boolean {
  const missing = openRequired(block, given);
  if (missing.length === 0) return true;
  const names = missing.map((name) => `\`${name}\``).join(", ");
  site.reporter.report("missing-argument", site.span, {
    callee: block.name,
    names,
    signature: signatureOf(block),
  });
  return false;
}

export interface Words {
  readonly words: readonly string[];
  /** Understood, to be refused by the op with its reason; never proposed. */
  readonly refused: readonly string[];
}

/** The words of an enumerated argument: they win over names. */
export function wordsOf(callee: Callee, name: string): Words | undefined {
  if (callee.kind !== "op" || !Object.hasOwn(callee.op.args, name)) return undefined;
  const type = callee.op.args[name]?.type;
  if (type?.kind === "padding") return { words: type.words, refused: type.refused };
  return type?.kind === "word" ? { words: type.words, refused: [] } : undefined;
}

/** Required arguments that a call leaves open. */
export function openRequired(block: BlockValue, given: ReadonlySet<string>): readonly string[] {
  return formalsOf(block.callee)
    .filter(({ name, required }) => required && !given.has(name) && !block.fixed.has(name))
    .map(({ name }) => name);
}
