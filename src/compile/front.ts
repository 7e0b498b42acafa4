// The first half of the pipeline, which check and report need alone: it loads no target.

import { analyze } from "../analyze/analyze.ts";
import { judgeBudgets } from "../analyze/budget.ts";
import { measuresOf } from "../analyze/measures.ts";
import { invariant } from "../base/invariant.ts";
import type { Sink } from "../diag/diagnostic.ts";
import { elaborate } from "../elaborate/elaborate.ts";
import { parseEntry } from "../elaborate/parsed.ts";
import { printGraph } from "../ir/print.ts";
import { verifyGraph } from "../ir/verify.ts";
import { ops } from "../ops/index.ts";
import { printFile } from "../syntax/print.ts";
import { noImports } from "./no-imports.ts";
import { type Draft, present, type Stage } from "./stage.ts";

export const frontStages: readonly Stage[] = [
  {
    name: "syntax",
    why: "Text to tree; what cannot be read is left out of the tree, so that the rest is still checked.",
    run: parsed,
    dump: ({ parsed: read }) => printFile(present(read).file),
  },
  {
    name: "graph",
    why: "Names, repetition and shapes are settled here; everything later sees a graph without language in it.",
    run: elaborated,
    dump: ({ graph }) => graph && printGraph(graph),
  },
  {
    name: "analysis",
    why: "On the source graph, before any rewrite: figures must not depend on how code is made. Contracts are judged by them.",
    run: analyzed,
    dump: ({ analysis }) => `${JSON.stringify(present(analysis), undefined, 2)}\n`,
  },
];

/** A file that was read before, for another of its models, is not read again. */
function parsed(draft: Draft, sink: Sink): Draft {
  return draft.parsed ? draft : { ...draft, parsed: parseEntry(draft.source, sink) };
}

function elaborated(draft: Draft, sink: Sink): Draft {
  const { options, source } = draft;
  const { registry = ops, loader = noImports, model, params, allowOpen } = options;
  const { models, graph } = elaborate(source, {
    parsed: present(draft.parsed),
    registry,
    loader,
    reporter: sink,
    model,
    params,
    allowOpen,
  });
  if (!graph) return { ...draft, models };
  const faults = verifyGraph(graph);
  invariant(faults.length === 0, () => `the graph of ${graph.name} is broken: ${faults.join("; ")}`);
  return { ...draft, models, graph };
}

function analyzed(draft: Draft, sink: Sink): Draft | undefined {
  const { graph } = draft;
  const analysis = graph && analyze(graph, sink);
  if (!analysis) return undefined;
  const measures = measuresOf(graph, analysis);
  judgeBudgets(draft.options.budgets ?? [], graph, measures, sink);
  return {
    ...draft,
    analysis,
    contracts: graph.contracts.map((contract) => contract.evaluate(measures, sink)),
  };
}
