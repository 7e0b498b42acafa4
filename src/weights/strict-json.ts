// A strict JSON reader (RFC 8259) for headers that come from outside: a duplicate key is an error and objects are Maps, so that
// `__proto__` and "10" are keys like any other. JSON.parse keeps the last of two keys in silence.

import { refuse, demand } from "./format-error.ts";

export type Json = null | boolean | number | string | readonly Json[] | ReadonlyMap<string, Json>;

const DEEPEST = 32;

/** Throws FormatError with the position of the first fault. */
export function parseStrictJson(text: string): Json {
  const scanner = { text, at: 0 };
  const value = readValue(scanner, 0);
  skipSpace(scanner);
  demand(scanner.at === text.length, () => `text after the end of its JSON at character ${scanner.at}`);
  return value;
}

interface Scanner {
  readonly text: string;
  at: number;
}

function readValue(s: Scanner, depth: number): Json {
  demand(depth <= DEEPEST, `its JSON is nested deeper than ${DEEPEST} levels`);
  skipSpace(s);
  const first = s.text[s.at];
  if (first === "{") return readObject(s, depth);
  if (first === "[") return readArray(s, depth);
  if (first === '"') return readString(s);
  for (const [word, value] of WORDS) {
    if (s.text.startsWith(word, s.at)) {
      s.at += word.length;
      return value;
    }
  }
  return readNumber(s);
}

const WORDS: readonly (readonly [string, Json])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

function readObject(s: Scanner, depth: number): ReadonlyMap<string, Json> {
  const object = new Map<string, Json>();
  s.at += 1;
  if (take(s, "}")) return object;
  do {
    skipSpace(s);
    demand(s.text[s.at] === '"', () => unexpected(s, "a key in quotes"));
    const key = readString(s);
    demand(!object.has(key), () => `the key ${JSON.stringify(key)} stands twice in its JSON`);
    demand(take(s, ":"), () => unexpected(s, '":"'));
    object.set(key, readValue(s, depth + 1));
  } while (take(s, ","));
  demand(take(s, "}"), () => unexpected(s, '"," or "}"'));
  return object;
}

function readArray(s: Scanner, depth: number): readonly Json[] {
  const array: Json[] = [];
  s.at += 1;
  if (take(s, "]")) return array;
  do {
    array.push(readValue(s, depth + 1));
  } while (take(s, ","));
  demand(take(s, "]"), () => unexpected(s, '"," or "]"'));
  return array;
}

/** The scanner finds where the string ends; JSON.parse then judges its escapes and control characters. */
function readString(s: Scanner): string {
  const start = s.at;
  let end = start + 1;
  while (end < s.text.length && s.text[end] !== '"') end += s.text[end] === "\\" ? 2 : 1;
  demand(end < s.text.length, () => `a string without an end at character ${start}`);
  s.at = end + 1;
  try {
    return JSON.parse(s.text.slice(start, s.at)) as string;
  } catch {
    return refuse(`a bad escape or control character in the string at character ${start}`);
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function readNumber(s: Scanner): number {
  NUMBER.lastIndex = s.at;
  const found = NUMBER.exec(s.text)?.[0];
  demand(found !== undefined, () => unexpected(s, "a value"));
  s.at += found.length;
  return Number(found);
}

function take(s: Scanner, character: string): boolean {
  skipSpace(s);
  if (s.text[s.at] !== character) return false;
  s.at += 1;
  return true;
}

function skipSpace(s: Scanner): void {
  while (s.at < s.text.length && " \t\n\r".includes(s.text.charAt(s.at))) s.at += 1;
}

function unexpected(s: Scanner, wanted: string): string {
  const found = s.at < s.text.length ? JSON.stringify(s.text[s.at]) : "its end";
  return `its JSON has ${found} where ${wanted} should stand, at character ${s.at}`;
}
