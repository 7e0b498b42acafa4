// "Did you mean": the nearest known name in words, and as a fix.

import { suggest } from "../base/did-you-mean.ts";
import type { Span } from "../base/span.ts";
import type { Extra } from "../diag/diagnostic.ts";
import { type Synonyms, translated } from "./synonyms.ts";

export interface Spelling {
  /** `; did you mean \`conv\`?`, or nothing. */
  readonly suggestion: string;
  readonly extra: Extra;
}

/** `at` is the name in the text, for a fix; a name from the command has none. `known` are words of other frameworks. */
export function spelling(name: string, candidates: Iterable<string>, at?: Span, known?: Synonyms): Spelling {
  const open = [...candidates];
  const exact = known?.has(name.toLowerCase()) === true ? translated(name, open, known) : undefined;
  const found = exact ?? suggest(name, open) ?? (known && translated(name, open, known));
  if (found === undefined) return { suggestion: "", extra: {} };
  const suggestion = `; did you mean \`${found}\`?`;
  if (!at) return { suggestion, extra: {} };
  const fixes = [{ title: `write ${found}`, edits: [{ span: at, replacement: found }] }];
  return { suggestion, extra: { fixes } };
}
