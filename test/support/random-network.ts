// Random small networks: chains with branches, merges, shared values and several outputs, over every op that the slice has.

import fc from "fast-check";
import type { Graph, NodeId, Shape } from "../../src/ir/graph.ts";
import type { AnyOp } from "../../src/ir/op.ts";
import { ops } from "../../src/ops/index.ts";
import type { Plain } from "./op-call.ts";
import { sketch, type Sketch } from "./sketch.ts";

type Draw = (low: number, high: number) => number;

interface Value {
  readonly id: NodeId;
  readonly shape: Shape;
}

export const randomNetworks: fc.Arbitrary<Graph> = fc
  .gen()
  .map((g) => randomNetwork((min, max) => g(fc.integer, { min, max })));

function randomNetwork(draw: Draw): Graph {
  const g = sketch("Random");
  const values: Value[] = [];
  const remember = (id: NodeId, shape: Shape): void => void values.push({ id, shape });
  for (let i = draw(1, 2); i > 0; i--) {
    const shape = [draw(1, 4), draw(1, 6), draw(1, 6)];
    remember(g.input(`x${i}`, shape), shape);
  }
  const length = draw(1, 12);
  for (let i = 0; i < length; i++) {
    // Mostly the latest value, so that chains form that may be fused.
    const from = values[draw(0, 2) === 0 ? draw(0, values.length - 1) : values.length - 1];
    if (from !== undefined) step(draw, { g, values, remember, path: `n${i}` }, from);
  }
  const last = values.at(-1);
  const outputs: Record<string, NodeId> = { y: last?.id ?? 0 };
  if (draw(0, 1) === 1) outputs["z"] = values[draw(0, values.length - 1)]?.id ?? 0;
  return g.finish(outputs);
}

interface Growing {
  readonly g: Sketch;
  readonly values: readonly Value[];
  readonly remember: (id: NodeId, shape: Shape) => void;
  readonly path: string;
}

function opNamed(name: string): AnyOp {
  const op = ops.get(name);
  if (op === undefined) throw new Error(`no op ${name}`);
  return op;
}

/** One more value, or none where the drawn op refuses. */
function step(draw: Draw, { g, values, remember, path }: Growing, from: Value): void {
  const call = (name: string, args: Readonly<Record<string, Plain>>, operands: readonly Value[]): void => {
    try {
      const id = g.call(
        opNamed(name),
        args,
        operands.map(({ id: operand }) => operand),
        path,
      );
      remember(id, g.shapeOf(id));
    } catch (problem) {
      if (!(problem instanceof Error && problem.name === "Refused")) throw problem;
    }
  };
  const [channels = 1] = from.shape;
  const alike = values.filter(({ shape }) => shape.join() === from.shape.join());
  const other = alike[draw(0, alike.length - 1)] ?? from;
  const pointwise = ["relu", "relu", "sigmoid", "tanh", "dropout", "id"][draw(0, 5)] ?? "relu";
  switch (draw(0, 13)) {
    case 0:
    case 1:
      return call(
        "conv",
        { out: draw(1, 5), kernel: draw(1, 3), pad: draw(0, 1), stride: draw(1, 2), bias: draw(0, 1) === 1 },
        [from],
      );
    case 2:
      return call("conv", { out: 18, kernel: draw(1, 3), pad: 1 }, [from]);
    case 3:
      return call("conv", { out: channels, kernel: 3, pad: 1, groups: channels }, [from]);
    case 4:
    case 5:
      return call("bn", {}, [from]);
    case 6:
      return call("maxpool", { kernel: draw(1, 3), stride: draw(1, 2), pad: draw(0, 1) }, [from]);
    case 7:
      return call(
        "avgpool",
        { kernel: 2, stride: draw(1, 2), pad: draw(0, 1), count_pad: draw(0, 1) === 1 },
        [from],
      );
    case 8:
      return call(draw(0, 1) === 0 ? "add" : "mul", {}, [from, other]);
    case 9:
      return call("concat", {}, [from, other]);
    case 10:
      return from.shape.length === 1
        ? call("dense", { out: draw(1, 5) }, [from])
        : call("flatten", {}, [from]);
    case 11:
      return call(draw(0, 1) === 0 ? "gap" : "softmax", {}, [from]);
    default:
      return call(pointwise, {}, [from]);
  }
}
