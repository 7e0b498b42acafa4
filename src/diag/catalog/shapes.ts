import type { Entry } from "../entry.ts";

/** What ops refuse: shapes, windows, padding, constant weights. */
export const shapes = {
  "needs-spatial-axes": {
    severity: "error",
    message: "{op} works over space: it needs CxHxW (or CxW), but its input is {input}",
    help: "A value without spatial axes has no neighbours to look at. Move the op before `flatten` or the dense layers, or declare the input with its spatial sizes.",
  },
  "needs-vector": {
    severity: "error",
    message: "{op} takes a vector, but its input is {input}: write flatten before it ({count} values)",
    help: "Nothing is flattened silently: a dense layer on CxHxW is as often a mistake as it is meant. `flatten` makes a vector in the order of the axes; `gap -> flatten` keeps one value per channel; `dense(n, axis=c)` works on the channels of every position.",
  },
  "no-such-axis": {
    severity: "error",
    message: "{op} works along axis {axis}, which its input {input} does not have",
    help: "`c` is the first axis, `w` the last, `h` the one before it, `d` the one before that. A vector has only `c`.",
  },
  "kernel-too-large": {
    severity: "error",
    message:
      "the kernel can't be greater than its padded input: it covers {window}, the padded input is {padded} (input {input}, {padding})",
    help: "A window that does not fit even once gives no output. Use a smaller kernel or dilation, more padding, or fewer strides before this layer.",
  },
  "window-without-input": {
    severity: "error",
    message:
      "{op}: {pad} lets a window of {window} lie wholly outside the input {input} (axis {axis}), where there is nothing to pool",
    help: "A window that holds no real element has no largest value and no mean worth the name. The padding must be less than the window, dilation included; PyTorch allows half of it.",
  },
  "output-pad-too-large": {
    severity: "error",
    message:
      "output padding must be smaller than either stride or dilation, but output_pad={outputPad} with stride {stride} and dilation {dilation}",
    help: "output_pad chooses among the sizes that a convolution with this stride maps to the same result; there are as many as the stride. Anything larger would only add zeros.",
  },
  "padding-takes-all": {
    severity: "error",
    message:
      "conv_transpose: the kernels cover {covered} (input {input}), and taking off {taken} leaves {size}",
    help: "`pad` of a transposed convolution makes the result smaller: pad elements go on each side. Use less padding, a larger kernel or a larger stride.",
  },
  "groups-do-not-divide": {
    severity: "error",
    message:
      "groups={groups} must divide the {inputs} input channels and the {outputs} output channels; {remainder}",
    help: "A grouped convolution splits input and output channels into equal groups. Depthwise convolution is groups=in.c with as many output channels.",
  },
  "ambiguous-same": {
    severity: "error",
    message: "pad=same means different things in different frameworks: {reason}",
    help: "With an even kernel or a stride the padding cannot be symmetric. TensorFlow puts the odd pixel at the end (`same_upper`), Caffe-derived tools at the beginning (`same_lower`), and PyTorch refuses strides. Write the one you mean, or numbers.",
  },
  "weight-does-not-fit": {
    severity: "error",
    message: "the constant weight is {actual}, but {op} needs {expected} here",
    help: "A constant weight is a nested list of out x (in / groups) x kernel; for one input and one output channel the kernel alone will do.",
  },
  "padding-too-wide": {
    severity: "error",
    message:
      "{mode} padding of {pad} needs an axis of at least {least}, but axis {axis} of the input {input} has {size}",
    help: "reflect mirrors inner elements without repeating the edge, so it can give at most one element less than the axis has; symmetric and circular give at most as many as it has. zero and replicate have no limit.",
  },
  "padding-value-unused": {
    severity: "error",
    message: "`value` is what stands in constant padding; mode={mode} takes elements of the input instead",
    help: "pad(1, value=7) surrounds with sevens. The other modes repeat, mirror or wrap what is there and have no use for a value.",
  },
  "factor-or-size": {
    severity: "error",
    message: "{op} takes either a factor or size=, but {given} given",
    help: "upsample(2) doubles every spatial axis; upsample(size=(27, 27)) gives exactly these sizes. `crop_like` and `pad_like` follow another value.",
  },
  "corners-of-nearest": {
    severity: "error",
    message: "align_corners can only be set with mode=bilinear; nearest repeats elements and aligns nothing",
    help: "PyTorch refuses the same. With mode=bilinear, align_corners=true keeps the first and the last element of each axis in place.",
  },
  "like-other-rank": {
    severity: "error",
    message: "{op} takes sizes axis by axis, but its input {input} has {rank} axes and {like} has {other}",
    help: "The value that lends its sizes must have as many axes as the input: an image for an image, a sequence for a sequence.",
  },
  "like-does-not-fit": {
    severity: "error",
    message: "{op} {does} {input}, but {like} is {wrong} along axis {axis} ({size}); {instead}",
    help: "`pad_like` only makes space larger and `crop_like` only smaller, so that neither hides a mistake in the sizes. Both may stand one after the other.",
  },
  "channels-do-not-divide": {
    severity: "error",
    message: "{op}: {why} must divide the {channels} channels of {input}; {channels} leave {over} over",
    help: "`pixel_shuffle(r)` takes r*r channels for each channel it gives; `channel_shuffle(groups)` and `groupnorm(groups)` need groups of equal size.",
  },
  "blocks-do-not-divide": {
    severity: "error",
    message:
      "{op}: blocks of {factor} must divide axis {axis} of the input {input}; {size} leaves {over} over",
    help: "`pixel_unshuffle(r)` takes r elements of every spatial axis together. Pad or crop the input first.",
  },
  "branches-differ": {
    severity: "error",
    message: "{op}: branch {branch} gives {shape}, but branch 1 gives {first}; they differ in {difference}",
    help: "The first branch sets the shape. In `concat` only the joined axis may differ; in `mul`, and in `add` with broadcast=true, later branches may have axes of 1.",
  },
  "no-bounds": {
    severity: "error",
    message: "{op} without min and max changes nothing: give one of them, or both",
    help: "`clamp(min=0)` is a rectifier, `clamp(0, 6)` is relu6.",
  },
  "bounds-crossed": {
    severity: "error",
    message: "{op}: min={min} is greater than max={max}, so no value lies between them",
    help: "The first number is the least value that is let through, the second the largest.",
  },
  "not-per-channel": {
    severity: "error",
    message: "{op}: {arg} has {count} numbers for the {channels}-channel input {input}",
    help: "Give one number for all channels, or a list with one number for each.",
  },
  "std-not-positive": {
    severity: "error",
    message: "{op}: a standard deviation must be above 0, but std holds {value}",
    help: "The values are divided by it. Pictures divided by 255 have deviations near 0.25.",
  },
  "even-size": {
    severity: "error",
    message:
      "{op} needs an odd size, so that as many channels count on both sides; size={size} has a middle between two",
    help: "With an even size frameworks disagree on which side the further channel lies. AlexNet has size=5.",
  },
  "bad-order": {
    severity: "error",
    message: "order={order} must name each axis of the input {input} once: {letters}",
    help: "The letters are the input's axes in the order that the result shall have: `hwc` for HxWxC.",
  },
  "bad-slice": {
    severity: "error",
    message:
      "slice of {begin} to {end} does not lie within axis {axis} of the input {input}, which has {size} elements",
    help: "`begin` is the first element, `end` the one after the last; negative positions count from the end. There must be at least one element, and none outside the axis.",
  },
  "reshape-count": {
    severity: "error",
    message: "{shape} has {wanted} elements, but the input {input} has {count}",
    help: "A reshape keeps every value. Nothing is guessed: compute the open size from the others, as in `reshape([in.c / 2, 2, in.w])`.",
  },
  "empty-shape": {
    severity: "error",
    message: "{op} gets {input}, which has no elements",
    help: "Every axis must have at least one element; tools disagree on what a layer of nothing is.",
  },
  "too-many-elements": {
    severity: "error",
    message:
      "{what} of {op} would be {shape}: {count} elements, more than one tensor can hold (4,294,967,296)",
    help: "A float32 array holds at most 2^32 elements on any platform the compiler serves. Sizes are computed exactly up to 2^53 and refused beyond.",
  },
  "misaligned-branches": {
    severity: "warning",
    message: "the branches of {op} look at different places along {axis}: {first}; {second}",
    help: "Branches that meet should have the same jump (stride so far) and the same centres, or each position mixes what lies at different places of the image. Unequal strides, an even kernel or one-sided padding in one branch are the usual causes.",
  },
} as const satisfies Record<string, Entry>;
