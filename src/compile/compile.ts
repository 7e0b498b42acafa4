// compile: the whole pipeline over one model. Its list of stages is pipeline.ts.

import type { Analysis } from "../analyze/analysis.ts";
import type { Source } from "../base/span.ts";
import type { Diagnostic } from "../diag/diagnostic.ts";
import { createSink } from "../diag/sink.ts";
import type { ContractResult } from "../ir/contract.ts";
import type { Graph } from "../ir/graph.ts";
import type { File } from "../syntax/ast.ts";
import type { OutputFile } from "../targets/target.ts";
import type { BuiltModel } from "./built-model.ts";
import type { CompileOptions } from "./options.ts";
import { stages } from "./pipeline.ts";
import { runStages } from "./stage.ts";

export interface CompileResult {
  readonly diagnostics: readonly Diagnostic[];
  /** What was reached; a later part is absent where an earlier stage found errors. */
  readonly file?: File;
  readonly graph?: Graph;
  readonly analysis?: Analysis;
  readonly contracts: readonly ContractResult[];
  readonly built?: BuiltModel;
  readonly files?: readonly OutputFile[];
  /** The text of the stage named by `stopAfter`. */
  readonly dump?: string;
}

export interface StagedOptions extends CompileOptions {
  /** The last stage to run; its text is then in `dump`. One of `stageNames`. */
  readonly stopAfter?: string;
}

/**
 * Compiles one model of a source to code. Never throws, whatever the source: mistakes are diagnostics with their places, a bug of ours
 * is one `internal-error`. The same source, options and version give the same bytes.
 */
export function compile(source: Source, options: StagedOptions = {}): CompileResult {
  const sink = createSink();
  const { draft, dump } = runStages(stages, { source, options }, sink, options.stopAfter);
  const { parsed, graph, analysis, contracts, built } = draft;
  return {
    diagnostics: sink.diagnostics,
    contracts: contracts ?? [],
    ...(parsed && { file: parsed.file }),
    ...(graph && { graph }),
    ...(analysis && { analysis }),
    ...(built && { built, files: built.files }),
    ...(dump !== undefined && { dump }),
  };
}
