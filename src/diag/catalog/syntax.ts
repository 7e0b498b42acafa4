// What can be wrong with the text of a file before its meaning is asked for.

import type { Entry } from "../entry.ts";

export const syntax = {
  "too-many-errors": {
    severity: "error",
    message: "more than {limit} errors; the rest are not shown",
    help: "Mend the first errors and run again: later ones often follow from earlier ones.",
  },

  // ---- characters and tokens

  "text-too-large": {
    severity: "error",
    message: "the file has {size} {unit}, more than {limit}",
    help: "A model file is written by people. Generated models of this size usually repeat themselves: use repeat, for and blocks.",
  },
  "illegal-character": {
    severity: "error",
    message: "{character} may not stand in a model file{times}",
    help: "Control characters, bidirectional marks and lone surrogates do not show, or make a text look different from what is read. Remove them; a file full of NUL characters was probably saved as UTF-16 instead of UTF-8.",
  },
  "unknown-character": {
    severity: "error",
    message: "the character {character} means nothing here",
    help: "Code is made of ASCII names, numbers, texts in double quotes and the operators of the language. Other characters may stand in comments and texts.",
  },
  "foreign-letter": {
    severity: "error",
    message: "names are written in ASCII, but in `{word}` the letter {letter}",
    help: "Letters of different scripts can look alike and still make different names. Use a-z, A-Z, 0-9 and _; comments and texts may hold any letter.",
  },
  "foreign-space": {
    severity: "error",
    message: "{character} is not a space here",
    help: "Only plain spaces and tabs stand between words. Other spaces usually come from copying out of a web page or a PDF.",
  },
  "foreign-spelling": {
    severity: "error",
    message: "write `{instead}` instead of `{found}`",
    help: "The spelling is of another language. What was meant is clear, so the rest of the line is read as if it stood there.",
  },
  "foreign-comment": {
    severity: "error",
    message: "`{mark}` begins no comment here: comments begin with `//` and end with the line",
    help: "There is one kind of comment, `//`, and `///` for the description of a model or block. A `//` runs to the end of its line.",
  },
  "division-comment": {
    severity: "error",
    message: "`//` begins a comment; to divide and round down write `{instead}`",
    help: "`/` on integers must divide exactly. Where rounding is meant, say how: floor(a / b), ceil(a / b) or round(a / b).",
  },
  semicolon: {
    severity: "error",
    message: "no semicolons: a new line ends a statement, `->` joins steps",
    help: "Every statement stands on its own line; steps of one line are joined by `->`.",
  },
  "name-too-long": {
    severity: "error",
    message: "this name has {length} characters, more than {limit}",
    help: "Names appear in weight paths, reports and generated code; nobody reads names of this length.",
  },
  "bad-number": {
    severity: "error",
    message: "`{text}` is not a number: {reason}",
    help: "Numbers are decimal: 61_706, 0.5, 1e-3, 420k, 2M, 64 KiB. Shapes are figures joined by x: 6x28x28.",
  },
  "no-such-number": {
    severity: "error",
    message: "`{text}` is not a number of this language",
    help: "Every number is finite and exact. A padding value of minus infinity is never needed: max-pooling pads so by itself.",
  },
  "unclosed-text": {
    severity: "error",
    message: 'this `"` has no partner on its line',
    help: "A text begins and ends with double quotes on one line.",
  },
  "bad-escape": {
    severity: "error",
    message: "`{text}` means nothing in a text",
    help: 'In texts a backslash stands before ", \\, { and } only.',
  },
  "bad-hole": {
    severity: "error",
    message: "`{brace}` in a text begins or ends a hole, and there is none here",
    help: "A hole like {i + 1} is an expression between braces, without quotes, braces or comments of its own. A brace itself is written with a backslash before it.",
  },

  // ---- brackets

  "nesting-too-deep": {
    severity: "error",
    message: "nested deeper than {limit} levels",
    help: "Open brackets, operators of one expression and else-ifs count together. Name parts with let, or move them into blocks.",
  },
  "unclosed-bracket": {
    severity: "error",
    message: "expected `{closer}` to close the `{opener}`",
    help: "The bracket is still open where the line ends or where something stands that no bracket can hold.",
  },
  "unclosed-brace": {
    severity: "error",
    message: "this brace is never closed",
    help: "The declaration has more opening than closing braces; by indentation it is this one that lacks its partner.",
  },
  "missing-brace": {
    severity: "error",
    message: "expected `{` to open the body that follows",
    help: "The declaration has more closing than opening braces, and the next line is indented as if one had been opened here.",
  },
  "wrong-closer": {
    severity: "error",
    message: "`{found}` cannot close `{opener}`: expected `{closer}`",
    help: "Brackets close in the order in which they were opened.",
  },
  "stray-closer": {
    severity: "error",
    message: "nothing is open for this `{closer}` to close",
    help: "There are more closing than opening brackets.",
  },
  "lone-brace": {
    severity: "error",
    message: "the opening brace stands at the end of the line it belongs to",
    help: "A new line ends a statement, so the brace that opens its body stands on the same line.",
  },

  // ---- grammar

  expected: {
    severity: "error",
    message: "expected {expected}, found {found}",
    help: "grammars/cnn.ebnf is the grammar in full.",
  },
  "expected-declaration": {
    severity: "error",
    message: "expected `import`, `model` or `block`, found {found}{suggestion}",
    help: "A file is a list of imports, models and blocks. Layers stand in the braces of a model or a block.",
  },
  "extra-after-statement": {
    severity: "error",
    message: "the statement ends before {found}: {advice}",
    help: "One statement stands on one line. `->` joins steps, `:` states the shape and ends a step.",
  },
  "not-joined": {
    severity: "error",
    message: "`{word}` stands on a line of its own: `->` joins steps only",
    help: "`let`, `assert`, `input`, `shared` and `weights` take no value and give none, so nothing flows through them. `output` passes its value on.",
  },
  "assign-for-equals": {
    severity: "error",
    message: "`=` gives a name or fixes an argument; to compare write `==`",
    help: "`==` compares, `=` names a value or passes an argument by name.",
  },
  "equals-for-assign": {
    severity: "error",
    message: "`==` compares; a label takes `=`",
    help: "`==` compares, `=` names a value or passes an argument by name.",
  },
  "colon-for-assign": {
    severity: "error",
    message: "an argument is given with `=`, as in `{name}={value}`",
    help: "`:` states the type of a parameter or the shape of a step; arguments take `=`.",
  },
  "bare-arguments": {
    severity: "error",
    message: "arguments stand in parentheses: `{instead}`",
    help: "`conv(64, 3)` gives arguments to an op; words in a row mean nothing.",
  },
  "missing-pipe": {
    severity: "error",
    message: "each branch of a merging op begins with `|`",
    help: "A merging op takes branches: `add { | conv(64, 3) | id }}`. Each begins with `|` and may go over several lines.",
  },
  "misplaced-pipe": {
    severity: "error",
    message: "`|` begins a branch, but here are steps",
    help: "Branches belong to merging ops such as add, concat and mul. `|` in the body of a block, repeat, for, if or seq has nothing to merge.",
  },
  "unknown-statement": {
    severity: "error",
    message: "`{word}` begins no statement; did you mean `{suggestion}`?",
    help: "Statements begin with a step or with input, output, let, assert, shared, weights, seq, repeat, for, if or from.",
  },
  "chained-comparison": {
    severity: "error",
    message: "comparisons do not chain: write `{instead}`",
    help: "`a < b < c` would compare a truth value with c. Join two comparisons by `and`.",
  },
  "text-with-holes": {
    severity: "error",
    message: "{what} is a plain text, without holes",
    help: "Paths of files and patterns of weights are fixed: they are read before anything is computed.",
  },
} as const satisfies Record<string, Entry>;
