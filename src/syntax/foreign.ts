// Characters outside ASCII in code. Names are ASCII, because letters that look alike would be different names; signs
// that have an ASCII spelling are read as it.

import type { IToken } from "chevrotain";
import { describeCharacter } from "./characters.ts";
import { replaceBy, type Problems } from "./problems.ts";
import { T } from "./tokens.ts";
import { endOf, isType, makeToken, retype } from "./token-places.ts";

/** Letters of other scripts that print like the ASCII ones beneath them. */
const ODD = "авекмнорстухѕіјԁһԛԝАВЕКМНОРСТУХЅІЈαικνορυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
const LIKE = "abekmhopctyxsijdhqwABEKMHOPCTYXSIJaikvopuxABEZHIKMNOPTYX";

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Array.from(ODD, (letter, i) => [letter, LIKE.charAt(i)]),
);

const SIGNS: ReadonlyMap<string, { readonly means: (typeof T)[keyof typeof T]; readonly instead: string }> =
  new Map([
    ["→", { means: T.Arrow, instead: "->" }],
    ["⇒", { means: T.Arrow, instead: "->" }],
    ["≤", { means: T.Operator, instead: "<=" }],
    ["≥", { means: T.Operator, instead: ">=" }],
    ["≠", { means: T.Operator, instead: "!=" }],
    ["·", { means: T.Operator, instead: "*" }],
    ["÷", { means: T.Operator, instead: "/" }],
    ["−", { means: T.Minus, instead: "-" }],
    ["–", { means: T.Minus, instead: "-" }],
  ]);

/** What a run of such characters stands for. */
export function readForeign(token: IToken, before: readonly IToken[], problems: Problems): IToken[] {
  const at = problems.at(token.startOffset, endOf(token));
  if (/^\p{Zs}+$/u.test(token.image)) {
    problems.report(
      "foreign-space",
      at,
      { character: describeCharacter(token.image) },
      replaceBy("write a space", at, " "),
    );
    return [];
  }
  const sign = SIGNS.get(token.image);
  if (sign) {
    const { instead } = sign;
    problems.report(
      "foreign-spelling",
      at,
      { found: token.image, instead },
      replaceBy(`write ${instead}`, at, instead),
    );
    token.payload = { operator: instead };
    return [retype(token, sign.means)];
  }
  if (token.image === "×") return readTimes(token, before, problems);
  return /^[\p{L}\p{M}\p{N}]+$/u.test(token.image)
    ? readLetters(token, before, problems)
    : readUnknown(token, problems);
}

/** `6×28×28` is one mistake. */
function readTimes(token: IToken, before: readonly IToken[], problems: Problems): IToken[] {
  const { text } = problems.source;
  const left = before.at(-1);
  const rest = /^(?:×\d+)+/.exec(text.slice(token.startOffset, token.startOffset + 40))?.[0];
  if (left && rest && isType(left, T.Number, T.Bad) && /\d$/.test(left.image)) {
    const found = text.slice(left.startOffset, token.startOffset) + rest;
    const instead = found.replaceAll("×", "x");
    const at = problems.at(left.startOffset, left.startOffset + found.length);
    const isTail = text.charAt(left.startOffset - 1) === "×";
    if (!isTail)
      problems.report("foreign-spelling", at, { found, instead }, replaceBy(`write ${instead}`, at, instead));
    return [retype(token, T.Bad)];
  }
  const at = problems.at(token.startOffset, endOf(token));
  problems.report("foreign-spelling", at, { found: "×", instead: "*" }, replaceBy("write *", at, "*"));
  return [makeToken(T.Operator, "*", token.startOffset)];
}

/** A word that mixes scripts is named as a whole. Its pieces stay apart: one bad token spoils the line anyhow. */
function readLetters(token: IToken, before: readonly IToken[], problems: Problems): IToken[] {
  const { text } = problems.source;
  const left = before.at(-1);
  const start =
    left && isType(left, T.Word) && endOf(left) === token.startOffset ? left.startOffset : token.startOffset;
  const isTail = /[\u0080-\uFFFF]/.test(text.charAt(start - 1));
  if (!isTail) {
    const word = /^[\w\p{L}\p{M}\p{N}]+/u.exec(text.slice(start, start + 40))?.[0] ?? token.image;
    const plain = Array.from(word, (letter) => LOOK_ALIKES.get(letter) ?? letter).join("");
    const odd = Array.from(word).find((each) => /[^\w]/.test(each)) ?? "";
    const like = LOOK_ALIKES.get(odd);
    const letter = `${odd} is ${describeCharacter(odd)}${like === undefined ? "" : `, which only looks like ${like}`}`;
    const at = problems.at(start, start + word.length);
    const fix = /^[A-Za-z_]\w*$/.test(plain) ? replaceBy(`write ${plain} in ASCII`, at, plain) : {};
    problems.report("foreign-letter", at, { word, letter }, fix);
  }
  return [retype(token, T.Bad)];
}

function readUnknown(token: IToken, problems: Problems): IToken[] {
  const [character = ""] = Array.from(token.image);
  const shown = /[\p{Z}\p{C}]/u.test(character) ? describeCharacter(character) : character;
  problems.report("unknown-character", problems.at(token.startOffset, token.startOffset + character.length), {
    character: shown,
  });
  return [retype(token, T.Bad)];
}
