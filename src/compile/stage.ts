// What a stage of the pipeline is, what stages hand on, and how they are run one after the other.

import type { Analysis } from "../analyze/analysis.ts";
import { invariant } from "../base/invariant.ts";
import type { Source } from "../base/span.ts";
import type { Sink } from "../diag/diagnostic.ts";
import type { Parsed } from "../elaborate/parsed.ts";
import type { ModelInfo } from "../elaborate/program.ts";
import type { ContractResult } from "../ir/contract.ts";
import type { Graph } from "../ir/graph.ts";
import type { Program } from "../passes/program.ts";
import type { Scheduled } from "../schedule/schedule.ts";
import type { BuiltModel } from "./built-model.ts";
import { guarded } from "./guard.ts";
import type { CompileOptions } from "./options.ts";

/** What has been reached. Stages add to it and change nothing in it. */
export interface Draft {
  readonly source: Source;
  readonly options: CompileOptions;
  readonly parsed?: Parsed;
  readonly models?: readonly ModelInfo[];
  readonly graph?: Graph;
  readonly analysis?: Analysis;
  readonly contracts?: readonly ContractResult[];
  readonly program?: Program;
  readonly scheduled?: Scheduled;
  readonly built?: BuiltModel;
}

export interface Stage {
  /** `cnnc dump --after NAME` */
  readonly name: string;
  readonly why: string;
  /** Reports mistakes and returns undefined where the rest cannot go on. */
  run(draft: Draft, sink: Sink): Draft | undefined;
  /** Undefined where errors left nothing to print. */
  dump(draft: Draft): string | undefined;
}

export interface StagesResult {
  readonly draft: Draft;
  /** The text of the last stage, where it was asked for and reached. */
  readonly dump?: string;
}

/**
 * Runs the stages up to `last` (all without it). Text with errors in it is still elaborated and analysed, as far as that goes; code is
 * never made of it. Never throws: a throw of ours becomes one `internal-error`.
 */
export function runStages(stages: readonly Stage[], first: Draft, sink: Sink, last?: string): StagesResult {
  let draft = first;
  for (const stage of stages) {
    if (sink.hasErrors && !judging.has(stage.name)) return { draft };
    const next = guarded(sink, () => stage.run(draft, sink));
    if (next === undefined) return { draft };
    draft = next;
    if (stage.name === last) {
      const dump = guarded(sink, () => stage.dump(next));
      return dump === undefined ? { draft } : { draft, dump };
    }
  }
  return { draft };
}

/** Stages that run on what errors left, to find more of them. */
const judging: ReadonlySet<string> = new Set(["syntax", "graph", "analysis"]);

export function present<T>(part: T | undefined): T {
  invariant(part !== undefined, "a stage ran before what it needs");
  return part;
}
