// The library: `import { compile, check, report } from "cnnc"`. Everything here is documented where it is defined; it runs in Node and in
// a browser alike, for it touches no files.

export { version } from "./compile/version.ts";
export { check, type CheckResult } from "./compile/check.ts";
export { compile, type CompileResult } from "./compile/compile.ts";
export type { CompileOptions, ModelOptions } from "./compile/options.ts";
export { pack } from "./compile/pack.ts";
export type { BuiltModel } from "./compile/built-model.ts";
export { report, type ReportResult } from "./compile/report.ts";
export type { Facts, LayerFacts, Totals } from "./report/facts.ts";
export { checkFormats, reportFormats } from "./report/index.ts";
export type { Source, Span } from "./base/span.ts";
export type { Diagnostic, Fix, Reporter, Sink } from "./diag/diagnostic.ts";
export { createSink } from "./diag/sink.ts";
export { applyFixes } from "./diag/fix.ts";
export { positionAt } from "./diag/position.ts";
export { renderDiagnostics } from "./diag/render.ts";
export type { Loader } from "./elaborate/loader.ts";
export { matchWeights } from "./weights/match-weights.ts";
export { randomWeights } from "./weights/random-weights.ts";
export { readTensorFile } from "./weights/read-tensor-file.ts";
export type { Tensor, TensorFile, Tensors } from "./weights/tensor.ts";
export type { Weights } from "./weights/weights.ts";
export { writeSafetensors } from "./weights/write-safetensors.ts";
