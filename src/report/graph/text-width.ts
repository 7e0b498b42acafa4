// How wide text is drawn, from a fixed table: measuring with real fonts would give other pictures on other machines.

/** Advance widths of Helvetica (and of Arial and Liberation Sans, which copy them) in 1/1000 em, from U+0020 to U+007E. Source: Adobe's font metrics (AFM). */
const ADVANCES = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Whatever the table lacks counts as an em: CJK is as wide, most else narrower. */
const ELSEWHERE = 1000;
/** Other fonts, where the reader has none of these, and bold text are wider. */
const RESERVE = 1.08;

/** Width in pixels at a font size in pixels, with a reserve for other fonts. */
export function textWidth(text: string, fontSize: number): number {
  let sum = 0;
  for (const character of text) sum += advance(character);
  return (sum * fontSize * RESERVE) / 1000;
}

function advance(character: string): number {
  return ADVANCES[(character.codePointAt(0) ?? 0) - 32] ?? ELSEWHERE;
}

/** The text itself, or its end after an ellipsis where it is wider: the ends of paths tell them apart. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = Array.from(text);
  let start = characters.length;
  for (let room = width - textWidth("…", fontSize); start > 0; start -= 1) {
    room -= textWidth(characters[start - 1] ?? "", fontSize);
    if (room < 0) break;
  }
  return `…${characters.slice(start).join("")}`;
}
