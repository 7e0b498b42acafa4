// The ceiling of this machine's JavaScript: the loop that no convolution here can beat without doing less arithmetic. Two rows of weights
// by three of pixels over float64 panels, measured in the same run as the networks that are held against it.

import type { Runner } from "./turns.ts";

const depth = 576;
const weightPanels = 32;
const pixelPanels = 11;

// Module constants that nothing exports, copied into locals: V8 folds their base and length into the code then.
const weightPanel = new Float64Array(weightPanels * depth * 2).fill(0.5);
const pixelPanel = new Float64Array(pixelPanels * depth * 3).fill(0.25);
const product = new Float64Array(weightPanels * pixelPanels * 6);

/** Floating-point operations of one call. */
const flops = 2 * weightPanels * 2 * pixelPanels * 3 * depth;

export function ceiling(budget: number): Runner {
  return { name: "2x3 loop", run: multiply, budget };
}

/** GFLOP/s of a call that took so many milliseconds. */
export function ceilingSpeed(milliseconds: number): number {
  return flops / milliseconds / 1e6;
}

function multiply(): void {
  const w = weightPanel;
  const x = pixelPanel;
  const y = product;
  for (let k = 0; k < weightPanels; k++) {
    for (let n = 0; n < pixelPanels; n++) {
      let a00 = 0;
      let a01 = 0;
      let a02 = 0;
      let a10 = 0;
      let a11 = 0;
      let a12 = 0;
      for (let i = 0, p = k * depth * 2, q = n * depth * 3; i < depth; i++, p += 2, q += 3) {
        const w0 = w[p]!;
        const w1 = w[p + 1]!;
        const x0 = x[q]!;
        const x1 = x[q + 1]!;
        const x2 = x[q + 2]!;
        a00 += w0 * x0;
        a01 += w0 * x1;
        a02 += w0 * x2;
        a10 += w1 * x0;
        a11 += w1 * x1;
        a12 += w1 * x2;
      }
      const at = (k * pixelPanels + n) * 6;
      y[at] = a00;
      y[at + 1] = a01;
      y[at + 2] = a02;
      y[at + 3] = a10;
      y[at + 4] = a11;
      y[at + 5] = a12;
    }
  }
}
