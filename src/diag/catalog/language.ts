import type { Entry } from "../entry.ts";

export const language = {
  "internal-error": {
    severity: "error",
    message: "cnnc failed here, which is a bug in cnnc and not in the model: {problem}",
    help: "Please report it with the model and the command. Nothing it printed beside this can be relied on.",
  },
  "figure-too-large": {
    severity: "error",
    message: "{model} has more {figure} than can be counted exactly (2^53)",
    help: "Every figure is an exact integer. No machine runs a network of this size: look for a size with a digit too many.",
  },
  "type-mismatch": {
    severity: "error",
    message: "{what} takes {expected}, not {actual}",
    help: "Int converts to float where a float is wanted; nothing else converts by itself. One int where (int, int) is wanted stands for both.",
  },
  "operator-types": {
    severity: "error",
    message: "`{op}` does not work on {left} and {right}",
    help: "Arithmetic works on numbers, and on a tuple and a number item by item. Comparisons work on two numbers; == also on two values of one kind.",
  },
  "not-whole": {
    severity: "error",
    message: "{what} takes an int, but {expression} is {value}: floor gives {floor}, ceil gives {ceil}",
    help: "`/` on ints is exact and never rounds silently. Write floor(...), ceil(...), round(...) or round_to(..., n) for the one you mean.",
  },
  "float-for-int": {
    severity: "error",
    message: "{what} takes an int, not the float {value}",
    help: "Floats never convert to ints by themselves. Write the int, or floor(...), ceil(...) or round(...).",
  },
  "number-too-large": {
    severity: "error",
    message: "this number passes 2^53, beyond which ints are not exact",
    help: "Sizes and counts are exact integers up to 2^53 - 1. No network is that large: look for a digit too many.",
  },
  "float-overflow": {
    severity: "error",
    message: "this float is {result}: no finite number",
    help: "Floats are IEEE doubles, up to about 1.8e308.",
  },
  "division-by-zero": {
    severity: "error",
    message: "`{op}` by zero",
    help: "The right side is 0 for these arguments.",
  },
  "exponent-not-whole": {
    severity: "error",
    message: "an int cannot be raised to {exponent} exactly",
    help: "Exact powers have whole exponents. With a float base, as in 2.0 ^ 0.5, the result is a float.",
  },
  "index-out-of-range": {
    severity: "error",
    message: "there is no item {index} in this {target}: {range}",
    help: "Items are counted from 0.",
  },
  "pattern-mismatch": {
    severity: "error",
    message: "this pattern takes {count} items, but the value has {actual}",
    help: "A pattern such as (i, (n, c)) must have the form of the items it takes apart.",
  },
  "function-arity": {
    severity: "error",
    message: "this takes {signature}, but {count} arguments are given",
    help: "Functions in expressions take their arguments in order.",
  },
  "named-argument": {
    severity: "error",
    message: "the function {name} takes its arguments in order, without names",
    help: "Only ops and blocks have named arguments.",
  },
  "list-too-long": {
    severity: "error",
    message: "a list of {count} items; at most {limit} are allowed",
    help: "Elaboration is bounded: no model needs a list that long.",
  },
  "too-many-arguments": {
    severity: "error",
    message: "`{name}` takes {most}, but gets {given}: {signature}",
    help: "The signature lists all arguments with their defaults; those already fixed are not counted.",
  },
  "positional-after-named": {
    severity: "error",
    message: "an argument in order cannot follow one by name",
    help: "First the arguments in order, then those by name.",
  },
  "argument-twice": {
    severity: "error",
    message: "`{name}` of {callee} has a value already",
    help: "An argument that was fixed (`let unit = bottleneck(width=128)`) or given in order cannot be given again by name.",
  },
  "missing-argument": {
    severity: "error",
    message: "`{callee}` also needs {names}: {signature}",
    help: "Arguments without a default must be given.",
  },
  "argument-out-of-range": {
    severity: "error",
    message: "{what} must be {bounds}, not {value}",
    help: "Outside these bounds the op has no meaning.",
  },
  "wrong-axis-count": {
    severity: "error",
    message: "{what} has {count} items, but its input has {rank} spatial axes",
    help: "Give one number for all spatial axes, or one for each. Padding may also be (begin, end) per axis.",
  },
  "block-type-mismatch": {
    severity: "error",
    message: "{what} is a {type}, but {reason}",
    help: "A block that is passed on must take the arguments that its caller will give, and need no more. Fix others where you pass it: unit=bottleneck(width=128).",
  },
  "bad-constant": {
    severity: "error",
    message: "{what} is no tensor: {reason}",
    help: "A constant weight is a number or nested lists of numbers, as long as each other on every level.",
  },
  "constant-too-large": {
    severity: "error",
    message: "{what} holds {count} numbers; at most {limit} may be written in a model",
    help: "Constants in the text are for fixed filters. Larger ones belong in a checkpoint.",
  },
  "no-current-value": {
    severity: "error",
    message:
      "{what} needs a value, but nothing flows here: start with `from` and the name of an input or value",
    help: "With several inputs a model's flow starts empty.",
  },
  "value-as-argument": {
    severity: "error",
    message: "`{value}` is a value, and `{callee}` takes the one that flows: write `{instead}`",
    help: "Values are no arguments, as they are in Python: `from x -> relu` for relu(x). Blocks take them as parameters of type value.",
  },
  "needs-branches": {
    severity: "error",
    message: "`{name}` merges branches: {example}",
    help: "Each branch begins with the current value; `| id` is the value itself, `| e1` a value named before.",
  },
  "takes-no-branches": {
    severity: "error",
    message: "`{name}` takes one value and no branches",
    help: "Only merging ops such as add, mul and concat have branches.",
  },
  "too-many-branches": {
    severity: "error",
    message: "`{name}` takes at most {most} branches, but {count} are live",
    help: "Merge in two steps.",
  },
  "no-live-branch": {
    severity: "error",
    message: "no branch of this `{name}` is live, so it has no value",
    help: "Conditions and loops around the branches left none for these arguments. `| id` keeps the value as it is.",
  },
  "if-as-branch": {
    severity: "error",
    message:
      "an `if` without `else` as a whole branch would be the identity where it is not taken: put the `if` around the branch, or write {instead}",
    help: "`add { | body  if c { | id } }` has one branch where c is false, and then passes it on.",
  },
  "ascription-mismatch": {
    severity: "error",
    message: "the value is {actual}, not {wanted}: {difference}",
    help: "A shape after `:` is checked, never used to find the shape.",
  },
  "assertion-failed": {
    severity: "error",
    message: "this does not hold here: {condition}",
    help: "An `assert` in a block is a condition on its arguments.",
  },
  "contract-failed": {
    severity: "error",
    message: "{contract} does not hold: {what} is {measured}, against {bound}{difference}",
    help: "`assert` states what must be true of the finished model. `cnnc report` shows where the figure comes from.",
  },
  "contract-false": {
    severity: "error",
    message: "{contract} does not hold",
    help: "`assert` states what must be true of the finished model.",
  },
  "not-in-model": {
    severity: "error",
    message: "{what} belongs in the body of a model, not in a block, loop or branch",
    help: "Inputs, outputs and rules for checkpoints are what a model has towards the outside.",
  },
  "no-input": {
    severity: "error",
    message: "the model {model} has no input",
    help: "`input image: 3x224x224` names an input and its shape, batch apart.",
  },
  "no-output": {
    severity: "error",
    message: "the model {model} ends without a value and has no output",
    help: "The value at the end of a model is its output, unless it names its outputs: `output logits`.",
  },
  "bad-input-shape": {
    severity: "error",
    message: "an input cannot be {shape}: every axis has at least 1 element, all together fewer than 2^53",
    help: "Shapes are CxHxW (or CxW, or a single number for a vector), batch apart.",
  },
  "unused-value": {
    severity: "error",
    message: "{what} reaches no output",
    help: "Work that nothing reads is a mistake: a branch that was forgotten, or a flow that was restarted before its value was used.",
  },
  "model-inputs": {
    severity: "error",
    message: "only a model with one input can be called as a block, and {model} has another number",
    help: "A call takes the current value, which is one.",
  },
  "model-input-differs": {
    severity: "error",
    message: "the model {model} takes {declared}, but the value here is {actual}",
    help: "A model called as a block takes a value of its input's shape.",
  },
  "model-needs-parameters": {
    severity: "error",
    message: "the model {model} has no defaults for {names}: give them with --param, or in a variant",
    help: "Such a model is checked where it is instantiated: `model Small = Net(width=32)`.",
  },
  "variant-of-other-kind": {
    severity: "error",
    message: "`{of} {name}` must be made of a {of}, but `{base}` is a {actual}",
    help: "A variant fixes arguments: a model of a model, a block of a block or op.",
  },
  "nothing-declared": {
    severity: "error",
    message: "the file declares neither a model nor a block",
    help: "A file needs at least one: `model Net { input image: 1x28x28 ... }`.",
  },
  recursion: {
    severity: "error",
    message: "blocks may not call themselves: {chain}",
    help: "Every loop is bounded, so that elaboration always ends. Write `repeat` or `for`.",
  },
  "nested-too-deep": {
    severity: "error",
    message: "{what} nests deeper than {limit} levels",
    help: "Calls, loops, branches and brackets may nest, but not without end.",
  },
  "repeats-too-often": {
    severity: "error",
    message: "this loop expands to at least {count} steps; a model has at most {limit}",
    help: "Loops are unrolled into the graph. The product of nested loops is what counts.",
  },
  "too-many-steps": {
    severity: "error",
    message: "the model expands to more than {limit} steps",
    help: "Loops and calls are unrolled into the graph, which is bounded.",
  },
  "cyclic-import": {
    severity: "error",
    message: "these files import each other: {chain}",
    help: "Move what they share into a file of its own.",
  },
  "import-failed": {
    severity: "error",
    message: "cannot import {spec}: {reason}",
    help: 'Imports are relative paths inside the project: the nearest folder upward with cnnc.config.json or package.json, else the file\'s own folder. "cnnc/blocks" is the library.',
  },
  "imports-too-deep": {
    severity: "error",
    message: "a chain of more than {limit} imports",
    help: "Files may import files, but not without end.",
  },
  "cost-regression": {
    severity: "error",
    message: "{measure} of {model} rose from {base} to {head} ({change}), more than the {limit} allowed",
    help: "`cnnc diff --max-regression` holds params, macs, flops, weights and peak memory to what they were. Make it cheaper, or allow more.",
  },
  "weights-do-not-fit": {
    severity: "error",
    message:
      "a checkpoint made for {base} no longer loads into {head}: {count} weights are renamed, reshaped or missing",
    help: "`cnnc diff --weights-compat` lists them. Keep the labels that name the weights, or train and convert checkpoints anew.",
  },
  "over-budget": {
    severity: "error",
    message: "{model} is outside its budget in {file}: {list}",
    help: "cnnc.config.json says what models of that name may cost. Make the model cheaper, or change the budget where others see it.",
  },
  "over-soft-budget": {
    severity: "warning",
    message: "{model} is outside its budget in {file}: {list}",
    help: 'The budget in cnnc.config.json has the level "warn": it is told and does not fail the check.',
  },
} as const satisfies Record<string, Entry>;
