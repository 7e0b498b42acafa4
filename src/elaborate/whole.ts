// Where the language wants an int: the one place that says why a number is not one.

import { type Span, textOf } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { Value } from "./types.ts";
import { ceilOf, floorOf, isWhole, largest, printNumber, printValue, aTypeOf } from "./values.ts";

export interface Asked {
  /** Who wants it, as a message begins: "stride of conv", "repeat". */
  readonly what: string;
  readonly span: Span;
  readonly reporter: Reporter;
}

/** The int, or undefined with a report: a fraction names both its neighbours, a float its int. */
export function wholeNumber(value: Value, asked: Asked): number | undefined {
  const { what, span, reporter } = asked;
  if (value.kind === "rational" && isWhole(value)) return Number(value.numerator);
  if (value.kind === "rational") {
    reporter.report("not-whole", span, {
      what,
      expression: shortText(span),
      value: printNumber(value),
      floor: `${floorOf(value)}`,
      ceil: `${ceilOf(value)}`,
    });
    return undefined;
  }
  if (value.kind === "float" && Number.isInteger(value.value) && Math.abs(value.value) <= Number(largest)) {
    const whole = BigInt(value.value).toString();
    const fixes = [{ title: `write ${whole}`, edits: [{ span, replacement: whole }] }];
    const literal = /^[\d_.eE+-]+$/u.test(textOf(span));
    reporter.report("float-for-int", span, { what, value: printValue(value) }, literal ? { fixes } : {});
    return undefined;
  }
  if (value.kind === "float") reporter.report("float-for-int", span, { what, value: printValue(value) });
  else reporter.report("type-mismatch", span, { what, expected: "an int", actual: aTypeOf(value) });
  return undefined;
}

/** Source text for a message, on one line and not too long. */
export function shortText(span: Span): string {
  const text = textOf(span).replaceAll(/\s+/gu, " ");
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
