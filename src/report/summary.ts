// The totals of a report as rows of plain text: what it is, the figure, how it is counted.

import type { Facts } from "./facts.ts";
import { bytes, count, integer, milliseconds } from "./quantities.ts";

export interface SummaryRow {
  readonly what: string;
  /** The figure, with what it consists of. */
  readonly figure: string;
  /** By which convention it is counted, where tools differ. */
  readonly counted?: string;
  /** Holds names or texts from outside, which every format must escape. */
  readonly foreign?: true;
}

export function summaryRows(facts: Facts): readonly SummaryRow[] {
  return [
    ...costRows(facts),
    memoryRow(facts),
    ...latencyRows(facts),
    ...artefactRows(facts),
    ...pixelRows(facts),
  ];
}

function costRows({ totals }: Facts): readonly SummaryRow[] {
  const kinds = Object.entries(totals.flopsByKind).filter(([, value]) => value > 0);
  const moved = totals.bytesRead + totals.bytesWritten;
  const perByte = moved === 0 ? "" : `, ${(totals.flops / moved).toFixed(1)} FLOPs per byte`;
  return [
    {
      what: "params",
      figure: `${integer(totals.params)} (buffers ${integer(totals.buffers)}), ${bytes(totals.weightBytes)} as float32`,
      counted: "trained values as PyTorch counts them; Keras adds the running statistics, here buffers",
    },
    {
      what: "MACs",
      figure: `${count(totals.macs)} of convolution and dense layers`,
      counted: "as torchvision and fvcore count those layers: bias excluded, padded taps included",
    },
    {
      what: "FLOPs",
      figure: `${count(totals.flops)} = ${kinds.map(([kind, value]) => `${kind} ${count(value)}`).join(" + ")}`,
      counted: "2 per MAC, 1 per other operation, layer by layer as stated: batch-norm is not folded",
    },
    {
      what: "moved",
      figure: `${bytes(totals.bytesRead)} read, ${bytes(totals.bytesWritten)} written${perByte}`,
      counted: "if nothing is fused: operands, weights and results once each, as float32",
    },
    {
      what: "training",
      figure: `${count(totals.backwardMacs)} MACs backward, ${bytes(totals.keptBytes)} of activations kept`,
      counted: "of one sample, beside the forward pass",
    },
  ];
}

function memoryRow({ totals, memory }: Facts): SummaryRow {
  const steps = `${memory.steps.length} step${memory.steps.length === 1 ? "" : "s"}`;
  return {
    what: "memory",
    figure: `${bytes(totals.peakBytes)} for activations (lower bound ${bytes(totals.lowerBoundBytes)}), ${steps}`,
    counted: "the arena of the fused network, batch 1, inputs and outputs included, as float32",
  };
}

function latencyRows({ latency, layers }: Facts): readonly SummaryRow[] {
  if (latency === null) return [];
  const { target, profile, totalMs, errorPercent } = latency;
  const ofMemory = layers.filter((layer) => layer.latency?.bound === "memory");
  const slow = ofMemory.reduce((sum, layer) => sum + (layer.latency?.ms ?? 0), 0);
  const share = totalMs === 0 ? 0 : (100 * slow) / totalMs;
  const error = errorPercent === null ? "" : `, off by ${errorPercent.toFixed(0)} % in the middle`;
  return [
    {
      what: "latency",
      figure: `${milliseconds(totalMs)} ms estimated for ${target}${error}; ${share.toFixed(0)} % of it bound by memory`,
      counted: `one sample after warm-up on ${profile}`,
      foreign: true,
    },
  ];
}

function artefactRows({ artefact }: Facts): readonly SummaryRow[] {
  if (artefact === null) return [];
  const { target, kernels } = artefact;
  const [largest] = kernels.toSorted((a, b) => b.size - a.size);
  const body =
    largest === undefined
      ? []
      : [
          {
            what: "kernels",
            figure: `${kernels.length}, the largest ${largest.name} with ${integer(largest.size)} of ${integer(largest.limit)} ${largest.unit}`,
          },
        ];
  return [
    {
      what: "artefact",
      figure: `${bytes(artefact.bytes)} of code for ${target} (${bytes(artefact.gzipBytes)} gzipped), ${bytes(artefact.packedBytes)} of packed weights`,
    },
    ...body,
  ];
}

function pixelRows({ utilisation }: Facts): readonly SummaryRow[] {
  return utilisation.map(({ path, least, most, unused }) => ({
    what: "pixels",
    figure: `${path} uses ${unused === 0 ? "all of them" : `all but ${integer(unused)}`}, on ${least} to ${most} paths each`,
    foreign: true,
  }));
}
