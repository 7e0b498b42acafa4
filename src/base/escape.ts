// Names and texts come from model files and may hold anything, code included. One function per place they are written
// to; nothing reaches a sink without passing its function.

import { INVISIBLE, reveal } from "./reveal.ts";

const RESERVED = new Set(
  (
    "abstract any arguments as async await bigint boolean break case catch class const constructor continue debugger " +
    "declare default delete do else enum eval export extends false finally for from function get global globalThis " +
    "if implements import in infer instanceof interface is keyof let module namespace never new null number object " +
    "of package private process protected public readonly require return satisfies self set static string super " +
    "switch symbol this throw true try type typeof undefined unique unknown using var void while window with yield " +
    "hasOwnProperty isPrototypeOf propertyIsEnumerable prototype toString valueOf then " +
    "Array ArrayBuffer Atomics BigInt Boolean DataView Date Error Float32Array Float64Array Function Infinity " +
    "Int8Array Int16Array Int32Array JSON Map Math NaN Number Object Promise Proxy RangeError Reflect Set " +
    "SharedArrayBuffer String Symbol SyntaxError TextDecoder TextEncoder TypeError URL Uint8Array Uint8ClampedArray " +
    "Uint16Array Uint32Array WeakMap WeakSet WebAssembly console fetch performance " +
    "load run meta selfTest"
  ).split(" "),
);

/** Keywords, reserved words, predeclared types and functions, context-dependent names. Source: W3C, WGSL, 16 and 6.9. */
const WGSL_RESERVED = new Set(
  (
    "abs abstract acos acosh active alias alignas alignof all any array arrayLength as asin asinh asm asm_fragment " +
    "async atan atan2 atanh atomic attribute auto await become bitcast bool break case cast catch ceil clamp class " +
    "co_await co_return co_yield coherent column_major common compile compile_fragment concept const const_assert " +
    "const_cast consteval constexpr constinit continue continuing cos cosh countOneBits crate cross debugger decltype " +
    "default degrees delete demote demote_to_helper determinant diagnostic discard distance do dot dynamic_cast else " +
    "enable enum exp exp2 explicit export extends extern external extractBits f16 f32 faceForward fallthrough false " +
    "filter final finally floor fma fn for fract frexp friend from function fxgroup get goto groupshared handle highp " +
    "i32 if impl implements import inline insertBits instanceof interface inverseSqrt layout ldexp length let log " +
    "log2 loop lowp macro macro_rules main mat2x2 mat2x3 mat2x4 mat3x2 mat3x3 mat3x4 mat4x2 mat4x3 mat4x4 match max " +
    "mediump meta min mix mod modf module move mut mutable namespace new nil noexcept noinline nointerpolation " +
    "non_coherent noncoherent noperspective normalize NULL null nullptr of operator override package packoffset " +
    "partial pass patch pixelfragment pow precise precision premerge priv private protected ptr pub public " +
    "quantizeToF16 radians read read_write readonly ref reflect refract regardless register reinterpret_cast require " +
    "requires resource restrict return reverseBits round sampler sampler_comparison saturate select Self self set " +
    "shared sign sin sinh sizeof smooth smoothstep snorm sqrt static static_assert static_cast std step storage " +
    "storageBarrier struct subroutine super switch tan tanh target template this thread_local throw trait transpose " +
    "true trunc try type typedef typeid typename typeof u32 uniform union unless unorm unsafe unsized use using var " +
    "varying vec2 vec2f vec2h vec2i vec2u vec3 vec3f vec3h vec3i vec3u vec4 vec4f vec4h vec4i vec4u virtual volatile " +
    "wgsl where while with workgroup workgroupBarrier workgroupUniformLoad write writeonly yield"
  ).split(" "),
);

const LONGEST_STEM = 60;

/**
 * A TypeScript identifier that still resembles the name: `layer3.0.conv1` becomes `layer3_0_conv1`. Different names may
 * become one identifier; with different ordinals they never do.
 */
export function tsIdentifier(name: string, ordinal?: number): string {
  return identifier(name, ordinal, RESERVED);
}

/** The same for WGSL, whose words are others: `active` becomes `active_`. Never `_`, never two underscores first. */
export function wgslIdentifier(name: string, ordinal?: number): string {
  return identifier(name, ordinal, WGSL_RESERVED);
}

function identifier(name: string, ordinal: number | undefined, reserved: ReadonlySet<string>): string {
  const words = name.replaceAll(/[^A-Za-z0-9]+/gu, "_").replaceAll(/^_+|_+$/gu, "");
  const stem = words.slice(0, LONGEST_STEM).replace(/_+$/u, "");
  const start = /^[A-Za-z]/u.test(stem) ? stem : `v${stem}`;
  if (ordinal !== undefined) return `${start}_${ordinal}`;
  return reserved.has(start) ? `${start}_` : start;
}

/** A property key that keeps the exact name, for object literals and for types. `__proto__` gets no special meaning. */
export function tsPropertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]'; // plain or quoted it would set the prototype
  return /^[A-Za-z_$][\w$]*$/u.test(name) ? name : tsString(name);
}

/** A string literal of TypeScript, JavaScript or JSON, safe inside a script element too. */
export function tsString(text: string): string {
  return JSON.stringify(text)
    .replaceAll(INVISIBLE, utf16Escape)
    .replaceAll(/<(?=[/!])/gu, "\\u003c");
}

/** A value as JSON for a data block of HTML: `<script type="application/json">`. Nothing in it can end the element. */
export function htmlJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll(INVISIBLE, utf16Escape)
    .replaceAll("<", String.raw`\u003c`);
}

/** Text on one line inside a comment (line or block) of TypeScript, WGSL or WAT; never the end of it, never a directive. */
export function tsComment(text: string): string {
  return reveal(text.replaceAll(/\s+/gu, " "))
    .replaceAll(/\*(?=\/)/gu, "* ")
    .replaceAll(/\/(?=\*)/gu, "/ ")
    .replaceAll(/;(?=\))/gu, "; ")
    .replaceAll(/\((?=;)/gu, "( ")
    .replaceAll(/@(?=ts-)/gu, "@ ")
    .replaceAll(/(source(?:Mapping)?URL)=/gu, "$1 =");
}

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text or a quoted attribute value of HTML, SVG or XML. Not for script, style or URL positions. */
export function html(text: string): string {
  return reveal(text).replaceAll(/[&<>"']/gu, (character) => HTML_ENTITIES[character] ?? character);
}

/** Text on one line of Markdown, table cells included. Names and paths read better through `markdownCode`. */
export function markdown(text: string): string {
  return reveal(text.replaceAll(/\s+/gu, " "))
    .replaceAll(/[\\`*_{}[\]()#!|~$]/gu, String.raw`\$&`)
    .replaceAll(/[&<>]/gu, (character) => HTML_ENTITIES[character] ?? character)
    .replace(/^(\s*)([-+=])/u, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])/u, String.raw`$1\$2`);
}

/** A Markdown code span, safe in table cells. */
export function markdownCode(text: string): string {
  const flat = reveal(text.replaceAll(/\s+/gu, " ")).replaceAll("|", String.raw`\|`);
  const longestRun = Math.max(0, ...(flat.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longestRun + 1);
  const padding = /^[` ]|[` ]$/u.test(flat) || flat === "" ? " " : "";
  return fence + padding + flat + padding + fence;
}

/** Text on one line of a terminal: no control sequence and no reordering gets through; such characters are spelt out. */
export function terminal(text: string): string {
  return reveal(text);
}

function utf16Escape(character: string): string {
  let escaped = "";
  for (let i = 0; i < character.length; i++) {
    escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}
