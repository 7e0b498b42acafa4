// What the schedule chose, as text: one line per step, then memory and packed tensors.

import { TextWriter } from "../base/text-writer.ts";
import { terminal } from "../base/escape.ts";
import { choiceText, type Scheduled } from "../schedule/schedule.ts";

export function scheduleText(scheduled: Scheduled): string {
  const { layers, module, packing, arena } = scheduled;
  const out = new TextWriter();
  for (const { label, kernels } of layers) {
    out.line(terminal(label));
    out.indent(() => {
      if (kernels.length === 0) out.line("no kernel: operands are computed where they lie in it");
      for (const { kernel, decisions } of kernels) {
        out.line(`kernel ${module.kernels[kernel]?.name ?? kernel}${sizeText(scheduled, kernel)}`);
        for (const decision of decisions) out.line(choiceText(decision));
      }
    });
  }
  const { sizes } = module;
  out.line().line(`arena ${arena.total} elements (lower bound ${arena.lowerBound})`);
  out.line(
    `weights ${sizes.weights}, panels ${sizes.panel}, scratch ${sizes.scratch}, table ${sizes.table} elements`,
  );
  out.line().line(`packed, hash ${packing.metadata.hash}`);
  out.indent(() => {
    for (const { name, shape, weights } of packing.entries) {
      out.line(terminal(`${name} [${shape.join(", ")}] from ${weights.join(", ")}`));
    }
  });
  return out.toString();
}

function sizeText({ module, budget }: Scheduled, kernel: number): string {
  const body = module.kernels[kernel]?.body;
  return budget === undefined || body === undefined
    ? ""
    : `, at most ${budget.sizeOf(body)} of ${budget.limit} ${budget.unit}`;
}
