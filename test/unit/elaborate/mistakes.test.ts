// What is refused, and what is said: one message per mistake, at the smallest useful text.

import { describe, expect, it } from "vitest";
import { complaints } from "./support.ts";

type Case = readonly [body: string, declarations: string, expected: readonly string[]];

const unit = "block unit(c: int, k: int = 3, act: block() = relu) { conv(c, k) -> act }";

/** Bodies of a model over `image`, 4x8x8. */
const cases: readonly Case[] = [
  [
    "reduce_mean((h, w))",
    "",
    [
      "unknown-word at `(h, w)`: `axis` is one of c, d, h, w, cd, ch, cw, dh, dw, hw, cdh, cdw, chw, dhw, cdhw, not (h, w); write hw",
    ],
  ],
  ["unit()", unit, ["missing-argument at `unit`: `unit` also needs `c`: unit(c, k=3, act=relu)"]],
  ["unit(k=3)", unit, ["missing-argument at `unit`: `unit` also needs `c`: unit(c, k=3, act=relu)"]],
  [
    "unit(1, 2, relu, 4)",
    unit,
    ["too-many-arguments at `4`: `unit` takes 3 arguments, but gets 4: unit(c, k=3, act=relu)"],
  ],
  ["con(3, 1)", "", ["unknown-op at `con`: there is no op or block `con`; did you mean `conv`?"]],
  [
    "conv(3, 1, strid=2)",
    "",
    ["unknown-argument at `strid`: `conv` has no argument `strid`; did you mean `stride`?"],
  ],
  ["relu(1)", "", ["too-many-arguments at `1`: `relu` takes no arguments, but gets 1: relu()"]],
  ["conv(3, 1, kernel=2)", "", ["argument-twice at `kernel`: `kernel` of conv has a value already"]],
  ["conv(out=3, 1)", "", ["positional-after-named at `1`: an argument in order cannot follow one by name"]],
  [
    "conv(3, 4, pad=(4-1)/2)",
    "",
    ["not-whole at `(4-1)/2`: `pad` of conv takes an int, but (4-1)/2 is 1.5: floor gives 1, ceil gives 2"],
  ],
  [
    "unit(3, 4)",
    "block unit(c: int, k: int) { conv(c, k, pad=(k-1)/2) }",
    ["not-whole at `(k-1)/2`: `pad` of conv takes an int, but (k-1)/2 is 1.5: floor gives 1, ceil gives 2"],
  ],
  ["conv(3.0, 1)", "", ["float-for-int at `3.0`: `out` of conv takes an int, not the float 3.0"]],
  ["conv(2.5, 1)", "", ["float-for-int at `2.5`: `out` of conv takes an int, not the float 2.5"]],
  ["conv(true, 1)", "", ["type-mismatch at `true`: `out` of conv takes an int, not a bool"]],
  ['conv("a", 1)', "", ['type-mismatch at `"a"`: `out` of conv takes an int, not a string']],
  ["conv(0, 1)", "", ["argument-out-of-range at `0`: `out` of conv must be at least 1, not 0"]],
  ["conv(3, 1, pad=-1)", "", ["argument-out-of-range at `-1`: `pad` of conv must be at least 0, not -1"]],
  [
    "conv(3, (1, 2, 3))",
    "",
    ["wrong-axis-count at `(1, 2, 3)`: `kernel` of conv has 3 items, but its input has 2 spatial axes"],
  ],
  ["concat(axis=q) { | id | id }", "", ["unknown-word at `q`: `axis` is one of c, d, h, w, not q"]],
  ["conv(3, 1, bias=1)", "", ["type-mismatch at `1`: `bias` of conv takes a bool, not an int"]],
  [
    "conv(3, 3) : 3x8x8",
    "",
    ["ascription-mismatch at `3x8x8`: the value is 3x6x6, not 3x8x8: they differ in h and w"],
  ],
  [
    "conv(3, 3, pad=0) : 3x8x8",
    "",
    ["ascription-mismatch at `3x8x8`: the value is 3x6x6, not 3x8x8: they differ in h and w"],
  ],
  [
    "conv(3, 3) : 3x8",
    "",
    ["ascription-mismatch at `3x8`: the value is 3x6x6, not 3x8: it has 3 axes, not 2"],
  ],
  ["relu : 4x8x9", "", ["ascription-mismatch at `4x8x9`: the value is 4x8x8, not 4x8x9: they differ in w"]],
  [
    "conv(2, 1) -> a = relu -> tanh\n add { | a | id }",
    "",
    ["label-before-arrow at `a`: `a` names only the step after `=`, not the whole line"],
  ],
  [
    "a = relu -> tanh\n add { | a | id }",
    "",
    ["label-before-arrow at `a`: `a` names only the step after `=`, not the whole line"],
  ],
  [
    "a = relu\n a",
    "",
    ["bare-name at `a`: `a` is a value, not a step: to restart the flow there write `from a`"],
  ],
  [
    "a = relu\n b = a",
    "",
    ["bare-name at `a`: `a` is a value, not a step: to restart the flow there write `from a`"],
  ],
  [
    "bn = relu\n bn",
    "",
    [
      "ambiguous-name at `bn`: `bn` is both a value and an op or block here: write `bn()` for the op, `from bn` for the value",
    ],
  ],
  [
    "bn = relu\n add { | bn | id }",
    "",
    [
      "ambiguous-name at `bn`: `bn` is both a value and an op or block here: write `bn()` for the op, `from bn` for the value",
    ],
  ],
  [
    "add { | relu | tanf }",
    "",
    ["unknown-op at `tanf`: there is no op or block `tanf`; did you mean `tanh`?"],
  ],
  ["add", "", ["needs-branches at `add`: `add` merges branches: add { | ... | ... }"]],
  ["relu { | id | id }", "", ["takes-no-branches at `relu`: `relu` takes one value and no branches"]],
  [
    "add { | if true { relu } | id }",
    "",
    [
      "if-as-branch at `if true { relu }`: an `if` without `else` as a whole branch would be the identity where it is not taken: put the `if` around the branch, or write `else { id }`",
    ],
  ],
  [
    "add { if false { | id } }",
    "",
    ["no-live-branch at `add`: no branch of this `add` is live, so it has no value"],
  ],
  ["from nope", "", ["unknown-value at `nope`: `nope` is not defined here"]],
  ["from imag", "", ["unknown-value at `imag`: `imag` is not defined here; did you mean `image`?"]],
  [
    "in",
    "",
    [
      "in-outside-block at `in`: `in` is the value that a block received, and there is none here; in a model, write the input's name: `image`",
    ],
  ],
  [
    "relu\n if false { a = tanh }\n add { | a | id }",
    "",
    ["label-not-taken at `a`: `a` has no value here: its step did not run"],
  ],
  [
    'for i in range(0) { "a{i}" = relu }\n from "a0"',
    "",
    ['unknown-value at `"a0"`: `a0` is not defined here'],
  ],
  [
    "let x = 1\n let x = 2",
    "",
    ["shadowed-name at `x`: `x` is already bound here; a name keeps one meaning"],
  ],
  [
    "let image2 = image\n conv(image2, 1)",
    "",
    ["type-mismatch at `image2`: `out` of conv takes an int, not a value"],
  ],
  ["for x in 3 { relu }", "", ["type-mismatch at `3`: `for` takes a list, not an int"]],
  [
    "for (a, b) in [1, 2] { relu }",
    "",
    ["pattern-mismatch at `(a, b)`: this pattern takes 2 items, but the value has an int"],
  ],
  [
    "let (a, b) = (1, 2, 3)",
    "",
    ["pattern-mismatch at `(a, b)`: this pattern takes 2 items, but the value has 3: (int, int, int)"],
  ],
  [
    "repeat 1e9 { relu }",
    "",
    [
      "repeats-too-often at `1e9`: this loop expands to at least 1,000,000,000 steps; a model has at most 1,000,000",
    ],
  ],
  [
    "repeat 1000000000 { relu }",
    "",
    [
      "repeats-too-often at `1000000000`: this loop expands to at least 1,000,000,000 steps; a model has at most 1,000,000",
    ],
  ],
  [
    "repeat 1000 { repeat 1000 { repeat 1000 { repeat 1000 { repeat 1000 { relu } } } } }",
    "",
    [
      "repeats-too-often at `1000`: this loop expands to at least 1,000,000,000,000,000 steps; a model has at most 1,000,000",
    ],
  ],
  ["repeat -1 { relu }", "", ["argument-out-of-range at `-1`: `repeat` must be at least 0, not -1"]],
  ["repeat 1.5 { relu }", "", ["float-for-int at `1.5`: `repeat` takes an int, not the float 1.5"]],
  [
    "repeat 3/2 { relu }",
    "",
    ["not-whole at `3/2`: `repeat` takes an int, but 3/2 is 1.5: floor gives 1, ceil gives 2"],
  ],
  [
    "unit",
    "block unit() { unit2 }\nblock unit2() { relu -> unit }",
    ["recursion at `unit`: blocks may not call themselves: unit -> unit2 -> unit"],
  ],
  [
    "conv(9007199254740993, 1)",
    "",
    ["number-too-large at `9007199254740993`: this number passes 2^53, beyond which ints are not exact"],
  ],
  [
    "conv(3 * 9007199254740991, 1)",
    "",
    ["number-too-large at `3 * 9007199254740991`: this number passes 2^53, beyond which ints are not exact"],
  ],
  [
    "conv(2^60, 1)",
    "",
    ["number-too-large at `2^60`: this number passes 2^53, beyond which ints are not exact"],
  ],
  ["conv(1/0, 1)", "", ["division-by-zero at `1/0`: `/` by zero"]],
  ["conv(5 % 0, 1)", "", ["division-by-zero at `5 % 0`: `%` by zero"]],
  ["relu -> output a\n tanh -> output a", "", ["duplicate-output at `a`: two outputs are called `a`"]],
  ["relu -> output a -> tanh", "", ["unused-value at `tanh`: the value `tanh1` reaches no output"]],
  ["relu\n from image\n tanh", "", ["unused-value at `relu`: the value `relu1` reaches no output"]],
  [
    "conv(params, 1)",
    "",
    [
      "measure-outside-contract at `params`: `params` is a figure of the finished model: it appears only in an `assert` of a model",
    ],
  ],
  ["x = relu\n x(3)", "", ["not-callable at `x`: `x` is a value and cannot be called"]],
  ["let c = 3\n c", "", ["not-callable at `c`: `c` is an int and cannot be called"]],
  ["let c = 3\n c(1)", "", ["not-callable at `c`: `c` is an int and cannot be called"]],
  [
    "shared t = conv(4, 1)\n t(3)",
    "",
    ["shared-arguments at `t`: `t` is shared: its arguments are fixed where it is made"],
  ],
  ["shared t = conv(4, 1)\n from t", "", ["shared-as-value at `t`: `t` is a shared block, not a value"]],
  [
    "shared t = conv(5, 1)\n t -> t",
    "",
    ["shared-weights-differ at `t`: the shared weight `t.weight` is 5x4x1x1, but this call needs 5x5x1x1"],
  ],
  [
    "shared t = unit()\n t",
    unit,
    ["missing-argument at `unit`: `unit` also needs `c`: unit(c, k=3, act=relu)"],
  ],
  [
    "conv(3, 1, weight=[[1, 2], [3]], bias=false)",
    "",
    [
      "bad-constant at `[[1, 2], [3]]`: `weight` of conv is no tensor: one of its lists has 1 items, another 2",
    ],
  ],
  [
    "conv(3, 1, weight=[], bias=false)",
    "",
    ["bad-constant at `[]`: `weight` of conv is no tensor: it has an empty list"],
  ],
  [
    "unit(relu)",
    "block unit(f: block(int)) { f(3) }",
    ["block-type-mismatch at `relu`: `f` of unit is a block(int), but relu takes no arguments"],
  ],
  [
    "unit(conv)",
    "block unit(f: block(int)) { f(3) }",
    ["block-type-mismatch at `conv`: `f` of unit is a block(int), but conv also needs `kernel`"],
  ],
  [
    "unit(3)",
    "block unit(f: block(int)) { f(3) }",
    ["type-mismatch at `3`: `f` of unit takes a block(int), not an int"],
  ],
  ["unit(3)", "block unit(x: foo) { relu }", ["unknown-type at `foo`: there is no type `foo`"]],
  [
    "unit(3)",
    "block unit(x: value) { relu }",
    ["type-mismatch at `3`: `x` of unit takes a value, not an int"],
  ],
  [
    "unit(1, 2)",
    "block unit(a: int, a: int) { relu }",
    ["duplicate-parameter at `a`: two parameters are called `a`"],
  ],
  [
    "relu",
    "block relu() { tanh }",
    ["hides-op at `relu`: `relu` is also an op; in this file the name means this declaration"],
  ],
  ["conv(image.q, 1)", "", ["no-such-member at `q`: a value 4x8x8 has no `.q`"]],
  ["conv(image.h.c, 1)", "", ["no-such-member at `c`: an int has no `.c`"]],
  [
    "conv([1,2][5], 1)",
    "",
    ["index-out-of-range at `5`: there is no item 5 in this [int]: its indices are 0 to 1"],
  ],
  ["conv(floor(1, 2), 1)", "", ["function-arity at `floor`: this takes floor(x), but 2 arguments are given"]],
  [
    "conv(foo(3), 1)",
    "",
    ["unknown-function at `foo`: there is no function, block or op `foo`; did you mean `floor`?"],
  ],
  ["conv(bar, 1)", "", ["unknown-value at `bar`: `bar` is not defined here"]],
  ["unit", "block unit() { conv(image.c, 1) }", ["unknown-value at `image`: `image` is not defined here"]],
  [
    "relu",
    'block unit() { input x: 3x3\n output y\n weights { ignore "a" }\n nope }',
    [
      "not-in-model at `input x: 3x3`: `input` belongs in the body of a model, not in a block, loop or branch",
      "not-in-model at `output y`: `output` belongs in the body of a model, not in a block, loop or branch",
      'not-in-model at `weights { ignore "a" }`: `weights` belongs in the body of a model, not in a block, loop or branch',
      "unknown-op at `nope`: there is no op or block `nope`",
    ],
  ],
  [
    'repeat 2 { weights { ignore "a" } }',
    "",
    [
      'not-in-model at `weights { ignore "a" }`: `weights` belongs in the body of a model, not in a block, loop or branch',
    ],
  ],
  [
    '"a b" = relu',
    "",
    ['bad-label at `"a b"`: "a b" cannot be a label: labels hold letters, digits, `_`, `-` and `.`'],
  ],
  ["a = relu\n a = tanh", "", ["duplicate-label at `a`: the label `a` is used twice"]],
  ['"a{image}" = relu', "", ["type-mismatch at `image`: `{...}` takes an int, not a value"]],
  ["conv(1 + true, 1)", "", ["operator-types at `1 + true`: `+` does not work on an int and a bool"]],
  ["conv(if 1 then 2 else 3, 1)", "", ["type-mismatch at `1`: a condition takes a bool, not an int"]],
  ["conv(not 3, 1)", "", ["type-mismatch at `3`: a condition takes a bool, not an int"]],
  [
    "conv((1,2) + (3,4), 1)",
    "",
    ["operator-types at `(1,2) + (3,4)`: `+` does not work on (int, int) and (int, int)"],
  ],
];

/** A line that does not parse is one mistake; what it was to name, and what its brackets leave of it, is not another. */
const broken: readonly Case[] = [
  ["x1 relu = bn\n relu", "", ["extra-after-statement at `relu`"]],
  ["conv((4, 3)", "", ["unclosed-bracket at ``"]],
  ["conv(4, [3)", "", ["unclosed-bracket at ``"]],
];

describe("lines that do not parse", () => {
  it.each(broken)("%s", (body, declarations, expected) => {
    const told = complaints(body, declarations).map((text) => text.split(":")[0]);
    expect(told).toEqual(expected);
  });
});

describe("mistakes in a body", () => {
  it.each(cases)("%s %s", (body, declarations, expected) => {
    expect(complaints(body, declarations)).toEqual(expected);
  });
});
