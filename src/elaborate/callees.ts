// What the name of a step calls, and what is wrong where it calls nothing.

import type { Name } from "../syntax/ast.ts";
import { didYouMean } from "./labels.ts";
import { callableNames, findBlock, findBlockBinding } from "./names.ts";
import { findBinding } from "./scope.ts";
import type { BlockValue, Spot } from "./types.ts";
import { typeOf } from "./values.ts";

/** The block or op, or undefined: poison, or an unknown name, which is reported. */
export function findCallee(callee: Name, spot: Spot): BlockValue | undefined {
  const sight = { registry: spot.elaboration.registry, module: spot.body.module, scope: spot.scope };
  const found = findBlockBinding(callee.text, spot.scope) ?? findBlock(callee.text, sight);
  if (found) return found.value;
  const { reporter, labels } = spot.body;
  const binding = findBinding(spot.scope, callee.text);
  const related = binding ? [{ span: binding.span, message: "bound here" }] : [];
  const label = labels.get(callee.text);
  if (binding?.value) {
    reporter.report(
      "not-callable",
      callee.span,
      { name: callee.text, type: typeOf(binding.value) },
      { related },
    );
  } else if (label) {
    const params = { name: callee.text, type: "value" };
    reporter.report("not-callable", callee.span, params, {
      related: [{ span: label.span, message: "named here" }],
    });
  } else {
    const suggestion = didYouMean(callee.text, callableNames(sight));
    const extra = fixOf(callee, suggestion);
    reporter.report("unknown-op", callee.span, { name: callee.text, suggestion }, extra);
  }
  return undefined;
}

function fixOf(callee: Name, suggestion: string) {
  const name = /`(.+)`/u.exec(suggestion)?.[1];
  if (name === undefined) return {};
  return { fixes: [{ title: `write ${name}`, edits: [{ span: callee.span, replacement: name }] }] };
}
