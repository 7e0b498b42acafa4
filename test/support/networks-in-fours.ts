// Random networks whose values come in whole fours of channels nearly everywhere, as text: every kind of layer between two others, values
// that are read on after they were given out, and values that are reinterpreted.

import type fc from "fast-check";
import { keeping } from "./random-layers.ts";
import type { Shape } from "./random-notes.ts";
import { convTranspose, pool } from "./random-windows.ts";
import { readTape, tapes, type Tape } from "./tape.ts";

interface Part {
  readonly text: string;
  readonly shape: Shape;
}

/** One map, an image or already in fours; one or several outputs. */
export const networksInFours: fc.Arbitrary<string> = tapes(100, 20).map(networkOf);

function networkOf(numbers: readonly number[]): string {
  const tape = readTape(numbers);
  let shape: Shape = [tape.pick([8, 3, 4, 1]), tape.int(1, 7), tape.int(1, 7)];
  const lines = [`input x: ${shape.join("x")}`];
  if (tape.chance(70)) {
    const first = convolution(tape, shape);
    lines.push(first.text);
    shape = first.shape;
  }
  for (let i = 0; i < 4 && !tape.ended; i++) {
    const next = part(tape, shape);
    lines.push(`${next.text} : ${next.shape.join("x")}`);
    if (tape.chance(20)) lines.push(`output o${i}`);
    shape = next.shape;
  }
  lines.push(
    tape.pick(["relu", "flatten -> dense(5)", "flatten", "conv(3, 1)", "gap -> softmax(c)", "conv(8, 1)"]),
  );
  return `model Fours {\n${[...lines, "output y"].map((line) => `  ${line}\n`).join("")}}\n`;
}

function convolution(tape: Tape, [from = 1, ...sizes]: Shape): Part {
  const out = tape.pick([4, 8, 12, 16]);
  const kernel = tape.pick([1, 3, 3, 5]);
  const stride = tape.pick([1, 1, 2]);
  const dilation = tape.pick([1, 1, 2]);
  const divisors = [1, 2, 4, 8].filter((groups) => from % groups === 0 && out % groups === 0);
  const groups = tape.chance(40) ? tape.pick([1, ...divisors.slice(1), from === out ? from : 1]) : 1;
  const pad = (dilation * (kernel - 1)) / 2;
  return {
    text: `conv(${out}, ${kernel}, stride=${stride}, pad=${pad}, dilation=${dilation}, groups=${groups})`,
    shape: [out, ...sizes.map((size) => Math.floor((size - 1) / stride) + 1)],
  };
}

function part(tape: Tape, shape: Shape): Part {
  const [channels = 1, h = 1, w = 1] = shape;
  switch (tape.int(0, 11)) {
    case 0:
    case 1:
    case 2: {
      const { text, shape: out } = convolution(tape, shape);
      return { text: `${text} -> ${keeping(tape, out).text}`, shape: out };
    }
    case 3:
      return keeping(tape, shape);
    case 4:
      return pool(tape, shape);
    case 5: {
      const [one, other] = [convolution(tape, [channels, 1, 1]), tape.int(1, 8)];
      const out = one.shape[0] ?? 1;
      const branches = [`conv(${out}, 1) -> relu`, "id", `conv(${other}, 3, pad=1)`].slice(0, tape.int(2, 3));
      return {
        text: `concat { | ${branches.join(" | ")} }`,
        shape: [sum(out, channels, branches[2] ? other : 0), h, w],
      };
    }
    case 6:
      return { text: `add { | ${keeping(tape, shape).text} -> conv(${channels}, 1) | id } -> relu`, shape };
    case 7:
      return { text: `mul { | id | gap -> conv(${channels}, 1) -> sigmoid }`, shape };
    case 8: {
      const groups = tape.pick([1, ...[2, 4, 8].filter((each) => channels % each === 0)]);
      return { text: `channel_shuffle(${groups})`, shape };
    }
    case 9: {
      const begin = tape.int(0, channels - 1);
      const end = tape.int(begin + 1, channels);
      return { text: `slice(${begin}, ${end}, axis=c)`, shape: [end - begin, h, w] };
    }
    case 10:
      return tape.chance(50) && channels % 4 === 0
        ? { text: "pixel_shuffle(2)", shape: [channels / 4, 2 * h, 2 * w] }
        : { text: "upsample(2)", shape: [channels, 2 * h, 2 * w] };
    default:
      return convTranspose(tape, shape);
  }
}

function sum(...numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
