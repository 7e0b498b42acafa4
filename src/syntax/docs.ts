// Finds the description of a declaration: the `///` lines directly above it.

import type { IToken } from "chevrotain";
import { endOf } from "./token-places.ts";

/** Gives the text above an offset, without slashes. Offsets must be asked in ascending order. */
export function docReader(text: string, docs: readonly IToken[]): (start: number) => string {
  let next = 0;
  return (start) => {
    let lines: string[] = [];
    let end = -1;
    for (let doc = docs[next]; doc && doc.startOffset < start; doc = docs[++next]) {
      if (!isOneBreak(text.slice(end, doc.startOffset))) lines = [];
      lines.push(doc.image.replace(/^\/\/\/ ?/, "").trimEnd());
      end = endOf(doc);
    }
    return isOneBreak(text.slice(end, start)) ? lines.join("\n") : "";
  };
}

function isOneBreak(gap: string): boolean {
  return /^[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(gap);
}
