// Model files made to hurt, each with the code of the first error that must be reported; "" where there is nothing to report.

export type HostileModel = readonly [what: string, text: string | Uint8Array, code: string];

function model(body: string, input = "3x8x8"): string {
  return `model M {\n  input x: ${input}\n${body}\n}\n`;
}

/** More than any reader, lexer, parser or expansion should take in. Each is given to a process of its own. */
export const exhausting: readonly HostileModel[] = [
  ["100,000 open brackets", "(".repeat(100_000), "nesting-too-deep"],
  ["2,000 brackets, closed", model(`conv(${"(".repeat(2000)}1${")".repeat(2000)}, 3)`), "nesting-too-deep"],
  [
    "1,000 nested repeats",
    model(`${"repeat 2 {\n".repeat(1000)}relu${"\n}".repeat(1000)}`),
    "nesting-too-deep",
  ],
  ["16,000 stray brackets", model("relu )\n".repeat(16_000)), "stray-closer"],
  ["30,000 unclosed calls", model("conv(3, 3\n".repeat(30_000)), "unclosed-bracket"],
  ["64,000 unclosed calls", model("conv(3, 3\n".repeat(64_000)), "text-too-large"],
  ["100,000 statements", model("relu\n".repeat(100_000)), "text-too-large"],
  ["300,000 tokens", model("relu -> ".repeat(150_000)), "text-too-large"],
  ["5 MiB", `// ${"x".repeat(5 << 20)}`, "file-too-large"],
  ["a name of a megabyte", model(`${"a".repeat(1 << 20)} = relu`), "name-too-long"],
  ["a billion layers", model("repeat 1_000_000_000 { relu }"), "repeats-too-often"],
  ["1000^5 layers", model(`${"repeat 1000 { ".repeat(5)}relu${" }".repeat(5)}`), "repeats-too-often"],
  ["recursion", `block b { b }\n${model("b")}`, "recursion"],
  ["a lone surrogate as bytes", new Uint8Array([0xed, 0xa0, 0x80]), "not-utf8"],
  ["a file that imports itself", importing("./a-file-that-imports-itself.cnn"), "cyclic-import"],
  ["mutual recursion", `block a { b }\nblock b { a }\n${model("a")}`, "recursion"],
];

/** Characters that are not what they look like, and names that are code elsewhere. */
export const misleading: readonly HostileModel[] = [
  ["NUL", model("relu \0"), "illegal-character"],
  ["a bidirectional override", model("// \u202E evil\nrelu"), "illegal-character"],
  ["a byte order mark and CRLF", `\uFEFF${model("relu").replaceAll("\n", "\r\n")}`, ""],
  ["CR alone", model("relu").replaceAll("\n", "\r"), ""],
  ["a second byte order mark", `\uFEFF\uFEFF${model("relu")}`, "illegal-character"],
  ["Cyrillic look-alikes", model("c\u043Env(4, 3)"), "foreign-letter"],
  ["names of JavaScript", model("__proto__ = relu\nconstructor = relu\nclass = relu\noutput toString"), ""],
  ["names of WGSL", model("NULL = relu\nfn = relu\nmain = relu\nactive = relu"), ""],
  [
    "code among imports",
    `import { a = (globalThis.PWNED=1), b } from "./b.cnn"\n${model("relu")}`,
    "expected",
  ],
  ["the end of a comment as a label", model('"*/ x" = conv(1, 1)'), "bad-label"],
  ["a template as a label", model('"`${1}`" = conv(1, 1)'), "bad-label"],
  ["a line separator in a label", model('"a\u2028b" = conv(1, 1)'), "illegal-character"],
  [
    "code in a doc comment",
    `/// </script><script>alert(1)</script> */ globalThis.PWNED = 1 /* \`\${1}\`\n${model("relu")}`,
    "",
  ],
];

/** Calls that no framework takes, or takes and regrets. */
export const wrongShapes: readonly HostileModel[] = [
  [
    "a constant kernel for other channels",
    model("conv(1, 1, weight=[[[[1]], [[2]]]], bias=false)"),
    "weight-does-not-fit",
  ],
  ["shared weights for other channels", model("shared t = conv(5, 3, pad=1)\nt\nt"), "shared-weights-differ"],
  ["a kernel larger than its input", model("conv(4, 9)"), "kernel-too-large"],
  ["stride 0", model("conv(4, 3, stride=0)"), "argument-out-of-range"],
  ["dilation 0", model("conv(4, 3, dilation=0)"), "argument-out-of-range"],
  ["groups 0", model("conv(4, 3, groups=0)"), "argument-out-of-range"],
  ["no output channels", model("conv(0, 3)"), "argument-out-of-range"],
  ["groups that do not divide", model("conv(4, 3, groups=2)"), "groups-do-not-divide"],
  ["padding -1", model("conv(4, 3, pad=-1)"), "argument-out-of-range"],
  ["padding 2^31", model("conv(4, 3, pad=2147483648)"), "too-many-elements"],
  ["padding 2^62", model("conv(4, 3, pad=4611686018427387904)"), "number-too-large"],
  ["padding for three axes", model("conv(4, 3, pad=(1, 1, 1))"), "wrong-axis-count"],
  ["a kernel of three axes", model("conv(4, (3, 3, 3))"), "wrong-axis-count"],
  ["a bare same", model("conv(4, 3, pad=same)"), "ambiguous-same"],
  ["a bare same with stride 2", model("conv(4, 3, stride=2, pad=same)"), "ambiguous-same"],
  ["no input channels", model("relu", "0x8x8"), "bad-input-shape"],
  ["no rows", model("relu", "3x0x8"), "bad-input-shape"],
  ["-5 rows", model("relu", "[3, -5, 8]"), "bad-input-shape"],
  ["2^64 pixels", model("relu", "1x4294967296x4294967296"), "bad-input-shape"],
  ["2^48 values", model("flatten", "65536x65536x65536"), "too-many-elements"],
  ["a wrong ascription", model("conv(4, 3, pad=1) : 4x6x6"), "ascription-mismatch"],
  ["a pool that sees padding only", model("maxpool(3, pad=3)"), "window-without-input"],
  [
    "a pool that others refuse and that is right",
    model("maxpool((2, 3), stride=(2, 3), pad=(1, 2)) : 3x3x2", "3x4x4"),
    "",
  ],
  [
    "output padding as large as the stride",
    model("conv_transpose(4, 3, stride=2, output_pad=2)"),
    "output-pad-too-large",
  ],
  ["reflect padding as large as the image", model("pad(8, mode=reflect)"), "padding-too-wide"],
  ["a shuffle that does not divide", model("pixel_shuffle(2)"), "channels-do-not-divide"],
  ["a reshape that does not count", model("reshape([5, 5])"), "reshape-count"],
  ["a concat of other sizes", model("concat { | id | maxpool(2) }"), "branches-differ"],
  ["a sum of other channels", model("add { | id | conv(4, 1) }"), "branches-differ"],
  ["dropout of 2", model("dropout(2)"), "argument-out-of-range"],
  ["2^53 + 1", model("dense(9007199254740993)", "[4]"), "number-too-large"],
  ["1e400", model("scale(1e400)"), "bad-number"],
  ["1e-400", model("scale(1e-400)"), "bad-number"],
  ["NaN", model("scale(NaN)"), "no-such-number"],
  ["Infinity", model("scale(Infinity)"), "no-such-number"],
  ["-0 and 1_0", model("scale(-0) -> conv(1_0, 3)"), ""],
  ["0x10, which is a shape", model("scale(0x10)"), "type-mismatch"],
];

/** Imports that reach out of the project. `outside/b.cnn` exists beside it, linked as `symbolic.cnn`, `hard.cnn` and the folder `door`. */
export const imports: readonly (readonly [path: string, code: string])[] = [
  ["./b.cnn", ""],
  ["./sub/../b.cnn", ""],
  ["../outside/b.cnn", "import-failed"],
  ["../../../../../../../../etc/passwd", "import-failed"],
  ["/etc/passwd", "import-failed"],
  ["./symbolic.cnn", "import-failed"],
  ["./door/b.cnn", "import-failed"],
  ["./hard.cnn", "import-failed"],
  ["C:/b.cnn", "import-failed"],
  ["//server/share/b.cnn", "import-failed"],
  ["file:///etc/passwd", "import-failed"],
  ["https://example.com/b.cnn", "import-failed"],
  ["./%2e%2e/outside/b.cnn", "import-failed"],
  ["..%2foutside/b.cnn", "import-failed"],
  ["./b.cnn\0.txt", "illegal-character"],
  ["./sub", "import-failed"],
];

export function importing(path: string): string {
  return `import { b } from "${path}"\n${model("b")}`;
}
