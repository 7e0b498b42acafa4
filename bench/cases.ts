// What is measured: a model, its weights and input, and the same network in the peer.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Graph } from "../src/ir/graph.ts";
import { generator, randomWeights } from "../src/weights/random-weights.ts";
import { readSafetensors } from "../src/weights/read-safetensors.ts";
import { type Checkpoint, lenetModern, type Peer, resnet18 } from "./peers/tfjs.ts";
import type { Effort } from "../src/run/rounds.ts";

export const root = fileURLToPath(new URL("..", import.meta.url));

export interface Case {
  readonly name: string;
  readonly path: string;
  readonly model: string;
  readonly weights: string;
  readonly checkpoint: (graph: Graph) => Checkpoint;
  readonly peer: (weights: Checkpoint) => Peer;
  readonly effort: Effort;
  /** The least ratio that the project promises. */
  readonly goal: number;
}

const mnist = "models/weights/lenet-mnist.safetensors";

export const cases: readonly Case[] = [
  {
    name: "LeNetModern 1x28x28",
    path: "models/lenet-modern.cnn",
    model: "LeNetModern",
    weights: mnist,
    checkpoint: () => readSafetensors(readFileSync(root + mnist)).tensors,
    peer: lenetModern,
    effort: { warmup: 20, rounds: 101, repeat: 10 },
    goal: 3,
  },
  {
    name: "ResNet18 3x224x224",
    path: "models/resnet.cnn",
    model: "ResNet18",
    weights: "random:1",
    checkpoint: (graph) => randomWeights(graph, 1),
    peer: resnet18,
    effort: { warmup: 2, rounds: 7, repeat: 1 },
    goal: 3,
  },
];

/** One sample, uniform in [0, 1), the same on every machine. */
export function image(size: number): Float32Array {
  const next = generator("bench");
  return Float32Array.from({ length: size }, next);
}
