// Random calls of ops that fit a given shape, by their own arithmetic: what the compiler says about the shape is compared with it.

import { perAxis, size, type Layer, type Shape } from "./random-notes.ts";
import {
  channels,
  conv,
  convConstant,
  convNotes,
  convSame,
  convTranspose,
  divisors,
  pool,
} from "./random-windows.ts";
import type { Tape } from "./tape.ts";

export const activations = [
  ...([
    "relu",
    "relu6",
    "leaky_relu(0.1)",
    "hardswish",
    "hardsigmoid",
    "clamp(-1, 2)",
    "abs",
    "neg",
  ] as const),
  ...(["sigmoid", "tanh", "elu(0.5)", "silu", "gelu", "gelu(tanh)", "softplus", "mish"] as const),
] as const;

const EXACT_ACTIVATIONS = 8;

function resample(tape: Tape, [from = 1, ...sizes]: Shape): Layer {
  const wanted = sizes.map(() => tape.int(1, 7));
  switch (tape.int(0, 4)) {
    case 0: {
      const factor = sizes.map(() => tape.int(1, 2));
      const out = sizes.map((each, i) => each * (factor[i] ?? 1));
      return { text: `upsample(${perAxis(factor)})`, shape: [from, ...out], notes: ["resample"] };
    }
    case 1: {
      const align = tape.chance(50) ? ", align_corners=true" : "";
      return {
        text: `upsample(size=${perAxis(wanted)}, mode=bilinear${align})`,
        shape: [from, ...wanted],
        notes: ["resample"],
      };
    }
    case 2:
      return { text: `upsample(size=${perAxis(wanted)})`, shape: [from, ...wanted], notes: ["resample"] };
    case 3: {
      const margin = tape.int(0, Math.min(2, ...sizes.map((each) => each - 1)));
      const mode = tape.pick(["constant", "reflect", "symmetric", "replicate", "circular"]);
      const ends = sizes.map((_, i) => Math.min(margin, i));
      const text = sizes.map((_, i) => `(${margin}, ${ends[i] ?? 0})`);
      const shape = [from, ...sizes.map((each, i) => each + margin + (ends[i] ?? 0))];
      return {
        text: `pad(${text.length === 1 ? (text[0] ?? "") : `(${text.join(", ")})`}, mode=${mode})`,
        shape,
        notes: ["resample"],
      };
    }
    default:
      return { text: `adaptive_avgpool(${perAxis(wanted)})`, shape: [from, ...wanted], notes: ["adaptive"] };
  }
}

/** c, w or c, h, w. */
export function letters(shape: Shape): [string, ...string[]] {
  return shape.length === 1 ? ["c"] : shape.length === 2 ? ["c", "w"] : ["c", "h", "w"];
}

function movement(tape: Tape, shape: Shape): Layer {
  const [from = 1, ...sizes] = shape;
  switch (tape.int(0, 5)) {
    case 0: {
      const groups = tape.pick(divisors(from));
      return { text: `channel_shuffle(${groups})`, shape, notes: ["shuffle"] };
    }
    case 1: {
      const factor = from % 2 ** sizes.length === 0 ? 2 : 1;
      const out = [from / factor ** sizes.length, ...sizes.map((each) => each * factor)];
      return { text: `pixel_shuffle(${factor})`, shape: out, notes: ["shuffle"] };
    }
    case 2: {
      const factor = sizes.map((each) => tape.pick(divisors(each)));
      const out = [from * size(factor), ...sizes.map((each, i) => each / (factor[i] ?? 1))];
      return { text: `pixel_unshuffle(${perAxis(factor)})`, shape: out, notes: ["shuffle"] };
    }
    case 3: {
      const axis = tape.int(0, shape.length - 1);
      const extent = shape[axis] ?? 1;
      const begin = tape.int(0, extent - 1);
      const end = tape.int(begin + 1, extent);
      const step = tape.int(1, 2);
      const out = shape.map((each, i) => (i === axis ? Math.ceil((end - begin) / step) : each));
      return {
        text: `slice(${begin}, ${end}, step=${step}, axis=${letters(shape)[axis] ?? "c"})`,
        shape: out,
        notes: ["slice"],
      };
    }
    case 4: {
      const order = tape.pick(shape.length === 2 ? ["wc", "cw"] : ["hwc", "cwh", "wch", "hcw", "whc"]);
      const out = order.split("").map((letter) => shape[letters(shape).indexOf(letter)] ?? 1);
      return { text: `permute(${order})`, shape: out, notes: ["shuffle"] };
    }
    default: {
      const axis = tape.int(0, shape.length - 1);
      const out = shape.map((each, i) => (i === axis ? 1 : each));
      const name = tape.pick(["reduce_mean", "reduce_sum", "reduce_max"]);
      return { text: `${name}(${letters(shape)[axis] ?? "c"})`, shape: out, notes: ["reduce"] };
    }
  }
}

/** A layer of any shape that keeps it. */
export function keeping(tape: Tape, shape: Shape): Layer {
  const [from = 1, ...sizes] = shape;
  switch (tape.int(0, 6)) {
    case 0: {
      const texts = ["id", "dropout(0.5)", "scale(0.5)", "prelu", "prelu(per_channel=true)"] as const;
      const text = tape.pick(sizes.length === 0 ? texts : [...texts, "relu -> maxpool(3, stride=1, pad=1)"]);
      return { text, shape, notes: [] };
    }
    case 1:
    case 2: {
      const at = tape.int(0, activations.length - 1);
      return {
        text: activations[at] ?? "relu",
        shape,
        notes: at < EXACT_ACTIVATIONS ? ["activation"] : ["activation", "exp family"],
      };
    }
    case 3:
      return { text: "bn", shape, notes: ["bn"] };
    case 4:
      return norm(tape, shape);
    case 5: {
      const axis = tape.pick(letters(shape));
      return { text: tape.pick([`softmax(${axis})`, `log_softmax(${axis})`]), shape, notes: ["softmax"] };
    }
    default: {
      if (sizes.length === 0 && from > 200) return { text: "relu", shape, notes: ["activation"] };
      if (sizes.length === 0) return { text: `dense(${from})`, shape, notes: ["dense"] };
      const kernel = tape.pick([1, 3, 5]);
      const groups = tape.chance(40) ? from : 1;
      const given = groups > 1 ? `, groups=${groups}` : "";
      const found = convNotes(from, from);
      if (groups > 1) found.push("depthwise");
      return { text: `conv(${from}, ${kernel}, pad=${(kernel - 1) / 2}${given})`, shape, notes: found };
    }
  }
}

function norm(tape: Tape, shape: Shape): Layer {
  const [from = 1] = shape;
  const groups = tape.pick(divisors(from));
  // Over few values a variance is hardly more than rounding; nobody normalises so.
  const space = size(shape.slice(1));
  const fits: [string, ...string[]] = ["lrn(3, alpha=0.1)"];
  if (from >= 4) fits.push("layernorm(axis=c)", "l2norm");
  if (size(shape) >= 4) fits.push("layernorm");
  if (space >= 4) fits.push(`groupnorm(${groups})`, "instancenorm", "instancenorm(affine=true)");
  return { text: tape.pick(fits), shape, notes: ["norm"] };
}

/** A layer that makes any shape of any other of the same rank. */
export function adapter(from: Shape, to: Shape): string[] {
  const steps: string[] = [];
  const [fromChannels = 1, ...fromSizes] = from;
  const [channelsWanted = 1, ...sizes] = to;
  if (sizes.length === 0) return fromChannels === channelsWanted ? [] : [`dense(${channelsWanted})`];
  if (fromSizes.join() !== sizes.join()) steps.push(`adaptive_avgpool(${perAxis(sizes)})`);
  if (fromChannels !== channelsWanted) steps.push(`conv(${channelsWanted}, 1)`);
  return steps;
}

const LARGEST_VALUE = 1200;
const MOST_MACS = 60_000;

/** Any layer; `keepRank`: none that drops the spatial axes. */
export function layer(tape: Tape, shape: Shape, keepRank = false): Layer {
  if (shape.length === 1) return vectorLayer(tape, shape);
  const drawn = spatialLayer(tape, shape, keepRank);
  const macs = drawn.text.startsWith("conv") ? size(drawn.shape) * (shape[0] ?? 1) * 9 : 0;
  const tooLarge = size(drawn.shape) > LARGEST_VALUE || macs > MOST_MACS;
  return tooLarge ? { text: "maxpool(3, stride=1, pad=1)", shape, notes: ["overlapping pool"] } : drawn;
}

function vectorLayer(tape: Tape, shape: Shape): Layer {
  if (tape.chance(size(shape) > 200 ? 20 : 60)) return keeping(tape, shape);
  const out = channels(tape);
  return { text: `dense(${out}${tape.chance(30) ? ", bias=false" : ""})`, shape: [out], notes: ["dense"] };
}

function spatialLayer(tape: Tape, shape: Shape, keepRank: boolean): Layer {
  switch (tape.int(0, 12)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return conv(tape, shape);
    case 4:
      return convSame(tape, shape);
    case 5:
      return tape.chance(60) ? convTranspose(tape, shape) : convConstant(tape, shape);
    case 6:
    case 7:
      return pool(tape, shape);
    case 8:
      return resample(tape, shape);
    case 9:
      return movement(tape, shape);
    case 10:
      if (keepRank || tape.chance(60))
        return {
          text: tape.pick(["gap", "gmp"]),
          shape: [shape[0] ?? 1, ...shape.slice(1).map(() => 1)],
          notes: ["reduce"],
        };
      return { text: "flatten", shape: [size(shape)], notes: ["vector"] };
    default:
      return keeping(tape, shape);
  }
}
