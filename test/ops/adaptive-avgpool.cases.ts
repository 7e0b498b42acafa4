import { ints, onnx, type OnnxGraph, type OpCases } from "../support/op-cases.ts";

/**
 * Means over stated windows [from, to) of one axis at a time, joined again. PyTorch's rule for the windows is floor(o * size / O) to
 * ceil((o + 1) * size / O); each case states them as figures.
 */
function means(...axes: { axis: number; windows: [number, number][] }[]): OnnxGraph {
  const nodes: OnnxGraph["nodes"][number][] = [];
  const constants: ReturnType<typeof ints>[] = [];
  let from = "x";
  axes.forEach(({ axis, windows }, n) => {
    const to = n === axes.length - 1 ? "y" : `joined${n}`;
    const parts = windows.map(([start, end], i) => {
      const id = `${n}_${i}`;
      constants.push(ints(`start${id}`, start), ints(`end${id}`, end), ints(`axis${id}`, axis));
      nodes.push(
        {
          op: "Slice",
          inputs: [from, `start${id}`, `end${id}`, `axis${id}`],
          outputs: [`part${id}`],
          attributes: {},
        },
        {
          op: "ReduceMean",
          inputs: [`part${id}`, `axis${id}`],
          outputs: [`mean${id}`],
          attributes: { keepdims: 1 },
        },
      );
      return `mean${id}`;
    });
    nodes.push({ op: "Concat", inputs: parts, outputs: [to], attributes: { axis } });
    from = to;
  });
  return { nodes, constants };
}

export const table: OpCases = {
  op: "adaptive_avgpool",
  bound: "linear",
  cases: [
    {
      name: "a divisor is plain average pooling",
      args: { out: [2, 3] },
      inputs: [[2, 8, 9]],
      onnx: onnx("AveragePool", ["x"], { kernel_shape: [4, 3], strides: [4, 3] }),
      macs: 0,
    },
    {
      name: "one output is global pooling",
      args: { out: 1 },
      inputs: [[3, 5, 7]],
      onnx: onnx("GlobalAveragePool", ["x"]),
    },
    {
      name: "an equal size changes nothing",
      args: { out: [7, 5] },
      inputs: [[2, 7, 5]],
      onnx: onnx("Identity", ["x"]),
    },
    {
      name: "uneven windows that overlap",
      args: { out: [3, 4] },
      inputs: [[2, 5, 10]],
      onnx: means(
        {
          axis: 2,
          windows: [
            [0, 2],
            [1, 4],
            [3, 5],
          ],
        },
        {
          axis: 3,
          windows: [
            [0, 3],
            [2, 5],
            [5, 8],
            [7, 10],
          ],
        },
      ),
    },
    {
      name: "7 to 5, one spatial axis",
      args: { out: 5 },
      inputs: [[2, 7]],
      onnx: means({
        axis: 2,
        windows: [
          [0, 2],
          [1, 3],
          [2, 5],
          [4, 6],
          [5, 7],
        ],
      }),
    },
    {
      name: "more outputs than elements, twice as many",
      args: { out: 4 },
      inputs: [[1, 2]],
      onnx: means({
        axis: 2,
        windows: [
          [0, 1],
          [0, 1],
          [1, 2],
          [1, 2],
        ],
      }),
    },
    {
      name: "more outputs than elements, unevenly",
      args: { out: [3, 1] },
      inputs: [[1, 2, 4]],
      onnx: means(
        {
          axis: 2,
          windows: [
            [0, 1],
            [0, 2],
            [1, 2],
          ],
        },
        { axis: 3, windows: [[0, 4]] },
      ),
    },

    {
      name: "a vector",
      args: { out: 7 },
      inputs: [[512]],
      error: "needs-spatial-axes",
      at: "op",
      message: "adaptive_avgpool works over space: it needs CxHxW (or CxW), but its input is [512]",
    },
  ],
};
