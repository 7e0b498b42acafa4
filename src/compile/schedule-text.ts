// What the schedule chose, as text: one line per step, then memory and packed tensors.

import { TextWriter } from "../base/text-writer.ts";
import { terminal } from "../base/escape.ts";
import { choiceText, type Scheduled } from "../schedule/schedule.ts";

export function scheduleText({ layers, module, packing, arena }: Scheduled): string {
  const out = new TextWriter();
  for (const { label, kernel, choices } of layers) {
    out.line(terminal(label));
    out.indent(() => {
      out.line(`kernel ${module.kernels[kernel]?.name ?? kernel}`);
      for (const choice of choices) out.line(choiceText(choice));
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
