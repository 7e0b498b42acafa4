// The constant matrices of Winograd's minimal filtering F(m x m, 3 x 3): Y = A (G w G' * B x B') A', the products element by element.
// A. Lavin, S. Gray, Fast Algorithms for Convolutional Neural Networks (2015).

export type Matrix = readonly (readonly number[])[];

export interface Filtering {
  /** Outputs of a tile along one axis. */
  readonly outputs: 2 | 4;
  /** Inputs of a tile along one axis: outputs + 2. */
  readonly inputs: 4 | 6;
  /** inputs x inputs */
  readonly data: Matrix;
  /** inputs x 3 */
  readonly weight: Matrix;
  /** outputs x inputs */
  readonly result: Matrix;
}

const two: Filtering = {
  outputs: 2,
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

const four: Filtering = {
  outputs: 4,
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

export function filtering(outputs: 2 | 4): Filtering {
  return outputs === 2 ? two : four;
}
