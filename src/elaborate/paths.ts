// Weight paths: the rule by which every step gets its module path (src/elaborate/README.md, "Paths"). Only labels and `seq` indices
// open a scope; automatic names count per scope and stem from 1.

import type { PathScope } from "./types.ts";

export function rootPath(): PathScope {
  return scopeAt("");
}

/** A scope of its own below this one, with fresh counters. */
export function childPath(scope: PathScope, name: string): PathScope {
  return scopeAt(join(scope, name));
}

export function scopeAt(prefix: string): PathScope {
  return { prefix, counters: new Map(), nextIndex: 0 };
}

/** `conv1`, then `conv2`: the path of the next step with this stem. */
export function nextPath(scope: PathScope, stem: string): string {
  const count = (scope.counters.get(stem) ?? 0) + 1;
  scope.counters.set(stem, count);
  return join(scope, `${stem}${count}`);
}

function join(scope: PathScope, name: string): string {
  return scope.prefix === "" ? name : `${scope.prefix}.${name}`;
}

/** The scope that a step opens: its label's, else its index in a `seq`; none otherwise. A labelled step of a `seq` uses up an index. */
export function ownPath(
  scope: PathScope,
  step: { readonly label: string | undefined; readonly takesIndex: boolean },
): PathScope | undefined {
  const index = step.takesIndex ? scope.nextIndex++ : undefined;
  if (step.label !== undefined) return childPath(scope, step.label);
  return index === undefined ? undefined : childPath(scope, `${index}`);
}
