// Random small networks as text of the language, right by construction: every shape is worked out here as well and ascribed, so that
// elaboration is tested against a second arithmetic.

import type fc from "fast-check";
import { activations, adapter, keeping, layer, letters } from "./random-layers.ts";
import { perAxis, size, type Layer, type Note, type Shape } from "./random-notes.ts";
import { readTape, tapes, type Tape } from "./tape.ts";

export interface RandomNetwork {
  readonly text: string;
  readonly notes: ReadonlySet<Note>;
}

export const randomNetworks: fc.Arbitrary<RandomNetwork> = tapes(160, 10).map(networkOf);

interface Value {
  readonly name: string;
  readonly shape: Shape;
  /** How many statements stood before it. */
  readonly at: number;
}

interface Growing {
  readonly tape: Tape;
  readonly lines: string[];
  readonly notes: Set<Note>;
  /** Block name to its text. */
  readonly blocks: Map<string, string>;
  readonly labels: Value[];
  /** Inputs that nothing has read yet. */
  readonly waiting: Value[];
  readonly shared: Value[];
  shape: Shape;
  outputs: number;
}

function networkOf(numbers: readonly number[]): RandomNetwork {
  const tape = readTape(numbers);
  const inputs = drawInputs(tape);
  const [first] = inputs;
  const net: Growing = {
    tape,
    lines: [],
    notes: new Set(),
    blocks: new Map(),
    labels: [],
    waiting: inputs.slice(1),
    shared: [],
    shape: first?.shape ?? [1],
    outputs: 0,
  };
  if (inputs.length > 1) {
    net.notes.add("several inputs");
    net.lines.push(`from ${first?.name ?? ""}`);
  }
  noteShape(net);
  for (let i = 0; i < 12 && !(tape.ended && i > 0); i++) statement(net);
  for (const value of net.waiting) join(net, value);
  net.lines.push("output y");
  if (net.outputs > 0) net.notes.add("several outputs");
  const ports = inputs.map(({ name, shape }) => `input ${name}: ${shapeText(shape)}`);
  const body = [...ports, ...net.lines].map((line) => `  ${line.replaceAll("\n", "\n  ")}`);
  return { text: [...net.blocks.values(), `model Random {`, ...body, "}", ""].join("\n"), notes: net.notes };
}

function drawInputs(tape: Tape): Value[] {
  const rank = tape.pick([3, 3, 2, 3, 1]);
  const draw = (name: string): Value => {
    const sizes = Array.from({ length: rank - 1 }, () => tape.int(1, 11));
    return { name, shape: [rank === 1 ? tape.int(1, 20) : tape.int(1, 6), ...sizes], at: 0 };
  };
  return tape.chance(25) ? [draw("a"), draw("b")] : [draw("a")];
}

function shapeText(shape: Shape): string {
  return shape.length === 1 ? `[${shape.join("")}]` : shape.join("x");
}

function noteShape({ shape, notes }: Growing): void {
  if (shape.length === 1) notes.add("vector");
  if (shape.length === 2) notes.add("1-D");
  if (shape.length === 3) notes.add("2-D");
  if (shape.length === 3 && shape[1] !== shape[2]) notes.add("H != W");
}

/** Writes one statement that gives `shape`. */
function write(net: Growing, text: string, shape: Shape, ...notes: readonly Note[]): void {
  net.lines.push(`${text} : ${shapeText(shape)}`);
  net.shape = shape;
  for (const note of notes) net.notes.add(note);
  noteShape(net);
}

/** The text of a layer; its notes are taken. */
function used(net: Growing, { text, notes }: Layer): string {
  for (const note of notes) net.notes.add(note);
  return text;
}

function statement(net: Growing): void {
  const { tape } = net;
  const makers = [plain, plain, plain, plain, labelled, merge, merge, gate, stretch, control, block, block];
  const rare = [alongSpace, skip, skip, sharing, output, input, sequence];
  const at = tape.int(0, makers.length + rare.length - 1);
  (makers[at] ?? rare[at - makers.length] ?? plain)(net);
}

function plain(net: Growing): void {
  const { text, shape } = chain(net, net.tape.int(1, 3), false);
  write(net, text, shape);
}

interface Chain {
  readonly text: string;
  readonly shape: Shape;
}

/** Layers joined by `->`, from the current value. */
function chain(net: Growing, length: number, keepRank: boolean, from = net.shape): Chain {
  let shape = from;
  const texts: string[] = [];
  for (let i = 0; i < length; i++) {
    const next = layer(net.tape, shape, keepRank);
    texts.push(used(net, next));
    shape = next.shape;
  }
  return { text: texts.join(" -> "), shape };
}

function keepingChain(net: Growing, length: number): string {
  return Array.from({ length }, () => used(net, keeping(net.tape, net.shape))).join(" -> ");
}

function labelled(net: Growing): void {
  const next = layer(net.tape, net.shape);
  const name = `e${net.lines.length}`;
  write(net, `${name} = ${used(net, next)}`, next.shape, "label");
  net.labels.push({ name, shape: next.shape, at: net.lines.length });
}

const merges = ["add", "concat", "mul", "sub", "max", "min"] as const;

/** Branches that end in one shape, or in one but for their channels. */
function merge(net: Growing): void {
  const { tape } = net;
  const op = tape.pick(merges);
  const first = chain(net, tape.int(1, 3), true);
  const branches = [first];
  for (let i = op === "sub" ? 1 : tape.int(1, 2); i > 0; i--) {
    const next = tape.chance(40) ? { text: "id", shape: net.shape } : chain(net, tape.int(1, 2), true);
    branches.push(fitted(tape, next, first.shape, op === "concat"));
  }
  const shape = op === "concat" ? joined(branches, 0) : first.shape;
  if (size(shape) > 2500) return plain(net);
  write(net, `${op} { ${branches.map(({ text }) => `| ${text}`).join(" ")} }`, shape, op);
}

function joined(branches: readonly Chain[], axis: number): Shape {
  const total = branches.reduce((sum, { shape }) => sum + (shape[axis] ?? 1), 0);
  return (branches[0]?.shape ?? []).map((extent, i) => (i === axis ? total : extent));
}

/** With layers behind it that make it fit beside `wanted`; `free`: in all axes but the channels. */
function fitted(tape: Tape, { text, shape }: Chain, wanted: Shape, free: boolean): Chain {
  const [from = 1, ...sizes] = shape;
  const keeps = free && (wanted.length > 1 || tape.chance(50));
  const to = keeps ? [from, ...wanted.slice(1)] : wanted;
  const steps = sizes.length === wanted.length - 1 ? adapter(shape, to) : [];
  return { text: [text, ...steps].join(" -> "), shape: to };
}

function gate(net: Growing): void {
  const [channels = 1, ...sizes] = net.shape;
  if (sizes.length === 0) return write(net, `mul { | id | dense(${channels}) -> sigmoid }`, net.shape, "mul");
  write(net, `mul { | id | gap -> conv(${channels}, 1) -> sigmoid }`, net.shape, "gate", "mul");
}

/** Axes of 1 repeated: a pooled branch, or a learned tensor. */
function stretch(net: Growing): void {
  const { tape, shape } = net;
  const op = tape.pick(["add", "sub", "max", "min"] as const);
  const axis = tape.int(0, shape.length - 1);
  const small = shape.map((extent, i) => (i === axis || tape.chance(50) ? 1 : extent));
  if (tape.chance(50)) {
    const name = `p${net.lines.length}`;
    const text = `${op}(broadcast=true) { | id | ${name} = param([${small.join(", ")}], init=0.5) }`;
    return write(net, text, shape, op, "broadcast", "learned tensor");
  }
  const reduced = `reduce_max(${letters(shape)[axis] ?? "c"})`;
  write(net, `${op}(broadcast=true) { | id | ${reduced} }`, shape, op, "broadcast");
}

function alongSpace(net: Growing): void {
  const { shape, tape } = net;
  if (shape.length === 1 || size(shape) > 1200) return plain(net);
  const axis = tape.int(1, shape.length - 1);
  const letter = letters(shape)[axis] ?? "w";
  const part = tape.int(1, shape[axis] ?? 1);
  const branches = [
    { text: keepingChain(net, 1), shape },
    {
      text: `slice(0, ${part}, axis=${letter})`,
      shape: shape.map((extent, i) => (i === axis ? part : extent)),
    },
  ];
  const text = `concat(axis=${letter}) { ${branches.map((each) => `| ${each.text}`).join(" ")} }`;
  write(net, text, joined(branches, axis), "concat along space", "concat", "slice");
}

function skip(net: Growing): void {
  const alike = net.labels.filter(({ shape }) => shape.length === net.shape.length);
  const value = alike[net.tape.int(0, Math.max(0, alike.length - 1))];
  return value ? join(net, value) : labelled(net);
}

function input(net: Growing): void {
  const at = net.waiting.findIndex(({ shape }) => shape.length === net.shape.length);
  const [value] = at < 0 ? [] : net.waiting.splice(at, 1);
  return value ? join(net, value) : output(net);
}

/** The current value and an older one become one. */
function join(net: Growing, value: Value): void {
  const { tape, shape } = net;
  if (value.shape.length !== shape.length) {
    const vectors = `| flatten -> dense(3) | ${value.name} -> flatten -> dense(3)`;
    const one = [shape, value.shape].findIndex((each) => each.length === 1);
    const text =
      one === 0
        ? vectors.replace("flatten -> ", "")
        : one === 1
          ? vectors.replace(/(?<=\| \w+ -> )flatten -> (?=dense\(3\)$)/u, "")
          : vectors;
    return write(net, `add { ${text} }`, [3], "add");
  }
  const op = tape.pick(["concat", "add", "mul"] as const);
  const other = fitted(tape, { text: value.name, shape: value.shape }, shape, op === "concat");
  const together = op === "concat" ? joined([{ text: "", shape }, other], 0) : shape;
  if (value.at > 0 && net.lines.length - value.at > 1) net.notes.add("long skip");
  write(net, `${op} { | ${tape.chance(50) ? keepingChain(net, 1) : "id"} | ${other.text} }`, together, op);
}

/** One set of weights, called here and perhaps again later. */
function sharing(net: Growing): void {
  const { tape, shape } = net;
  const [channels = 1] = shape;
  const known = net.shared.find((each) => each.shape[0] === channels && each.shape.length === shape.length);
  if (known) return write(net, `${known.name} -> relu`, shape, "shared", "activation");
  const name = `t${net.lines.length}`;
  const call = shape.length === 1 ? `dense(${channels})` : `conv(${channels}, 3, pad=1)`;
  net.lines.push(`shared ${name} = ${call}`);
  net.shared.push({ name, shape, at: net.lines.length });
  const last = tape.chance(50) ? "bn" : "tanh";
  write(net, `${name} -> ${last} -> ${name}`, shape, "shared", shape.length === 1 ? "dense" : "conv");
}

function output(net: Growing): void {
  net.outputs++;
  net.lines.push(`output o${net.outputs}`);
  const back = net.labels[net.tape.int(0, Math.max(0, net.labels.length - 1))];
  if (back && net.tape.chance(40)) {
    net.lines.push(`from ${back.name}`);
    net.shape = back.shape;
    net.notes.add("restart");
  } else plain(net);
}

function sequence(net: Growing): void {
  const steps = chain(net, 2, false);
  write(net, `s${net.lines.length} = seq {\n  ${steps.text.replace(" -> ", "\n  ")}\n}`, steps.shape, "seq");
}

function control(net: Growing): void {
  const { tape, shape } = net;
  const [channels = 1, ...sizes] = shape;
  switch (tape.int(0, 3)) {
    case 0:
      return write(
        net,
        `repeat ${tape.int(1, 3)} {\n  ${keepingChain(net, tape.int(1, 2))}\n}`,
        shape,
        "repeat",
      );
    case 1: {
      const list = [tape.int(1, 7), tape.int(1, 7)];
      const step = sizes.length === 0 ? "dense(c)" : "conv(c, 1)";
      const text = `for c in [${list.join(", ")}] {\n  ${step} -> relu\n}`;
      return write(net, text, [list[1] ?? 1, ...sizes], "for", sizes.length === 0 ? "dense" : "conv");
    }
    case 2: {
      const pairs = [tape.int(1, 3), tape.int(1, 3)].map((kernel) => [tape.int(1, 5), kernel] as const);
      if (sizes.length === 0) return plain(net);
      const list = pairs.map(([c, k]) => `(${c}, ${k})`).join(", ");
      const grown = pairs.reduce((sum, [, k]) => sum + k - 1, 0);
      const text = `for (i, (c, k)) in enumerate([${list}]) {\n  conv(c + i, k, pad=k - 1)\n  if i == 0 { relu }\n}`;
      return write(
        net,
        text,
        [(pairs[1]?.[0] ?? 1) + 1, ...sizes.map((each) => each + grown)],
        "for",
        "if",
        "conv",
      );
    }
    default: {
      const [one, other] = [keepingChain(net, 1), keepingChain(net, 1)];
      const condition = tape.pick([`${channels} > 3`, `${channels} % 2 == 0`, "here.c >= 4"]);
      return write(net, `if ${condition} { ${one} } else { ${other} }`, shape, "if");
    }
  }
}

const unit = `block unit(c: int, k: int = 3, s: int = 1, act: block() = relu) {
  conv(c, k, stride=s, pad=floor(k / 2), bias=false) -> bn -> act
}`;
const residual = `block residual(k: int = 2, act: block() = relu) {
  add { | conv(in.c, k, pad=same_upper) -> act -> conv(in.c, 1) | id }
}`;
const stack = `block stack(body: block(), n: int = 2) {
  repeat n { body }
}`;
const beside = `block beside(v: value, c: int) {
  concat { | conv(c, 1) | v }
}`;

function block(net: Growing): void {
  const { tape, shape } = net;
  const [, ...sizes] = shape;
  if (sizes.length === 0) return plain(net);
  const act = tape.pick(activations);
  net.notes.add("block with parameters");
  const declare = (name: string, text: string): void => void net.blocks.set(name, text);
  switch (tape.int(0, 3)) {
    case 0: {
      declare("unit", unit);
      const [c, k, s] = [tape.int(1, 9), tape.int(1, 4), tape.int(1, 2)];
      const out = sizes.map((each) => Math.floor((each + 2 * Math.floor(k / 2) - k) / s) + 1);
      return write(
        net,
        `unit(${c}, ${k}, s=${s}, act=${act})`,
        [c, ...out],
        "conv",
        "bn",
        "block as argument",
      );
    }
    case 1:
      declare("residual", residual);
      return write(net, `residual(${tape.int(1, 4)}, act=${act})`, shape, "conv", "add", "padding in words");
    case 2: {
      declare("residual", residual);
      declare("stack", stack);
      return write(
        net,
        `stack(residual(k=${perAxis([tape.int(1, 3)])}), n=${tape.int(1, 2)})`,
        shape,
        "repeat",
        "block as argument",
        "conv",
      );
    }
    default: {
      const value = net.labels.findLast(
        ({ shape: each }) => each.slice(1).join() === sizes.join() && each.length === shape.length,
      );
      if (!value) return labelled(net);
      declare("beside", beside);
      const c = tape.int(1, 4);
      return write(
        net,
        `beside(${value.name}, ${c})`,
        [c + (value.shape[0] ?? 1), ...sizes],
        "value as argument",
        "concat",
        "conv",
      );
    }
  }
}
