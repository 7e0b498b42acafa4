// The constant matrices of Winograd's minimal filtering F(m x m, r x r): Y = A (G w G' * B x B') A', the products element by element.
// A. Lavin, S. Gray, Fast Algorithms for Convolutional Neural Networks (2015). Tiles of six inputs evaluate polynomials at 0, 1, -1, 2,
// -2 and infinity, whether the six are four outputs of three taps or two of five.

export type Matrix = readonly (readonly number[])[];

export interface Filtering {
  /** Outputs of a tile along one axis. */
  readonly outputs: 2 | 4;
  readonly taps: 3 | 5;
  /** Inputs of a tile along one axis: outputs + taps - 1. */
  readonly inputs: 4 | 6;
  /** inputs x inputs */
  readonly data: Matrix;
  /** inputs x taps */
  readonly weight: Matrix;
  /** outputs x inputs */
  readonly result: Matrix;
}

const twoOfThree: Filtering = {
  outputs: 2,
  taps: 3,
  inputs: 4,
  data: [
    [1, 0, -1, 0],
    [0, 1, 1, 0],
    [0, -1, 1, 0],
    [0, 1, 0, -1],
  ],
  weight: [
    [1, 0, 0],
    [1 / 2, 1 / 2, 1 / 2],
    [1 / 2, -1 / 2, 1 / 2],
    [0, 0, 1],
  ],
  result: [
    [1, 1, 1, 0],
    [0, 1, -1, -1],
  ],
};

const fourOfThree: Filtering = {
  outputs: 4,
  taps: 3,
  inputs: 6,
  data: [
    [4, 0, -5, 0, 1, 0],
    [0, -4, -4, 1, 1, 0],
    [0, 4, -4, -1, 1, 0],
    [0, -2, -1, 2, 1, 0],
    [0, 2, -1, -2, 1, 0],
    [0, 4, 0, -5, 0, 1],
  ],
  weight: [
    [1 / 4, 0, 0],
    [-1 / 6, -1 / 6, -1 / 6],
    [-1 / 6, 1 / 6, -1 / 6],
    [1 / 24, 1 / 12, 1 / 6],
    [1 / 24, -1 / 12, 1 / 6],
    [0, 0, 1],
  ],
  result: [
    [1, 1, 1, 1, 1, 0],
    [0, 1, -1, 2, -2, 0],
    [0, 1, 1, 4, 4, 0],
    [0, 1, -1, 8, -8, 1],
  ],
};

const twoOfFive: Filtering = {
  outputs: 2,
  taps: 5,
  inputs: 6,
  data: fourOfThree.data,
  weight: [
    [1 / 4, 0, 0, 0, 0],
    [-1 / 6, -1 / 6, -1 / 6, -1 / 6, -1 / 6],
    [-1 / 6, 1 / 6, -1 / 6, 1 / 6, -1 / 6],
    [1 / 24, 1 / 12, 1 / 6, 1 / 3, 2 / 3],
    [1 / 24, -1 / 12, 1 / 6, -1 / 3, 2 / 3],
    [0, 0, 0, 0, 1],
  ],
  result: [
    [1, 1, 1, 1, 1, 0],
    [0, 1, -1, 2, -2, 1],
  ],
};

/** All there are. */
export const filterings: readonly Filtering[] = [twoOfThree, fourOfThree, twoOfFive];
