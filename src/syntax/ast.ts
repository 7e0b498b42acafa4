// The syntax tree. Nodes are readonly unions on `kind`; every node has a span. Meaning (names, types, shapes) is elaborate's.
// Parentheses are not kept: the printer adds them by precedence. What could not be read is a BrokenItem or a broken name, never guessed.

import type { Span } from "../base/span.ts";

export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** A string with holes: `"denselayer{i + 1}"` is ["denselayer", Expr]. Import paths and weight patterns have no holes. */
export interface Template {
  readonly parts: readonly (string | Expr)[];
  readonly span: Span;
}

export interface File {
  readonly kind: "file";
  readonly imports: readonly Import[];
  readonly declarations: readonly Declaration[];
  /** Names that a declaration or an import with mistakes was to define. They are reported already: whoever meets one stays silent. */
  readonly broken: readonly Name[];
  readonly span: Span;
}

/** `import { a, b } from "./blocks.cnn"` */
export interface Import {
  readonly kind: "import";
  readonly names: readonly Name[];
  readonly from: Name;
  readonly span: Span;
}

export type Declaration = ModelDeclaration | BlockDeclaration | VariantDeclaration;

interface DeclarationBase {
  /** The text of the `///` lines above, without the slashes; "" when there are none. */
  readonly doc: string;
  readonly name: Name;
  readonly span: Span;
}

export interface ModelDeclaration extends DeclarationBase {
  readonly kind: "model";
  readonly parameters: readonly Parameter[];
  readonly body: readonly Item[];
}

export interface BlockDeclaration extends DeclarationBase {
  readonly kind: "block";
  readonly parameters: readonly Parameter[];
  readonly body: readonly Item[];
}

/** `model VGG11Slim = VGG11(slim=4) { assert ... }`, `block layer_norm = layernorm(eps=1e-6)`. Body: asserts and weights rules only; models only. */
export interface VariantDeclaration extends DeclarationBase {
  readonly kind: "variant";
  readonly of: "model" | "block";
  readonly base: CallExpr;
  readonly body: readonly Item[];
}

export interface Parameter {
  readonly name: Name;
  readonly type: TypeExpr;
  readonly default?: Expr;
  readonly span: Span;
}

export type TypeExpr =
  | { readonly kind: "named-type"; readonly name: Name } // int float bool string value
  | { readonly kind: "list-type"; readonly of: TypeExpr; readonly span: Span }
  | { readonly kind: "tuple-type"; readonly items: readonly TypeExpr[]; readonly span: Span }
  | { readonly kind: "block-type"; readonly parameters: readonly TypeExpr[]; readonly span: Span };

// ---- statements

export type Item = InputItem | LetItem | AssertItem | WeightsItem | SharedItem | FlowItem | BrokenItem;

/**
 * A line that could not be read; its mistake is reported already. It poisons the value of the flow after it and the names it was to
 * define, so that nothing else is said about them.
 */
export interface BrokenItem {
  readonly kind: "broken";
  readonly names: readonly Name[];
  readonly span: Span;
}

/** `input image: 1x28x28` */
export interface InputItem {
  readonly kind: "input";
  readonly name: Name;
  readonly shape: Expr;
  readonly span: Span;
}

/** `let x = expr`, `let (a, b) = expr` */
export interface LetItem {
  readonly kind: "let";
  readonly pattern: Pattern;
  readonly value: Expr;
  readonly span: Span;
}

export interface AssertItem {
  readonly kind: "assert";
  readonly condition: Expr;
  readonly span: Span;
}

/** `weights { ignore "AuxLogits.*"  rename "norm.1" "norm1" }` */
export interface WeightsItem {
  readonly kind: "weights";
  readonly rules: readonly WeightRule[];
  readonly span: Span;
}

export type WeightRule =
  | { readonly kind: "ignore"; readonly pattern: Name; readonly span: Span }
  | { readonly kind: "rename"; readonly from: Name; readonly to: Name; readonly span: Span };

/** `shared t = embed(64)`: makes weights under path `t`, runs nothing; `t` is then a step. */
export interface SharedItem {
  readonly kind: "shared";
  readonly name: Name;
  readonly call: CallExpr;
  readonly span: Span;
}

/** One line of flow: steps joined by `->`. */
export interface FlowItem {
  readonly kind: "flow";
  readonly steps: readonly Step[];
  readonly span: Span;
}

export type Pattern =
  | { readonly kind: "bind"; readonly name: Name }
  | { readonly kind: "destructure"; readonly items: readonly Pattern[]; readonly span: Span };

// ---- steps

export type Step = CallStep | SeqStep | RepeatStep | ForStep | IfStep | FromStep | OutputStep | ReadStep;

interface StepBase {
  /** `e1 = conv(64, 3)` or `"denselayer{i + 1}" = dense_layer(32)` */
  readonly label?: Label;
  /** `: 6x28x28` after the step */
  readonly ascription?: Expr;
  readonly span: Span;
}

export interface Label {
  readonly name: Template;
  readonly quoted: boolean;
}

/**
 * `conv(64, 3)`, `relu`, `add { | a | b }`, `id`, `in`, or the bare name of a value, block parameter or shared binding.
 * `args` is undefined when written without parentheses, `branches` when written without braces.
 */
export interface CallStep extends StepBase {
  readonly kind: "call";
  readonly callee: Name;
  readonly args?: readonly Argument[];
  readonly branches?: readonly BranchItem[];
}

export interface Argument {
  readonly name?: Name;
  readonly value: Expr;
  readonly span: Span;
}

export type BranchItem =
  | { readonly kind: "branch"; readonly body: readonly Item[]; readonly span: Span }
  | {
      readonly kind: "branch-if";
      readonly condition: Expr;
      readonly then: readonly BranchItem[];
      readonly otherwise?: readonly BranchItem[];
      readonly span: Span;
    }
  | {
      readonly kind: "branch-for";
      readonly pattern: Pattern;
      readonly list: Expr;
      readonly body: readonly BranchItem[];
      readonly span: Span;
    };

/** `seq { ... }`: its direct steps are numbered 0, 1, ... as in nn.Sequential. */
export interface SeqStep extends StepBase {
  readonly kind: "seq";
  readonly body: readonly Item[];
}

export interface RepeatStep extends StepBase {
  readonly kind: "repeat";
  readonly count: Expr;
  readonly body: readonly Item[];
}

export interface ForStep extends StepBase {
  readonly kind: "for";
  readonly pattern: Pattern;
  readonly list: Expr;
  readonly body: readonly Item[];
}

/** `else if` is an `otherwise` of one flow item with one if step. */
export interface IfStep extends StepBase {
  readonly kind: "if";
  readonly condition: Expr;
  readonly then: readonly Item[];
  readonly otherwise?: readonly Item[];
}

/** `from a`, `from "denselayer{i}"`: restarts the flow at a value. */
export interface FromStep extends StepBase {
  readonly kind: "from";
  readonly value: Template;
  readonly quoted: boolean;
}

export interface OutputStep extends StepBase {
  readonly kind: "output";
  readonly name: Name;
}

/** A computed label where a step is expected: reads that value. */
export interface ReadStep extends StepBase {
  readonly kind: "read";
  readonly value: Template;
}

// ---- expressions

export type Expr =
  | NumberExpr
  | BoolExpr
  | StringExpr
  | ShapeExpr
  | NameExpr
  | ListExpr
  | TupleExpr
  | CallExpr
  | MemberExpr
  | IndexExpr
  | UnaryExpr
  | BinaryExpr
  | IfExpr;

/** `61_706`, `1e-3`, `420k`, `1 MiB`: exactly numerator / denominator. `float` when written with a point or an exponent and no suffix. */
export interface NumberExpr {
  readonly kind: "number";
  readonly text: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly float: boolean;
  readonly span: Span;
}

interface BoolExpr {
  readonly kind: "bool";
  readonly value: boolean;
  readonly span: Span;
}

interface StringExpr {
  readonly kind: "string";
  readonly value: Template;
  readonly span: Span;
}

/** `6x28x28`, `0x8x8`: sizes as written, bigint because a literal can pass 2^53. */
export interface ShapeExpr {
  readonly kind: "shape";
  readonly sizes: readonly bigint[];
  readonly span: Span;
}

/** Also `in` and `here`. */
export interface NameExpr {
  readonly kind: "name";
  readonly name: string;
  readonly span: Span;
}

interface ListExpr {
  readonly kind: "list";
  readonly items: readonly Expr[];
  readonly span: Span;
}

/** Two or more items. */
interface TupleExpr {
  readonly kind: "tuple";
  readonly items: readonly Expr[];
  readonly span: Span;
}

/** Built-in function, contract measure (`rf(x)`, `shape(x)`), or a block with some arguments fixed. */
export interface CallExpr {
  readonly kind: "call-expr";
  readonly callee: Name;
  readonly args: readonly Argument[];
  readonly span: Span;
}

/** `x.c`, `t.0` */
export interface MemberExpr {
  readonly kind: "member";
  readonly target: Expr;
  readonly member: Name;
  readonly span: Span;
}

/** `xs[i]` */
export interface IndexExpr {
  readonly kind: "index";
  readonly target: Expr;
  readonly index: Expr;
  readonly span: Span;
}

export interface UnaryExpr {
  readonly kind: "unary";
  readonly op: "-" | "not";
  readonly operand: Expr;
  readonly span: Span;
}

export type BinaryOp =
  "or" | "and" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "%" | "^";

export interface BinaryExpr {
  readonly kind: "binary";
  readonly op: BinaryOp;
  readonly left: Expr;
  readonly right: Expr;
  readonly span: Span;
}

/** `if c then a else b` */
export interface IfExpr {
  readonly kind: "if-expr";
  readonly condition: Expr;
  readonly then: Expr;
  readonly otherwise: Expr;
  readonly span: Span;
}
