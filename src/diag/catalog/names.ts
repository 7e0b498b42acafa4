import type { Entry } from "../entry.ts";

/** Names that mean nothing, two things or the wrong thing; labels and weight paths. */
export const names = {
  "unknown-op": {
    severity: "error",
    message: "there is no op or block `{name}`{suggestion}",
    help: "A step calls an op, a block of this file, an imported block, or a parameter that holds a block. Values are read with `from`.",
  },
  "unknown-value": {
    severity: "error",
    message: "`{name}` is not defined here{suggestion}",
    help: "A label can be read from its step to the end of its block; blocks see no names from outside, only their parameters. Nothing is guessed: an unknown name is no weight and no input.",
  },
  "unknown-function": {
    severity: "error",
    message: "there is no function, block or op `{name}`{suggestion}",
    help: "Expressions call floor, ceil, round, round_to, range, enumerate, len, min, max and sum. A block or op with arguments in an expression is that block with these arguments fixed.",
  },
  "unknown-argument": {
    severity: "error",
    message: "`{callee}` has no argument `{name}`{advice}",
    help: "Arguments are given in order or by name. The signature lists them all, with their defaults.",
  },
  "unknown-type": {
    severity: "error",
    message: "there is no type `{name}`{suggestion}",
    help: "Types are int, float, bool, string, value, [T], (T, U) and block(T, ...).",
  },
  "unknown-word": {
    severity: "error",
    message: "{what} is one of {words}, not {actual}{suggestion}",
    help: "Enumerated arguments take the listed words, written without quotes.",
  },
  "unknown-path": {
    severity: "error",
    message: "the model has no value with the path or label {path}",
    help: 'Contracts name values by label, or by path in quotes: rf("layer3.0.conv1"). `cnnc report` lists all paths.',
  },
  "unknown-import": {
    severity: "error",
    message: "{from} declares no `{name}`{suggestion}",
    help: "An import takes blocks and models that the other file declares; what that file imports itself is not passed on.",
  },
  "unknown-model": {
    severity: "error",
    message: "{path} declares no model `{name}`{advice}",
    help: "`--model` names a model of the file; without it the first one is meant.",
  },
  "unknown-model-parameter": {
    severity: "error",
    message: "the model {model} has no parameter `{name}`{suggestion}",
    help: "`--param k=v` sets a parameter of the model; v is an expression of the language.",
  },
  "no-such-member": {
    severity: "error",
    message: "{target} has no `.{member}`{suggestion}",
    help: "A value has .c (its first axis), .h and .w (its last axes) and .shape; the items of a tuple are .0, .1, ...",
  },
  "ambiguous-name": {
    severity: "error",
    message:
      "`{name}` is both a value and an op or block here: write `{name}()` for the op, `from {name}` for the value",
    help: "A label may be called like an op, but then the bare name says too little. Inside a branch, rename the label to read it.",
  },
  "ambiguous-label": {
    severity: "error",
    message: "`{label}` names two values of this block, so reading it says too little",
    help: "Labels inside different labelled parts make different weight paths and may repeat; to read one of them it needs a name of its own.",
  },
  "bare-name": {
    severity: "error",
    message: "`{name}` is a value, not a step: to restart the flow there write `from {name}`",
    help: "A bare name may stand only at the start of a branch, where it is the branch's value. Anywhere else it would silently drop what flows.",
  },
  "not-callable": {
    severity: "error",
    message: "`{name}` is {type} and cannot be called",
    help: "Steps call ops, blocks, and parameters of type block(...).",
  },
  "shared-as-value": {
    severity: "error",
    message: "`{name}` is a shared block, not a value",
    help: "`shared t = embed(64)` makes one set of weights; `t` as a step calls it. It has no value of its own.",
  },
  "uncalled-shared": {
    severity: "warning",
    message: "no step calls the shared block `{name}`, so it makes no weights",
    help: "`shared t = embed(64)` only says what `t` is; a step `t` runs it. Call it, or remove the line.",
  },
  "shared-arguments": {
    severity: "error",
    message: "`{name}` is shared: its arguments are fixed where it is made",
    help: "Every call of a shared block runs the same weights, so no call can have arguments of its own.",
  },
  "shared-weights-differ": {
    severity: "error",
    message: "the shared weight `{path}` is {first}, but this call needs {second}",
    help: "All calls of a shared block use one set of weights, so each must bring as many channels as the first.",
  },
  "shadowed-name": {
    severity: "error",
    message: "`{name}` is already bound here; a name keeps one meaning",
    help: "`let`, loop variables and parameters may not hide one another. Choose another name.",
  },
  "duplicate-parameter": {
    severity: "error",
    message: "two parameters are called `{name}`",
    help: "Parameters are given by name, so each needs its own.",
  },
  "duplicate-declaration": {
    severity: "error",
    message: "`{name}` is declared or imported twice in this file",
    help: "Models, blocks and imports of one file share one set of names.",
  },
  "duplicate-output": {
    severity: "error",
    message: "two outputs are called `{name}`",
    help: "Outputs are told apart by name in everything that the compiled module gives back.",
  },
  "hides-op": {
    severity: "warning",
    message: "`{name}` is also an op; in this file the name means this declaration",
    help: "A file's own blocks hide ops of the same name. Rename the block unless this is meant.",
  },
  "duplicate-label": {
    severity: "error",
    message: "the label `{label}` is used twice",
    help: "A label is a value's name and a part of its weight paths, so it can be given once. To go on from a value no name is needed: each step takes the one before it.",
  },
  "constant-label": {
    severity: "error",
    message:
      "the label `{label}` stands in a loop and would name a value in every round: write {example} with the loop's variable, or put the body into a block",
    help: "Labels make weight paths, so they must differ from round to round: a quoted label holds int expressions in braces.",
  },
  "bad-label": {
    severity: "error",
    message: "{label} cannot be a label: labels hold letters, digits, `_`, `-` and `.`",
    help: "Labels become parts of weight paths and of file formats; up to 128 of those characters are safe everywhere.",
  },
  "label-before-arrow": {
    severity: "warning",
    message: "`{label}` names only the step after `=`, not the whole line",
    help: "A label binds the one step after it. To name the value at the end of a line, put the label on its last step, or write `x = id` on the next line.",
  },
  "label-not-taken": {
    severity: "error",
    message: "`{label}` has no value here: its step did not run",
    help: "A label in a branch of `if` that is not taken, or in a loop without rounds, names nothing.",
  },
  "duplicate-weight": {
    severity: "error",
    message: "two weights have the path `{path}`: give one of the calls a label, as in a = {call}(...)",
    help: "A weight is stored under its path. Calls without a label share the scope they stand in; a label (or a step of a `seq`) opens one of its own.",
  },
  "in-outside-block": {
    severity: "error",
    message: "`in` is the value that a block received, and there is none here{instead}",
    help: "In a model every input has a name of its own.",
  },
  "measure-outside-contract": {
    severity: "error",
    message: "`{name}` is a figure of the finished model: it appears only in an `assert` of a model",
    help: "Params, macs, flops, weights, peak and rf are known when the whole model is, so nothing in it can depend on them.",
  },
} as const satisfies Record<string, Entry>;
