// What the tree leaves out of a text and a formatter must keep: comments, and where brackets open and close.
// For texts that parse without errors: there every bracket has its partner.

import { modelLexer } from "./lex.ts";
import { endOf, isType } from "./token-places.ts";
import { T } from "./tokens.ts";

/** `//` and `///` comments, the slashes included, without blanks at the end. */
export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A pair of brackets: the offset of the opening one and of the closing one. */
export interface Pair {
  readonly open: number;
  readonly close: number;
}

export interface Trivia {
  readonly comments: readonly Comment[];
  /** Each kind in the order of the text. */
  readonly braces: readonly Pair[];
  readonly parentheses: readonly Pair[];
  readonly squares: readonly Pair[];
}

/** The comments and brackets of a text that parses. */
export function readTrivia(text: string): Trivia {
  const { tokens, groups } = modelLexer().tokenize(text);
  const notes = [...(groups["comments"] ?? []), ...(groups["docs"] ?? [])];
  notes.sort((a, b) => a.startOffset - b.startOffset);
  const comments = notes.map((note) => {
    return { text: note.image.trimEnd(), start: note.startOffset, end: endOf(note) };
  });
  const found = { braces: [] as Pair[], parentheses: [] as Pair[], squares: [] as Pair[] };
  const open: number[] = [];
  for (const token of tokens) {
    if (isType(token, T.LBrace, T.LParen, T.LBracket)) open.push(token.startOffset);
    else if (isType(token, T.RBrace, T.RParen, T.RBracket)) {
      const kind = isType(token, T.RBrace) ? "braces" : isType(token, T.RParen) ? "parentheses" : "squares";
      found[kind].push({ open: open.pop() ?? 0, close: token.startOffset });
    }
  }
  for (const pairs of Object.values(found)) pairs.sort((a, b) => a.open - b.open);
  return { comments, ...found };
}
