// A compiled model: its graph, its code, and what it needs to pack weights.

import type { Analysis } from "../analyze/analysis.ts";
import type { Source } from "../base/span.ts";
import type { Graph } from "../ir/graph.ts";
import type { Program } from "../passes/program.ts";
import type { Scheduled } from "../schedule/schedule.ts";
import type { OutputFile } from "../targets/target.ts";

export interface BuiltModel {
  /** The stem of its files. */
  readonly name: string;
  readonly source: Source;
  readonly graph: Graph;
  readonly analysis: Analysis;
  /** After all passes: its steps' results are the values that the code stores. */
  readonly program: Program;
  readonly scheduled: Scheduled;
  readonly files: readonly OutputFile[];
}
