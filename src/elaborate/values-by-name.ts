// Reading a value back by its name, as a step: `from a`, a branch `| a`, `"denselayer{i}"`.

import type { Name } from "../syntax/ast.ts";
import { readLabel, reportUnknownLabel } from "./labels.ts";
import { bindingNames, findBinding } from "./scope.ts";
import { needValue, poison } from "./spots.ts";
import type { Flow, Spot } from "./types.ts";
import { aTypeOf } from "./values.ts";

/** The value of a label, of `in`, or of a parameter of type value. */
export function readValue(name: Name, spot: Spot): Flow {
  if (name.text === "in") return blockInput(name, spot);
  const { body } = spot;
  const entry = readLabel(body, name.text, name.span, body.reporter);
  if (entry?.kind === "value") return entry.flow;
  if (entry?.kind === "shared" && entry.shared) {
    body.reporter.report("shared-as-value", name.span, { name: name.text });
  }
  if (entry) return poison;
  const binding = findBinding(spot.scope, name.text);
  if (binding?.value === undefined) {
    if (!binding) reportUnknownLabel(body, name.text, name.span, valueParameters(spot), body.reporter);
    return poison;
  }
  if (binding.value.kind === "value") return { kind: "value", node: binding.value.node };
  const params = { what: `\`${name.text}\``, expected: "a value", actual: aTypeOf(binding.value) };
  body.reporter.report("type-mismatch", name.span, params);
  return poison;
}

function* valueParameters(spot: Spot): Iterable<string> {
  for (const name of bindingNames(spot.scope)) {
    if (findBinding(spot.scope, name)?.value?.kind === "value") yield name;
  }
}

function blockInput(name: Name, spot: Spot): Flow {
  const { body } = spot;
  if (body.kind === "block") return needValue(body.input, "`in`", name.span, spot);
  const first = body.labels.keys().next().value;
  const instead = first === undefined ? "" : `; in a model, write the input's name: \`${first}\``;
  body.reporter.report("in-outside-block", name.span, { instead });
  return poison;
}
