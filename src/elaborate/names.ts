// What a name may call: a parameter that holds a block, what the file declares or imports, an op.

import type { OpRegistry } from "../ir/op.ts";
import { bindingNames, findBinding } from "./scope.ts";
import type { BlockValue, Module, Scope } from "./types.ts";

/** A name that is known; its value is undefined where it is poison. */
export interface Found<T> {
  readonly value: T | undefined;
}

interface Sight {
  readonly registry: OpRegistry;
  readonly module: Module;
}

/** What the file or the registry has under this name. A file's own blocks hide ops. */
export function findBlock(name: string, sight: Sight): Found<BlockValue> | undefined {
  const member = sight.module.members.get(name);
  if (member) return { value: member.block() };
  const op = sight.registry.get(name);
  return op && { value: { kind: "block", name, callee: { kind: "op", op }, fixed: new Map() } };
}

/** A parameter or `let` that holds a block (or is poison). */
export function findBlockBinding(name: string, scope: Scope): Found<BlockValue> | undefined {
  const binding = findBinding(scope, name);
  if (!binding) return undefined;
  if (binding.value === undefined) return { value: undefined };
  return binding.value.kind === "block" ? { value: binding.value } : undefined;
}

/** For "did you mean". */
export function* callableNames(sight: Sight & { readonly scope: Scope }): Iterable<string> {
  for (const name of bindingNames(sight.scope)) {
    if (findBlockBinding(name, sight.scope)) yield name;
  }
  for (const [name, { declared }] of sight.module.members) if (declared) yield name;
  yield* sight.registry.keys();
}
