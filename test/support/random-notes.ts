// What random layers are made of: a text, a shape, and notes of what occurs in it.

export type Shape = readonly number[];

export interface Layer {
  readonly text: string;
  readonly shape: Shape;
  /** What tests count. */
  readonly notes: readonly Note[];
}

export type Note = (typeof notes)[number];

/** Everything that must occur in a sample of random networks. */
export const notes = [
  "add",
  "sub",
  "mul",
  "concat",
  "max",
  "min",
  "gate",
  "broadcast",
  "concat along space",
  "conv",
  "conv_transpose",
  "dilation",
  "even kernel",
  "remainder",
  "groups",
  "depthwise",
  "uneven padding",
  "padding in words",
  "padding mode",
  "constant kernel",
  "flip",
  "C_in != C_out",
  "H != W",
  "kernel wider than input",
  "1-D",
  "2-D",
  "vector",
  "rows to pack",
  "overlapping pool",
  "ceil",
  "uncounted padding",
  "adaptive",
  "block with parameters",
  "block as argument",
  "value as argument",
  "repeat",
  "for",
  "if",
  "seq",
  "label",
  "long skip",
  "shared",
  "several inputs",
  "several outputs",
  "learned tensor",
  "restart",
  "bn",
  "activation",
  "exp family",
  "norm",
  "softmax",
  "resample",
  "shuffle",
  "slice",
  "reduce",
  "dense",
] as const;

/** One number where all are the same, else a tuple. */
export function perAxis(values: readonly number[]): string {
  return values.every((value) => value === values[0]) ? `${values[0] ?? 1}` : `(${values.join(", ")})`;
}

export function size(shape: Shape): number {
  return shape.reduce((product, extent) => product * extent, 1);
}
