// Characters that may not stand anywhere in a model file, comments and texts included: what does not show, or shows
// something else than what is read. They are reported by name and blanked, so that all offsets stay.

import type { Problems } from "./problems.ts";

const ILLEGAL =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\u0080-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const NAMES: Readonly<Record<string, string>> = {
  "0": "NUL",
  "8": "backspace",
  b: "vertical tab",
  c: "form feed",
  "1b": "escape",
  "7f": "delete",
  ad: "soft hyphen",
  "61c": "Arabic letter mark",
  "200b": "zero width space",
  "200e": "left-to-right mark",
  "200f": "right-to-left mark",
  "2028": "line separator",
  "2029": "paragraph separator",
  "202a": "left-to-right embedding",
  "202b": "right-to-left embedding",
  "202c": "pop directional formatting",
  "202d": "left-to-right override",
  "202e": "right-to-left override",
  "2060": "word joiner",
  "2066": "left-to-right isolate",
  "2067": "right-to-left isolate",
  "2068": "first strong isolate",
  "2069": "pop directional isolate",
  feff: "byte order mark",
};

/**
 * The text with one leading byte order mark and every illegal character turned into spaces. Each kind of character is
 * reported once, with how often it stands in the file.
 */
export function cleanText(problems: Problems): string {
  const { text } = problems.source;
  const kinds = new Map<string, { readonly index: number; count: number }>();
  const body = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  const clean = body.replace(ILLEGAL, (character, index: number) => {
    const kind = kinds.get(character);
    if (kind) kind.count += 1;
    else kinds.set(character, { index, count: 1 });
    return " ";
  });
  for (const [character, { index, count }] of kinds) {
    const at = problems.at(index, index + 1);
    problems.report("illegal-character", at, {
      character: describeCharacter(character),
      times: timesOf(count),
    });
  }
  return clean;
}

/** `U+202E (right-to-left override)` */
export function describeCharacter(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  const name = /^[\uD800-\uDFFF]$/.test(character) ? "half of a surrogate pair" : NAMES[hex];
  const code = `U+${hex.toUpperCase().padStart(4, "0")}`;
  return name === undefined ? code : `${code} (${name})`;
}

function timesOf(count: number): string {
  return count === 1 ? "" : `, ${count.toLocaleString("en-US")} times`;
}
