// An op's idea of a mend as edits of the text: sets an argument of the call, or puts a step before it.

import type { Span } from "../base/span.ts";
import type { Edit, Fix } from "../diag/diagnostic.ts";
import type { CallFix } from "../ir/op.ts";
import type { CallSyntax, Given } from "./types.ts";

export function asFix(fix: CallFix, syntax: CallSyntax, given: ReadonlyMap<string, Given>): Fix {
  if (fix.kind === "insert-before") {
    return { title: fix.title, edits: [insertion(startOf(syntax.span), `${fix.text} -> `)] };
  }
  const written = given.get(fix.arg);
  const edit = written
    ? { span: written.span, replacement: fix.value }
    : argumentAt(syntax, `${fix.arg}=${fix.value}`);
  return { title: fix.title, edits: [edit] };
}

function argumentAt({ callee, args }: CallSyntax, text: string): Edit {
  if (!args) return insertion(endOf(callee.span), `(${text})`);
  const last = args.at(-1);
  if (last) return insertion(endOf(last.span), `, ${text}`);
  const { source, end } = callee.span;
  const open = source.text.indexOf("(", end) + 1;
  return insertion({ source, start: open, end: open }, text);
}

function insertion(span: Span, replacement: string): Edit {
  return { span, replacement };
}

function startOf({ source, start }: Span): Span {
  return { source, start, end: start };
}

function endOf({ source, end }: Span): Span {
  return { source, start: end, end };
}
