// Names as identifiers of WGSL, judged by Tint: no word of any language and no hostile name is refused or hides what kernels call.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wgslIdentifier } from "../../../src/base/escape.ts";
import { startTint } from "../../support/tint.ts";

let tint: Awaited<ReturnType<typeof startTint>>;
beforeAll(async () => {
  tint = await startTint();
});
afterAll(() => tint.stop());

/** WGSL, 16.1 and 16.2 (2025): keywords and reserved words. */
const RESERVED = (
  "alias break case const const_assert continue continuing default diagnostic discard else enable false fn for if let " +
  "loop override requires return struct switch true var while NULL Self abstract active alignas alignof as asm " +
  "asm_fragment async attribute auto await become cast catch class co_await co_return co_yield coherent column_major " +
  "common compile compile_fragment concept const_cast consteval constexpr constinit crate debugger decltype delete " +
  "demote demote_to_helper do dynamic_cast enum explicit export extends extern external fallthrough filter final " +
  "finally friend from fxgroup get goto groupshared highp impl implements import inline instanceof interface layout " +
  "lowp macro macro_rules match mediump meta mod module move mut mutable namespace new nil noexcept noinline " +
  "nointerpolation non_coherent noncoherent noperspective null nullptr of operator package packoffset partial pass " +
  "patch pixelfragment precise precision premerge priv protected pub public readonly ref regardless register " +
  "reinterpret_cast require resource restrict self set shared sizeof smooth snorm static static_assert static_cast " +
  "std subroutine super target template this thread_local throw trait try type typedef typeid typename typeof union " +
  "unless unorm unsafe unsized use using varying virtual volatile wgsl where with writeonly yield"
).split(" ");

/** What a kernel of ours may call or name; a function of that name would hide it. */
const CALLED = (
  "f32 i32 u32 bool vec2 vec3 vec4 vec2f vec4f vec4h array atomic ptr abs ceil clamp cos dot exp exp2 floor fma fract log " +
  "log2 max min mix pow round select sign sin sqrt tan tanh trunc inverseSqrt workgroupBarrier storageBarrier bitcast"
).split(" ");

/** Every word of the file that holds our own list, those of TypeScript included. */
const OURS = [
  ...readFileSync(new URL("../../../src/base/escape.ts", import.meta.url), "utf8").matchAll(/\w+/g),
].map(([word]) => word);

const places: readonly (readonly [string, (name: string) => string])[] = [
  ["a function", (name) => `fn ${name}() -> f32 { return 1.0; }\nfn caller() -> f32 { return ${name}(); }`],
  ["a variable", (name) => `var<private> ${name}: f32;\nfn caller() -> f32 { return ${name}; }`],
  ["a local value", (name) => `fn caller() -> f32 { let ${name} = 1.0; return ${name}; }`],
  ["a parameter", (name) => `fn caller(${name}: f32) -> f32 { return ${name}; }`],
  [
    "a struct with a member",
    (name) => `struct ${name} { ${name}: f32 }\nfn caller(x: ${name}) -> f32 { return x.${name}; }`,
  ],
];

async function refused(
  words: readonly string[],
  place: (name: string) => string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const word of words) if ((await tint.check(place(word))).length > 0) found.push(word);
  return found;
}

describe("wgslIdentifier", () => {
  it("is judged by something that refuses", async () => {
    const words = ["active", "fn", "_", "__a", "fine"];
    expect(await refused(words, (word) => `fn ${word}() {}`)).toEqual(["active", "fn", "_", "__a"]);
  });

  it("knows every word that Tint refuses", async () => {
    const words = [...new Set([...RESERVED, ...OURS])].filter((word) => /^[A-Za-z]\w*$/.test(word));
    expect(words.length).toBeGreaterThan(400);
    const bad = await refused(words, (word) => `fn ${word}() {}`);
    expect(bad.length).toBeGreaterThan(150);
    expect([...bad, ...RESERVED, ...CALLED].filter((word) => wgslIdentifier(word) === word)).toEqual([]);
  });

  it.each(places)("gives what Tint takes as %s", async (_, place) => {
    const identifiers = new Set([...RESERVED, ...CALLED].map((each) => wgslIdentifier(each)));
    expect(await refused([...identifiers], place)).toEqual([]);
  });

  it("gives what Tint takes, once each, whatever the names are", async () => {
    const name = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constantFrom(
        "",
        "_",
        "__",
        "a__",
        "0",
        "*/",
        "fn",
        "é",
        "\u202E",
        "名前",
        "a\u0000b",
        "vec4f",
        "constructor",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 40 }), async (names) => {
        const numbered = names.map((each, i) => wgslIdentifier(each, i));
        const code = numbered.map((each) => `fn ${each}() -> f32 { return exp(f32(1)); }`).join("\n");
        expect(await tint.check(code)).toEqual([]);
        const plain = names.map((each) => wgslIdentifier(each));
        expect(await refused(plain, (each) => `fn ${each}() {}`)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
