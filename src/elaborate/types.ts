// The types of this room: values of the language, what can be called, scopes, and where elaboration stands. Poison, the value of
// whatever was already reported, is `undefined` among values and a kind among flows.

import type { Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import type { GraphBuilder } from "../ir/builder.ts";
import type { Contract, Measures } from "../ir/contract.ts";
import type { BlockFrame, GraphNode, GraphOutput, NodeId, WeightRule } from "../ir/graph.ts";
import type { AnyOp, OpRegistry } from "../ir/op.ts";
import type { Shape } from "../ir/shape.ts";
import type {
  Argument,
  BlockDeclaration,
  Declaration,
  File,
  InputItem,
  Item,
  ModelDeclaration,
  Name,
} from "../syntax/ast.ts";
import type { Budget } from "./budget.ts";

// ---- values

/** Exact; an int is a rational whose denominator is 1. The denominator is positive, the fraction in lowest terms. */
export interface Rational {
  readonly kind: "rational";
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export type Value =
  | Rational
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "tuple"; readonly items: readonly Value[] }
  | { readonly kind: "shape"; readonly sizes: readonly number[] }
  | BlockValue
  | { readonly kind: "value"; readonly node: GraphNode };

/** An op, block or model with some of its arguments fixed. */
export interface BlockValue {
  readonly kind: "block";
  /** As the user names it: a variant's own name. */
  readonly name: string;
  readonly callee: Callee;
  readonly fixed: ReadonlyMap<string, Given>;
}

export type Callee =
  | { readonly kind: "op"; readonly op: AnyOp }
  | { readonly kind: "declared"; readonly declaration: Callable; readonly module: Module };

export type Callable = ModelDeclaration | BlockDeclaration;

/** An argument with the place where it was written; no value where a mistake was reported. */
export interface Given {
  readonly value: Value | undefined;
  readonly span: Span;
}

// ---- files

export interface Module {
  readonly file: File;
  readonly members: Map<string, Member>;
}

/** What a file declares or imports. */
export interface Member {
  readonly span: Span;
  /** What it declares, and where; absent for an import that led nowhere. */
  readonly declared?: { readonly declaration: Declaration; readonly module: Module };
  /** What a call of it means; undefined is poison: an import that led nowhere, a cycle of calls, a variant with mistakes. */
  readonly block: () => BlockValue | undefined;
}

// ---- scopes

/** Parameters, `let` and loop variables; inner scopes see outer ones. */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly bindings: Map<string, Binding>;
}

export interface Binding {
  readonly value: Value | undefined;
  readonly span: Span;
}

/** Weight paths: a prefix and counters of automatic names per stem. */
export interface PathScope {
  readonly prefix: string;
  readonly counters: Map<string, number>;
  /** The next index of a `seq` that numbers here. */
  nextIndex: number;
}

/** What a step label names: a value, or a block with one set of weights. */
export type LabelEntry =
  | NamedValue
  | { readonly kind: "shared"; readonly shared: Shared | undefined; readonly span: Span }
  /** Two values of different paths have this label: it cannot be read. */
  | { readonly kind: "ambiguous"; readonly span: Span; readonly other: Span };

interface NamedValue {
  readonly kind: "value";
  readonly flow: Flow;
  readonly span: Span;
  /** Two values of one path are a mistake, of different paths only ambiguous. */
  readonly path: string;
  /** `->` follows on its line. */
  readonly followed: boolean;
}

export interface Shared {
  readonly block: BlockValue;
  readonly path: string;
  calls: number;
}

/** One call of a shared block; weights under one path may be used again by another call of the same. */
export interface SharedCall {
  readonly shared: Shared;
  readonly call: number;
}

// ---- where elaboration stands

/** The current value of a pipeline; empty before `from` in models with several inputs. */
export type Flow =
  | { readonly kind: "value"; readonly node: GraphNode }
  | { readonly kind: "empty" }
  | { readonly kind: "poison" };

/** One run of a model's or block's body. */
export interface Body {
  readonly kind: "model" | "block";
  readonly name: string;
  readonly module: Module;
  /** Adds the calls that led here to each message. */
  readonly reporter: Reporter;
  /** Adds nothing: for the bodies that are called from here. */
  readonly root: Reporter;
  /** `in` */
  readonly input: Flow;
  readonly labels: Map<string, LabelEntry>;
  /** Labels of branches not taken and loops not entered. */
  readonly skipped: Map<string, Span>;
  /** Computed labels that are poison: a name of that form may be one of them. */
  readonly unsure: RegExp[];
  readonly frames: readonly BlockFrame[];
  readonly calls: readonly CallSite[];
  /** The model that is being compiled; absent in blocks and in models called as blocks. */
  readonly yields?: ModelYield;
  /** What `input` does in a model; absent in blocks. */
  readonly declareInput?: (item: InputItem, spot: Spot) => Flow;
}

export interface CallSite {
  readonly name: string;
  readonly span: Span;
  readonly given: ReadonlyMap<string, Given>;
}

/** What a model says beside its nodes. */
export interface ModelYield {
  readonly outputs: GraphOutput[];
  readonly contracts: Contract[];
  readonly weightRules: WeightRule[];
  readonly contractsOn: boolean;
}

/** What one compilation of one model shares. */
export interface Elaboration {
  readonly registry: OpRegistry;
  readonly builder: GraphBuilder;
  readonly budget: Budget;
  /** Where each weight was made. */
  readonly makers: Map<number, Maker>;
  /** Forms of equal calls; see op-calls.ts. */
  readonly forms: Map<string, unknown>;
  /** How each op node was written, for fixes. */
  readonly calls: Map<NodeId, CallRecord>;
  /** Values whose ascription was right: fixes leave what made them alone. */
  readonly ascribed: Set<NodeId>;
  readonly supposed: Supposed;
  /** Blocks and models whose bodies have run. */
  readonly ran: Set<Callable>;
  /** Bodies run over poison, for the mistakes that need no values: each once, loops for one round. */
  readonly onlyChecks: boolean;
  /** What finds the mistakes of contracts that cannot be judged, once all labels are known. */
  readonly contractChecks: (() => void)[];
  /** Bodies in which two weights of one path were reported. */
  readonly doubled: Set<Body>;
  /** The bodies of blocks, loops and branches: items.ts, which everything in it would otherwise import in a circle. */
  readonly runItems: (items: readonly Item[], spot: Spot, flow: Flow) => Flow;
}

/** Shapes as they would be if every wrong ascription so far were right; only where they differ. See supposed.ts. */
interface Supposed {
  readonly shapes: Map<NodeId, Shape>;
  /** Nodes before this one are settled. */
  next: NodeId;
}

export interface Maker {
  readonly calls: readonly CallSite[];
  readonly shares: readonly SharedCall[];
}

/** The text of a call: of a step, or in `shared t = embed(64)`. */
export interface CallSyntax {
  readonly callee: Name;
  readonly args?: readonly Argument[] | undefined;
  /** Label and ascription included. */
  readonly span: Span;
}

interface CallRecord {
  readonly syntax: CallSyntax;
  readonly given: ReadonlyMap<string, Given>;
  /** The shape that the call would give on operands of other shapes; undefined where it would refuse them. Reports nothing. */
  readonly again: (inputs: readonly Shape[]) => Shape | undefined;
}

/** Where a step stands. */
export interface Spot {
  readonly elaboration: Elaboration;
  readonly body: Body;
  readonly scope: Scope;
  readonly path: PathScope;
  /** Steps here are direct steps of a `seq` and take indices. */
  readonly inSeq: boolean;
  /** Inside a loop of this body: labels must differ from round to round. */
  readonly inLoop: boolean;
  /** The first step of a branch may be the bare name of a value. */
  readonly branchStart: boolean;
  /** Directly in a model's or block's body, not in a loop or branch. */
  readonly atTop: boolean;
  readonly shares: readonly SharedCall[];
  readonly depth: number;
}

/** What an expression may see. */
export interface Env {
  readonly registry: OpRegistry;
  readonly reporter: Reporter;
  readonly module: Module;
  readonly scope: Scope;
  /** Labels and `in`; absent in variants and in defaults of parameters. */
  readonly body?: Body;
  /** `here` */
  readonly here?: Flow;
  /** In contracts; not to be had where mistakes left no finished model. */
  readonly measures?: Measures | "unknown";
}
