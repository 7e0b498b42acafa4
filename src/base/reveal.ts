// What no reader can see in a text, made visible: the part of escaping that every sink shares. Pages use it in the browser, too.

// Controls, separators, bidirectional overrides, invisible and non-characters, lone surrogates. Joiners (U+200C/D)
// stay, as scripts and emoji need them.
export const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;

/** Invisible characters spelt out: `\u{202e}`. */
export function reveal(text: string): string {
  return text.replaceAll(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
