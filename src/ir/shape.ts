// The shape of a value or weight.

/** [C, ...spatial] or [N] for values, batch apart; PyTorch's axis order for weights. */
export type Shape = readonly number[];
