// Every diagnostic the compiler can give, as data. A message template's `{holes}` are its parameters: reporting with a wrong code or
// a missing parameter does not compile. The codes are grouped by who meets them; one file per group in catalog/.

import { files } from "./catalog/files.ts";
import { language } from "./catalog/language.ts";
import { names } from "./catalog/names.ts";
import { shapes } from "./catalog/shapes.ts";
import { syntax } from "./catalog/syntax.ts";
import { weights } from "./catalog/weights.ts";

export const catalog = { ...syntax, ...names, ...language, ...shapes, ...weights, ...files };

export type Code = keyof typeof catalog;

type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never;

/** The parameters that the message of a code needs; numbers are printed with digit groups. */
export type Params<C extends Code> = {
  readonly [Hole in Holes<(typeof catalog)[C]["message"]>]: string | number;
};
