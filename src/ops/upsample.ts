// Enlargement of space by whole factors or to given sizes, by repetition or by linear interpolation.

import { checkedMul } from "../base/checked.ts";
import { nest } from "../nests/build.ts";
import type { Shape } from "../ir/graph.ts";
import type { CallEdit, OpCall } from "../ir/op.ts";
import { printShape } from "../ir/shape-text.ts";
import { bool, defineOp, perAxis, word } from "./define.ts";
import { interpolate, repeat, type Resampling } from "./support/resample.ts";
import { tensorFits } from "./support/size.ts";
import { perAxisText } from "./support/text.ts";
import { hasSpace } from "./support/window.ts";

export interface UpsampleForm extends Resampling {
  readonly x: Shape;
  readonly shape: Shape;
  readonly mode: "nearest" | "bilinear";
  /** Whether the user gave sizes rather than factors. */
  readonly sized: boolean;
}

interface UpsampleArgs {
  readonly factor: readonly number[] | undefined;
  readonly size: readonly number[] | undefined;
  readonly mode: UpsampleForm["mode"];
}

export const upsample = defineOp({
  name: "upsample",
  doc: "Enlarges space by whole factors or to given sizes (which may also be smaller): every element repeated (nearest), or linear interpolation along every spatial axis (bilinear). Pixels are squares whose corners coincide, so output o reads at (o + 1/2) * in / out - 1/2; with align_corners=true their centres coincide at both ends and it reads at o * (in - 1) / (out - 1). Nearest reads element floor(o * in / out).",
  source: "ONNX Resize (half_pixel, align_corners; nearest: asymmetric, floor); PyTorch Upsample",
  args: {
    factor: perAxis({ min: 1, optional: true, doc: "how many times larger the result is" }),
    mode: word(["nearest", "bilinear"], {
      default: "nearest",
      doc: "how values between elements come about",
    }),
    size: perAxis({ min: 1, optional: true, doc: "spatial size of the result, in place of a factor" }),
    align_corners: bool({ default: false, doc: "bilinear only: first and last elements keep their places" }),
  },

  resolve(call, x): UpsampleForm | undefined {
    if (!hasSpace(call, "upsample", x)) return undefined;
    const { mode, align_corners: alignCorners } = call.args;
    if (mode === "nearest" && alignCorners)
      return call.report("corners-of-nearest", { arg: "align_corners" }, {}, bilinear);
    const sizes = wantedSizes(call, x);
    if (!sizes) return undefined;
    const form = { x, shape: [x[0] ?? 1, ...sizes], mode, alignCorners, sized: call.args.size !== undefined };
    return partsFit(call, form) ? form : undefined;
  },

  nest: (form) => nest((b) => (form.mode === "nearest" ? repeat(b, form) : interpolate(b, form))),

  fit({ x, shape, sized }, wanted): CallEdit | undefined {
    const sizes = wanted.slice(1);
    if (wanted.length !== shape.length || wanted[0] !== shape[0]) return undefined;
    const factors = sizes.map((size, axis) => size / (x[axis + 1] ?? 1));
    if (!sized && !factors.every(Number.isInteger)) return undefined;
    const [arg, value] = sized ? ["size", perAxisText(sizes)] : ["factor", perAxisText(factors)];
    return { kind: "set-arg", arg, value, title: `${arg}=${value} gives ${printShape(wanted)}` };
  },
});

const bilinear: readonly CallEdit[] = [
  { kind: "set-arg", arg: "mode", value: "bilinear", title: "mode=bilinear has corners to align" },
];

function wantedSizes(call: OpCall<UpsampleArgs>, x: Shape): readonly number[] | undefined {
  const { factor, size } = call.args;
  if ((factor === undefined) === (size === undefined)) {
    const at = size === undefined ? "op" : { arg: "size" };
    return call.report("factor-or-size", at, { op: "upsample", given: size ? "both are" : "neither is" });
  }
  return size ?? x.slice(1).map((each, axis) => checkedMul(each, factor?.[axis] ?? 1) ?? Infinity);
}

/** Interpolation goes axis by axis: what stands between may be larger than both ends. */
function partsFit(call: OpCall<unknown>, { x, shape, mode }: UpsampleForm): boolean {
  if (mode === "nearest") return true;
  return x.every((_, axis) => {
    const part = x.map((size, at) => (at <= axis ? (shape[at] ?? 1) : size));
    return axis === x.length - 1 || tensorFits(call, "upsample", "what stands between its axes", part);
  });
}
