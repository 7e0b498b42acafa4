// Random syntax trees for fast-check: everything that can be written, and nothing that cannot.

import fc from "fast-check";
import { span } from "../../src/base/span.ts";
import type {
  Argument,
  BranchItem,
  CallExpr,
  Declaration,
  Expr,
  File,
  Item,
  Label,
  Name,
  Pattern,
  Step,
  Template,
  TypeExpr,
  WeightRule,
} from "../../src/syntax/ast.ts";
import { readNumber } from "../../src/syntax/numbers.ts";
import { binaryOperators, declarationWords, expressionWords, stepWords } from "../../src/syntax/tokens.ts";

const at = span({ path: "random.cnn", text: "" }, 0, 0);

const plain = fc.constantFrom(
  "x",
  "conv",
  "relu",
  "in",
  "here",
  "c",
  "layer3",
  "__proto__",
  "constructor",
  "class",
  "k",
  "xx",
  "MiB",
  "e1",
);
const any = fc.oneof(
  { weight: 4, arbitrary: plain },
  fc.constantFrom<string>(...declarationWords, ...stepWords, ...expressionWords),
);
/** Words that can be read as values. */
const readable = any.filter((word) => !expressionWords.some((other) => other === word) && word !== "block");
const bound = readable.filter((word) => word !== "in");
/** Words with which a step can begin. */
const callable = any.filter((word) => !stepWords.some((other) => other === word) && word !== "else");

const named = (word: fc.Arbitrary<string>): fc.Arbitrary<Name> => word.map((text) => ({ text, span: at }));

/** `undefined` fields are left out, as the parser leaves them out. */
function record<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K] | undefined> }): fc.Arbitrary<T> {
  return fc.record(fields as Record<string, fc.Arbitrary<unknown>>).map((all) => {
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;
  });
}

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const kind = <K extends string>(name: K): fc.Arbitrary<K> => fc.constant(name);
const place = fc.constant(at);

const numbers = fc
  .constantFrom("0", "1", "61_706", "0.5", "1e-3", "2.5e10", "420k", "1.5M", "2G", "64 KiB", "1 MiB", "3GiB")
  .map((text): Expr => {
    const value = readNumber(text);
    if ("problem" in value) throw new Error(value.problem);
    return { kind: "number", text, ...value, span: at };
  });

const words = fc.string({
  unit: fc.constantFrom(...Array.from("ab09_.{}\"\\ -/'#é你")),
  minLength: 1,
  maxLength: 8,
});

function template(hole: fc.Arbitrary<Expr>): fc.Arbitrary<Template> {
  return fc.array(fc.oneof(words, hole), { maxLength: 4 }).map((parts) => {
    const merged: (string | Expr)[] = [];
    for (const part of parts) {
      const last = merged.at(-1);
      if (typeof part === "string" && typeof last === "string") merged.splice(-1, 1, last + part);
      else merged.push(part);
    }
    return { parts: merged, span: at };
  });
}

function expressions(withText: boolean): fc.Arbitrary<Expr> {
  return fc.letrec<{ expr: Expr; call: CallExpr; argument: Argument }>((tie) => ({
    expr: fc.oneof(
      { maxDepth: 4, depthIdentifier: "expr" },
      fc.oneof(
        numbers,
        record<Expr>({ kind: kind("bool"), value: fc.boolean(), span: place }),
        record<Expr>({ kind: kind("name"), name: readable, span: place }),
        record<Expr>({
          kind: kind("shape"),
          sizes: fc.array(fc.bigInt(0n, 10n ** 20n), { minLength: 2, maxLength: 4 }),
          span: place,
        }),
        ...(withText ? [record<Expr>({ kind: kind("string"), value: template(holes), span: place })] : []),
      ),
      record<Expr>({ kind: kind("list"), items: fc.array(tie("expr"), { maxLength: 3 }), span: place }),
      record<Expr>({
        kind: kind("tuple"),
        items: fc.array(tie("expr"), { minLength: 2, maxLength: 3 }),
        span: place,
      }),
      tie("call"),
      record<Expr>({
        kind: kind("member"),
        target: tie("expr"),
        member: named(fc.oneof(any, fc.constantFrom("0", "12"))),
        span: place,
      }),
      record<Expr>({ kind: kind("index"), target: tie("expr"), index: tie("expr"), span: place }),
      record<Expr>({
        kind: kind("unary"),
        op: fc.constantFrom("-", "not"),
        operand: tie("expr"),
        span: place,
      }),
      record<Expr>({
        kind: kind("binary"),
        op: fc.constantFrom(...binaryOperators.flat()),
        left: tie("expr"),
        right: tie("expr"),
        span: place,
      }),
      record<Expr>({
        kind: kind("if-expr"),
        condition: tie("expr"),
        then: tie("expr"),
        otherwise: tie("expr"),
        span: place,
      }),
    ),
    argument: record<Argument>({ name: maybe(named(any)), value: tie("expr"), span: place }),
    call: record<CallExpr>({
      kind: kind("call-expr"),
      callee: named(readable),
      args: fc.array(tie("argument"), { maxLength: 3 }),
      span: place,
    }),
  })).expr;
}

const holes = expressions(false);
export const expression = expressions(true);

const argument = record<Argument>({ name: maybe(named(any)), value: expression, span: place });
const call = record<CallExpr>({
  kind: kind("call-expr"),
  callee: named(readable),
  args: fc.array(argument, { maxLength: 3 }),
  span: place,
});

const pattern = fc.letrec<{ pattern: Pattern }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 2 },
    record<Pattern>({ kind: kind("bind"), name: named(bound) }),
    record<Pattern>({
      kind: kind("destructure"),
      items: fc.array(tie("pattern"), { minLength: 2, maxLength: 3 }),
      span: place,
    }),
  ),
})).pattern;

const label: fc.Arbitrary<Label> = fc.oneof(
  any.map((text) => ({ name: { parts: [text], span: at }, quoted: false })),
  template(holes).map((name) => ({ name, quoted: true })),
);

const text = words.map((value): Name => ({ text: value, span: at }));

const rule: fc.Arbitrary<WeightRule> = fc.oneof(
  record<WeightRule>({ kind: kind("ignore"), pattern: text, span: place }),
  record<WeightRule>({ kind: kind("rename"), from: text, to: text, span: place }),
);

const items = fc.letrec<{ item: Item; step: Step; branch: BranchItem; body: Item[]; branches: BranchItem[] }>(
  (tie) => {
    const common = { label: maybe(label), ascription: maybe(expression), span: place };
    const read = fc.oneof(
      any.map((word) => ({ value: { parts: [word], span: at }, quoted: false })),
      template(holes).map((value) => ({ value, quoted: true })),
    );
    return {
      body: fc.array(tie("item"), { maxLength: 3 }),
      branches: fc.array(tie("branch"), { minLength: 1, maxLength: 3 }),
      step: fc.oneof(
        { maxDepth: 4, depthIdentifier: "step" },
        record<Step>({
          kind: kind("call"),
          ...common,
          callee: named(callable),
          args: maybe(fc.array(argument, { maxLength: 3 })),
        }),
        record<Step>({ kind: kind("output"), ...common, name: named(any) }),
        record<Step>({ kind: kind("read"), ...common, value: template(holes) }),
        fc
          .tuple(read, record<Partial<Step>>({ kind: kind("from"), ...common }))
          .map(([from, step]) => ({ ...step, ...from }) as Step),
        record<Step>({
          kind: kind("call"),
          ...common,
          callee: named(callable),
          args: maybe(fc.array(argument, { maxLength: 3 })),
          branches: maybe(tie("branches")),
        }),
        record<Step>({ kind: kind("seq"), ...common, body: tie("body") }),
        record<Step>({ kind: kind("repeat"), ...common, count: expression, body: tie("body") }),
        record<Step>({ kind: kind("for"), ...common, pattern, list: expression, body: tie("body") }),
        record<Step>({
          kind: kind("if"),
          ...common,
          condition: expression,
          then: tie("body"),
          otherwise: maybe(tie("body")),
        }),
      ),
      item: fc.oneof(
        { maxDepth: 4, depthIdentifier: "step" },
        record<Item>({
          kind: kind("flow"),
          steps: fc.array(tie("step"), { minLength: 1, maxLength: 3 }),
          span: place,
        }),
        record<Item>({ kind: kind("input"), name: named(any), shape: expression, span: place }),
        record<Item>({ kind: kind("let"), pattern, value: expression, span: place }),
        record<Item>({ kind: kind("assert"), condition: expression, span: place }),
        record<Item>({ kind: kind("weights"), rules: fc.array(rule, { maxLength: 3 }), span: place }),
        record<Item>({ kind: kind("shared"), name: named(any), call, span: place }),
      ),
      branch: fc.oneof(
        { maxDepth: 3, depthIdentifier: "step" },
        record<BranchItem>({ kind: kind("branch"), body: tie("body"), span: place }),
        record<BranchItem>({
          kind: kind("branch-if"),
          condition: expression,
          then: tie("branches"),
          otherwise: maybe(tie("branches")),
          span: place,
        }),
        record<BranchItem>({
          kind: kind("branch-for"),
          pattern,
          list: expression,
          body: tie("branches"),
          span: place,
        }),
      ),
    };
  },
);

const item = items.item;

const type = fc.letrec<{ type: TypeExpr }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3 },
    record<TypeExpr>({
      kind: kind("named-type"),
      name: named(fc.constantFrom("int", "float", "bool", "string", "value")),
    }),
    record<TypeExpr>({ kind: kind("list-type"), of: tie("type"), span: place }),
    record<TypeExpr>({
      kind: kind("tuple-type"),
      items: fc.array(tie("type"), { minLength: 2, maxLength: 3 }),
      span: place,
    }),
    record<TypeExpr>({
      kind: kind("block-type"),
      parameters: fc.array(tie("type"), { maxLength: 3 }),
      span: place,
    }),
  ),
})).type;

const parameter = record<{ name: Name; type: TypeExpr; default?: Expr; span: typeof at }>({
  name: named(readable),
  type,
  default: maybe(expression),
  span: place,
});

const doc = fc
  .array(fc.constantFrom("", "a text", "  indented", "/ slash", "{ \" ' }"), { maxLength: 3 })
  .map((lines) => lines.join("\n"));
const body = fc.array(item, { maxLength: 4 });

const head = { doc, name: named(any) };
const parameters = fc.array(parameter, { maxLength: 3 });

const declaration: fc.Arbitrary<Declaration> = fc.oneof(
  record<Declaration>({ kind: kind("model"), ...head, parameters, body, span: place }),
  record<Declaration>({ kind: kind("block"), ...head, parameters, body, span: place }),
  record<Declaration>({
    kind: kind("variant"),
    of: kind("model"),
    doc,
    name: named(any),
    base: call,
    body,
    span: place,
  }),
  record<Declaration>({
    kind: kind("variant"),
    of: kind("block"),
    doc,
    name: named(any),
    base: call,
    body: fc.constant([]),
    span: place,
  }),
);

export const file: fc.Arbitrary<File> = record<File>({
  kind: kind("file"),
  imports: fc.array(
    record({
      kind: kind("import"),
      names: fc.array(named(readable), { minLength: 1, maxLength: 3 }),
      from: text,
      span: place,
    }),
    { maxLength: 2 },
  ),
  declarations: fc.array(declaration, { maxLength: 3 }),
  broken: fc.constant([]),
  span: place,
});
