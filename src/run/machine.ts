// Where a measurement was made, as far as it matters to it. Nothing that names the machine.

import { availableParallelism, cpus, totalmem } from "node:os";
import process from "node:process";

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly platform: string;
  readonly node: string;
  readonly v8: string;
}

export function machine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    v8: process.versions.v8,
  };
}

/** That a module for several threads takes here, where nobody says how many. */
export function usualThreads(): number {
  return Math.min(availableParallelism(), 8);
}

/** `threads`: how many computed. */
export function describeMachine(
  { cpu, cores, memoryGiB, platform, node, v8 }: Machine,
  threads = "one thread",
): string {
  return `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${platform}, Node.js ${node} (V8 ${v8}), ${threads}`;
}
