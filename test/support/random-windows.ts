// Random convolutions and poolings that fit a given shape: kernels, strides, gaps and padding of every kind.

import { perAxis, type Layer, type Note, type Shape } from "./random-notes.ts";
import type { Tape } from "./tape.ts";

interface Axis {
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  readonly begin: number;
  readonly end: number;
  readonly out: number;
}

interface WindowLimits {
  readonly dilates: boolean;
  readonly ceil: boolean;
  /** Every window must hold an element of the input. */
  readonly full: boolean;
}

function windowAxis(tape: Tape, input: number, { dilates, ceil, full }: WindowLimits): Axis {
  const kernel = tape.int(1, 4);
  const dilation = dilates && tape.chance(35) ? tape.int(2, 3) : 1;
  const stride = tape.int(1, 3);
  const reach = dilation * (kernel - 1) + 1;
  const begin = tape.int(0, Math.min(3, reach - 1));
  const end = Math.max(tape.int(0, Math.min(3, reach - 1)), reach - input - begin);
  const room = input + begin + end - reach;
  let out = (ceil ? Math.ceil(room / stride) : Math.floor(room / stride)) + 1;
  if (ceil && (out - 1) * stride >= input + begin) out--;
  const taps = (o: number): boolean =>
    Array.from({ length: kernel }, (_, r) => o * stride - begin + r * dilation).some(
      (x) => x >= 0 && x < input,
    );
  if (full && !Array.from({ length: out }, (_, o) => taps(o)).every(Boolean))
    return { kernel: 1, stride: 1, dilation: 1, begin: 0, end: 0, out: input };
  return { kernel, stride, dilation, begin, end, out };
}

interface Windows {
  readonly axes: readonly Axis[];
  /** `kernel, stride=, pad=, dilation=` */
  readonly text: string;
  readonly out: readonly number[];
  readonly notes: readonly Note[];
}

function windows(
  tape: Tape,
  sizes: readonly number[],
  limits: WindowLimits,
  defaultStride: boolean,
): Windows {
  const even = tape.chance(60);
  const first = windowAxis(tape, Math.min(...sizes), limits);
  // Mostly the same window on both axes, as people write; it fits the larger axis when it fits the smaller one.
  const axes = sizes.map((input) => {
    if (!even) return windowAxis(tape, input, limits);
    const { stride, kernel, dilation, begin, end } = first;
    const room = input + begin + end - dilation * (kernel - 1) - 1;
    let out = (limits.ceil ? Math.ceil(room / stride) : Math.floor(room / stride)) + 1;
    if (limits.ceil && (out - 1) * stride >= input + begin) out--;
    return { ...first, out };
  });
  const given = (key: "kernel" | "stride" | "dilation"): string => perAxis(axes.map((axis) => axis[key]));
  const uneven = axes.some(({ begin, end }) => begin !== end);
  const parts = [given("kernel")];
  if (defaultStride || given("stride") !== "1") parts.push(`stride=${given("stride")}`);
  const pad = paddingText(axes);
  if (pad !== "0") parts.push(`pad=${pad}`);
  if (given("dilation") !== "1") parts.push(`dilation=${given("dilation")}`);
  const found: Note[] = [];
  if (uneven) found.push("uneven padding");
  if (given("dilation") !== "1") found.push("dilation");
  if (axes.some(({ kernel }) => kernel % 2 === 0)) found.push("even kernel");
  if (axes.some(({ kernel }, i) => kernel > (sizes[i] ?? 1))) found.push("kernel wider than input");
  return { axes, text: parts.join(", "), out: axes.map(({ out }) => out), notes: found };
}

/** An int, one per axis, or (begin, end) per axis; in 1-D a pair is left, right. */
function paddingText(axes: readonly Axis[]): string {
  const pairs = axes.map(({ begin, end }) => `(${begin}, ${end})`);
  if (axes.every(({ begin, end }) => begin === end)) return perAxis(axes.map(({ begin }) => begin));
  return pairs.length === 1 ? (pairs[0] ?? "") : `(${pairs.join(", ")})`;
}

export function divisors(n: number): [number, ...number[]] {
  return [1, ...Array.from({ length: n - 1 }, (_, i) => i + 2).filter((d) => n % d === 0)];
}

/** Some number of output channels: few, or enough for packed panels, seldom a multiple of any tile. */
export function channels(tape: Tape): number {
  return tape.pick([1, 2, 3, 4, 5, 6, 7, 8, 17, 18, 19, 22, 25]);
}

export function convNotes(from: number, out: number): Note[] {
  const found: Note[] = ["conv"];
  if (from !== out) found.push("C_in != C_out");
  if (out % 2 === 1 && out > 1) found.push("remainder");
  if (out > 16) found.push("rows to pack");
  return found;
}

export function conv(tape: Tape, [from = 1, ...sizes]: Shape): Layer {
  const window = windows(tape, sizes, { dilates: true, ceil: false, full: false }, false);
  const groups = tape.chance(30) ? tape.pick(divisors(from)) : 1;
  const out = groups === 1 ? channels(tape) : groups * tape.int(1, Math.max(1, Math.floor(24 / groups)));
  const parts = [`${out}`, window.text];
  const found = [...window.notes, ...convNotes(from, out)];
  if (groups > 1) {
    parts.push(`groups=${groups}`);
    found.push(groups === from ? "depthwise" : "groups");
  }
  if (tape.chance(30)) parts.push("bias=false");
  if (tape.chance(10)) {
    parts.push("flip=true");
    found.push("flip");
  }
  const most = Math.max(...window.axes.flatMap(({ begin, end }) => [begin, end]));
  if (most > 0 && most < Math.min(...sizes) && tape.chance(25)) {
    parts.push(`pad_mode=${tape.pick(["reflect", "symmetric", "replicate", "circular"])}`);
    found.push("padding mode");
  }
  return { text: `conv(${parts.join(", ")})`, shape: [out, ...window.out], notes: found };
}

/** Sizes kept or divided: the words of padding. */
export function convSame(tape: Tape, [from = 1, ...sizes]: Shape): Layer {
  const out = channels(tape);
  const stride = tape.int(1, 3);
  const kernel = tape.int(1, 4);
  const word = tape.pick(["same_upper", "same_lower"]);
  return {
    text: `conv(${out}, ${kernel}, stride=${stride}, pad=${word})`,
    shape: [out, ...sizes.map((each) => Math.ceil(each / stride))],
    notes: ["padding in words", ...convNotes(from, out)],
  };
}

export function convConstant(tape: Tape, [from = 1, ...sizes]: Shape): Layer {
  const kernel = sizes.map(() => tape.int(1, 2));
  const pads = sizes.map((each, i) => Math.max(0, (kernel[i] ?? 1) - each));
  const numbers = (depth: readonly number[]): string => {
    const [extent, ...rest] = depth;
    if (extent === undefined) return `${tape.int(-3, 3)}`;
    return `[${Array.from({ length: extent }, () => numbers(rest)).join(", ")}]`;
  };
  return {
    text: `conv(2, ${perAxis(kernel)}, pad=${perAxis(pads)}, weight=${numbers([2, from, ...kernel])}, bias=false)`,
    shape: [2, ...sizes.map((each, i) => each + 2 * (pads[i] ?? 0) - (kernel[i] ?? 1) + 1)],
    notes: ["constant kernel"],
  };
}

export function convTranspose(tape: Tape, [from = 1, ...sizes]: Shape): Layer {
  const groups = tape.chance(30) ? tape.pick(divisors(from)) : 1;
  const out = groups * tape.int(1, 3);
  const [kernel, stride, dilation] = [tape.int(1, 4), tape.int(1, 3), tape.chance(20) ? 2 : 1];
  const covered = sizes.map((each) => (each - 1) * stride + dilation * (kernel - 1) + 1);
  const pad = Math.min(tape.int(0, 2), Math.floor((Math.min(...covered) - 1) / 2));
  const outputPad = tape.chance(30) ? Math.max(stride, dilation) - 1 : 0;
  const bias = tape.chance(30) ? ", bias=false" : "";
  return {
    text: `conv_transpose(${out}, ${kernel}, stride=${stride}, pad=${pad}, output_pad=${outputPad}, dilation=${dilation}, groups=${groups}${bias})`,
    shape: [out, ...covered.map((each) => each - 2 * pad + outputPad)],
    notes: ["conv_transpose", ...(groups > 1 ? ["groups" as const] : [])],
  };
}

export function pool(tape: Tape, [from = 1, ...sizes]: Shape): Layer {
  const name = tape.pick(["maxpool", "avgpool", "minpool", "lppool", "maxpool"]);
  const ceil = tape.chance(25);
  const window = windows(tape, sizes, { dilates: name !== "avgpool", ceil, full: true }, true);
  const found: Note[] = [...window.notes];
  if (window.axes.some(({ kernel, stride }) => stride < kernel)) found.push("overlapping pool");
  let text = window.text;
  if (ceil) {
    text += ", ceil=true";
    found.push("ceil");
  }
  if (name === "avgpool" && tape.chance(50)) {
    text += ", count_pad=false";
    found.push("uncounted padding");
  }
  return { text: `${name}(${text})`, shape: [from, ...window.out], notes: found };
}
