// Applies fixes to a text. Fixes are values; nothing here decides whether one is wanted.

import type { Source } from "../base/span.ts";
import type { Edit, Fix } from "./diagnostic.ts";

/**
 * The source's text with the edits of the fixes made. A fix that overlaps an earlier one of the list, or that edits
 * another file, is left out as a whole.
 */
export function applyFixes(source: Source, fixes: readonly Fix[]): string {
  const taken: Edit[] = [];
  for (const { edits } of fixes) {
    const fits = edits.every((edit) => isIn(edit, source) && !taken.some((other) => overlap(edit, other)));
    if (fits) taken.push(...edits);
  }
  const inOrder = taken.map((edit, order) => ({ edit, order }));
  inOrder.sort(
    (a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.order - b.order,
  );
  let text = "";
  let end = 0;
  for (const { edit } of inOrder) {
    text += source.text.slice(end, edit.span.start) + edit.replacement;
    end = edit.span.end;
  }
  return text + source.text.slice(end);
}

function isIn({ span }: Edit, source: Source): boolean {
  return span.source === source || (span.source.path === source.path && span.source.text === source.text);
}

/** Two insertions at one place do not overlap: they come in the order of the list. */
function overlap(a: Edit, b: Edit): boolean {
  if (a.span.start === a.span.end && b.span.start === b.span.end) return false;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
