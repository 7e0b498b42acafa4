// Kernels that differ in sizes only print one function: what differs becomes its parameters, called N1, N2, ... Equal layers share a kernel
// before this; here layers of another width or resolution do. It keeps modules small and gives the engine less to compile.
//
//   function conv_64() { for (k < 32) ... }   function conv_128() { for (k < 64) ... }   ->   function conv_64(N1) { for (k < N1) ... }
//
// Works on the printed bodies: a number may give way to a parameter of that value anywhere in an expression. Divisors stay numbers in all but
// large bodies, where they are rare: the engine divides by constants without dividing.

import type { Call } from "../../loops/loop.ts";
import type { EmittedKernel } from "./emit-kernel.ts";

/** How far kernels are shared. */
export interface Sharing {
  /** Kernels that would need more parameters keep functions of their own. */
  readonly mostSizes: number;
  /** Bodies with more characters share divisors too. */
  readonly largeBody: number;
}

/** A size may be written as a multiple of another: planes of one memory. */
const LARGEST_FACTOR = 64;
/** Or as few of another and a little more or less: rows of one plane. */
const LARGEST_ROWS = 8;
const LARGEST_REST = 64;

/** One kernel printed twice: its regions as constants where its calls agree, and all as parameters. */
export interface Printed {
  readonly own: EmittedKernel;
  readonly open: EmittedKernel;
}

/** As many as given, in order; those of one form have one function's name, parameters and body. */
export function shareForms(kernels: readonly Printed[], sharing: Sharing): readonly EmittedKernel[] {
  const forms = new Map<string, Member[]>();
  for (const printed of kernels) {
    const member = { ...printed, ...partsOf(printed.open.body, sharing) };
    const key = [printed.open.parameters.join(), ...member.texts].join("#");
    const known = forms.get(key);
    if (known === undefined) forms.set(key, [member]);
    else known.push(member);
  }
  const shared = new Map<EmittedKernel, EmittedKernel>();
  for (const members of forms.values()) {
    for (const [i, replaced] of oneFunction(members, sharing).entries()) {
      const own = members[i]?.own;
      if (own !== undefined) shared.set(own, replaced);
    }
  }
  return kernels.map(({ own }) => shared.get(own) ?? own);
}

interface Member extends Body, Printed {}

/** A body as text, number, text, number, ..., text. */
interface Body {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

function partsOf(body: string, { largeBody }: Sharing): Body {
  const texts: string[] = [];
  const numbers: number[] = [];
  let end = 0;
  let text = "";
  for (const { 0: digits, index } of body.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])/gu)) {
    text += body.slice(end, index);
    end = index + digits.length;
    const isDivisor = /[/%] $/u.test(text) && body.length <= largeBody;
    if (/^\d+$/u.test(digits) && !isDivisor) {
      texts.push(text);
      numbers.push(Number(digits));
      text = "";
    } else text += digits;
  }
  return { texts: [...texts, text + body.slice(end)], numbers };
}

/** The members with the function of the first, its sizes as parameters; as they are where that would be too many. */
function oneFunction(members: readonly Member[], { mostSizes }: Sharing): readonly EmittedKernel[] {
  const [first] = members;
  const own = members.map((member) => member.own);
  if (first === undefined || members.length === 1) return own;
  const sizes: Size[] = [];
  const written = first.numbers.map((number, at) => {
    const values = members.map(({ numbers }) => numbers[at] ?? 0);
    return values.every((value) => value === number) ? String(number) : sizeText(values, sizes);
  });
  if (sizes.length > mostSizes) return own;
  const { name, parameters } = first.open;
  const body = first.texts.map((text, i) => text + (written[i] ?? "")).join("");
  const comment = `${first.open.comment}; ${members.length} shapes, N1 and so on are their sizes`;
  return members.map(({ open }, member): EmittedKernel => ({
    name,
    parameters: [...parameters, ...sizes.map((size) => size.name)],
    comment,
    body,
    argumentsOf: (call: Call) => [
      ...open.argumentsOf(call),
      ...sizes.map(({ values }) => values[member] ?? 0),
    ],
  }));
}

/** A parameter and its value for every member. */
interface Size {
  readonly name: string;
  readonly values: readonly number[];
}

/** The values by a known parameter, best a multiple of it, or by a new one. */
function sizeText(values: readonly number[], sizes: Size[]): string {
  const known = sizes.flatMap((size) => byOther(values, size) ?? []);
  const best = known.find(({ rest }) => rest === 0) ?? known[0];
  if (best !== undefined) return relationText(best);
  const name = `N${sizes.length + 1}`;
  sizes.push({ name, values });
  return name;
}

/** factor * name + rest */
interface Relation {
  readonly name: string;
  readonly factor: number;
  readonly rest: number;
}

function byOther(values: readonly number[], { name, values: others }: Size): Relation | undefined {
  const [v0 = 0, o0 = 0] = [values[0], others[0]];
  const apart = others.findIndex((other) => other !== o0);
  const factor = ((values[apart] ?? 0) - v0) / ((others[apart] ?? 0) - o0);
  const rest = v0 - factor * o0;
  if (!Number.isSafeInteger(factor) || factor < 1 || factor > LARGEST_FACTOR) return undefined;
  if (rest !== 0 && (factor > LARGEST_ROWS || Math.abs(rest) > LARGEST_REST)) return undefined;
  if (!values.every((value, i) => value === factor * (others[i] ?? 0) + rest)) return undefined;
  return { name, factor, rest };
}

function relationText({ name, factor, rest }: Relation): string {
  const scaled = factor === 1 ? name : `${name} * ${factor}`;
  if (rest !== 0) return `(${scaled} ${rest < 0 ? "-" : "+"} ${Math.abs(rest)})`;
  return factor === 1 ? name : `(${scaled})`;
}
