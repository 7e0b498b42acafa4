// The pipeline: one literal list. Each stage says why it stands where it stands, and prints what it leaves behind (`cnnc dump --after`).

import { printLoops } from "../loops/print.ts";
import type { Pass } from "../passes/pass.ts";
import { passes } from "../passes/passes.ts";
import { printProgram } from "../passes/print.ts";
import { programOf } from "../passes/program.ts";
import { emitModule, scheduleProgram } from "./back.ts";
import { frontStages } from "./front.ts";
import { scheduleText } from "./schedule-text.ts";
import { present, type Stage } from "./stage.ts";

/** From a graph to code. */
export const backStages: readonly Stage[] = [
  {
    name: "stages",
    why: "Ops end here: from now on there are nests on values, and passes match what nests do.",
    run: (draft) => ({ ...draft, program: programOf(present(draft.graph)) }),
    dump: ({ program }) => printProgram(present(program)),
  },
  ...passes.map(passStage),
  {
    name: "schedule",
    why: "Loops, tiles, packing and memory are chosen once for the whole program, after all fusion.",
    run: scheduleProgram,
    dump: ({ scheduled }) => scheduleText(present(scheduled)),
  },
  {
    name: "loops",
    why: "The only IR that a target sees; printed apart from the choices that led to it.",
    run: (draft) => draft,
    dump: ({ scheduled }) => printLoops(present(scheduled).module),
  },
  {
    name: "code",
    why: "Last: what a target prints is never read again.",
    run: emitModule,
    dump: ({ built }) =>
      present(built)
        .files.map(({ contents, text }) => text ?? String(contents))
        .join("\n"),
  },
];

/** syntax, graph, analysis, then the back. */
export const stages: readonly Stage[] = [...frontStages, ...backStages];

export const stageNames: readonly string[] = stages.map(({ name }) => name);

function passStage(pass: Pass): Stage {
  return {
    name: pass.name,
    why: pass.why,
    run: (draft) => ({
      ...draft,
      program: pass.run(present(draft.program), { float: draft.options.float ?? "fast" }),
    }),
    dump: ({ program }) => printProgram(present(program)),
  };
}
