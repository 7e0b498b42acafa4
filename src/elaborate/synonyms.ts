// What other frameworks call our arguments, ops and members: for "did you mean" only, never understood as input.

import { suggest } from "../base/did-you-mean.ts";

/** By foreign name, ours; of several the first that can stand there is meant. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

function synonyms(groups: Readonly<Record<string, string>>): Synonyms {
  const all = new Map<string, string[]>();
  for (const [own, others] of Object.entries(groups))
    for (const other of others.split(" ")) all.set(other, [...(all.get(other) ?? []), own]);
  return all;
}

export const argumentSynonyms = synonyms({
  out: "out_channels out_features filters units features channels num_filters num_output output_size c n",
  kernel: "kernel_size kernel_shape ksize filter_size pool_size window window_shape size k",
  stride: "strides step s",
  pad: "padding pads p",
  dilation: "dilations dilation_rate rate atrous d",
  groups: "group num_groups feature_group_count g",
  bias: "use_bias bias_term",
  weight: "weights filter kernel_init",
  pad_mode: "padding_mode",
  mode: "padding_mode interpolation method",
  value: "fill constant_value",
  count_pad: "count_include_pad include_pad",
  ceil: "ceil_mode",
  output_pad: "output_padding",
  eps: "epsilon variance_epsilon",
  p: "rate prob probability drop drop_rate dropout",
  axis: "dim dims axes channel_axis",
  keepdims: "keepdim keep_dims",
  slope: "negative_slope alpha",
  factor: "scale_factor scale upscale_factor downscale_factor",
  affine: "elementwise_affine",
  order: "perm dims permutation",
  min: "min_value low",
  max: "max_value high",
  act: "activation",
});

export const opSynonyms = synonyms({
  dense: "linear fc fully_connected inner_product gemm",
  bn: "batchnorm batchnorm1d batchnorm2d batch_norm batch_normalization batchnormalization",
  gap: "global_avg_pool global_avgpool global_average_pool globalavgpool global_average_pooling",
  gmp: "global_max_pool global_maxpool globalmaxpool",
  adaptive_avgpool: "adaptive_avg_pool adaptive_avg_pool2d adaptiveavgpool2d",
  maxpool: "max_pool max_pool2d max_pooling",
  avgpool: "avg_pool avg_pool2d average_pool average_pooling",
  conv: "convolution conv2d conv1d",
  conv_transpose: "deconv deconvolution conv2d_transpose convtranspose2d",
  id: "identity noop",
  silu: "swish",
  upsample: "resize interpolate",
  concat: "cat concatenate",
  add: "sum plus",
  pixel_shuffle: "depth_to_space",
  pixel_unshuffle: "space_to_depth",
  softmax: "soft_max",
});

export const memberSynonyms = synonyms({ c: "channels depth", h: "height", w: "width length" });

/** Our word for this or a misspelt foreign one, if it is among the candidates. */
export function translated(name: string, candidates: Iterable<string>, known: Synonyms): string | undefined {
  const open = new Set(candidates);
  const ours = (foreign: string): string | undefined => known.get(foreign)?.find((own) => open.has(own));
  const exact = ours(name.toLowerCase());
  if (exact !== undefined || name.length < 4) return exact;
  const near = suggest(
    name,
    [...known.keys()].filter((foreign) => foreign.length >= 4 && ours(foreign) !== undefined),
  );
  return near === undefined ? undefined : ours(near);
}
