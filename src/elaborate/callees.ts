// What the name of a step calls, and what is wrong where it calls nothing.

import { suggest } from "../base/did-you-mean.ts";
import type { Name } from "../syntax/ast.ts";
import { mayBeLabel, reportSkipped } from "./labels.ts";
import { spelling } from "./spelling.ts";
import { opSynonyms } from "./synonyms.ts";
import { callableNames, findBlock, findBlockBinding } from "./names.ts";
import { findBinding } from "./scope.ts";
import type { BlockValue, Module, Spot } from "./types.ts";
import { aTypeOf } from "./values.ts";

/** The block or op, or undefined: poison, or an unknown name, which is reported. */
export function findCallee(callee: Name, spot: Spot): BlockValue | undefined {
  const sight = { registry: spot.elaboration.registry, module: spot.body.module, scope: spot.scope };
  const found = findBlockBinding(callee.text, spot.scope) ?? findBlock(callee.text, sight);
  if (found) return found.value;
  const { reporter, labels } = spot.body;
  const binding = findBinding(spot.scope, callee.text);
  const related = binding ? [{ span: binding.span, message: "bound here" }] : [];
  const label = labels.get(callee.text);
  // A bare name may be a label that is poison.
  if (!binding && !label && mayBeLabel(spot.body, callee.text)) return undefined;
  if (!binding && !label && reportSkipped(spot.body, callee.text, callee.span, reporter)) return undefined;
  if (binding?.value) {
    reporter.report(
      "not-callable",
      callee.span,
      { name: callee.text, type: aTypeOf(binding.value) },
      { related },
    );
  } else if (label) {
    const params = { name: callee.text, type: "a value" };
    reporter.report("not-callable", callee.span, params, {
      related: [{ span: label.span, message: "named here" }],
    });
  } else if (!mayBeBroken(callee.text, spot.body.module)) {
    const candidates = [...callableNames(sight), ...labels.keys()];
    const { suggestion, extra } = spelling(callee.text, candidates, callee.span, opSynonyms);
    reporter.report("unknown-op", callee.span, { name: callee.text, suggestion }, extra);
  }
  return undefined;
}

/** A declaration that could not be read may have been the one that this name calls. */
function mayBeBroken(name: string, { file }: Module): boolean {
  return file.broken.some(({ text }) => text === "" || suggest(name, [text]) !== undefined);
}
