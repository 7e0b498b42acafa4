// Pieces of WebAssembly text that functions written by hand are made of.

export type Wat = string;

export const get = (name: string): Wat => `(local.get $${name})`;
export const set = (name: string, value: Wat): Wat => `(local.set $${name} ${value})`;
export const i32 = (value: number): Wat => `(i32.const ${value})`;
export const call = (name: string, ...operands: readonly Wat[]): Wat =>
  `(call $${name} ${operands.join(" ")})`;
export const returnIf = (condition: Wat, value: Wat): Wat => `(if ${condition} (then (return ${value})))`;

/** A finite number, an infinity or NaN as the text format writes them. */
function numeral(value: number): Wat {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  return Object.is(value, -0) ? "-0" : String(value);
}

interface Arithmetic {
  readonly constant: (value: number) => Wat;
  readonly add: Binary;
  readonly sub: Binary;
  readonly mul: Binary;
  readonly div: Binary;
  readonly lt: Binary;
  readonly le: Binary;
  readonly gt: Binary;
  readonly eq: Binary;
  readonly ne: Binary;
  readonly abs: Unary;
  readonly neg: Unary;
  readonly floor: Unary;
  readonly trunc: Unary;
}

type Unary = (operand: Wat) => Wat;
type Binary = (left: Wat, right: Wat) => Wat;

/** The instructions of one type of numbers. */
export function arithmetic(type: "f64" | "f32x4"): Arithmetic {
  const unary =
    (op: string): Unary =>
    (operand) =>
      `(${type}.${op} ${operand})`;
  const binary =
    (op: string): Binary =>
    (left, right) =>
      `(${type}.${op} ${left} ${right})`;
  return {
    constant: (value) =>
      type === "f64"
        ? `(f64.const ${numeral(value)})`
        : `(v128.const f32x4${` ${numeral(Math.fround(value))}`.repeat(4)})`,
    add: binary("add"),
    sub: binary("sub"),
    mul: binary("mul"),
    div: binary("div"),
    lt: binary("lt"),
    le: binary("le"),
    gt: binary("gt"),
    eq: binary("eq"),
    ne: binary("ne"),
    abs: unary("abs"),
    neg: unary("neg"),
    floor: unary("floor"),
    trunc: unary("trunc"),
  };
}

interface FunctionShape {
  readonly name: string;
  readonly type: "f64" | "v128";
  readonly parameters: readonly string[];
  /** Names by type. */
  readonly locals?: Readonly<Record<string, readonly string[]>>;
  /** What it returns stands last. */
  readonly body: readonly Wat[];
}

/** A function of numbers of one type, with what it takes to be found by its name. */
export function mathFunction({ name, type, parameters, locals = {}, body }: FunctionShape): [string, Wat] {
  const head = [
    `(func $${name}`,
    ...parameters.map((each) => `(param $${each} ${type})`),
    `(result ${type})`,
    ...Object.entries(locals).flatMap(([kind, names]) => names.map((each) => `(local $${each} ${kind})`)),
  ];
  return [name, [head.join(" "), ...body.map((line) => `  ${line}`)].join("\n") + ")"];
}

/** Those functions that the text calls, and those that these call, in the order of `functions`. */
export function calledFrom(text: string, functions: ReadonlyMap<string, Wat>): readonly Wat[] {
  const needed = new Set<string>();
  const need = (part: string): void => {
    for (const [, name = ""] of part.matchAll(/\(call \$(\w+)/gu)) {
      const body = functions.get(name);
      if (body === undefined || needed.has(name)) continue;
      needed.add(name);
      need(body);
    }
  };
  need(text);
  return [...functions].filter(([name]) => needed.has(name)).map(([, body]) => body);
}
